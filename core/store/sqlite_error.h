// SPDX-License-Identifier: AGPL-3.0-or-later
// SQLite's result codes as ours. Only core/store includes this.
#pragma once

#include <source_location>

#include "core/base/result.h"

struct sqlite3;

namespace hearth::store {

/// What the caller can do about an SQLite result code, extended or not.
ErrorCode codeOfSqlite(int code);

/// A failure with SQLite's name for the code, never with its message: that may quote what a person typed.
Error sqliteError(int code, std::source_location where = std::source_location::current());

/// A failure to compile SQL. The message names our own SQL only.
Error sqlError(sqlite3* handle, std::source_location where = std::source_location::current());

}  // namespace hearth::store
