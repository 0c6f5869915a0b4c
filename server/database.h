// SPDX-License-Identifier: AGPL-3.0-or-later
// The server's database: one connection, in the thread that opened it. SQL is kept to what SQLite and PostgreSQL share.
#pragma once

#include <QSqlDatabase>
#include <QVariant>
#include <filesystem>
#include <memory>
#include <utility>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace hearth::server {

using Values = std::vector<QVariant>;
using Row = std::vector<QVariant>;

QVariant toVariant(ByteView bytes);
QVariant toVariant(std::uint64_t number);
Bytes bytesAt(const Row& row, std::size_t column);
std::uint64_t numberAt(const Row& row, std::size_t column);

/// Only the one connection that owns the log moves it into the database; the others add to it at most.
enum class Access { Visit, Own };

class Database {
public:
    /// Opens `file`, makes it and its tables where they are missing. Errors: Unavailable, Corrupt, Full.
    static Result<std::unique_ptr<Database>> open(const std::filesystem::path& file, Access access);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Errors: Full when the disk is, Conflict for a broken constraint, Corrupt, Unavailable.
    Result<std::vector<Row>> rows(const char* sql, const Values& values = {});
    Status run(const char* sql, const Values& values = {});
    /// Moves everything that was written into the database's own file and leaves its log empty, so that nothing that
    /// was overwritten is in either. False while somebody reads, who may need the log. Pre: no transaction.
    Result<bool> emptyWriteAheadLog();

private:
    explicit Database(QString name) : m_name(std::move(name)) {}
    Status prepare(const std::filesystem::path& file, Access access);
    QString m_name;
};

/// Rolls back unless committed. A commit that returned is on the disk.
class Transaction {
public:
    static Result<Transaction> begin(Database& database);
    Transaction(Transaction&& other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();
    Status commit();

private:
    explicit Transaction(Database& database) : m_database(&database) {}
    Database* m_database;
};

}  // namespace hearth::server
