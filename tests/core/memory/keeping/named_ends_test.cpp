// SPDX-License-Identifier: AGPL-3.0-or-later
// What is over by its name alone: "Lisbon is off", "the Volvo died", "I eat meat again"; and what only sounds so.
#include "core/memory/keeping/named_ends.h"

#include "tests/core/memory/memory_fixture.h"
#include "tests/core/memory/reading/extraction_cases.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

struct Pair {
    const char* before;
    const char* then;
    const char* kept;  ///< Of the first.
};

bool stillStands(const Pair& pair) {
    DayByDay life;
    return stands(life.after({pair.before, pair.then}), pair.kept);
}

}  // namespace

TEST_CASE("what is over by its name alone is over, whatever reason or aside stands behind it") {
    const auto pair = GENERATE(
        Pair{"I drive a Volvo V40.", "The Volvo died last week so now I cycle to work.", "Drives a Volvo V40."},
        Pair{"I drive a Volvo V40.", "Our old Volvo has given up the ghost, sadly.", "Drives a Volvo V40."},
        Pair{"My partner is Leander.", "It's over between me and Leander.", "Has a partner named Leander."},
        Pair{"My partner is Leander.", "We broke up, Leander and I. He has moved out.", "Has a partner named Leander."},
        Pair{"My flatmate is called Radu.", "Radu moved out last week.", "Has a flatmate named Radu."},
        Pair{"I'm vegan.", "I've started eating meat again.", "Is vegan."},
        Pair{"I'm a locksmith.", "I switched from locksmithing to carpentry.", "Works as a locksmith."},
        Pair{"I play in a wind band.", "I quit the wind band, too many rehearsals.", "Plays in a wind band."},
        Pair{"My favourite tea is lapsang souchong.", "I've gone off lapsang, it's all rooibos.",
             "Favourite tea is lapsang souchong."},
        Pair{"I don't drink alcohol.", "I've started drinking wine again.", "Does not drink alcohol."},
        Pair{"We took the loan from Fio.", "I said Fio but in the end we took the loan from Moneta.",
             "Took the loan from Fio."},
        Pair{"We decided to use R for the thesis.", "We'll do the thesis in Stata after all.",
             "Decided to use R for the thesis."});
    INFO(pair.then);
    CHECK_FALSE(stillStands(pair));
}

TEST_CASE("what only sounds like an end, or is somebody else's, ends nothing") {
    const auto pair =
        GENERATE(Pair{"I drive a Volvo V40.", "The Volvo died on me but it's fixed.", "Drives a Volvo V40."},
                 Pair{"I drive a Volvo V40.", "My neighbour's Volvo died last week.", "Drives a Volvo V40."},
                 Pair{"I drive a Volvo V40.", "The battery of the Volvo died last week.", "Drives a Volvo V40."},
                 Pair{"My partner is Leander.", "Leander broke up with his band.", "Has a partner named Leander."},
                 Pair{"My partner is Leander.", "Leander moved out of his studio.", "Has a partner named Leander."},
                 Pair{"I'm vegan.", "My sister has started eating meat again.", "Is vegan."},
                 Pair{"I'm vegan.", "I dreamt I'd started eating meat again.", "Is vegan."},
                 Pair{"I'm a locksmith.", "I switched from coffee to tea.", "Works as a locksmith."},
                 Pair{"My tablet is an iPad Mini.", "My wife's tablet is an iPad Air, not an iPad Mini.",
                      "Tablet is an iPad Mini."},
                 Pair{"We decided to use R for the thesis.", "We'll do the slides in Beamer after all.",
                      "Decided to use R for the thesis."});
    INFO(pair.then);
    CHECK(stillStands(pair));
}

TEST_CASE("a bare name that is off says nothing where nothing of that name stands") {
    DayByDay life;
    CHECK(life.after({"Change of plan, Lisbon is off."}).empty());
}

TEST_CASE("who somebody is, said in two ways, is kept once") {
    DayByDay life;
    CHECK(life.after({"I have a hamster named Pip.", "My hamster is called Pip."}) ==
          Contents{"Has a hamster named Pip."});
}

TEST_CASE("a correction takes the words before the wrong one along, and a bare number what was said last") {
    DayByDay life;
    SECTION("a name of two words") {
        const Contents held = life.after({"My tablet is an iPad Mini.", "It's an iPad Air, not a Mini."});
        CHECK(stands(held, "Tablet is an iPad Air."));
        CHECK_FALSE(stands(held, "Tablet is an iPad Mini."));
    }
    SECTION("a number alone") { CHECK(life.after({"I'm 52.", "Oops, 53."}) == Contents{"Is 53 years old."}); }
    SECTION("and not what is counted") {
        CHECK(life.after({"I'm 52.", "Oops, 53 pages."}) == Contents{"Is 52 years old."});
    }
}
