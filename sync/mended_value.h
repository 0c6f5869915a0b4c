// SPDX-License-Identifier: AGPL-3.0-or-later
// A value as it is told to others: text that is not UTF-8 is mended.
#pragma once

#include "core/base/text.h"
#include "core/store/row_value.h"

namespace hearth::sync {

/// Of a column that was selected behind its type, as `typeof(x), x`.
inline store::Value mendedValueAt(const store::Statement& row, int typeColumn) {
    store::Value value = store::valueAt(row, typeColumn);
    if (auto* text = std::get_if<std::string>(&value)) *text = toUtf8(*text);
    return value;
}

}  // namespace hearth::sync
