// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/database.h"

#include <sqlite3.h>

#include "core/store/connection.h"
#include "core/store/sqlite_error.h"

namespace hearth::store {

Database::Database(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Result<Statement> Database::prepare(std::string_view sql) {
    sqlite3_stmt* handle = m_connection->cache.take(sql);
    if (handle == nullptr) {
        const char* rest = nullptr;
        const int code = sqlite3_prepare_v3(m_connection->handle, sql.data(), static_cast<int>(sql.size()),
                                            SQLITE_PREPARE_PERSISTENT, &handle, &rest);
        if (code != SQLITE_OK) return sqlError(m_connection->handle);
        const auto behind = sql.substr(static_cast<std::size_t>(rest - sql.data()));
        if (handle == nullptr || behind.find_first_not_of(" \n\t;") != std::string_view::npos) {
            sqlite3_finalize(handle);
            return fail(ErrorCode::Internal, "the SQL is not exactly one statement");
        }
    }
    return Statement(handle, &m_connection->cache);
}

Status Database::script(std::string_view sql) {
    while (!sql.empty()) {
        sqlite3_stmt* handle = nullptr;
        const char* rest = nullptr;
        int code = sqlite3_prepare_v2(m_connection->handle, sql.data(), static_cast<int>(sql.size()), &handle, &rest);
        if (code != SQLITE_OK) return sqlError(m_connection->handle);
        sql.remove_prefix(static_cast<std::size_t>(rest - sql.data()));
        if (handle == nullptr) continue;  // white space or a comment
        do code = sqlite3_step(handle);
        while (code == SQLITE_ROW);
        const int failure = code == SQLITE_DONE ? SQLITE_OK : sqlite3_extended_errcode(m_connection->handle);
        sqlite3_finalize(handle);
        if (failure != SQLITE_OK) return sqliteError(failure);
    }
    return {};
}

std::int64_t Database::lastInsertKey() const { return sqlite3_last_insert_rowid(m_connection->handle); }

std::int64_t Database::changes() const { return sqlite3_changes64(m_connection->handle); }

void Database::interrupt() { sqlite3_interrupt(m_connection->handle); }

}  // namespace hearth::store
