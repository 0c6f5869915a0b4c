// SPDX-License-Identifier: AGPL-3.0-or-later
#include <rapidcheck.h>
#include <algorithm>
#include <catch2/catch.hpp>

#include "core/store/page_cipher.h"
#include "tests/core/store/bare_database.h"
#include "tests/support/law.h"

using namespace hearth;
using namespace hearth::store;
using hearth::test::BareDatabase;
using hearth::test::must;

namespace {

using Page = std::array<std::uint8_t, kPageBytes>;
using Kind = PagePlace::Kind;

Page somePage() {
    Page page{};
    for (std::size_t i = 0; i < kUsableBytes; ++i) page[i] = static_cast<std::uint8_t>(i * 31 + i / 256);
    std::ranges::copy(kSqliteMagic, page.begin());
    return page;
}

crypto::Nonce nonceOf(std::uint8_t byte) {
    crypto::Nonce nonce{};
    nonce.fill(byte);
    return nonce;
}

Page sealed(const PageCipher& cipher, const PagePlace& place, std::uint8_t nonce = 1) {
    Page page{};
    cipher.seal(place, nonceOf(nonce), somePage(), page);
    return page;
}

bool opens(const PageCipher& cipher, const PagePlace& place, const Page& page) {
    Page plain{};
    return cipher.open(place, page, plain);
}

/// A table whose rows fill many pages, all in the database file.
void fill(Database& database) {
    must(database.script("CREATE TABLE t(k INTEGER PRIMARY KEY, v TEXT); BEGIN"));
    for (int row = 0; row < 400; ++row) must(database.run("INSERT INTO t(v) VALUES(?1)", std::string(500, 'm')));
    must(database.script("COMMIT; PRAGMA wal_checkpoint(TRUNCATE)"));
}

/// Reads everything that the table holds, through a new connection.
Status readAll(BareDatabase& bare) {
    HEARTH_TRY(Database database, bare.open());
    HEARTH_TRY(const std::int64_t bytes, database.integer("SELECT sum(length(v)) FROM t"));
    return bytes == 400 * 500 ? Status() : Status(fail(ErrorCode::Internal, "silently changed"));
}

}  // namespace

TEST_CASE("a page comes back as it was written, its reserved bytes zero") {
    BareDatabase bare;
    const PagePlace place{Kind::Database, GENERATE(1U, 2U, 77U, 0xFFFFFFFFU)};
    Page plain{};
    REQUIRE(bare.cipher().open(place, sealed(bare.cipher(), place), plain));
    CHECK(plain == somePage());
}

