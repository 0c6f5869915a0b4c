// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/chat/export.h"

#include <rapidcheck.h>
#include <catch2/catch.hpp>
#include <ostream>
#include <streambuf>

#include "tests/core/chat/import_support.h"
#include "tests/support/law.h"

using namespace hearth;
using namespace hearth::chat;
using namespace hearth::test;

namespace {

/// Takes this many bytes, and then the disk is full.
class FullDisk final : public std::streambuf {
public:
    explicit FullDisk(int room) : m_room(room) {}

protected:
    int_type overflow(int_type c) override { return m_room-- > 0 ? c : traits_type::eof(); }

private:
    int m_room;
};

/// Imports an export of `from` into the empty vault `to` and exports that again.
std::string exportedAgain(store::Vault& from, store::Vault& to) {
    const Scratch scratch;
    const auto file = scratch.file("out.jsonl", exported(from, ExportFormat::Jsonl));
    const auto report = import(to, file);
    if (!report.ok() || !report->skipped.empty()) return "not everything was read";
    return exported(to, ExportFormat::Jsonl);
}

std::string lastLine(const std::string& text) {
    const std::string body = text.substr(0, text.size() - 1);
    return body.substr(body.rfind('\n') + 1);
}

}  // namespace

TEST_CASE("the JSONL export has every visible message, by time, in the form that import reads") {
    TempVault temp;
    imported(temp.vault(), fixture("jsonl/two_talks.jsonl"));
    const std::string text = exported(temp.vault(), ExportFormat::Jsonl);
    CHECK(std::count(text.begin(), text.end(), '\n') == 5);
    CHECK(text.substr(0, text.find('\n')).find("Another talk") != std::string::npos);
    CHECK(
        lastLine(text) ==
        R"({"conversation":"c1","title":"Garden","id":"D1:3","role":"system","timestamp":"2024-05-08T13:59:00.000Z","text":"Kept in the open."})");
    CHECK(text.find(R"("speaker":"Ana")") != std::string::npos);
    CHECK(text.find(R"("parent")") == std::string::npos);
}

TEST_CASE("an export that is imported and exported again has the same bytes, branches and all") {
    TempVault temp;
    for (const char* name : {"chatgpt/branches.json", "chatgpt/content_types.json", "chatgpt/damaged.json", "claude",
                             "jsonl/two_talks.jsonl"})
        imported(temp.vault(), fixture(name));
    Conversations conversations(temp.vault());
    const auto own = conversations.create("Written here");
    REQUIRE(own.ok());
    for (const char* words : {"first", "second", "third"})
        REQUIRE(conversations.append({.conversation = own->id, .role = Role::User, .text = words}).ok());
    const std::string first = exported(temp.vault(), ExportFormat::Jsonl);
    CHECK(first.find("Written here") != std::string::npos);
    TempVault second;
    CHECK(exportedAgain(temp.vault(), second.vault()) == first);
}

TEST_CASE("whatever was said, in whatever branches and at whatever times, comes through export and import unchanged") {
    const Scratch scratch;
    TempVault first;
    TempVault second;
    hearth::test::checkLaw([&](const std::vector<std::tuple<std::uint8_t, std::uint8_t, std::string>>& said) {
        emptyOut(first.vault());
        emptyOut(second.vault());
        std::string lines;
        for (std::size_t i = 0; i < said.size(); ++i) {
            const auto& [shape, moment, text] = said[i];
            Json line = {{"conversation", "c" + std::to_string(shape % 3)},
                         {"role", shape % 2 == 0 ? "user" : "assistant"},
                         {"timestamp", Timestamp(moment * kSecond).rfc3339()},
                         {"text", text}};
            if (shape % 5 != 0) line["id"] = std::to_string(shape % 50);
            if (shape % 7 == 0) line["parent"] = std::to_string(moment % 50);
            if (shape % 11 == 0) line["title"] = "Title " + std::to_string(shape % 3);
            lines += dumpJson(line) + "\n";
        }
        if (!import(first.vault(), scratch.file("in.jsonl", lines)).ok()) {
            RC_ASSERT(said.empty());
            return;
        }
        RC_ASSERT(exportedAgain(first.vault(), second.vault()) == exported(first.vault(), ExportFormat::Jsonl));
    });
}

