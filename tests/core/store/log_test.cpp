// SPDX-License-Identifier: AGPL-3.0-or-later
// The write-ahead log: torn, spliced and overwritten.
#include <sqlite3.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "core/store/page_layout.h"
#include "tests/core/store/bare_database.h"

using namespace hearth;
using namespace hearth::store;
using hearth::test::BareDatabase;
using hearth::test::must;

namespace {

std::int64_t frameBytes() { return static_cast<std::int64_t>(kFrameBytes); }

/// The number of the last commit in a copy of the files as they lie there, after recovery.
std::int64_t recoveredIn(const std::filesystem::path& file) {
    BareDatabase copy(file);
    Database database = must(copy.open());
    Statement check = must(database.prepare("PRAGMA integrity_check(1)"));
    REQUIRE(must(check.step()));
    REQUIRE(check.text(0) == "ok");
    return must(database.integer("SELECT max(n) FROM commits"));
}

void commitNumber(Database& database, int number) {
    must(database.run("BEGIN IMMEDIATE"));
    must(database.run("INSERT INTO commits(n, v) VALUES(?1, ?2)", number, std::string(3000, 'c')));
    must(database.run("COMMIT"));
}

void begin(Database& database) {
    must(database.script("PRAGMA wal_autocheckpoint=0; CREATE TABLE commits(n INTEGER PRIMARY KEY, v TEXT)"));
}

}  // namespace

TEST_CASE("a log cut or garbled anywhere recovers to a consistent prefix") {
    BareDatabase bare;
    test::TempDirectory elsewhere;
    const auto copy = elsewhere.path() / "vault.db";
    Database database = must(bare.open());
    begin(database);
    for (int number = 1; number <= 12; ++number) commitNumber(database, number);
    const Bytes log = test::readFile(bare.log());
    std::mt19937 random(20261120);
    std::int64_t last = -1;
    for (int round = 0; round < 60; ++round) {
        test::copyDatabase(bare.file(), copy);
        const std::size_t at =
            kLogHeaderBytes + 6 * kFrameBytes + random() % (log.size() - kLogHeaderBytes - 6 * kFrameBytes);
        Bytes damaged = log;
        if (round % 2 == 0)
            damaged.resize(at);
        else
            damaged[at] ^= static_cast<std::uint8_t>(1U << (random() % 8));
        test::writeFile(copy.string() + "-wal", damaged);
        const std::int64_t found = recoveredIn(copy);
        CHECK(found >= 1);
        CHECK(found < 12);
        last = std::max(last, found);
    }
    CHECK(last > 6);
}

TEST_CASE("a frame of another log generation or another place is not played back") {
    BareDatabase bare;
    test::TempDirectory elsewhere;
    const auto copy = elsewhere.path() / "vault.db";
    Database database = must(bare.open());
    begin(database);
    for (int number = 1; number <= 6; ++number) commitNumber(database, number);
    const Bytes first = test::readFile(bare.log());
    must(database.script("PRAGMA wal_checkpoint(RESTART)"));
    for (int number = 7; number <= 12; ++number) commitNumber(database, number);
    const Bytes second = test::readFile(bare.log());
    const auto frame = [](int number) { return static_cast<std::ptrdiff_t>(kLogHeaderBytes) + number * frameBytes(); };

    Bytes spliced = second;
    std::copy(first.begin() + frame(4), first.begin() + frame(6), spliced.begin() + frame(4));
    test::copyDatabase(bare.file(), copy);
    test::writeFile(copy.string() + "-wal", spliced);
    const std::int64_t found = recoveredIn(copy);
    CHECK(found >= 6);
    CHECK(found < 12);

    Bytes swapped = second;
    std::swap_ranges(swapped.begin() + frame(2), swapped.begin() + frame(3), swapped.begin() + frame(3));
    test::copyDatabase(bare.file(), copy);
    test::writeFile(copy.string() + "-wal", swapped);
    CHECK(recoveredIn(copy) < 12);
}

TEST_CASE("damage in the log while it is in use is reported and never read as content") {
    BareDatabase bare;
    Database writer = must(bare.open());
    begin(writer);
    for (int number = 1; number <= 20; ++number) commitNumber(writer, number);
    Bytes log = test::readFile(bare.log());
    for (std::size_t at = kLogHeaderBytes + 500; at < log.size(); at += kFrameBytes) log[at] ^= 4;
    // Written into the same file: a new one would not be the log that the connection has open.
    std::FILE* file = std::fopen(bare.log().c_str(), "r+b");
    REQUIRE(file != nullptr);
    REQUIRE(std::fwrite(log.data(), 1, log.size(), file) == log.size());
    std::fclose(file);
    must(writer.script("PRAGMA shrink_memory"));
    CHECK(writer.integer("SELECT sum(length(v)) FROM commits").error().code == ErrorCode::Corrupt);
}

TEST_CASE("a checksum of plaintext does not reach the disk") {
    // Two databases with the same content, key and salts would show equal checksums if they were not masked; here
    // the checksums that SQLite computed are read back through the layer and searched for in the raw file.
    BareDatabase bare;
    Database database = must(bare.open());
    begin(database);
    for (int number = 1; number <= 8; ++number) commitNumber(database, number);
    sqlite3_file* log = nullptr;
    REQUIRE(sqlite3_file_control(DatabaseAccess::handle(database), "main", SQLITE_FCNTL_JOURNAL_POINTER, &log) ==
            SQLITE_OK);
    const Bytes raw = test::readFile(bare.log());
    const auto frames = static_cast<std::int64_t>((raw.size() - kLogHeaderBytes) / kFrameBytes);
    REQUIRE(frames >= 8);
    for (std::int64_t frame = 0; frame < frames; ++frame) {
        std::array<std::uint8_t, 8> checksum{};
        const std::int64_t at = static_cast<std::int64_t>(kLogHeaderBytes) + frame * frameBytes() + 16;
        REQUIRE(log->pMethods->xRead(log, checksum.data(), 8, at) == SQLITE_OK);
        CHECK(std::ranges::search(raw, checksum).empty());
    }
}

TEST_CASE("a transaction larger than the page cache, spilled and written over in place, is kept") {
    // cache_spill is off in every vault; here it is on, to force SQLite through the paths that it then takes.
    BareDatabase bare;
    test::TempDirectory elsewhere;
    const auto copy = elsewhere.path() / "vault.db";
    Database database = must(bare.open());
    begin(database);
    must(database.script(
        "PRAGMA cache_size=20; PRAGMA cache_spill=1; CREATE TABLE t(k INTEGER PRIMARY KEY, v TEXT); BEGIN"));
    for (int row = 0; row < 200; ++row) must(database.run("INSERT INTO t(v) VALUES(?1)", std::string(900, 'r')));
    must(database.script("COMMIT"));
    for (int number = 1; number <= 25; ++number) {
        must(database.run("BEGIN IMMEDIATE"));
        // Each pass dirties every page again, long after the cache has spilled it.
        for (int pass = 0; pass < 3; ++pass)
            must(database.run("UPDATE t SET v = ?1", std::string(900, static_cast<char>('a' + pass))));
        must(database.run("INSERT INTO commits(n) VALUES(?1)", number));
        must(database.run("COMMIT"));
        test::copyDatabase(bare.file(), copy);
        REQUIRE(recoveredIn(copy) == number);
    }
    CHECK(must(database.integer("SELECT count(*) FROM t WHERE v GLOB 'ccc*'")) == 200);
}
