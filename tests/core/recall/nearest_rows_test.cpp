// SPDX-License-Identifier: AGPL-3.0-or-later
// Recall by meaning: what shares no word with the question is found, and everything that keeps a message out keeps it
// out here as well.
#include "core/recall/nearest_rows.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "core/index/text_index.h"
#include "core/recall/recall.h"
#include "tests/core/index/message_seeder.h"
#include "tests/core/index/word_embedder.h"
#include "tests/support/temp_vault.h"

using namespace hearth;
using namespace hearth::recall;
using hearth::test::WordEmbedder;

namespace {

/// A vault with an embedder for which a car is an automobile.
struct World {
    explicit World(bool remote = false) : embedder(std::make_shared<WordEmbedder>("test/words", remote)) {
        seeder.addAll({{.conversation = "Garage", .text = "My car makes a strange noise when it is cold."},
                       {.conversation = "Garden", .text = "The roses need water every evening."},
                       {.conversation = "Kitchen", .text = "A cup of tea at five is what I like."}});
        REQUIRE(memories.add("Owns an old ship in Kiel").ok());
        REQUIRE(vectors.use(embedder).ok());
        catchUp();
        embedder->given.clear();
    }
    void catchUp() {
        REQUIRE(index.catchUp({}, CancelToken()).ok());
        REQUIRE(vectors.catchUp({{}, {}, CancelToken()}).ok());
    }
    std::vector<std::string> texts(const std::string& question, Milliseconds deadline = kMinute) {
        RecallQuery query{.text = question, .conversation = asking, .deadline = deadline};
        query.forRemoteModel = forRemoteModel;
        query.mayAskRemote = mayAskRemote;
        const RecallResult result = recall.recall(query).value();
        path = result.path;
        std::vector<std::string> found;
        for (const Hit& hit : result.passages) found.push_back(hit.text);
        return found;
    }
    bool findsCar(const std::string& question = "Any trouble with the automobile?") {
        const auto found = texts(question);
        return std::any_of(found.begin(), found.end(), [](const auto& text) { return text.starts_with("My car"); });
    }

    test::TempVault home;
    test::MessageSeeder seeder{home.vault()};
    index::TextIndex index{home.vault()};
    memory::MemoryEngine memories{home.vault()};
    index::Vectors vectors{home.vault()};
    Recall recall{home.vault(), index, memories, &vectors};
    std::shared_ptr<WordEmbedder> embedder;
    std::optional<ConversationId> asking;
    bool forRemoteModel = false;
    bool mayAskRemote = true;
    RecallPath path = RecallPath::Instant;
};

}  // namespace

TEST_CASE("a question finds what means the same in other words, and says why") {
    World world;
    CHECK(world.findsCar());
    CHECK(world.path == RecallPath::Thorough);
    const auto hits = world.recall.search({.text = "automobile"}).value();
    REQUIRE_FALSE(hits.empty());
    CHECK(hits.front().text.starts_with("My car"));
    CHECK(hits.front().why["meaning"].get<double>() > 0.4);
    REQUIRE(world.vectors.use(nullptr).ok());
    CHECK_FALSE(world.findsCar());
    CHECK(world.recall.search({.text = "automobile"})->empty());
    CHECK(world.path == RecallPath::Thorough);
}

TEST_CASE("a memory is found by its meaning") {
    World world;
    const auto result =
        world.recall.recall({.text = "What about the ship or boat thing?", .conversation = {}, .deadline = kMinute})
            .value();
    REQUIRE_FALSE(result.memories.empty());
    CHECK(result.memories.front().memory.content == "Owns an old ship in Kiel");
    CHECK(result.memories.front().why["meaning"].get<double>() > 0.9);
}

TEST_CASE("what must not be found by words is not found by meaning either") {
    World world;
    SECTION("hidden") { world.seeder.run("UPDATE messages SET hidden = 1 WHERE text LIKE 'My car%'"); }
    SECTION("in the trash") { world.seeder.run("UPDATE conversations SET deleted_at = 1 WHERE title = 'Garage'"); }
    SECTION("in a conversation without memory") {
        world.seeder.run("UPDATE conversations SET memory_off = 1 WHERE title = 'Garage'");
        world.catchUp();
    }
    SECTION("local only, for a remote model") {
        world.seeder.run("UPDATE conversations SET local_only = 1 WHERE title = 'Garage'");
        world.catchUp();
        world.forRemoteModel = true;
    }
    SECTION("in the prompt already") { world.asking = world.seeder.conversation("Garage"); }
    SECTION("gone") { world.seeder.run("DELETE FROM messages WHERE text LIKE 'My car%'"); }
    CHECK_FALSE(world.findsCar());
}

TEST_CASE("a search within a conversation or a time finds nothing from elsewhere by meaning") {
    World world;
    CHECK(world.recall.search({.text = "automobile", .conversation = world.seeder.conversation("Garden")})->empty());
    CHECK(world.recall.search({.text = "automobile", .until = Timestamp(5)})->empty());
}

TEST_CASE("a remote embedder is asked only when there is time, and never from a conversation that stays here") {
    World world(true);
    CHECK(world.findsCar());
    CHECK(world.embedder->given.size() == 1);
    CHECK(world.texts("Any trouble with the automobile?", 30).empty());
    CHECK(world.path == RecallPath::Fast);
    CHECK(world.embedder->given.size() == 1);
    world.seeder.run("UPDATE conversations SET local_only = 1 WHERE title = 'Kitchen'");
    world.asking = world.seeder.conversation("Kitchen");
    CHECK_FALSE(world.findsCar());
    CHECK(world.embedder->given.size() == 1);
    world.seeder.run("UPDATE conversations SET local_only = 0, memory_off = 1 WHERE title = 'Kitchen'");
    CHECK_FALSE(world.findsCar());
    CHECK(world.embedder->given.size() == 1);
    world.recall.search({.text = "noise", .conversation = world.asking, .mayAskRemote = true}).value();
    CHECK(world.embedder->given.size() == 1);
    // Nor from a turn that is to stay here.
    world.asking.reset();
    world.mayAskRemote = false;
    CHECK_FALSE(world.findsCar());
    CHECK(world.embedder->given.size() == 1);
    // Nor with what is being typed.
    CHECK(world.recall.search({.text = "automobile"})->empty());
    CHECK(world.embedder->given.size() == 1);
    CHECK_FALSE(world.recall.search({.text = "automobile", .mayAskRemote = true})->empty());
}

TEST_CASE("an embedder that fails leaves what the words find") {
    World world;
    world.embedder->failure = Error{ErrorCode::Unavailable, "away"};
    CHECK(world.findsCar("strange noise of my car"));
    CHECK(world.path == RecallPath::Fast);
    CHECK_FALSE(world.findsCar());
}

TEST_CASE("the fast step does without the embedder") {
    World world;
    RecallQuery query{.text = "Any trouble with the automobile?", .conversation = {}, .deadline = kMinute};
    query.furthest = RecallPath::Fast;
    CHECK(world.recall.recall(query)->passages.empty());
    CHECK(world.embedder->given.empty());
}
