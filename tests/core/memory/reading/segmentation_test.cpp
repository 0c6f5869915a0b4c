// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/segmentation.h"
#include "core/memory/english/english.h"

#include <catch2/catch.hpp>

#include "core/memory/language/language.h"
#include "core/memory/reading/matters.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

std::vector<std::string> partsOf(std::string_view text, bool question = false) {
    static const Segmenter cutter(english());
    std::vector<std::string> words;
    for (const auto& part : cutter.cut(text, {text, 0, text.size(), question}))
        words.push_back((part.subject.empty() ? "" : "[" + part.subject + "] ") +
                        std::string(text.substr(part.begin, part.end - part.begin)) + (part.asks ? " ?" : ""));
    return words;
}

using Parts = std::vector<std::string>;

}  // namespace

TEST_CASE("a sentence is cut where another subject and its verb begin") {
    CHECK(partsOf("I live in Porto, and on Sundays we sail") == Parts{"I live in Porto, and on Sundays we sail"});
    CHECK(partsOf("I live in Porto and we sail on Sundays") == Parts{"I live in Porto", "we sail on Sundays"});
    CHECK(partsOf("my sister Ana is a vet while her son plays chess") ==
          Parts{"my sister Ana is a vet", "her son plays chess"});
    CHECK(partsOf("one more thing: I hate olives") == Parts{"one more thing", "I hate olives"});
    CHECK(partsOf("my sister and I share a flat") == Parts{"my sister and I share a flat"});
}

TEST_CASE("a verb without a subject has that of the verb before") {
    CHECK(partsOf("I moved to Porto and bought a boat") == Parts{"I moved to Porto", "[I] bought a boat"});
    CHECK(partsOf("my brother Ivo works nights, plays the oboe") ==
          Parts{"my brother Ivo works nights", "[my brother Ivo] plays the oboe"});
}

TEST_CASE("what only points back stays with what it points at") {
    CHECK(partsOf("I tried coriander once and I hated it") == Parts{"I tried coriander once and I hated it"});
    CHECK(partsOf("the Golf is gone, it is a Zoe now") == Parts{"the Golf is gone, it is a Zoe now"});
}

TEST_CASE("a label stays with what it is a label of") {
    CHECK(partsOf("Vehicle: Chevrolet Onix") == Parts{"Vehicle: Chevrolet Onix"});
    CHECK(partsOf("Fair warning, Bo moved to Cork") == Parts{"Fair warning", "Bo moved to Cork"});
}

TEST_CASE("of a question only the part that asks is the question") {
    CHECK(partsOf("I am vegan, what can I cook", true) == Parts{"I am vegan", "what can I cook ?"});
    CHECK(partsOf("since I live in Porto", true) == Parts{"since I live in Porto ?"});
}

TEST_CASE("words weigh for what lasts and against what passes") {
    const MatterWords words(english());
    CHECK(words.lead("I live in a small town by the sea") > words.lead("I tried that and nothing happened"));
    constexpr double kKept = -0.125;  // As extraction_open_reading.cpp has it.
    CHECK(words.lead("my sister hates olives") > kKept);
    CHECK(words.lead("I keep getting an error when I run it") < kKept);
    CHECK(words.lead("write me a poem about rain") < kKept);
    CHECK(words.lead("") < words.lead("I never drink coffee anymore"));
}
