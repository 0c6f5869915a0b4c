// SPDX-License-Identifier: AGPL-3.0-or-later
// Where the engine is not sure, both stay, and the person decides.
#include "core/memory/keeping/conflicts.h"
#include "core/memory/changes.h"
#include "tests/core/memory/memory_fixture.h"
#include "tests/support/law.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

struct ConflictFixture : MemoryFixture {
    Conflicts conflicts{temp.vault()};
    Changes changes{temp.vault()};

    std::int64_t raise() {
        const auto raised =
            temp.vault().write([&](store::Database& database) { return Conflicts::raise(database, now()); });
        REQUIRE(raised.ok());
        return *raised;
    }
    /// Two memories that differ in a number alone, and their card.
    Conflict tank() {
        REQUIRE(engine.add("The garden tank holds 9000 litres.").ok());
        temp.clock().advance(kDay);
        REQUIRE(engine.add("The garden tank holds 12000 litres.").ok());
        REQUIRE(raise() == 1);
        const auto open = conflicts.list(false);
        REQUIRE(open->size() == 1);
        return open->front();
    }
    Conflict answered(const ConflictId& id, ConflictAnswer answer) {
        auto conflict = conflicts.answer(id, answer);
        REQUIRE(conflict.ok());
        return *conflict;
    }
};

constexpr const char* kOldTank = "The garden tank holds 9000 litres.";
constexpr const char* kNewTank = "The garden tank holds 12000 litres.";

}  // namespace

TEST_CASE("two memories that differ in a number alone both stay, and I am asked") {
    ConflictFixture fixture;
    const Conflict card = fixture.tank();
    CHECK(card.reason == "number");
    CHECK(card.earlier.content == kOldTank);
    CHECK(card.later.content == kNewTank);
    CHECK(fixture.contents() == Contents{kNewTank, kOldTank});
    CHECK(fixture.raise() == 0);
    CHECK(fixture.conflicts.list(false)->size() == 1);
}

TEST_CASE("the earlier of two is what was said first, whatever they are called, and else what was kept first") {
    ConflictFixture fixture;
    SECTION("written in one moment") {
        for (const char* what : {"tank", "shed", "attic", "cellar", "garage", "barn"})
            for (const char* number : {"14", "18"})
                REQUIRE(fixture.engine.add(std::string("The ") + what + " holds " + number + " crates.").ok());
        REQUIRE(fixture.raise() == 6);
        const auto cards = fixture.conflicts.list(false);
        REQUIRE(cards->size() == 6);
        for (const auto& card : *cards) {
            INFO(card.earlier.content);
            CHECK(card.earlier.content.find("14") != std::string::npos);
            CHECK(card.later.content.find("18") != std::string::npos);
        }
    }
    SECTION("the one whose day of saying was put right") {
        const Conflict card = fixture.tank();
        fixture.run("UPDATE memories SET learned_at = ?2 WHERE id = ?1", card.later.id, fixture.now().plus(-9 * kDay));
        const auto other = fixture.conflicts.get(card.id);
        CHECK(other->earlier.content == kNewTank);
        CHECK(other->later.content == kOldTank);
        fixture.answered(card.id, ConflictAnswer::Old);
        CHECK(fixture.contents() == Contents{kNewTank});
    }
}

TEST_CASE("my answer decides which of the two stands") {
    ConflictFixture fixture;
    const Conflict card = fixture.tank();
    SECTION("the new one") {
        const Conflict done = fixture.answered(card.id, ConflictAnswer::New);
        CHECK(done.earlier.supersededBy == card.later.id);
        CHECK(fixture.contents() == Contents{kNewTank});
        CHECK(fixture.engine.history(card.later.id)->size() == 2);
    }
    SECTION("the old one") {
        const Conflict done = fixture.answered(card.id, ConflictAnswer::Old);
        CHECK(done.later.supersededBy == card.earlier.id);
        CHECK(fixture.contents() == Contents{kOldTank});
    }
    SECTION("both, each with its date") {
        const Conflict done = fixture.answered(card.id, ConflictAnswer::Both);
        CHECK(fixture.contents() == Contents{kNewTank, kOldTank});
        CHECK(done.earlier.validFrom == done.earlier.learnedAt);
        CHECK(done.later.validFrom == done.later.learnedAt);
    }
    CHECK(fixture.conflicts.list(false)->empty());
    CHECK(fixture.conflicts.list(true)->size() == 1);
    CHECK(fixture.raise() == 0);
}

