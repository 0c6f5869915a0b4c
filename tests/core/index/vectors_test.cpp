// SPDX-License-Identifier: AGPL-3.0-or-later
// Vectors follow what they are of: made in the background, gone with it, never made elsewhere of what stays here.
#include "core/index/vectors.h"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/core/index/message_seeder.h"
#include "tests/core/index/word_embedder.h"
#include "tests/support/temp_vault.h"

using namespace hearth;
using namespace hearth::index;
using hearth::test::MessageSeeder;
using hearth::test::TempVault;
using hearth::test::WordEmbedder;

namespace {

/// A vault with vectors of an embedder that knows a few words.
struct Fixture {
    explicit Fixture(bool remote = false) : embedder(std::make_shared<WordEmbedder>("test/words", remote)) {
        REQUIRE(vectors.use(embedder).ok());
    }
    void catchUp() { REQUIRE(vectors.catchUp({{}, {}, CancelToken()}).value()); }
    std::vector<std::int64_t> nearest(const std::string& question, VectorOf of = VectorOf::Message) {
        const std::vector<std::string> texts = {question};
        const auto made = WordEmbedder().embed({texts, EmbedAs::Question}, CancelToken()).value();
        std::vector<std::int64_t> keys;
        Vectors::Search search;
        search.of = of;
        const auto matches = vectors.nearest(made.at(0), search).value();
        for (const VectorMatch& match : matches)
            if (match.cosine > 0.9F) keys.push_back(match.key);
        return keys;
    }
    std::int64_t count(const char* sql) {
        return temp.vault().read([&](store::Database& database) { return database.integer(sql); }).value();
    }
    std::int64_t memory(const std::string& content, const std::optional<std::int64_t>& source = {},
                        bool localOnly = false) {
        const auto id = newId<MemoryId>(temp.clock(), temp.random());
        seeder.run(
            "INSERT INTO memories(id, content, kind, subject, attribute, value, tier, quality, base_priority, speaker, "
            "origin, learned_at, created_at, local_only) VALUES(?1, ?2, 'fact', 's', ?2, 'v', 1, 1, 1, 'user', 'rule', "
            "0, 0, ?3)",
            id, content, localOnly);
        if (source)
            seeder.run(
                "INSERT INTO memory_sources(id, memory_id, message_id, part, start, \"end\") VALUES(?1, ?2, ?3, 0, 0, "
                "1)",
                newId<MemoryId>(temp.clock(), temp.random()), id, seeder.message(*source));
        return count("SELECT max(k) FROM memories");
    }

    TempVault temp;
    MessageSeeder seeder{temp.vault()};
    Vectors vectors{temp.vault()};
    std::shared_ptr<WordEmbedder> embedder;
};

}  // namespace

TEST_CASE("messages and memories get vectors, and a question finds them by meaning") {
    Fixture fixture;
    const auto keys =
        fixture.seeder.addAll({{.text = "my car broke down"}, {.text = "the dog sleeps"}, {.text = "tea"}});
    const std::int64_t memory = fixture.memory("Has a hound");
    CHECK(fixture.vectors.counts()->waiting == 4);
    fixture.catchUp();
    CHECK(fixture.nearest("automobile") == std::vector<std::int64_t>{keys[0]});
    CHECK(fixture.nearest("hound") == std::vector<std::int64_t>{keys[1]});
    CHECK(fixture.nearest("dog", VectorOf::Memory) == std::vector<std::int64_t>{memory});
    const VectorCounts counts = fixture.vectors.counts().value();
    CHECK(counts.embedder == "test/words");
    CHECK(counts.messages == 3);
    CHECK(counts.memories == 1);
    CHECK(counts.waiting == 0);
}

TEST_CASE("what is there is read again after the vault was closed, and not embedded again") {
    Fixture fixture;
    const auto key = fixture.seeder.add({.text = "my car"});
    fixture.catchUp();
    Vectors again(fixture.temp.vault());
    const auto embedder = std::make_shared<WordEmbedder>();
    REQUIRE(again.use(embedder).ok());
    CHECK(again.catchUp({{}, {}, CancelToken()}).value());
    CHECK(embedder->given.empty());
    const std::vector<std::string> texts = {"automobile"};
    const auto made = embedder->embed({texts, EmbedAs::Question}, CancelToken()).value();
    CHECK(again.nearest(made.at(0), {})->front().key == key);
}

