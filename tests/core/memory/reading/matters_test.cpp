// SPDX-License-Identifier: AGPL-3.0-or-later
// What words speak of, told by all of them together.
#include "core/memory/reading/matters.h"
#include "core/memory/english/english.h"

#include "tests/core/memory/reading/extraction_cases.h"
#include "tests/support/law.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

const MatterWords& matters() {
    static const MatterWords matters(english());
    return matters;
}

std::string familyIn(std::string_view text) { return std::string(matters().read(text).family); }

std::string attributeOf(std::string_view text) {
    const auto statements = readingOf(text).statements;
    return statements.empty() ? std::string() : statements.front().attribute;
}

}  // namespace

TEST_CASE("all words together tell what a sentence is about") {
    CHECK(familyIn("We have put down our roots in Graz") == "residence");
    CHECK(familyIn("It is the tram that carries me to work") == "commute");
    CHECK(familyIn("my desk at work is at the Lindqvist mill, that is who pays me") == "employer");
    CHECK(familyIn("Alarm rings at 5:45") == "wakes");
    CHECK(familyIn("I went to the cinema with two friends").empty());
    CHECK(familyIn("").empty());
}

TEST_CASE("how likely words speak of each matter adds up to one, for any text") {
    hearth::test::checkLaw("chances are chances", [](const std::string& text) {
        const auto chances = matters().chances(text);
        double all = 0;
        for (const double chance : chances) {
            RC_ASSERT(chance >= 0.0);
            all += chance;
        }
        RC_ASSERT(chances.size() == matters().families().size());
        RC_ASSERT(all > 0.999);
        RC_ASSERT(all < 1.001);
        RC_ASSERT(!matters().chanceOf("allergy", chances));
    });
}

TEST_CASE("what its words bear out speaks of its matter surely, what they do not stands beside it") {
    CHECK(attributeOf("It's the tram for me to the office and back.") == "commute");
    CHECK(attributeOf("All my scripts get written in Kakoune.") == "editor");
    CHECK(attributeOf("Going gluten-free was the best thing our kitchen ever did.") == "diet/~gluten-free");
}

TEST_CASE("a value is read to the end of its word, whatever its last letter") {
    for (const auto& statement : readingOf("Home is Łódź for me, and that is where I live.").statements)
        CHECK(statement.value != "Łód");
    for (const auto& statement : readingOf("We have put down our roots in Plzeň.").statements)
        CHECK(statement.value == "Plzeň");
}

TEST_CASE("a journey that is called off is no home that is given up") {
    for (const auto& statement : readingOf("I am not going to Kilkenny after all, we live here.").statements)
        CHECK(statement.attribute != "residence/kilkenny");
}

TEST_CASE("what nobody owns and what is only dreamed of is no home") {
    CHECK(attributeOf("I own no property in Lisbon, our roots are elsewhere.") != "residence");
    CHECK(attributeOf("When I am ninety I will live in Lisbon and keep bees.") != "residence");
}
