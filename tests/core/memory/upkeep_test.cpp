// SPDX-License-Identifier: AGPL-3.0-or-later
// The daily and weekly work, whether the program ran that day or not: shifts, retention, periods, alike conversations.
#include "core/memory/upkeep.h"
#include "core/memory/changes.h"
#include "core/memory/health.h"
#include "core/memory/retention.h"
#include "core/memory/threads/context_shift.h"
#include "core/memory/threads/conversation_insights.h"
#include "core/memory/threads/period_summaries.h"
#include "tests/core/memory/memory_fixture.h"
#include "tests/core/memory/rows_text.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

const auto kEditor = std::to_array<std::string_view>(
    {"The image editor needs a crop tool with handles.", "Layers in the image editor blend too slowly.",
     "How should the image editor save brush presets?", "The editor's undo stack eats memory with big layers."});
const auto kGarden = std::to_array<std::string_view>(
    {"The raised bed in the garden needs compost.", "Which seeds can I sow in the garden in spring?",
     "The tomatoes in the garden bed have blight.", "I want to water the garden beds with a drip hose."});

struct UpkeepFixture : MemoryFixture {
    MemorySettings settings;
    Retention retention{temp.vault(), settings};
    ContextShifts shifts{temp.vault()};
    ConversationInsights insights{temp.vault()};

    UpkeepReport upkeep() {
        const auto report = Upkeep(temp.vault(), settings).run({}, CancelToken());
        REQUIRE(report.ok());
        return *report;
    }
    ConversationId talk(std::string_view title, const std::array<std::string_view, 4>& texts) {
        const auto id = thread(title);
        for (const auto text : texts) say(id, text);
        audit(id);
        return id;
    }
    /// A week in which one thing is spoken of every day.
    void week(std::string_view title, const std::array<std::string_view, 4>& texts) {
        for (int day = 0; day < 7; ++day) {
            talk(title, texts);
            temp.clock().advance(kDay - 4 * kMinute);
        }
    }
    /// Two weeks of the one, then one of the other, with a project remembered from the first.
    void move() {
        const auto project = thread("Image editor");
        say(project, "I'm building an image editor for my photos.");
        say(project, "I prefer short answers.");
        audit(project);
        week("Image editor", kEditor);
        week("Image editor", kEditor);
        week("Garden", kGarden);
    }
    /// Memories on the pruning list.
    std::vector<PruneItem> prunable() {
        auto items = *retention.list(0);
        std::erase_if(items, [](const PruneItem& item) { return !item.isMemory; });
        return items;
    }
    /// Every row that the jobs may write, as one text.
    std::string state() {
        const auto text = rowsText(
            temp.vault(), {"SELECT quote(id) || quote(superseded_by) || quote(archived_at) || quote(content) FROM "
                           "memories ORDER BY id",
                           "SELECT quote(id) || quote(new_topic) || quote(superseded) FROM context_shifts ORDER BY id",
                           "SELECT quote(id) || quote(summary) || quote(topics) FROM period_summaries ORDER BY id",
                           "SELECT quote(from_id) || quote(to_id) || score FROM links ORDER BY 1"});
        REQUIRE(text.ok());
        return *text;
    }
};

}  // namespace

TEST_CASE("a move from one thing to another is noticed, told in one memory, and retires the old project's state") {
    UpkeepFixture fixture;
    fixture.move();
    const UpkeepReport report = fixture.upkeep();
    CHECK(report.shifts == 1);
    const auto shifts = fixture.shifts.list(false);
    REQUIRE(shifts->size() == 1);
    CHECK(shifts->front().oldTopic == "Image editor");
    CHECK(shifts->front().newTopic == "Garden");
    CHECK(shifts->front().distance > 0.5);
    CHECK(shifts->front().confidence > 0.6);
    const auto memory = fixture.engine.get(shifts->front().memory);
    REQUIRE(memory.ok());
    CHECK(memory->content == "Moved from image editor to Garden.");
    CHECK(memory->tier == Tier::CrossRecent);
    CHECK(memory->priority > 0.9);
    CHECK_FALSE(memory->sources.empty());
    REQUIRE(shifts->front().superseded.size() == 1);
    CHECK(fixture.engine.get(shifts->front().superseded.front())->supersededBy == memory->id);
    // What the person is like is not the state of a project.
    const auto contents = fixture.contents();
    CHECK(std::find(contents.begin(), contents.end(), "Prefers short answers.") != contents.end());
}

