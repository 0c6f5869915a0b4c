// SPDX-License-Identifier: AGPL-3.0-or-later
// What is put beside a fact to tell why it is told hides nothing; a true condition still does.
#include "core/memory/reading/asides.h"
#include "core/memory/english/english.h"

#include "core/base/text.h"
#include "tests/core/memory/reading/extraction_cases.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

/// What is left of a message.
std::string leftOf(std::string_view message) {
    static const Asides asides(english());
    auto sentences = splitSentences(message, english());
    const std::string bare = asides.without(message, sentences);
    CHECK(bare.size() == message.size());
    std::string left;
    for (const auto& sentence : sentences) {
        CHECK(bare.substr(sentence.begin, sentence.end - sentence.begin) == sentence.text);
        if (!left.empty()) left += " | ";
        left += collapseSpaces(sentence.text);
    }
    return left;
}

}  // namespace

TEST_CASE("a polite condition hides no fact, wherever it stands") {
    expectAll({{"If it helps, I live in Porto.", {"Lives in Porto."}},
               {"In case it makes any difference, I live in Porto.", {"Lives in Porto."}},
               {"In case you were wondering, I live in Porto.", {"Lives in Porto."}},
               {"I live in Porto, if that matters at all.", {"Lives in Porto."}},
               {"I live in Porto (if that's of any use).", {"Lives in Porto."}},
               {"I live in Porto if you must know.", {"Lives in Porto."}},
               {"If you need some context I live in Porto.", {"Lives in Porto."}},
               {"If I'm being honest, I live in Porto.", {"Lives in Porto."}},
               {"If anybody asks, I live in Porto.", {"Lives in Porto."}},
               {"If I haven't said so already, I live in Porto.", {"Lives in Porto."}},
               {"if its relevant i live in Porto", {"Lives in Porto."}},
               {"In case it’s useful, I live in Porto.", {"Lives in Porto."}},
               {"I live in Porto, in case that changes the answer.", {"Lives in Porto."}}});
}

TEST_CASE("who thinks aloud says nothing by it") {
    CHECK(leftOf("Hm, let me think, well, the harbour froze.") == "the harbour froze.");
    CHECK(leftOf("Let me see, right, the harbour froze.") == "the harbour froze.");
    CHECK(leftOf("Let me see the harbour.") == "Let me see the harbour.");
    CHECK(leftOf("Let me think about it.") == "Let me think about it.");
}

TEST_CASE("other words beside a fact hide it no more") {
    expectAll({{"For what it's worth, I live in Porto.", {"Lives in Porto."}},
               {"Just so we're clear, I live in Porto.", {"Lives in Porto."}},
               {"Not that it matters much, but I live in Porto.", {"Lives in Porto."}},
               {"Side note: I live in Porto.", {"Lives in Porto."}},
               {"I live in Porto, fwiw.", {"Lives in Porto."}},
               {"I'd be remiss if I didn't mention it, I live in Porto.", {"Lives in Porto."}},
               {"I'm not sure if I already told you, but I live in Porto.", {"Lives in Porto."}}});
    CHECK(leftOf("If there's one thing I can't stand, it's olives.") == "I can't stand olives.");
    CHECK(leftOf("I'm going to run a marathon if it kills me.") == "I'm going to run a marathon .");
}

TEST_CASE("a true condition stays one") {
    for (const char* text : {"If I move to Porto, I live in a flat.", "In case I get the job, I live in Porto.",
                             "If it helps my back, I'd take up yoga.", "If it helps, I'd move to Porto.",
                             "I could live in Porto if it helps.", "If it matters to my boss, I live in Porto.",
                             "If you were my wife, I live in Porto.", "If it rains I live in Porto.",
                             "If you like Porto, I live in Porto.", "If you need my flat, I live in Porto."}) {
        INFO(text);
        CHECK(rememberedFrom(text).empty());
        CHECK(leftOf(text) == text);
    }
}

TEST_CASE("a condition that is joined to a fact leaves it standing") {
    expectAll({{"I live in Porto, and if it rains I take the bus.", {"Lives in Porto."}},
               {"I live in Porto but if I get the job I move to Rome.", {"Lives in Porto."}},
               {"If I get the job and if I move, I live in Porto.", {}}});
}

TEST_CASE("what asks for a condition keeps it") {
    for (const char* text : {"Let me know if that helps.", "I only live in Porto even if it matters.",
                             "Can you see if it matters, please?", "I wonder if you remember."})
        CHECK(leftOf(text) == text);
    CHECK(leftOf("If it helps.").empty());
    CHECK(leftOf("I eat fish, for what it's worth. If it matters, I live here.") == "I eat fish . | I live here.");
}

TEST_CASE("a few words before a mark that only lead up to a statement are no part of it") {
    expectAll({
        {"Bit of background, the lute is sold, I don't play anymore.", {"No longer plays the lute."}},
        {"Small remark from my side, I'm vegan now.", {"Is vegan."}},
        {"Quick note - my rent is 900 euros.", {"Rent is 900 euros."}},
        {"Point of information: 6:40 is when I get up.", {"Wakes up at 6:40."}},
        {"In other news, my sister Ines lives in Malmö.", {"Has a sister named Ines.", "Ines lives in Malmö."}},
        {"While I'm at it, I live in Porto.", {"Lives in Porto."}},
        {"I know it's early but 5:50 is when I get up.", {"Wakes up at 5:50."}},
        {"While the kettle boils, I live in Porto.", {"Lives in Porto."}},
        {"News from my brother: he lives in Oslo.", {"Brother lives in Oslo."}},
        {"On a personal note I wrote to her, she cried.", {}},
    });
}
