// SPDX-License-Identifier: AGPL-3.0-or-later
#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "core/store/sqlite_error.h"
#include "tests/core/store/bare_database.h"
#include "tests/support/law.h"

using namespace hearth;
using namespace hearth::store;
using hearth::test::BareDatabase;
using hearth::test::must;

TEST_CASE("whatever is bound comes back as the same type and value") {
    BareDatabase bare;
    Database database = must(bare.open());
    hearth::test::checkLaw(
        [&](std::int64_t integer, double real, const std::string& text, const std::vector<std::uint8_t>& blob) {
            Statement row = must(database.query("SELECT ?1, ?2, ?3, ?4, ?5", integer, real, text, ByteView(blob),
                                                std::optional<std::int64_t>()));
            RC_ASSERT(must(row.step()));
            RC_ASSERT(row.integer(0) == integer);
            RC_ASSERT(row.real(1) == real);
            RC_ASSERT(std::string(row.text(2)) == text);
            RC_ASSERT(std::ranges::equal(row.blob(3), blob));
            RC_ASSERT(row.isNull(4));
            RC_ASSERT_FALSE(must(row.step()));
        });
}

TEST_CASE("an empty text and empty bytes are not NULL") {
    BareDatabase bare;
    Database database = must(bare.open());
    Statement row =
        must(database.query("SELECT ?1, ?2, ?3, typeof(?1), typeof(?2)", std::string_view(), ByteView(), nullptr));
    REQUIRE(must(row.step()));
    CHECK_FALSE(row.isNull(0));
    CHECK_FALSE(row.isNull(1));
    CHECK(row.isNull(2));
    CHECK(row.text(3) == "text");
    CHECK(row.text(4) == "blob");
    CHECK(row.optionalText(0) == "");
    CHECK_FALSE(row.optionalText(2).has_value());
    CHECK_FALSE(row.optionalTime(2).has_value());
}

TEST_CASE("ids, times and flags come back as themselves, and a wrong id is called damage") {
    BareDatabase bare;
    Database database = must(bare.open());
    const MessageId id(IdBytes{1, 2, 3, 4});
    Statement row = must(database.query("SELECT ?1, ?2, ?3, ?4", id, Timestamp(1234), true, "not an id"));
    REQUIRE(must(row.step()));
    CHECK(must(row.id<MessageId>(0)) == id);
    CHECK(row.time(1) == Timestamp(1234));
    CHECK(row.flag(2));
    CHECK(row.id<MessageId>(3).error().code == ErrorCode::Corrupt);
    CHECK(must(row.optionalId<MessageId>(0)) == id);
}

TEST_CASE("a statement that is used again starts without the values of before") {
    BareDatabase bare;
    Database database = must(bare.open());
    constexpr std::string_view kSql = "SELECT ?1 IS NULL";
    {
        Statement first = must(database.query(kSql, "left over"));
        REQUIRE(must(first.step()));
        CHECK(first.integer(0) == 0);
    }
    Statement again = must(database.prepare(kSql));
    REQUIRE(must(again.step()));
    CHECK(again.integer(0) == 1);
}

TEST_CASE("the same SQL may be under way twice at once") {
    BareDatabase bare;
    Database database = must(bare.open());
    must(database.script("CREATE TABLE t(v); INSERT INTO t VALUES(1),(2),(3)"));
    Statement outer = must(database.prepare("SELECT v FROM t ORDER BY v"));
    int sum = 0;
    while (must(outer.step())) {
        Statement inner = must(database.prepare("SELECT v FROM t ORDER BY v"));
        while (must(inner.step())) sum += static_cast<int>(outer.integer(0) * inner.integer(0));
    }
    CHECK(sum == 36);
}

TEST_CASE("a statement can be bound and run again and again") {
    BareDatabase bare;
    Database database = must(bare.open());
    must(database.script("CREATE TABLE t(k INTEGER PRIMARY KEY, v INTEGER UNIQUE)"));
    Statement insert = must(database.prepare("INSERT INTO t(v) VALUES(?1)"));
    for (int value = 0; value < 5; ++value) {
        insert.bindAll(value);
        must(insert.run());
        CHECK(database.lastInsertKey() == value + 1);
    }
    insert.bindAll(3);
    CHECK(insert.run().error().code == ErrorCode::Conflict);
    insert.bindAll(9);
    CHECK(insert.run().ok());
    must(database.run("UPDATE t SET v = v + 100 WHERE v < 3"));
    CHECK(database.changes() == 3);
}

TEST_CASE("hundreds of different statements do not pile up and stay right") {
    BareDatabase bare;
    Database database = must(bare.open());
    for (int round = 0; round < 3; ++round)
        for (int number = 0; number < 450; ++number)
            if (must(database.integer("SELECT " + std::to_string(number))) != number) FAIL(number);
    SUCCEED();
}

TEST_CASE("wrong SQL is our bug, and its error quotes no value") {
    BareDatabase bare;
    Database database = must(bare.open());
    CHECK(database.prepare("SELEKT 1").error().code == ErrorCode::Internal);
    CHECK(database.prepare("SELECT 1; SELECT 2").error().code == ErrorCode::Internal);
    CHECK(database.prepare("  -- nothing").error().code == ErrorCode::Internal);
    CHECK(database.prepare("SELECT 1 ;\n").ok());
    CHECK(database.script("CREATE TABLE t(v UNIQUE); INSERT INTO t VALUES(1); INSERT INTO t VALUES(1)").error().code ==
          ErrorCode::Conflict);
    must(database.script("CREATE VIRTUAL TABLE f USING fts5(text)"));
    const auto failure = database.integer("SELECT count(*) FROM f WHERE f MATCH ?1", "my \"secret thought");
    REQUIRE_FALSE(failure.ok());
    CHECK(failure.error().detail.find("thought") == std::string::npos);
}

TEST_CASE("each of SQLite's failures says what the caller can do") {
    const auto [code, meaning] = GENERATE(table<int, ErrorCode>({{13, ErrorCode::Full},
                                                                 {10, ErrorCode::Unavailable},
                                                                 {10 | 3 << 8, ErrorCode::Unavailable},
                                                                 {14, ErrorCode::Unavailable},
                                                                 {7, ErrorCode::Unavailable},
                                                                 {11, ErrorCode::Corrupt},
                                                                 {26, ErrorCode::Corrupt},
                                                                 {9, ErrorCode::Cancelled},
                                                                 {5, ErrorCode::Conflict},
                                                                 {5 | 2 << 8, ErrorCode::Conflict},
                                                                 {19 | 8 << 8, ErrorCode::Conflict},
                                                                 {18, ErrorCode::InvalidArgument},
                                                                 {1, ErrorCode::Internal}}));
    CHECK(codeOfSqlite(code) == meaning);
}
