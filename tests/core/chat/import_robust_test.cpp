// SPDX-License-Identifier: AGPL-3.0-or-later
// Imports that go wrong: cut, damaged, foreign, cancelled, on a failing disk.
#include <catch2/catch.hpp>
#include <fstream>

#include "tests/core/chat/import_support.h"

using namespace hearth;
using namespace hearth::chat;
using namespace hearth::test;

namespace {

std::string threeChats() {
    return "[" + chatGptRecord("a", {"one", "two"}) + ",\n" + chatGptRecord("b", {"three", "four"}) + ",\n" +
           chatGptRecord("c", {"five", "six"}) + "]";
}

ErrorCode codeOf(const Result<ImportReport>& result) {
    REQUIRE_FALSE(result.ok());
    return result.error().code;
}

std::string manyLines(int count) {
    std::string lines;
    for (int i = 0; i < count; ++i)
        lines += jsonlLine("c" + std::to_string(i % 3), std::to_string(i), "text " + std::to_string(i), i);
    return lines;
}

}  // namespace

TEST_CASE("an export cut at any byte never crashes and keeps every conversation before the cut") {
    const Scratch scratch;
    const std::string text = threeChats();
    const std::size_t firstEnd = text.find(",\n");
    const std::size_t secondEnd = text.find(",\n", firstEnd + 1);
    TempVault temp;
    for (std::size_t cut = 0; cut < text.size() - 1; cut += 29) {
        emptyOut(temp.vault());
        const auto report = import(temp.vault(), scratch.file("cut.json", text.substr(0, cut)));
        INFO("cut at " << cut);
        if (cut < firstEnd) {
            CHECK(codeOf(report) == ErrorCode::InvalidArgument);
            continue;
        }
        REQUIRE(report.ok());
        CHECK(report->messages == (cut < secondEnd ? 2 : 4));
        CHECK(report->skipped.size() <= 1);
    }
}

TEST_CASE("a JSONL file cut at any byte keeps every line before the cut") {
    const Scratch scratch;
    const std::string text = manyLines(6);
    TempVault temp;
    for (std::size_t cut = 1; cut < text.size(); cut += 7) {
        const auto whole = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(cut), '\n');
        emptyOut(temp.vault());
        const auto report = import(temp.vault(), scratch.file("cut.jsonl", text.substr(0, cut)), ImportFormat::Jsonl);
        if (whole == 0 && !report.ok()) continue;
        REQUIRE(report.ok());
        CHECK(report->messages >= whole);
        CHECK(report->messages <= whole + 1);
    }
}

TEST_CASE("one damaged conversation in the middle costs only itself") {
    const Scratch scratch;
    std::string text = threeChats();
    text.erase(text.find("}", text.find("About b") + 200), 1);
    TempVault temp;
    const auto report = imported(temp.vault(), scratch.file("damaged.json", text));
    CHECK(report.messages == 4);
    titled(temp.vault(), "About a");
    titled(temp.vault(), "About c");
    REQUIRE(report.skipped.size() == 1);
    CHECK(report.skipped[0].where == "damaged.json, conversation 2");
    CHECK(report.skipped[0].reason == "is damaged");
}

