// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/stream_saver.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <thread>

#include "tests/support/temp_vault.h"

using namespace hearth;

TEST_CASE("the last words before a stall reach the disk by themselves") {
    test::TempVault temp;
    chat::Conversations conversations(temp.vault());
    const auto conversation = conversations.create("Kiln").value();
    const auto answer =
        conversations
            .append({conversation.id, std::nullopt, chat::Role::Assistant, "", {}, chat::MessageState::Streaming})
            .value();
    engine::StreamSaver saver(conversations, answer.id);
    saver.add("Cone ");
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    saver.add("ten.");
    // Nothing more comes. The saver has 10 s, far more than it needs even on a busy machine.
    std::string stored;
    for (int tries = 0; tries < 500 && stored != "Cone ten."; ++tries) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        stored = conversations.message(answer.id).value().text;
    }
    CHECK(stored == "Cone ten.");
}
