// SPDX-License-Identifier: AGPL-3.0-or-later
// The same SQL against plain SQLite and an encrypted database gives the same answers.
#include <sqlite3.h>

#include <catch2/catch.hpp>
#include <memory>
#include <random>

#include "core/store/page_layout.h"
#include "tests/core/store/bare_database.h"

using namespace hearth;
using namespace hearth::store;
using hearth::test::BareDatabase;
using hearth::test::must;

namespace {

/// Everything that a statement says: its rows, or the code of its failure.
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

/// A statement out of everything that Hearth does with SQLite; the same for the same random numbers.
std::string anySql(std::mt19937& random) {
    const auto number = [&](unsigned below) { return std::to_string(random() % below); };
    const auto word = [&] { return "w" + number(60) + " w" + number(60) + " w" + number(60); };
    switch (random() % 14) {
        case 0:
        case 1:
        case 2: return "INSERT INTO a(id, text, n) VALUES(" + number(500) + ", '" + word() + "', " + number(50) + ")";
        case 3:
            return "INSERT INTO a(id, text, n) VALUES(" + number(500) + ", hex(zeroblob(" + number(9000) +
                   ")), 1) "
                   "ON CONFLICT(id) DO UPDATE SET text = excluded.text";
        case 4: return "UPDATE a SET text = text || ' " + word() + "', n = n + 1 WHERE n = " + number(50);
        case 5: return "DELETE FROM a WHERE id BETWEEN " + number(500) + " AND " + number(500);
        case 6: return "SELECT id, text, n FROM a WHERE n >= " + number(50) + " ORDER BY n, id LIMIT 30";
        case 7: return "SELECT n, count(*), sum(length(text)) FROM a GROUP BY n ORDER BY n";
        case 8:
            return "SELECT rowid, snippet(f, 0, '[', ']', '…', 6) FROM f WHERE f MATCH 'w" + number(60) +
                   "' ORDER BY rank, rowid";
        case 9: return "SELECT a.id, b.v FROM a JOIN b ON b.a = a.id ORDER BY 1, 2 LIMIT 40";
        case 10: return "INSERT INTO b(a, v) SELECT id, text FROM a WHERE n = " + number(50);
        case 11:
            return "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 40) "
                   "SELECT x, (SELECT count(*) FROM a WHERE a.n = x) FROM c";
        case 12: return random() % 2 == 0 ? "SAVEPOINT s" : "ROLLBACK TO s";
        default: return random() % 3 == 0 ? "COMMIT" : random() % 2 == 0 ? "BEGIN" : "ROLLBACK";
    }
}

constexpr const char* kSchema =
    "CREATE TABLE a(id INTEGER PRIMARY KEY, text TEXT NOT NULL, n INTEGER); CREATE INDEX a_n ON a(n);"
    "CREATE TABLE b(k INTEGER PRIMARY KEY, a INTEGER, v); CREATE INDEX b_a ON b(a);"
    "CREATE VIRTUAL TABLE f USING fts5(text, content='a', content_rowid='id');"
    "CREATE TRIGGER a_i AFTER INSERT ON a BEGIN INSERT INTO f(rowid, text) VALUES(new.id, new.text); END;"
    "CREATE TRIGGER a_d AFTER DELETE ON a BEGIN INSERT INTO f(f, rowid, text) VALUES('delete', old.id, old.text); END;"
    "CREATE TRIGGER a_u AFTER UPDATE ON a BEGIN INSERT INTO f(f, rowid, text) VALUES('delete', old.id, old.text);"
    " INSERT INTO f(rowid, text) VALUES(new.id, new.text); END;";

struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close(handle); }
};

}  // namespace