TEST_CASE("a changed message is embedded anew, and its old meaning is not found in between") {
    Fixture fixture;
    const auto key = fixture.seeder.add({.text = "my car"});
    fixture.catchUp();
    fixture.seeder.run("UPDATE messages SET text = 'my dog' WHERE k = ?1", key);
    CHECK(fixture.count("SELECT count(*) FROM index_message_vectors") == 0);
    CHECK(fixture.nearest("car").empty());
    CHECK(fixture.vectors.counts()->waiting == 1);
    fixture.catchUp();
    CHECK(fixture.nearest("dog") == std::vector<std::int64_t>{key});
    CHECK(fixture.count("SELECT count(*) FROM index_vector_changes") == 0);
}

TEST_CASE("a vector goes with its message and its memory in the same moment, whoever deletes them") {
    Fixture fixture;
    const auto keys = fixture.seeder.addAll({{.text = "car"}, {.text = "dog"}, {.conversation = "c2", .text = "tea"}});
    const auto memory = fixture.memory("Owns a ship");
    const auto edited = fixture.memory("Looks at the moon");
    fixture.catchUp();
    fixture.seeder.run("DELETE FROM messages WHERE k = ?1", keys[0]);
    fixture.seeder.run("UPDATE messages SET text = '', hidden = 1 WHERE k = ?1", keys[1]);
    fixture.seeder.run("UPDATE conversations SET deleted_at = 5 WHERE title = 'c2'");
    fixture.seeder.run("UPDATE memories SET deleted_at = 5, content = '' WHERE k = ?1", memory);
    fixture.seeder.run("DELETE FROM memories WHERE k = ?1", edited);
    CHECK(fixture.count("SELECT count(*) FROM index_message_vectors") == 0);
    CHECK(fixture.count("SELECT count(*) FROM index_memory_vectors") == 0);
    for (const char* word : {"car", "dog", "tea"}) CHECK(fixture.nearest(word).empty());
    for (const char* word : {"ship", "moon"}) CHECK(fixture.nearest(word, VectorOf::Memory).empty());
    fixture.catchUp();
    CHECK(fixture.vectors.counts()->messages == 0);
    // Out of the trash again.
    fixture.seeder.run("UPDATE conversations SET deleted_at = NULL WHERE title = 'c2'");
    fixture.catchUp();
    CHECK(fixture.nearest("brew") == std::vector<std::int64_t>{keys[2]});
}

TEST_CASE("nothing that is hidden, unfinished, without words or not yet accepted is embedded") {
    Fixture fixture;
    fixture.seeder.addAll({{.text = "hidden car", .hidden = true}, {.text = ""}});
    const auto streaming = fixture.seeder.add({.text = "a dog", .role = "assistant", .state = "streaming"});
    const auto proposed = fixture.memory("Owns a ship");
    fixture.seeder.run("UPDATE memories SET archived_by = 'proposed', archived_at = 0 WHERE k = ?1", proposed);
    fixture.catchUp();
    CHECK(fixture.embedder->given.empty());
    fixture.seeder.run("UPDATE messages SET state = 'complete', text = 'a dog barks' WHERE k = ?1", streaming);
    fixture.seeder.run("UPDATE memories SET archived_by = 'accepted', archived_at = NULL WHERE k = ?1", proposed);
    fixture.catchUp();
    CHECK(fixture.embedder->given == std::vector<std::string>{"a dog barks", "Owns a ship"});
}

