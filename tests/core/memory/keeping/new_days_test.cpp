// SPDX-License-Identifier: AGPL-3.0-or-later
// Plans that get another day, and numbers that are others by now, told without telling the thing again.
#include "tests/core/memory/keeping/change_cases.h"

using namespace hearth;
using namespace hearth::memory;

TEST_CASE("a plan told last gets another day by that day alone") {
    expectChanges({{"my flight to oslo is on 12 december", "turns out it's on the 14th not the 12th",
                    "Flight to Oslo is on 12 Dec 2026.", "Flight to Oslo is on 14 Dec 2026."},
                   {"my surgery is on 9 december", "they brought it forward to the 2nd, what should i do about work",
                    "Surgery is on 9 Dec 2026.", "Surgery is on 2 Dec 2026."},
                   {"my surgery is on 9 december", "it's been pushed to 14 january", "Surgery is on 9 Dec 2026.",
                    "Surgery is on 14 Jan 2027."},
                   {"my parents are coming on 20 december", "they can only make the 27th, what do i cook",
                    "Parents are coming on 20 Dec 2026.", "Parents are coming on 27 Dec 2026."},
                   {"my concert is on 22 december", "wait no the 23rd. when do doors open",
                    "Concert is on 22 Dec 2026.", "Concert is on 23 Dec 2026."}});
}

TEST_CASE("the plan that is named gets the day, and its hour goes with the old one") {
    expectChanges(
        {{"I have an appointment at the dentist on 3 December at 3.", "dentist rang, it's 10 december now",
          "Has an appointment at the dentist on 3 Dec 2026 at 3.", "Has an appointment at the dentist on 10 Dec 2026."},
         {"I'm seeing the physio on 3 December at 4.", "can't do the 3rd, so physio's 4 december at 9",
          "Is seeing the physio on 3 Dec 2026 at 4.", "Is seeing the physio on 4 Dec 2026 at 9."}});
    const auto two = DayByDay().after(
        {"My surgery is on 9 December.", "My concert is on 22 December.", "the surgery, they moved it to 14 december"});
    CHECK(stands(two, "Concert is on 22 Dec 2026."));
}

TEST_CASE("a day of something else moves no plan") {
    for (const char* then :
         {"my brother's test is now 3 december", "the bins are now tuesday", "could we do 14 december instead?",
          "she moved me to the late shift on friday", "it's december already, how did that happen",
          "it's monday tomorrow, i hate mondays", "our friends fly on 14 december, who picks up the keys"})
        expectStays({{"my flight to oslo is on 12 december", then, "Flight to Oslo is on 12 Dec 2026."}});
}

TEST_CASE("what others call off ends no plan of one's own") {
    expectStays({{"i'm going to a wedding in split in june", "my parents' trip to split is cancelled",
                  "Is going to a wedding in split in June 2027."}});
}

TEST_CASE("a number told last is another by the number alone") {
    expectChanges(
        {{"my ex pays 200 a month for the kids", "he's gone up to 250, do i report that",
          "Ex pays 200 a month for the kids.", "Ex pays 250 a month for the kids."},
         {"i get 1200 a month from my pension", "gone up to 1260, tax?", "Gets 1200 a month from their pension.",
          "Gets 1260 a month from their pension."},
         {"i smoke 10 a day", "down to 4!! what helps with the rest", "Smokes 10 a day.", "Smokes 4 a day."},
         {"i plan to retire at 60", "looks more like 65 now", "Plans to retire at 60.", "Plans to retire at 65."},
         {"i earn 32k", "got a raise, 36 now", "Earns 32k.", "Earns 36k."}});
}

TEST_CASE("a number of something else changes none") {
    for (const char* then : {"my laptop battery is down to 20 percent", "the score is down to 4, what a match",
                             "down to 4 tabs open", "it's 30 degrees now, too hot to work", "my brother's is up to 900",
                             "the bid went up to 900", "it's 7500 now"})
        expectStays({{"my rent is 750 a month", then, "Rent is 750 a month."}});
}

TEST_CASE("a plan is known by its day from the first, whatever asks beside it") {
    const auto told = [](const char* text, const char* content) {
        INFO(text);
        CHECK(stands(DayByDay().after({text}), content));
    };
    told("dentist on 3 december at 3, how do i calm down", "Appointment at the dentist is on 3 Dec 2026 at 3.");
    told("interview at google is on 3 december", "Interview at google is on 3 Dec 2026.");
    told("house viewing 3 december", "House viewing is on 3 Dec 2026.");
    told("next holiday is skiing in austria", "Plans to go skiing in Austria.");
    told("half term trip to legoland", "Plans a half term trip to legoland.");
}

TEST_CASE("what is on other days of the week now is on the old ones no more") {
    DayByDay life;
    SECTION("a habit") {
        CHECK(life.after({"I go to choir on Wednesdays.", "Choir has moved to Thursdays."}) ==
              Contents{"Choir is on Thursdays now."});
    }
    SECTION("somebody else's") {
        const Contents held =
            life.after({"The kids have football on Saturdays.", "Football has been moved to Sundays."});
        CHECK_FALSE(stands(held, "Kids have football on Saturdays."));
    }
    SECTION("and not for one week") {
        CHECK(stands(life.after({"I go to choir on Wednesdays.", "Choir has moved to Thursday this week."}),
                     "Goes to choir on Wednesdays."));
    }
}
