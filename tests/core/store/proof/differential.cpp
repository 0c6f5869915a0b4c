// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/core/store/proof/differential.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <memory>
#include <optional>
#include <random>

#include "core/store/page_layout.h"
#include "tests/core/store/bare_database.h"

namespace hearth::test {

namespace {

using store::Database;
using store::DatabaseAccess;

/// Everything that a statement says: its rows with their types, and how it ended.
std::string answer(sqlite3* handle, const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(handle, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
        return "cannot prepare: " + std::string(sqlite3_errmsg(handle));
    std::string text;
    int code = sqlite3_step(statement);
    for (; code == SQLITE_ROW; code = sqlite3_step(statement)) {
        for (int column = 0; column < sqlite3_column_count(statement); ++column) {
            const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, column));
            const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
            text += std::to_string(sqlite3_column_type(statement, column)) + ":";
            if (size > 0) text.append(bytes, size);
            text += "|";
        }
        text += "\n";
    }
    sqlite3_finalize(statement);
    return text + "=" + std::to_string(code & 0xFF);  // a vault's connections give extended codes
}

constexpr const char* kSchema =
    "CREATE TABLE a(id INTEGER PRIMARY KEY, text TEXT NOT NULL, n INTEGER); CREATE INDEX a_n ON a(n);"
    "CREATE TABLE b(k INTEGER PRIMARY KEY, a INTEGER, v); CREATE INDEX b_a ON b(a);"
    "CREATE TABLE c(name TEXT PRIMARY KEY, v) WITHOUT ROWID;"
    "CREATE VIRTUAL TABLE f USING fts5(text, content='a', content_rowid='id');"
    "CREATE TRIGGER a_i AFTER INSERT ON a BEGIN INSERT INTO f(rowid, text) VALUES(new.id, new.text); END;"
    "CREATE TRIGGER a_d AFTER DELETE ON a BEGIN INSERT INTO f(f, rowid, text) VALUES('delete', old.id, old.text); END;"
    "CREATE TRIGGER a_u AFTER UPDATE ON a BEGIN INSERT INTO f(f, rowid, text) VALUES('delete', old.id, old.text);"
    " INSERT INTO f(rowid, text) VALUES(new.id, new.text); END;";

/// Statements, the same for the same seed.
class Generator {
public:
    explicit Generator(std::uint64_t seed) : m_random(seed) {}

    std::string write() {
        switch (m_random() % 12) {
            case 0:
            case 1:
                return fmt::format("INSERT INTO a(id, text, n) VALUES({}, '{}', {})", number(500), words(), number(50));
            case 2:
                return fmt::format(
                    "INSERT INTO a(id, text, n) VALUES({}, hex(zeroblob({})), 1) ON CONFLICT(id) DO UPDATE "
                    "SET text = excluded.text",
                    number(500), number(40000));
            case 3:
                return fmt::format("UPDATE a SET text = text || ' {}', n = n + 1 WHERE n = {}", words(), number(50));
            case 4: return fmt::format("DELETE FROM a WHERE id BETWEEN {} AND {}", number(500), number(500));
            case 5: return fmt::format("INSERT INTO b(a, v) SELECT id, text FROM a WHERE n = {}", number(50));
            case 6: return fmt::format("INSERT INTO b(a, v) VALUES({}, zeroblob({}))", number(500), number(200000));
            case 7: return fmt::format("DELETE FROM b WHERE k % 7 = {}", number(7));
            case 8:
                return fmt::format("INSERT INTO c VALUES('{}', {}) ON CONFLICT(name) DO UPDATE SET v = v + 1", words(),
                                   number(9));
            case 9: return "INSERT INTO f(f) VALUES('optimize')";
            case 10:
                return fmt::format("UPDATE b SET v = substr(v, 1, {}) || x'00ff' WHERE a < {}", number(5000),
                                   number(500));
            default: return definition();
        }
    }
    std::string read() {
        switch (m_random() % 6) {
            case 0: return fmt::format("SELECT id, text, n FROM a WHERE n >= {} ORDER BY n, id LIMIT 30", number(50));
            case 1: return "SELECT n, count(*), sum(length(text)) FROM a GROUP BY n ORDER BY n";
            case 2:
                return fmt::format(
                    "SELECT rowid, snippet(f, 0, '[', ']', '…', 6) FROM f WHERE f MATCH 'w{}' ORDER BY rank, "
                    "rowid",
                    number(60));
            case 3: return "SELECT a.id, length(b.v) FROM a JOIN b ON b.a = a.id ORDER BY 1, 2 LIMIT 40";
            case 4: return "SELECT name, v FROM c ORDER BY name LIMIT 50";
            default:
                return "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 40) "
                       "SELECT x, (SELECT count(*) FROM a WHERE a.n = x) FROM c";
        }
    }
    std::string transaction() {
        constexpr const char* kVerbs[] = {"BEGIN",    "BEGIN IMMEDIATE", "COMMIT",        "COMMIT",
                                          "ROLLBACK", "SAVEPOINT s",     "ROLLBACK TO s", "RELEASE s"};
        return kVerbs[m_random() % std::size(kVerbs)];
    }
    std::string checkpoint() {
        constexpr const char* kModes[] = {"PASSIVE", "FULL", "RESTART", "TRUNCATE"};
        return fmt::format("PRAGMA wal_checkpoint({})", kModes[m_random() % std::size(kModes)]);
    }
    std::uint64_t number(std::uint64_t below) { return m_random() % below; }

private:
    std::string words() { return fmt::format("w{} w{} w{}", number(60), number(60), number(60)); }
    std::string definition() {
        const auto which = number(3);
        switch (m_random() % 5) {
            case 0: return fmt::format("CREATE TABLE extra{}(k INTEGER PRIMARY KEY, v)", which);
            case 1: return fmt::format("INSERT INTO extra{} SELECT NULL, text FROM a", which);
            case 2: return fmt::format("CREATE INDEX extra{}_v ON extra{}(v)", which, which);
            case 3: return fmt::format("ALTER TABLE extra{} ADD COLUMN w DEFAULT 5", which);
            default: return fmt::format("DROP TABLE extra{}", which);
        }
    }

