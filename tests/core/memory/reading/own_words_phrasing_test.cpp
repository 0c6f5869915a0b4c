// SPDX-License-Identifier: AGPL-3.0-or-later
// What was kept as it was said reads as one plain sentence that begins with its verb or with whom it is about.
#include "tests/core/memory/reading/extraction_cases.h"

using namespace hearth::memory;

TEST_CASE("what stands before the writer goes behind what they do") {
    expectAll({
        {"every evening i write three lines in a diary, give me odd prompts",
         {"Writes three lines in a diary every evening."}},
        {"With my brother I restore old tractors.", {"Restores old tractors with their brother."}},
        {"At weekends we sail a Wayfarer on Rutland Water.", {"Sails a Wayfarer on Rutland Water at weekends."}},
    });
}

TEST_CASE("who does something together with the writer stands behind the verb") {
    expectAll({
        {"me and my two brothers live above a laundromat in Enugu",
         {"Lives with their two brothers above a laundromat in Enugu."}},
        {"me and Tamsin have been together since freshers' week, help me find a present",
         {"Has been together with Tamsin since freshers' week."}},
    });
}

TEST_CASE("what is left out before the first word stands there again") {
    expectAll({
        {"doing a foundation degree in farriery", {"Is doing a foundation degree in farriery."}},
        {"Been with Odhran six years.", {"Has been with Odhran six years."}},
        {"born and bred in Flin Flon", {"Was born and bred in Flin Flon."}},
        {"Living in Nuuk means everything comes by ship.", {"Living in Nuuk means everything comes by ship."}},
    });
}

TEST_CASE("what could not be followed in the third person stays in the person's own words") {
    expectAll({
        // It is long.
        {"I'm trying to get off the cigarettes before my wedding because last time the doctor looked at my blood "
         "pressure and then looked at me.",
         {"“I am trying to get off the cigarettes before my wedding because last time the doctor looked at my blood "
          "pressure and then looked at me.”"}},
        // "They" would be two.
        {"They made me a foreman.", {"“They made me a foreman.”"}},
        // What is easily followed is told.
        {"I play the fiddle every Thursday with my neighbours.",
         {"Plays the fiddle every Thursday with their neighbours."}},
    });
}

TEST_CASE("own words have their days written out and nothing personal in them") {
    expectAll({
        {"My flat has had damp since Easter and my landlord, who only ever answers from sam@example.org, says that it "
         "is "
         "my own breath.",
         {"“My flat has had damp since Easter 2024 and my landlord, who only ever answers from [email], says that it "
          "is "
          "my own breath.”"}},
    });
}
