// SPDX-License-Identifier: AGPL-3.0-or-later
// An older page in its own place is found; a table that is missing, damaged or old never speaks against a sound page.
#include "core/store/page_tags.h"

#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <random>
#include <thread>

#include "tests/core/store/bare_database.h"
#include "tests/core/store/faulty_file_system.h"

using namespace hearth;
using namespace hearth::store;
using hearth::test::BareDatabase;
using hearth::test::Fault;
using hearth::test::FaultyFileSystem;
using hearth::test::must;

namespace {

namespace fs = std::filesystem;

fs::path tableOf(const BareDatabase& bare) { return bare.file().parent_path() / kTagFileA; }
fs::path otherTableOf(const BareDatabase& bare) { return bare.file().parent_path() / kTagFileB; }

/// The table that was written last.
fs::path newestTable(const BareDatabase& bare) {
    if (!fs::exists(tableOf(bare))) return otherTableOf(bare);
    if (!fs::exists(otherTableOf(bare))) return tableOf(bare);
    return fs::last_write_time(tableOf(bare)) > fs::last_write_time(otherTableOf(bare)) ? tableOf(bare)
                                                                                        : otherTableOf(bare);
}

void fill(BareDatabase& bare) {
    Database database = must(bare.open());
    must(database.script("CREATE TABLE t(k INTEGER PRIMARY KEY, v TEXT); BEGIN"));
    for (int row = 0; row < 300; ++row) must(database.run("INSERT INTO t(v) VALUES(?1)", std::string(500, 'm')));
    must(database.script("COMMIT"));
}

/// Rewrites every row, and with them nearly every page; closing folds the log in.
void change(BareDatabase& bare, char letter) {
    Database database = must(bare.open());
    must(database.run("UPDATE t SET v = ?1", std::string(500, letter)));
}

/// Reads everything through a new connection.
Status readAll(BareDatabase& bare) {
    HEARTH_TRY(Database database, bare.open());
    HEARTH_TRY(const std::int64_t bytes, database.integer("SELECT sum(length(v)) FROM t"));
    return bytes == 300 * 500 ? Status() : Status(fail(ErrorCode::Internal, "silently changed"));
}

void putPage(const fs::path& file, const Bytes& from, std::size_t number) {
    Bytes bytes = test::readFile(file);
    const auto at = static_cast<std::ptrdiff_t>((number - 1) * kPageBytes);
    std::copy_n(from.begin() + at, kPageBytes, bytes.begin() + at);
    test::writeFile(file, bytes);
}

}  // namespace

TEST_CASE("an older page in its own place is not read as content, whichever page it is") {
    BareDatabase bare;
    fill(bare);
    const Bytes before = test::readFile(bare.file());
    change(bare, 'n');
    const Bytes now = test::readFile(bare.file());
    REQUIRE(readAll(bare).ok());
    int tried = 0;
    for (std::size_t number = 2; number < before.size() / kPageBytes; ++number) {
        const auto at = static_cast<std::ptrdiff_t>((number - 1) * kPageBytes);
        if (std::equal(before.begin() + at, before.begin() + at + kPageBytes, now.begin() + at)) continue;
        putPage(bare.file(), before, number);
        CHECK(readAll(bare).error().code == ErrorCode::Corrupt);
        test::writeFile(bare.file(), now);
        ++tried;
    }
    CHECK(tried > 30);
    CHECK(readAll(bare).ok());
}

TEST_CASE("verify names the page that is older than it should be") {
    test::TempVault temp;
    const auto file = temp.directory() / "vault.db";
    const auto put = [&](int from) {
        must(temp.vault().write([&](Database& database) -> Status {
            for (int row = 0; row < 200; ++row)
                HEARTH_TRY_STATUS(
                    database.run("INSERT INTO index_state(name, value) VALUES(?1, ?2)",
                                 std::to_string(row * 7 % 200) + std::string(300, 'x') + std::to_string(from), row));
            return {};
        }));
        temp.reopen();
    };
    put(1);
    const Bytes before = test::readFile(file);
    put(2);
    CHECK(must(temp.vault().verify()).sound());
    temp.close();
    const Bytes now = test::readFile(file);
    std::size_t number = before.size() / kPageBytes - 1;
    while (std::equal(before.begin() + static_cast<std::ptrdiff_t>((number - 1) * kPageBytes),
                      before.begin() + static_cast<std::ptrdiff_t>(number * kPageBytes),
                      now.begin() + static_cast<std::ptrdiff_t>((number - 1) * kPageBytes)))
        --number;
    putPage(file, before, number);
    CHECK_FALSE(temp.reopen().openReport().otherDatabase);
    const VerifyReport report = must(temp.vault().verify());
    REQUIRE(report.bad.size() == 1);
    CHECK(report.bad[0].page == number);
    CHECK(report.bad[0].reason.find("older") != std::string::npos);
}