    std::mt19937_64 m_random;
};

struct CloseHandle {
    void operator()(sqlite3* handle) const { sqlite3_close(handle); }
};
using Handle = std::unique_ptr<sqlite3, CloseHandle>;

Handle openPlain(const std::filesystem::path& file) {
    sqlite3* raw = nullptr;
    if (sqlite3_open(file.c_str(), &raw) != SQLITE_OK) throw std::runtime_error("plain SQLite does not open");
    Handle handle(raw);
    int reserve = static_cast<int>(store::kReservedBytes);  // so that both have the same pages
    sqlite3_file_control(raw, "main", SQLITE_FCNTL_RESERVE_BYTES, &reserve);
    sqlite3_exec(
        raw, "PRAGMA journal_mode=WAL; PRAGMA cache_spill=0; PRAGMA foreign_keys=OFF; PRAGMA wal_autocheckpoint=4000",
        nullptr, nullptr, nullptr);
    return handle;
}

/// A plain and an encrypted database, each with a writer and a reader.
class Pair {
public:
    Pair() : m_plainFile(m_directory.path() / "plain.db") { open(); }

    void open() {
        m_plainReader.reset();
        m_plain.reset();
        m_reader.reset();
        m_writer.reset();
        m_plain = openPlain(m_plainFile);
        m_writer.emplace(must(m_bare.open()));
        // The reader shares the file system of the writer, as in a vault.
        m_reader.emplace(must(m_bare.openBeside()));
        m_plainReader = openPlain(m_plainFile);
    }
    /// Empty, or how the answers differ.
    std::string compareWriters(const std::string& sql) { return compare(m_plain.get(), *m_writer, sql); }
    std::string compareReaders(const std::string& sql) { return compare(m_plainReader.get(), *m_reader, sql); }
    Database& vault() { return *m_writer; }
    void runOnBoth(const char* script) {
        must(m_writer->script(script));
        if (sqlite3_exec(m_plain.get(), script, nullptr, nullptr, nullptr) != SQLITE_OK)
            throw std::runtime_error("plain");
    }

private:
    static std::string compare(sqlite3* plain, Database& database, const std::string& sql) {
        const std::string expected = answer(plain, sql);
        const std::string found = answer(DatabaseAccess::handle(database), sql);
        if (found == expected) return {};
        constexpr std::size_t kShown = 300;
        return sql + "\n  plain: " + expected.substr(0, kShown) + "\n  vault: " + found.substr(0, kShown);
    }

    TempDirectory m_directory;
    std::filesystem::path m_plainFile;
    BareDatabase m_bare;
    Handle m_plain;
    Handle m_plainReader;
    std::optional<Database> m_writer;
    std::optional<Database> m_reader;
};

/// One step of the work; empty, or how the answers differ.
std::string step(Pair& pair, Generator& generator) {
    const auto kind = generator.number(100);
    if (kind < 40) return pair.compareWriters(generator.write());
    if (kind < 60) return pair.compareWriters(generator.read());
    if (kind < 75) return pair.compareReaders(generator.read());
    if (kind < 80) return pair.compareReaders(generator.number(2) == 0 ? "BEGIN" : "COMMIT");
    if (kind < 96) return pair.compareWriters(generator.transaction());
    if (kind < 98) return pair.compareWriters(generator.checkpoint());
    if (kind < 99) return pair.vault().script("VACUUM").ok() ? "VACUUM was not refused" : "";
    pair.open();
    return {};
}

}  // namespace

Tally proveSameAnswers(const Scale& scale) {
    Generator generator(scale.seed);
    Pair pair;
    Tally tally;
    const auto note = [&](const std::string& difference) {
        ++tally.runs;
        if (!difference.empty()) tally.overlook(fmt::format("seed {} step {}: {}", scale.seed, tally.runs, difference));
        return difference.empty();
    };
    pair.runOnBoth(kSchema);
    for (int number = 0; number < scale.amount; ++number)
        if (!note(step(pair, generator))) return tally;  // what follows would only repeat it
    pair.open();
    for (const char* sql :
         {"SELECT * FROM a ORDER BY id", "SELECT * FROM b ORDER BY k", "SELECT * FROM c ORDER BY name",
          "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name", "PRAGMA page_count",
          "PRAGMA freelist_count", "INSERT INTO f(f) VALUES('integrity-check')", "PRAGMA integrity_check"})
        note(pair.compareWriters(sql));
    return tally;
}

}  // namespace hearth::test
