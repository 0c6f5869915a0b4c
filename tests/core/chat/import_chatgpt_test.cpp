// SPDX-License-Identifier: AGPL-3.0-or-later
#include <catch2/catch.hpp>

#include "tests/core/chat/import_support.h"

using namespace hearth;
using namespace hearth::chat;
using namespace hearth::test;

namespace {

using Texts = std::vector<std::string>;

Json partsOf(store::Vault& vault, const std::string& externalId) {
    return messageByExternalId(vault, externalId).at("parts");
}

}  // namespace

TEST_CASE("ChatGPT: the visible branch is the one that was visible there, and all others are kept beside it") {
    TempVault temp;
    const auto report = imported(temp.vault(), fixture("chatgpt/branches.json"));
    CHECK(report.conversations == 1);
    CHECK(report.messages == 5);
    CHECK(report.added == 5);
    CHECK(report.skipped.empty());

    const Conversation boat = titled(temp.vault(), "Names for the boat");
    CHECK(report.touched == std::vector{boat.id});
    CHECK(boat.source == "chatgpt");
    CHECK(boat.externalId == "conv-boat");
    CHECK(boat.archived);
    CHECK_FALSE(boat.model);
    CHECK(boat.messageCount == 5);
    CHECK(shown(temp.vault(), boat.id) == Texts{"What shall we call the boat?", "Call her Curlew."});

    Conversations conversations(temp.vault());
    const auto branch = *conversations.branch(boat.id);
    CHECK(branch[0].siblings == 2);
    CHECK(branch[0].sibling == 0);
    CHECK(branch[1].sibling == 1);
    CHECK(branch[1].message.model == "gpt-4o");
    REQUIRE(conversations.chooseSibling(branch[1].message.id, 0).ok());
    CHECK(shown(temp.vault(), boat.id) ==
          Texts{"What shall we call the boat?", "Call her Petrel.", "Petrel is taken."});
    REQUIRE(conversations.chooseSibling(branch[0].message.id, 1).ok());
    CHECK(shown(temp.vault(), boat.id) == Texts{"What shall we call the dinghy?"});
}

TEST_CASE("ChatGPT: times are the original ones, to the millisecond, and a null time is its parent's") {
    TempVault temp;
    imported(temp.vault(), fixture("chatgpt/branches.json"));
    CHECK(messageByExternalId(temp.vault(), "q1").at("createdAt") == "2023-11-14T22:13:21.250Z");
    CHECK(messageByExternalId(temp.vault(), "sys").at("createdAt") == "2023-11-14T22:13:20.500Z");
    const Conversation boat = titled(temp.vault(), "Names for the boat");
    CHECK(boat.createdAt.rfc3339() == "2023-11-14T22:13:20.500Z");
    CHECK(boat.updatedAt.rfc3339() == "2023-11-14T22:26:40.000Z");
}

TEST_CASE("ChatGPT: hidden and system nodes are kept out of sight, also a profile that looks like the user's words") {
    TempVault temp;
    imported(temp.vault(), fixture("chatgpt/branches.json"));
    imported(temp.vault(), fixture("chatgpt/content_types.json"));
    for (const char* hidden : {"sys", "n0", "n9", "n12"})
        CHECK(messageByExternalId(temp.vault(), hidden).at("hidden") == true);
    const std::string jsonl = exported(temp.vault(), ExportFormat::Jsonl);
    CHECK(jsonl.find("beekeeper") == std::string::npos);
    CHECK(jsonl.find("keeps bees") == std::string::npos);
    CHECK(messageByExternalId(temp.vault(), "n0").at("text") == "I am a beekeeper.\n\nAnswer briefly.");
}

