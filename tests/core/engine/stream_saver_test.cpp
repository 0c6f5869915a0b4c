// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/stream_saver.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <thread>

#include "tests/support/temp_vault.h"

using namespace hearth;

namespace {

/// An answer that has begun and has no words yet.
struct Streaming {
    test::TempVault temp;
    chat::Conversations conversations{temp.vault()};
    MessageId answer = begin();

    MessageId begin() {
        const auto conversation = conversations.create("Kiln").value();
        return conversations
            .append({conversation.id, std::nullopt, chat::Role::Assistant, "", {}, chat::MessageState::Streaming})
            .value()
            .id;
    }
};

}  // namespace

TEST_CASE("the last words before a stall reach the disk by themselves") {
    Streaming streaming;
    engine::StreamSaver saver(streaming.conversations, streaming.answer);
    saver.add("Cone ");
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    saver.add("ten.");
    // Nothing more comes. The saver has 10 s, far more than it needs even on a busy machine.
    std::string stored;
    for (int tries = 0; tries < 500 && stored != "Cone ten."; ++tries) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        stored = streaming.conversations.message(streaming.answer).value().text;
    }
    CHECK(stored == "Cone ten.");
}

TEST_CASE("what was done between two rounds of words reaches the disk as parts, before the next word") {
    Streaming streaming;
    engine::StreamSaver saver(streaming.conversations, streaming.answer);
    const auto stored = [&](std::size_t parts) {
        chat::Message message = streaming.conversations.message(streaming.answer).value();
        for (int tries = 0; tries < 500 && message.parts.size() != parts; ++tries) {
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
            message = streaming.conversations.message(streaming.answer).value();
        }
        return message;
    };
    saver.add("Let me look.");
    saver.keep({{chat::PartKind::Text, "Let me look."}, {chat::PartKind::ToolCall, "", {{"name", "weather"}}}});
    CHECK(stored(2).text == "Let me look.");
    saver.add("It rains.");
    const auto message = stored(3);
    CHECK(message.text == "Let me look.\n\nIt rains.");
    REQUIRE(message.parts.size() == 3);
    CHECK(message.parts[1].data["name"] == "weather");
}

TEST_CASE("what a model thinks reaches the disk before its first word, beside the text and never in it") {
    Streaming streaming;
    engine::StreamSaver saver(streaming.conversations, streaming.answer);
    const auto stored = [&](const std::string& thinking, std::size_t parts) {
        chat::Message message = streaming.conversations.message(streaming.answer).value();
        const auto there = [&] { return message.parts.size() == parts && message.parts[0].text == thinking; };
        for (int tries = 0; tries < 500 && !there(); ++tries) {
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
            message = streaming.conversations.message(streaming.answer).value();
        }
        CHECK(there());
        return message;
    };
    saver.think("A wrong turn.");
    CHECK(stored("A wrong turn.", 1).text.empty());
    saver.thinkAnew();
    saver.think("Cone six?");
    saver.think(" No.");
    stored("Cone six? No.", 1);
    saver.add("Cone ten.");
    const auto message = stored("Cone six? No.", 2);
    CHECK(message.text == "Cone ten.");
    CHECK(message.parts[0].kind == chat::PartKind::Thinking);
    CHECK(message.parts[1].text == "Cone ten.");
}
