// SPDX-License-Identifier: AGPL-3.0-or-later
#include <catch2/catch.hpp>

#include "tests/core/chat/import_support.h"

using namespace hearth;
using namespace hearth::chat;
using namespace hearth::test;

namespace {

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("Claude: a long paste that left the message empty is the user's words, and is found") {
    TempVault temp;
    imported(temp.vault(), fixture("claude/conversations.json"));
    const Json paste = messageByExternalId(temp.vault(), "m1");
    CHECK(paste.at("role") == "user");
    CHECK(paste.at("text") == "My starter is called Wolfgang.");
    REQUIRE(paste.at("parts").size() == 2);
    CHECK(paste.at("parts")[0]["kind"] == "file");
    CHECK(paste.at("parts")[0]["data"]["name"] == "paste.txt");
    CHECK(paste.at("parts")[0]["data"]["bytes"] == 31);
    CHECK(paste.at("parts")[1]["data"]["name"] == "crumb.jpg");
    CHECK(paste.at("hidden") == false);
}

TEST_CASE("Claude: blocks become parts, and only what was said is text") {
    TempVault temp;
    imported(temp.vault(), fixture("claude/conversations.json"));
    const Json answer = messageByExternalId(temp.vault(), "m2");
    CHECK(answer.at("text") == "A good name.");
    Texts kinds;
    for (const Json& part : answer.at("parts")) kinds.push_back(part.at("kind"));
    CHECK(kinds == Texts{"thinking", "toolCall", "toolResult", "text", "citation"});
    CHECK(answer.at("parts")[0]["data"]["signature"] == "c2ln");
    CHECK(answer.at("parts")[1]["data"]["arguments"] == Json{{"query", "sourdough"}});
    CHECK(answer.at("parts")[2]["text"] == "flour\n\nwater");
    CHECK(answer.at("parts")[2]["data"]["id"] == "tu1");
    CHECK(answer.at("parts")[4]["data"]["url"] == "https://bread.example");
    CHECK(messageByExternalId(temp.vault(), "m3").at("text") == "Only the old field has words.");
}

TEST_CASE("Claude: flat messages follow each other, with the times they had") {
    TempVault temp;
    const auto report = imported(temp.vault(), fixture("claude/conversations.json"));
    const Conversation bread = titled(temp.vault(), "Sourdough");
    CHECK(shown(temp.vault(), bread.id) == Texts{"My starter is called Wolfgang.", "A good name.",
                                                 "Only the old field has words.",
                                                 "An answer without an id or a time."});
    CHECK(bread.source == "claude");
    CHECK(bread.createdAt.rfc3339() == "2024-05-01T08:00:00.123Z");
    CHECK(messageByExternalId(temp.vault(), "m1").at("createdAt") == "2024-05-01T08:00:01.500Z");
    const auto branch = *Conversations(temp.vault()).branch(bread.id);
    CHECK(branch.back().message.createdAt == branch[2].message.createdAt);
    CHECK_FALSE(branch.back().message.externalId);

    CHECK(report.conversations == 2);
    CHECK(report.messages == 9);
    REQUIRE(report.skipped.size() == 2);
    CHECK(report.skipped[0].where == "conversations.json, conversation 1");
    CHECK(report.skipped[1].where == "conversations.json, conversation 3");
}

TEST_CASE("Claude: parents that are named make branches, one that is missing breaks nothing") {
    TempVault temp;
    imported(temp.vault(), fixture("claude/conversations.json"));
    const Conversation sea = titled(temp.vault(), "");
    CHECK(sea.messageCount == 5);
    CHECK(shown(temp.vault(), sea.id) == Texts{"Which way to the sea?", "Ask a gull."});
    const auto branch = *Conversations(temp.vault()).branch(sea.id);
    CHECK(branch[0].siblings == 2);
    CHECK(branch[1].siblings == 2);
    REQUIRE(Conversations(temp.vault()).chooseSibling(branch[0].message.id, 1).ok());
    CHECK(shown(temp.vault(), sea.id) == Texts{"Which way to the hills?", "Lost my parent."});
}

TEST_CASE("Claude: projects become notes with their documents, from which nothing is learned") {
    TempVault temp;
    const auto report = imported(temp.vault(), fixture("claude"));
    const Conversation plan = titled(temp.vault(), "Bakery plan");
    CHECK(plan.memoryOff);
    CHECK(shown(temp.vault(), plan.id) ==
          Texts{"Opening in spring.", "Be strict with numbers.", "The rent is 900 a month.", "Ovens are dear."});
    CHECK(messageByExternalId(temp.vault(), "d1").at("createdAt") == "2024-04-01T09:00:00.000Z");
    CHECK(messageByExternalId(temp.vault(), "d1").at("parts")[0]["data"]["name"] == "rent.md");
    CHECK(Conversations(temp.vault()).branch(plan.id)->at(1).message.role == Role::System);
    Texts places;
    for (const auto& skipped : report.skipped) places.push_back(skipped.where);
    CHECK(places == Texts{"conversations.json, conversation 1", "conversations.json, conversation 3",
                          "memories.json, conversation 1", "projects.json, conversation 2"});
    CHECK(imported(temp.vault(), fixture("claude")).added == 0);
}

TEST_CASE("Claude: projects in files of their own are found, too") {
    TempVault temp;
    CHECK(imported(temp.vault(), fixture("claude_projects")).messages == 1);
    CHECK(shown(temp.vault(), titled(temp.vault(), "One file a project").id) == Texts{"Salt, flour, patience."});
}

TEST_CASE("Claude: the archive as downloaded gives the same as its folder") {
    const Scratch scratch;
    std::vector<std::pair<std::string, std::string>> entries;
    for (const char* name : {"users.json", "projects.json", "memories.json", "conversations.json"})
        entries.emplace_back(std::string("data-2024/") + name, contentOf(fixture(std::string("claude/") + name)));
    TempVault fromZip;
    TempVault fromFolder;
    const auto zip = imported(fromZip.vault(), scratch.archive("claude.zip", entries));
    const auto folder = imported(fromFolder.vault(), fixture("claude"));
    CHECK(zip.messages == folder.messages);
    CHECK(exported(fromZip.vault(), ExportFormat::Json) == exported(fromFolder.vault(), ExportFormat::Json));
    CHECK(imported(fromFolder.vault(), scratch.path() / "claude.zip").added == 0);
}