TEST_CASE("two conversations with one external id stay two") {
    const Scratch scratch;
    TempVault temp;
    imported(temp.vault(), scratch.file("a.json", "[" + chatGptRecord("same", {"from ChatGPT"}) + "]"));
    imported(temp.vault(), scratch.file("b.jsonl", jsonlLine("same", "1", "from a file", 5)));
    const std::string text = exported(temp.vault(), ExportFormat::Jsonl);
    CHECK(text.find(R"("conversation":"same")") == std::string::npos);
    TempVault second;
    CHECK(exportedAgain(temp.vault(), second.vault()) == text);
}

TEST_CASE("devices that hold the same data in another order write the same bytes") {
    const Scratch scratch;
    const auto a = scratch.file("a.json", "[" + chatGptRecord("a", {"one", "two"}) + "]");
    const auto b = scratch.file("b.json", "[" + chatGptRecord("b", {"three", "four"}) + "]");
    TempVault left;
    imported(left.vault(), a);
    imported(left.vault(), b);
    TempVault right;
    imported(right.vault(), b);
    imported(right.vault(), a);
    for (const auto format : {ExportFormat::Json, ExportFormat::Markdown, ExportFormat::Jsonl})
        CHECK(exported(left.vault(), format) == exported(right.vault(), format));
}

TEST_CASE("the JSON export holds everything, hidden nodes and parts as well") {
    TempVault temp;
    imported(temp.vault(), fixture("chatgpt/content_types.json"));
    const Json all = Json::parse(exported(temp.vault(), ExportFormat::Json));
    REQUIRE(all.size() == 1);
    CHECK(all[0].at("title") == "Everything at once");
    CHECK(all[0].at("source") == "chatgpt");
    CHECK(all[0].at("labels") == Json::array());
    CHECK(all[0].at("messages").size() == 15);
    CHECK(all[0].at("messages")[0].at("hidden") == true);
    CHECK(all[0].at("messages")[0].at("parent") == nullptr);
    CHECK(all[0].at("messages")[1].at("parent") == all[0].at("messages")[0].at("id"));
    CHECK(all[0].at("currentMessage") == all[0].at("messages")[14].at("id"));
}

TEST_CASE("the Markdown export reads like a conversation and leaves nothing visible out") {
    TempVault temp;
    imported(temp.vault(), fixture("chatgpt/branches.json"));
    imported(temp.vault(), fixture("chatgpt/content_types.json"));
    const std::string text = exported(temp.vault(), ExportFormat::Markdown);
    CHECK(text.find("# Names for the boat\n\n2023-11-14 22:13 UTC\n\n### You · 2023-11-14 22:13 UTC\n\n"
                    "What shall we call the boat?\n\n### Assistant · 2023-11-14 22:13 UTC · gpt-4o\n\n"
                    "Call her Curlew.\n\n## Other versions\n\n") == 0);
    CHECK(text.find("Petrel is taken.") != std::string::npos);
    CHECK(text.find("*Image: bee.jpg*") != std::string::npos);
    CHECK(text.find("*Tool call: python*\n\n```\nimport pandas\n```") != std::string::npos);
    CHECK(text.find("Source: [Carder bees](https://bees.example/carder)") != std::string::npos);
    CHECK(text.find("beekeeper") == std::string::npos);
}

TEST_CASE("code that holds a fence cannot end its own fence in Markdown") {
    TempVault temp;
    Conversations conversations(temp.vault());
    const auto own = conversations.create("Fences");
    REQUIRE(conversations
                .append({.conversation = own->id,
                         .role = Role::User,
                         .text = "",
                         .parts = {{PartKind::File, "a\n````\nb", {{"name", "f.md"}}}},
                         .state = MessageState::Broken})
                .ok());
    const std::string text = exported(temp.vault(), ExportFormat::Markdown);
    CHECK(text.find("*File: f.md*\n\n`````\na\n````\nb\n`````\n") != std::string::npos);
    CHECK(text.find("broke off") != std::string::npos);
}