TEST_CASE("a shift can be undone: what it retired stands again, and it is not noticed anew") {
    UpkeepFixture fixture;
    fixture.move();
    fixture.upkeep();
    const ContextShift shift = fixture.shifts.list(false)->front();
    REQUIRE(fixture.shifts.markSeen(shift.id).ok());
    CHECK(fixture.shifts.list(false)->front().seenAt == fixture.now());
    REQUIRE(Changes(fixture.temp.vault()).undo(shift.id.bytes()).ok());
    CHECK(fixture.shifts.list(false)->empty());
    CHECK(fixture.shifts.list(true)->size() == 1);
    CHECK(fixture.engine.get(shift.superseded.front())->active);
    CHECK(fixture.engine.get(shift.memory).error().code == ErrorCode::NotFound);
    CHECK(fixture.shifts.undo(shift.id).error().code == ErrorCode::Conflict);
    fixture.run("DELETE FROM upkeep WHERE name = 'daily'");
    CHECK(fixture.upkeep().shifts == 0);
    CHECK(fixture.shifts.markSeen(ShiftId(IdBytes{3})).error().code == ErrorCode::NotFound);
}

TEST_CASE("a week that goes on as before, or a visit of a day, is no shift") {
    UpkeepFixture fixture;
    fixture.week("Image editor", kEditor);
    fixture.week("Image editor", kEditor);
    fixture.talk("Garden", kGarden);
    fixture.talk("Garden", kGarden);
    fixture.week("Image editor", kEditor);
    CHECK(fixture.upkeep().shifts == 0);
}

TEST_CASE("running the jobs again changes nothing, and each day alone gives what catching up gives") {
    UpkeepFixture lived;
    UpkeepFixture caughtUp;
    const auto live = [](UpkeepFixture& fixture, bool daily) {
        for (int day = 0; day < 21; ++day) {
            fixture.talk(day < 14 ? "Image editor" : "Garden", day < 14 ? kEditor : kGarden);
            fixture.temp.clock().advance(kDay - 4 * kMinute);
            if (daily) fixture.upkeep();
        }
        fixture.upkeep();
    };
    live(lived, true);
    live(caughtUp, false);
    CHECK(lived.shifts.list(false)->front().at == caughtUp.shifts.list(false)->front().at);
    CHECK(lived.shifts.list(false)->front().id == caughtUp.shifts.list(false)->front().id);
    const std::string before = lived.state();
    const UpkeepReport again = lived.upkeep();
    CHECK(again.days == 0);
    CHECK(again.summaries == 0);
    CHECK(lived.state() == before);
}

TEST_CASE("stopped in the middle, the jobs go on where they were") {
    UpkeepFixture fixture;
    fixture.move();
    CancelToken stop;
    std::int64_t told = 0;
    const auto stopAfterThree = [&](std::int64_t done, std::int64_t) {
        told = done;
        if (done == 3) stop.cancel();
    };
    CHECK(Upkeep(fixture.temp.vault(), fixture.settings).run(stopAfterThree, stop).error().code ==
          ErrorCode::Cancelled);
    CHECK(told == 3);
    CHECK(fixture.upkeep().summaries == 18);
}

