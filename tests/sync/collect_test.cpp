// SPDX-License-Identifier: AGPL-3.0-or-later
// What is collected for other devices is everything that changed here, once, with the values that the rows hold.
#include "sync/collect.h"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "core/store/capture.h"
#include "core/store/database.h"
#include "core/store/registry.h"
#include "tests/support/law.h"
#include "tests/support/temp_vault.h"
#include "tests/sync/samples.h"

using namespace hearth;
using namespace hearth::sync;

namespace {

constexpr std::uint16_t kConversations = 2;
constexpr std::uint16_t kTitle = 1;
constexpr std::uint16_t kPinned = 9;

template <typename... Values>
void change(store::Vault& vault, std::string_view sql, const Values&... values) {
    REQUIRE(vault.write([&](store::Database& database) { return database.run(sql, values...); }).ok());
}

void addConversation(store::Vault& vault, std::uint8_t number, std::string_view title) {
    change(vault, "INSERT INTO conversations(id, title, created_at, updated_at) VALUES(?1, ?2, 5, 6)",
           ByteView(counted<16>(number)), title);
}

Collected collect(store::Vault& vault, std::int64_t after, const CollectLimits& limits = {}) {
    return vault.read([&](store::Database& database) { return collectOperations(database, after, limits); }).value();
}

/// Where the change counter stands when nothing but what a new vault brings along is there.
std::int64_t beginning(store::Vault& vault) { return collect(vault, 0).upTo; }

const Value* cellOf(const Operation& operation, std::uint16_t column) {
    const auto found = std::find_if(operation.cells.begin(), operation.cells.end(),
                                    [column](const Cell& cell) { return cell.column == column; });
    return found == operation.cells.end() ? nullptr : &found->value;
}

}  // namespace

TEST_CASE("a new row is sent whole, under one stamp") {
    test::TempVault fixture;
    const auto start = beginning(fixture.vault());
    addConversation(fixture.vault(), 7, "Größe");
    const Collected found = collect(fixture.vault(), start);
    REQUIRE(found.operations.size() == 1);
    const Operation& insert = found.operations.front();
    CHECK(insert.kind == OperationKind::Insert);
    CHECK(insert.table == kConversations);
    CHECK(insert.row == counted<16>(7));
    CHECK(insert.stamp.wall() == fixture.clock().now());
    CHECK(*cellOf(insert, kTitle) == Value(std::string("Größe")));
    CHECK(*cellOf(insert, kPinned) == Value(std::int64_t{0}));
    CHECK(*cellOf(insert, 4) == Value());
    const auto tables = store::syncedTables();
    const auto table = std::find_if(tables.begin(), tables.end(), [](const auto& t) { return t.id == kConversations; });
    CHECK(insert.cells.size() == table->columns.size());
}

TEST_CASE("a changed column is sent alone, with its newest value and a later stamp") {
    test::TempVault fixture;
    addConversation(fixture.vault(), 7, "first");
    const auto start = beginning(fixture.vault());
    change(fixture.vault(), "UPDATE conversations SET title = 'second'");
    change(fixture.vault(), "UPDATE conversations SET title = 'third'");
    const Collected found = collect(fixture.vault(), start);
    REQUIRE(found.operations.size() == 1);
    CHECK(found.operations.front().kind == OperationKind::Update);
    CHECK(found.operations.front().cells == std::vector<Cell>{{kTitle, std::string("third")}});
    CHECK(found.operations.front().stamp > collect(fixture.vault(), start - 1).operations.front().stamp);
}

TEST_CASE("a deleted row is sent as a tombstone and nothing else") {
    test::TempVault fixture;
    const auto start = beginning(fixture.vault());
    addConversation(fixture.vault(), 7, "gone soon");
    change(fixture.vault(), "DELETE FROM conversations");
    const Collected found = collect(fixture.vault(), start);
    REQUIRE(found.operations.size() == 1);
    CHECK(found.operations.front().kind == OperationKind::Forget);
    CHECK(found.operations.front().row == counted<16>(7));
    CHECK(found.operations.front().cells.empty());
}

TEST_CASE("what another device sent is not sent back") {
    test::TempVault fixture;
    const auto start = beginning(fixture.vault());
    const Status applied = fixture.vault().write([](store::Database& database) {
        store::ApplyingScope applying(database);
        return database.run("INSERT INTO settings(id, name, value) VALUES(?1, 'theirs', '1')",
                            ByteView(counted<16>(9)));
    });
    REQUIRE(applied.ok());
    CHECK(collect(fixture.vault(), start).operations.empty());
    addConversation(fixture.vault(), 7, "ours");
    change(fixture.vault(), "UPDATE sync_cells SET origin = 3");
    CHECK(collect(fixture.vault(), start).operations.empty());
}

