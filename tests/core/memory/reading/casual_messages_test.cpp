// SPDX-License-Identifier: AGPL-3.0-or-later
// Messages as people type them: in one breath, as a letter, with "he" for whom the message before spoke of, and with
// the second half of a sentence telling something else.
#include "tests/core/memory/memory_fixture.h"
#include "tests/core/memory/reading/extraction_cases.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

/// What is kept of messages of one person, each answered by a word.
Contents keptOf(const std::vector<std::string>& said) {
    MemoryFixture f;
    const auto thread = f.thread();
    for (const auto& text : said) {
        f.say(thread, text, chat::Role::User);
        f.say(thread, "I see.", chat::Role::Assistant);
    }
    f.audit(thread);
    return f.contents();
}

bool keeps(const std::vector<std::string>& said, const std::string& content) {
    const auto kept = keptOf(said);
    for (const auto& one : kept) UNSCOPED_INFO(one);
    return std::find(kept.begin(), kept.end(), content) != kept.end();
}

bool hasWords(const std::vector<std::string>& said, std::string_view words) {
    const auto kept = keptOf(said);
    for (const auto& one : kept) UNSCOPED_INFO(one);
    return std::any_of(kept.begin(), kept.end(),
                       [&](const std::string& one) { return one.find(words) != std::string::npos; });
}

}  // namespace

TEST_CASE("he is whom the message before spoke of") {
    CHECK(keeps({"What shall I cook for my brother Tom?", "he's vegan since January"},
                "Tom is vegan since January 2026."));
    CHECK(keeps({"Card for my neighbour Mr Okoro please.", "He's retired and grows dahlias."}, "Mr Okoro is retired."));
}

TEST_CASE("he is nobody of the message before where the sentence names somebody itself, or nobody was spoken of") {
    CHECK(keeps({"My sister Joan likes tea.", "My friend Ed called. He lives in Norwich."}, "Ed lives in Norwich."));
    CHECK_FALSE(hasWords({"I like the new Bond film.", "he drives an Aston Martin"}, "Aston"));
}

TEST_CASE("the second half of a sentence tells something of the same person") {
    CHECK(keeps({"My aunt Rosa is 80 and was a midwife in Lisbon."}, "Rosa was a midwife in Lisbon."));
    CHECK_FALSE(hasWords({"I live in Porto and was wondering whether I need a visa."}, "visa"));
}

TEST_CASE("a letter to the one that reads it is no letter to somebody else") {
    CHECK(keeps({"Dear AI, I am 71 and live alone in Bristol. How do I make marmalade? Yours, Edith"},
                "Is 71 years old."));
    CHECK_FALSE(hasWords({"Dear Anna, I am 71 and live in Bristol with my two cats. Please come and visit. Yours, "
                          "Edith"},
                         "71"));
}

TEST_CASE("what needs somebody, and who is here, are no names") {
    for (const auto* text : {"Need a new dentist", "Call a lawyer", "Rain is here.", "Signe is here."})
        CHECK(rememberedFrom(text).empty());
    CHECK_FALSE(hasWords({"Joris and Femke come by train from Groningen (our son and his wife)."}, "named Groningen"));
}

TEST_CASE("a later wish about answers takes the place of an earlier in other words") {
    CHECK_FALSE(hasWords({"Quiz me instead of explaining, always.", "can you stop the quiz style?"}, "Asks to quiz"));
    CHECK_FALSE(
        hasWords({"Give me bullets from now on, always.", "And stop with the bullets please."}, "give them bul"));
    CHECK(
        keeps({"Always answer in metric units.", "can you stop the timer?"}, "Asks to always answer in metric units."));
}

TEST_CASE("what is ordered to be written tells nothing of the writer") {
    for (const auto* text : {"I should like a letter to Fife Council on the matter of a drain outside my house.",
                             "Card for Tracey please, something warm.",
                             "Would you formulate to Perkoz that I thank them for the two weeks.",
                             "I want to write thanks to eleven people in a formal way."})
        CHECK(rememberedFrom(text) == std::vector<std::string>{});
    CHECK(keeps({"I want to write a novel about Hull."}, "Wants to write a novel about Hull."));
}

TEST_CASE("of him nobody knows anything is told, nor half a quotation") {
    CHECK_FALSE(hasWords({"He is my boyfriend, we are far since four years, only screen."}, "He is"));
    CHECK_FALSE(hasWords({"Correct my English: \"I am lying in my bed and I am dreaming of the lake."}, "lake"));
}

TEST_CASE("what is called or set otherwise is told as it is now") {
    CHECK(keeps({"I changed the EP name to Second Dust."}, "EP is called Second Dust now."));
    CHECK_FALSE(hasWords({"I changed the bulb to see better."}, "bulb"));
    CHECK_FALSE(hasWords({"Please change the title to Winter."}, "Winter"));
}

TEST_CASE("she is nobody who is named only later, and a new flatmate is a flatmate") {
    CHECK(keeps({"Mama came to us, she lives now with us in Hull, grandmother died in May."},
                "Mama lives now with them in Hull."));
    CHECK_FALSE(hasWords({"He plays chess and my son drives him."}, "plays chess"));
    CHECK(keeps({"My new flatmate Oksana studies architecture."}, "Has a flatmate named Oksana."));
}
