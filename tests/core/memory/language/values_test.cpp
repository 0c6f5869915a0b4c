// SPDX-License-Identifier: AGPL-3.0-or-later
// The values of statements: whole, and nothing that only stands beside them.
#include "tests/core/memory/reading/extraction_cases.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

/// Attribute and value of each statement.
std::vector<std::string> valuesIn(std::string_view text) {
    std::vector<std::string> values;
    for (const auto& statement : readingOf(text).statements)
        values.push_back(statement.attribute + " = " + statement.value);
    return values;
}

bool has(std::string_view text, const std::string& value) {
    const auto values = valuesIn(text);
    for (const auto& found : values) UNSCOPED_INFO(found);
    return std::find(values.begin(), values.end(), value) != values.end();
}

bool contentHas(std::string_view text, std::string_view words) {
    for (const auto& statement : readingOf(text).statements) {
        UNSCOPED_INFO(statement.content);
        if (statement.content.find(words) != std::string::npos) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("a favourite is what stands before its words, not what leads up to it") {
    CHECK(has("Truth be told, teal is my favourite colour now.", "favourite colour = teal"));
    CHECK(has("My favourite dish these days is ramen.", "favourite food = ramen"));
    for (const auto& value : valuesIn("My favourite used to be jazz.")) CHECK(value != "favourite used to = jazz");
}

TEST_CASE("what a comma sets behind a value is none") {
    CHECK(valuesIn("I'm learning Breton, badly.") == std::vector<std::string>{"learning/breton = Breton"});
    CHECK(valuesIn("I love rowing, always have.") == std::vector<std::string>{"opinion/rowing = likes"});
    CHECK(has("I love rowing, chess and baking.", "opinion/baking = likes"));
}

TEST_CASE("an end names what ended") {
    for (const auto* text : {"I gave up altogether as well.", "I have quit since last year."})
        for (const auto& value : valuesIn(text)) CHECK_FALSE(value.starts_with("ended/"));
}

TEST_CASE("a verb with nothing beside it tells nothing") {
    CHECK(valuesIn("It's in the corner and I kept it.").empty());
    for (const auto& value : valuesIn("My Saturdays are full, I volunteer there."))
        CHECK(value.find("volunteer there") == std::string::npos);
}

TEST_CASE("initials and two words of a name belong together") {
    CHECK(has("I work at J.R. Plover Freight.", "employer = J.R. Plover Freight"));
    CHECK(contentHas("I rescued a basset hound and called it Lady Plover!", "named Lady Plover"));
    CHECK(has("I moved to Malmö.", "residence = Malmö"));
}

TEST_CASE("an animal and its name are one, also when the name comes after") {
    CHECK(contentHas("I've got a budgie, his name is Pip.", "budgie named Pip"));
    CHECK(contentHas("My friend Imke went and got a terrier and it answers to Pip.", "Imke has a terrier named Pip"));
}

TEST_CASE("what is set in front is read where it belongs") {
    CHECK(has("It's Turku where I live and not Leeds, I mistyped.", "residence = Turku"));
    CHECK(has("It's Plover Labs I work for.", "employer = Plover Labs"));
    CHECK(contentHas("It's Plover Labs that Imke works for now.", "Imke works at Plover Labs"));
    CHECK(contentHas("The room must be done by 7 September, that's when my cousin Imke visits us.", "7 Sep"));
}

TEST_CASE("what the telling leads up to is what is told") {
    CHECK(has("Sorry, what I meant to say is I live in Turku.", "residence = Turku"));
    CHECK(has("Let me start off by saying I live in Turku.", "residence = Turku"));
}

TEST_CASE("what takes the place of something over is told with it") {
    CHECK(has("I left Plover Labs for a job with Kestrel Mills.", "employer = Kestrel Mills"));
    CHECK(has("I don't live in Leeds anymore but in Turku.", "residence = Turku"));
    CHECK(contentHas("Imke doesn't live in Leeds anymore but in Turku.", "Imke lives in Turku"));
}

TEST_CASE("a database is told with what it is of") {
    CHECK(contentHas("We're using Oracle for Plover Shop.", "plover shop is Oracle"));
}

TEST_CASE("the one of something is no job, of a company it is") {
    CHECK(has("I am the treasurer at Plover Labs.", "employer = Plover Labs"));
    CHECK_FALSE(has("We arrange the fair and I am the coordinator.", "job title = coordinator"));
}

TEST_CASE("what was given up for a favourite is told with it") {
    CHECK(valuesIn("Teal is my favourite colour now, I went off beige.") ==
          std::vector<std::string>{"favourite colour = Teal"});
}

TEST_CASE("a clock is read to its end, and a house with its town") {
    CHECK(has("I get up at five to eight every day.", "wakes = five to eight"));
    CHECK(contentHas("My cousin Imke has bought a flat in Turku.", "flat in Turku"));
}

TEST_CASE("a plan for somebody is no subscription, and no one is told of by asking not to tell") {
    for (const auto& value : valuesIn("I have to plan for Pixel too.")) CHECK_FALSE(value.starts_with("subscription"));
    CHECK(valuesIn("Don't tell my boss.").empty());
}