TEST_CASE("days, weeks and months are summed up from what was said, in its own words") {
    UpkeepFixture fixture;
    fixture.week("Image editor", kEditor);
    const auto other = fixture.thread("Garden");
    fixture.say(other, "We decided to build the raised beds from oak.");
    fixture.say(other, "Not sure whether the greenhouse fits behind the shed.");
    fixture.audit(other);
    fixture.temp.clock().advance(40 * kDay);
    fixture.upkeep();
    const auto days = PeriodSummaries::list(fixture.temp.vault(), Period::Day, 0);
    REQUIRE(days->size() == 8);
    CHECK(days->front().topics == std::vector<std::string>{"Garden"});
    CHECK(textsOf(days->front().decisions) == std::vector<std::string>{"Decided to build the raised beds from oak."});
    CHECK(textsOf(days->front().openQuestions) ==
          std::vector<std::string>{"“Not sure whether the greenhouse fits behind the shed.”"});
    CHECK(days->back().messageCount == 4);
    const auto weeks = PeriodSummaries::list(fixture.temp.vault(), Period::Week, 0);
    REQUIRE(weeks->size() == 2);
    CHECK(weeks->front().start == *Timestamp::parse("2026-11-23"));
    CHECK(weeks->front().messageCount + weeks->back().messageCount == 30);
    CHECK(weeks->front().topics == std::vector<std::string>{"Image editor", "Garden"});
    const auto months = PeriodSummaries::list(fixture.temp.vault(), Period::Month, 0);
    REQUIRE(months->size() == 1);
    CHECK(months->front().messageCount == 30);
    CHECK(months->front().decisions.size() == 1);
}

TEST_CASE("a week that ended in silence is summed up all the same, and later messages are added") {
    UpkeepFixture fixture;
    const auto thread = fixture.talk("Garden", kGarden);
    fixture.temp.clock().advance(kDay);
    fixture.upkeep();
    CHECK(PeriodSummaries::list(fixture.temp.vault(), Period::Week, 0)->empty());
    fixture.temp.clock().advance(7 * kDay);
    fixture.upkeep();
    CHECK(PeriodSummaries::list(fixture.temp.vault(), Period::Week, 0)->size() == 1);
    fixture.run("UPDATE messages SET hidden = 1 WHERE k = (SELECT MAX(k) FROM messages)");
    fixture.upkeep();
    CHECK(PeriodSummaries::list(fixture.temp.vault(), Period::Week, 0)->front().messageCount == 3);
    fixture.run("UPDATE messages SET hidden = 1 WHERE conversation_id = ?1", thread);
    fixture.upkeep();
    for (const Period period : {Period::Day, Period::Week})
        CHECK(PeriodSummaries::list(fixture.temp.vault(), period, 0)->empty());
}