TEST_CASE("what lies in the trash is not exported") {
    TempVault temp;
    imported(temp.vault(), fixture("chatgpt/branches.json"));
    REQUIRE(Conversations(temp.vault()).trash(titled(temp.vault(), "Names for the boat").id).ok());
    CHECK(exported(temp.vault(), ExportFormat::Jsonl).empty());
    CHECK(Json::parse(exported(temp.vault(), ExportFormat::Json)).empty());
    CHECK(exported(temp.vault(), ExportFormat::Markdown).empty());
}

TEST_CASE("a disk that fills up while an export is written is an error, wherever it happens") {
    TempVault temp;
    imported(temp.vault(), fixture("chatgpt/branches.json"));
    for (const auto format : {ExportFormat::Json, ExportFormat::Markdown, ExportFormat::Jsonl}) {
        const auto size = static_cast<int>(exported(temp.vault(), format).size());
        for (int room = 0; room < size; room += 37) {
            FullDisk disk(room);
            std::ostream out(&disk);
            CHECK(exportConversations(temp.vault(), format, out).error().code == ErrorCode::Unavailable);
        }
    }
}

TEST_CASE("formats are known by the names that the terminal takes") {
    CHECK(exportFormatFromName("json") == ExportFormat::Json);
    CHECK(exportFormatFromName("markdown") == ExportFormat::Markdown);
    CHECK(exportFormatFromName("jsonl") == ExportFormat::Jsonl);
    CHECK_FALSE(exportFormatFromName("pdf"));
}

TEST_CASE("what was attached is exported apart from what was typed, and comes back as attached") {
    TempVault temp;
    Conversations conversations(temp.vault());
    const auto conversation = conversations.create("Kiln").value();
    NewMessage message{conversation.id, std::nullopt, Role::User, ""};
    message.parts = {{PartKind::Text, "Please read"},
                     {PartKind::Image, "", {{"name", "k.png"}, {"width", 7}, {"attached", true}}},
                     {PartKind::File, "I live in Reykjavik", {{"name", "a.txt"}, {"bytes", 19}, {"attached", true}}}};
    const Message stored = conversations.append(message).value();
    CHECK(stored.text == "Please read\n\nI live in Reykjavik");
    const std::string line = exported(temp.vault(), ExportFormat::Jsonl);
    CHECK(line.find(R"("text":"Please read","files":[{"kind":"image","name":"k.png","width":7},)"
                    R"({"kind":"file","name":"a.txt","bytes":19,"text":"I live in Reykjavik"}])") != std::string::npos);
    TempVault other;
    CHECK(exportedAgain(temp.vault(), other.vault()) == line);
    const auto found = Conversations(other.vault()).list({}).value();
    REQUIRE(found.size() == 1);
    const Message again = Conversations(other.vault()).branch(found[0].id)->at(0).message;
    CHECK(again.text == stored.text);
    CHECK(ownText(again) == "Please read");
    CHECK(isAttached(again.parts.at(2)));
}

TEST_CASE("a list of files that somebody else wrote is read as far as it makes sense") {
    TempVault temp;
    const Scratch scratch;
    const auto file = scratch.file(
        "odd.jsonl",
        R"({"conversation":"c","id":"1","role":"user","timestamp":"2024-05-08T13:56:00Z","text":"","files":[3,{"kind":"x","name":9},{"name":"b","bytes":-4,"text":"words"}]})"
        "\n");
    const auto report = import(temp.vault(), file);
    REQUIRE(report.ok());
    CHECK(report->added == 1);
    const auto found = Conversations(temp.vault()).list({}).value();
    const Message message = Conversations(temp.vault()).branch(found.at(0).id)->at(0).message;
    CHECK(message.text == "words");
    CHECK(ownText(message).empty());
}
