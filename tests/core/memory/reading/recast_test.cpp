// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>

#include "tests/core/memory/reading/extraction_cases.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

struct Told {
    const char* said;
    const char* words;  ///< In one memory of it.
};

bool tells(const std::vector<std::string>& contents, std::string_view words) {
    return std::any_of(contents.begin(), contents.end(),
                       [&](const std::string& content) { return content.find(words) != std::string::npos; });
}

void expectTold(std::initializer_list<Told> cases) {
    for (const auto& [said, words] : cases) {
        const auto contents = rememberedFrom(said);
        INFO(said << " => " << (contents.empty() ? "nothing" : contents.front()));
        CHECK(tells(contents, words));
    }
}

std::vector<std::string> answered(std::string_view question, std::string_view answer) {
    static const Redactor redactor;
    static const Extractor extractor(english(), redactor);
    std::vector<std::string> contents;
    const Reading reading = extractor.read({answer, Timestamp::parse("2024-05-08T13:56:00Z").value(), {}, question});
    for (const auto& statement : reading.statements) contents.push_back(statement.content);
    return contents;
}

}  // namespace

TEST_CASE("Hearth understands what I leave out") {
    expectTold({{"Allergic to sesame, by the way.", "allergic to sesame"},
                {"Birthday's 7 March.", "7 March"},
                {"Moved to Leuven last month.", "Leuven"},
                {"Side project: Plover, a tide calendar.", "Plover"},
                {"Can't get enough of chess.", "chess"},
                {"Hooked on crosswords.", "crosswords"}});
}

TEST_CASE("Hearth understands what I turn round") {
    expectTold({{"Lindqvist Marine is where I work.", "Works at Lindqvist Marine"},
                {"Malmö is where I live.", "Lives in Malmö"},
                {"Nano is my editor of choice.", "Nano"},
                {"Nothing beats goulash for me.", "goulash"},
                {"Every Sunday I volunteer at the animal shelter.", "animal shelter"},
                {"Plover is what I'm building, a tide calendar.", "Plover"}});
}

TEST_CASE("Hearth hears what I say of others in passing") {
    expectTold({{"A gift for my nephew Otto, who loves juggling, is hard to find.", "Otto loves juggling"},
                {"According to Ulrike, my boss, it can wait.", "Ulrike"},
                {"I asked Bo (my cousin) for help.", "cousin named Bo"},
                {"You should know that my aunt Vera lives in Riga.", "Vera lives in Riga"},
                {"my aunt vera lives in riga", "Vera lives in Riga"}});
}

TEST_CASE("Hearth hears what I tell it inside a question or a request") {
    expectTold({{"Can you keep in mind that I live in Malmö?", "Lives in Malmö"},
                {"Remember that I'm vegan when you answer.", "vegan"},
                {"What would you cook, considering that I'm allergic to sesame?", "sesame"}});
    CHECK(rememberedFrom("Do you know whether I live in Malmö?").empty());
    CHECK(rememberedFrom("Did I tell you where I live?").empty());
}

TEST_CASE("a bare answer says what it was asked") {
    CHECK(tells(answered("Where do you live?", "Malmö."), "Lives in Malmö"));
    CHECK(tells(answered("Good. When is Otto's birthday?", "On 7 March"), "7 March"));
    CHECK(tells(answered("What's your goal?", "To learn the harp"), "learn the harp"));
    CHECK(tells(answered("Any allergies I should know of?", "Yes, sesame."), "allergic to sesame"));
    CHECK(answered("Do you like it?", "Yes.").empty());
    CHECK(answered("Where do you live?", "Why do you ask?").empty());
    CHECK(answered("The house stands in Riga.", "Malmö.").empty());
}

TEST_CASE("several statements in one sentence are several memories") {
    const auto contents = rememberedFrom("I live in Malmö, and my sister Orla plays the harp; we have a Volvo V40.");
    CHECK(tells(contents, "Malmö"));
    CHECK(tells(contents, "Orla plays the harp"));
    CHECK(tells(contents, "Volvo V40"));
}

TEST_CASE("moods of the moment are not kept") {
    for (const char* text : {"I'm in a hurry.", "I'm a bit tired today.", "My tea is getting cold.", "I'm stuck here.",
                             "I'm at the airport right now.", "I have two minutes left."}) {
        INFO(text);
        CHECK(rememberedFrom(text).empty());
    }
}

TEST_CASE("slips of the fingers are read as what was meant") {
    expectTold({{"I'm alelrgic to sesame.", "allergic to sesame"},
                {"I subscibe to the Gazette.", "Gazette"},
                {"My favouite food is goulash.", "goulash"}});
    for (const auto& statement : readingOf("I stared at the Gazette.").statements) CHECK(statement.value != "Gazette");
}

TEST_CASE("what ends and what begins in one sentence is one memory") {
    CHECK(rememberedFrom("I left Lindqvist Marine and work at Plover Labs now.") ==
          std::vector<std::string>{"Works at Plover Labs."});
    CHECK(rememberedFrom("I stopped commuting by car and go by bike.") ==
          std::vector<std::string>{"Commutes by bike."});
    const auto both = rememberedFrom("I sold the Volvo V40, and I live in Malmö.");
    CHECK(tells(both, "Sold the Volvo V40"));
    CHECK(tells(both, "Lives in Malmö"));
}