TEST_CASE("what is past its time and unused is listed first, archived a week later, and can be kept or taken back") {
    UpkeepFixture fixture;
    const auto thread = fixture.thread();
    fixture.say(thread, "I love hiking.");
    fixture.audit(thread);
    const Memory hiking = fixture.all().front();
    const auto ttl = ruleOf(kTierRules, hiking.tier).timeToLive;
    fixture.temp.clock().advance(ttl - kDay);
    fixture.upkeep();
    CHECK(fixture.prunable().empty());
    fixture.temp.clock().advance(2 * kDay);
    fixture.upkeep();
    const auto listed = fixture.prunable();
    REQUIRE(listed.size() == 1);
    CHECK(listed.front().id == hiking.id.bytes());
    CHECK(listed.front().at == hiking.learnedAt.plus(ttl + 7 * kDay));
    CHECK(fixture.engine.get(hiking.id)->active);
    SECTION("archived, and taken back") {
        fixture.temp.clock().advance(14 * kDay);
        CHECK(fixture.upkeep().archived == 1);
        CHECK(fixture.contents().empty());
        const auto changes = Changes(fixture.temp.vault()).list(5);
        REQUIRE(changes->size() == 1);
        CHECK(changes->front().kind == ChangeKind::Archived);
        REQUIRE(Changes(fixture.temp.vault()).undo(hiking.id.bytes()).ok());
        fixture.temp.clock().advance(14 * kDay);
        CHECK(fixture.upkeep().archived == 0);
        CHECK(fixture.contents() == Contents{"Loves hiking."});
    }
    SECTION("kept") {
        REQUIRE(fixture.retention.keep(hiking.id.bytes()).ok());
        CHECK(fixture.prunable().empty());
        fixture.temp.clock().advance(14 * kDay);
        CHECK(fixture.upkeep().archived == 0);
    }
    SECTION("archived, and told again") {
        fixture.temp.clock().advance(14 * kDay);
        CHECK(fixture.upkeep().archived == 1);
        const auto later = fixture.thread();
        fixture.say(later, "I love hiking!");
        fixture.audit(later);
        CHECK(fixture.contents() == Contents{"Loves hiking."});
        CHECK(fixture.engine.get(hiking.id)->sources.size() == 2);
        fixture.temp.clock().advance(14 * kDay);
        CHECK(fixture.upkeep().archived == 0);
    }
    SECTION("archived at once by hand, and told again") {
        const auto said = fixture.thread();
        fixture.say(said, "I love hiking!");
        REQUIRE(fixture.retention.archive(hiking.id).ok());
        fixture.audit(said);
        CHECK(fixture.contents().empty());
        fixture.say(said, "I love hiking.", chat::Role::User, kDay);
        fixture.audit(said);
        CHECK(fixture.contents() == Contents{"Loves hiking."});
    }
    SECTION("archived at once by hand") {
        REQUIRE(fixture.retention.archive(hiking.id).ok());
        CHECK(fixture.contents().empty());
        CHECK(fixture.retention.archive(hiking.id).error().code == ErrorCode::Conflict);
        REQUIRE(fixture.retention.unarchive(hiking.id).ok());
        CHECK(fixture.retention.unarchive(hiking.id).error().code == ErrorCode::Conflict);
    }
    CHECK(fixture.retention.keep(IdBytes{5}).error().code == ErrorCode::NotFound);
}

TEST_CASE(
    "what is pinned, written by hand, used or said again is not archived, and nothing is deleted without a rule") {
    UpkeepFixture fixture;
    const auto thread = fixture.thread();
    for (const char* text : {"I love hiking.", "I love sailing.", "I love chess.", "I love baking."}) {
        fixture.say(thread, text);
        fixture.audit(thread);
        fixture.temp.clock().advance(kHour);
    }
    REQUIRE(fixture.engine.add("The spare key is under the pot.").ok());
    REQUIRE(fixture.engine.setPinned(fixture.only("Loves hiking.").id, true).ok());
    fixture.temp.clock().advance(300 * kDay);
    REQUIRE(fixture.engine.markUsed({fixture.only("Loves sailing.").id}).ok());
    fixture.say(thread, "I love chess!");
    fixture.audit(thread);
    fixture.temp.clock().advance(100 * kDay);
    CHECK(fixture.upkeep().archived == 1);
    CHECK_FALSE(fixture.only("Loves baking.").active);
    fixture.temp.clock().advance(1000 * kDay);
    CHECK(fixture.upkeep().deleted == 0);
    fixture.settings.retention.deleteAfterDays = 30;
    fixture.temp.clock().advance(7 * kDay);
    CHECK(fixture.upkeep().deleted >= 1);
    for (const auto& memory : fixture.all(true)) CHECK(memory.content != "Loves baking.");
    CHECK(fixture.all(true).size() >= 2);
}

TEST_CASE("what lies ahead is not put away before its day, however long ago it was said") {
    UpkeepFixture fixture;
    const auto thread = fixture.thread();
    fixture.say(thread, "I'm flying to Oslo on 20 January 2028.");
    fixture.audit(thread);
    REQUIRE(fixture.contents().size() == 1);
    fixture.temp.clock().advance(400 * kDay);
    CHECK(fixture.upkeep().archived == 0);
    CHECK(fixture.prunable().empty());
    CHECK(fixture.contents().size() == 1);
}