TEST_CASE("what is no export is refused with a sentence that says what was expected") {
    const Scratch scratch;
    TempVault temp;
    const std::vector<std::pair<const char*, std::string>> foreign = {
        {"empty", ""},
        {"words.txt", "Dear diary,\ntoday nothing was exported.\n"},
        {"other.json", R"([{"name":"x","items":[1,2,3]}])"},
        {"list.json", "[]"},
        {"picture.png", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)},
        {"deep.json", std::string(200'000, '[')},
        {"lines.jsonl", "{\"prompt\":\"a\",\"completion\":\"b\"}\n{\"prompt\":\"c\"}\n"}};
    for (const auto& [name, content] : foreign) {
        INFO(name);
        const auto report = import(temp.vault(), scratch.file(name, content));
        CHECK(codeOf(report) == ErrorCode::InvalidArgument);
        for (const char* expected : {"ChatGPT", "Claude", "JSONL"})
            CHECK(report.error().detail.find(expected) != std::string::npos);
    }
    CHECK(codeOf(import(temp.vault(), scratch.archive("no.zip", {{"a.txt", "hello"}}))) == ErrorCode::InvalidArgument);
    CHECK(codeOf(import(temp.vault(), scratch.path() / "absent")) == ErrorCode::NotFound);
    CHECK(codeOf(import(temp.vault(), "/dev/null")) == ErrorCode::InvalidArgument);
    CHECK(allConversations(temp.vault()).empty());
}

TEST_CASE("an export in which nothing can be read is a failure that names the first reason") {
    const Scratch scratch;
    TempVault temp;
    const auto report = import(
        temp.vault(), scratch.file("all_bad.json", R"([{"title":"a secret title","mapping":null},{"mapping":7}])"));
    CHECK(codeOf(report) == ErrorCode::InvalidArgument);
    CHECK(report.error().detail.find("all_bad.json, conversation 1") != std::string::npos);
    CHECK(report.error().detail.find("secret") == std::string::npos);
    const auto wrong = import(temp.vault(), fixture("chatgpt/branches.json"), ImportFormat::Claude);
    CHECK(codeOf(wrong) == ErrorCode::InvalidArgument);
}

TEST_CASE("a format that was named is taken at its word, also when the first lines are bad") {
    const Scratch scratch;
    TempVault temp;
    const auto file = scratch.file("odd.jsonl", "garbage {{{\n\"more\n" + manyLines(3));
    CHECK(imported(temp.vault(), file, ImportFormat::Jsonl).added == 3);
    CHECK(imported(temp.vault(), file).alreadyThere == 3);
    CHECK(importFormatFromName("chatgpt") == ImportFormat::ChatGpt);
    CHECK(importFormatFromName("claude") == ImportFormat::Claude);
    CHECK(importFormatFromName("jsonl") == ImportFormat::Jsonl);
    CHECK(importFormatFromName("auto") == ImportFormat::Auto);
    CHECK_FALSE(importFormatFromName("gemini"));
}

TEST_CASE(
    "an archive that was not downloaded completely is refused and one with a damaged file keeps what came before") {
    const Scratch scratch;
    TempVault temp;
    const std::string whole = contentOf(scratch.archive("whole.zip", {{"conversations.json", threeChats()}}));
    for (const std::size_t cut : {std::size_t{10}, whole.size() / 2, whole.size() - 5})
        CHECK(codeOf(import(temp.vault(), scratch.file("cut.zip", whole.substr(0, cut)))) ==
              ErrorCode::InvalidArgument);

    // A changed checksum in the central directory: the content is all there, and then the archive says no.
    std::string changed = whole;
    const std::size_t directory = changed.find("PK\x01\x02");
    REQUIRE(directory != std::string::npos);
    changed[directory + 16] = static_cast<char>(changed[directory + 16] ^ 1);
    const auto report = import(temp.vault(), scratch.file("changed.zip", changed));
    if (report.ok()) {
        CHECK(report->messages == 6);
        REQUIRE(report->skipped.size() == 1);
        CHECK(report->skipped[0].reason.find("damaged") != std::string::npos);
    } else {
        CHECK(report.error().code == ErrorCode::InvalidArgument);
    }
}

TEST_CASE("cancelling stops between records, and what was committed stays") {
    const Scratch scratch;
    TempVault temp;
    const auto file = scratch.file("big.jsonl", manyLines(60'000));
    ImportRequest request;
    request.path = file;
    double last = 0;
    int calls = 0;
    request.progress = [&](const ImportProgress& progress) {
        CHECK(progress.fraction >= last);
        CHECK(progress.fraction <= 1.0);
        last = progress.fraction;
        ++calls;
        if (progress.messages > 0) request.cancel.cancel();
    };
    const auto report = importConversations(temp.vault(), request);
    CHECK(codeOf(report) == ErrorCode::Cancelled);
    CHECK(calls >= 1);
    const auto stored =
        *temp.vault().read([](store::Database& database) { return database.integer("SELECT count(*) FROM messages"); });
    CHECK(stored % 2000 == 0);
    CHECK(stored < 60'000);
    for (const Conversation& conversation : allConversations(temp.vault()))
        CHECK_FALSE(shown(temp.vault(), conversation.id).empty());

    const auto rest = imported(temp.vault(), file);
    CHECK(rest.alreadyThere == stored);
    CHECK(rest.added == 60'000 - stored);
}

TEST_CASE("cancelling before anything was read stores nothing") {
    TempVault temp;
    ImportRequest request;
    request.path = fixture("chatgpt_split");
    request.cancel.cancel();
    CHECK(codeOf(importConversations(temp.vault(), request)) == ErrorCode::Cancelled);
    CHECK(allConversations(temp.vault()).empty());
}

TEST_CASE("progress ends at the whole file with all messages counted") {
    TempVault temp;
    ImportRequest request;
    request.path = fixture("chatgpt_split");
    ImportProgress last;
    request.progress = [&](const ImportProgress& progress) { last = progress; };
    REQUIRE(importConversations(temp.vault(), request).ok());
    CHECK(last.fraction == 1.0);
    CHECK(last.messages == 2);
    CHECK(last.conversations == 2);
}

TEST_CASE("a disk that cannot be read is an error of its own, not an export without content") {
    // Reading a process's memory at address 0 fails like a disk with a bad sector.
    TempVault temp;
    CHECK(codeOf(import(temp.vault(), "/proc/self/mem")) == ErrorCode::Unavailable);
}

TEST_CASE("a disk that fills up during an import is an error, and what was committed before stays whole") {
    const Scratch scratch;
    TempVault temp;
    REQUIRE(temp.vault()
                .write([](store::Database& database) -> Status {
                    HEARTH_TRY(const auto pages, database.integer("PRAGMA page_count"));
                    HEARTH_TRY(const auto most,
                               database.integer("PRAGMA max_page_count = " + std::to_string(pages + 600)));
                    return most > pages ? Status() : Status(fail(ErrorCode::Internal, "no limit"));
                })
                .ok());
    const auto file = scratch.file("big.jsonl", manyLines(20'000));
    CHECK(codeOf(import(temp.vault(), file)) == ErrorCode::Full);
    const auto stored =
        *temp.vault().read([](store::Database& database) { return database.integer("SELECT count(*) FROM messages"); });
    CHECK(stored > 0);
    CHECK(stored % 2000 == 0);
    temp.reopen();
    CHECK(imported(temp.vault(), file).added == 20'000 - stored);
}

TEST_CASE("text that is not UTF-8 is mended, the rest of the record is as it was") {
    const Scratch scratch;
    TempVault temp;
    std::string text = "[" + chatGptRecord("latin", {"caf~ at the corner", "yes"}) + "]";
    text[text.find('~')] = '\xE9';
    CHECK(imported(temp.vault(), scratch.file("latin.json", text)).skipped.empty());
    CHECK(shown(temp.vault(), titled(temp.vault(), "About latin").id)[0] == "caf\xEF\xBF\xBD at the corner");
}

TEST_CASE("members of any other type than expected do no harm") {
    const Scratch scratch;
    TempVault temp;
    const Json junk =
        Json::array({nullptr, 1, -1.5, "text", true, Json::array(), Json::object(), Json::array({1, Json()})});
    Json records = Json::array();
    for (const char* member : {"title", "id", "create_time", "current_node", "is_archived"})
        for (const Json& value : junk) {
            Json record = Json::parse(chatGptRecord("x" + std::to_string(records.size()), {"a", "b"}));
            record[member] = value;
            records.push_back(record);
        }
    for (const char* member : {"author", "content", "metadata", "recipient", "create_time"})
        for (const Json& value : junk) {
            Json record = Json::parse(chatGptRecord("y" + std::to_string(records.size()), {"a", "b"}));
            for (auto& node : record["mapping"]) node["message"][member] = value;
            records.push_back(record);
        }
    for (const char* member : {"parent", "children", "message"})
        for (const Json& value : junk) {
            Json record = Json::parse(chatGptRecord("z" + std::to_string(records.size()), {"a", "b"}));
            for (auto& node : record["mapping"]) node[member] = value;
            records.push_back(record);
        }
    CHECK(import(temp.vault(), scratch.file("junk.json", records.dump())).ok());

    Json claude = Json::parse(contentOf(fixture("claude/conversations.json")));
    Json talks = Json::array();
    for (const char* member : {"uuid", "name", "created_at", "chat_messages"})
        for (const Json& value : junk) {
            talks.push_back(claude[0]);
            talks.back()[member] = value;
        }
    for (const char* member : {"uuid", "text", "content", "sender", "created_at", "attachments", "files"})
        for (const Json& value : junk) {
            talks.push_back(claude[0]);
            for (auto& message : talks.back()["chat_messages"]) message[member] = value;
        }
    CHECK(import(temp.vault(), scratch.file("claude.json", talks.dump())).ok());
}

TEST_CASE("a file of nothing but garbage lines does not fill the memory with complaints") {
    const Scratch scratch;
    TempVault temp;
    std::string text = manyLines(1);
    for (int i = 0; i < 12'000; ++i) text += "garbage\n";
    const auto report = imported(temp.vault(), scratch.file("garbage.jsonl", text));
    CHECK(report.skipped.size() == 10'001);
    CHECK(report.skipped.back().reason.find("2000") != std::string::npos);
}
