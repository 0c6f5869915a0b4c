// SPDX-License-Identifier: AGPL-3.0-or-later
// What two devices were told, and what a person decided on them, before either knew of the other's: afterwards it is
// as if all had been told on one, whatever came there first.
#include "core/memory/changes.h"
#include "core/memory/keeping/conflicts.h"
#include "core/memory/keeping/review.h"
#include "core/memory/threads/period_summaries.h"
#include "core/memory/upkeep.h"
#include "tests/core/engine/synced_vaults.h"

using namespace hearth;
using namespace hearth::engine;
using memory::ConflictAnswer;
using memory::Contents;

namespace {

constexpr const char* kOldTank = "The garden tank holds 9000 litres.";
constexpr const char* kNewTank = "The garden tank holds 12000 litres.";

template <std::size_t count>
struct Apart : Household<count> {
    using Household<count>::machines;

    /// A conversation of its own in which somebody says one thing, and it is read.
    void tell(std::size_t number, std::string_view text) {
        Machine& machine = *machines[number];
        machine.say(machine.thread(), text, chat::Role::User, 0);
        machine.work();
    }
    /// The machines meet, this one before the others, until nobody has anything to tell any more.
    void settleFrom(std::size_t first) {
        for (std::size_t i = 0; i < 2 * count; ++i) machines[(first + i) % count]->meet();
        this->settle();
        this->agree();
    }
    memory::ConflictId tank() {
        REQUIRE(machines[0]->engine.add(kOldTank).ok());
        this->later(kDay);
        REQUIRE(machines[0]->engine.add(kNewTank).ok());
        const auto raised = machines[0]->temp.vault().write(
            [&](store::Database& database) { return memory::Conflicts::raise(database, machines[0]->now()); });
        REQUIRE(raised.ok());
        this->settle();
        const auto cards = memory::Conflicts(machines[1]->temp.vault()).list(false);
        REQUIRE(cards.ok());
        REQUIRE(cards->size() == 1);
        return cards->front().id;
    }
    void answer(std::size_t number, const memory::ConflictId& card, ConflictAnswer answer) {
        REQUIRE(memory::Conflicts(machines[number]->temp.vault()).answer(card, answer).ok());
        this->later(kSecond);
    }
    void merge(std::size_t number, std::string_view from, std::string_view into) {
        Machine& machine = *machines[number];
        REQUIRE(memory::Changes(machine.temp.vault()).merge(machine.only(from).id, machine.only(into).id).ok());
        this->later(kSecond);
    }
    /// Every history that a person can ask for.
    void askHistories(std::size_t number) {
        for (const auto& one : machines[number]->all(true)) CHECK(machines[number]->engine.history(one.id).ok());
    }
    void reviewAll() {
        for (auto& machine : machines)
            machine->run(
                "INSERT OR IGNORE INTO settings(id, name, value) VALUES(x'00000000000000000000000000000001', "
                "?1, 'true')",
                memory::kReviewSetting);
        this->settle();
    }
    std::size_t inReview(std::size_t number, memory::ReviewState state) {
        const auto listed = memory::Review(machines[number]->temp.vault()).list(state);
        REQUIRE(listed.ok());
        return listed->size();
    }
};

}  // namespace

TEST_CASE("of two answers to one question on two devices the later holds on both") {
    struct Answers {
        ConflictAnswer first;
        ConflictAnswer later;
        Contents stands;
    };
    const auto answers = GENERATE(Answers{ConflictAnswer::Old, ConflictAnswer::New, {kNewTank}},
                                  Answers{ConflictAnswer::New, ConflictAnswer::Old, {kOldTank}},
                                  Answers{ConflictAnswer::New, ConflictAnswer::Both, {kNewTank, kOldTank}},
                                  Answers{ConflictAnswer::Old, ConflictAnswer::Both, {kNewTank, kOldTank}},
                                  Answers{ConflictAnswer::Both, ConflictAnswer::Old, {kOldTank}});
    const std::size_t first = GENERATE(0u, 1u);
    Apart<2> home;
    const auto card = home.tank();
    home.answer(0, card, answers.first);
    home.answer(1, card, answers.later);
    home.settleFrom(first);
    CHECK(home[0].contents() == answers.stands);
    home.askHistories(0);
}

