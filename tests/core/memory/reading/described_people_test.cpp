// SPDX-License-Identifier: AGPL-3.0-or-later
// Somebody whom only words describe: what is said of them is theirs, and who they are is told.
#include "tests/core/memory/reading/extraction_cases.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

/// Whom the first statement that is no introduction is about.
std::string subjectOf(std::string_view text) {
    for (const auto& statement : readingOf(text).statements)
        if (statement.kind != Kind::Relation) return statement.subject;
    return "nobody";
}

}  // namespace

TEST_CASE("a name in commas behind what somebody is to the writer does what follows") {
    expectAll(
        {{"A friend of mine, Sindre, moved to Tromso.", {"Has a friend named Sindre.", "Sindre lives in Tromso."}},
         {"My tenant, Marguerite, lives in Scarborough.",
          {"Has a tenant named Marguerite.", "Marguerite lives in Scarborough."}},
         {"One of my cousins, Sindre, works at the university.",
          {"Has a cousin named Sindre.", "Sindre works at the university."}},
         {"A lad I train with, Kofi, lives in Hull.", {"Kofi is a lad they train with.", "Kofi lives in Hull."}}});
}

TEST_CASE("what is said of somebody without a name is told of them and not of the writer") {
    CHECK(subjectOf("A guy I used to play football with now works at ASML.") ==
          "a guy they used to play football with");
    CHECK(subjectOf("Two of my cousins live in Turku.") == "two of their cousins");
    CHECK(subjectOf("A friend of mine pays 1200 a month in rent.") == "a friend of theirs");
    CHECK(subjectOf("My tenant moved to Scarborough.") == "tenant");
}

TEST_CASE("where the writer takes part it is the writer's") {
    CHECK(subjectOf("My friend Sindre and I moved to Tromso.") == "user");
    CHECK(subjectOf("My friend moved, so I moved to Tromso too.") == "user");
    CHECK(subjectOf("Like a friend of mine, I live in Galway now.") == "user");
    CHECK(subjectOf("A hobby of mine, birdwatching, gets me up at five.") == "user");
    CHECK(subjectOf("My appointment at the dentist is moved to the 14th.") == "user");
    CHECK(subjectOf("My employer is Kestrel Freight.") == "user");
}

TEST_CASE("what several of the writer's own do is told of them together") {
    expectAll({{"My parents live in Faro.", {"Parents live in Faro."}},
               {"my folks moved to Spain", {"Folks live in Spain."}},
               {"My parents are Portuguese.", {"Parents are Portuguese."}},
               {"my kids hate broccoli", {"Kids hate broccoli."}},
               {"My sisters don't like fish.", {"Sisters do not like fish."}},
               {"My kids don't eat pork anymore.", {"Kids no longer eat pork."}},
               {"My wife and kids are vegan.", {"Wife and kids are vegan."}},
               {"my mum and dad live in Faro", {"Mum and dad live in Faro."}},
               {"I live in Porto and my parents live in Faro.", {"Lives in Porto.", "Parents live in Faro."}},
               {"My parents are called Maria and Paulo.", {"Has a parent named Maria.", "Has a parent named Paulo."}}});
    CHECK(subjectOf("My parents live in Faro.") == "parents");
    CHECK(subjectOf("My two brothers live in Hamburg now.") == "brothers");
    CHECK(subjectOf("My older brothers live in Hamburg.") == "older brothers");
    CHECK(subjectOf("My wife and kids are vegan.") == "wife and kids");
    CHECK(subjectOf("My brother and I live in Hull.") == "user");
    CHECK(subjectOf("Me and my wife live in Hull.") == "user");
    CHECK(subjectOf("me and my two brothers moved to Enugu") == "user");
    CHECK(subjectOf("My kids are 4 and 7.") == "user");
}
