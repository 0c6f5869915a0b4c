// SPDX-License-Identifier: AGPL-3.0-or-later
// What two memories never are to each other, however much they have in common.
#include "core/memory/english/english.h"
#include "core/memory/keeping/endings.h"
#include "core/memory/keeping/pair_guards.h"
#include "core/memory/keeping/pair_judge.h"
#include "core/memory/keeping/reworded_updates.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/change_cues.h"
#include "core/memory/reading/evidence.h"
#include "tests/core/memory/memory_fixture.h"
#include "tests/core/memory/reading/extraction_cases.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

PairText known(std::string content, std::string attribute, std::string value, std::string subject = "user") {
    return {std::move(content), std::move(subject), std::move(attribute), std::move(value), false, Timestamp(0)};
}

PairText said(std::string content, std::string subject = "user") {
    return known(content, "said/" + content, content, std::move(subject));
}

PairText lives(std::string where) { return known("Lives in " + where + ".", "residence", where); }

/// With a sister and a colleague of theirs among who is known.
bool apart(const PairText& later, const PairText& earlier) {
    const auto judge = PairJudge::shared(english());
    PairSurroundings around;
    for (const std::string name : {"Ilse", "Bram"})
        PairJudge::add(
            judge->read({"Has a sister named " + name + ".", "user", "sister/" + name, name, true, Timestamp(0)}),
            around);
    PairSide one = judge->read(later);
    PairSide other = judge->read(earlier);
    PairJudge::meet(one, around);
    PairJudge::meet(other, around);
    return areKeptApart(english(), one, other);
}

}  // namespace

TEST_CASE("where a sister lives is no home of the writer's, though she is called theirs") {
    CHECK(apart(known("My sister Ilse is settled in Genoa.", "residence", "Genoa", "Ilse"), lives("Aarhus")));
    CHECK(apart(said("My sister Ilse has found a flat in Genoa.", "Ilse"), lives("Aarhus")));
    CHECK_FALSE(apart(said("My sister Ilse has moved us to Genoa.", "Ilse"), lives("Aarhus")));
    CHECK_FALSE(apart(lives("Genoa"), lives("Aarhus")));
}

TEST_CASE("each has work of their own, and what one says of oneself takes nothing from a colleague") {
    const PairText mill = known("Works at the mill.", "employer", "the mill");
    CHECK(apart(known("Our tea comes from the depot, where my colleague Bram works.", "employer", "the depot", "Bram"),
                mill));
    CHECK(apart(known("Gave up the keto diet.", "ended/keto diet", "no"),
                known("It is all keto for their colleague Bram.", "diet", "keto", "Bram")));
    CHECK_FALSE(apart(said("Bram has given up keto."), known("Bram is keto.", "diet", "keto", "Bram")));
    CHECK_FALSE(apart(known("Penrose Tools have hired me.", "employer", "Penrose Tools", "Penrose"), mill));
}

TEST_CASE("a new routine is no new job, and a home elsewhere calls off no journey") {
    const PairText shifts = known("Works early shifts.", "work hours", "early shifts");
    CHECK(apart(known("Does judo on Tuesday nights these days.", "routine/judo", "on Tuesday nights"), shifts));
    CHECK(apart(known("Has gone with Redis for Heron.", "decision/heron", "Redis"),
                known("Works at Penrose Tools.", "employer", "Penrose Tools")));
    CHECK_FALSE(apart(known("Does early shifts on Tuesdays.", "routine/shift", "on Tuesdays"), shifts));
    CHECK(apart(known("Swapped Split for Bergen, for good.", "residence", "Bergen"),
                known("The Split flight is on 3 May.", "trip/split", "3 May")));
    CHECK_FALSE(apart(known("Ilse has a house in Bergen.", "owns/house in bergen", "house in Bergen", "Ilse"),
                      known("Ilse lives in Split.", "residence", "Split", "Ilse")));
}

TEST_CASE("what is only hired for a while is nobody's car from then on") {
    const PairText golf = known("Drives a Golf.", "car", "Golf");
    CHECK(apart(known("Has a rental car until Monday, a Panda.", "owns/rental car", "a rental car"), golf));
    CHECK(apart(known("Has hired a Panda for four days.", "car/~panda", "Panda"), golf));
    CHECK_FALSE(apart(known("Has hired a Panda for four days.", "car/~panda", "Panda"),
                      known("Has a rental car.", "owns/rental car", "a rental car")));
    CHECK_FALSE(apart(known("Drives a Panda.", "car", "Panda"), golf));
}

