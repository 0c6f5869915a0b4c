// SPDX-License-Identifier: AGPL-3.0-or-later
// Frames that are gathered before they reach the log: sealed as any, seen by who wrote them, and never written late.
#include "core/store/log_batch.h"

#include <catch2/catch.hpp>
#include <random>

#include "tests/core/store/bare_database.h"
#include "tests/core/store/faulty_file_system.h"

using namespace hearth;
using namespace hearth::store;
using hearth::test::BareDatabase;
using hearth::test::Fault;
using hearth::test::FaultyFileSystem;
using hearth::test::must;

namespace {

/// Fills the frame that is number `number` of all: no two are alike.
void makeFrame(std::uint32_t number, FrameHeader& header, std::array<std::uint8_t, kPageBytes>& page) {
    std::mt19937 random(number);
    for (auto& byte : header) byte = static_cast<std::uint8_t>(random());
    page = {};
    for (std::size_t i = 0; i < kUsableBytes; i += 7) page[i] = static_cast<std::uint8_t>(random());
}

PagePlace placeOf(std::uint32_t number) { return {PagePlace::Kind::Log, number, {1, 2, 3, 4, 5, 6, 7, 8}}; }

/// Whether a frame of a batch is the one that was added as `number`.
bool isFrame(const PageCipher& cipher, ByteView frame, std::uint32_t number) {
    FrameHeader expectedHeader{};
    std::array<std::uint8_t, kPageBytes> expected{};
    std::array<std::uint8_t, kPageBytes> found{};
    makeFrame(number, expectedHeader, expected);
    const PageView sealed(frame.data() + kFrameHeaderBytes, kPageBytes);
    if (!cipher.open(placeOf(number), sealed, found)) return false;
    FrameHeader header{};
    std::copy_n(frame.begin(), header.size(), header.begin());
    maskChecksum(header, cipher, sealed.subspan<kNonceAt, crypto::kNonceBytes>());
    return header == expectedHeader && found == expected;
}

std::string integrity(Database& database) {
    Statement check = must(database.prepare("PRAGMA integrity_check(3)"));
    return must(check.step()) ? std::string(check.text(0)) : "nothing";
}

/// A writer that spills its few pages into the log long before it commits, which no vault's does.
Database openSpilling(BareDatabase& bare) {
    Database database = must(bare.open());
    must(
        database.script("PRAGMA wal_autocheckpoint=0; PRAGMA cache_size=10; PRAGMA cache_spill=1;"
                        "CREATE TABLE IF NOT EXISTS t(k INTEGER PRIMARY KEY, v TEXT)"));
    return database;
}

Status insertRows(Database& database, int rows, char letter) {
    for (int row = 0; row < rows; ++row)
        HEARTH_TRY_STATUS(database.run("INSERT INTO t(v) VALUES(?1)", std::string(2500, letter)));
    return {};
}

}  // namespace

TEST_CASE("a frame is sealed the same by one thread and by two, in batches of every size") {
    const auto help = GENERATE(LogBatch::Help::None, LogBatch::Help::SecondThread);
    const BareDatabase bare;
    SystemRandom source;
    crypto::NoncePool nonces(source);
    LogBatch batch(bare.cipher(), help);
    std::uint32_t number = 0;
    for (std::size_t round = 0; round < 200; ++round) {
        const std::size_t frames = round % LogBatch::kFrames + 1;
        const std::uint32_t first = number + 1;
        for (std::size_t frame = 0; frame < frames; ++frame) {
            FrameHeader header{};
            std::array<std::uint8_t, kPageBytes> page{};
            makeFrame(++number, header, page);
            batch.add({header, placeOf(number), nonces.next()}, page);
        }
        // Some are given up, as after a rollback.
        if (round % 5 != 4) {
            const ByteView sealed = batch.sealed();
            REQUIRE(sealed.size() == frames * kFrameBytes);
            for (std::uint32_t frame = 0; frame < frames; ++frame)
                REQUIRE(isFrame(bare.cipher(), sealed.subspan(frame * kFrameBytes, kFrameBytes), first + frame));
        }
        batch.clear();
        REQUIRE(batch.empty());
    }
}

TEST_CASE("a transaction sees what it has written and nobody else does, wherever it is on its way to the log") {
    BareDatabase bare;
    Database writer = openSpilling(bare);
    must(insertRows(writer, 20, 'a'));
    Database reader = must(bare.openBeside());
    must(writer.run("BEGIN IMMEDIATE"));
    for (int round = 1; round <= 30; ++round) {
        must(insertRows(writer, round % 7, 'b'));
        const auto rows = must(writer.integer("SELECT count(*) FROM t WHERE v GLOB 'b*'"));
        CHECK(must(writer.integer("SELECT sum(length(v)) FROM t")) == 2500 * (20 + rows));
        CHECK(must(reader.integer("SELECT count(*) FROM t")) == 20);
    }
    must(writer.run("COMMIT"));
    CHECK(must(reader.integer("SELECT count(*) FROM t")) > 100);
    CHECK(integrity(reader) == "ok");
}

