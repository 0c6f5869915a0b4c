// SPDX-License-Identifier: AGPL-3.0-or-later
// Where single words would drop a sentence, or a rule would take any words for a value, all of its words together
// decide; what is asked for, not so, or somebody else's stays out whatever they weigh.
#include "tests/core/memory/reading/extraction_cases.h"

using namespace hearth;
using namespace hearth::memory;

TEST_CASE("what looks of the moment is kept where all of it surely tells what lasts") {
    expectAll({{"I'm trying to scrape together eighteen grand for new teeth.",
                {"Is trying to scrape together eighteen grand for new teeth."}},
               {"I get about on a tandem.", {"Has a tandem."}},
               {"I'm busy at the moment.", {}},
               {"I'm a bit tired today.", {}},
               {"Give me a household: two adults, one is allergic to cat hair, one car.", {}}});
}

TEST_CASE("what nameless others did to me is about me, what they do else is about nobody known") {
    expectAll({{"They made me an embalmer.", {"“They made me an embalmer.”"}},
               {"They live in Berlin.", {}},
               {"She works as a nurse.", {}}});
}

TEST_CASE("a condition that may well be so hides what is sure beside it") {
    expectAll({{"I live in Porto, I take the seat at the back if there is one.", {"Lives in Porto."}},
               {"If it isn't in Zettlr I forget it, that's where my notes go.",
                {"“If it is not in Zettlr I forget it, that is where my notes go.”"}}});
}

TEST_CASE("what is only supposed stays out, whatever its words weigh") {
    expectAll({{"If I lived in Porto, I would work at Acme.", {}},
               {"If my son turned out to be allergic to fire ants, I'd lose my mind.", {}},
               {"Tell me what to cook if my sister is vegan and I work at Acme.", {}},
               {"Say I quit my job at Acme.", {}},
               {"What if I live in Porto?", {}}});
}

TEST_CASE("that something should have been told is no supposing") {
    expectAll({{"Sorry, should have said, I live in Porto.", {"Lives in Porto."}},
               {"I may as well admit that I live in Porto.", {"Lives in Porto."}},
               {"I ought to mention we live in Porto.", {"Lives in Porto."}},
               {"So you can picture it, I live in Porto.", {"Lives in Porto."}},
               {"They say I'm cracked about sea kayaking and I love it.", {"Loves sea kayaking."}},
               {"I should mention my sister to the doctor.", {}}});
}

TEST_CASE("a rule that takes any words for a value is not believed where they tell nothing together") {
    expectAll({{"I never take another.", {}},
               {"I read the wrong line.", {}},
               {"I have given up smoking.", {"Gave up smoking."}},
               {"I read law at Leeds.", {"Read law at Leeds."}}});
}

TEST_CASE("doubt about one thing takes nothing from what is said beside it") {
    expectAll({{"I'm kind of obsessed with quilting.", {"Is kind of obsessed with quilting."}},
               {"You probably don't care, but I live in Porto.", {"Lives in Porto."}},
               {"Maybe I live in Porto.", {}}});
}

TEST_CASE("why or that something is told is no part of it") {
    expectAll({{"I'm only mentioning it because I live in Porto.", {"Lives in Porto."}},
               {"The reason I ask is that I live in Porto.", {"Lives in Porto."}},
               {"What I meant to say is that I live in Porto.", {"Lives in Porto."}},
               {"It's only fair to mention that I live in Porto.", {"Lives in Porto."}},
               {"You may wish to know that I live in Porto.", {"Lives in Porto."}},
               {"You wouldn't know it, but I live in Porto.", {"Lives in Porto."}},
               {"It so happens that I live in Porto.", {"Lives in Porto."}},
               {"By the by, I live in Porto.", {"Lives in Porto."}}});
    CHECK(rememberedFrom("Before we start a family I want an answer from the clinic.") !=
          std::vector<std::string>{"A family I want an answer from the clinic."});
}