TEST_CASE("a remote embedder never gets what is local only, nor what was learned there, nor what is kept from memory") {
    Fixture fixture(true);
    const auto open = fixture.seeder.add({.conversation = "open", .text = "open car"});
    const auto local = fixture.seeder.add({.conversation = "local", .text = "local car"});
    fixture.seeder.add({.conversation = "off", .text = "car without memory"});
    fixture.seeder.run("UPDATE conversations SET local_only = 1 WHERE title = 'local'");
    fixture.seeder.run("UPDATE conversations SET memory_off = 1 WHERE title = 'off'");
    fixture.memory("Open memory", open);
    fixture.memory("Learned locally", local);
    fixture.memory("Kept local", {}, true);
    fixture.catchUp();
    CHECK(fixture.embedder->given == std::vector<std::string>{"Open memory", "open car"});
    // What becomes local loses what was made elsewhere, and what is freed gets it.
    fixture.seeder.run("UPDATE conversations SET local_only = 1 WHERE title = 'open'");
    fixture.seeder.run("UPDATE conversations SET local_only = 0 WHERE title = 'local'");
    CHECK(fixture.vectors.counts()->messages == 0);
    CHECK(fixture.vectors.counts()->memories == 0);
    fixture.embedder->given.clear();
    fixture.catchUp();
    auto given = fixture.embedder->given;
    std::sort(given.begin(), given.end());
    CHECK(given == std::vector<std::string>{"Learned locally", "local car"});
}

TEST_CASE("a local embedder gets what is local only") {
    Fixture fixture;
    fixture.seeder.add({.text = "local car"});
    fixture.seeder.run("UPDATE conversations SET local_only = 1");
    fixture.catchUp();
    CHECK(fixture.embedder->given == std::vector<std::string>{"local car"});
}

TEST_CASE("another embedder starts anew, the same one goes on, and none leaves nothing") {
    Fixture fixture;
    fixture.seeder.add({.text = "car"});
    fixture.catchUp();
    REQUIRE(fixture.vectors.use(std::make_shared<WordEmbedder>()).ok());
    CHECK(fixture.vectors.counts()->messages == 1);
    REQUIRE(fixture.vectors.use(std::make_shared<WordEmbedder>("test/other")).ok());
    CHECK(fixture.vectors.counts()->messages == 0);
    CHECK(fixture.nearest("car").empty());
    CHECK(fixture.vectors.counts()->waiting == 1);
    fixture.catchUp();
    CHECK(fixture.nearest("car").size() == 1);
    REQUIRE(fixture.vectors.use(nullptr).ok());
    CHECK(fixture.count("SELECT count(*) FROM index_message_vectors") == 0);
    CHECK(fixture.vectors.counts()->embedder.empty());
    fixture.seeder.run("UPDATE messages SET text = 'dog'");
    CHECK(fixture.count("SELECT count(*) FROM index_vector_changes") == 0);
}

TEST_CASE("another embedder may be chosen while one works, and what the first made is nobody's") {
    Fixture fixture;
    const auto key = fixture.seeder.add({.text = "car"});
    const auto other = std::make_shared<WordEmbedder>("test/other");
    fixture.embedder->beforeEach = [&](const std::string&) { REQUIRE(fixture.vectors.use(other).ok()); };
    CHECK_FALSE(fixture.vectors.catchUp({{}, {}, CancelToken()}).value());
    CHECK(fixture.count("SELECT count(*) FROM index_message_vectors") == 0);
    CHECK(fixture.vectors.counts()->waiting == 1);
    fixture.catchUp();
    CHECK(other->given == std::vector<std::string>{"car"});
    CHECK(fixture.nearest("car") == std::vector<std::int64_t>{key});
}

TEST_CASE("what changed before its turn is embedded once") {
    Fixture fixture;
    const auto key = fixture.seeder.add({.text = "car"});
    fixture.seeder.run("UPDATE messages SET text = 'dog' WHERE k = ?1", key);
    fixture.catchUp();
    CHECK(fixture.embedder->given == std::vector<std::string>{"dog"});
    CHECK(fixture.vectors.counts()->waiting == 0);
}

