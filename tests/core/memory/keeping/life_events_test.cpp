// SPDX-License-Identifier: AGPL-3.0-or-later
// What happens in a life, what it ends, and plans that get another day.
#include "core/memory/keeping/life_events.h"

#include "tests/core/memory/memory_fixture.h"
#include "tests/core/memory/reading/extraction_cases.h"

using namespace hearth;
using namespace hearth::memory;

TEST_CASE("Hearth remembers what happened, on its day and not since then") {
    expectAll({
        {"Our cat Bramble died on Sunday.", {"Cat Bramble died on 5 May 2024."}},
        {"We had to have Otto put to sleep last Tuesday.", {"Otto was put to sleep on 7 May 2024."}},
        {"Mimi had to be put to sleep on Sunday.", {"Mimi had to be put to sleep on 5 May 2024."}},
        {"My mum passed away in January.", {"Mum passed away in January 2024."}},
        {"I had my appendix out two weeks ago.", {"Had their appendix out on 24 Apr 2024."}},
        {"My dad had a hip replacement in March.", {"Dad had a hip replacement in March 2024."}},
        {"Dan's dad had a stroke.", {"Dan's dad had a stroke."}},
        {"I passed B2!!!", {"Passed B2."}},
        {"Failed the bar exam again.", {"Failed the bar exam again."}},
        {"Tom and I split up in April.", {"Has split up with Tom in April 2024."}},
        {"me n ama are done tho since easter", {"Has split up with ama since Easter 2024."}},
        {"They made my whole team redundant last week.", {"Was made redundant in the week of 29 Apr 2024."}},
        {"Pregnant, due in November.", {"Is pregnant, due in November 2024."}},
    });
}

TEST_CASE("what only sounds like an event in a life is none") {
    expectAll({
        {"My laptop died this morning.", {}},
        {"I was put to sleep by that lecture.", {}},
        {"I nearly broke my leg on the stairs today", {}},
        {"Failed the test. Now what?", {}},
        {"My sister nearly died laughing at that.", {}},
    });
    DayByDay life;
    const Contents held = life.after({"I have a cat called Miso.", "My neighbour's cat died."});
    CHECK(stands(held, "Has a cat named Miso."));
}

TEST_CASE("who died is no pet any more and does nothing any more") {
    DayByDay life;
    SECTION("told by name") {
        const Contents held = life.after({"I have a hamster called Pip.", "Pip didn't make it through the night."});
        CHECK(held == Contents{"Pip did not make it through the night."});
    }
    SECTION("told by what it is, of one only") {
        CHECK_FALSE(
            stands(life.after({"I have a dog called Rex.", "The dog died last night."}), "Has a dog named Rex."));
    }
    SECTION("somebody's work") {
        const Contents held = life.after({"My dad works at the harbour.", "My dad died on Sunday."});
        CHECK_FALSE(stands(held, "Dad works at the harbour."));
    }
}

TEST_CASE("who parted has no partner any more, and who lost the work has none") {
    DayByDay life;
    SECTION("a husband") {
        const Contents held =
            life.after({"I'm married.", "My husband Tom works at Lidl.", "Tom and I have separated."});
        CHECK(held == Contents{"Has split up with Tom.", "Tom works at Lidl."});
    }
    SECTION("a job") {
        const Contents held = life.after({"I work at Zalando as a data analyst.", "Got laid off on Friday."});
        CHECK(held.size() == 1);
    }
    SECTION("and not a brother's") {
        CHECK(stands(life.after({"I work at Bosch.", "My brother got laid off."}), "Works at Bosch."));
    }
    SECTION("nor by sharing a bill") {
        const Contents held = life.after({"My wife Ana works at Bosch.", "Ana and I split the bill at dinner."});
        CHECK(stands(held, "Has a wife named Ana."));
    }
}

TEST_CASE("who parted from somebody has done so until the two are together again") {
    {
        DayByDay life;
        CHECK(life.after({"I split up with Tom.", "I got engaged!"}) ==
              Contents{"Has split up with Tom.", "Is engaged."});
    }
    DayByDay life;
    CHECK(life.after({"I'm divorced.", "I got married!"}) == Contents{"Is married."});
}

TEST_CASE("who is married is engaged no more, and whom one married was a girlfriend until then") {
    DayByDay life;
    SECTION("a girlfriend") {
        const Contents held = life.after({"My girlfriend Hannah is a vet.", "Hannah and I got married on Saturday!"});
        CHECK_FALSE(stands(held, "Has a girlfriend named Hannah."));
        CHECK(stands(held, "Hannah works as a vet."));
    }
    SECTION("a fiancé, whom the wedding does not name") {
        const Contents held = life.after({"I'm engaged to Dominic.", "We got married in May!"});
        CHECK_FALSE(stands(held, "Is engaged to Dominic."));
    }
    SECTION("whom one was engaged to") {
        CHECK(life.after({"I'm engaged to Dominic.", "I'm married to Dominic."}) == Contents{"Is married to Dominic."});
    }
    SECTION("and not by a sister's wedding") {
        const Contents held = life.after({"My girlfriend Hannah is a vet.", "My sister got married on Saturday."});
        CHECK(stands(held, "Has a girlfriend named Hannah."));
    }
}

