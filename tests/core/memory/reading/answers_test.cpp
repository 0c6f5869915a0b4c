// SPDX-License-Identifier: AGPL-3.0-or-later
// A bare answer says something only together with its question, in whatever words that was asked.
#include "tests/core/memory/reading/extraction_cases.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

/// What is stated by an answer to the assistant's question.
std::vector<std::string> answeredWith(std::string_view question, std::string_view answer) {
    static const Redactor redactor;
    static const Extractor extractor(english(), redactor);
    const Reading reading =
        extractor.read({answer, Timestamp::parse("2024-05-08T13:56:00Z").value(), {}, question, false});
    std::vector<std::string> contents;
    for (const auto& statement : reading.statements) contents.push_back(statement.content);
    return contents;
}

using Contents = std::vector<std::string>;

}  // namespace

TEST_CASE("an answer about somebody else is about them") {
    CHECK(answeredWith("Nice. Where does Ines live?", "Over in Malmö") == Contents{"Ines lives in Malmö."});
    CHECK(answeredWith("Who does Ines work for?", "It's Plover Labs") == Contents{"Ines works at Plover Labs."});
    CHECK(answeredWith("How old is Ines?", "Just nine") == Contents{"Ines is nine years old."});
    CHECK(answeredWith("What instrument does Ines play?", "harp") == Contents{"Ines plays the harp."});
    CHECK(answeredWith("Is there anything Ines is allergic to?", "Sesame, sadly") ==
          Contents{"Ines is allergic to Sesame."});
    CHECK(answeredWith("Where is your sister living?", "In Malmö") == Contents{"Sister lives in Malmö."});
}

TEST_CASE("an answer about me is mine, also after a yes of its own") {
    CHECK(answeredWith("Which town raised you?", "Malmö, believe it or not") == Contents{"Grew up in Malmö."});
    CHECK(answeredWith("Any allergies to note?", "Yes I do. Sesame.") == Contents{"Is allergic to Sesame."});
    CHECK(answeredWith("Where's your office?", "At Plover Labs") == Contents{"Works at Plover Labs."});
}

TEST_CASE("a denial, a question and what was not asked are no answers") {
    CHECK(answeredWith("How old is Ines?", "No idea").empty());
    CHECK(answeredWith("Where does Ines live?", "Why do you ask?").empty());
    CHECK(answeredWith("Shall I make it shorter?", "Malmö").empty());
    CHECK(answeredWith("Ines lives by the sea.", "Malmö").empty());
}
