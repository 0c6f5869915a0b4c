// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/unmarked_boundaries.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "core/memory/english/english.h"
#include "tests/core/memory/reading/extraction_cases.h"

namespace hearth::memory {

namespace {

std::string cutOf(std::string_view message) {
    static const Segmenter parts(english());
    static const UnmarkedBoundaries seams(english(), parts);
    std::vector<Sentence> out;
    for (const auto& sentence : splitSentences(message, english())) seams.cut(message, sentence, out);
    std::string told;
    for (const auto& sentence : out)
        told += (told.empty() ? "" : " | ") + std::string(sentence.text) + (sentence.question ? " [asks]" : "");
    return told;
}

}  // namespace

TEST_CASE("what is asked is cut from what is told, where no mark stands between") {
    CHECK(cutOf("how long do I hang on to receipts My grandad called me Mac") ==
          "how long do I hang on to receipts [asks] | My grandad called me Mac");
    CHECK(cutOf("can you suggest a gym I live in Porto") == "can you suggest a gym [asks] | I live in Porto");
    CHECK(cutOf("I live in Porto can you suggest a gym") == "I live in Porto | can you suggest a gym [asks]");
    CHECK(cutOf("I live in Porto how can I find a gym") == "I live in Porto | how can I find a gym [asks]");
    CHECK(cutOf("I live in Porto, any plumber you would trust?") ==
          "I live in Porto | any plumber you would trust? [asks]");
    CHECK(cutOf("I'm a vegan, so can I eat this?") == "I'm a vegan | can I eat this? [asks]");
}

TEST_CASE("what is asked behind a statement is cut from it without a question mark too") {
    CHECK(cutOf("i do the invoices at Acme, is there a formula for days overdue") ==
          "i do the invoices at Acme | is there a formula for days overdue [asks]");
    CHECK(cutOf("I'm stuck in a waiting room so give us some riddles") ==
          "I'm stuck in a waiting room | give us some riddles");
    CHECK(cutOf("I collect fountain pens, any tips on cleaning them") ==
          "I collect fountain pens | any tips on cleaning them [asks]");
    CHECK(cutOf("I'm a native of Odense, please correct the text above") ==
          "I'm a native of Odense | please correct the text above");
    CHECK(cutOf("I turned down Acme because the commute was murder, write a kind no") ==
          "I turned down Acme because the commute was murder | write a kind no");
    // A clause that belongs to the statement, and what somebody does themselves.
    for (const std::string_view whole :
         {"I moved to Leith, which is lovely in spring", "my cousin Petra, who is a nurse, lives in Graz",
          "I know what I like and what I do not", "I grew up in Split, where the sea is never far",
          "My brother lives in Ghent, is married and has two girls",
          "I run a shop, make the candles myself and sell them", "Mariposa, a cricket score widget, is my project",
          "I don't eat meat, any meat at all", "If I lived in Porto, give me one reason to stay"})
        CHECK(cutOf(whole) == whole);
}

TEST_CASE("a question without a word for asking and an order are cut from what is told before them") {
    CHECK(cutOf("I run 10k along the canal every Thursday, shoes for wide feet?") ==
          "I run 10k along the canal every Thursday | shoes for wide feet? [asks]");
    CHECK(cutOf("I live in Porto with two dogs, explain this error please") ==
          "I live in Porto with two dogs | explain this error please");
    CHECK(cutOf("can't stand musicals, so what else could I book in Cardiff?") ==
          "can't stand musicals | what else could I book in Cardiff? [asks]");
    for (const std::string_view whole : {"It's your brother, Tom?", "So I add the key first, then the value?"})
        CHECK(cutOf(whole) == std::string(whole) + " [asks]");
}

TEST_CASE("what belongs together stays one sentence") {
    for (const std::string_view whole :
         {"All things considered, slate is what we're taking for the roof.", "I never got the fuss about The Killers",
          "what does the book I bought cost", "I know what you can do about it", "My sister and I live in Porto",
          "what did you think of My Fair Lady", "I wonder how the people I know live in Porto"})
        CHECK(cutOf(whole) == whole);
    // What is supposed hangs together, and so does what a question takes for granted.
    CHECK(cutOf("If I lived in Porto, what should I see?") == "If I lived in Porto, what should I see? [asks]");
    CHECK(cutOf("When I am in Porto, what should I see?") == "When I am in Porto, what should I see? [asks]");
}

TEST_CASE("a request glued to a statement hides it no more") {
    expectAll(
        {{"I live in Porto can you suggest a gym", {"Lives in Porto."}},
         {"can you suggest a gym I live in Porto", {"Lives in Porto."}},
         {"is it far to walk My sister Ana lives in Braga.", {"Has a sister named Ana.", "Ana lives in Braga."}}});
}

TEST_CASE("a condition of a request beside it, or of nothing, hides no statement") {
    expectAll({{"I avoid black pudding if I can.", {"Dislikes black pudding."}},
               {"My cousin Janine no longer eats meat, so text me if it changes.",
                {"Has a cousin named Janine.", "Janine no longer eats meat."}},
               {"I live in Riga, unless I win the lottery.", {}},
               {"I would eat meat, so tell me if it changes.", {}}});
}

TEST_CASE("who lives at a place that is named on the way, and the names of several") {
    expectAll({{"It's two hours to Polokwane, where my brother Geoff lives.",
                {"Has a brother named Geoff.", "Geoff lives in Polokwane."}},
               {"I have kids.", {"Has kids."}}});
    const auto told = rememberedFrom("I have two daughters, Mia and Lou.");
    for (const auto* content : {"Has a daughter named Mia.", "Has a daughter named Lou.", "Has two daughters."})
        CHECK(std::find(told.begin(), told.end(), content) != told.end());
}

}  // namespace hearth::memory
