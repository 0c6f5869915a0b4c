// SPDX-License-Identifier: AGPL-3.0-or-later
// Where one only is, has been or tries to get, and what others do, ends nothing of what one is and has.
#include "tests/core/memory/keeping/change_cases.h"

using namespace hearth;
using namespace hearth::memory;

TEST_CASE("being somewhere is no move") {
    const char* const home = "Lives in Tampere.";
    expectStays({{"I live in Tampere.", "I'm in New York for work.", home},
                 {"I live in Tampere.", "I'm over in Lisbon with the kids.", home},
                 {"I live in Tampere.", "I'm down in New Haven at my mum's.", home},
                 {"I live in Tampere.", "I've landed in Leeds.", home},
                 {"I live in Tampere.", "I've been in Lisbon since Monday.", home},
                 {"I live in Tampere.", "I'm living in a hotel in Hull this week because of the flood.", home},
                 {"I live in Tampere.", "We said goodbye to our neighbours, they are moving to Spain.", home}});
    expectChanges({{"I live in Tampere.", "We've moved to New York.", home, "Lives in New York."},
                   {"I live in Tampere.", "I'm in Lisbon for good now.", home, "Lives in Lisbon."}});
}

TEST_CASE("where one lived until a day that is gone is not where one lives") {
    const char* const home = "Lives in Tampere.";
    expectStays({{"I live in Tampere.", "My home was in Odense until 2014.", home},
                 {"I live in Tampere.", "My flat was in Leeds, which I gave up in April 2021.", home},
                 {"I live in Tampere.", "We called Odense home up to 2019.", home},
                 {"I live in Tampere.", "I have lived in Cape Town, until 2019.", home}});
    expectStays({{"My flat was in Leeds, which I gave up in 2021.", "I live in Tampere.", "Flat was in Leeds."}});
}

TEST_CASE("being somewhere is no job, and what one joins for oneself is none either") {
    const char* const job = "Works at Tesco.";
    expectStays({{"I work at Tesco.", "We're at Joel's parents in Gloucester for the weekend.", job},
                 {"I work at Tesco.", "We're at the Hilton in Leeds for a wedding.", job},
                 {"I work at Tesco.", "I'm at John Lewis looking at sofas.", job},
                 {"I work at Tesco.", "I'm at the Royal Infirmary with my mum.", job},
                 {"I work at Tesco.", "I've joined Weight Watchers.", job},
                 {"I work at Tesco.", "I've joined St Mary's choir.", job},
                 {"I work at Tesco.", "I applied for a job at Lidl.", job},
                 {"I work at Tesco.", "I gave notice at Second Grind.", job}});
    expectChanges({{"I work at Tesco.", "I'm at Siemens now.", job, "Works at Siemens."},
                   {"I work at Tesco.", "I gave notice at Tesco.", job, "Gave notice at Tesco."}});
}

TEST_CASE("a job that was applied for is got") {
    const auto contents =
        DayByDay().after({"I applied for a job at Lidl.", "I got the job at Lidl! I start on Monday."});
    CHECK(stands(contents, "Works at Lidl."));
}

TEST_CASE("what was before something does not end that") {
    expectStays(
        {{"I bank with Barclays.", "I used to bank with Lloyds before Barclays.", "Banks with Barclays."},
         {"I have a dog called Rex.", "I used to have a cat before Rex.", "Has a dog named Rex."},
         {"I drive a Golf.", "I used to drive a Polo before the Golf.", "Drives a Golf."},
         {"I play tennis on Wednesdays.", "I used to play squash before tennis.", "Plays tennis on Wednesdays."},
         {"I sing in a choir.", "I used to sing in a band.", "Sings in a choir."}});
}

TEST_CASE("what others leave, sell or learn stays one's own, and theirs stays theirs") {
    expectStays({{"I play bridge on Mondays with Maura and Helen.", "Helen has left our bridge group.",
                  "Plays bridge on Mondays with Maura and Helen."},
                 {"I drive a Golf.", "My parents have sold their Golf.", "Drives a Golf."},
                 {"My wife is learning Portuguese.", "I stopped learning Portuguese, I'm learning Spanish now.",
                  "Wife is learning Portuguese."}});
}

TEST_CASE("what is lent or left out once ends nothing") {
    expectStays({{"I drive a Golf.", "I've got a loan car from the garage, a Corsa.", "Drives a Golf."},
                 {"My daughter Elsie has piano on Tuesdays.", "Elsie's piano lesson is cancelled this week.",
                  "Elsie has piano on Tuesdays."},
                 {"I volunteer at a food bank in Salford.", "I'm leaving early from the food bank this Saturday.",
                  "Volunteers at a food bank in Salford."},
                 {"I love my coffee.", "I've stopped having coffee after six.", "Loves their coffee."}});
}