TEST_CASE("an answer holds at the time it was given, not before") {
    ConflictFixture fixture;
    const Conflict card = fixture.tank();
    fixture.temp.clock().advance(kDay);
    fixture.answered(card.id, ConflictAnswer::New);
    MemoryFilter before;
    before.asOf = fixture.now().plus(-kHour);
    CHECK(fixture.contents(before) == Contents{kNewTank, kOldTank});
    CHECK(fixture.contents() == Contents{kNewTank});
}

TEST_CASE("I can change my answer, and be asked later") {
    ConflictFixture fixture;
    const Conflict card = fixture.tank();
    fixture.answered(card.id, ConflictAnswer::New);
    fixture.answered(card.id, ConflictAnswer::Old);
    CHECK(fixture.contents() == Contents{kOldTank});
    const Conflict later = fixture.answered(card.id, ConflictAnswer::Later);
    CHECK(fixture.contents() == Contents{kNewTank, kOldTank});
    CHECK(fixture.conflicts.list(false)->empty());
    fixture.temp.clock().advance(7 * kDay);
    CHECK(fixture.conflicts.list(false)->size() == 1);
    CHECK(later.askAt.has_value());
    CHECK(fixture.conflicts.answer(card.id, ConflictAnswer::Open).error().code == ErrorCode::InvalidArgument);
    const ConflictId nobody(IdBytes{1});
    CHECK(fixture.conflicts.answer(nobody, ConflictAnswer::New).error().code == ErrorCode::NotFound);
}

TEST_CASE("the last of any answers holds") {
    const Milliseconds later = GENERATE(Milliseconds(0), kMinute);
    ConflictFixture fixture;
    const Conflict card = fixture.tank();
    const std::vector<std::pair<ConflictAnswer, Contents>> answers = {{ConflictAnswer::Old, {kOldTank}},
                                                                      {ConflictAnswer::New, {kNewTank}},
                                                                      {ConflictAnswer::Both, {kNewTank, kOldTank}}};
    for (const auto& [first, stood] : answers)
        for (const auto& [second, stands] : answers) {
            CAPTURE(answerName(first), answerName(second));
            fixture.temp.clock().advance(later);
            fixture.answered(card.id, first);
            CHECK(fixture.contents() == stood);
            fixture.answered(card.id, second);
            CHECK(fixture.contents() == stands);
        }
}

TEST_CASE("other dates, other words and other people are no conflict") {
    ConflictFixture fixture;
    for (const char* text : {"The dentist is on 12 May.", "The dentist is on 14 May.", "The pool has 3 lanes.",
                             "The house has 3 floors.", "Runs 10 km on Sundays.", "Runs 12 km on Mondays."}) {
        REQUIRE(fixture.engine.add(text).ok());
        fixture.temp.clock().advance(kMinute);
    }
    CHECK(fixture.raise() == 0);
}

TEST_CASE("a conflict that lost a side is not asked about") {
    ConflictFixture fixture;
    const Conflict card = fixture.tank();
    REQUIRE(fixture.engine.forget(card.earlier.id).ok());
    CHECK(fixture.conflicts.list(true)->empty());
    CHECK(fixture.conflicts.get(card.id).error().code == ErrorCode::NotFound);
}