TEST_CASE("two memories that are merged in opposite directions on two devices leave one") {
    const std::size_t first = GENERATE(0u, 1u);
    Apart<2> home;
    home.tell(0, "My dog is called Biscuit.");
    home.tell(0, "My cat is called Soot.");
    home.settle();
    const Contents told = home[0].contents();
    REQUIRE(told.size() == 2);
    home.merge(0, told[0], told[1]);
    home.merge(1, told[1], told[0]);
    home.settleFrom(first);
    CHECK(home[0].contents() == Contents{told[0]});
    home.askHistories(1);
}

TEST_CASE("of three that are merged in a ring on three devices the oldest merge gives way") {
    const std::size_t first = GENERATE(0u, 1u, 2u);
    Apart<3> home;
    for (const char* text : {"My dog is called Biscuit.", "My cat is called Soot.", "I play the cello."})
        home.tell(0, text);
    home.settle();
    const Contents told = home[0].contents();
    REQUIRE(told.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) home.merge(i, told[i], told[(i + 1) % 3]);
    home.settleFrom(first);
    CHECK(home[0].contents() == Contents{told[0]});
    home.askHistories(0);
}

TEST_CASE("memories that an earlier program left in a circle stand again after the night's work") {
    Apart<1> home;
    home.tell(0, "I live in Trondheim.");
    home.later(kDay);
    home.tell(0, "I live in Bergen now.");
    home[0].run(
        "UPDATE memories SET superseded_at = learned_at, superseded_by = (SELECT id FROM memories WHERE content "
        "= 'Lives in Trondheim.') WHERE content = 'Lives in Bergen.'");
    REQUIRE(home[0].contents().empty());
    home.askHistories(0);
    REQUIRE(memory::Upkeep(home[0].temp.vault(), {}).run({}, CancelToken()).ok());
    CHECK(home[0].contents() == Contents{"Lives in Bergen."});
}

TEST_CASE("of two devices that are told something in the same moment one is believed, and the same on both") {
    const std::size_t first = GENERATE(0u, 1u);
    Apart<2> home;
    home.tell(0, "I live in Trondheim.");
    home.tell(1, "I live in Bergen.");
    home.settleFrom(first);
    CHECK(home[0].contents().size() == 1);
    home.later(kDay);
    home.tell(1, "I live in Oslo now.");
    home.settleFrom(first);
    CHECK(home[0].contents() == Contents{"Lives in Oslo."});
}

TEST_CASE("what two devices are told of the same is one memory with the sources of both, as on one") {
    const std::size_t first = GENERATE(0u, 1u, 2u);
    Apart<3> home;
    home.tell(0, "I live in Trondheim.");
    home.later(kDay);
    home.tell(1, "I live in Trondheim.");
    home.later(kDay);
    home.tell(2, "I live in Trondheim.");
    home.settleFrom(first);
    REQUIRE(home[0].contents() == Contents{"Lives in Trondheim."});
    CHECK(home[0].all(true).size() == 1);
    CHECK(home[0].all().front().sources.size() == 3);
    const auto changes = memory::Changes(home[0].temp.vault()).list(0);
    REQUIRE(changes.ok());
    for (const auto& change : *changes) CHECK(change.kind == memory::ChangeKind::Merged);
}

TEST_CASE("what was told again after something else was so stands by itself, whichever device heard what") {
    const std::size_t first = GENERATE(0u, 1u, 2u);
    Apart<3> home;
    home.tell(0, "I live in Trondheim.");
    home.later(kDay);
    home.tell(1, "I live in Bergen now.");
    home.later(kDay);
    home.tell(2, "I live in Trondheim now.");
    SECTION("all at once") { home.settleFrom(first); }
    SECTION("two of them before the third") {
        home[first].meet();
        home[(first + 1) % 3].meet();
        home[first].meet();
        home.settleFrom(first);
    }
    CHECK(home[0].contents() == Contents{"Lives in Trondheim."});
    CHECK(home[0].all(true).size() == 3);
}

