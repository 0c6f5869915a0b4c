// SPDX-License-Identifier: AGPL-3.0-or-later
// Changes as people type them in passing: what was so gives way, and what is somebody else's or only looks like an end
// leaves it.
#include "tests/core/memory/keeping/change_cases.h"

using namespace hearth;
using namespace hearth::memory;

TEST_CASE("whoever is called by a word for somebody close does it, in small letters as well") {
    expectStays({{"i live in leeds", "my eldest has moved to york", "Lives in Leeds."},
                 {"i live in leeds", "my gf moved to york", "Lives in Leeds."},
                 {"i'm vegetarian", "the wife eats meat now", "Is vegetarian."},
                 {"i work at tesco", "my other half works at lidl now", "Works at Tesco."},
                 {"i'm 41", "my gf turned 40", "Is 41 years old."},
                 {"i smoke 10 a day", "my other half quit smoking", "Smokes 10 a day."},
                 {"i hate olives", "my toddler suddenly loves olives now", "Hates olives."}});
    CHECK(stands(DayByDay().after({"My eldest has moved to York."}), "Eldest child lives in York."));
}

TEST_CASE("a move between things that are no places ends no home") {
    expectStays({{"i live in leeds", "moved from sales to marketing", "Lives in Leeds."},
                 {"i live in leeds", "we moved from jira to linear", "Lives in Leeds."}});
}

TEST_CASE("who leaves a thing somewhere still has it") {
    expectStays({{"i wear contact lenses", "left my lenses at home, can i drive", "Wears contact lenses."},
                 {"I play the cello.", "I left my cello at rehearsal.", "Plays the cello."},
                 {"i take lithium", "left my lithium at my mum's, can i skip a day", "Takes lithium."}});
    CHECK_FALSE(stands(DayByDay().after({"i work at bosch", "left my job at bosch"}), "Works at bosch."));
}

TEST_CASE("one of two that is over leaves the other, whatever joins them") {
    expectStays({{"I've got Netflix and Disney+.", "I cancelled Netflix.", "Has got Netflix and Disney+."},
                 {"i drive a polo for work and a campervan for fun", "sold the campervan", "Drives a polo for work."}});
}

TEST_CASE("of two ways to be answered the later holds, in whatever words") {
    expectChanges({{"use metric", "use imperial from now on", "Use metric.", "Asks to use imperial from now on."},
                   {"please use bullet points", "stop using bullet points", "Use bullet points.",
                    "Asks to stop using bullet points."},
                   {"keep answers short please", "you can go into detail from now on", "Asks to keep answers short.",
                    "Asks to go into detail from now on."},
                   {"talk to me like a pirate", "stop talking like a pirate", "Asks to talk to them like a pirate.",
                    "Asks to stop talking like a pirate."},
                   {"Always show your working.", "Don't show the working any more.",
                    "Asks to always show your working.", "Asks not to show the working any more."}});
}

TEST_CASE("a message that only puts right the one before is read with it") {
    expectChanges({{"I live in Kent.", "Sorry, I meant Ghent.", "Lives in Kent.", "Lives in Ghent."},
                   {"I'm allergic to walnuts.", "sorry, I meant hazelnuts", "Is allergic to walnuts.",
                    "Is allergic to hazelnuts."},
                   {"my flight to oslo is on 12 december", "sorry i meant 14 december",
                    "Flight to Oslo is on 12 Dec 2026.", "Flight to Oslo is on 14 Dec 2026."}});
    CHECK(stands(DayByDay().after({"I live in Kent. Sorry, I meant Ghent."}), "Lives in Ghent."));
    CHECK_FALSE(stands(DayByDay().after({"I live in Kent. Sorry, I meant Ghent."}), "Lives in Kent."));
    expectStays({{"I live in Kent.", "Sorry, what time is it?", "Lives in Kent."},
                 {"I live in Kent.", "No, London is too expensive.", "Lives in Kent."},
                 {"I live in Kent.", "Sorry, London is too expensive.", "Lives in Kent."},
                 {"I live in Kent.", "No, London.", "Lives in Kent."},
                 {"I have three kids.", "no, two are adults", "Has three kids."}});
}

TEST_CASE("what is told to be so with another number now takes the place of the first") {
    expectChanges({{"I go to the office three days a week.", "I go to the office four days a week now.",
                    "Goes to the office three days a week.", "Goes to the office four days a week."},
                   {"I drink five coffees a day.", "I drink one coffee a day now.", "Drinks five coffees a day.",
                    "Drinks one coffee a day."},
                   {"My son is in year 6.", "My son is in year 7 now.", "Son is in year 6.", "Son is in year 7 now."}});
}

TEST_CASE("who has what they were without is without it no more, and what was expected came") {
    expectChanges(
        {{"I'm unemployed.", "I work at Bosch now.", "Is unemployed.", "Works at Bosch."},
         {"I'm single.", "My girlfriend Ana is a nurse.", "Is single.", "Has a girlfriend named Ana."},
         {"I'm pregnant.", "I had the baby, a boy called Otis.", "Is pregnant.", "Had the baby, a boy called Otis."},
         {"I'm moving to Bristol in December.", "I live in Bristol now.", "Is moving to Bristol in December 2026.",
          "Lives in Bristol."}});
    expectStays({{"I'm pregnant.", "I had a baby shower on Saturday.", "Is pregnant."},
                 {"I'm retired.", "I work at Bosch now.", "Is retired."},
                 {"My sister Hattie is pregnant.", "I had the boiler replaced.", "Hattie is pregnant."}});
}

TEST_CASE("a verb or a state behind a relation written small is no name") {
    for (const char* text : {"my husband cooks badly", "my mum is diabetic", "my sister calls me sammy",
                             "my dad is skint", "my sister snores", "my brother visiting on sunday"}) {
        INFO(text);
        for (const auto& content : DayByDay().after({text})) CHECK(content.find("named") == std::string::npos);
    }
    CHECK(stands(DayByDay().after({"my sister is called ana"}), "Has a sister named Ana."));
    CHECK(stands(DayByDay().after({"my sister ana lives in york"}), "Has a sister named Ana."));
    CHECK(stands(DayByDay().after({"my teacher's name is mrs pell"}), "Has a teacher named Mrs Pell."));
}

TEST_CASE("a program that is written small is known by its name") {
    CHECK(stands(DayByDay().after({"i use spotify"}), "Uses Spotify."));
}
