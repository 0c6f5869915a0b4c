// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/tool_parts.h"

#include <catch2/catch.hpp>

using namespace hearth;
using namespace hearth::engine;

namespace {

chat::Message messageOf(std::vector<chat::Part> parts) {
    return chat::Message{.id = MessageId(IdBytes{1}),
                         .conversation = ConversationId(IdBytes{2}),
                         .role = chat::Role::Assistant,
                         .createdAt = Timestamp(0),
                         .text = chat::textOfParts(parts),
                         .parts = chat::partsFromJson(chat::partsToJson(parts))};
}

llm::ChatReply reply(std::string text, std::vector<llm::ToolCall> calls) {
    llm::ChatReply made;
    made.text = std::move(text);
    made.toolCalls = std::move(calls);
    return made;
}

ToolStep stepOf(ToolKey tool) {
    ToolStep step;
    step.tool = std::move(tool);
    step.allowed = true;
    step.ms = 1234.4;
    return step;
}

}  // namespace

TEST_CASE("what was said and done comes back as the turns that it was, through its stored form") {
    std::vector<chat::Part> parts;
    llm::ChatReply first = reply("Let me look.", {{"c1", "a", {{"q", 1}}}, {"c2", "b", {{"q", 2}}}});
    first.thinking = "Hm.";
    first.opaque = llm::OpaqueBlocks{"anthropic", "m", {{"signature", "xyz"}}};
    appendReply(parts, first);
    parts.push_back(partOf({"c1", "a", "one", false}, stepOf({"s", "a"})));
    parts.push_back(partOf({"c2", "b", "two", true}, stepOf({"s", "b"})));
    appendReply(parts, reply("So it is.", {}));

    const auto turns = turnsOf(messageOf(parts), ToolRounds::Kept);
    REQUIRE(turns.size() == 3);
    CHECK(turns[0].role == llm::TurnRole::Assistant);
    CHECK(turns[0].text == "Let me look.");
    CHECK(turns[0].toolCalls == first.toolCalls);
    CHECK(turns[0].opaque == first.opaque);
    CHECK(turns[1].role == llm::TurnRole::User);
    REQUIRE(turns[1].toolResults.size() == 2);
    CHECK(turns[1].toolResults[0] == fencedResult({"c1", "a", "one", false}));
    CHECK(turns[1].toolResults[1].isError);
    CHECK(turns[2].text == "So it is.");
    CHECK_FALSE(turns[2].opaque.has_value());

    const auto words = turnsOf(messageOf(parts), ToolRounds::LeftOut);
    REQUIRE(words.size() == 1);
    CHECK(words[0].text == "Let me look.\n\nSo it is.");
}

TEST_CASE("a call that never got a result has one that says so, and a result that nothing asked for is dropped") {
    std::vector<chat::Part> parts;
    appendReply(parts, reply("", {{"c1", "a", Json::object()}}));
    parts.push_back(partOf({"c9", "z", "stray", false}, stepOf({"s", "z"})));
    const auto turns = turnsOf(messageOf(parts), ToolRounds::Kept);
    REQUIRE(turns.size() == 2);
    REQUIRE(turns[1].toolResults.size() == 1);
    CHECK(turns[1].toolResults[0].callId == "c1");
    CHECK(turns[1].toolResults[0].isError);
    CHECK(turnsOf(messageOf(parts), ToolRounds::LeftOut).empty());
}

TEST_CASE("a provider's own blocks go back where there were no tools as well") {
    std::vector<chat::Part> parts;
    llm::ChatReply thought = reply("Yes.", {});
    thought.opaque = llm::OpaqueBlocks{"google", "m", {1, 2}};
    appendReply(parts, thought);
    for (const ToolRounds rounds : {ToolRounds::Kept, ToolRounds::LeftOut}) {
        const auto turns = turnsOf(messageOf(parts), rounds);
        REQUIRE(turns.size() == 1);
        CHECK(turns[0].opaque == thought.opaque);
    }
}

TEST_CASE("a result keeps how long its tool took, and one that was not allowed says so instead") {
    const chat::Part made = partOf({"c1", "a", "one", false}, stepOf({"s", "a"}));
    CHECK(made.data["ms"] == 1234);
    CHECK_FALSE(made.data.contains("refused"));
    ToolStep no;
    no.tool = {"s", "a"};
    no.refused = true;
    const chat::Part refused = partOf({"c1", "a", "no", true}, no);
    CHECK(refused.data["refused"] == true);
    CHECK_FALSE(refused.data.contains("ms"));
}

TEST_CASE("thinking keeps how long it took, where that was measured") {
    std::vector<chat::Part> parts;
    llm::ChatReply thought = reply("So.", {});
    thought.thinking = "Hm.";
    thought.thinkingMs = 2400.6;
    appendReply(parts, thought);
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].data["ms"] == 2401);
    thought.thinkingMs = 0;
    appendReply(parts, thought);
    CHECK_FALSE(parts[2].data.contains("ms"));
}
