// SPDX-License-Identifier: AGPL-3.0-or-later
// Where single words would drop a sentence, or a rule would take any words for a value, all of its words together
// decide; what is asked for, not so, or somebody else's stays out whatever they weigh.
#include "tests/core/memory/extraction_cases.h"

using namespace hearth;
using namespace hearth::memory;

TEST_CASE("what looks of the moment is kept where all of it surely tells what lasts") {
    expectAll({{"I'm trying to scrape together eighteen grand for new teeth.",
                {"Is trying to scrape together eighteen grand for new teeth."}},
               {"I get about on a tandem.", {"Gets about on a tandem."}},
               {"I'm busy at the moment.", {}},
               {"I'm a bit tired today.", {}},
               {"Give me a household: two adults, one is allergic to cat hair, one car.", {}}});
}

TEST_CASE("what nameless others did to me is about me, what they do else is about nobody known") {
    expectAll({{"They made me an embalmer.", {"They made them an embalmer."}},
               {"They live in Berlin.", {}},
               {"She works as a nurse.", {}}});
}

TEST_CASE("a condition that may well be so hides what is sure beside it") {
    expectAll({{"I live in Porto, I take the seat at the back if there is one.", {"Lives in Porto."}},
               {"If it isn't in Zettlr I forget it, that's where my notes go.",
                {"If it is not in Zettlr they forget it, that is where their notes go."}}});
}

TEST_CASE("what is only supposed stays out, whatever its words weigh") {
    expectAll({{"If I lived in Porto, I would work at Acme.", {}},
               {"If my son turned out to be allergic to fire ants, I'd lose my mind.", {}},
               {"Tell me what to cook if my sister is vegan and I work at Acme.", {}},
               {"Say I quit my job at Acme.", {}},
               {"What if I live in Porto?", {}}});
}

TEST_CASE("that something should have been told is no supposing") {
    expectAll({{"Sorry, should have said, I live in Porto.", {"Lives in Porto."}},
               {"I may as well admit that I live in Porto.", {"Lives in Porto."}},
               {"I ought to mention we live in Porto.", {"Lives in Porto."}},
               {"So you can picture it, I live in Porto.", {"Lives in Porto."}},
               {"They say I'm cracked about sea kayaking and I love it.", {"Loves sea kayaking."}},
               {"I should mention my sister to the doctor.", {}}});
}

TEST_CASE("a rule that takes any words for a value is not believed where they tell nothing together") {
    expectAll({{"I never take another.", {}},
               {"I read the wrong line.", {}},
               {"I have given up smoking.", {"Gave up smoking."}},
               {"I read law at Leeds.", {"Read law at Leeds."}}});
}