TEST_CASE("what a transaction left that was rolled back is not written over another's") {
    BareDatabase bare;
    std::int64_t committed = 0;
    {
        Database one = openSpilling(bare);
        must(insertRows(one, 3, 'a'));
        Database other = must(bare.openBeside(Access::ReadWrite));
        for (int round = 0; round < 40; ++round) {
            // From the start of the log, so that rolling back has nothing to read again from it.
            must(other.script("PRAGMA wal_checkpoint(RESTART)"));
            must(one.run("BEGIN IMMEDIATE"));
            must(insertRows(one, 15 + round, 'x'));
            must(one.run("ROLLBACK"));
            must(other.run("BEGIN IMMEDIATE"));
            must(insertRows(other, 40, 'c'));
            must(other.run("COMMIT"));
            committed += 40;
            // The first one reads, which once more asks for the log, or writes, which carries it on.
            if (round % 2 == 0) {
                REQUIRE(must(one.integer("SELECT count(*) FROM t WHERE v GLOB 'c*'")) == committed);
            } else {
                must(insertRows(one, 1, 'a'));
            }
            REQUIRE(must(other.integer("SELECT count(*) FROM t WHERE v GLOB 'c*'")) == committed);
        }
        must(one.run("BEGIN IMMEDIATE"));
        must(insertRows(one, 40, 'x'));
        must(one.run("ROLLBACK"));
        must(insertRows(other, 1, 'c'));
    }
    Database again = must(bare.open());
    CHECK(must(again.integer("SELECT count(*) FROM t WHERE v GLOB 'c*'")) == committed + 1);
    CHECK(must(again.integer("SELECT count(*) FROM t WHERE v GLOB 'x*'")) == 0);
    CHECK(integrity(again) == "ok");
}

TEST_CASE("a large commit that the disk refuses anywhere is told, undone, and can be made again") {
    const Fault fault = GENERATE(Fault::WriteError, Fault::DiskFull, Fault::SyncError);
    int refused = 0;
    for (int nth = 1; nth < 60; ++nth) {
        BareDatabase bare;
        {
            Database database = must(bare.open());
            must(database.script("CREATE TABLE t(k INTEGER PRIMARY KEY, v TEXT)"));
        }
        FaultyFileSystem disk(fault, nth, FaultyFileSystem::Duration::Once);
        auto database = bare.open();
        if (!database.ok()) continue;
        must(database->run("BEGIN IMMEDIATE"));
        must(insertRows(*database, 300, 'l'));
        const Status committed = database->run("COMMIT");
        if (!committed.ok()) {
            ++refused;
            (void)database->run("ROLLBACK").ok();
            REQUIRE(must(database->integer("SELECT count(*) FROM t")) == 0);
            must(database->run("BEGIN IMMEDIATE"));
            must(insertRows(*database, 300, 'l'));
            must(database->run("COMMIT"));
        }
        REQUIRE(must(database->integer("SELECT count(*) FROM t")) == 300);
        REQUIRE(integrity(*database) == "ok");
        if (!disk.struck()) break;
    }
    CHECK(refused >= (fault == Fault::SyncError ? 1 : 5));
}

TEST_CASE("a transaction of which a part was lost on its way to the log cannot be committed without it") {
    const Fault fault = GENERATE(Fault::WriteError, Fault::DiskFull);
    // Unique, so that SQLite undoes a statement that fails by itself, and goes on with its transaction.
    constexpr const char* kTenRows =
        "INSERT INTO u(n, v) WITH RECURSIVE c(i) AS (VALUES(1) UNION ALL SELECT i + 1 FROM c WHERE i < 10) "
        "SELECT ?1 * 10 + i, ?2 FROM c";
    int struck = 0;
    for (int nth = 1; nth < 24; ++nth) {
        BareDatabase bare;
        {
            Database database = openSpilling(bare);
            must(database.script("CREATE TABLE u(k INTEGER PRIMARY KEY, n INTEGER UNIQUE, v TEXT)"));
        }
        {
            FaultyFileSystem disk(fault, nth, FaultyFileSystem::Duration::Once);
            auto opened = bare.open();
            if (!opened.ok()) continue;
            must(opened->script("PRAGMA wal_autocheckpoint=0; PRAGMA cache_size=10; PRAGMA cache_spill=1"));
            // Whatever fails, the rest is tried all the same.
            (void)opened->run("BEGIN IMMEDIATE").ok();
            for (int part = 0; part < 20; ++part) (void)opened->run(kTenRows, part, std::string(2500, 'p')).ok();
            (void)opened->run("COMMIT").ok();
            if (disk.struck()) ++struck;
        }
        Database again = must(bare.open());
        REQUIRE(integrity(again) == "ok");
        const auto rows = must(again.integer("SELECT count(*) FROM u"));
        REQUIRE(must(again.integer("SELECT coalesce(sum(length(v)), 0) FROM u")) == 2500 * rows);
    }
    CHECK(struck > 5);
}
