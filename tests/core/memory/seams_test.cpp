// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/seams.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "core/memory/english.h"
#include "tests/core/memory/extraction_cases.h"

namespace hearth::memory {

namespace {

std::string cutOf(std::string_view message) {
    static const PartCutter parts(english());
    static const Seams seams(english(), parts);
    std::vector<Sentence> out;
    for (const auto& sentence : splitSentences(message)) seams.cut(message, sentence, out);
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
