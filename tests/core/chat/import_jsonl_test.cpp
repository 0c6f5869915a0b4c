// SPDX-License-Identifier: AGPL-3.0-or-later
#include <catch2/catch.hpp>

#include "tests/core/chat/import_support.h"

using namespace hearth;
using namespace hearth::chat;
using namespace hearth::test;

namespace {

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("JSONL: talks that alternate in the file are told apart, each in the order of its lines") {
    TempVault temp;
    const auto report = imported(temp.vault(), fixture("jsonl/two_talks.jsonl"));
    CHECK(report.conversations == 2);
    CHECK(report.messages == 5);
    CHECK(report.skipped.empty());
    const Conversation garden = titled(temp.vault(), "Garden");
    CHECK(garden.source == "jsonl");
    CHECK(garden.externalId == "c1");
    CHECK(shown(temp.vault(), garden.id) ==
          Texts{"The quince is in flower.", "Then frost is over.", "Kept in the open."});
    CHECK(shown(temp.vault(), titled(temp.vault(), "").id) == Texts{"Another talk, without ids.", "7 °C"});

    const Json first = messageByExternalId(temp.vault(), "D1:1");
    CHECK(first.at("speaker") == "Ana");
    CHECK(first.at("role") == "user");
    CHECK(first.at("createdAt") == "2024-05-08T13:56:00.000Z");
    CHECK(messageByExternalId(temp.vault(), "D1:3").at("hidden") == false);
    const auto other = *Conversations(temp.vault()).branch(titled(temp.vault(), "").id);
    CHECK(other[0].message.createdAt.rfc3339() == "2024-05-08T11:56:30.000Z");
}

TEST_CASE("JSONL: lines that cannot be read are reported by their number, and the others are kept") {
    TempVault temp;
    const auto report = imported(temp.vault(), fixture("jsonl/damaged.jsonl"));
    CHECK(report.messages == 2);
    CHECK(shown(temp.vault(), titled(temp.vault(), "").id) == Texts{"good", "also good"});
    Texts places;
    for (const auto& skipped : report.skipped) places.push_back(skipped.where);
    CHECK(places == Texts{"damaged.jsonl, line 1", "damaged.jsonl, line 3", "damaged.jsonl, line 4",
                          "damaged.jsonl, line 5", "damaged.jsonl, line 6", "damaged.jsonl, line 7",
                          "damaged.jsonl, line 9"});
    for (const auto& skipped : report.skipped) CHECK(skipped.reason.find("who?") == std::string::npos);
}

TEST_CASE("JSONL: importing again adds nothing, with ids and without") {
    TempVault temp;
    imported(temp.vault(), fixture("jsonl/two_talks.jsonl"));
    const std::string before = exported(temp.vault(), ExportFormat::Json);
    const auto again = imported(temp.vault(), fixture("jsonl/two_talks.jsonl"));
    CHECK(again.added == 0);
    CHECK(again.alreadyThere == 5);
    CHECK(again.touched.empty());
    CHECK(exported(temp.vault(), ExportFormat::Json) == before);
}

TEST_CASE("JSONL: the same words twice are two messages, and one id twice is one") {
    const Scratch scratch;
    TempVault temp;
    const std::string same = R"({"conversation":"c","role":"user","timestamp":"2024-01-01T00:00:00Z","text":"yes"})";
    CHECK(imported(temp.vault(), scratch.file("a.jsonl", same + "\n" + same + "\n")).added == 2);
    const auto twice =
        imported(temp.vault(), scratch.file("b.jsonl", jsonlLine("d", "1", "one", 5) + jsonlLine("d", "1", "two", 6)));
    CHECK(twice.added == 1);
    CHECK(twice.alreadyThere == 1);
}

TEST_CASE("JSONL: a later file that repeats the old lines adds the new ones to their end") {
    const Scratch scratch;
    TempVault temp;
    const std::string old = jsonlLine("c", "1", "one", 10) + jsonlLine("c", "2", "two", 20);
    imported(temp.vault(), scratch.file("a.jsonl", old));
    const auto report = imported(temp.vault(), scratch.file("b.jsonl", old + jsonlLine("c", "3", "three", 30)));
    CHECK(report.added == 1);
    CHECK(shown(temp.vault(), titled(temp.vault(), "").id) == Texts{"one", "two", "three"});
    CHECK(titled(temp.vault(), "").updatedAt == Timestamp(30 * kSecond));
}

TEST_CASE("JSONL: a later file with the new lines only continues where the conversation stood") {
    const Scratch scratch;
    TempVault temp;
    imported(temp.vault(), scratch.file("a.jsonl", jsonlLine("c", "1", "one", 10) + jsonlLine("c", "2", "two", 20)));
    imported(temp.vault(), scratch.file("b.jsonl", jsonlLine("c", "3", "three", 30) + jsonlLine("c", "4", "four", 40)));
    // Lines that say an older time are not lost from sight either.
    imported(temp.vault(), scratch.file("c.jsonl", jsonlLine("c", "0", "a note from before", 5)));
    CHECK(shown(temp.vault(), titled(temp.vault(), "").id) ==
          Texts{"one", "two", "three", "four", "a note from before"});
}

TEST_CASE("JSONL: a title that comes later is taken, one that the user gave is not overwritten") {
    const Scratch scratch;
    TempVault temp;
    imported(temp.vault(), scratch.file("a.jsonl", jsonlLine("c", "1", "one", 10)));
    const auto withTitle = scratch.file(
        "b.jsonl",
        R"({"conversation":"c","title":"Late","id":"1","role":"user","timestamp":"2024-01-01T00:00:00Z","text":"one"})");
    imported(temp.vault(), withTitle);
    const ConversationId id = titled(temp.vault(), "Late").id;
    REQUIRE(Conversations(temp.vault()).rename(id, "Mine").ok());
    imported(temp.vault(), withTitle);
    titled(temp.vault(), "Mine");
}

TEST_CASE("a time that cannot be right is that of the message before, and the report counts them") {
    const Scratch scratch;
    TempVault temp;
    const Timestamp now = temp.clock().now();
    const auto at = [](Timestamp moment) { return moment.milliseconds() / kSecond; };
    const auto report =
        imported(temp.vault(), scratch.file("a.jsonl", jsonlLine("c", "1", "one", 1700000000) +
                                                           jsonlLine("c", "2", "two", at(now.plus(2 * kDay))) +
                                                           jsonlLine("c", "3", "three", 0) +
                                                           jsonlLine("c", "4", "four", at(now.plus(kHour)))));
    CHECK(report.added == 4);
    CHECK(report.unlikelyTimes == 2);
    const auto times = [&](const char* id) {
        return Timestamp::parse(messageByExternalId(temp.vault(), id).at("createdAt").get<std::string>()).value();
    };
    CHECK(times("2") == Timestamp(1700000000 * kSecond));
    CHECK(times("3") == Timestamp(1700000000 * kSecond));
    CHECK(at(times("4")) == at(now.plus(kHour)));
}

TEST_CASE("what an import finds in the trash it counts, and leaves it there") {
    const Scratch scratch;
    TempVault temp;
    const auto file = scratch.file(
        "a.jsonl", jsonlLine("c", "1", "one", 10) + jsonlLine("d", "1", "two", 20) + jsonlLine("d", "2", "three", 30));
    const auto first = imported(temp.vault(), file);
    CHECK(first.inTrash == 0);
    REQUIRE(Conversations(temp.vault()).trash(first.touched.back()).ok());
    const auto again = imported(temp.vault(), file);
    CHECK(again.alreadyThere == 3);
    CHECK(again.inTrash == 2);
}

TEST_CASE("JSONL: branches are read as they were written") {
    const Scratch scratch;
    TempVault temp;
    const std::string lines =
        jsonlLine("c", "1", "one", 1) + jsonlLine("c", "2", "two", 2) +
        R"({"conversation":"c","id":"3","parent":"1","role":"user","timestamp":"1970-01-01T00:00:03Z","text":"other two"})"
        "\n" +
        R"({"conversation":"c","id":"4","parent":null,"role":"user","timestamp":"1970-01-01T00:00:04Z","text":"other one"})";
    imported(temp.vault(), scratch.file("a.jsonl", lines));
    const ConversationId id = titled(temp.vault(), "").id;
    CHECK(shown(temp.vault(), id) == Texts{"other one"});
    const auto branch = *Conversations(temp.vault()).branch(id);
    REQUIRE(Conversations(temp.vault()).chooseSibling(branch[0].message.id, 0).ok());
    CHECK(shown(temp.vault(), id) == Texts{"one", "other two"});
}

TEST_CASE("JSONL: numbers for ids, Windows line ends, a byte order mark and no last line end are all read") {
    const Scratch scratch;
    TempVault temp;
    const auto report = imported(
        temp.vault(), scratch.file("odd.jsonl",
                                   "\xEF\xBB\xBF"
                                   R"({"conversation":7,"id":1,"role":"user","timestamp":"2024-01-01","text":"one"})"
                                   "\r\n\r\n"
                                   R"({"conversation":7,"id":2,"role":"user","timestamp":"2024-01-02","text":"two"})"));
    CHECK(report.skipped.empty());
    CHECK(shown(temp.vault(), titled(temp.vault(), "").id) == Texts{"one", "two"});
    CHECK(titled(temp.vault(), "").externalId == "7");
}
