// SPDX-License-Identifier: AGPL-3.0-or-later
// Two facts in one sentence are two memories, and what belongs together stays one.
#include "core/memory/reading/joined_facts.h"
#include "core/memory/english/english.h"
#include "tests/core/memory/memory_fixture.h"
#include "tests/core/memory/reading/extraction_cases.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

using Halves = std::vector<std::string>;

Halves apart(std::string_view text) {
    static const Segmenter segmenter(english());
    static const JoinedFacts facts(english(), segmenter);
    Halves halves;
    for (const auto& half : facts.apart(text, {text, 0, text.size(), false})) halves.push_back(half.text);
    return halves;
}

bool staysWhole(std::string_view text) {
    INFO(text);
    return apart(text).empty();
}

}  // namespace

TEST_CASE("one verb with two things, each with its own day, place or purpose, is two facts") {
    CHECK(apart("I do yoga at Moor Road on Mondays and aqua aerobics on Fridays") ==
          Halves{"I do yoga at Moor Road on Mondays", "I do aqua aerobics on Fridays"});
    CHECK(apart("I'm learning Welsh at night school and Greek from a podcast") ==
          Halves{"I'm learning Welsh at night school", "I'm learning Greek from a podcast"});
    CHECK(apart("I go to choir on Wednesdays and to the gym on Tuesdays") ==
          Halves{"I go to choir on Wednesdays", "I go to the gym on Tuesdays"});
    CHECK(apart("I swim at the lido on Tuesdays and the leisure centre on Sundays") ==
          Halves{"I swim at the lido on Tuesdays", "I swim at the leisure centre on Sundays"});
    CHECK(apart("My wife plays the oboe in an orchestra and the guitar at home") ==
          Halves{"My wife plays the oboe in an orchestra", "My wife plays the guitar at home"});
}

TEST_CASE("two verbs of one subject, two aims and two subjects are two facts") {
    CHECK(apart("I teach chemistry at Wolds Academy and tutor maths privately") ==
          Halves{"I teach chemistry at Wolds Academy", "I tutor maths privately"});
    CHECK(apart("my wife runs a bakery in Otley and teaches piano at home") ==
          Halves{"my wife runs a bakery in Otley", "my wife teaches piano at home"});
    CHECK(apart("I want to knit a blanket for each niece and to lose a stone by June") ==
          Halves{"I want to knit a blanket for each niece", "I want to lose a stone by June"});
    CHECK(apart("I'm a carer at Fenwick Lodge and on Sundays I stack shelves at the Co-op") ==
          Halves{"I'm a carer at Fenwick Lodge", "on Sundays I stack shelves at the Co-op"});
    CHECK(apart("Our savings are with Pemberton, and the current account is with Lloyds") ==
          Halves{"Our savings are with Pemberton", "the current account is with Lloyds"});
}

TEST_CASE("what belongs together stays together") {
    for (const auto text : {"I eat bread and butter every morning",
                            "I commute between Leeds and York by train",
                            "my wife and I live in Leeds",
                            "I want to quit and travel",
                            "I can sing and play the guitar at parties",
                            "I have meetings in London and Leeds on Mondays",
                            "I go home and cook on Fridays",
                            "I have a friend who sings in a choir and plays in a band",
                            "I run a centre for kids in Leeds and adults in York",
                            "If I get the job I move to Leeds and rent a flat in Headingley",
                            "I play football with Tom and Jerry on Sundays",
                            "I have a dog and walk her every day in the park",
                            "I take tea with milk and sugar in the morning",
                            "We decided to heat the barn with a boiler and to roof it in slate",
                            "my mum and dad live in Hull",
                            "We go up to see Moira in Fremantle and every time I get lost on the way",
                            "I pray at dawn, then sleep again, and get up at 3:15",
                            "My brother arrives on Friday and I have no clean sheets",
                            "I use the scooter for work now, and I'm a nicer person",
                            "I need 4,000 for a kiln and I'm saving up",
                            "I am writing a planner for cooks and the name is Chickadee"})
        CHECK(staysWhole(text));
}

TEST_CASE("where one of two halves would be lost, both stay in one memory") {
    const Reading reading = readingOf("I see a physio every Monday and a counsellor once a month");
    REQUIRE(reading.statements.size() == 1);
    CHECK(reading.statements[0].content == "Sees a physio every Monday and a counsellor once a month.");
}

TEST_CASE("each of two facts cites its own words, and one outlives the other") {
    const char* const text = "I volunteer at the rescue on Saturdays and read with children at the library on Mondays";
    const Reading reading = readingOf(text);
    REQUIRE(reading.statements.size() == 2);
    CHECK(reading.statements[0].content == "Volunteers at the rescue on Saturdays.");
    CHECK(reading.statements[1].content == "Reads with children at the library on Mondays.");
    CHECK(std::string(text).substr(reading.statements[1].begin,
                                   reading.statements[1].end - reading.statements[1].begin) ==
          "read with children at the library on Mondays");
    DayByDay days;
    const auto after = days.after({text, "I've given up the rescue"});
    CHECK(stands(after, "Reads with children at the library on Mondays."));
    CHECK_FALSE(stands(after, "Volunteers at the rescue on Saturdays."));
}