TEST_CASE("conversations that say the same are found, and those that speak of one thing are related") {
    UpkeepFixture fixture;
    const auto one = fixture.talk("Garden", kGarden);
    const auto twin = fixture.talk("Garden", kGarden);
    const auto near = fixture.thread("Seeds for the garden");
    fixture.say(near, "Which tomatoes and seeds grow in a raised garden bed?");
    fixture.say(near, "And how deep should the compost in the bed be?");
    fixture.audit(near);
    fixture.talk("Image editor", kEditor);
    fixture.upkeep();
    const auto pairs = fixture.insights.duplicates();
    REQUIRE(pairs->size() == 1);
    const auto related = fixture.insights.related(one);
    REQUIRE(related->size() == 1);
    CHECK(related->front().id == near);
    REQUIRE(fixture.insights.dismissDuplicate(twin, one).ok());
    CHECK(fixture.insights.duplicates()->empty());
}

TEST_CASE("labels are suggested: those there are first, with a reason, never one that I refused") {
    UpkeepFixture fixture;
    const auto labelled = fixture.talk("Garden", kGarden);
    REQUIRE(fixture.conversations.setLabel(labelled, "Outdoors", true).ok());
    const auto bare = fixture.talk("Tomatoes", kGarden);
    for (int i = 0; i < 3; ++i) fixture.talk("Image editor", kEditor);
    auto suggested = fixture.insights.labels(bare);
    REQUIRE(suggested->size() == 1);
    CHECK(suggested->front().label == "Outdoors");
    CHECK_FALSE(suggested->front().isNew);
    CHECK(suggested->front().reason == "like 1 conversation with this label");
    const auto all = fixture.insights.labels(std::nullopt);
    CHECK(std::count_if(all->begin(), all->end(), [](const LabelSuggestion& suggestion) {
              return suggestion.isNew && suggestion.label == "Image editor";
          }) == 3);
    CHECK_FALSE(all->front().isNew);
    REQUIRE(fixture.insights.dismissLabel(bare, "outdoors").ok());
    CHECK(fixture.insights.labels(bare)->empty());
}

TEST_CASE("a conversation's importance is computed until I say it") {
    UpkeepFixture fixture;
    const auto thread = fixture.talk("Garden", kGarden);
    const auto computed = fixture.insights.list();
    REQUIRE(computed->size() == 1);
    CHECK(computed->front().importance >= 1);
    CHECK(computed->front().importance <= 10);
    REQUIRE(fixture.insights.setImportance(thread, 9).ok());
    CHECK(fixture.insights.list()->front().importance == 9);
    REQUIRE(fixture.insights.setImportance(thread, std::nullopt).ok());
    CHECK(fixture.insights.list()->front().importance == computed->front().importance);
    CHECK(fixture.insights.setImportance(thread, 11).error().code == ErrorCode::InvalidArgument);
    CHECK(fixture.insights.setImportance(ConversationId(IdBytes{1}), 3).error().code == ErrorCode::NotFound);
}

TEST_CASE("the health report names what is there twice, at odds, stale, never used and secret") {
    UpkeepFixture fixture;
    REQUIRE(fixture.engine.add("The garden tank holds 9000 litres.").ok());
    REQUIRE(fixture.engine.add("The blue pot hides the spare key.").ok());
    REQUIRE(fixture.engine.add("The spare key: the blue pot hides it.").ok());
    const auto leak = fixture.engine.add("A note");
    fixture.run("UPDATE memories SET content = 'Mail to ana@example.com' WHERE id = ?1", leak->id);
    fixture.temp.clock().advance(30 * kDay);
    REQUIRE(fixture.engine.add("The garden tank holds 12000 litres.").ok());
    fixture.upkeep();
    const auto report = checkHealth(fixture.temp.vault(), fixture.settings);
    REQUIRE(report.ok());
    CHECK(report->memories == 5);
    CHECK(report->duplicates.size() == 1);
    CHECK(report->conflicts == 1);
    CHECK(report->neverUsed.size() == 4);
    CHECK(report->secrets == std::vector<MemoryId>{leak->id});
    CHECK(report->stale.empty());
}
