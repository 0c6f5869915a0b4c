// SPDX-License-Identifier: AGPL-3.0-or-later
// A memory says something of use: what tells nothing is not kept, two statements in a sentence are two memories, and
// what only looks like a name, a verb or a date is none.
#include "tests/core/memory/reading/extraction_cases.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

using Contents = std::vector<std::string>;

Contents statedBy(std::string_view text, std::string_view earlier = {}) {
    static const Redactor redactor;
    static const Extractor extractor(english(), redactor);
    Contents contents;
    for (const auto& one :
         extractor.read({text, Timestamp::parse("2024-05-08T13:56:00Z").value(), {}, {}, false, earlier}).statements)
        contents.push_back(one.content);
    return contents;
}

bool states(std::string_view text, std::string_view content, std::string_view earlier = {}) {
    const Contents contents = statedBy(text, earlier);
    CAPTURE(text, contents);
    return std::find(contents.begin(), contents.end(), content) != contents.end();
}

}  // namespace

TEST_CASE("what tells nothing specific is not kept") {
    for (const char* text : {
             "I should ask my dentist, come to think of it.",
             "I'd better ask my aunt about that.",
             "I do love both.",
             "I still play every week.",
             "We leave on 5th of July.",
             "My brother has opinions on this.",
             "Guess what I studied.",
             "I quit for good.",
             "I've a flat here.",
             "I have an uncle.",
             "I love it, really.",
         })
        CHECK(statedBy(text) == Contents{});
}

TEST_CASE("a name or a noun that tells more is kept") {
    CHECK(states("I have two brothers.", "Has two brothers."));
    CHECK(states("I have a dog.", "Has a dog."));
    CHECK(states("I don't have a phone.", "Does not have a phone."));
    CHECK(states("I have a friend called May.", "Has a friend named May."));
    CHECK(states("My friend Will lives in Porto.", "Has a friend named Will."));
    CHECK(states("My sister Ana is coming on 16 June.", "Ana is coming on 16 Jun 2024."));
}

TEST_CASE("who is only spoken of is named in the next message") {
    CHECK(
        states("Padraig, that's who it is.", "Has a flatmate named Padraig.", "Did I never tell you I've a flatmate?"));
}

TEST_CASE("two statements in a sentence are read one by one") {
    CHECK(states("My rent's 1,150 euros and, while I'm at it, my sister Ana plays the harp.", "Ana plays the harp."));
    CHECK(states("The name's Nigel, and on top of that my aunt Ines moved to Malmö.", "Ines lives in Malmö."));
    CHECK(states("1) I work at Plover Labs 2) my sister Ana plays the harp.", "Ana plays the harp."));
    CHECK(states("I'm vegan, then there's the fact that I work at Plover Labs.", "Works at Plover Labs."));
    CHECK(states("I work at Drummond & Sykes.", "Works at Drummond & Sykes."));
}

TEST_CASE("a name or an amount beside what a rule read goes with it") {
    CHECK(states("We're saving up for the honeymoon, two grand is what we need.",
                 "“We are saving up for the honeymoon, two grand is what we need.”"));
    CHECK(states("I'm writing a meal planner for picky eaters and the name is Chickadee!",
                 "Is writing Chickadee, a meal planner for picky eaters."));
}

TEST_CASE("when without where is told with the question before it") {
    CHECK(
        states("What's the weather like in Turku then? We leave on 5th of July.", "Is going to Turku on 5 Jul 2024."));
}

TEST_CASE("what only leads up to a statement, or follows it, is no part of it") {
    CHECK(states("Quick one before I forget (head like a sieve) - magnolia is my favourite colour now.",
                 "Favourite colour is magnolia."));
    CHECK(states("One more input: my sister Ana is a nurse.", "Ana works as a nurse."));
    CHECK(states("As info, I am doing all my work with Notepad++.", "Is doing all their work with Notepad++."));
    CHECK(states("I can't bear cottage cheese, ask anyone.", "Cannot bear cottage cheese."));
    CHECK(states("Context: Wisla = a GST invoice generator, I am the developer.",
                 "“Wisla = a GST invoice generator, I am the developer.”"));
}

TEST_CASE("who one would be is nobody one is") {
    CHECK(statedBy("A future me drinks oat milk, runs a rowing club and answers letters.") == Contents{});
    CHECK(statedBy("I too hold hands.") != Contents{"Tooes hold hands."});
}

TEST_CASE("days of every week are no date") {
    CHECK(states("My contract is for Monday to Thursday.", "Contract is for Monday to Thursday."));
}

TEST_CASE("signs that end a name belong to it") {
    CHECK(states("My go-to editor is Notepad++.", "Go-to editor is Notepad++."));
}

TEST_CASE("a word that begins a sentence is nobody by its capital") {
    for (const char* text : {"Ate haggis three times this week, it's my favourite food.",
                             "With strawberries my tongue swells, I'm allergic.", "Mine is a Fiat Panda now."})
        for (const auto& statement : readingOf(text).statements) {
            CAPTURE(text, statement.content);
            CHECK(statement.subject == kUserSubject);
        }
    CHECK(statedBy("So if one works at Plover Labs AND drives taxis at night, is that two tax forms?") == Contents{});
    CHECK(statedBy("my landlord bumped me to 900 euros a month.") != Contents{"Has a landlord named Bumped."});
}
