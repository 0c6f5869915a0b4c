// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/antecedents.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "core/memory/english/english.h"
#include "tests/core/memory/reading/extraction_cases.h"

namespace hearth::memory {

namespace {

bool holds(const std::vector<std::string>& told, std::string_view one) {
    return std::find(told.begin(), told.end(), one) != told.end();
}

/// Contents of what is kept of a message, with what came before it.
std::string keptOf(std::string_view text, std::string_view asked, std::string_view earlier = {}) {
    static const Redactor redactor;
    static const Extractor extractor(english(), redactor);
    std::string kept;
    for (const auto& one :
         extractor.read({text, Timestamp::parse("2024-05-08T13:56:00Z").value(), {}, asked, false, earlier}).statements)
        kept += (kept.empty() ? "" : " | ") + one.content;
    return kept;
}

}  // namespace

TEST_CASE("what points back is told of each thing that was named") {
    const Antecedents antecedents(english());
    CHECK(holds(antecedents.taken("who are the famous players of the fiddle", "I play it"), "I play the fiddle"));
    CHECK(holds(antecedents.taken("how serious can an allergy to horses get", "I have got one"),
                "I have got an allergy to horses"));
    CHECK(holds(antecedents.taken("Judith finally sold the house", "They live in Luton"), "Judith lives in Luton"));
    CHECK(antecedents.taken("who plays the fiddle", "I like that flat").empty());
    CHECK(antecedents.taken("who plays the fiddle", "I live in Porto").empty());
    CHECK(antecedents.taken("who plays the fiddle", "I would like that you use a table").empty());
    CHECK(antecedents.taken("who plays the fiddle", "Crowds, I hate it").empty());
}

TEST_CASE("what says itself what it tells of is not told of a name before") {
    CHECK(keptOf("The car is a Skoda Octavia.", {}, "I drive to Leeds on Mondays. Which tyres are good?") ==
          "The car is a Skoda Octavia.");
    CHECK(keptOf("the tablet is a Samsung Galaxy Tab", {}, "How do I get the Irish Times on it?").find("Irish") ==
          std::string::npos);
    const Antecedents antecedents(english());
    CHECK(antecedents.personIn("I am head of infants at St Oswald's").empty());
    CHECK(antecedents.personIn("I am off to see Ana at St Oswald's") == "Ana");
}

TEST_CASE("an answer is told with what its question names") {
    const Antecedents antecedents(english());
    CHECK(holds(antecedents.answering("are you still with Acme", "No, Birch since May"), "I am with Birch since May"));
    CHECK(holds(antecedents.answering("are your notes still in Word", "No, Tana now"), "my notes are in Tana now"));
    CHECK(holds(antecedents.answering("what type of property is it", "A townhouse"),
                "my type of property is a townhouse"));
    CHECK(holds(antecedents.answering("are you still working on Nightjar", "No, I stopped"),
                "I stopped working on Nightjar"));
    CHECK(holds(antecedents.answering("where do you like to sit", "The back row"), "I like to sit the back row"));
    CHECK(holds(antecedents.answering("should I still call you Jelly", "Jonesy now"), "call me Jonesy now"));
    CHECK(holds(antecedents.answering("still drinking green tea", "No, coffee now"), "drinking coffee now"));
    CHECK(antecedents.answering("are you still with Acme", "No").empty());
}

TEST_CASE("a question names what the next sentence says something of") {
    const auto one = rememberedFrom("Who are the famous players of the fiddle? I play it.");
    REQUIRE(one.size() == 1);
    CHECK(one[0].find("fiddle") != std::string::npos);
    CHECK(rememberedFrom("What is a fiddle? It is late.").empty());
    CHECK(rememberedFrom("Can you fix the loop? I wrote it.").empty());
}

TEST_CASE("an answer that no pattern knows is told with its question") {
    CHECK(keptOf("No, Tana now", "Are your notes still in Dropbox Paper?").find("Tana") != std::string::npos);
    CHECK(keptOf("I love it now, things change", "Still no paperwork?").find("paperwork") != std::string::npos);
    CHECK(keptOf("The second one", "Which version of the letter do you want?").empty());
    CHECK(keptOf("Yes please", "Shall I shorten it?").empty());
}

TEST_CASE("what was only spoken of in one message is named in the next") {
    CHECK(keptOf("It's Jelly.", "", "You can use my nickname if you want.").find("Jelly") != std::string::npos);
    CHECK(keptOf("They live in Luton these days.", "", "Judith finally sold the house.") == "Judith lives in Luton.");
    CHECK(keptOf("It's urgent.", "", "I need the letter by noon.").empty());
}

}  // namespace hearth::memory
