// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/chat/types.h"
#include "tests/support/law.h"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

using namespace hearth;
using namespace hearth::chat;

TEST_CASE("every role, part and state is found again under the name it is stored by") {
    for (const Role role : {Role::User, Role::Assistant, Role::System, Role::Tool})
        CHECK(roleFromName(roleName(role)) == role);
    for (const MessageState state : {MessageState::Streaming, MessageState::Complete, MessageState::Broken})
        CHECK(messageStateFromName(messageStateName(state)) == state);
    CHECK_FALSE(roleFromName("critic"));
    CHECK_FALSE(messageStateFromName(""));
    for (const PartKind kind : {PartKind::Text, PartKind::Image, PartKind::File, PartKind::Thinking, PartKind::ToolCall,
                                PartKind::ToolResult, PartKind::Citation}) {
        const auto back = partsFromJson(partsToJson({{kind, "words", {{"name", "x"}}}}));
        REQUIRE(back.size() == 1);
        CHECK(back[0].kind == kind);
        CHECK(back[0].text == "words");
        CHECK(back[0].data.at("name") == "x");
    }
}

TEST_CASE("the stored names are those that older vaults hold") {
    CHECK(partsToJson({{PartKind::ToolCall, "", {{"id", "1"}}}, {PartKind::Text, "a", Json::object()}}).dump() ==
          R"([{"data":{"id":"1"},"kind":"toolCall","text":""},{"kind":"text","text":"a"}])");
    CHECK(roleName(Role::Assistant) == "assistant");
    CHECK(messageStateName(MessageState::Broken) == "broken");
}

TEST_CASE("parts of a newer version or damaged parts are left out and do no harm") {
    CHECK(partsFromJson(Json(nullptr)).empty());
    CHECK(partsFromJson(Json("text")).empty());
    const auto parts = partsFromJson(Json::parse(
        R"([{"kind":"hologram","text":"?"}, 7, null, {"text":"no kind"}, {"kind":"text","text":5,"data":[1]}])"));
    REQUIRE(parts.size() == 1);
    CHECK(parts[0].text.empty());
    CHECK(parts[0].data.is_object());
}

TEST_CASE("what search reads is what was said and attached, not what was thought or called") {
    CHECK(textOfParts({{PartKind::Thinking, "hm", {}},
                       {PartKind::Text, "Look at this.", {}},
                       {PartKind::Image, "", {{"name", "cat.png"}}},
                       {PartKind::File, "pasted notes", {}},
                       {PartKind::Text, "", {}},
                       {PartKind::ToolResult, "42", {}},
                       {PartKind::Citation, "quoted", {}}}) == "Look at this.\n\npasted notes");
    CHECK(textOfParts({}).empty());
}

TEST_CASE("a call's costs and a receipt's sources survive being stored") {
    CallInfo call;
    call.route = "image";
    call.inputTokens = 1200;
    call.cachedTokens = 1000;
    call.outputTokens = 345;
    call.costUsd = 0.0125;
    call.firstTokenMs = 312.5;
    call.latencyMs = 4100;
    call.fallbacks = {"anthropic: busy"};
    call.chain = {{"anthropic", "claude", "failed", "HTTP 529"}, {"custom", "m", "answered", ""}};
    const CallInfo back = callFromJson(callToJson(call));
    CHECK(back.route == "image");
    CHECK(back.inputTokens == 1200);
    CHECK(back.cachedTokens == 1000);
    CHECK(back.outputTokens == 345);
    CHECK(back.costUsd == 0.0125);
    CHECK(back.firstTokenMs == 312.5);
    CHECK(back.latencyMs == 4100);
    CHECK(back.fallbacks == std::vector<std::string>{"anthropic: busy"});
    REQUIRE(back.chain.size() == 2);
    CHECK(back.chain[0].detail == "HTTP 529");
    CHECK(back.chain[1].outcome == "answered");
    CHECK(callFromJson(Json::parse(R"({"fallbacks":7,"chain":[3,{"provider":4}]})")).chain.size() == 2);
    CHECK(callFromJson(Json::parse(R"({"route":"default","chain":"none"})")).chain.empty());
    call.costUsd.reset();
    CHECK_FALSE(callFromJson(callToJson(call)).costUsd);

    const Receipt receipt{{MemoryId(IdBytes{1})}, {MessageId(IdBytes{2}), MessageId(IdBytes{3})}, 600};
    const Receipt read = receiptFromJson(receiptToJson(receipt));
    CHECK(read.memories == receipt.memories);
    CHECK(read.passages == receipt.passages);
    CHECK(read.contextTokens == 600);
    CHECK(receiptFromJson(Json::parse(R"({"memories":["nonsense",4],"contextTokens":1e300})")).memories.empty());
}

TEST_CASE("parts of any text and number survive being stored") {
    hearth::test::checkLaw([](const std::vector<std::pair<bool, std::uint16_t>>& shape) {
        std::vector<Part> parts;
        for (const auto& [isText, number] : shape)
            parts.push_back({isText ? PartKind::Text : PartKind::File, std::to_string(number),
                             isText ? Json::object() : Json{{"bytes", number}}});
        const auto back = partsFromJson(partsToJson(parts));
        RC_ASSERT(back.size() == parts.size());
        for (std::size_t i = 0; i < parts.size(); ++i) {
            RC_ASSERT(back[i].kind == parts[i].kind);
            RC_ASSERT(back[i].text == parts[i].text);
            RC_ASSERT(back[i].data == parts[i].data);
        }
    });
}

TEST_CASE("what was typed is told from what attached files say, wherever the files stand") {
    Message message{MessageId(IdBytes{1}), ConversationId(IdBytes{2}), std::nullopt, Role::User, std::nullopt,
                    Timestamp(0),          "typed\n\nfrom a file"};
    CHECK(ownText(message) == message.text);
    message.parts = {{PartKind::Text, "typed"}, {PartKind::File, "from a file", {{"attached", true}}}};
    CHECK(ownText(message) == "typed");
    CHECK(ownText(message.text, dumpJson(partsToJson(message.parts))) == "typed");
    // A paste that another program made a file of is the person's.
    message.parts[1].data = {{"name", "paste.txt"}};
    CHECK(ownText(message) == message.text);
    CHECK(ownText(message.text, dumpJson(partsToJson(message.parts))) == message.text);
    CHECK(ownText("as it is", std::nullopt) == "as it is");
    CHECK(ownText("as it is", "{\"attached\" broken") == "as it is");
    message.parts = {{PartKind::File, "from a file", {{"attached", true}}}};
    message.text = "from a file";
    CHECK(ownText(message).empty());
}