TEST_CASE("an earlier copy of the whole database opens, and somebody is told") {
    test::TempVault temp;
    const auto file = temp.directory() / "vault.db";
    const auto put = [&](const char* name) {
        must(temp.vault().write([&](Database& database) -> Status {
            return database.run("INSERT INTO index_state(name, value) VALUES(?1, 1)", name);
        }));
        temp.close();
        const Bytes bytes = test::readFile(file);
        temp.reopen();
        return bytes;
    };
    const Bytes early = put("one");
    put("two");
    put("three");
    temp.close();
    test::writeFile(file, early);
    CHECK(temp.reopen().openReport().otherDatabase);
    CHECK(must(temp.vault().verify()).sound());
    put("four");
    CHECK_FALSE(temp.vault().openReport().otherDatabase);
    CHECK(must(temp.vault().verify()).sound());
}

TEST_CASE("a database without its table opens, and the table begins anew") {
    BareDatabase bare;
    fill(bare);
    change(bare, 'n');
    fs::remove(tableOf(bare));
    fs::remove(otherTableOf(bare));
    CHECK(readAll(bare).ok());
    const Bytes before = test::readFile(bare.file());
    change(bare, 'o');
    CHECK(fs::exists(newestTable(bare)));
    CHECK(readAll(bare).ok());
    putPage(bare.file(), before, 20);
    CHECK(readAll(bare).error().code == ErrorCode::Corrupt);
}

TEST_CASE("a table that is damaged anywhere or cut off anywhere speaks against no page") {
    BareDatabase bare;
    fill(bare);
    for (char letter = 'n'; letter < 'r'; ++letter) change(bare, letter);
    const auto table = newestTable(bare);
    const Bytes good = test::readFile(table);
    const Bytes database = test::readFile(bare.file());
    std::mt19937 random(8);
    for (int round = 0; round < 120; ++round) {
        Bytes bad = good;
        const std::size_t at = random() % bad.size();
        if (round % 3 == 0)
            bad.resize(at);
        else
            bad[at] ^= static_cast<std::uint8_t>(1U << (random() % 8));
        test::writeFile(table, bad);
        REQUIRE(readAll(bare).ok());
        // And the next change and the next opening are sound as well.
        if (round % 10 == 0) {
            change(bare, static_cast<char>('a' + round / 10));
            REQUIRE(readAll(bare).ok());
        }
        test::writeFile(bare.file(), database);
        fs::remove(otherTableOf(bare));
        fs::remove(tableOf(bare));
    }
}

TEST_CASE("a table older than the database speaks against no page") {
    BareDatabase bare;
    fill(bare);
    std::vector<std::pair<Bytes, Bytes>> tables;
    const auto keep = [&] {
        const auto read = [](const fs::path& file) { return fs::exists(file) ? test::readFile(file) : Bytes(); };
        tables.emplace_back(read(tableOf(bare)), read(otherTableOf(bare)));
    };
    keep();
    for (char letter = 'n'; letter < 'u'; ++letter) {
        {
            Database database = must(bare.open());
            must(database.run("UPDATE t SET v = ?1 WHERE k % 40 = ?2", std::string(500, letter), letter % 40));
        }
        keep();
    }
    const bool readFirst = GENERATE(false, true);
    for (const auto& [one, other] : tables) {
        test::writeFile(tableOf(bare), one);
        test::writeFile(otherTableOf(bare), other);
        if (readFirst) CHECK(readAll(bare).ok());
        // Nor does it when it is carried on from there, past the epochs that it has missed, with most pages unread.
        for (int round = 0; round < 12; ++round) {
            Database database = must(bare.open());
            must(database.run("UPDATE t SET v = ?1 WHERE k = ?2", std::string(500, static_cast<char>('A' + round)),
                              round % 2 + 1));
        }
        CHECK(readAll(bare).ok());
    }
}

TEST_CASE("a table of another vault or another key is none") {
    BareDatabase bare;
    BareDatabase stranger;
    fill(bare);
    fill(stranger);
    change(bare, 'n');
    change(stranger, 'n');
    // Their key and file id are the same here, so this is a restored copy with somebody else's table.
    fs::copy_file(newestTable(stranger), newestTable(bare), fs::copy_options::overwrite_existing);
    CHECK(readAll(bare).ok());
    Bytes table = test::readFile(newestTable(bare));
    table[20] ^= 1;
    test::writeFile(newestTable(bare), table);
    CHECK(readAll(bare).ok());
}

TEST_CASE("the table does not grow without end, and knows every page after it was written anew") {
    BareDatabase bare;
    fill(bare);
    const Bytes before = test::readFile(bare.file());
    {
        Database database = must(bare.open());
        for (int round = 0; round < 300; ++round) {
            must(database.run("UPDATE t SET v = ?1 WHERE k = ?2", std::string(500, 'p'), round + 1));
            must(database.run("UPDATE t SET v = ?1 WHERE k % 3 = ?2",
                              std::string(500, static_cast<char>('a' + round / 3 % 20)), round % 3));
            must(database.script("PRAGMA wal_checkpoint(RESTART)"));
        }
    }
    CHECK(fs::exists(tableOf(bare)));
    CHECK(fs::exists(otherTableOf(bare)));
    CHECK(fs::file_size(tableOf(bare)) + fs::file_size(otherTableOf(bare)) < 200000);
    CHECK(readAll(bare).ok());
    putPage(bare.file(), before, 15);
    CHECK(readAll(bare).error().code == ErrorCode::Corrupt);
}