TEST_CASE("ChatGPT: pictures and files become parts with the names they had") {
    TempVault temp;
    imported(temp.vault(), fixture("chatgpt/content_types.json"));
    const Json parts = partsOf(temp.vault(), "n1");
    REQUIRE(parts.size() == 4);
    CHECK(parts[0]["kind"] == "image");
    CHECK(parts[0]["data"]["name"] == "bee.jpg");
    CHECK(parts[0]["data"]["mediaType"] == "image/jpeg");
    CHECK(parts[0]["data"]["bytes"] == 5120);
    CHECK(parts[1]["data"]["name"] == "file_hive2");
    CHECK(parts[2]["text"] == "Which bee is this?");
    CHECK(parts[3]["kind"] == "file");
    CHECK(parts[3]["data"]["name"] == "hive-log.csv");
    CHECK(messageByExternalId(temp.vault(), "n1").at("text") == "Which bee is this?");
    const auto rows = temp.vault().read(
        [](store::Database& database) { return database.integer("SELECT count(*) FROM attachments"); });
    CHECK(*rows == 4);

    CHECK(partsOf(temp.vault(), "n11")[1]["data"]["name"] == "file_voice");
    CHECK(messageByExternalId(temp.vault(), "n11").at("text") == "And what does it eat?");
}

TEST_CASE("ChatGPT: thoughts, tool calls, results and sources are parts of their own and no words of the answer") {
    TempVault temp;
    imported(temp.vault(), fixture("chatgpt/content_types.json"));
    auto& vault = temp.vault();
    CHECK(partsOf(vault, "n2")[0] ==
          Json{{"kind", "thinking"}, {"text", "Looking at the wings\n\nTwo pairs, so a bee."}});
    CHECK(partsOf(vault, "n3")[0]["kind"] == "thinking");
    CHECK(partsOf(vault, "n4")[0]["kind"] == "toolCall");
    CHECK(partsOf(vault, "n4")[0]["data"] == Json{{"name", "python"}, {"arguments", "import pandas"}});
    CHECK(partsOf(vault, "n5")[0]["kind"] == "toolResult");
    CHECK(partsOf(vault, "n5")[0]["text"] == "412 rows");
    CHECK(partsOf(vault, "n5")[0]["data"]["name"] == "python");
    CHECK(partsOf(vault, "n6")[0]["text"] == "L0: bees of Europe");
    CHECK(partsOf(vault, "n7")[0]["data"]["url"] == "https://bees.example/guide");
    CHECK(partsOf(vault, "n8")[0]["data"]["isError"] == true);
    for (const char* silent : {"n2", "n4", "n5", "n8"}) CHECK(messageByExternalId(vault, silent).at("text") == "");

    const Json answer = messageByExternalId(vault, "n10");
    CHECK(answer.at("text") == "A carder bee. They nest in moss.");
    REQUIRE(answer.at("parts").size() == 3);
    CHECK(answer.at("parts")[1]["data"]["url"] == "https://old.example");
    CHECK(answer.at("parts")[2]["data"]["url"] == "https://bees.example/carder");
    CHECK(messageByExternalId(vault, "n13").at("text") == "```\nprint('nectar')\n```");
    CHECK(messageByExternalId(vault, "n14").at("text") == "Nectar and pollen.");
}

TEST_CASE("ChatGPT: bad records are reported with their place and never cost the good ones") {
    TempVault temp;
    const auto report = imported(temp.vault(), fixture("chatgpt/damaged.json"));
    CHECK(shown(temp.vault(), titled(temp.vault(), "Sound").id) == Texts{"I am sound."});
    const auto circle = shown(temp.vault(), titled(temp.vault(), "A circle").id);
    REQUIRE_FALSE(circle.empty());
    CHECK(circle.back() == "third of the circle");
    CHECK(titled(temp.vault(), "A circle").messageCount == 3);
    CHECK(shown(temp.vault(), titled(temp.vault(), "Orphans").id) == Texts{"my parent is gone", "mine is not named"});
    const Conversation nameless = titled(temp.vault(), "");
    CHECK(shown(temp.vault(), nameless.id) == Texts{"a record without an id", "a message without a time"});
    CHECK_FALSE(nameless.externalId);
    CHECK(nameless.createdAt.milliseconds() == 1711000020000);
    CHECK(messageByExternalId(temp.vault(), "w2").at("createdAt") == "2024-03-21T05:47:00.000Z");

    CHECK(report.conversations == 4);
    CHECK(report.messages == 8);
    std::vector<std::string> places;
    for (const auto& skipped : report.skipped) {
        places.push_back(skipped.where);
        CHECK_FALSE(skipped.reason.empty());
    }
    CHECK(places == Texts{"damaged.json, conversation 2", "damaged.json, conversation 3",
                          "damaged.json, conversation 4", "damaged.json, conversation 6",
                          "damaged.json, conversation 8"});
}