TEST_CASE("a memory that is local only or pinned on one device stays so where another one is told it too") {
    const std::size_t first = GENERATE(0u, 1u);
    const bool firstToldHere = GENERATE(true, false);
    Apart<2> home;
    home.tell(firstToldHere ? 0 : 1, "I live in Trondheim.");
    home.later(kDay);
    home.tell(firstToldHere ? 1 : 0, "I live in Trondheim.");
    const MemoryId id = home[0].only("Lives in Trondheim.").id;
    REQUIRE(home[0].engine.setLocalOnly(id, true).ok());
    REQUIRE(home[0].engine.setPinned(id, true).ok());
    home.settleFrom(first);
    for (auto& machine : home.machines) {
        REQUIRE(machine->all().size() == 1);
        CHECK(machine->all().front().localOnly);
        CHECK(machine->all().front().pinned);
    }
    SECTION("and what is asked of it later holds") {
        REQUIRE(home[1].engine.setLocalOnly(home[1].all().front().id, false).ok());
        home.settleFrom(first);
        for (auto& machine : home.machines) CHECK_FALSE(machine->all().front().localOnly);
    }
}

TEST_CASE("a memory that is local only or pinned on one device and put into other words on another is still so") {
    const std::size_t first = GENERATE(0u, 1u);
    Apart<2> home;
    home.tell(0, "I live in Trondheim.");
    home.settle();
    const MemoryId id = home[0].only("Lives in Trondheim.").id;
    REQUIRE(home[0].engine.setLocalOnly(id, true).ok());
    REQUIRE(home[0].engine.setPinned(id, true).ok());
    REQUIRE(home[1].engine.edit(id, "Lives in the middle of Trondheim.").ok());
    home.settleFrom(first);
    for (auto& machine : home.machines) {
        REQUIRE(machine->contents() == Contents{"Lives in the middle of Trondheim."});
        CHECK(machine->all().front().localOnly);
        CHECK(machine->all().front().pinned);
    }
    SECTION("and what is asked of the new words later holds, also once another device comes") {
        REQUIRE(home[1].engine.setLocalOnly(home[1].all().front().id, false).ok());
        home.settleFrom(first);
        home[0].run("INSERT OR IGNORE INTO sync_followups(kind, item) VALUES(2, ?1)", id);
        home.settleFrom(first);
        for (auto& machine : home.machines) CHECK_FALSE(machine->all().front().localOnly);
    }
}

TEST_CASE("what was refused on one device is refused where another one was told it too") {
    const std::size_t first = GENERATE(0u, 1u);
    const bool earlierHere = GENERATE(true, false);
    Apart<2> home;
    home.reviewAll();
    home.tell(earlierHere ? 0 : 1, "I play the cello.");
    home.later(kDay);
    home.tell(earlierHere ? 1 : 0, "I play the cello.");
    const auto waiting = memory::Review(home[0].temp.vault()).list(memory::ReviewState::Proposed);
    REQUIRE(waiting->size() == 1);
    const std::array ids{waiting->front().memory.id};
    REQUIRE(memory::Review(home[0].temp.vault()).reject(ids).ok());
    home.settleFrom(first);
    for (const std::size_t number : {0u, 1u}) {
        CHECK(home.inReview(number, memory::ReviewState::Proposed) == 0);
        CHECK(home.inReview(number, memory::ReviewState::Rejected) == 1);
    }
    home.later(kDay);
    home.tell(1, "I play the cello.");
    home.settleFrom(first);
    CHECK(home.inReview(0, memory::ReviewState::Proposed) == 0);
}

TEST_CASE("every message is counted once in the journal of each device, wherever it lives") {
    Apart<2> home;
    home[0].temp.clock().setOffset([](Timestamp) { return -5 * kHour; });
    home[1].temp.clock().setOffset([](Timestamp) { return 9 * kHour; });
    for (auto& machine : home.machines) machine->temp.clock().set(Timestamp::parse("2026-11-16T02:00:00Z").value());
    for (const char* text : {"I live in Trondheim.", "I play the cello.", "I have a cat."}) {
        home.tell(0, text);
        home.later(7 * kHour);
    }
    home.settle();
    home.later(3 * kDay);
    for (int night = 0; night < 3; ++night) {
        for (auto& machine : home.machines)
            REQUIRE(memory::Upkeep(machine->temp.vault(), {}).run({}, CancelToken()).ok());
        home.settle();
    }
    for (auto& machine : home.machines) {
        const auto days = memory::PeriodSummaries::frames(machine->temp.vault(), memory::Period::Day);
        REQUIRE(days.ok());
        std::int64_t counted = 0;
        for (const auto& day : *days) counted += day.messageCount;
        CHECK(counted == 3);
        const auto years = memory::PeriodSummaries::frames(machine->temp.vault(), memory::Period::Year);
        REQUIRE(years->size() == 1);
        CHECK(years->front().messageCount == 3);
    }
    home.agree();
}