TEST_CASE("when a pair split up is no part of the name") {
    DayByDay life;
    const Contents held = life.after({"My boyfriend Kev is a cook.", "Kev and I broke up over the summer holidays."});
    CHECK_FALSE(stands(held, "Has a boyfriend named Kev."));
}

TEST_CASE("whom one hires now takes the place of the one before") {
    DayByDay life;
    SECTION("by name") {
        const Contents held = life.after({"My dentist is Dr Osei.", "Dr Hale is my dentist now."});
        CHECK(held == Contents{"Has a dentist named Dr Hale."});
    }
    SECTION("told with days") {
        const Contents held = life.after({"Our childminder is Bev on Mondays.", "Lorna is our childminder now."});
        CHECK(held == Contents{"Has a childminder named Lorna."});
    }
    SECTION("instead of somebody") {
        const Contents held = life.after({"My accountant is Mr Grey.", "I see Ms Rao now instead of Mr Grey."});
        CHECK_FALSE(stands(held, "Has an accountant named Mr Grey."));
    }
}

TEST_CASE("a child is at school, and works at no nursery") {
    expectAll({
        {"My son Rory is at Greystone Primary.", {"Has a son named Rory.", "Rory goes to Greystone Primary."}},
        {"My boy Albie started at Little Acorns nursery and clings to me at the gate.",
         {"Has a boy named Albie.", "Albie goes to Little Acorns nursery."}},
        {"My son Dan is at Siemens.", {"Has a son named Dan.", "Dan works at Siemens."}},
        {"I'm with Castle Street surgery now for the asthma.", {"Is with Castle Street surgery."}},
        {"My brother Tom lives with us.", {"Has a brother named Tom.", "Tom lives with them."}},
    });
}

TEST_CASE("what is over stands apart from what is so instead") {
    expectAll({
        {"I don't cycle to work any more, I take the train.", {"No longer cycles to work.", "Takes the train."}},
        {"My editor is in dark mode.", {"Editor is in dark mode."}},
        {"I quit Spanish, my brain is full.", {"Quit Spanish."}},
        {"They've taken me off metformin.", {"Stopped taking metformin."}},
    });
}

TEST_CASE("a plan that gets another day is the one that stands") {
    expectAll({
        {"They've put my exam back a week to 27 May.", {"Exam is moved to 27 May 2024."}},
        {"They brought the half marathon forward to 12 June.", {"Half marathon is moved to 12 Jun 2024."}},
        {"My surgery was due on 9 June but they've bumped it to the 23rd of June.",
         {"Surgery is moved to 23 Jun 2024."}},
        {"dentist moved from Tuesday to the 14th", {"Appointment at the dentist is moved to 14 May 2024."}},
        {"My exam is on Friday the 17th of May.", {"Exam is on 17 May 2024."}},
    });
    DayByDay life;
    const auto day = [&](int days) { return life.now().plus(days * kDay).day(); };
    SECTION("called by a shorter name") {
        life.after({("The house viewing is on " + day(20) + ".").c_str(), "Viewing's off, the seller pulled out."});
        CHECK(life.contents() == Contents{"Viewing is off."});
    }
    SECTION("a journey without its place") {
        const Contents held = life.after(
            {("We fly to Lisbon on " + day(60) + ".").c_str(), "We had to postpone the trip till next spring."});
        CHECK(held.size() == 1);
    }
}

TEST_CASE("a choice has its reason, in whatever words and in the next sentence") {
    expectAll({
        {"We chose the heat pump. Because gas is dear.", {"Chose the heat pump because gas is dear."}},
        {"We settled on Croatia. The reason is the ferry is cheap.", {"Chose Croatia because the ferry is cheap."}},
        {"I picked the grey one, the reason is that it stays clean.", {"Chose the grey one because it stays clean."}},
    });
}

TEST_CASE("home, work and money are told in other words too") {
    expectAll({
        {"the gaff is in Dundee", {"Lives in Dundee."}},
        {"I work since two years as a welder.", {"Works as a welder since 2022."}},
        {"Back in Porto since March.", {"Lives in Porto since March 2024."}},
        {"I earn 32k.", {"Earns 32k."}},
        {"My company is called Brightwell.", {"Works at Brightwell."}},
        {"landlord put it up to 920 from March", {"Rent is 920 from March 2025."}},
    });
}
