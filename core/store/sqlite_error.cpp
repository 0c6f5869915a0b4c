// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/sqlite_error.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include "core/store/database_file.h"

namespace hearth::store {

ErrorCode codeOfSqlite(int code) {
    if (code == kNewerFormat) return ErrorCode::Unsupported;
    switch (code & 0xFF) {
        case SQLITE_FULL: return ErrorCode::Full;
        case SQLITE_IOERR:
        case SQLITE_CANTOPEN:
        case SQLITE_NOMEM:
        case SQLITE_PERM:
        case SQLITE_READONLY:
        case SQLITE_NOLFS: return ErrorCode::Unavailable;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB: return ErrorCode::Corrupt;
        case SQLITE_INTERRUPT: return ErrorCode::Cancelled;
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
        case SQLITE_CONSTRAINT: return ErrorCode::Conflict;
        case SQLITE_TOOBIG: return ErrorCode::InvalidArgument;
        default: return ErrorCode::Internal;
    }
}

Error sqliteError(int code, std::source_location where) {
    return fail(codeOfSqlite(code), fmt::format("SQLite {}: {}", code, sqlite3_errstr(code)), where);
}

Error sqlError(sqlite3* handle, std::source_location where) {
    const int code = sqlite3_extended_errcode(handle);
    if (codeOfSqlite(code) != ErrorCode::Internal) return sqliteError(code, where);
    return fail(ErrorCode::Internal, fmt::format("SQLite {}: {}", code, sqlite3_errmsg(handle)), where);
}

}  // namespace hearth::store
