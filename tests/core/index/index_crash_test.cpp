// SPDX-License-Identifier: AGPL-3.0-or-later
// The index after kills and damage: never wrong, at worst built anew.
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "core/index/analyzer.h"
#include "core/index/text_index.h"
#include "tests/core/index/message_seeder.h"
#include "tests/support/temp_vault.h"

using namespace hearth;
using namespace hearth::index;
using hearth::test::MessageSeeder;
using hearth::test::TempVault;

namespace {

constexpr int kManyMessages = 20000;

void seedMany(store::Vault& vault) {
    std::vector<test::SeededMessage> messages;
    for (int at = 0; at < kManyMessages; ++at)
        messages.push_back({.conversation = "c" + std::to_string(at / 50), .text = "lantern n" + std::to_string(at)});
    MessageSeeder(vault).addAll(messages);
}

std::size_t found(const TextIndex& index, const std::string& query) {
    const auto matches = index.match(query, kManyMessages + 1);
    REQUIRE(matches.ok());
    return matches->size();
}

void catchUp(TextIndex& index) { REQUIRE(index.catchUp({}, CancelToken()).ok()); }

/// Runs `work` in a process of its own that dies inside it, as by kill -9.
template <typename Work>
void inProcessThatDies(Work work) {
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        work();
        _exit(1);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 9);
}

}  // namespace

TEST_CASE("killed between two batches, indexing goes on where it was and counts nothing twice") {
    TempVault vault;
    seedMany(vault.vault());
    vault.close();
    inProcessThatDies([&] {
        TextIndex index(vault.reopen());
        static_cast<void>(index.catchUp([](std::int64_t, std::int64_t) { _exit(9); }, CancelToken()));
    });
    TextIndex index(vault.reopen());
    const std::int64_t left = index.waiting().value();
    CHECK(left > 0);
    CHECK(left < kManyMessages);
    CHECK(index.catchUp({}, CancelToken()).value() == left);
    CHECK(found(index, "lantern") == kManyMessages);
    CHECK(found(index, "n19999") == 1);
    CHECK(found(index, "n0") == 1);
}

TEST_CASE("killed between writing messages and indexing them, they are waiting") {
    TempVault vault;
    MessageSeeder(vault.vault()).add({.text = "lantern"});
    {
        TextIndex index(vault.vault());
        catchUp(index);
    }
    vault.close();
    inProcessThatDies([&] {
        MessageSeeder(vault.reopen()).add({.conversation = "c9", .text = "second lantern"});
        _exit(9);
    });
    TextIndex index(vault.reopen());
    CHECK(index.waiting().value() == 1);
    CHECK(found(index, "lantern") == 1);
    catchUp(index);
    CHECK(found(index, "lantern") == 2);
}

TEST_CASE("killed after joining segments, the old ones are not read again") {
    TempVault vault;
    MessageSeeder seeder(vault.vault());
    {
        TextIndex index(vault.vault());
        for (int at = 0; at < 5; ++at) {
            seeder.add({.text = "lantern"});
            catchUp(index);
        }
    }
    // The state between the two transactions of a join: the joined segment stands, an old one is only marked.
    seeder.run(
        "INSERT INTO index_segments(base, documents, replaced, facts, directory) "
        "SELECT base, documents, 1, facts, directory FROM index_segments ORDER BY k LIMIT 1");
    TextIndex index(vault.reopen());
    CHECK(found(index, "lantern") == 5);
}

TEST_CASE("an index of another version is built anew") {
    TempVault vault;
    MessageSeeder seeder(vault.vault());
    seeder.add({.text = "lantern"});
    {
        TextIndex index(vault.vault());
        catchUp(index);
    }
    seeder.run("UPDATE index_state SET value = ?1 WHERE name = 'version'", kAnalyzerVersion + 1);
    TextIndex index(vault.reopen());
    CHECK(index.waiting().value() == 1);
    CHECK(found(index, "lantern") == 0);
    catchUp(index);
    CHECK(found(index, "lantern") == 1);
    CHECK(index.waiting().value() == 0);
}

TEST_CASE("damaged rows of the index are noticed, and the index is built anew from the messages") {
    const char* damage =
        GENERATE("UPDATE index_segments SET facts = substr(facts, 1, length(facts) - 3)",
                 "UPDATE index_segments SET documents = documents + 1", "UPDATE index_segments SET base = base + 7",
                 "DELETE FROM index_segments WHERE k = 1", "UPDATE index_segments SET directory = x'FF'");
    TempVault vault;
    MessageSeeder seeder(vault.vault());
    seeder.add({.text = "lantern"});
    TextIndex first(vault.vault());
    catchUp(first);
    seeder.add({.text = "second lantern"});
    catchUp(first);
    seeder.run(damage);
    TextIndex index(vault.vault());
    CHECK(found(index, "lantern") == 0);
    CHECK(index.waiting().value() == 2);
    catchUp(index);
    CHECK(found(index, "lantern") == 2);
}

TEST_CASE("a block that is gone is an error once and no longer after catching up") {
    TempVault vault;
    MessageSeeder seeder(vault.vault());
    seeder.add({.text = "lantern"});
    {
        TextIndex index(vault.vault());
        catchUp(index);
    }
    seeder.run("DELETE FROM index_blocks");
    TextIndex index(vault.reopen());
    CHECK(index.match("lantern", 5).error().code == ErrorCode::Corrupt);
    CHECK(index.waiting().value() == 1);
    catchUp(index);
    CHECK(found(index, "lantern") == 1);
}