TEST_CASE("a sign for and parts two statements, and no name") {
    expectAll({{"I am allergic to wasps & we live in Porto.", {"Is allergic to wasps.", "Lives in Porto."}},
               {"I work at Drummond & Sykes.", {"Works at Drummond & Sykes."}}});
}

TEST_CASE("a clause may begin with a bare noun that has been something") {
    CHECK(readingOf("I am allergic to wasps, and gluten's been off the menu since Easter.").statements.size() == 2);
    expectAll({{"I am allergic to wasps, and peanuts.", {"Is allergic to wasps.", "Is allergic to peanuts."}}});
}

TEST_CASE("what a rule read only half of is told in its own words, its names with it") {
    const auto told = rememberedFrom("My daughter Dulce has a house over in Oudtshoorn.");
    REQUIRE(told.size() == 2);
    CHECK(told[1] == "Dulce has a house over in Oudtshoorn.");
    expectAll(
        {{"I live in Porto on Mondays.", {"Lives in Porto on Mondays."}}, {"I live in Porto.", {"Lives in Porto."}}});
}

TEST_CASE("a matter named without its owner is that of the relation just spoken of") {
    expectAll({{"Gift for my brother Gurpreet? Birthday's on April 21.",
                {"Has a brother named Gurpreet.", "Gurpreet's birthday is April 21."}},
               {"Birthday's on April 21.", {"Birthday is April 21."}},
               {"We fly to Porto in May. Birthday's on April 21.",
                {"Flies to Porto in May 2024.", "Birthday is April 21."}}});
}

TEST_CASE("what is said of nobody right after somebody was only spoken of is about them") {
    static const Redactor redactor;
    static const Extractor extractor(english(), redactor);
    const auto subjectsOf = [&](std::string_view earlier, std::string_view text) {
        std::string subjects;
        for (const auto& statement :
             extractor.read({text, Timestamp::parse("2024-05-08T13:56:00Z").value(), {}, {}, false, earlier})
                 .statements)
            subjects += statement.subject + ";";
        return subjects;
    };
    CHECK(subjectsOf("My uncle Joost wants me to visit.", "Turku, that's where home is.") == "Joost;");
    CHECK(subjectsOf("My uncle Joost wants me to visit.", "Turku, that's where my home is.") == "user;");
    CHECK(subjectsOf("My uncle Joost lives in Leeds.", "Turku, that's where home is.") == "user;");
    CHECK(subjectsOf("The rain wants me to stay in.", "Turku, that's where home is.") == "user;");
}

TEST_CASE("where I live is told from where I do not") {
    for (const auto& statement : readingOf("I don't live in Oban but in Passau.").statements)
        CHECK(statement.value == "Passau");
    expectAll({{"I don't live in Oban but in Passau.", {"Lives in Passau."}}});
}

TEST_CASE("an adverb that begins a sentence is no person") {
    expectAll({{"Just started at Kestrel Logistics as a planner.", {"Works at Kestrel Logistics."}},
               {"Justin works at Kestrel Logistics.", {"Justin works at Kestrel Logistics."}}});
}

TEST_CASE("a sentence that only points back is kept with the one it points at") {
    const auto holds = [](std::string_view text, const char* first, const char* second) {
        const auto told = rememberedFrom(text);
        return std::any_of(told.begin(), told.end(), [&](const std::string& content) {
            return content.find(first) != std::string::npos && content.find(second) != std::string::npos;
        });
    };
    CHECK(holds("Gantry fell over in the demo. It's a budget planner for students, I'm building it.", "Gantry",
                ". It is a budget planner"));
    CHECK(holds("Rust spots on my scooter helmet. It's cobalt, so they show.", "helmet", "cobalt"));
    CHECK_FALSE(holds("My boiler is loud. I live in Porto.", "boiler", "Porto"));
    CHECK_FALSE(holds("I live in Porto. It's raining.", "Porto", "rain"));
    CHECK_FALSE(holds("Give me a list of planets. It's cobalt, so they show.", "planets", "cobalt"));
}