TEST_CASE("when the newer of two tables is damaged, the older one still knows an old page") {
    BareDatabase bare;
    fill(bare);
    const Bytes before = test::readFile(bare.file());
    {
        Database database = must(bare.open());
        for (int round = 0; !fs::exists(tableOf(bare)) || !fs::exists(otherTableOf(bare)); ++round) {
            must(database.run("UPDATE t SET v = ?1 WHERE k / 101 = ?2",
                              std::string(500, static_cast<char>('a' + round % 20)), round % 3));
            must(database.script("PRAGMA wal_checkpoint(RESTART)"));
        }
    }
    const Bytes good = test::readFile(newestTable(bare));
    const Bytes database = test::readFile(bare.file());
    for (const std::size_t at : {3, 20, 40, 47, 50, 70}) {
        Bytes bad = good;
        bad[at] ^= 1;
        test::writeFile(newestTable(bare), bad);
        REQUIRE(readAll(bare).ok());
        putPage(bare.file(), before, 15);
        CHECK(readAll(bare).error().code == ErrorCode::Corrupt);
        test::writeFile(bare.file(), database);
    }
}

TEST_CASE("the pages of a database that has grown large are known like those of a small one") {
    // More than SQLite's file systems write at once: their limit once left every larger vault without a table.
    constexpr int kRows = 12000;
    BareDatabase bare;
    {
        Database database = must(bare.open());
        must(database.script("CREATE TABLE t(k INTEGER PRIMARY KEY, v BLOB); BEGIN"));
        for (int row = 0; row < kRows; ++row) must(database.run("INSERT INTO t(v) VALUES(zeroblob(3600))"));
        must(database.script("COMMIT"));
    }
    REQUIRE(fs::file_size(newestTable(bare)) > kRows * 16);
    const Bytes before = test::readFile(bare.file());
    {
        Database database = must(bare.open());
        must(database.run("UPDATE t SET v = randomblob(3600)"));
    }
    putPage(bare.file(), before, 9000);
    Database database = must(bare.open());
    CHECK(database.integer("SELECT sum(length(v)) FROM t").error().code == ErrorCode::Corrupt);
}

TEST_CASE("readers that hold a checkpoint back do not upset the table") {
    BareDatabase bare;
    fill(bare);
    {
        Database writer = must(bare.open());
        for (int round = 0; round < 20; ++round) {
            must(writer.run("UPDATE t SET v = ?1 WHERE k % 7 = ?2", std::string(500, 'a'), round % 7));
            must(writer.script("PRAGMA wal_checkpoint(PASSIVE)"));
            must(writer.run("UPDATE t SET v = ?1 WHERE k % 5 = ?2", std::string(500, 'b'), round % 5));
        }
        CHECK(must(writer.integer("SELECT sum(length(v)) FROM t")) == 300 * 500);
    }
    CHECK(readAll(bare).ok());
}

TEST_CASE("killed during checkpoints again and again, no page is called old") {
    BareDatabase bare;
    fill(bare);
    std::mt19937 random(11);
    for (int round = 0; round < 40; ++round) {
        const pid_t child = ::fork();
        if (child == 0) {
            try {
                Database database = must(bare.open());
                must(database.script("PRAGMA wal_autocheckpoint=1"));
                for (int number = 0;; ++number)
                    must(database.run("UPDATE t SET v = ?1 WHERE k % 11 = ?2",
                                      std::string(500, static_cast<char>('a' + number % 20)), number % 11));
            } catch (...) {
                ::_exit(2);
            }
        }
        std::this_thread::sleep_for(std::chrono::microseconds(3000 + random() % 15000));
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        REQUIRE(WIFSIGNALED(status));
        // Every third time the next opening is the one that is killed.
        if (round % 3 != 2) REQUIRE(readAll(bare).ok());
    }
    CHECK(readAll(bare).ok());
}

TEST_CASE("a disk that refuses the table does not hold up the database") {
    const Fault fault = GENERATE(Fault::WriteError, Fault::DiskFull, Fault::SyncError, Fault::ReadError);
    for (int nth = 1; nth < 60; nth += 3) {
        BareDatabase bare;
        fill(bare);
        {
            FaultyFileSystem disk(fault, nth, FaultyFileSystem::Duration::Lasts);
            auto database = bare.open();
            if (database.ok()) (void)database->run("UPDATE t SET v = ?1", std::string(500, 'w')).ok();
        }
        REQUIRE(readAll(bare).ok());
        change(bare, 'x');
        REQUIRE(readAll(bare).ok());
    }
}
