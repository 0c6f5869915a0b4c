// SPDX-License-Identifier: AGPL-3.0-or-later
// What is wished of all answers to come is kept, and what is asked of one answer is not.
#include "core/memory/reading/wishes.h"

#include "tests/core/memory/memory_fixture.h"
#include "tests/core/memory/reading/extraction_cases.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

std::string wishOf(std::string_view text) {
    for (const auto& statement : readingOf(text).statements)
        if (statement.attribute.starts_with("answers/")) return statement.content;
    return {};
}

/// What is left of two messages, one day apart.
Contents after(std::string_view first, std::string_view second) {
    MemoryFixture fixture;
    const ConversationId conversation = fixture.thread();
    fixture.say(conversation, std::string(first), chat::Role::User, kDay);
    fixture.say(conversation, std::string(second), chat::Role::User, kDay);
    fixture.audit(conversation);
    return fixture.contents();
}

}  // namespace

TEST_CASE("a standing wish is kept, however it is put") {
    CHECK(wishOf("no hashtags ever pls") == "Wants no hashtags ever.");
    CHECK(wishOf("Metric only. Always.") == "Wants metric only.");
    CHECK(wishOf("correct my mistakes every time") == "Asks to correct their mistakes every time.");
    CHECK(wishOf("Could you always give temperatures in Celsius?") == "Asks to always give temperatures in Celsius.");
    CHECK(wishOf("please give me small steps always, one at a time") ==
          "Asks to give them small steps always, one at a time.");
    CHECK(wishOf("Don't apologise so much.") == "Asks not to apologise so much.");
    CHECK(wishOf("From now on prose, not bullets.") == "Wants prose, not bullets from now on.");
    CHECK(wishOf("When you write mails for me sign as \"Joanna\", not Jo.") ==
          "Asks to sign as \"Joanna\", not Jo when you write mails for them.");
    CHECK(wishOf("use \"du\" with me") == "Asks to use \"du\" with them.");
    CHECK(wishOf("You don't have to be so polite.") == "Does not need you to be so polite.");
    CHECK(wishOf("You can stop with the tables.") == "No longer wants the tables.");
}

TEST_CASE("what is asked of one answer is no wish") {
    for (const char* said :
         {"Make this one shorter.", "Can you write it in German?", "Please keep this under 100 words.",
          "Give me the recipe in metric.", "Translate it to simple English please.", "Make it a table.",
          "use short sentences in this letter", "Answer like a pirate for this one.", "no names in this one please",
          "Can you make bullet points?", "Write a story about a man who never sleeps.", "Never mind.",
          "Write me a post about bread. No emojis.", "Leave them out of any bread from now on.",
          "No idea what to cook, always the same question."}) {
        INFO(said);
        CHECK(wishOf(said).empty());
    }
}

TEST_CASE("what a sentence goes on with is read for itself") {
    const Reading reading = readingOf("stop using emojis, I'm 60");
    REQUIRE(reading.statements.size() == 2);
    CHECK(reading.statements[0].content == "Is 60 years old.");
    CHECK(reading.statements[1].content == "Asks to stop using emojis.");
}

TEST_CASE("a wish stands behind something else in its sentence") {
    CHECK(wishOf("My English is not so good, please write to me in simple words.") ==
          "Asks to write to them in simple words.");
    CHECK(wishOf("And do use British spelling, always.") == "Asks to use British spelling, always.");
    CHECK(wishOf("You may use the vocabulary lists after all; they do stick.") ==
          "Asks to use the vocabulary lists after all.");
    CHECK(wishOf("Mention that the queue isn't Celery any more.").empty());
    CHECK(wishOf("I teach two groups, only English from now on.").empty());
}

TEST_CASE("a later wish takes the place of the one that it goes against") {
    CHECK(after("correct my mistakes every time", "You don't need to correct me each time, only big mistakes.") ==
          Contents{"Does not need you to correct them each time, only big mistakes."});
    CHECK(after("always format your snippets at 100 columns", "you can stop with the 100 column thing") ==
          Contents{"No longer wants the 100 column thing."});
    CHECK(after("Always put plans in tables, please.", "No more tables, please.") == Contents{"Wants no more tables."});
    CHECK(after("put it in a table please, I always want tables for plans",
                "tables don't work on my phone, make it a plain list from now on") ==
          Contents{"Asks to make it a plain list from now on."});
    CHECK(after("keep your answers short", "From now on longer explanations please.") ==
          Contents{"Wants longer explanations from now on."});
}

TEST_CASE("a wish for longer answers takes the place of one for short ones, however each is said") {
    for (const char* later : {"You can give longer answers now.", "Please give me longer answers from now on.",
                              "From now on please give me long answers.", "I want long answers from now on."}) {
        INFO(later);
        const auto kept = DayByDay().after({"Please keep answers short.", later});
        for (const auto& one : kept) UNSCOPED_INFO(one);
        CHECK(kept.size() == 1);
        CHECK_FALSE(stands(kept, "Asks to keep answers short."));
    }
}
