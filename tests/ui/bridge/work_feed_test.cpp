// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/bridge/work_feed.h"

#include <QTest>
#include <catch2/catch.hpp>

using namespace hearth;
using namespace hearth::bridge;

namespace {

const engine::ToolKey kWeather{"home", "weather"};

engine::ToolStep stepOf(std::string result, bool refused) {
    engine::ToolStep step;
    step.tool = kWeather;
    step.arguments = {{"city", "Porto"}};
    step.result = std::move(result);
    step.isError = step.refused = refused;
    step.allowed = !refused;
    step.ms = 30;
    return step;
}

}  // namespace

TEST_CASE("thoughts and tools come in order, each behind the words that were said before it") {
    WorkFeed feed;
    CHECK(feed.think("Hm. "));
    CHECK_FALSE(feed.think("Porto."));  // The window knows already.
    auto parts = feed.take();
    REQUIRE(parts.has_value());
    REQUIRE(parts->size() == 1);
    CHECK(parts->at(0).text == "Hm. Porto.");
    CHECK(parts->at(0).runs);
    CHECK_FALSE(feed.take().has_value());

    CHECK(feed.say("Só um momento."));
    feed.call(kWeather, {{"city", "Porto"}});
    parts = feed.take();
    REQUIRE(parts->size() == 2);
    CHECK_FALSE(parts->at(0).runs);
    CHECK(parts->at(1).at == QStringLiteral("Só um momento.").size());
    CHECK(parts->at(1).runs);
    CHECK(parts->at(1).text.contains(QStringLiteral("\"city\": \"Porto\"")));

    feed.step(stepOf("It rains.", false));
    feed.step(stepOf("No.", true));  // One that was never begun.
    parts = feed.take();
    REQUIRE(parts->size() == 5);
    CHECK_FALSE(parts->at(1).runs);
    CHECK(parts->at(2).kind == chat::PartKind::ToolResult);
    CHECK(parts->at(2).ms == 30);
    CHECK(parts->at(3).kind == chat::PartKind::ToolCall);
    CHECK(parts->at(4).refused);
}

TEST_CASE("thoughts of a try that led to nothing go, and those before them stay") {
    WorkFeed feed;
    feed.think("First.");
    feed.call(kWeather, Json::object());
    feed.step(stepOf("It rains.", false));
    feed.think("In vain.");
    feed.thinkAnew();
    CHECK(feed.take()->size() == 3);
    feed.think("Better.");
    const auto parts = feed.take();
    REQUIRE(parts->size() == 4);
    CHECK(parts->at(0).text == "First.");
    CHECK(parts->at(3).text == "Better.");
}

TEST_CASE("a stored answer gives the same rows at the same places as the one that streamed") {
    chat::Message message{.id = MessageId(IdBytes{1}),
                          .conversation = ConversationId(IdBytes{2}),
                          .parent = std::nullopt,
                          .role = chat::Role::Assistant,
                          .createdAt = Timestamp(0)};
    message.parts = {{chat::PartKind::Thinking, "Hm.", {{"ms", 2400}}},
                     {chat::PartKind::Text, "Só um momento."},
                     {chat::PartKind::ToolCall, "", {{"id", "c1"}, {"name", "x"}, {"arguments", {{"city", "Porto"}}}}},
                     {chat::PartKind::ToolResult,
                      "No.",
                      {{"id", "c1"}, {"server", "home"}, {"tool", "weather"}, {"isError", true}, {"refused", true}}},
                     {chat::PartKind::Text, "It rains."}};
    message.text = chat::textOfParts(message.parts);
    const MessageItem item = toItem(message);
    REQUIRE(item.parts.size() == 3);
    CHECK(item.parts[0].at == 0);
    CHECK(item.parts[0].ms == 2400);
    CHECK(item.parts[1].at == QStringLiteral("Só um momento.").size());
    CHECK(item.parts[1].text.contains(QStringLiteral("Porto")));
    CHECK(item.parts[2].refused);
    CHECK(item.parts[2].name == "weather");
    CHECK(item.text.mid(item.parts[2].at) == QStringLiteral("\n\nIt rains."));
}