TEST_CASE("encrypted or not, the same SQL gives the same answers") {
    const unsigned seed = GENERATE(1U, 2U, 3U, 4U);
    test::TempDirectory directory;
    sqlite3* raw = nullptr;
    REQUIRE(sqlite3_open((directory.path() / "plain.db").c_str(), &raw) == SQLITE_OK);
    const std::unique_ptr<sqlite3, Close> plain(raw);
    REQUIRE(sqlite3_exec(raw, "PRAGMA journal_mode=WAL", nullptr, nullptr, nullptr) == SQLITE_OK);
    REQUIRE(sqlite3_exec(raw, kSchema, nullptr, nullptr, nullptr) == SQLITE_OK);

    BareDatabase bare;
    auto database = std::make_unique<Database>(must(bare.open()));
    must(database->script(kSchema));
    std::mt19937 random(seed);
    for (int step = 0; step < 900; ++step) {
        const std::string sql = anySql(random);
        const std::string expected = answer(raw, sql);
        const std::string found = answer(DatabaseAccess::handle(*database), sql);
        if (found != expected)
            FAIL("seed " << seed << " step " << step << ": " << sql << "\n" << expected << "\n" << found);
        if (step % 300 != 299) continue;
        // Closed and opened again: what was open is rolled back on both sides.
        answer(raw, "ROLLBACK");
        database.reset();
        database = std::make_unique<Database>(must(bare.open()));
    }
    for (const char* sql : {"SELECT * FROM a ORDER BY id", "SELECT * FROM b ORDER BY k", "PRAGMA integrity_check"})
        CHECK(answer(raw, sql) == answer(DatabaseAccess::handle(*database), sql));
}

TEST_CASE("what would change the layout or write plaintext somewhere is refused") {
    BareDatabase bare;
    Database database = must(bare.open());
    must(database.script("CREATE TABLE t(v); INSERT INTO t VALUES(1)"));
    const char* sql = GENERATE("VACUUM", "VACUUM INTO 'elsewhere.db'", "ATTACH 'other.db' AS other",
                               "PRAGMA journal_mode=DELETE", "PRAGMA journal_mode=MEMORY", "PRAGMA page_size=8192",
                               "PRAGMA mmap_size=1000000", "PRAGMA temp_store=FILE", "PRAGMA locking_mode=EXCLUSIVE",
                               "PRAGMA Journal_Mode(OFF)", "PRAGMA auto_vacuum=FULL", "SELECT load_extension('mod')");
    CHECK_FALSE(database.script(sql).ok());
    CHECK(must(database.integer("SELECT v FROM t")) == 1);
    std::size_t files = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(bare.file().parent_path())) ++files;
    CHECK(files == 2);
}

TEST_CASE("a large sort and a large temporary table write no file") {
    BareDatabase bare;
    Database database = must(bare.open());
    must(
        database.script("CREATE TABLE t(v); CREATE TEMP TABLE s(v);"
                        "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 60000) "
                        "INSERT INTO t SELECT hex(randomblob(60)) FROM c;"
                        "INSERT INTO s SELECT v FROM t ORDER BY v"));
    CHECK(must(database.integer("SELECT count(DISTINCT v) FROM s")) == 60000);
}

TEST_CASE("a database beyond one gigabyte steps over the page where SQLite takes its locks") {
    BareDatabase bare;
    {
        Database database = must(bare.open());
        must(database.script("CREATE TABLE t(v)"));
    }
    // A sparse file stands for the gigabyte: SQLite appends behind it.
    Database database = must(bare.open());
    sqlite3_file* file = nullptr;
    REQUIRE(sqlite3_file_control(DatabaseAccess::handle(database), "main", SQLITE_FCNTL_FILE_POINTER, &file) ==
            SQLITE_OK);
    const std::int64_t lockPage = std::int64_t{kLockBytePage - 1} * static_cast<std::int64_t>(kPageBytes);
    std::array<std::uint8_t, kPageBytes> page{};
    page[7] = 42;
    std::filesystem::resize_file(bare.file(), static_cast<std::uintmax_t>(lockPage));
    const std::int64_t behind = lockPage + static_cast<std::int64_t>(kPageBytes);
    const std::int64_t far = std::int64_t{5} << 30;
    REQUIRE(file->pMethods->xWrite(file, page.data(), kPageBytes, behind) == SQLITE_OK);
    std::filesystem::resize_file(bare.file(), static_cast<std::uintmax_t>(far));
    REQUIRE(file->pMethods->xWrite(file, page.data(), kPageBytes, far) == SQLITE_OK);
    std::array<std::uint8_t, kPageBytes> back{};
    for (const std::int64_t offset : {behind, far}) {
        REQUIRE(file->pMethods->xRead(file, back.data(), kPageBytes, offset) == SQLITE_OK);
        CHECK(back == page);
    }
    CHECK(file->pMethods->xRead(file, back.data(), kPageBytes, lockPage) == SQLITE_OK);
    CHECK(std::filesystem::file_size(bare.file()) == static_cast<std::uintmax_t>(far) + kPageBytes);
}
