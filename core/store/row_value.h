// SPDX-License-Identifier: AGPL-3.0-or-later
// A value of any of SQLite's types, to and from a statement. SQLite's types belong to values, not to columns.
#pragma once

#include "core/store/operation.h"
#include "core/store/statement.h"

namespace hearth::store {

void bindValue(Statement& statement, int index, const Value& value);

/// The value of a column that was selected behind its type, as `typeof(x), x`. Text is given as it is.
Value valueAt(const Statement& row, int typeColumn);

}  // namespace hearth::store