TEST_CASE("a message that takes the place of a deleted one gets a vector of its own") {
    Fixture fixture;
    fixture.seeder.addAll({{.text = "car"}, {.text = "dog"}});
    fixture.memory("Owns a ship");
    fixture.catchUp();
    fixture.seeder.run("DELETE FROM messages WHERE k = 2");
    fixture.seeder.run("DELETE FROM memories");
    fixture.catchUp();
    REQUIRE(fixture.seeder.add({.text = "tea"}) == 2);
    const auto memory = fixture.memory("Looks at the moon");
    fixture.catchUp();
    CHECK(fixture.nearest("brew") == std::vector<std::int64_t>{2});
    CHECK(fixture.nearest("dog").empty());
    CHECK(fixture.nearest("moon", VectorOf::Memory) == std::vector<std::int64_t>{memory});
}

TEST_CASE("killed between two batches, embedding goes on where it was") {
    TempVault temp;
    std::vector<test::SeededMessage> messages;
    for (int at = 0; at < 30; ++at) messages.push_back({.text = "car " + std::to_string(at)});
    MessageSeeder(temp.vault()).addAll(messages);
    temp.close();
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        Vectors vectors(temp.reopen());
        static_cast<void>(vectors.use(std::make_shared<WordEmbedder>()).ok());
        const auto die = [](std::int64_t done, std::int64_t) {
            if (done >= 12) _exit(9);
        };
        static_cast<void>(vectors.catchUp({die, {}, CancelToken()}).ok());
        _exit(1);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    REQUIRE(WEXITSTATUS(status) == 9);
    Vectors vectors(temp.reopen());
    const auto embedder = std::make_shared<WordEmbedder>();
    REQUIRE(vectors.use(embedder).ok());
    CHECK(vectors.counts()->messages == 12);
    CHECK(vectors.catchUp({{}, {}, CancelToken()}).value());
    CHECK(embedder->given.size() == 18);
    CHECK(vectors.counts()->messages == 30);
}

TEST_CASE("it can be stopped, ends for now when told so, and tells how far it is") {
    Fixture fixture;
    for (int at = 0; at < 10; ++at) fixture.seeder.add({.text = "car " + std::to_string(at)});
    const CancelToken cancel;
    cancel.cancel();
    CHECK(fixture.vectors.catchUp({{}, {}, cancel}).error().code == ErrorCode::Cancelled);
    std::vector<std::pair<std::int64_t, std::int64_t>> seen;
    const auto progress = [&](std::int64_t done, std::int64_t all) { seen.emplace_back(done, all); };
    CHECK_FALSE(fixture.vectors.catchUp({progress, [] { return true; }, CancelToken()}).value());
    CHECK(fixture.vectors.catchUp({progress, {}, CancelToken()}).value());
    using Steps = std::vector<std::pair<std::int64_t, std::int64_t>>;
    CHECK(seen == Steps{{4, 10}, {8, 10}, {10, 10}});
}

TEST_CASE("an embedder that fails loses nothing, and the next time goes on") {
    Fixture fixture;
    fixture.seeder.add({.text = "car"});
    fixture.embedder->failure = Error{ErrorCode::Unavailable, "away"};
    CHECK(fixture.vectors.catchUp({{}, {}, CancelToken()}).error().code == ErrorCode::Unavailable);
    CHECK(fixture.vectors.counts()->waiting == 1);
    fixture.embedder->failure.reset();
    fixture.catchUp();
    CHECK(fixture.nearest("car").size() == 1);
}

TEST_CASE("a message that changes or goes while it is embedded never gets the vector of what it was") {
    Fixture fixture;
    const auto keys = fixture.seeder.addAll({{.text = "car"}, {.text = "tea"}});
    fixture.embedder->beforeEach = [&](const std::string& text) {
        if (text == "car") fixture.seeder.run("UPDATE messages SET text = 'dog' WHERE k = ?1", keys[0]);
        if (text == "tea") fixture.seeder.run("DELETE FROM messages WHERE k = ?1", keys[1]);
    };
    fixture.catchUp();
    CHECK(fixture.nearest("car").empty());
    CHECK(fixture.nearest("tea").empty());
    CHECK(fixture.nearest("dog") == std::vector<std::int64_t>{keys[0]});
    CHECK(fixture.count("SELECT count(*) FROM index_message_vectors") == 1);
    CHECK(fixture.count("SELECT count(*) FROM index_vector_changes") == 0);
}