TEST_CASE("what I wrote or pinned is not silently retired by something said in passing") {
    ConflictFixture fixture;
    const auto thread = fixture.thread();
    fixture.say(thread, "I live in Berlin.");
    fixture.audit(thread);
    const MemoryId berlin = fixture.all().front().id;
    REQUIRE(fixture.engine.setPinned(berlin, true).ok());
    fixture.temp.clock().advance(kDay);
    fixture.say(thread, "I live in Porto.");
    fixture.audit(thread);
    const MemoryId porto = fixture.all().front().id;
    REQUIRE(porto != berlin);
    SECTION("said weakly: both stay until I say") {
        fixture.run("UPDATE memories SET quality = 0.7 WHERE id = ?1", porto);
        CHECK(fixture.raise() == 1);
        CHECK(fixture.contents().size() == 2);
        CHECK(fixture.conflicts.list(false)->front().reason == "own-words");
        fixture.answered(fixture.conflicts.list(false)->front().id, ConflictAnswer::New);
        CHECK(fixture.contents().size() == 1);
        CHECK(fixture.raise() == 0);
    }
    SECTION("said clearly: it is believed") {
        fixture.run("UPDATE memories SET quality = 0.9 WHERE id = ?1", porto);
        CHECK(fixture.raise() == 0);
        CHECK(fixture.contents().size() == 1);
    }
}

TEST_CASE("a memory that made room can be brought back, and stays, whatever is read again") {
    ConflictFixture fixture;
    const auto thread = fixture.thread();
    fixture.say(thread, "I live in Berlin.");
    fixture.audit(thread);
    fixture.temp.clock().advance(kDay);
    fixture.say(thread, "I live in Porto.");
    fixture.audit(thread);
    const auto list = fixture.changes.list(10);
    REQUIRE(list->size() == 1);
    CHECK(list->front().kind == ChangeKind::Superseded);
    CHECK(list->front().content == "Lives in Berlin.");
    CHECK(list->front().byContent == "Lives in Porto.");
    REQUIRE(fixture.changes.undo(list->front().id).ok());
    CHECK(fixture.contents() == Contents{"Lives in Berlin.", "Lives in Porto."});
    CHECK(fixture.changes.list(10)->empty());
    CHECK(fixture.changes.undo(list->front().id).error().code == ErrorCode::Conflict);
    fixture.temp.clock().advance(kDay);
    fixture.say(thread, "I live in Rome.");
    fixture.audit(thread);
    CHECK(fixture.contents() == Contents{"Lives in Rome."});
}

TEST_CASE("a later version that still replaces it is ruled out too when I bring a memory back") {
    ConflictFixture fixture;
    const auto thread = fixture.thread();
    for (const char* city : {"Berlin", "Porto", "Rome"}) {
        fixture.say(thread, std::string("I live in ") + city + ".");
        fixture.audit(thread);
        fixture.temp.clock().advance(kDay);
    }
    REQUIRE(fixture.changes.undo(fixture.only("Lives in Berlin.").id.bytes()).ok());
    CHECK(fixture.contents() == Contents{"Lives in Berlin.", "Lives in Rome."});
}

TEST_CASE("taking back an edit brings the old wording back in its place") {
    ConflictFixture fixture;
    const Memory note = *fixture.engine.add("The bins go out on Tuesday.");
    fixture.temp.clock().advance(kMinute);
    REQUIRE(fixture.engine.edit(note.id, "The bins go out on Friday.").ok());
    REQUIRE(fixture.changes.undo(note.id.bytes()).ok());
    CHECK(fixture.contents() == Contents{"The bins go out on Tuesday."});
}

TEST_CASE("a statement that strengthened a memory can be made a memory of its own") {
    ConflictFixture fixture;
    const auto thread = fixture.thread();
    fixture.say(thread, "I love hiking.");
    fixture.audit(thread);
    fixture.temp.clock().advance(kDay);
    fixture.say(thread, "I love hiking!");
    fixture.audit(thread);
    const auto list = fixture.changes.list(10);
    REQUIRE(list->size() == 1);
    CHECK(list->front().kind == ChangeKind::Merged);
    REQUIRE(fixture.changes.undo(list->front().id).ok());
    CHECK(fixture.contents() == Contents{"Loves hiking.", "Loves hiking."});
    for (const auto& memory : fixture.all()) CHECK(memory.sources.size() == 1);
    CHECK(fixture.changes.list(10)->empty());
}