TEST_CASE("a streaming answer is sent only when it is final") {
    test::TempVault fixture;
    const auto start = beginning(fixture.vault());
    change(fixture.vault(),
           "INSERT INTO messages(id, conversation_id, role, created_at, text, state) "
           "VALUES(?1, ?2, 'assistant', 5, 'half', 'streaming')",
           ByteView(counted<16>(1)), ByteView(counted<16>(2)));
    change(fixture.vault(), "UPDATE messages SET text = 'half an ans'");
    CHECK(collect(fixture.vault(), start).operations.empty());
    change(fixture.vault(), "UPDATE messages SET text = 'whole', state = 'complete'");
    const Collected found = collect(fixture.vault(), start);
    REQUIRE(found.operations.size() == 1);
    CHECK(found.operations.front().kind == OperationKind::Insert);
    CHECK(*cellOf(found.operations.front(), 6) == Value(std::string("whole")));
}

TEST_CASE("any batch size sends the same changes in the same order, each once") {
    test::TempVault fixture;
    const auto start = beginning(fixture.vault());
    for (std::uint8_t i = 0; i < 9; ++i) addConversation(fixture.vault(), i, std::string(40, 'a'));
    change(fixture.vault(), "UPDATE conversations SET pinned = 1 WHERE title <> ''");
    change(fixture.vault(), "DELETE FROM conversations WHERE id = ?1", ByteView(counted<16>(4)));
    const Collected whole = collect(fixture.vault(), start);
    CHECK_FALSE(whole.more);
    CHECK(whole.operations.size() == 8 + 8 + 1);
    hearth::test::checkLaw([&] {
        const CollectLimits limits{*rc::gen::inRange<std::size_t>(1, 20), *rc::gen::inRange<std::size_t>(1, 2000)};
        std::vector<Operation> together;
        std::int64_t at = start;
        for (bool more = true; more;) {
            const Collected part = collect(fixture.vault(), at, limits);
            RC_ASSERT(part.operations.size() <= limits.operations);
            RC_ASSERT(part.upTo > at);
            together.insert(together.end(), part.operations.begin(), part.operations.end());
            at = part.upTo;
            more = part.more;
        }
        RC_ASSERT(together == whole.operations);
        RC_ASSERT(at == whole.upTo);
    });
}

TEST_CASE("one row larger than a batch is sent all the same") {
    test::TempVault fixture;
    const auto start = beginning(fixture.vault());
    addConversation(fixture.vault(), 1, std::string(5000, 'a'));
    addConversation(fixture.vault(), 2, "small");
    const Collected first = collect(fixture.vault(), start, {10, 100});
    CHECK(first.operations.size() == 1);
    CHECK(first.more);
    CHECK(collect(fixture.vault(), first.upTo, {10, 100}).operations.size() == 1);
}

TEST_CASE("a vault that is opened again goes on where it was") {
    test::TempVault fixture;
    addConversation(fixture.vault(), 1, "before");
    const auto start = beginning(fixture.vault());
    fixture.reopen();
    CHECK(collect(fixture.vault(), start).operations.empty());
    addConversation(fixture.vault(), 2, "after");
    const Collected found = collect(fixture.vault(), start);
    REQUIRE(found.operations.size() == 1);
    CHECK(found.upTo > start);
}

TEST_CASE("every kind of value and text that is not UTF-8 survive the way through a batch") {
    test::TempVault fixture;
    const auto start = beginning(fixture.vault());
    change(fixture.vault(),
           "INSERT INTO usage_ledger(id, conversation_id, at, provider, model, route, input_tokens, cached_tokens, "
           "output_tokens, cost_usd) VALUES(?1, ?2, 1, 'p', CAST(X'61FF62' AS TEXT), 'r', -1, 0, 3, 0.0025)",
           ByteView(counted<16>(1)), ByteView(counted<16>(2)));
    const Collected found = collect(fixture.vault(), start);
    REQUIRE(found.operations.size() == 1);
    const Operation& row = found.operations.front();
    const IdBytes theConversation = counted<16>(2);
    CHECK(*cellOf(row, 1) == Value());
    CHECK(*cellOf(row, 2) == Value(Bytes(theConversation.begin(), theConversation.end())));
    CHECK(*cellOf(row, 5) == Value(std::string("a\uFFFDb")));
    CHECK(*cellOf(row, 7) == Value(std::int64_t{-1}));
    CHECK(*cellOf(row, 10) == Value(0.0025));
    const Batch batch{1, {}, found.operations};
    CHECK(decodeBatch(encodeBatch(batch).value()).value() == batch);
}

TEST_CASE("a change in a table that this program does not know stops the collecting") {
    test::TempVault fixture;
    const auto start = beginning(fixture.vault());
    change(
        fixture.vault(),
        "INSERT INTO sync_cells(local_seq, table_id, row, column_id, stamp, origin) VALUES(1000000, 999, 1, 0, 1, 0)");
    const auto found =
        fixture.vault().read([&](store::Database& database) { return collectOperations(database, start, {}); });
    REQUIRE_FALSE(found.ok());
    CHECK(found.error().code == ErrorCode::Unsupported);
}
