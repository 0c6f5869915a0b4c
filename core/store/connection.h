// SPDX-License-Identifier: AGPL-3.0-or-later
// What a Database is made of. Only core/store and its tests include this.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "core/base/result.h"
#include "core/store/change_clock.h"
#include "core/store/database.h"
#include "core/store/statement_cache.h"

struct sqlite3;

namespace hearth::store {

struct Database::Connection {
    Connection() = default;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    sqlite3* handle = nullptr;
    StatementCache cache;
    ChangeClock* changes = nullptr;  ///< The writer's; null on readers. Not owned.
};

/// How SQLite reads names of files: only VACUUM INTO needs the second.
enum class Names { Plain, Uri };

/// Which file to open, and how.
struct ConnectionRequest {
    std::filesystem::path file;
    std::string fileSystem;  ///< The name of a VaultVfs.
    Access access = Access::ReadWrite;
    ChangeClock* changes = nullptr;
    Names names = Names::Plain;
};

/// The doors into a Database that only the store uses.
struct DatabaseAccess {
    /// Opens an existing or empty file and sets what every connection must have (docs/STORE_FORMAT.md).
    /// Errors: Corrupt, Unavailable.
    static Result<Database> open(const ConnectionRequest& request);
    /// Makes an empty file leave room in each page for what sealing adds.
    static Status reserve(Database& database);
    /// Turns an empty file into a database of our page layout with a write-ahead log.
    static Status format(Database& database);
    /// Moves everything into the one file. Errors: Unavailable when somebody reads or the disk fails.
    static Status foldLog(Database& database);
    static sqlite3* handle(Database& database) { return database.m_connection->handle; }
    static ChangeClock* changes(Database& database) { return database.m_connection->changes; }
};

}  // namespace hearth::store
