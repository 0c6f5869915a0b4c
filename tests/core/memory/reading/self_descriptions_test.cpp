// SPDX-License-Identifier: AGPL-3.0-or-later
// What people say of themselves beside what they ask. Said on Wednesday, 8 May 2024.
#include <algorithm>

#include "tests/core/memory/reading/extraction_cases.h"

namespace hearth::memory {

namespace {

bool tells(std::string_view said, std::string_view content) {
    const auto found = rememberedFrom(said);
    return std::find(found.begin(), found.end(), content) != found.end();
}

std::string attributeOf(std::string_view said) {
    const auto statements = readingOf(said).statements;
    return statements.empty() ? std::string() : statements.back().attribute;
}

std::string answered(std::string_view asked, std::string_view answer) {
    static const Redactor redactor;
    static const Extractor extractor(english(), redactor);
    const Reading reading = extractor.read(
        {.text = answer, .at = Timestamp::parse("2024-05-08T13:56:00Z").value(), .speaker = {}, .asked = asked});
    return reading.statements.empty() ? std::string() : reading.statements.front().content;
}

}  // namespace

TEST_CASE("age, height and weight in one breath are three facts") {
    expectAll({
        {"I'm 38, 182 cm and 84 kg. How many calories should I eat?",
         {"Is 38 years old.", "Is 182 cm tall.", "Weighs 84 kg."}},
        {"I'm a 45 year old woman, 165cm, 70kg.", {"Is 45 years old.", "Is 165cm tall.", "Weighs 70kg."}},
        {"My character is 38, 182 cm and 84 kg. Describe him.", {}},
        {"If someone is 38, 182 cm and 84 kg, what do they need?", {}},
    });
}

TEST_CASE("what one is stands beside what is asked for because of it") {
    CHECK(tells("Can you make the text bigger? I'm partially sighted.", "Is partially sighted."));
    CHECK(tells("I'm left-handed so please no right-handed scissors.", "Is left-handed."));
    CHECK(tells("I'm scared of flying so trains only please.", "Is scared of flying."));
    CHECK(tells("Mum has dementia and I'm an only child.", "Is an only child."));
    expectAll({{"Can you make it bigger? I'm nearly done.", {}}, {"The youngest wine is an only child of 2019.", {}}});
}

TEST_CASE("a dose is of its medicine, and no morning drink") {
    CHECK(tells("I take 50 mg of sertraline every morning.", "Takes 50 mg of sertraline every morning."));
    CHECK(attributeOf("I take 50 mg of sertraline every morning.") == "medication/sertraline");
}

TEST_CASE("what one looks for, was offered and handed in") {
    CHECK(tells("I'm looking for a job in environmental consultancy.",
                "Is looking for a job in environmental consultancy."));
    CHECK(tells("Mott MacDonald offered me the job!", "Was offered the job at Mott MacDonald."));
    CHECK(tells("Leeds offered me a place.", "Was offered a place at Leeds."));
    CHECK(tells("Handed in the dissertation today!!!", "Handed in the dissertation on 8 May 2024."));
    expectAll({
        {"If they offer me the job I'd start in January.", {}},
        {"Handed the keys to the cleaner today.", {}},
        {"I'm looking for a word that means cold.", {}},
    });
    CHECK(attributeOf("My cousin is looking for a flat in Leith.") != "residence");
}

TEST_CASE("who proposed is no name") {
    CHECK(tells("My boyfriend proposed yesterday.", "Was proposed to by their boyfriend on 7 May 2024."));
    CHECK(tells("He proposed and I said yes!", "Is engaged."));
    expectAll({{"My boyfriend cried.", {}}});
}

TEST_CASE("who found it out is left out, as is by the way") {
    CHECK(tells("The doctor says I have high cholesterol.", "Has high cholesterol."));
    CHECK(
        tells("Just got back from the dentist, turns out I need a crown on 14 June.", "Needs a crown on 14 Jun 2024."));
    CHECK(tells("I don't eat meat anymore btw, so swap the chicken for tofu.", "No longer eats meat."));
}

TEST_CASE("what is to come lies ahead without its subject, and so does what one would like") {
    CHECK(tells("Starting at Northvolt on 1 February.", "Is starting at Northvolt on 1 Feb 2025."));
    CHECK(tells("I'd like to visit Frida in April.", "Wants to visit Frida in April 2025."));
    CHECK(tells("I moved to Turku in April.", "Lives in Turku since April 2024."));
}

TEST_CASE("what keeps somebody moving is no town") {
    CHECK(answered("How do you keep moving?", "Kettlebells, on Sunday afternoons") != "Lives in Kettlebells.");
    CHECK(answered("Where are you moving to?", "Turku") == "Lives in Turku.");
}

TEST_CASE("what was taken out tells nothing") {
    expectAll({{"My National Insurance number is QQ123456C, is it the same as my tax reference?", {}}});
}

TEST_CASE("what stands below a letter that one wants about oneself is one's own") {
    CHECK(tells("Write a bio for my website. I live in Leeds.", "Lives in Leeds."));
    expectAll({{"Write a story about a lighthouse keeper. I live in a lighthouse and nobody comes.", {}}});
}

}  // namespace hearth::memory