TEST_CASE("what nearly ended goes on") {
    const PairText choir = known("Sings in the choir on Mondays.", "routine/choir", "on Mondays");
    CHECK(apart(said("Came that close to dropping the choir."), choir));
    CHECK(apart(said("Almost quit the choir last week."), choir));
    CHECK_FALSE(apart(said("Dropped the choir."), choir));
    CHECK_FALSE(apart(said("Is close to the choir hall now, having moved."), choir));
}

TEST_CASE("a season, a feast, the office and verbs of change are no thing that two memories speak of") {
    for (const char* word : {"winter", "christmas", "office", "begun", "evenings"})
        CHECK(isSetting(english(), keyOf(word)));
    CHECK_FALSE(isSetting(english(), "choir"));
    CHECK(DayByDay()
              .after({"They call me Minnie in the office.", "My Fiesta's been smoking since I left the office."})
              .size() == 2);
}

TEST_CASE("what tells only of a past or of a moment ends nothing, whatever word of an end is in it") {
    CHECK(DayByDay()
              .after({"The loft is my parish, I sort stamps there.", "Family history is my parish, ask anyone."})
              .size() == 2);
    const EndCues words(english());
    CHECK(words.read("My phone has been dead since I left the office.").size() == 1);
    CHECK(words.read("I nearly quit the choir.").empty());
    CHECK_FALSE(words.read("I left the choir.").empty());
    CHECK_FALSE(words.read("The choir is history.").empty());
}

TEST_CASE("a swap of houses is no move, and high cholesterol no diet") {
    for (const auto& one : readingOf("We've found a house swap in Bergen from 3 July.").statements)
        CHECK(familyOf(one.attribute) != "residence");
    for (const auto& one : readingOf("I've had high cholesterol for years now.").statements)
        CHECK(familyOf(one.attribute) != "diet");
}

TEST_CASE("what came in the place of what ended takes it, and not the end that was told beside it") {
    DayByDay days;
    days.after({"My notes go in a stack of index cards.", "I gave up on index cards, I keep my notes in Joplin now."});
    const auto by = days.only("Notes go in a stack of index cards.").supersededBy;
    REQUIRE(by);
    CHECK(days.engine.get(*by)->content == "Keeps own notes in Joplin.");
}

TEST_CASE("what it is now is not what is over, though the words tell of a change") {
    const std::string content = "Somebody has to live at the end of the world, and Punta Arenas is that.";
    const Standing end{MemoryId(IdBytes{}), content, "said/" + content, content};
    const std::vector<WeighedStanding> before = {{&end, contentWords(english(), "Punta Arenas end world")}};
    Statement trip;
    trip.content = "The cruise was too dear, so it is Punta Arenas for them instead.";
    trip.subject = "user";
    trip.attribute = "said/cruise";
    trip.value = trip.content;
    trip.turns = trip.stops = trip.openlyRead = true;
    CHECK(sharingName(english(), trip, before).empty());
    trip.content = "Punta Arenas does not do it for them any more.";
    CHECK(sharingName(english(), trip, before).size() == 1);
}

TEST_CASE("what somebody lives for is no place") {
    for (const auto& one : readingOf("My friend Lotte lives in Radom. Macramé is what Lotte lives for.").statements)
        CHECK((familyOf(one.attribute) != "residence" || one.value == "Radom"));
}

TEST_CASE("a tram is no employer, a shift planner that somebody builds no job, and a wedding nothing to drink") {
    const Evidence evidence(english());
    const auto bears = [&](std::string attribute, std::string value, std::string_view words) {
        Statement statement;
        statement.subject = "user";
        statement.attribute = std::move(attribute);
        statement.value = std::move(value);
        return evidence.bears(statement, words);
    };
    CHECK_FALSE(bears("employer", "Luas", "I go by Luas"));
    CHECK_FALSE(bears("job title", "shift planner", "I sit at Heron, a shift planner for clinics"));
    CHECK_FALSE(bears("morning drink", "wedding", "I've got the wedding first thing"));
    CHECK(bears("job title", "town planner", "I work as a town planner"));
    CHECK(bears("employer", "Penrose Tools", "I work at Penrose Tools"));
    CHECK(bears("morning drink", "cocoa", "I drink cocoa first thing"));
}
