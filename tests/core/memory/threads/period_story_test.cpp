// SPDX-License-Identifier: AGPL-3.0-or-later
// What is told of a month: what changed, what is new, what was decided, what comes and what is open, each once, as it
// stood when the month ended, and nothing of what was forgotten, refused, or may not be shown.
#include "core/memory/threads/period_story.h"

#include "core/base/text.h"
#include "core/memory/forgetting.h"
#include "core/memory/threads/period_summaries.h"
#include "core/memory/upkeep.h"
#include "tests/core/memory/memory_fixture.h"
#include "tests/core/memory/rows_text.h"

using namespace hearth;
using namespace hearth::memory;
using chat::Role;

namespace {

struct StoryFixture : MemoryFixture {
    StoryFixture() { at("2026-10-02T10:00:00Z"); }

    void at(std::string_view moment) { temp.clock().set(Timestamp::parse(moment).value()); }
    /// A conversation on that day, read at once.
    ConversationId talk(std::string_view day, std::string_view title, const std::vector<std::string>& texts) {
        at(std::string(day) + "T18:00:00Z");
        const auto id = thread(title);
        for (const auto& text : texts) say(id, text);
        audit(id);
        return id;
    }
    void endAt(std::string_view day) {
        at(std::string(day) + "T08:00:00Z");
        REQUIRE(Upkeep(temp.vault(), {}).run({}, CancelToken()).ok());
    }
    PeriodSummary told(std::string_view day, Period period = Period::Month, ToldTo reader = ToldTo::Person) {
        const auto periods = PeriodSummaries::list(temp.vault(), period, 0, reader);
        REQUIRE(periods.ok());
        for (const auto& one : *periods)
            if (one.start == Timestamp::parse(day).value()) return one;
        FAIL("nothing is told of " << day);
        std::abort();
    }
    PeriodSummary october(ToldTo reader = ToldTo::Person) { return told("2026-10-01", Period::Month, reader); }
};

/// All that a reader sees.
std::string allOf(const PeriodSummary& period) {
    std::string text = period.summary;
    for (const auto* lines : {&period.changes, &period.news, &period.plans, &period.decisions, &period.openQuestions})
        for (const auto& line : *lines) text += "\n" + line.text + "|" + line.before;
    for (const auto& topic : period.topics) text += "\n" + topic;
    for (const auto& line : period.threads) text += "\n" + line.title + "|" + line.leftOff;
    return text;
}

bool says(const PeriodSummary& period, std::string_view words) {
    return foldCase(allOf(period)).find(foldCase(words)) != std::string::npos;
}

}  // namespace

TEST_CASE("a month is told by what it brought: what changed, who is new, what was decided, what comes, what is open") {
    StoryFixture fixture;
    fixture.talk("2026-09-10", "Home", {"I live in Porto.", "I work at Siemens."});
    fixture.talk("2026-10-03", "Berlin", {"I moved to Berlin.", "My neighbour is called Beryl."});
    fixture.talk("2026-10-09", "Kitchen",
                 {"We decided to take oak for the kitchen floor.", "We still need to find a carpenter."});
    fixture.talk("2026-10-20", "Teeth", {"I have a dentist appointment on 12 December 2026."});
    fixture.endAt("2026-11-20");
    const PeriodSummary october = fixture.october();
    REQUIRE_FALSE(october.changes.empty());
    const auto& moved = october.changes.front();
    CHECK(moved.text.find("Berlin") != std::string::npos);
    CHECK(moved.before == "Lives in Porto.");
    CHECK(moved.at >= Timestamp::parse("2026-10-03").value());
    CHECK(textsOf(october.news) == std::vector<std::string>{"Has a neighbour named Beryl."});
    REQUIRE(october.decisions.size() == 1);
    CHECK(october.decisions.front().text.find("oak") != std::string::npos);
    REQUIRE(october.plans.size() == 1);
    CHECK(october.plans.front().at == Timestamp::parse("2026-12-12").value());
    CHECK(textsOf(october.openQuestions) == std::vector<std::string>{"“We still need to find a carpenter.”"});
    CHECK(october.summary.find("Berlin") != std::string::npos);
    CHECK(october.summary.find("message") == std::string::npos);
    CHECK(countCharacters(october.summary) <= 420);
    CHECK_FALSE(says(october, "Siemens"));
}

TEST_CASE("what says who I am is told, however short it is") {
    StoryFixture fixture;
    fixture.talk("2026-09-08", "Food", {"I'm vegetarian."});
    fixture.talk("2026-10-08", "Food", {"I'm vegan now.", "I'm coeliac."});
    fixture.endAt("2026-11-20");
    CHECK(stands(textsOf(fixture.told("2026-09-01").news), "Is vegetarian."));
    const auto october = fixture.told("2026-10-01");
    REQUIRE(october.changes.size() == 1);
    CHECK(october.changes.front().text == "Is vegan.");
    CHECK(october.changes.front().before == "Is vegetarian.");
    CHECK(october.news.size() == 1);
}

