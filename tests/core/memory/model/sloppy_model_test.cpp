// SPDX-License-Identifier: AGPL-3.0-or-later
// Models of few parameters answer sloppily: what can mean one thing only is read, what is wrong is dropped, and the
// rest stands.
#include "core/memory/english/english.h"
#include "core/memory/keeping/conflicts.h"
#include "core/memory/language/language.h"
#include "core/memory/language/phrasing.h"
#include "core/memory/model/model_answer.h"
#include "core/memory/model/model_prompt.h"
#include "tests/core/memory/model/model_fixture.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

/// The answer as parsed; one memory in it.
ProposedReading readingOf(std::string_view answer) {
    const auto reading = parseReading(answer);
    REQUIRE(reading.ok());
    return *reading;
}

constexpr const char* kSloppy = R"x(Here you go:
```json
{"memories":[{"message":"1","quote":"Porto is home","statement":"The user lives in Porto.","kind":"fact","subject":"user",
"attribute":"residence","value":"Porto","denied":"false","from":"May 2026","until":"null","confidence":"90%","same":"(3*)",
"replaces":"7",},],"over":[{"known":"2","until":"1 May 2026",}],"drop":["4",],
"thread":{"summary":"About, well, a move,]","topic":"Move",},}
```)x";

}  // namespace

TEST_CASE("an answer in a fence, with commas too many and numbers in quotes, is read") {
    const ProposedReading reading = readingOf(kSloppy);
    REQUIRE(reading.candidates.size() == 1);
    const Candidate& candidate = reading.candidates.front();
    CHECK(candidate.message == 0);
    CHECK(candidate.confidence == Approx(0.9));
    CHECK(candidate.same == 2);
    CHECK(candidate.replaces == std::vector<std::size_t>{6});
    CHECK_FALSE(candidate.denied);
    CHECK(candidate.from == midnight(2026, 5, 1));
    CHECK_FALSE(candidate.until);
    REQUIRE(reading.over.size() == 1);
    CHECK(reading.over.front().until == midnight(2026, 5, 2));
    CHECK(reading.drop == std::vector<std::size_t>{3});
    REQUIRE(reading.thread);
    CHECK(reading.thread->summary == "About, well, a move,]");
}

TEST_CASE("what is no number of a line is none") {
    for (const char* none :
         {"0", "-1", "\"seven\"", "2.5", "null", "true", "\"\"", "[1]", "\"1 and 2\"", "99999999999999999999"})
        CHECK_FALSE(placeIn(Json::parse(none)));
    CHECK(placesIn(Json::parse("[1, \"2\", \"x\", 3]"), 2) == std::vector<std::size_t>{0, 1});
    CHECK(placesIn(Json::parse("{}"), 2).empty());
}

TEST_CASE("days are read in any form that can mean one day only") {
    const auto day = [](const char* text) { return timeIn(Json(text)); };
    for (const char* text : {"2026-05-01", "2026-5-1", "2026/05/01", "01.05.2026", "1.5.2026", "1 May 2026",
                             "May 1, 2026", "1st May 2026", "2026-05-01T12:00:00Z"}) {
        INFO(text);
        REQUIRE(day(text));
        CHECK(day(text)->from == midnight(2026, 5, 1));
        CHECK(day(text)->until == midnight(2026, 5, 2));
    }
    for (const char* text : {"May 2026", "2026-05"}) {
        INFO(text);
        REQUIRE(day(text));
        CHECK(day(text)->from == midnight(2026, 5, 1));
        CHECK(day(text)->until == midnight(2026, 6, 1));
    }
    for (const char* text :
         {"", "null", "soon", "1 May", "01/05/2026", "2026-13-01", "2026-02-30", "unknown", "next May"}) {
        INFO(text);
        CHECK_FALSE(day(text));
    }
}