TEST_CASE("a memory's own words cannot be taken from it, and nobody's change cannot be undone") {
    ConflictFixture fixture;
    const auto thread = fixture.thread();
    fixture.say(thread, "I love hiking.");
    fixture.audit(thread);
    const Memory memory = fixture.all().front();
    CHECK(fixture.changes.undo(memory.id.bytes()).error().code == ErrorCode::Conflict);
    CHECK(fixture.changes.undo(IdBytes{7}).error().code == ErrorCode::NotFound);
    const auto source = fixture.temp.vault().read([](store::Database& database) -> Result<IdBytes> {
        HEARTH_TRY(auto row, database.prepare("SELECT id FROM memory_sources"));
        HEARTH_TRY([[maybe_unused]] const bool found, row.step());
        HEARTH_TRY(const MemoryId id, row.id<MemoryId>(0));
        return id.bytes();
    });
    CHECK(fixture.changes.undo(*source).error().code == ErrorCode::Conflict);
}

TEST_CASE("two memories become one by my word, and two again") {
    ConflictFixture fixture;
    const auto thread = fixture.thread();
    fixture.say(thread, "I love hiking.");
    fixture.audit(thread);
    const Memory hiking = fixture.all().front();
    const Memory note = *fixture.engine.add("Hikes every summer in the Alps.");
    const auto merged = fixture.changes.merge(hiking.id, note.id);
    REQUIRE(merged.ok());
    CHECK(merged->sources.size() == 1);
    CHECK(fixture.contents() == Contents{"Hikes every summer in the Alps."});
    REQUIRE(fixture.changes.undo(hiking.id.bytes()).ok());
    CHECK(fixture.contents() == Contents{"Hikes every summer in the Alps.", "Loves hiking."});
    CHECK(fixture.engine.get(note.id)->sources.empty());
    CHECK(fixture.engine.get(hiking.id)->sources.size() == 1);
    CHECK(fixture.changes.merge(note.id, note.id).error().code == ErrorCode::InvalidArgument);
    CHECK(fixture.changes.merge(note.id, MemoryId(IdBytes{9})).error().code == ErrorCode::NotFound);
}

TEST_CASE("a merge is one change, and taking it back gives what was before") {
    ConflictFixture fixture;
    SECTION("of what was said, whichever was said first") {
        for (const char* words : {"I play the cello.", "I play the zorbello."}) {
            const auto thread = fixture.thread();
            fixture.say(thread, words);
            fixture.audit(thread);
        }
        const Memory cello = fixture.only("Plays the cello.");
        const Memory zorbello = fixture.only("Plays the zorbello.");
        const bool forth = GENERATE(false, true);
        const Memory& from = forth ? cello : zorbello;
        const Memory& into = forth ? zorbello : cello;
        REQUIRE(fixture.changes.merge(from.id, into.id)->sources.size() == 2);
        const auto list = fixture.changes.list(0);
        REQUIRE(list->size() == 1);
        CHECK(list->front().memory == from.id);
        CHECK(list->front().by == into.id);
        REQUIRE(fixture.changes.undo(list->front().id).ok());
        CHECK(fixture.contents() == Contents{"Plays the cello.", "Plays the zorbello."});
        for (const auto* one : {&cello, &zorbello}) {
            REQUIRE(fixture.engine.get(one->id)->sources.size() == 1);
            CHECK(fixture.engine.get(one->id)->sources.front().message == one->sources.front().message);
            CHECK(fixture.engine.get(one->id)->origin == "rule");
        }
        CHECK(fixture.changes.list(0)->empty());
    }
    SECTION("of what was written, forth and back") {
        const MemoryId one = fixture.engine.add("The cello is in the attic.")->id;
        const MemoryId other = fixture.engine.add("The violin is in the cellar.")->id;
        REQUIRE(fixture.changes.merge(one, other).ok());
        CHECK(fixture.changes.list(0)->size() == 1);
        REQUIRE(fixture.changes.merge(other, one).ok());
        CHECK(fixture.contents() == Contents{"The cello is in the attic."});
        REQUIRE(fixture.changes.undo(other.bytes()).ok());
        CHECK(fixture.contents().size() == 2);
    }
    SECTION("with what was asked of either: the stricter of both holds") {
        const MemoryId one = fixture.engine.add("The cello is in the attic.")->id;
        const MemoryId other = fixture.engine.add("The violin is in the cellar.")->id;
        const bool pinned = GENERATE(false, true);
        REQUIRE(fixture.engine.setPinned(pinned ? one : other, true).ok());
        REQUIRE(fixture.engine.setLocalOnly(pinned ? other : one, true).ok());
        const auto merged = fixture.changes.merge(one, other);
        CHECK(merged->pinned);
        CHECK(merged->localOnly);
        REQUIRE(fixture.changes.undo(one.bytes()).ok());
        CHECK(fixture.engine.get(one)->pinned == pinned);
        CHECK(fixture.engine.get(other)->pinned == !pinned);
        CHECK(fixture.engine.get(one)->localOnly == !pinned);
        CHECK(fixture.engine.get(other)->localOnly == pinned);
    }
}

