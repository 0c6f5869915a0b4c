// SPDX-License-Identifier: AGPL-3.0-or-later
// Which values are borne out by their looks and by the words they were read from.
#include "core/memory/reading/evidence.h"
#include "core/memory/english/english.h"

#include <catch2/catch.hpp>

#include "tests/core/memory/reading/extraction_cases.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

bool bears(std::string attribute, std::string value, std::string_view words = "") {
    static const Evidence evidence(english());
    Statement statement;
    statement.attribute = std::move(attribute);
    statement.value = std::move(value);
    return evidence.bears(statement, words);
}

}  // namespace

TEST_CASE("a value of a kind that is another matter's is borne out by nothing") {
    CHECK(bears("residence", "Graz"));
    CHECK_FALSE(bears("residence", "Kakoune"));
    CHECK(bears("editor", "Kakoune"));
    CHECK_FALSE(bears("residence", "DataGrip"));
    CHECK(bears("residence", "McKinney"));
    CHECK_FALSE(bears("residence", "CRM"));
    CHECK_FALSE(bears("residence", "Mostly Finnish"));
    CHECK_FALSE(bears("residence", "Mostly Swiss French"));
    CHECK_FALSE(bears("favourite music", "Nano open"));
    CHECK_FALSE(bears("employer", "Lite XL"));
    CHECK_FALSE(bears("job title", "forty-one"));
    CHECK(bears("age", "forty-one"));
    CHECK_FALSE(bears("car", "Bianchi gravel bike"));
    CHECK_FALSE(bears("residence", "Kowalski Roofing Company"));
    CHECK(bears("employer", "Kowalski Roofing Company"));
}

TEST_CASE("a clause or a doing is no value, and a favourite must be of something") {
    CHECK_FALSE(bears("morning drink", "to be out by six"));
    CHECK_FALSE(bears("job title", "at the Kowalski yard"));
    CHECK_FALSE(bears("birthday", "DOB is 4 June"));
    CHECK(bears("birthday", "4 June"));
    CHECK_FALSE(bears("favourite now", "teal"));
    CHECK(bears("favourite colour", "teal"));
    CHECK(bears("said/it is teal", "it is teal"));
}

TEST_CASE("what is only aimed at, a part in something, and what was so once are not what is") {
    CHECK_FALSE(bears("job title", "head chef", "I swore to get promoted to head chef"));
    CHECK(bears("job title", "head chef", "I got promoted to head chef"));
    CHECK_FALSE(bears("job title", "treasurer", "I became the treasurer of the allotments"));
    CHECK_FALSE(bears("residence/~narvik", "Narvik", "I was brought up in Narvik"));
    CHECK(bears("residence/~narvik", "Narvik", "Narvik it is, by the water"));
    CHECK_FALSE(bears("residence", "Narvik", "oh great, I am a walking map in Narvik now"));
    CHECK(bears("residence", "Narvik", "I am a Narvik resident now"));
}

TEST_CASE("a value that is not borne out is kept and speaks of nothing known") {
    for (const auto& statement : readingOf("I am the treasurer of our allotments.").statements)
        CHECK(statement.attribute != "job title");
    bool likes = false;
    for (const auto& statement : readingOf("I reckon there is nothing better than curling.").statements)
        likes = likes || statement.value == "likes";
    CHECK(likes);
}

TEST_CASE("a day, a room, a wreck, somebody fond of something or a word that points is no value of these") {
    CHECK_FALSE(bears("favourite food", "Wednesdays"));
    CHECK_FALSE(bears("favourite food", "favourite food"));
    CHECK_FALSE(bears("favourite food", "last meal"));
    CHECK_FALSE(bears("home", "a bedroom with my"));
    CHECK_FALSE(bears("home", "wreck of a narrowboat"));
    CHECK(bears("home", "bungalow"));
    CHECK_FALSE(bears("residence", "A flat over the chemist"));
    CHECK(bears("home", "a flat over the chemist"));
    CHECK_FALSE(bears("job title", "Dodge Grand Caravan owner"));
    CHECK(bears("job title", "shop owner"));
    CHECK_FALSE(bears("job title", "doctor", "I am basically a doctor"));
    CHECK(bears("job title", "doctor", "I am a doctor"));
}
