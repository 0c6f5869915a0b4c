// SPDX-License-Identifier: AGPL-3.0-or-later
// What a sentence takes for granted about people, whatever it asks or supposes, and what people say of themselves in a
// turn of phrase. Said on Wednesday, 8 May 2024.
#include <algorithm>

#include "tests/core/memory/reading/extraction_cases.h"

namespace hearth::memory {

namespace {

bool tells(std::string_view said, std::string_view content) {
    const auto found = rememberedFrom(said);
    return std::find(found.begin(), found.end(), content) != found.end();
}

}  // namespace

TEST_CASE("a question tells how old somebody is, what they do and when they were born") {
    CHECK(tells("Is a chess set fine for Ottilie who is six?", "Ottilie is six years old."));
    CHECK(tells("Car seat rules for Mirela, age five?", "Mirela is five years old."));
    CHECK(tells("At eight, should our daughter Imke be walking to school by herself?", "Imke is eight years old."));
    CHECK(
        tells("Write a limerick for my aunt Brenda, birthday on 9 May, nothing rude.", "Brenda's birthday is 9 May."));
    CHECK_FALSE(tells("Is Marta, who is in room four, allowed visitors?", "Marta is four years old."));
    CHECK_FALSE(tells("At ten, my sister Lena calls every day, how do I stop that?", "Lena is ten years old."));
    expectAll({
        {"My story has a hero called Oskar, aged twelve, who can fly. Give me a first line.", {}},
        {"If Igor were fifteen, could he ride a scooter?", {}},
    });
}

TEST_CASE("under a condition somebody is still who they are") {
    CHECK(tells("If my boss Renate asks, I was at lunch.", "Has a boss named Renate."));
    expectAll({{"If I had a boss called Renate, I'd leave.", {}}});
}

TEST_CASE("what the sentence before names is where somebody lives or works") {
    CHECK(tells("Which part of Szeged is quiet? My sister Bori lives near the station.", "Bori lives in Szeged."));
    CHECK(tells("Does Tallow Bank pay overtime? My cousin Ines works there.", "Ines works at Tallow Bank."));
    CHECK(tells("Wallpaper for a thatched cottage? We live in one.", "Lives in a thatched cottage."));
    CHECK_FALSE(tells("Which part of Szeged is quiet? My sister Bori lives near the station in Pécs.",
                      "Bori lives in Szeged."));
}

TEST_CASE("whoever says how they are called is called so, and no day or season is") {
    CHECK(tells("It's Ludmila typing, my husband is asleep.", "Is called Ludmila."));
    CHECK(tells("It's Gustavo again. I've another one for you.", "Is called Gustavo."));
    CHECK(tells("The lads have renamed me Bear.", "Goes by Bear."));
    CHECK(tells("My gran called me Pip and it stuck.", "Goes by Pip."));
    expectAll({{"It's Monday again. I've another one for you.", {}}, {"Name for the boat: Ansgar.", {}}});
}

TEST_CASE("a birthday is put right in many words") {
    CHECK(tells("I had the wrong date down for Wilma, the birthday is 6 April.", "Wilma's birthday is 6 April."));
    CHECK(tells("12 October is my birthday and not 2 October, silly me.", "Birthday is 12 October."));
    CHECK_FALSE(tells("Ingrid put me right, the meeting is 4 August.", "Ingrid's birthday is 4 August."));
}

TEST_CASE("whoever is one of those whom the question before names works as one") {
    CHECK(tells("Can a welder get a pension early? Kaspar is one and never says.", "Kaspar works as a welder."));
    CHECK_FALSE(tells("Can a welder get a pension early? Kaspar is one of a kind.", "Kaspar works as a welder."));
}

TEST_CASE("a firm that one is no longer with and a home that is another are told in other words, too") {
    CHECK(tells("My contract with Delmar Tyres ended and was not renewed.", "No longer works at Delmar Tyres."));
    CHECK(tells("Rosa complained, home is Ennis and not Ballina.", "Rosa lives in Ennis."));
    CHECK(tells("The new rota is two weeks on and two weeks off.", "Works two weeks on and two weeks off."));
    CHECK_FALSE(tells("My phone contract with Vodafone ended.", "No longer works at Vodafone."));
}

TEST_CASE("a birth told behind a child's name or arrival is the child's") {
    CHECK(tells("We named her Alva! Born July 9th, 3.6 kilos", "Alva's birthday is July 9th."));
    CHECK(tells("Our son arrived!! Born 3 May, 3.4 kg, both doing well", "Son's birthday is 3 May."));
    CHECK_FALSE(tells("We named her Alva! Born July 9th, 3.6 kilos", "Was born 9 Jul 2026, 3.6 kilos."));
}

TEST_CASE("a home is one however it is called, and a person at home is none") {
    CHECK(tells("Ennis is home now.", "Lives in Ennis."));
    CHECK(tells("My cousin Delphine calls Ennis home these days.", "Delphine lives in Ennis."));
    CHECK(tells("Poprad has had the pleasure of me living there since 2020.", "Lives in Poprad since 2020."));
    CHECK_FALSE(tells("Lena is home now.", "Lives in Lena."));
    CHECK_FALSE(tells("Home is where the heart is now.", "Lives in Home."));
}

TEST_CASE("work and its hours change hands in a turn of phrase") {
    CHECK(tells("They switched me to early shift.", "Works early shift."));
    CHECK(tells("I asked to go on flexi time and they said yes.", "Works flexi time."));
    CHECK(tells("Brightwater Paints and Papers hired me back in March.",
                "Works at Brightwater Paints and Papers since March 2024."));
    CHECK_FALSE(tells("I asked to go on flexi time and they said no.", "Works flexi time."));
    CHECK_FALSE(tells("They switched me to decaf.", "Works decaf."));
}

}  // namespace hearth::memory