TEST_CASE("whom a statement is about is left out, however a model begins") {
    const auto told = [](const char* text) { return withoutThePerson(english(), text); };
    CHECK(told("The user lives in Porto.") == "Lives in Porto.");
    CHECK(told("User is allergic to walnuts.") == "Is allergic to walnuts.");
    CHECK(told("The person's sister is called Ana.") == "Their sister is called Ana.");
    CHECK(told("I live in Porto with my sister.") == "Lives in Porto with their sister.");
    CHECK(told("I'm allergic to walnuts.") == "Is allergic to walnuts.");
    CHECK(told("They have a cat.") == "Has a cat.");
    CHECK(told("They are vegan.") == "Is vegan.");
    CHECK(told("I don't eat fish.") == "Does not eat fish.");
    CHECK(told("I really like jazz.") == "Really likes jazz.");
    CHECK(told("I went to Rome in May.") == "Went to Rome in May.");
    CHECK(told("They can't stand coriander.") == "Can't stand coriander.");
    CHECK(told("Lives in Porto.") == "Lives in Porto.");
    CHECK(told("Ana lives in Rome.") == "Ana lives in Rome.");
    CHECK(told("Users of Vim are friends.") == "Users of Vim are friends.");
}

TEST_CASE("what a model tells is worded as ours, and the same told five times is told once") {
    ModelFixture fixture;
    const char* said = "The boxes are unpacked, and it feels as though Porto is home at last.";
    for (const char* way : {"Porto is home", "as though Porto is home", "Porto is home at last", "home at last",
                            "it feels as though Porto is home"})
        fixture.source.propose(about(0, way, "The user lives in Porto.", std::string("town of ") + way, "Porto"));
    fixture.hear(said);
    const auto contents = fixture.contents();
    CHECK(std::count(contents.begin(), contents.end(), "Lives in Porto.") == 1);
    CHECK(std::count(contents.begin(), contents.end(), "The user lives in Porto.") == 0);
}

TEST_CASE("the prompt's own example comes to nothing") {
    ModelFixture fixture;
    const auto echoed = parseReading(
        R"({"memories":[{"message":3,"quote":"…","statement":"…","kind":"…","subject":"…","attribute":"…","value":"…",
        "denied":false,"from":null,"until":null,"confidence":0.9,"same":null,"replaces":[]},
        {"message":1,"quote":"Lives in Porto.","statement":"Lives in Porto.","kind":"fact","subject":"user",
        "attribute":"residence","value":"Porto","confidence":0.9},
        {"message":1,"quote":"…","statement":"Is allergic to walnuts.","kind":"fact","subject":"user",
        "attribute":"allergy","value":"walnuts","confidence":0.9}],
        "over":[{"known":1,"until":"2026-05-01","message":null,"quote":null}],"rest":[{"known":1,"statement":"…"}],
        "drop":[],"thread":{"summary":"…","topic":"…","state":"…","decisions":["…"],"openQuestions":["…"],"position":"…"}})");
    REQUIRE(echoed.ok());
    fixture.source.reading = *echoed;
    fixture.say(fixture.talk, "I live in Faro.");
    const auto report = fixture.hear("Orange… rhymes with nothing, they say.");
    CHECK(report.added == 0);
    CHECK(fixture.contents() == Contents{"Lives in Faro."});
    CHECK(fixture.engine.thread(fixture.talk).value()->summary != "…");
}

TEST_CASE("a model that drops what it may not drop has not understood, and drops nothing") {
    ModelFixture fixture;
    fixture.say(fixture.talk, "I live in Faro.");
    fixture.audit(fixture.talk);
    fixture.ask();
    const ConversationId later = fixture.thread("Later");
    fixture.say(later, "I'm allergic to walnuts.");
    fixture.audit(later);
    fixture.source.reading.drop = {0, 1};
    const auto report = fixture.engine.auditWithModel(later, fixture.source, CancelToken());
    REQUIRE(report.ok());
    CHECK(report->dropped == 0);
    CHECK(fixture.contents() == Contents{"Is allergic to walnuts.", "Lives in Faro."});
}