TEST_CASE("ChatGPT: an export split into many files is one import, and files beside it are no export") {
    TempVault temp;
    const auto report = imported(temp.vault(), fixture("chatgpt_split"));
    CHECK(report.conversations == 2);
    CHECK(report.messages == 2);
    CHECK(report.skipped.empty());
    titled(temp.vault(), "First half");
    titled(temp.vault(), "Second half");
}

TEST_CASE("ChatGPT: folder, archive and single file give the same, and importing again adds nothing") {
    const Scratch scratch;
    const std::string half = contentOf(fixture("chatgpt_split/conversations-000.json"));
    const std::string rest = contentOf(fixture("chatgpt_split/conversations-001.json"));
    const auto zip =
        scratch.archive("download", {{"chat.html", "<html><script>var jsonData = " + half + "</script></html>"},
                                     {"conversations-001.json", rest},
                                     {"conversations-000.json", half},
                                     {"file-abc.png", std::string("\x89PNG\0\0", 6)},
                                     {"user.json", R"({"id":"u"})"}});
    TempVault fromZip;
    const auto first = imported(fromZip.vault(), zip);
    CHECK(first.added == 2);
    CHECK(first.messages == 2);
    CHECK(first.skipped.empty());
    CHECK(imported(fromZip.vault(), fixture("chatgpt_split")).added == 0);
    const auto again = imported(fromZip.vault(), fixture("chatgpt_split/conversations-001.json"));
    CHECK(again.added == 0);
    CHECK(again.alreadyThere == 1);
    CHECK(again.messages == 1);
    CHECK(again.touched.empty());
    TempVault fromFolder;
    imported(fromFolder.vault(), fixture("chatgpt_split"));
    CHECK(exported(fromZip.vault(), ExportFormat::Json) == exported(fromFolder.vault(), ExportFormat::Json));
}

TEST_CASE("ChatGPT: a later export adds what was said since, and the visible end moves on") {
    const Scratch scratch;
    TempVault temp;
    imported(temp.vault(), scratch.file("a.json", "[" + chatGptRecord("trip", {"Where?", "Lisbon."}) + "]"));
    const auto report =
        imported(temp.vault(),
                 scratch.file("b.json", "[" + chatGptRecord("trip", {"Where?", "Lisbon.", "When?", "May."}) + "]"));
    CHECK(report.added == 2);
    CHECK(report.alreadyThere == 2);
    const Conversation trip = titled(temp.vault(), "About trip");
    CHECK(shown(temp.vault(), trip.id) == Texts{"Where?", "Lisbon.", "When?", "May."});
    CHECK(trip.updatedAt.milliseconds() == 1700000003000);
}

TEST_CASE("ChatGPT: what was said here since the first import stays visible when an older export is read again") {
    const Scratch scratch;
    TempVault temp;
    const auto whole = scratch.file("a.json", "[" + chatGptRecord("trip", {"Where?", "Lisbon."}) + "]");
    imported(temp.vault(), whole);
    const ConversationId trip = titled(temp.vault(), "About trip").id;
    Conversations conversations(temp.vault());
    REQUIRE(conversations.rename(trip, "The journey").ok());
    REQUIRE(conversations.append({.conversation = trip, .role = Role::User, .text = "By train!"}).ok());
    imported(temp.vault(), whole);
    imported(temp.vault(), scratch.file("b.json", "[" + chatGptRecord("trip", {"Where?", "Lisbon.", "When?"}) + "]"));
    CHECK(shown(temp.vault(), trip) == Texts{"Where?", "Lisbon.", "By train!"});
    CHECK(conversations.get(trip)->title == "The journey");
    CHECK(conversations.get(trip)->messageCount == 4);
}

TEST_CASE("ChatGPT: a conversation longer than a batch comes in whole") {
    const Scratch scratch;
    std::vector<std::string> texts;
    for (int i = 0; i < 4500; ++i) texts.push_back("message " + std::to_string(i));
    TempVault temp;
    const auto file = scratch.file("long.json", "[" + chatGptRecord("long", texts) + "]");
    CHECK(imported(temp.vault(), file).added == 4500);
    CHECK(shown(temp.vault(), titled(temp.vault(), "About long").id) == texts);
    CHECK(imported(temp.vault(), file).added == 0);
}
