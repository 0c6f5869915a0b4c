// SPDX-License-Identifier: AGPL-3.0-or-later
// What is said of somebody else: kept whole, with whom it is about, and not taken for the writer's own.
#include "tests/core/memory/reading/extraction_cases.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

/// Subject and content of each statement.
std::vector<std::string> toldIn(std::string_view text, std::string_view asked = {}) {
    static const Redactor redactor;
    static const Extractor extractor(english(), redactor);
    const Reading reading = extractor.read({text, Timestamp::parse("2024-05-08T13:56:00Z").value(), {}, asked, false});
    std::vector<std::string> told;
    for (const auto& statement : reading.statements) told.push_back(statement.subject + ": " + statement.content);
    return told;
}

bool tells(std::string_view text, const std::string& statement, std::string_view asked = {}) {
    const auto told = toldIn(text, asked);
    for (const auto& found : told) UNSCOPED_INFO(found);
    return std::find(told.begin(), told.end(), statement) != told.end();
}

}  // namespace

TEST_CASE("who somebody is does not stand for what is said of them") {
    CHECK(tells("My cousin Imke is a Leeds resident.", "Imke: Imke is a Leeds resident."));
    CHECK(tells("Here goes, my uncle Joost cooks for forty people every Sunday!",
                "Joost: Joost cooks for forty people every Sunday."));
    CHECK(tells("My wife Imke is a Leeds resident.", "Imke: Imke is a Leeds resident."));
}

TEST_CASE("what leads up to it is not told of somebody else") {
    CHECK(tells("You'll laugh, but my sister Imke is on the bagpipes in a marching band.",
                "Imke: Imke is on the bagpipes in a marching band."));
}

TEST_CASE("of a sentence of several statements each is read, whatever joins them") {
    CHECK(tells("Joost does not like olives, moreover my brother Tarek is living in Turku.",
                "Tarek: Tarek lives in Turku."));
    CHECK(tells("I am allergic to sesame, and on top of that my aunt Imke moved to Turku.",
                "Imke: Imke lives in Turku."));
}

TEST_CASE("what somebody does to the writer or just now is not kept") {
    CHECK(toldIn("My brother Joost told me about this app.").size() == 1);
    CHECK(toldIn("My friend Joost is asking me this every month.").size() == 1);
    CHECK(toldIn("My aunt Imke and I go way back.").size() == 1);
    CHECK(toldIn("My neighbour should be on the list as well.").empty());
}

TEST_CASE("a name written small behind a relation is a name") {
    CHECK(tells("My sister imke, who lives in Leeds, is a nurse.", "Imke: Imke lives in Leeds."));
    CHECK(tells("My brother joost is a welder in Turku.", "user: Has a brother named Joost."));
    for (const auto& told : toldIn("My sister works at Plover Labs.")) CHECK(told.find("Works") == std::string::npos);
}

TEST_CASE("whoever was spoken of without a name gets it in the next sentence") {
    CHECK(tells("Can you help me with a card for my flatmate? The name is Imke.", "user: Has a flatmate named Imke."));
}

TEST_CASE("a place beside somebody else who is named is not the writer's") {
    for (const auto& told : toldIn("For the call with my cousin Imke, at home in Turku, I need a slot.")) {
        INFO(told);
        CHECK_FALSE((told.starts_with("user") && told.find("Turku") != std::string::npos));
    }
}

TEST_CASE("a bare answer is about whom the question asks") {
    CHECK(tells("Oh yes, walnuts", "Imke: Imke is allergic to walnuts.", "Any allergies I should know of for Imke?"));
    CHECK(
        tells("Yes, 13 March", "brother: Brother's birthday is 13 March.", "And your brother, when is his birthday?"));
    CHECK(tells("Yes, 13 March", "Imke: Imke's birthday is 13 March.", "Do you know the date of birth of Imke?"));
    CHECK(tells("In Turku", "user: Lives in Turku.", "Where do you live?"));
    CHECK(tells("I live in Turku", "user: Lives in Turku.", "Which town is Imke in?"));
}

TEST_CASE("what heads a sentence like a name is nobody") {
    for (const auto* text : {"Home is Turku.", "Departure is on 12 May.", "Address is in Turku."})
        for (const auto& told : toldIn(text)) CHECK(told.starts_with("user"));
    CHECK(toldIn("Imke put down roots in Turku.") != std::vector<std::string>{"user: No longer has Imke."});
}

TEST_CASE("a statement in a question that takes it for granted is one") {
    CHECK(tells("Does it change anything that my cousin Imke is a Leeds resident?", "Imke: Imke is a Leeds resident."));
    CHECK(tells("Did I mention I live in Turku?", "user: Lives in Turku."));
    CHECK(tells("What with the fact that I live in Turku, what would you pack?", "user: Lives in Turku."));
    CHECK(tells("Don't forget that I'm allergic to sesame, ok?", "user: Is allergic to sesame."));
    CHECK(toldIn("Do I live in Turku, right?").empty());
    CHECK(toldIn("Does it help if I live in Turku?").empty());
    CHECK(toldIn("Would it matter that much?").empty());
}

TEST_CASE("a person is told who they are in the middle of a sentence") {
    CHECK(tells("Lena, my girlfriend, is a marine biologist.", "Lena: Lena works as a marine biologist."));
    CHECK(tells("Lena (my girlfriend) is a marine biologist.", "Lena: Lena works as a marine biologist."));
    CHECK(tells("My son Otto can't do dairy.", "Otto: Otto cannot have dairy."));
}

TEST_CASE("a verb shortened behind a relation, in small letters, is nobody's name") {
    for (const char* text : {"my son doesn't have asthma", "my wife doesn't eat pork", "my mum hasn't been well",
                             "my husband wouldn't eat tofu"})
        for (const auto& told : toldIn(text)) {
            INFO(told);
            CHECK(told.find("named") == std::string::npos);
            CHECK_FALSE(told.starts_with("user: Does"));
        }
    CHECK(tells("my sister ana doesn't eat meat", "user: Has a sister named Ana."));
}

TEST_CASE("somebody in law is nobody else, written with hyphens or without") {
    CHECK(
        tells("my mother in law is coming saturday, she's vegetarian", "mother-in-law: Mother-in-law is vegetarian."));
    CHECK(tells("my brother in law lives in Ulm, he's a chef", "brother-in-law: Brother-in-law works as a chef."));
    for (const auto& told : toldIn("My brother in law school is twenty."))
        CHECK(told.find("in-law") == std::string::npos);
}

TEST_CASE("whose dog or son somebody is, is no name of theirs") {
    for (const char* text : {"Kim is my boss's dog", "Greta is my sister's cat", "Tom is my boss's son"})
        for (const auto& told : toldIn(text)) {
            INFO(told);
            CHECK(told.find("boss named") == std::string::npos);
            CHECK(told.find("sister named") == std::string::npos);
        }
    CHECK(tells("Kim is my boss.", "user: Has a boss named Kim."));
}
