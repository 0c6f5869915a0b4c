// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/index/text_index.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <thread>

#include "tests/core/index/message_seeder.h"
#include "tests/support/temp_vault.h"

using namespace hearth;
using namespace hearth::index;
using hearth::test::MessageSeeder;
using hearth::test::TempVault;

namespace {

std::vector<std::int64_t> keysOf(const TextIndex& index, const std::string& query, std::size_t limit = 10) {
    const auto matches = index.match(query, limit);
    REQUIRE(matches.ok());
    std::vector<std::int64_t> keys;
    for (const Match& match : *matches) keys.push_back(match.messageKey);
    return keys;
}

using Keys = std::vector<std::int64_t>;

std::int64_t catchUp(TextIndex& index) {
    const auto added = index.catchUp({}, CancelToken());
    REQUIRE(added.ok());
    return *added;
}

std::int64_t segmentsIn(store::Vault& vault) {
    const auto count =
        vault.read([](store::Database& database) { return database.integer("SELECT count(*) FROM index_segments"); });
    REQUIRE(count.ok());
    return *count;
}

}  // namespace

TEST_CASE("a message is found by its words once the index has caught up, best first") {
    TempVault vault;
    MessageSeeder seeder(vault.vault());
    const auto keys = seeder.addAll({{.text = "The lantern hangs by the river"},
                                     {.text = "River, river, and once more the lanterns of the river"},
                                     {.text = "Nothing of the kind"}});
    TextIndex index(vault.vault());
    CHECK(index.waiting().value() == 3);
    CHECK(keysOf(index, "lantern").empty());
    CHECK(catchUp(index) == 3);
    CHECK(index.waiting().value() == 0);
    CHECK(keysOf(index, "where are the rivers") == Keys{keys[1], keys[0]});
    CHECK(keysOf(index, "river", 1) == Keys{keys[1]});
    CHECK(keysOf(index, "the of it").empty());
    CHECK(keysOf(index, "").empty());
}

TEST_CASE("messages are found by speaker and by date, too") {
    TempVault vault;
    MessageSeeder seeder(vault.vault());
    const auto keys = seeder.addAll({{.text = "Hello", .speaker = "Caroline", .at = "2023-05-08T13:56:00Z"},
                                     {.text = "Hello", .speaker = "Mel", .at = "2024-07-01T13:56:00Z"}});
    TextIndex index(vault.vault());
    catchUp(index);
    CHECK(keysOf(index, "Caroline") == Keys{keys[0]});
    CHECK(keysOf(index, "July 2024") == Keys{keys[1]});
}

TEST_CASE("the index is there after opening the vault again, without indexing again") {
    TempVault vault;
    MessageSeeder seeder(vault.vault());
    const auto keys = seeder.addAll({{.text = "copper lantern"}, {.text = "copper kettle"}});
    {
        TextIndex index(vault.vault());
        catchUp(index);
    }
    TextIndex index(vault.reopen());
    CHECK(index.waiting().value() == 0);
    CHECK(keysOf(index, "lantern") == Keys{keys[0]});
    seeder.use(vault.vault());
    const auto later = seeder.add({.text = "a second lantern"});
    CHECK(catchUp(index) == 1);
    CHECK(keysOf(index, "lantern").size() == 2);
    CHECK(keysOf(index, "second") == Keys{later});
}

TEST_CASE("hidden messages are neither counted nor found") {
    TempVault vault;
    MessageSeeder seeder(vault.vault());
    seeder.add({.text = "secret lantern", .role = "system", .hidden = true});
    TextIndex index(vault.vault());
    CHECK(index.waiting().value() == 0);
    CHECK(catchUp(index) == 0);
    CHECK(keysOf(index, "lantern").empty());
    const auto key = seeder.add({.text = "open lantern"});
    catchUp(index);
    seeder.run("UPDATE messages SET hidden = 1 WHERE k = ?1", key);
    CHECK(keysOf(index, "lantern").empty());
}

TEST_CASE("an answer that still streams is picked up when it is complete, though later messages came first") {
    TempVault vault;
    MessageSeeder seeder(vault.vault());
    const auto answer = seeder.add({.text = "The lan", .role = "assistant", .state = "streaming"});
    const auto other = seeder.add({.conversation = "c2", .text = "a kettle"});
    TextIndex index(vault.vault());
    CHECK(index.waiting().value() == 1);
    CHECK(catchUp(index) == 1);
    CHECK(index.waiting().value() == 0);
    CHECK(keysOf(index, "kettle") == Keys{other});
    seeder.run("UPDATE messages SET text = 'The lantern is lit', state = 'complete' WHERE k = ?1", answer);
    CHECK(index.waiting().value() == 1);
    CHECK(catchUp(index) == 1);
    CHECK(keysOf(index, "lantern") == Keys{answer});
    CHECK(catchUp(index) == 0);
}

