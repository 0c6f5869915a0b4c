// SPDX-License-Identifier: AGPL-3.0-or-later
// What is read by its matter and not by its construction: each case stands for a class of wordings.
#include "tests/core/memory/reading/extraction_cases.h"
#include "tests/support/law.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

/// Attribute and value of each statement, and of whom.
std::vector<std::string> factsIn(std::string_view text) {
    std::vector<std::string> facts;
    for (const auto& statement : readingOf(text).statements)
        facts.push_back(statement.subject + " " + statement.attribute + " = " + statement.value);
    return facts;
}

bool states(std::string_view text, const std::string& fact) {
    const auto facts = factsIn(text);
    for (const auto& found : facts) UNSCOPED_INFO(found);
    return std::find(facts.begin(), facts.end(), fact) != facts.end();
}

}  // namespace

TEST_CASE("a matter is known by its words and the kind of its value, whatever the construction") {
    CHECK(states("It's the tram for me to the office and back.", "user commute = tram"));
    CHECK(states("Alarm goes at 5:45 on work days, so I am up by 5:45.", "user wakes = 5:45"));
    CHECK(states("We fork out 870 euros for the flat each month.", "user rent = 870 euros"));
    CHECK(states("All my scripts get written in Kakoune.", "user editor = Kakoune"));
    CHECK(states("There's been a cello lesson on my calendar since school, I learn it still.",
                 "user plays/cello = cello"));
    CHECK(states("Going gluten-free was the best thing our kitchen ever did.", "user diet/~gluten-free = gluten-free"));
}

TEST_CASE("of two values the one that holds is told from the one that is over") {
    CHECK(states("The tram is history, I go to work by bike now.", "user commute = bike"));
}

TEST_CASE("a name stands for a matter only close to the words that speak of it") {
    for (const auto& statement :
         readingOf("I work so much that by the time we saw Verona I had forgotten it.").statements)
        CHECK(statement.attribute != "employer");
}

TEST_CASE("what lasts is kept in one's own words where no rule knows it") {
    expectAll({
        {"I could eat dumplings till the cows come home.", {"Could eat dumplings till the cows come home."}},
        {"Every August the whole family squeezes into my aunt's cabin.",
         {"Every August the whole family squeezes into their aunt's cabin."}},
    });
}

TEST_CASE("what is of the moment, of the task or a request is not kept") {
    for (const auto* text :
         {"I tried restarting it twice and nothing happened.", "I need a list of ten names for a black cat.",
          "My build fails when I switch branches.", "I'm a bit tired today.", "I keep getting the same error.",
          "Explain mutexes to me in plain words.", "I was wondering whether that is true.",
          "Give me three options for my talk.", "I'd like a shorter version of the last answer.",
          "Help me name a candle.", "I could work in Paris."}) {
        INFO(text);
        CHECK(rememberedFrom(text).empty());
    }
}

TEST_CASE("a bare answer is read by the kind of value that was asked for") {
    static const Redactor redactor;
    static const Extractor extractor(english(), redactor);
    const auto read = [&](std::string_view asked, std::string_view text) {
        const Reading reading = extractor.read({text, Timestamp::parse("2024-05-08T13:56:00Z").value(), "", asked});
        return reading.statements.empty() ? std::string() : reading.statements.front().attribute;
    };
    CHECK(read("How do you get to the office?", "tram, mostly") == "commute");
    CHECK(read("What instrument is that you play?", "the bassoon") == "plays/bassoon");
    CHECK(read("The office has a new tram stop.", "tram, mostly").empty());
    CHECK(read("How do you get to the office?", "Is there a tram?").empty());
}

TEST_CASE("a statement cites its own stretch of the sentence") {
    const std::string said = "Nice weather, we live in Porto, and on top of that my cousin Ivo plays the oboe.";
    for (const auto& statement : readingOf(said).statements) {
        const std::string cited = said.substr(statement.begin, statement.end - statement.begin);
        INFO(statement.content);
        CHECK(cited.find("weather") == std::string::npos);
        CHECK((cited.find("Porto") == std::string::npos || cited.find("Ivo") == std::string::npos));
    }
}

TEST_CASE("reading keeps its promises for any text") {
    hearth::test::checkLaw("places lie within the text, and reading twice says the same", [](const std::string& text) {
        const Reading first = readingOf(text);
        const Reading second = readingOf(text);
        RC_ASSERT(first.statements.size() == second.statements.size());
        for (std::size_t i = 0; i < first.statements.size(); ++i) {
            RC_ASSERT(first.statements[i].begin <= first.statements[i].end);
            RC_ASSERT(first.statements[i].end <= text.size());
            RC_ASSERT(first.statements[i].content == second.statements[i].content);
        }
    });
}

TEST_CASE("what is said in another language is not read with the words of this one") {
    CHECK(factsIn("Die Häuser am Fluss sind alle verkauft und ich wohne jetzt mit Ana in Porto.").empty());
    CHECK(factsIn("Me gusta mucho esta ciudad y vivo en Porto con mi hermana.").empty());
    CHECK_FALSE(factsIn("I live in Porto, near the old bridge.").empty());
}

TEST_CASE("whoever is told of in the third person has the verb that goes with it") {
    for (const char* said : {"hi my name is Kunigunde i am 9 i live in Zarqa",
                             "I am having two cats and I am not eating meat since many years.",
                             "Segun doesn't eat with us since two weeks, am I too strict"}) {
        INFO(said);
        for (const auto& content : rememberedFrom(said)) {
            CHECK(content.find("they am") == std::string::npos);
            CHECK(content.find("am they") == std::string::npos);
        }
    }
    CHECK_FALSE(rememberedFrom("I am having two cats and I am not eating meat since many years.").empty());
}
