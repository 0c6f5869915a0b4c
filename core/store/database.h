// SPDX-License-Identifier: AGPL-3.0-or-later
// One SQLite connection. Only core/store sees the C interface; everybody else writes SQL through this.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/store/statement.h"

struct sqlite3;

namespace hearth::store {

enum class Access { ReadWrite, ReadOnly };

/// Threads: one at a time. Statements that it gave out must die first.
class Database {
public:
    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

    /// Compiles a statement, or takes it from this connection's cache. Errors: Internal for wrong SQL, Corrupt.
    Result<Statement> prepare(std::string_view sql);

    /// Prepares and binds `?1…?n`, ready to be stepped.
    template <typename... Values>
    Result<Statement> query(std::string_view sql, const Values&... values) {
        HEARTH_TRY(Statement statement, prepare(sql));
        statement.bindAll(values...);
        return statement;
    }
    /// Runs one statement to its end.
    template <typename... Values>
    Status run(std::string_view sql, const Values&... values) {
        HEARTH_TRY(Statement statement, prepare(sql));
        statement.bindAll(values...);
        return statement.run();
    }
    /// The first column of the first row as an integer; 0 when there is no row.
    template <typename... Values>
    Result<std::int64_t> integer(std::string_view sql, const Values&... values) {
        HEARTH_TRY(Statement statement, prepare(sql));
        statement.bindAll(values...);
        HEARTH_TRY(bool row, statement.step());
        return row ? statement.integer(0) : 0;
    }
    /// Runs a script of several statements, uncached.
    Status script(std::string_view sql);

    std::int64_t lastInsertKey() const;
    /// Rows changed by the latest INSERT, UPDATE or DELETE.
    std::int64_t changes() const;
    /// Makes a statement that runs on another thread return Cancelled. Threads: safe from any.
    void interrupt();

private:
    friend struct DatabaseAccess;
    struct Connection;
    explicit Database(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> m_connection;
};

}  // namespace hearth::store
