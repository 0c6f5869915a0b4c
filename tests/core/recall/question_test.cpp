// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/recall/question.h"

#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>

using namespace hearth;
using namespace hearth::recall;

namespace {

Question asked(std::string_view text) { return parseQuestion(text, *Timestamp::parse("2026-11-20")); }

std::vector<std::string> termsOf(std::string_view text) {
    std::vector<std::string> terms;
    for (const auto& term : asked(text).terms) terms.push_back(term.term);
    return terms;
}

}  // namespace

TEST_CASE("words that only ask are dropped, unless there are no others") {
    CHECK(termsOf("Do you remember what I told you about the violin?") == std::vector<std::string>{"violin"});
    CHECK(termsOf("tell me") == std::vector<std::string>{"tell"});
    CHECK(termsOf("violin, violin and Violins") == std::vector<std::string>{"violin"});
}

TEST_CASE("words that place a time beside now are looked for in no message, unless there are no others") {
    CHECK(termsOf("What was my opinion on violins six months ago, and today?") == std::vector<std::string>{"violin"});
    CHECK(termsOf("the violin of yesterday") == std::vector<std::string>{"violin"});
    // People say it so themselves.
    CHECK(termsOf("the violin of last spring") == std::vector<std::string>{"violin", "last", "spring"});
    CHECK(termsOf("yesterday") == std::vector<std::string>{"yesterdai"});
    // Messages are indexed with their month and year.
    CHECK(termsOf("the violin in May 2024") == std::vector<std::string>{"violin", "mai", "2024"});
}

TEST_CASE("greetings, thanks and small talk name no subject") {
    for (const char* text :
         {"hello", "Hi there!", "thanks", "Thank you so much!", "ok", "good morning", "Good night, bye",
          "That's great, thanks", "lol", "yes", "How are you today?", "", "👍", "you're welcome"}) {
        INFO(text);
        CHECK_FALSE(asked(text).namesSubject);
    }
    for (const char* text : {"What tea do I like?", "weather", "好きな食べ物は何ですか"})
        CHECK(asked(text).namesSubject);
}

TEST_CASE("a speaker is named by the first name, possessive or not") {
    CHECK(names(asked("What did Caroline's sister say?"), "Caroline"));
    CHECK(names(asked("what did caroline say"), "Caroline Smith"));
    CHECK_FALSE(names(asked("What did Carol say?"), "Caroline"));
    CHECK_FALSE(names(asked("What did Smith say?"), ""));
}

TEST_CASE("names are told from words that begin a sentence") {
    const auto proper = asked("Paint is wet. What is the capital of France?").properTerms;
    CHECK(proper == std::vector<std::string>{"franc"});
}

TEST_CASE("asking for what the assistant said is noticed, asking for new advice is not") {
    CHECK(asked("What did you suggest for dinner?").asksAssistant);
    CHECK(asked("the list you gave me").asksAssistant);
    CHECK_FALSE(asked("Can you suggest something for dinner?").asksAssistant);
    CHECK_FALSE(asked("What did I suggest?").asksAssistant);
}

TEST_CASE("any text is taken apart without fail") {
    CHECK(rc::check([](const std::string& text) {
        const auto terms = termsOf(text);
        for (const std::string& term : terms) RC_ASSERT(std::count(terms.begin(), terms.end(), term) == 1);
    }));
}
