// SPDX-License-Identifier: AGPL-3.0-or-later
// Several people or animals in one sentence, each with what stands beside the name.
#include "tests/core/memory/reading/extraction_cases.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

bool tells(std::string_view text, const std::string& content) {
    const Reading reading = readingOf(text);
    for (const auto& one : reading.statements) UNSCOPED_INFO(one.subject + ": " + one.content);
    return std::any_of(reading.statements.begin(), reading.statements.end(),
                       [&](const Statement& one) { return one.content == content; });
}

/// Whether any statement has these words.
bool hasWords(std::string_view text, std::string_view words) {
    const Reading reading = readingOf(text);
    for (const auto& one : reading.statements) UNSCOPED_INFO(one.subject + ": " + one.content);
    return std::any_of(reading.statements.begin(), reading.statements.end(),
                       [&](const Statement& one) { return one.content.find(words) != std::string::npos; });
}

}  // namespace

TEST_CASE("each of several is kept with their name and age") {
    for (const auto text : {"We have three kids: Noah (11), Mila (8) and Theo, he's 3.",
                            "Three kids: Noah (11), Mila (8) and Theo, he's 3."}) {
        CHECK(tells(text, "Has three kids."));
        CHECK(tells(text, "Has a kid named Noah."));
        CHECK(tells(text, "Noah is 11 years old."));
        CHECK(tells(text, "Mila is 8 years old."));
        CHECK(tells(text, "Theo is 3 years old."));
    }
    CHECK(tells("I've got two older brothers (Paul, 45, and Simon, 42) who both farm", "Simon is 42 years old."));
    CHECK(tells("I have a son, Emil, 14, and a daughter, Frida, 10.", "Emil is 14 years old."));
    CHECK(tells("I have a son, Emil, 14, and a daughter, Frida, 10.", "Has a daughter named Frida."));
    CHECK(tells("My boys are 4 and 7.", "Boys are 4 and 7."));
}

TEST_CASE("what stands in brackets or behind who is told of that one") {
    const auto* shop = "I've got two employees, Bilal (mechanic) and Sofie who does the shop front";
    CHECK(tells(shop, "Bilal works as a mechanic."));
    CHECK(tells(shop, "Sofie does the shop front."));
    CHECK(tells("Our kids are Lotte (9, dyslexic) and Finn (5).", "Lotte is dyslexic."));
    CHECK(tells("My son Jonas (16) wants to become a pilot.", "Jonas is 16 years old."));
    CHECK(tells("My 17-year-old daughter Imogen plays the harp.", "Imogen is 17 years old."));
}

TEST_CASE("a list is told one by one and not once more as a list") {
    CHECK_FALSE(hasWords("Our kids are Lotte (9) and Finn (5).", "Kids are"));
    CHECK(tells("we have a dog, two cats and a tortoise called Speedy", "Has two cats."));
    CHECK(tells("Our twins Ava and Ben start school in September", "Has a twin named Ben."));
    CHECK(hasWords("Our twins Ava and Ben start school in September", "start school"));
}

TEST_CASE("who is listed must be the writer's own") {
    CHECK_FALSE(hasWords("In the film a father has three kids: Anna (5), Leo (3) and Max.", "Anna"));
    CHECK_FALSE(hasWords("I need names for three kids in my story: Noah (11), Mila (8) and Theo", "Noah"));
    CHECK_FALSE(hasWords("We met Noah (11) and Mila (8) at the playground.", "Noah"));
    CHECK_FALSE(hasWords("I would like to have two dogs, Rex and Luna.", "Rex"));
    CHECK_FALSE(hasWords("My sister's kids, Noah (3) and Mila (8), came over.", "Has a kid"));
    CHECK_FALSE(hasWords("My kids are German and Dutch.", "named"));
    CHECK_FALSE(hasWords("my 3 year old laptop is slow", "child"));
}

TEST_CASE("an age stands beside other words, and what somebody refuses to eat is kept") {
    CHECK(tells("My daughter Imogen thinks it is a swamp, she's 17 and brutal.", "Imogen is 17 years old."));
    CHECK(tells("My daughter Mila won't eat fish.", "Mila does not eat fish."));
    CHECK_FALSE(hasWords("My daughter Mila won't eat fish tonight.", "does not eat"));
    CHECK_FALSE(hasWords("My husband Ray can't find his keys.", "keys"));
}

TEST_CASE("mum and dad need no my") {
    CHECK(tells("mama came to us in May, she lives now with us in Turku", "Mama lives with them in Turku."));
    CHECK(tells("My nan is 91 and still drives.", "Nan is 91 years old."));
}

TEST_CASE("each of several things that a sentence lists is kept by itself") {
    CHECK(tells("I've got a Pixel 8 and a ThinkPad.", "Has a Pixel 8."));
    CHECK(tells("I've got a Pixel 8 and a ThinkPad.", "Has a ThinkPad."));
    CHECK(tells("I own a Canon R6 and a Fuji X100.", "Owns a Canon R6."));
    CHECK(tells("I own a Canon R6 and a Fuji X100.", "Owns a Fuji X100."));
    CHECK(tells("I've got an iPad, an iPhone 13 and a Garmin watch.", "Has got a Garmin watch."));
    CHECK(tells("I use a Mac at work and a Linux desktop at home.", "Uses a Linux desktop at home."));
    CHECK(tells("I have a Yaris and a Vespa", "Has a Vespa."));
    CHECK_FALSE(hasWords("I have a German mother and a Danish father.", "Has a Danish father"));
    CHECK_FALSE(hasWords("I have a meeting and a dentist appointment on Friday.", "Has a meeting"));
}