TEST_CASE("of what changed twice in a month the last is told, beside what was so before the month") {
    StoryFixture fixture;
    fixture.talk("2026-09-10", "Home", {"I live in Porto."});
    fixture.talk("2026-10-03", "Berlin", {"I moved to Berlin."});
    fixture.talk("2026-10-25", "Rome", {"I moved to Rome."});
    fixture.endAt("2026-11-20");
    const PeriodSummary october = fixture.october();
    REQUIRE(october.changes.size() == 1);
    CHECK(october.changes.front().text.find("Rome") != std::string::npos);
    CHECK(october.changes.front().before == "Lives in Porto.");
    CHECK_FALSE(says(october, "Berlin."));
}

TEST_CASE("a plan that was put off is told with its new day alone") {
    StoryFixture fixture;
    fixture.talk("2026-10-01", "Launch", {"I want to launch Faktura on 1 November 2026."});
    fixture.talk("2026-10-23", "Beta", {"I'm postponing the launch to 15 November 2026."});
    fixture.endAt("2026-11-02");
    CHECK(says(fixture.october(), "15 Nov"));
    CHECK_FALSE(says(fixture.october(), " 1 Nov"));
}

TEST_CASE("a month is told as it stood when it ended, whatever came later") {
    StoryFixture fixture;
    fixture.talk("2026-10-03", "Home", {"I live in Porto."});
    fixture.talk("2026-11-03", "Berlin", {"I moved to Berlin."});
    fixture.endAt("2026-12-02");
    CHECK(says(fixture.october(), "Lives in Porto."));
    CHECK_FALSE(says(fixture.october(), "Berlin"));
    CHECK(fixture.told("2026-11-01").changes.front().before == "Lives in Porto.");
}

TEST_CASE(
    "what is settled later in the thread is open no more, and a bare question to the assistant is none of a month") {
    StoryFixture fixture;
    const auto thread = fixture.talk("2026-10-03", "Flat", {"I'm not sure whether the Horfield flat has a garden."});
    fixture.talk("2026-10-05", "Ferns", {"How long do ferns from the garden centre live indoors?"});
    fixture.endAt("2026-11-02");
    CHECK(textsOf(fixture.october().openQuestions) ==
          std::vector<std::string>{"“I'm not sure whether the Horfield flat has a garden.”"});
    CHECK(says(fixture.told("2026-10-05", Period::Day), "How long do ferns"));
    fixture.at("2026-11-03T10:00:00Z");
    fixture.say(thread, "We decided against the Horfield flat.");
    fixture.audit(thread);
    CHECK(fixture.october().openQuestions.empty());
}

TEST_CASE("what is forgotten is in no story any more, at once and for good") {
    StoryFixture fixture;
    index::TextIndex index(fixture.temp.vault());
    Forgetting forgetting(fixture.temp.vault(), fixture.engine, index);
    fixture.talk("2026-10-03", "Home", {"I live in Porto."});
    fixture.at("2026-10-04T10:00:00Z");
    const auto pets = fixture.thread("Pets");
    const auto said = fixture.say(pets, "We decided to adopt the greyhound from the shelter.");
    fixture.audit(pets);
    fixture.endAt("2026-11-20");
    REQUIRE(says(fixture.october(), "Porto"));
    REQUIRE(says(fixture.october(), "greyhound"));
    const auto forget = [&](ForgetKind kind, const IdBytes& id) {
        const auto begun = forgetting.begin({kind, id, {}, std::nullopt, std::nullopt});
        REQUIRE(begun.ok());
        REQUIRE(forgetting.finish({}, CancelToken()).ok());
    };
    forget(ForgetKind::Memory, fixture.only("Lives in Porto.").id.bytes());
    CHECK_FALSE(says(fixture.october(), "Lives in Porto"));
    forget(ForgetKind::Message, said.bytes());
    for (const Period period : {Period::Day, Period::Week, Period::Month}) {
        const auto periods = PeriodSummaries::list(fixture.temp.vault(), period, 0).value();
        for (const auto& one : periods) CHECK_FALSE(says(one, "greyhound"));
    }
}

TEST_CASE("what took the place of something forgotten does not name it") {
    StoryFixture fixture;
    fixture.talk("2026-09-10", "Home", {"I live in Porto."});
    fixture.talk("2026-10-03", "Berlin", {"I moved to Berlin."});
    fixture.endAt("2026-11-20");
    REQUIRE(fixture.engine.forget(fixture.only("Lives in Porto.").id).ok());
    CHECK(says(fixture.october(), "Berlin"));
    CHECK_FALSE(says(fixture.october(), "Porto"));
}