TEST_CASE("whatever is merged, undone and said, superseding never runs in a circle") {
    ConflictFixture fixture;
    std::vector<MemoryId> ids;
    for (const char* text : {"I live in Berlin", "I live in Porto", "I live in Rome", "I live in Oslo"}) {
        ids.push_back(fixture.engine.add(text)->id);
        fixture.temp.clock().advance(kMinute);
    }
    test::checkLaw("no circle", [&] {
        fixture.temp.clock().advance(kMinute);
        const auto steps = *rc::gen::container<std::vector<int>>(12, rc::gen::inRange(0, 32));
        for (const int step : steps) {
            const auto one = static_cast<std::size_t>(step % 4);
            const auto other = static_cast<std::size_t>(step / 4 % 4);
            if (step < 16)
                static_cast<void>(fixture.changes.merge(ids[one], ids[other]));
            else
                static_cast<void>(fixture.changes.undo(ids[one].bytes()));
            for (const auto& id : ids) {
                auto at = fixture.engine.get(id);
                for (int hop = 0; at->supersededBy; ++hop) {
                    RC_ASSERT(hop < 5);
                    at = fixture.engine.get(*at->supersededBy);
                }
                RC_ASSERT(at.ok());
            }
        }
    });
}

TEST_CASE("where it is only likely that what I say ends what I said, both stay and I am asked once") {
    ConflictFixture fixture;
    const auto conversation = fixture.thread();
    fixture.say(conversation, "I've been doing aqua aerobics on Fridays after work since 2017.");
    fixture.say(conversation, "You can have my place at aqua aerobics.", chat::Role::User, 40 * kDay);
    fixture.audit(conversation);
    REQUIRE(fixture.contents().size() == 2);
    const auto cards = fixture.conflicts.list(false);
    REQUIRE(cards->size() == 1);
    const Conflict card = cards->front();
    CHECK(card.reason == "likely");
    CHECK(card.earlier.content == "Has been doing aqua aerobics on Fridays after work since 2017.");
    SECTION("the later one holds") {
        fixture.answered(card.id, ConflictAnswer::New);
        CHECK(fixture.contents() == Contents{card.later.content});
        CHECK(fixture.only(card.earlier.content).supersededBy == card.later.id);
    }
    SECTION("both hold, and it is not asked again") {
        fixture.answered(card.id, ConflictAnswer::Both);
        REQUIRE(fixture.engine.readFromStart(conversation).ok());
        fixture.audit(conversation);
        CHECK(fixture.contents().size() == 2);
        CHECK(fixture.conflicts.list(false)->empty());
    }
}
