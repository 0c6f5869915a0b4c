// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/value_senses.h"

#include <catch2/catch.hpp>

#include "core/memory/english/english.h"
#include "tests/core/memory/reading/extraction_cases.h"

namespace hearth::memory {

TEST_CASE("a name is known by what it is a name of, with its model and in small letters where it is no word") {
    const auto senses = ValueSenses::shared(english());
    CHECK(senses->isNamed("Pixel 8a", "phone"));
    CHECK(senses->isNamed("a new Framework 13", "laptop"));
    CHECK(senses->isNamed("the Cumberland", "bank"));
    CHECK(senses->isNamed("Bendigo Bank", "shop|bank"));
    CHECK(senses->isNamed("Kestrel Broadband", "carrier"));
    CHECK(senses->isNamed("fastmail", "program"));
    CHECK_FALSE(senses->isNamed("notion", "program"));
    CHECK_FALSE(senses->isNamed("Turku", "bank|laptop|phone|program|town"));
}

TEST_CASE("nobody lives in what is no place, and what is also a town is one") {
    expectAll({{"I moved to a Slimbook last week.", {"Has a Slimbook since the week of 29 Apr 2024."}},
               {"I moved to Fastmail.", {"Uses Fastmail."}},
               {"I moved to Halifax.", {"Lives in Halifax."}},
               {"We've moved to Slimbridge.", {"Lives in Slimbridge."}}});
}

TEST_CASE("another school is no home, a man no pet and a place no car") {
    expectAll({{"Elsie's friend has moved to Parkside School.", {"Elsie's friend has moved to Parkside School."}},
               {"We have a dog called Bo.", {"Has a dog named Bo."}},
               {"My car is in the garage until Friday.", {"Car is in the garage until 10 May 2024."}},
               {"I'm single handed this week.", {}},
               {"I'm single.", {"Is single."}}});
    for (const auto& statement :
         readingOf("Helen has left our bridge group and a man called Frank has joined.").statements)
        CHECK(familyOf(statement.attribute) != "pet");
}

TEST_CASE("with whom one phones and banks is no employer, unless the words are of work") {
    expectAll({{"I'm with Telstra since they bought out my old plan.", {"Is with Telstra."}},
               {"I've been with Starling since I was seventeen.", {"Banks with Starling."}},
               {"I work at Barclays.", {"Works at Barclays."}},
               {"I joined Letterboxd yesterday.", {"Has joined Letterboxd on 7 May 2024."}},
               {"I joined Halvorsen Freight.", {"Works at Halvorsen Freight."}}});
}

TEST_CASE("what is done for a living is a job told by its doing") {
    expectAll({{"I'm dispatching for a living now.", {"Is dispatching for a living now."}},
               {"I shear sheep for a living.", {"Shears sheep for a living."}}});
}

TEST_CASE("what only looks like a value of a matter is none") {
    expectAll({{"The boiler bangs like a drum.", {}}, {"I'm allergic to meetings.", {"Is allergic to meetings."}}});
    for (const auto& statement : readingOf("I'm allergic to meetings.").statements)
        CHECK(statement.attribute == "opinion/meeting");
}

}  // namespace hearth::memory