TEST_CASE("nothing is told of conversations in the trash or without memory, nor of what waits to be looked at") {
    StoryFixture fixture;
    const auto kitchen = fixture.talk("2026-10-09", "Kitchen", {"We decided to take oak for the kitchen floor."});
    fixture.talk("2026-10-10", "Garden", {"We decided to plant leeks behind the shed."});
    fixture.endAt("2026-11-20");
    REQUIRE(says(fixture.october(), "leeks"));
    SECTION("in the trash") { REQUIRE(fixture.conversations.trash(kitchen).ok()); }
    SECTION("without memory") { REQUIRE(fixture.conversations.setMemoryOff(kitchen, true).ok()); }
    fixture.run("UPDATE memories SET archived_by = 'proposed' WHERE content LIKE '%oak%'");
    CHECK_FALSE(says(fixture.october(), "oak"));
    CHECK_FALSE(says(fixture.october(), "Kitchen"));
    CHECK(says(fixture.october(), "leeks"));
    // The next night counts without it, too.
    fixture.endAt("2026-11-22");
    CHECK(fixture.october().messageCount == 1);
}

TEST_CASE("a model is told what the conversations of a time say, and nothing of what is remembered") {
    StoryFixture fixture;
    fixture.talk("2026-09-10", "Home", {"I live in Porto."});
    fixture.talk("2026-10-03", "Move", {"I moved to Berlin.", "We decided to rent a van for the boxes."});
    fixture.endAt("2026-11-20");
    const PeriodSummary shown = fixture.october(ToldTo::Model);
    CHECK(shown.changes.empty());
    CHECK(shown.news.empty());
    CHECK(shown.plans.empty());
    CHECK_FALSE(says(shown, "Porto"));
    CHECK(says(shown, "rent a van"));
}

TEST_CASE("periods hold no words of what was said") {
    StoryFixture fixture;
    fixture.talk("2026-10-03", "Pets", {"We decided to adopt the greyhound from the shelter."});
    fixture.endAt("2026-11-20");
    const auto rows = rowsText(fixture.temp.vault(),
                               {"SELECT summary || topics || decisions || open_questions FROM period_summaries"});
    REQUIRE(rows.ok());
    CHECK(rows->find("greyhound") == std::string::npos);
    CHECK(rows->find("Pets") == std::string::npos);
}

TEST_CASE("months make up a year, also one that had passed before years were told") {
    StoryFixture fixture;
    fixture.talk("2026-09-10", "Home", {"I live in Porto."});
    fixture.talk("2026-10-03", "Berlin", {"I moved to Berlin."});
    fixture.endAt("2027-01-05");
    CHECK(fixture.told("2026-01-01", Period::Year).messageCount == 2);
    CHECK(says(fixture.told("2026-01-01", Period::Year), "Berlin"));
    fixture.run("DELETE FROM period_summaries WHERE period = 'year'");
    fixture.run("DELETE FROM upkeep WHERE name = 'years'");
    fixture.endAt("2027-01-06");
    CHECK(fixture.told("2026-01-01", Period::Year).conversations.size() == 2);
    CHECK(periodFromName("year") == Period::Year);
}

TEST_CASE("nothing is told twice, and nothing that says too little") {
    StoryFixture fixture;
    fixture.talk("2026-10-05", "Work",
                 {"My new manager is called Precious, she's lovely.", "ok thanks", "What's 350 F in celsius?",
                  "We get the keys on Monday or so."});
    fixture.endAt("2026-11-20");
    const PeriodSummary october = fixture.october();
    int told = 0;
    for (const auto* lines : {&october.changes, &october.news, &october.plans})
        for (const auto& line : *lines) told += line.text.find("Precious") == std::string::npos ? 0 : 1;
    CHECK(told == 1);
    CHECK_FALSE(says(october, "lovely"));
    CHECK_FALSE(says(october, "celsius"));
    CHECK_FALSE(says(october, "thanks"));
}

TEST_CASE("what a conversation decided is told like what is remembered, and what says more of its writer is quoted") {
    StoryFixture fixture;
    fixture.talk("2026-10-03", "Van", {"We've just booked the van from Hansens for our boxes."});
    fixture.talk("2026-10-04", "Band", {"I'm going with the cellist from Leith for the wedding."});
    fixture.talk("2026-10-05", "Oven", {"We decided, and I told her so, to return the Salva oven."});
    fixture.run("DELETE FROM memory_sources");
    fixture.run("DELETE FROM memories");
    fixture.endAt("2026-11-20");
    const auto decisions = textsOf(fixture.october().decisions);
    CHECK(decisions == std::vector<std::string>{"Booked the van from Hansens for their boxes.",
                                                "“I'm going with the cellist from Leith for the wedding.”",
                                                "“We decided, and I told her so, to return the Salva oven.”"});
    // A model is shown them as they were said.
    CHECK(says(fixture.october(ToldTo::Model), "We've just booked the van from Hansens for our boxes."));
}

