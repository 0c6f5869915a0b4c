// SPDX-License-Identifier: AGPL-3.0-or-later
#include <catch2/catch.hpp>
#include <set>

#include "core/chat/conversations.h"
#include "core/index/text_index.h"
#include "core/recall/recall.h"
#include "tests/core/index/message_seeder.h"
#include "tests/support/temp_vault.h"

using namespace hearth;
using namespace hearth::recall;
using hearth::test::SeededMessage;

namespace {

struct World {
    test::TempVault home;
    test::MessageSeeder seeder{home.vault()};
    index::TextIndex index{home.vault()};
    memory::MemoryEngine memories{home.vault()};
    Recall recall{home.vault(), index, memories};

    std::vector<std::int64_t> add(const std::vector<SeededMessage>& messages) {
        const auto keys = seeder.addAll(messages);
        REQUIRE(index.catchUp({}, CancelToken()).ok());
        return keys;
    }
    std::vector<Hit> search(const SearchQuery& query) {
        auto hits = recall.search(query);
        REQUIRE(hits.ok());
        return std::move(hits).value();
    }
    std::vector<std::string> texts(const SearchQuery& query) {
        std::vector<std::string> found;
        for (const Hit& hit : search(query)) found.push_back(hit.text);
        return found;
    }
};

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a hit says where it stands, how well it answers and why") {
    World world;
    world.add({{.conversation = "Garden",
                .text = "The copper lantern hangs by the gate",
                .speaker = "Ana",
                .at = "2024-05-08T10:00:00Z"},
               {.conversation = "Other", .text = "Nothing of the kind"}});
    const auto hits = world.search({.text = "copper lantern"});
    REQUIRE(hits.size() == 1);
    const Hit& hit = hits.front();
    CHECK(hit.conversationTitle == "Garden");
    CHECK(hit.conversation == world.seeder.conversation("Garden"));
    CHECK(hit.speaker == "Ana");
    CHECK(hit.createdAt == *Timestamp::parse("2024-05-08T10:00:00Z"));
    CHECK(hit.score > 0.5);
    CHECK(hit.score <= 1);
    CHECK(hit.why.at("words").get<double>() == Approx(1));
    CHECK(hit.why.contains("coverage"));
    CHECK_FALSE(hit.why.contains("neighbours"));
}

TEST_CASE("each message comes once, best first, and never more than asked for") {
    World world;
    std::vector<SeededMessage> messages;
    for (int at = 0; at < 30; ++at)
        messages.push_back({.conversation = "c" + std::to_string(at % 3), .text = "lantern " + std::to_string(at)});
    world.add(messages);
    const auto hits = world.search({.text = "lantern", .limit = 7});
    CHECK(hits.size() == 7);
    std::set<MessageId> seen;
    double last = 1;
    for (const Hit& hit : hits) {
        CHECK(seen.insert(hit.message).second);
        CHECK(hit.score <= last);
        last = hit.score;
    }
    CHECK(world.search({.text = "lantern", .limit = 0}).empty());
    CHECK(world.search({.text = "lantern", .limit = 1000}).size() == 30);
}

TEST_CASE("filters hold: since, until, conversation, label") {
    World world;
    world.add({{.conversation = "a", .text = "old lantern", .at = "2023-01-01T00:00:00Z"},
               {.conversation = "b", .text = "new lantern", .at = "2025-01-01T00:00:00Z"}});
    CHECK(world.texts({.text = "lantern", .since = Timestamp::parse("2024-01-01").value()}) == Texts{"new lantern"});
    CHECK(world.texts({.text = "lantern", .until = Timestamp::parse("2024-01-01").value()}) == Texts{"old lantern"});
    CHECK(world.texts({.text = "lantern", .until = Timestamp::parse("2023-01-01").value()}).empty());
    CHECK(world.texts({.text = "lantern", .conversation = world.seeder.conversation("a")}) == Texts{"old lantern"});
    chat::Conversations conversations(world.home.vault());
    REQUIRE(conversations.setLabel(world.seeder.conversation("b"), "Garden", true).ok());
    CHECK(world.texts({.text = "lantern", .label = "garden"}) == Texts{"new lantern"});
    CHECK(world.texts({.text = "lantern", .label = "no such label"}).empty());
    REQUIRE(conversations.setLabel(world.seeder.conversation("b"), "Garden", false).ok());
    CHECK(world.texts({.text = "lantern", .label = "Garden"}).empty());
}

TEST_CASE("the trash, hidden nodes and deleted messages are never found") {
    World world;
    const auto keys = world.add({{.conversation = "trash", .text = "lantern one"},
                                 {.conversation = "kept", .text = "lantern two"},
                                 {.conversation = "kept", .text = "lantern three"},
                                 {.conversation = "kept", .text = "lantern four"}});
    chat::Conversations conversations(world.home.vault());
    REQUIRE(conversations.trash(world.seeder.conversation("trash")).ok());
    world.seeder.run("UPDATE messages SET hidden = 1 WHERE k = ?1", keys[1]);
    world.seeder.run("DELETE FROM messages WHERE k = ?1", keys[2]);
    CHECK(world.texts({.text = "lantern"}) == Texts{"lantern four"});
    REQUIRE(conversations.restore(world.seeder.conversation("trash")).ok());
    CHECK(world.texts({.text = "lantern"}).size() == 2);
}

TEST_CASE("a word typed wrong or only begun still finds what is meant") {
    World world;
    world.add({{.text = "We deploy on Kubernetes now"}, {.conversation = "c2", .text = "The cat sleeps"}});
    CHECK(world.texts({.text = "kubrenetes"}) == Texts{"We deploy on Kubernetes now"});
    CHECK(world.texts({.text = "kube"}) == Texts{"We deploy on Kubernetes now"});
    CHECK(world.texts({.text = "zzzzzz"}).empty());
    CHECK(world.texts({.text = ""}).empty());
}

TEST_CASE("identifiers and other scripts are found") {
    World world;
    world.add({{.text = "call getUserName() here"}, {.conversation = "c2", .text = "昨日は東京に行きました"}});
    CHECK(world.texts({.text = "user name"}) == Texts{"call getUserName() here"});
    CHECK(world.texts({.text = "東京"}) == Texts{"昨日は東京に行きました"});
}

TEST_CASE("messages that wait for the index are no reason to wait or to fail") {
    World world;
    world.seeder.add({.text = "lantern"});
    CHECK(world.texts({.text = "lantern"}).empty());
    REQUIRE(world.index.catchUp({}, CancelToken()).ok());
    CHECK(world.texts({.text = "lantern"}).size() == 1);
}
