// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/connection.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <mutex>

#include "core/store/page_layout.h"
#include "core/store/sqlite_error.h"

namespace hearth::store {

namespace {

/// A statement's journal stays in memory. These can only be set before SQLite's first use in the process; when
/// another library was first, temp_store=MEMORY has the same effect on each of our connections.
void configureLibrary() {
    static std::once_flag once;
    std::call_once(once, [] {
        sqlite3_config(SQLITE_CONFIG_STMTJRNL_SPILL, -1);
        // Nobody asks how much memory SQLite holds, and counting it takes a lock for each piece.
        sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    });
}

Status execute(sqlite3* handle, const std::string& sql) {
    const int code = sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) return sqlError(handle);
    return {};
}

/// Without temp_store=MEMORY on each connection plaintext would go to temporary files; with cache spilling on,
/// SQLite 3.40.1 can lose acknowledged commits (docs/STORE_FORMAT.md).
Status configureConnection(sqlite3* handle, Access access) {
    const int cacheKibibytes = access == Access::ReadWrite ? 32 * 1024 : 8 * 1024;
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    return execute(handle, fmt::format("PRAGMA temp_store=MEMORY; PRAGMA cache_spill=0; PRAGMA cache_size=-{}; "
                                       "PRAGMA synchronous=FULL; PRAGMA foreign_keys=OFF; "
                                       "PRAGMA wal_autocheckpoint={}; PRAGMA query_only={};",
                                       cacheKibibytes, kCheckpointPages, access == Access::ReadOnly ? 1 : 0));
}

}  // namespace

Database::Connection::~Connection() {
    cache.clear();
    if (handle != nullptr) sqlite3_close(handle);
}

Result<Database> DatabaseAccess::open(const ConnectionRequest& request) {
    configureLibrary();
    auto connection = std::make_unique<Database::Connection>();
    connection->changes = request.changes;
    // Readers open for writing as well, because closing a read-only connection last would leave the log behind;
    // query_only keeps them from writing.
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE |
                      (request.names == Names::Uri ? SQLITE_OPEN_URI : 0);
    const int code = sqlite3_open_v2(request.file.c_str(), &connection->handle, flags, request.fileSystem.c_str());
    if (code != SQLITE_OK) {
        if (connection->handle == nullptr) return sqliteError(code);
        return sqliteError(sqlite3_extended_errcode(connection->handle));
    }
    HEARTH_TRY_STATUS(configureConnection(connection->handle, request.access));
    if (request.changes != nullptr) HEARTH_TRY_STATUS(request.changes->install(connection->handle));
    return Database(std::move(connection));
}

Status DatabaseAccess::foldLog(Database& database) {
    HEARTH_TRY(Statement checkpoint, database.prepare("PRAGMA wal_checkpoint(TRUNCATE)"));
    HEARTH_TRY(const bool row, checkpoint.step());
    if (!row || checkpoint.integer(0) != 0) return fail(ErrorCode::Unavailable, "the log was not folded in");
    return {};
}

Status DatabaseAccess::reserve(Database& database) {
    int bytes = static_cast<int>(kReservedBytes);
    const int code = sqlite3_file_control(handle(database), "main", SQLITE_FCNTL_RESERVE_BYTES, &bytes);
    if (code != SQLITE_OK) return sqliteError(code);
    return {};
}

Status DatabaseAccess::format(Database& database) {
    HEARTH_TRY_STATUS(reserve(database));
    // The rollback journal that SQLite wants for the first page of a new file never reaches the disk.
    HEARTH_TRY_STATUS(database.script("PRAGMA journal_mode=MEMORY; PRAGMA journal_mode=WAL;"));
    HEARTH_TRY(Statement mode, database.prepare("PRAGMA journal_mode"));
    HEARTH_TRY(const bool row, mode.step());
    if (!row || mode.text(0) != "wal") return fail(ErrorCode::Unavailable, "the write-ahead log cannot be used here");
    return {};
}

}  // namespace hearth::store