TEST_CASE("what is in the trash is not found, and is found again when it comes back") {
    TempVault vault;
    MessageSeeder seeder(vault.vault());
    const auto key = seeder.add({.text = "lantern"});
    TextIndex index(vault.vault());
    catchUp(index);
    seeder.run("UPDATE conversations SET deleted_at = 1");
    CHECK(keysOf(index, "lantern").empty());
    seeder.run("UPDATE conversations SET deleted_at = NULL");
    CHECK(keysOf(index, "lantern") == Keys{key});
}

TEST_CASE("deleted messages make room for those behind them") {
    TempVault vault;
    MessageSeeder seeder(vault.vault());
    for (int at = 0; at < 60; ++at) seeder.add({.text = "lantern lantern lantern"});
    const auto last = seeder.add({.text = "one lantern among many other things that stand around it"});
    TextIndex index(vault.vault());
    catchUp(index);
    seeder.run("DELETE FROM messages WHERE k < ?1", last);
    CHECK(keysOf(index, "lantern", 2) == Keys{last});
}

TEST_CASE("a key that SQLite gives away again belongs to the new message only") {
    TempVault vault;
    MessageSeeder seeder(vault.vault());
    seeder.add({.text = "kettle"});
    const auto old = seeder.add({.text = "lantern"});
    TextIndex index(vault.vault());
    catchUp(index);
    seeder.run("DELETE FROM messages WHERE k = ?1", old);
    const auto fresh = seeder.add({.text = "violin"});
    REQUIRE(fresh == old);
    CHECK(keysOf(index, "lantern").empty());
    catchUp(index);
    CHECK(keysOf(index, "lantern").empty());
    CHECK(keysOf(index, "violin") == Keys{fresh});
    CHECK(keysOf(index, "kettle").size() == 1);
}

TEST_CASE("many small additions do not pile up as many small segments") {
    TempVault vault;
    MessageSeeder seeder(vault.vault());
    TextIndex index(vault.vault());
    Keys keys;
    for (int at = 0; at < 100; ++at) {
        keys.push_back(seeder.add({.text = "lantern number " + std::to_string(at)}));
        REQUIRE(catchUp(index) == 1);
    }
    CHECK(segmentsIn(vault.vault()) < 24);
    auto found = keysOf(index, "lantern", 200);
    std::sort(found.begin(), found.end());
    CHECK(found == keys);
    TextIndex again(vault.reopen());
    CHECK(keysOf(again, "lantern", 200).size() == 100);
    CHECK(keysOf(again, "57").size() == 1);
}

TEST_CASE("forgotten words leave the index's rows") {
    TempVault vault;
    MessageSeeder seeder(vault.vault());
    const auto key = seeder.add({.text = "xylophonist"});
    const auto emptied = seeder.add({.text = "glockenspiel"});
    seeder.add({.text = "lantern"});
    TextIndex index(vault.vault());
    catchUp(index);
    seeder.run("DELETE FROM messages WHERE k = ?1", key);
    seeder.run("UPDATE messages SET text = '' WHERE k = ?1", emptied);
    CHECK(keysOf(index, "glockenspiel").empty());
    CHECK(index.forgetMissing(CancelToken()).value() == 2);
    CHECK(index.forgetMissing(CancelToken()).value() == 0);
    CHECK(keysOf(index, "lantern").size() == 1);
    const auto traces = vault.vault().read([](store::Database& database) {
        return database.integer(
            "SELECT count(*) FROM index_blocks WHERE instr(data, CAST('xylophon' AS BLOB)) "
            "OR instr(data, CAST('glockenspiel' AS BLOB))");
    });
    CHECK(traces.value() == 0);
}

TEST_CASE("indexing tells how far it is and stops when told") {
    TempVault vault;
    MessageSeeder seeder(vault.vault());
    seeder.addAll({{.text = "one"}, {.text = "two"}});
    TextIndex index(vault.vault());
    CancelToken cancel;
    cancel.cancel();
    CHECK(index.catchUp({}, cancel).error().code == ErrorCode::Cancelled);
    CHECK(index.waiting().value() == 2);
    std::vector<std::int64_t> seen;
    REQUIRE(index.catchUp([&](std::int64_t done, std::int64_t all) { seen = {done, all}; }, CancelToken()).ok());
    CHECK(seen == std::vector<std::int64_t>{2, 2});
}

TEST_CASE("questions are answered while messages are being indexed") {
    TempVault vault;
    MessageSeeder seeder(vault.vault());
    seeder.add({.text = "lantern"});
    TextIndex index(vault.vault());
    catchUp(index);
    std::atomic<bool> stop = false;
    std::atomic<int> wrong = 0;
    std::thread asker([&] {
        while (!stop) {
            const auto matches = index.match("lantern", 500);
            if (!matches.ok() || matches->empty()) ++wrong;
        }
    });
    for (int at = 0; at < 40; ++at) {
        seeder.add({.text = "another lantern"});
        catchUp(index);
    }
    stop = true;
    asker.join();
    CHECK(wrong == 0);
    CHECK(keysOf(index, "lantern", 100).size() == 41);
}
