// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/database.h"

#include <fmt/format.h>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>

namespace hearth::server {

namespace {

// Version 1. Kept as statements of their own, because a driver runs one at a time.
constexpr const char* kTables[] = {
    "CREATE TABLE IF NOT EXISTS meta(name VARCHAR(32) PRIMARY KEY, content BLOB NOT NULL)",
    "CREATE TABLE IF NOT EXISTS tokens(digest BLOB PRIMARY KEY, created_at BIGINT NOT NULL, vault BLOB)",
    "CREATE TABLE IF NOT EXISTS vaults(id BLOB PRIMARY KEY, head BIGINT NOT NULL, used_bytes BIGINT NOT NULL,"
    " created_at BIGINT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS ops(vault BLOB NOT NULL, server_seq BIGINT NOT NULL, device BLOB NOT NULL,"
    " device_seq BIGINT NOT NULL, hash BLOB NOT NULL, prev BLOB NOT NULL, epoch BIGINT NOT NULL, kind INTEGER NOT NULL,"
    " size BIGINT NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY(vault, server_seq), UNIQUE(vault, device, device_seq))",
    "CREATE INDEX IF NOT EXISTS ops_records ON ops(vault, kind, server_seq)",
    "CREATE TABLE IF NOT EXISTS holders(sign BLOB NOT NULL, vault BLOB NOT NULL, PRIMARY KEY(sign, vault))",
    "CREATE TABLE IF NOT EXISTS chunks(vault BLOB NOT NULL, blob BLOB NOT NULL, chunk BIGINT NOT NULL,"
    " size BIGINT NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY(vault, blob, chunk))",
    "CREATE TABLE IF NOT EXISTS snapshots(vault BLOB NOT NULL, id BLOB NOT NULL, part BIGINT NOT NULL,"
    " device BLOB NOT NULL, head BIGINT NOT NULL, put_at BIGINT NOT NULL, size BIGINT NOT NULL, bytes BLOB NOT NULL,"
    " PRIMARY KEY(vault, id, part))",
    // Manifests that were whole here until a newer one took their place: a hash each, for a while.
    "CREATE TABLE IF NOT EXISTS former_snapshots(vault BLOB NOT NULL, manifest BLOB NOT NULL, gone_at BIGINT NOT NULL,"
    " PRIMARY KEY(vault, manifest))",
    // Of each log that was emptied, or is being: up to where it was last, and for which snapshot.
    "CREATE TABLE IF NOT EXISTS clearings(vault BLOB PRIMARY KEY, place BIGINT NOT NULL, manifest BLOB NOT NULL,"
    " noted_at BIGINT NOT NULL, done INTEGER NOT NULL)",
    "CREATE TABLE IF NOT EXISTS meetings(id BLOB NOT NULL, slot INTEGER NOT NULL, created_at BIGINT NOT NULL,"
    " bytes BLOB NOT NULL, PRIMARY KEY(id, slot))",
};

// SQLite's primary result codes, which the driver hands on as text.
constexpr int kBusy = 5;
constexpr int kLocked = 6;
constexpr int kCorrupt = 11;
constexpr int kFull = 13;
constexpr int kConstraint = 19;
constexpr int kNotADatabase = 26;
// An extended one: the file system takes no more for a reason other than a full disk, most often somebody's quota.
constexpr int kWriteFailed = 10 | (3 << 8);

Error errorOf(const QSqlError& error, const char* what) {
    const int native = error.nativeErrorCode().toInt();
    const std::string detail = fmt::format("{}: database error {}", what, native);
    if (native == kWriteFailed) return fail(ErrorCode::Full, detail);
    switch (native & 0xFF) {
        case kFull: return fail(ErrorCode::Full, detail);
        case kConstraint: return fail(ErrorCode::Conflict, detail);
        case kCorrupt:
        case kNotADatabase: return fail(ErrorCode::Corrupt, detail);
        case kBusy:
        case kLocked: return fail(ErrorCode::Unavailable, detail);
        default: return fail(ErrorCode::Unavailable, detail);
    }
}

}  // namespace

QVariant toVariant(ByteView bytes) {
    // Never a null array: an empty value is not an absent one.
    return QByteArray(bytes.empty() ? "" : reinterpret_cast<const char*>(bytes.data()),
                      static_cast<qsizetype>(bytes.size()));
}

QVariant toVariant(std::uint64_t number) { return QVariant::fromValue<qlonglong>(static_cast<qlonglong>(number)); }

Bytes bytesAt(const Row& row, std::size_t column) {
    const QByteArray bytes = row[column].toByteArray();
    return {bytes.begin(), bytes.end()};
}

std::uint64_t numberAt(const Row& row, std::size_t column) {
    return static_cast<std::uint64_t>(row[column].toLongLong());
}

Result<std::unique_ptr<Database>> Database::open(const std::filesystem::path& file, Access access) {
    std::unique_ptr<Database> database(new Database(QUuid::createUuid().toString()));
    HEARTH_TRY_STATUS(database->prepare(file, access));
    return database;
}

Database::~Database() {
    { QSqlDatabase::database(m_name, false).close(); }
    QSqlDatabase::removeDatabase(m_name);
}

Status Database::prepare(const std::filesystem::path& file, Access access) {
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    if (!connection.isValid()) return fail(ErrorCode::Unsupported, "the database driver is missing");
    connection.setDatabaseName(QString::fromStdString(file.string()));
    connection.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
    if (!connection.open()) return errorOf(connection.lastError(), "open");
    for (const char* pragma : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA cache_spill=0",
                               "PRAGMA temp_store=MEMORY", "PRAGMA secure_delete=ON"})
        HEARTH_TRY_STATUS(run(pragma));
    if (access == Access::Visit) HEARTH_TRY_STATUS(run("PRAGMA wal_autocheckpoint=0"));
    HEARTH_TRY(Transaction making, Transaction::begin(*this));
    for (const char* table : kTables) HEARTH_TRY_STATUS(run(table));
    return making.commit();
}

Result<std::vector<Row>> Database::rows(const char* sql, const Values& values) {
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    if (!query.prepare(QString::fromUtf8(sql))) return errorOf(query.lastError(), "prepare");
    for (const QVariant& value : values) query.addBindValue(value);
    if (!query.exec()) return errorOf(query.lastError(), "run");
    std::vector<Row> found;
    const int columns = query.record().count();
    while (query.next()) {
        Row row;
        for (int column = 0; column < columns; ++column) row.push_back(query.value(column));
        found.push_back(std::move(row));
    }
    if (query.lastError().isValid()) return errorOf(query.lastError(), "read");
    return found;
}

Status Database::run(const char* sql, const Values& values) {
    const auto done = rows(sql, values);
    return done.ok() ? Status() : Status(done.error());
}

Result<bool> Database::emptyWriteAheadLog() {
    HEARTH_TRY(const auto done, rows("PRAGMA wal_checkpoint(TRUNCATE)"));
    return !done.empty() && numberAt(done[0], 0) == 0;
}

Result<Transaction> Transaction::begin(Database& database) {
    HEARTH_TRY_STATUS(database.run("BEGIN IMMEDIATE"));
    return Transaction(database);
}

Transaction::~Transaction() {
    // After a full disk SQLite may have rolled back already; then there is nothing left to do.
    if (m_database != nullptr) (void)m_database->run("ROLLBACK").ok();
}

Status Transaction::commit() {
    HEARTH_TRY_STATUS(m_database->run("COMMIT"));
    m_database = nullptr;
    return {};
}

}  // namespace hearth::server
