// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/offline.h"

#include <catch2/catch.hpp>

using namespace hearth;

namespace {

recall::Hit hit(std::string text, chat::Role role) {
    return {MessageId(IdBytes{1}),
            std::nullopt,
            ConversationId(IdBytes{2}),
            "Kiln schedule",
            role,
            std::nullopt,
            Timestamp(1715176560000),
            std::move(text),
            0.9};
}

}  // namespace

TEST_CASE("an offline answer quotes word for word, with date and conversation, and says that no model is there") {
    recall::RecallResult recalled;
    recalled.passages = {hit("We fire at cone 10.\nIn reduction.", chat::Role::User)};
    const std::string answer = engine::offlineAnswer(recalled, {}, ManualClock(Timestamp(0)));
    CHECK(answer.find("No model is connected") == 0);
    CHECK(answer.find("> We fire at cone 10.\n> In reduction.") != std::string::npos);
    CHECK(answer.find("you, 8 May 2024, in “Kiln schedule”") != std::string::npos);
}

TEST_CASE("an offline answer invents nothing when the memory is empty") {
    const std::string answer = engine::offlineAnswer({}, {}, ManualClock(Timestamp(0)));
    CHECK(answer.find("No model is connected") == 0);
    CHECK(answer.find("Your message is kept") != std::string::npos);
}

TEST_CASE("picking up shows where each thread was left off") {
    memory::ThreadState thread{ConversationId(IdBytes{2}),
                               "Kiln schedule",
                               "About kilns.",
                               "kiln",
                               {},
                               "decided",
                               {"We fire at cone 10."},
                               {"Which glaze?"},
                               "Next: order the glaze.",
                               12,
                               0.5,
                               Timestamp(1715176560000),
                               ""};
    const std::string answer = engine::offlineAnswer({}, {thread}, ManualClock(Timestamp(0)));
    CHECK(answer.find("**Kiln schedule**, 8 May 2024") != std::string::npos);
    CHECK(answer.find("Decided: We fire at cone 10.") != std::string::npos);
    CHECK(answer.find("Open: Which glaze?") != std::string::npos);
    CHECK(answer.find("Left off at: Next: order the glaze.") != std::string::npos);
}