TEST_CASE("where a conversation was left off is told in the person's own words, marked as such") {
    StoryFixture fixture;
    fixture.talk("2026-10-03", "Roof",
                 {"The roof of the shed leaks near the gutter.", "The roofer looks at the gutter tomorrow.",
                  "The ladder is at the allotment still.", "How heavy is a ladder of oak?"});
    fixture.endAt("2026-11-20");
    const auto threads = fixture.october().threads;
    REQUIRE(threads.size() == 1);
    CHECK(threads.front().leftOff == "“How heavy is a ladder of oak?”");
}

TEST_CASE("each line says which memory or which conversation tells it") {
    StoryFixture fixture;
    fixture.talk("2026-10-03", "Berlin", {"I live in Berlin."});
    const auto kitchen = fixture.talk("2026-10-09", "Kitchen", {"We still need to find a carpenter for the kitchen."});
    fixture.endAt("2026-11-20");
    const PeriodSummary october = fixture.october();
    REQUIRE(october.news.size() == 1);
    CHECK(october.news.front().memory == fixture.only("Lives in Berlin.").id);
    CHECK_FALSE(october.news.front().conversation);
    REQUIRE(october.openQuestions.size() == 1);
    CHECK(october.openQuestions.front().conversation == kitchen);
    CHECK_FALSE(october.openQuestions.front().memory);
}

TEST_CASE("a time that goes on is told up to now, and what comes later in it is to come") {
    StoryFixture fixture;
    fixture.talk("2026-09-10", "Home", {"I live in Porto."});
    fixture.talk("2026-10-03", "Berlin", {"I moved to Berlin."});
    fixture.talk("2026-10-10", "Teeth", {"I have a dentist appointment on 28 October 2026."});
    for (const Period period : {Period::Day, Period::Week, Period::Month, Period::Year}) {
        INFO(periodName(period));
        const auto told = PeriodSummaries::told(fixture.temp.vault(), period, 0).value();
        REQUIRE_FALSE(told.empty());
        CHECK(told.front().soFar);
        CHECK(told.front().start == periodStart(period, fixture.now()));
        CHECK(told.front().until == fixture.now().plus(1));
        REQUIRE(told.front().plans.size() == 1);
        CHECK(told.front().plans.front().at == Timestamp::parse("2026-10-28").value());
    }
    const auto october =
        PeriodSummaries::one(fixture.temp.vault(), Period::Month, Timestamp::parse("2026-10-01").value());
    REQUIRE(october.ok());
    CHECK(october->changes.front().before == "Lives in Porto.");
    CHECK(october->messageCount == 2);
    // The nights close the days, and it is the same.
    fixture.endAt("2026-10-15");
    const auto later = PeriodSummaries::told(fixture.temp.vault(), Period::Month, 0).value();
    REQUIRE(later.size() == 2);
    CHECK(later.front().messageCount == 2);
    CHECK(allOf(later.front()) == allOf(*october));
    CHECK_FALSE(later.back().soFar);
    // The year is made of the month that ended and of what was said since.
    CHECK(PeriodSummaries::told(fixture.temp.vault(), Period::Year, 0)->front().messageCount == 3);
}

TEST_CASE("a month that ended is told before the night has closed it") {
    StoryFixture fixture;
    fixture.talk("2026-10-30", "Berlin", {"I moved to Berlin."});
    fixture.at("2026-11-01T00:10:00Z");
    const auto months = PeriodSummaries::frames(fixture.temp.vault(), Period::Month).value();
    REQUIRE(months.size() == 1);
    CHECK_FALSE(months.front().soFar);
    CHECK(months.front().until == Timestamp::parse("2026-11-01").value());
    CHECK(months.front().messageCount == 1);
    CHECK(months.front().summary.empty());
    const auto none = PeriodSummaries::one(fixture.temp.vault(), Period::Month, Timestamp::parse("2026-11-01").value());
    CHECK(none.error().code == ErrorCode::NotFound);
}

TEST_CASE("what is forgotten is gone from a month that goes on") {
    StoryFixture fixture;
    fixture.talk("2026-10-03", "Home", {"I live in Porto."});
    const auto told = [&] { return PeriodSummaries::told(fixture.temp.vault(), Period::Month, 0)->front(); };
    CHECK(says(told(), "Porto"));
    REQUIRE(fixture.engine.forget(fixture.only("Lives in Porto.").id).ok());
    CHECK_FALSE(says(told(), "Lives in Porto"));
}
