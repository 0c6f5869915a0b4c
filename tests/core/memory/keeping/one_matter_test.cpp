// SPDX-License-Identifier: AGPL-3.0-or-later
// One matter told in many ways is read as one matter, so that what is said of it later finds what was said before: the
// colour of a thing, the day of a plan, who the boss is, how to be answered; and what ends in words of its own.
#include <algorithm>

#include "tests/core/memory/memory_fixture.h"
#include "tests/core/memory/reading/extraction_cases.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

/// Whether something of that subject and attribute is read: "user colour/shed=olive".
bool reads(std::string_view text, std::string_view fact) {
    const auto statements = readingOf(text).statements;
    return std::any_of(statements.begin(), statements.end(), [&](const Statement& one) {
        return one.subject + " " + one.attribute + "=" + one.value == fact;
    });
}

/// Whether anything of that family is read.
bool speaksOf(std::string_view text, std::string_view family) {
    const auto statements = readingOf(text).statements;
    return std::any_of(statements.begin(), statements.end(),
                       [&](const Statement& one) { return familyOf(one.attribute) == family; });
}

}  // namespace

TEST_CASE("what colour a thing has is about the thing, whoever chose it and whosever it is") {
    CHECK(reads("The caravan is plum these days.", "user colour/caravan=plum"));
    CHECK(reads("The hallway is a lovely shade of mint now.", "user colour/hallway=mint"));
    CHECK(reads("The garden shed got a fresh coat of forest green.", "user colour/garden shed=forest green"));
    CHECK(reads("We went for sage green for the bathroom.", "user colour/bathroom=sage green"));
    CHECK(reads("We went for slate tiles for the bathroom.", "user decision/bathroom=slate tiles"));
    CHECK_FALSE(reads("The sauce is orange, she says.", "user colour/sauce=orange"));
}

TEST_CASE("a plan is called by where it goes or what it is, and not by what leads to it") {
    for (const auto& one : readingOf("The Bergen flight is moved to 3 September.").statements)
        CHECK(one.attribute == "trip/bergen");
    CHECK(speaksOf("The Bergen flight is moved to 3 September.", "trip"));
    CHECK(speaksOf("We have a trip to Lyon coming up on 12 May.", "trip"));
    CHECK(speaksOf("We're flying to Bergen on 2 October as planned.", "trip"));
    for (const auto& one : readingOf("I've got a new date for the theory test, 14 May.").statements)
        CHECK(one.attribute == "event/theory test");
    CHECK_FALSE(speaksOf("My driving test is moved to 3 September.", "trip"));
}

TEST_CASE("whoever has booked, promised or is said to come is coming") {
    CHECK(speaksOf("My cousin Lotte has booked to come and stay from 4 May.", "visit"));
    CHECK(speaksOf("My aunt Berit now comes on 12 June, more time to tidy up.", "visit"));
    CHECK(speaksOf("We've got Samir staying from 9 July.", "visit"));
    CHECK_FALSE(speaksOf("My friend Ola booked to stay in a hotel in Rome.", "visit"));
}

TEST_CASE("who the boss is, is read however it is told") {
    CHECK(reads("I've had Priya as my boss since March.", "user manager=Priya"));
    CHECK(reads("My superior at the office is Henrik.", "user manager=Henrik"));
    CHECK(reads("Ines is the boss now.", "user manager=Ines"));
    CHECK_FALSE(speaksOf("I've had Noor as a flatmate since 2021.", "manager"));
}

TEST_CASE("what I hate may stand before it") {
    CHECK(reads("No liquorice please, I can't stand it.", "user opinion/liquorice=dislikes"));
    CHECK(reads("Horror films: never, not for money, I can't stand them.", "user opinion/horror film=dislikes"));
    CHECK(reads("Everybody loves karaoke and I can't stand it.", "user opinion/karaoke=dislikes"));
    CHECK_FALSE(speaksOf("No way, I can't stand it.", "opinion"));
    CHECK_FALSE(speaksOf("No problem, I hate it too when that happens.", "opinion"));
}

TEST_CASE("units and an order that I prefer are ways to be answered") {
    CHECK(reads("I'd prefer Celsius and kilos.", "user answers/units=metric units"));
    CHECK(reads("I want Fahrenheit and pounds now.", "user answers/units=imperial units"));
    CHECK(reads("In your answers the conclusion first, please, always.", "user answers/order=conclusion first"));
}

TEST_CASE("what comes off a thing is not given up, and who is laid off works there no more") {
    CHECK_FALSE(speaksOf("I scraped the wax off the table.", "gave up"));
    CHECK(reads("I bought a Fiat Panda off my neighbour.", "user car=Fiat Panda"));
    CHECK(reads("I'm off dairy now.", "user gave up/dairy=no"));
    CHECK(reads("Thornbury Foods laid off my brother Jonas.", "Jonas ended/thornbury food=no"));
    CHECK(reads("I got laid off from Bayview Hospital along with half the team.", "user ended/bayview hospital=no"));
}

TEST_CASE("what won against another is chosen, but not in a match") {
    CHECK(speaksOf("Gas has won over the heat pump for the boiler room.", "decision"));
    CHECK_FALSE(speaksOf("Arsenal have won over Chelsea for the cup.", "decision"));
}

TEST_CASE("what lost the last time takes the place of what won, though nothing says what it is for") {
    const char* const before = "Has chosen the lump sum over monthly payments for the pension.";
    CHECK_FALSE(stands(DayByDay().after({"We've chosen the lump sum over monthly payments for the pension.",
                                         "We've gone for monthly payments instead."}),
                       before));
    CHECK(stands(DayByDay().after({"We've chosen the lump sum over monthly payments for the pension.",
                                   "We've gone for yearly payments on the car insurance."}),
                 before));
}

TEST_CASE("an illness that cleared up is over") {
    CHECK_FALSE(stands(DayByDay().after({"I have had back trouble since spring.", "The back trouble has cleared up."}),
                       "Has had back trouble since spring 2026."));
}

TEST_CASE("what cannot be a place, a job or a boss is none") {
    CHECK_FALSE(speaksOf("I moved to a band C.", "residence"));
    CHECK_FALSE(speaksOf("My car is orange.", "car"));
    CHECK_FALSE(speaksOf("My commute is killing me.", "commute"));
    CHECK(reads("No, I go by tram now.", "user commute=tram"));
    CHECK_FALSE(speaksOf("I go by Kit at work.", "commute"));
}
