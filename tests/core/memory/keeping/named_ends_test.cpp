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
        Pair{"I've a beagle named Otto.", "Otto went to live with my brother in the country.",
             "Has a beagle named Otto."},
        Pair{"I have a dog called Biscuit.", "We rehomed Biscuit with my parents because of the baby.",
             "Has a dog named Biscuit."},
        Pair{"I have a parrot called Kiwi.", "We found a new home for Kiwi.", "Has a parrot named Kiwi."},
        Pair{"My current account is with Barclays.", "I closed my Barclays account and opened one with Monzo.",
             "Banks with Barclays."},
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

TEST_CASE("a thing that is said to be over later, as people type it, is over") {
    const auto pair = GENERATE(
        Pair{"i go to a pottery class on mondays", "pottery's finished, the next course is woodwork. what do i make",
             "Goes to a pottery class on mondays."},
        Pair{"we booked a cottage in devon for august", "the cottage fell through, so it's a campsite. packing list",
             "Booked a cottage in devon in August 2027."},
        Pair{"i have a subscription to the economist", "let the economist lapse, free news sites?",
             "Has a subscription to the economist."},
        Pair{"my gp is dr shah at the health centre", "dr shah's retired, i'm with dr lowe. how do i get my notes",
             "GP is dr shah at the health centre."},
        Pair{"My flatmate is called Nils.", "nils is out, greta moved in. chore rota", "Has a flatmate named Nils."},
        Pair{"my favourite game is civ 6", "haven't touched civ in months, hooked on factorio. belts?",
             "Favourite game is civ 6."},
        Pair{"i'm taking organic chem this term", "dropped the class, how do i tell my advisor",
             "Is taking organic chem this term."},
        Pair{"i play rugby for the local seconds", "hung up my boots last year, how do i keep fit",
             "Plays rugby for the local seconds."},
        Pair{"our team uses jira", "we've moved off jira, everything's in linear now. how do cycles work",
             "Team uses jira."},
        Pair{"i love horror films", "not into horror since i had kids, comedies?", "Loves horror films."},
        Pair{"i want to learn to sail", "forget sailing, i want to learn windsurfing.", "Wants to learn to sail."},
        Pair{"i go to zumba with my mum", "no more zumba for me, knees. swimming plan?",
             "Goes to zumba with their mum."},
        Pair{"i owe 3 grand on my credit card", "paid the card off!! how do i stay out of debt",
             "Owes 3 grand on their credit card."});
    INFO(pair.then);
    CHECK_FALSE(stillStands(pair));
}

TEST_CASE("what is told with the end, or as the new figure, is kept in the place of the old") {
    const auto pair = GENERATE(
        Pair{"i take metformin for diabetes", "doc put me on ozempic instead of metformin, side effects?",
             "Doc put them on ozempic instead of metformin."},
        Pair{"i'm on sertraline 50mg", "they upped my sertraline to 100, is it normal", "Is on sertraline 100mg."},
        Pair{"i get 1200 a month from my pension", "pension's 1260 since april, tax?",
             "Pension is 1260 since April 2026."},
        Pair{"i charge 40 an hour for tutoring", "my rate's 45 now, email to parents",
             "Rate is 45 now, email to parents."},
        Pair{"our team standup is at 9", "standup's at 9.30 from now on, write the invite",
             "Standup's at 9.30 from now on."});
    DayByDay life;
    const Contents held = life.after({pair.before, pair.then});
    INFO(pair.then);
    CHECK(held.size() == 1);
    CHECK(stands(held, pair.kept));
}

TEST_CASE("what is off for a while, somebody else's or only near ends nothing") {
    const auto pair = GENERATE(
        Pair{"i do spin class on tuesdays", "spin's cancelled tonight, 20 min workout?",
             "Does spin class on tuesdays."},
        Pair{"i cook dinner every night", "dinner's done, which wine", "Cooks dinner every night."},
        Pair{"i swim at the lido on tuesdays", "the lido's closed today, where else", "Swims at the lido on tuesdays."},
        Pair{"My flatmate is called Nils.", "nils is out tonight, film for one?", "Has a flatmate named Nils."},
        Pair{"my rent is 750", "my sister's rent's going up to 810, is that legal", "Rent is 750."},
        Pair{"i go to a yoga class on mondays", "yoga class is over, what should i eat",
             "Goes to a yoga class on mondays."},
        Pair{"my son goes to judo near the pool", "the pool closed down, where can i swim",
             "Son goes to judo near the pool."});
    INFO(pair.then);
    CHECK(stillStands(pair));
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