TEST_CASE("every flipped bit of a page is noticed") {
    BareDatabase bare;
    const PagePlace place = GENERATE(PagePlace{Kind::Database, 1}, PagePlace{Kind::Database, 9},
                                     PagePlace{Kind::Log, 9, {1, 2, 3, 4, 5, 6, 7, 8}});
    const Page good = sealed(bare.cipher(), place);
    for (std::size_t bit = 0; bit < kPageBytes * 8; bit += bit < kNonceAt * 8 ? 37 : 1) {
        Page changed = good;
        changed[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
        if (opens(bare.cipher(), place, changed)) FAIL("bit " << bit << " went unnoticed");
    }
    SUCCEED();
}

TEST_CASE("a page opens only in its own place, kind, log generation and vault") {
    BareDatabase bare;
    const PagePlace place{Kind::Log, 5, {1, 2, 3, 4, 5, 6, 7, 8}};
    const Page page = sealed(bare.cipher(), place);
    REQUIRE(opens(bare.cipher(), place, page));
    CHECK_FALSE(opens(bare.cipher(), {Kind::Log, 6, place.salt}, page));
    CHECK_FALSE(opens(bare.cipher(), {Kind::Log, 5, {1, 2, 3, 4, 5, 6, 7, 9}}, page));
    CHECK_FALSE(opens(bare.cipher(), {Kind::Database, 5, place.salt}, page));
    CHECK_FALSE(opens(BareDatabase::otherCipher(), place, page));
    crypto::SecretBytes key(32);
    const PageCipher one(key, FileId(IdBytes{1}), 1);
    CHECK_FALSE(opens(PageCipher(key, FileId(IdBytes{2}), 1), place, sealed(one, place)));
    CHECK_FALSE(opens(PageCipher(key, FileId(IdBytes{1}), 2), place, sealed(one, place)));
}

TEST_CASE("the same page twice does not look the same on the disk") {
    BareDatabase bare;
    const PagePlace place{Kind::Database, 3};
    const Page one = sealed(bare.cipher(), place, 1);
    const Page other = sealed(bare.cipher(), place, 2);
    std::size_t equal = 0;
    for (std::size_t i = 0; i < kUsableBytes; ++i) equal += one[i] == other[i] ? 1 : 0;
    CHECK(equal < 60);
}

TEST_CASE("whatever lies where a page should be, opening it refuses and does not crash") {
    BareDatabase bare;
    hearth::test::checkLaw([&](const std::vector<std::uint8_t>& bytes, std::uint32_t number) {
        Page page{};
        std::copy_n(bytes.begin(), std::min(bytes.size(), page.size()), page.begin());
        RC_ASSERT_FALSE(opens(bare.cipher(), {Kind::Database, number}, page));
    });
}

TEST_CASE("damage in any page of the file is reported and never read as content") {
    BareDatabase bare;
    {
        Database database = must(bare.open());
        fill(database);
    }
    const Bytes good = test::readFile(bare.file());
    REQUIRE(readAll(bare).ok());
    const std::size_t pages = good.size() / kPageBytes;
    REQUIRE(pages > 40);
    for (std::size_t page = 0; page < pages; page += 5) {
        Bytes bad = good;
        bad[page * kPageBytes + 100 + page * 61 % 3900] ^= 0x10;
        test::writeFile(bare.file(), bad);
        CHECK(readAll(bare).error().code == ErrorCode::Corrupt);
    }
}

TEST_CASE("swapped pages and a page of zeros are noticed") {
    BareDatabase bare;
    {
        Database database = must(bare.open());
        fill(database);
    }
    const Bytes good = test::readFile(bare.file());
    const auto page = [](Bytes& bytes, std::size_t number) {
        return bytes.begin() + static_cast<std::ptrdiff_t>(number * kPageBytes);
    };
    Bytes swapped = good;
    std::swap_ranges(page(swapped, 10), page(swapped, 11), page(swapped, 20));
    test::writeFile(bare.file(), swapped);
    CHECK(readAll(bare).error().code == ErrorCode::Corrupt);

    Bytes zeroed = good;
    std::fill(page(zeroed, 10), page(zeroed, 11), std::uint8_t{0});
    test::writeFile(bare.file(), zeroed);
    CHECK(readAll(bare).error().code == ErrorCode::Corrupt);
}

TEST_CASE("a page from before, put back alone, is noticed where an index knows better") {
    BareDatabase bare;
    {
        Database database = must(bare.open());
        fill(database);
        must(database.script("CREATE INDEX t_v ON t(v); PRAGMA wal_checkpoint(TRUNCATE)"));
    }
    const Bytes before = test::readFile(bare.file());
    {
        Database database = must(bare.open());
        must(database.script("UPDATE t SET v = replace(v, 'm', 'n'); PRAGMA wal_checkpoint(TRUNCATE)"));
    }
    Bytes mixed = test::readFile(bare.file());
    const auto at = static_cast<std::ptrdiff_t>(10 * kPageBytes);
    std::copy_n(before.begin() + at, kPageBytes, mixed.begin() + at);
    test::writeFile(bare.file(), mixed);
    Database database = must(bare.open());
    Statement check = must(database.prepare("PRAGMA integrity_check(1)"));
    REQUIRE(must(check.step()));
    CHECK(check.text(0) != "ok");
}

TEST_CASE("pages that were freed before they reached the file are sealed all the same") {
    BareDatabase bare;
    {
        Database database = must(bare.open());
        must(database.script("CREATE TABLE t(k INTEGER PRIMARY KEY, v BLOB)"));
        must(
            database.script("BEGIN; INSERT INTO t(v) VALUES(zeroblob(900000)); DELETE FROM t; "
                            "CREATE TABLE later(x); INSERT INTO later VALUES('kept'); COMMIT"));
        must(database.script("PRAGMA wal_checkpoint(TRUNCATE)"));
    }
    const Bytes bytes = test::readFile(bare.file());
    REQUIRE(bytes.size() > 100 * kPageBytes);
    for (std::size_t page = 0; page < bytes.size(); page += kPageBytes) {
        const auto start = bytes.begin() + static_cast<std::ptrdiff_t>(page);
        const auto isZero = [](std::uint8_t byte) { return byte == 0; };
        CHECK_FALSE(std::all_of(start, start + kPageBytes, isZero));
    }
}

TEST_CASE("a file cut short is noticed") {
    BareDatabase bare;
    {
        Database database = must(bare.open());
        fill(database);
    }
    const auto size = std::filesystem::file_size(bare.file());
    std::filesystem::resize_file(bare.file(), size - 3 * kPageBytes);
    CHECK(readAll(bare).error().code == ErrorCode::Corrupt);
}

TEST_CASE("a database of a newer version is called that, and one with a flipped version byte is called damaged") {
    BareDatabase bare;
    {
        Database database = must(bare.open());
        fill(database);
    }
    const Bytes good = test::readFile(bare.file());
    struct Change {
        std::size_t at;
        std::uint8_t byte;
    };
    for (const Change change : {Change{15, '2'}, Change{kFormatAt, 2}, Change{kAlgorithmAt, 2}}) {
        // Sealed by rules that are not ours: nothing of it authenticates.
        Bytes newer = good;
        newer[change.at] = change.byte;
        newer[200] ^= 1;
        test::writeFile(bare.file(), newer);
        CHECK(readAll(bare).error().code == ErrorCode::Unsupported);
        CHECK(test::readFile(bare.file()) == newer);

        Bytes flipped = good;
        flipped[change.at] = change.byte;
        test::writeFile(bare.file(), flipped);
        CHECK(readAll(bare).error().code == ErrorCode::Corrupt);
    }
    Bytes other = good;
    other[3] = 'X';
    test::writeFile(bare.file(), other);
    CHECK(readAll(bare).error().code == ErrorCode::Corrupt);
}