TEST_CASE("a line that there is not is no line") {
    LaterFixture fixture;
    Candidate candidate = about(0, "the tram stops at my door", "Has a tram at the door.", "tram stop", "door");
    candidate.same = 60;
    candidate.replaces = {61, 62, 1000};
    fixture.source.reading.over = {{63, {}, 0, "the tram stops at my door"}};
    fixture.source.reading.rest = {{64, "Has a tram."}};
    const auto report = fixture.propose(candidate);
    CHECK(report.added == 1);
    CHECK(report.superseded == 0);
    CHECK(fixture.only(fixture.car()).active);
}

namespace {

/// Two lines, of which a later conversation is about the second.
struct GuardFixture : ModelFixture {
    ConversationId later = thread("Later");

    GuardFixture() {
        Candidate cello = about(0, "Ana on her cello", "Ana plays the cello.", "hobby", "cello");
        cello.subject = "Ana";
        source.propose(cello);
        say(talk, "A treat last night, Ana on her cello.");
        say(talk, "I drive a Golf to work.");
        audit(talk);
        ask();
        source.reading.candidates.clear();
        temp.clock().advance(30 * kDay);
        say(later, "Sold the Golf on Monday, good riddance.");
        audit(later);
        REQUIRE(engine.auditWithModel(later, source, CancelToken()).ok());
        run("UPDATE audits SET model_read_to = 0 WHERE conversation_id = ?1", later);
    }
    ModelReport answer(std::string_view wrong) {
        Candidate sold = about(0, "Sold the Golf on Monday", "Has no car any more.", "transport", "car");
        sold.replaces = {placeOf(source.shown.back(), wrong)};
        source.propose(sold);
        const auto report = engine.auditWithModel(later, source, CancelToken());
        REQUIRE(report.ok());
        return *report;
    }
};

}  // namespace

TEST_CASE("a line that has nothing to do with what is told does not give way to it: the person is asked") {
    GuardFixture fixture;
    const auto report = fixture.answer("Ana plays the cello.");
    CHECK(report.superseded == 0);
    CHECK(report.doubted == 1);
    CHECK(fixture.only("Ana plays the cello.").active);
    Conflicts conflicts(fixture.temp.vault());
    const auto cards = conflicts.list(false);
    REQUIRE(cards.ok());
    REQUIRE(cards->size() == 1);
    CHECK(cards->front().reason == "model");
    CHECK(cards->front().earlier.content == "Ana plays the cello.");
    CHECK(cards->front().later.content == "Has no car any more.");
    SECTION("once") {
        REQUIRE(conflicts.answer(cards->front().id, ConflictAnswer::Both).ok());
        fixture.run("UPDATE audits SET model_read_to = 0 WHERE conversation_id = ?1", fixture.later);
        REQUIRE(fixture.engine.auditWithModel(fixture.later, fixture.source, CancelToken()).ok());
        CHECK(conflicts.list(false)->empty());
    }
    SECTION("and believed when they say so") {
        REQUIRE(conflicts.answer(cards->front().id, ConflictAnswer::New).ok());
        CHECK_FALSE(fixture.only("Ana plays the cello.").active);
    }
}

TEST_CASE("a line of the same matter gives way without a question") {
    GuardFixture fixture;
    const std::string car = "Drives a Golf to work.";
    const auto report = fixture.answer(car);
    CHECK(report.superseded == 1);
    CHECK(report.doubted == 0);
    CHECK_FALSE(fixture.only(car).active);
}

TEST_CASE("no quote ends a line that it has nothing to do with") {
    GuardFixture fixture;
    fixture.source.reading.over = {
        {placeOf(fixture.source.shown.back(), "Ana plays the cello."), {}, 0, "Sold the Golf on Monday"}};
    const auto report = fixture.engine.auditWithModel(fixture.later, fixture.source, CancelToken());
    REQUIRE(report.ok());
    CHECK(report->ended == 0);
    CHECK(fixture.only("Ana plays the cello.").active);
}
