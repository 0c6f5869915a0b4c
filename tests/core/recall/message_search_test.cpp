// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/recall/message_search.h"

#include <catch2/catch.hpp>

#include "core/index/text_index.h"
#include "tests/core/index/message_seeder.h"
#include "tests/support/temp_vault.h"

using namespace hearth;
using namespace hearth::recall;
using hearth::test::SeededMessage;

namespace {

struct Archive {
    test::TempVault home;
    test::MessageSeeder seeder{home.vault()};
    index::TextIndex index{home.vault()};

    explicit Archive(const std::vector<SeededMessage>& messages) {
        seeder.addAll(messages);
        REQUIRE(index.catchUp({}, CancelToken()).ok());
    }
    MessageSearch search(std::string_view text) {
        return {.question = parseQuestion(text, home.clock()), .filter = {}, .outOfTime = {}};
    }
    FoundMessages find(MessageSearch search) {
        auto found = findMessages(index, std::move(search));
        REQUIRE(found.ok());
        return std::move(found).value();
    }
};

SeededMessage said(const std::string& conversation, const std::string& text) {
    return {.conversation = conversation, .text = text};
}

}  // namespace

TEST_CASE("coverage says how much of the question a message answers") {
    Archive archive({said("a", "copper lantern in the attic"), said("b", "lantern"), said("c", "a violin")});
    const auto found = archive.find(archive.search("copper lantern attic"));
    REQUIRE(found.messages.size() == 2);
    CHECK(found.messages[0].coverage > 0.9);
    CHECK(found.messages[1].coverage < 0.5);
    CHECK(found.messages[1].coverage > 0);
    auto strict = archive.search("copper lantern attic");
    strict.minCoverage = 0.6;
    CHECK(archive.find(std::move(strict)).messages.size() == 1);
}

TEST_CASE("an unknown name says that the question is about something else, an unknown word says less") {
    Archive archive({said("a", "the capital letter"), said("b", "violin"), said("c", "copper")});
    const auto name = archive.find(archive.search("What is the capital of France?"));
    const auto word = archive.find(archive.search("what is the capital of xylophones?"));
    REQUIRE_FALSE(name.messages.empty());
    REQUIRE_FALSE(word.messages.empty());
    CHECK(name.messages.front().coverage < 0.4);
    CHECK(word.messages.front().coverage > name.messages.front().coverage);
}

TEST_CASE("a pasted page of text is searched by its rarest words") {
    std::vector<SeededMessage> messages = {said("needle", "xylophone quartz")};
    std::string page = "xylophone ";
    for (int at = 0; at < 60; ++at) {
        const std::string word = "common" + std::to_string(at);
        page += word + " ";
        for (int copy = 0; copy < 3; ++copy) messages.push_back(said(word + std::to_string(copy), word));
    }
    Archive archive(messages);
    const auto found = archive.find(archive.search(page));
    CHECK(found.terms.size() <= 24);
    REQUIRE_FALSE(found.messages.empty());
    CHECK(found.messages.front().hit.text == "xylophone quartz");
}

TEST_CASE("a question in one language finds what was said in it, whatever else the vault holds") {
    Archive archive({said("a", "Die Häuser am Fluss sind alle verkauft und wir suchen weiter"),
                     said("b", "the houses by the river are all sold"), said("c", "Le cheval dort dans la grange")});
    const auto german = archive.find(archive.search("Was ist mit dem Haus am Fluss?"));
    REQUIRE_FALSE(german.messages.empty());
    CHECK(german.messages.front().hit.text.starts_with("Die Häuser"));
    const auto french = archive.find(archive.search("Où dorment les chevaux de la ferme?"));
    REQUIRE_FALSE(french.messages.empty());
    CHECK(french.messages.front().hit.text.starts_with("Le cheval"));
}

TEST_CASE("a bare word is found in whatever language it was said, and weighs as one word") {
    Archive archive({said("a", "Meine Katzen sind noch nicht geimpft"), said("b", "a violin in the attic")});
    const auto found = archive.find(archive.search("Katzen"));
    REQUIRE(found.messages.size() == 1);
    CHECK(found.messages.front().coverage > 0.9);
    CHECK(found.terms.size() == 1);
}

TEST_CASE("similar words are tried only where they are asked for") {
    Archive archive({said("a", "We use Kubernetes"), said("b", "violin")});
    CHECK(archive.find(archive.search("kubrenetes")).messages.empty());
    auto lenient = archive.search("kubrenetes");
    lenient.similarWords = true;
    CHECK(archive.find(std::move(lenient)).messages.size() == 1);
}

TEST_CASE("the newest turns of the asking thread are left out, its far past is not") {
    std::vector<SeededMessage> messages = {said("long", "the copper lantern is here")};
    for (int at = 0; at < 60; ++at) messages.push_back(said("long", "turn " + std::to_string(at)));
    messages.push_back(said("long", "a second copper lantern"));
    Archive archive(messages);
    auto asking = archive.search("copper lantern");
    asking.filter.asking = archive.seeder.conversation("long");
    const auto found = archive.find(std::move(asking));
    REQUIRE_FALSE(found.messages.empty());
    CHECK(found.messages.front().hit.text == "the copper lantern is here");
    for (const auto& message : found.messages) CHECK(message.hit.text != "a second copper lantern");
}

TEST_CASE("a key that now belongs to another message gives no hit") {
    Archive archive({said("a", "violin"), said("b", "copper lantern")});
    const auto key = archive.home.vault().read(
        [](store::Database& database) { return database.integer("SELECT max(k) FROM messages"); });
    archive.seeder.run("DELETE FROM messages WHERE k = ?1", key.value());
    REQUIRE(archive.seeder.add(said("c", "something new")) == key.value());
    CHECK(archive.find(archive.search("lantern")).messages.empty());
}
