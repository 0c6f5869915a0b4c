// SPDX-License-Identifier: AGPL-3.0-or-later
// With the review on, what is found is seen nowhere until I accept it, and what I refuse never comes back.
#include "core/memory/keeping/review.h"

#include <array>

#include "core/crypto/hash.h"
#include "core/index/text_index.h"
#include "core/memory/changes.h"
#include "core/memory/health.h"
#include "core/memory/keeping/conflicts.h"
#include "core/memory/retention.h"
#include "core/recall/recall.h"
#include "tests/core/memory/memory_fixture.h"
#include "tests/support/law.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

struct ReviewFixture : MemoryFixture {
    Review review{temp.vault()};

    explicit ReviewFixture(bool on = true) { turn(on); }
    void turn(bool on) {
        run("INSERT INTO settings(id, name, value) VALUES(?1, ?2, ?3) ON CONFLICT(id) DO UPDATE SET value = ?3",
            ByteView(crypto::derivedId("setting", {asBytes(kReviewSetting)})), kReviewSetting,
            std::string_view(on ? "true" : "false"));
    }
    Contents waiting(ReviewState state = ReviewState::Proposed) {
        const auto listed = review.list(state);
        REQUIRE(listed.ok());
        Contents found;
        for (const auto& proposal : *listed) found.push_back(proposal.memory.content);
        std::sort(found.begin(), found.end());
        return found;
    }
    MemoryId candidate(std::string_view content, ReviewState state = ReviewState::Proposed) {
        const auto listed = review.list(state);
        REQUIRE(listed.ok());
        for (const auto& proposal : *listed)
            if (proposal.memory.content == content) return proposal.memory.id;
        FAIL("nothing waits that says: " << content);
        std::abort();
    }
    void accept(std::string_view content, ReviewState state = ReviewState::Proposed) {
        const MemoryId id = candidate(content, state);
        REQUIRE(review.accept(std::array{id}).ok());
    }
    void reject(std::string_view content) {
        const MemoryId id = candidate(content);
        REQUIRE(review.reject(std::array{id}).ok());
    }
    /// What counts of memories, their sources and what was decided of them, as text to compare.
    std::string everything() {
        std::string text;
        const auto add = [&](const char* columns, const char* rest) {
            const auto all = temp.vault().read([&](store::Database& database) -> Result<std::string> {
                HEARTH_TRY(auto row, database.query(std::string("SELECT COALESCE(group_concat(line, char(10)), '') "
                                                                "FROM (SELECT ") +
                                                    columns + " AS line FROM " + rest + ")"));
                HEARTH_TRY([[maybe_unused]] const bool found, row.step());
                return std::string(row.text(0));
            });
            REQUIRE(all.ok());
            text += *all + "\n";
        };
        add("hex(id) || content || attribute || learned_at || COALESCE(hex(superseded_by), '-') || "
            "COALESCE(superseded_at, '-') || COALESCE(archived_at, '-') || COALESCE(archived_by, '-')",
            "memories WHERE deleted_at IS NULL ORDER BY id");
        add("hex(id)", "memory_sources ORDER BY id");
        add("hex(old_id) || hex(new_id) || ruling || why || at", "rulings ORDER BY id");
        return text;
    }
    /// Says it in a thread of its own, which is read.
    MessageId tell(std::string_view text) {
        const auto place = thread();
        const auto message = say(place, text, chat::Role::User, kDay);
        audit(place);
        return message;
    }
};

}  // namespace

TEST_CASE("with the review on, what is found waits and is seen nowhere else") {
    ReviewFixture fixture;
    fixture.tell("I love coffee.");
    fixture.tell("I really love coffee!");
    CHECK(fixture.waiting() == Contents{"Loves coffee."});
    CHECK(fixture.review.waiting().value() == 1);
    MemoryFilter everything;
    everything.includeInactive = true;
    CHECK(fixture.contents(everything).empty());
    MemoryFilter then;
    then.asOf = fixture.now().plus(kDay);
    CHECK(fixture.contents(then).empty());
    MemoryFilter truth;
    truth.trueAt = fixture.now();
    CHECK(fixture.contents(truth).empty());
    CHECK(checkHealth(fixture.temp.vault(), {})->memories == 0);
    CHECK(Changes(fixture.temp.vault()).list(0)->empty());
    fixture.temp.clock().advance(400 * kDay);
    const auto prunable = Retention(fixture.temp.vault(), {}).list(0).value();
    CHECK(std::none_of(prunable.begin(), prunable.end(), [](const PruneItem& item) { return item.isMemory; }));
}

TEST_CASE("what waits is recalled for no question, not even for one about the past") {
    ReviewFixture fixture;
    fixture.tell("I love coffee.");
    index::TextIndex index(fixture.temp.vault());
    recall::Recall recall(fixture.temp.vault(), index, fixture.engine);
    for (const char* question : {"What do I love, coffee?", "Did I use to love coffee before?"}) {
        const auto found = recall.recall({.text = question});
        REQUIRE(found.ok());
        CHECK(found->memories.empty());
    }
    fixture.accept("Loves coffee.");
    CHECK(recall.recall({.text = "What do I love, coffee?"})->memories.size() == 1);
}

TEST_CASE("what I accept is remembered as if it had been kept at once") {
    ReviewFixture looked;
    MemoryFixture unasked;
    for (MemoryFixture* fixture : {static_cast<MemoryFixture*>(&looked), &unasked}) {
        const auto thread = fixture->thread();
        fixture->say(thread, "I live in Berlin.");
        fixture->say(thread, "I love coffee and I work as a nurse.", chat::Role::User, kDay);
        fixture->say(thread, "I moved to Porto.", chat::Role::User, kDay);
        fixture->audit(thread);
    }
    while (looked.review.waiting().value() > 0) {
        const MemoryId first = looked.review.list()->front().memory.id;
        REQUIRE(looked.review.accept(std::array{first}).ok());
    }
    CHECK(looked.contents() == unasked.contents());
    CHECK(looked.all(true).size() == unasked.all(true).size());
    CHECK(looked.only("Lives in Berlin.").supersededBy == looked.only("Lives in Porto.").id);
}

TEST_CASE("a candidate takes the place of what it contradicts only when I accept it") {
    ReviewFixture fixture(false);
    fixture.tell("I live in Berlin.");
    fixture.turn(true);
    fixture.tell("I moved to Porto.");
    CHECK(fixture.contents() == Contents{"Lives in Berlin."});
    const auto waiting = fixture.review.list().value();
    REQUIRE(waiting.size() == 1);
    REQUIRE(waiting[0].replaces.size() == 1);
    CHECK(waiting[0].replaces[0].content == "Lives in Berlin.");
    fixture.accept("Lives in Porto.");
    CHECK(fixture.contents() == Contents{"Lives in Porto."});
    CHECK(fixture.engine.history(fixture.only("Lives in Porto.").id)->size() == 2);
}

TEST_CASE("what was kept before I asked to look stays kept when its thread goes on") {
    ReviewFixture fixture(false);
    const auto thread = fixture.thread();
    fixture.say(thread, "I love coffee.");
    fixture.audit(thread);
    fixture.turn(true);
    for (const char* text : {"I live in Porto.", "I work as a nurse.", "I am allergic to nuts.", "I hate tea."})
        fixture.say(thread, text, chat::Role::User, kSecond);
    fixture.audit(thread);
    fixture.run("DELETE FROM audits");
    fixture.audit(thread);
    CHECK(fixture.waiting().size() >= 2);
    const Contents kept = fixture.contents();
    CHECK((kept.empty() || kept == Contents{"Loves coffee."}));
    CHECK(std::find(kept.begin(), kept.end(), "Lives in Porto.") == kept.end());
}

TEST_CASE("what I refused does not come back, however often it is said and read") {
    ReviewFixture fixture;
    const auto thread = fixture.thread();
    const auto first = fixture.say(thread, "I love coffee.");
    fixture.say(thread, "I really love coffee!");
    fixture.audit(thread);
    fixture.reject("Loves coffee.");
    CHECK(fixture.waiting().empty());
    CHECK(fixture.waiting(ReviewState::Rejected) == Contents{"Loves coffee."});
    SECTION("by reading the thread again") {
        fixture.run("DELETE FROM audits");
        fixture.audit(thread);
    }
    SECTION("by saying it again") { fixture.tell("You know that I love coffee."); }
    SECTION("by turning the review off") {
        fixture.turn(false);
        fixture.run("DELETE FROM audits");
        fixture.audit(thread);
        fixture.tell("I love coffee.");
    }
    SECTION("when the row itself is lost with the first message's words") {
        fixture.run("DELETE FROM memory_sources");
        fixture.run(
            "UPDATE memories SET content = '', attribute = '', subject = '', deleted_at = 1, origin = "
            "'retracted' WHERE archived_by = 'rejected'");
        fixture.run("UPDATE messages SET text = '', hidden = 1 WHERE id = ?1", first);
        fixture.run("DELETE FROM audits");
        fixture.audit(thread);
    }
    CHECK(fixture.waiting().empty());
    CHECK(fixture.all(true).empty());
}

TEST_CASE("what I refused by mistake I can accept after all") {
    ReviewFixture fixture;
    fixture.tell("I love coffee.");
    fixture.reject("Loves coffee.");
    const MemoryId id = fixture.candidate("Loves coffee.", ReviewState::Rejected);
    CHECK(fixture.review.reject(std::array{id}).error().code == ErrorCode::Conflict);
    fixture.accept("Loves coffee.", ReviewState::Rejected);
    CHECK(fixture.contents() == Contents{"Loves coffee."});
    CHECK(fixture.review.accept(std::array{id}).error().code == ErrorCode::Conflict);
    CHECK(fixture.review.accept(std::array{MemoryId(IdBytes{})}).error().code == ErrorCode::NotFound);
}

TEST_CASE("what was refused tells who did and when, the last first, and not what nobody wrote down") {
    ReviewFixture fixture;
    for (const char* text : {"I love coffee.", "I live in Porto.", "I work as a nurse."}) fixture.tell(text);
    fixture.reject("Loves coffee.");
    const Timestamp first = fixture.now();
    fixture.temp.clock().advance(kDay);
    fixture.reject("Lives in Porto.");
    fixture.run("UPDATE memories SET archived_at = 0, archived_by = 'rejected' WHERE content = 'Works as a nurse.'");
    CHECK(fixture.review.refused().value() == 3);
    const auto refused = fixture.review.list(ReviewState::Rejected).value();
    REQUIRE(refused.size() == 3);
    CHECK(refused[0].memory.content == "Lives in Porto.");
    CHECK(refused[1].memory.content == "Loves coffee.");
    REQUIRE(refused[1].refusal);
    CHECK(refused[1].refusal->by == kByPerson);
    CHECK(refused[1].refusal->at == first);
    CHECK_FALSE(refused[2].refusal);
    REQUIRE(fixture.engine.forget(refused[1].memory.id).ok());
    CHECK(fixture.count("SELECT COUNT(*) FROM dismissals") == 1);
}

TEST_CASE("a candidate that was refused by mistake waits again when that is taken back") {
    ReviewFixture fixture;
    fixture.tell("I love coffee.");
    const std::array ids{fixture.candidate("Loves coffee.")};
    const auto step = fixture.review.reject(ids);
    REQUIRE(step.ok());
    REQUIRE(fixture.review.undo(*step).ok());
    CHECK(fixture.waiting() == Contents{"Loves coffee."});
    CHECK(fixture.waiting(ReviewState::Rejected).empty());
    REQUIRE(fixture.engine.forget(ids[0]).ok());
    CHECK(fixture.review.undo(*step).error().code == ErrorCode::NotFound);
}

TEST_CASE("taking back that a candidate was accepted leaves everything as it was") {
    ReviewFixture fixture(false);
    SECTION("it took the place of another") {
        fixture.tell("I live in Berlin.");
        fixture.turn(true);
        fixture.tell("I moved to Porto.");
    }
    SECTION("it only strengthened what was remembered") {
        fixture.tell("I love coffee.");
        fixture.turn(true);
        fixture.tell("I moved to Porto.");
        fixture.run(
            "UPDATE memories SET attribute = 'likes/coffee', value = 'coffee', content = 'Loves coffee.' WHERE "
            "archived_by = 'proposed'");
    }
    SECTION("it came between two tellings of one") {
        fixture.tell("I live in Berlin.");
        fixture.turn(true);
        fixture.tell("I moved to Porto.");
        fixture.turn(false);
        fixture.run("UPDATE memories SET archived_by = 'rejected' WHERE archived_by = 'proposed'");
        fixture.tell("I live in Berlin.");
    }
    const bool waits = !fixture.waiting().empty();
    const auto listed = fixture.review.list(waits ? ReviewState::Proposed : ReviewState::Rejected).value();
    REQUIRE(listed.size() == 1);
    const std::string before = fixture.everything();
    const auto accepted = fixture.review.accept(std::array{listed.front().memory.id});
    REQUIRE(accepted.ok());
    CHECK(fixture.everything() != before);
    REQUIRE(fixture.review.undo(accepted->step).ok());
    CHECK(fixture.everything() == before);
}

TEST_CASE("of several to accept, one that is unknown leaves all of them waiting") {
    ReviewFixture fixture;
    fixture.tell("I love coffee.");
    const std::array ids{fixture.candidate("Loves coffee."), MemoryId(IdBytes{7})};
    CHECK(fixture.review.accept(ids).error().code == ErrorCode::NotFound);
    CHECK(fixture.review.reject(ids).error().code == ErrorCode::NotFound);
    CHECK(fixture.waiting() == Contents{"Loves coffee."});
}

TEST_CASE("what I accepted stays accepted when its thread is read on") {
    ReviewFixture fixture;
    const auto thread = fixture.thread();
    fixture.say(thread, "I live in Berlin.");
    fixture.audit(thread);
    fixture.accept("Lives in Berlin.");
    for (const char* text : {"I love coffee.", "I moved to Porto.", "I am allergic to nuts.", "I hate tea."})
        fixture.say(thread, text, chat::Role::User, kSecond);
    fixture.audit(thread);
    CHECK(fixture.contents() == Contents{"Lives in Berlin."});
}

TEST_CASE("what is said twice, with a refused word between, is remembered once") {
    ReviewFixture fixture(false);
    fixture.tell("I live in Berlin.");
    fixture.turn(true);
    fixture.tell("I moved to Porto.");
    fixture.tell("I live in Berlin.");
    fixture.reject("Lives in Porto.");
    fixture.accept("Lives in Berlin.");
    CHECK(fixture.contents() == Contents{"Lives in Berlin."});
    CHECK(fixture.only("Lives in Berlin.").sources.size() == 2);
}

TEST_CASE("said again with the review off, what waited is remembered") {
    ReviewFixture fixture;
    fixture.tell("I love coffee.");
    fixture.turn(false);
    CHECK(fixture.waiting() == Contents{"Loves coffee."});
    fixture.tell("I love coffee.");
    CHECK(fixture.waiting().empty());
    CHECK(fixture.contents() == Contents{"Loves coffee."});
}

TEST_CASE("the review leaves alone what I wrote, and what I changed the words of") {
    ReviewFixture fixture;
    REQUIRE(fixture.engine.add("The spare key is under the blue pot.").ok());
    CHECK(fixture.waiting().empty());
    fixture.tell("I love coffee.");
    REQUIRE(fixture.engine.edit(fixture.candidate("Loves coffee."), "Loves coffee before noon.").ok());
    CHECK(fixture.waiting().empty());
    CHECK(fixture.contents() == Contents{"Loves coffee before noon.", "The spare key is under the blue pot."});
}

TEST_CASE("a kept memory is not worded anew by what I have not looked at") {
    ReviewFixture fixture(false);
    fixture.tell("I work at Meridian.");
    const Contents before = fixture.contents();
    fixture.turn(true);
    fixture.tell("I have worked at Meridian since March 2024.");
    CHECK(fixture.contents() == before);
}

TEST_CASE("nothing of the archive's business moves a candidate") {
    ReviewFixture fixture;
    fixture.tell("I love coffee.");
    const MemoryId id = fixture.candidate("Loves coffee.");
    Retention retention(fixture.temp.vault(), {});
    Changes changes(fixture.temp.vault());
    const MemoryId note = fixture.engine.add("A note").value().id;
    CHECK(retention.archive(id).error().code == ErrorCode::Conflict);
    CHECK(retention.unarchive(id).error().code == ErrorCode::Conflict);
    CHECK(changes.undo(id.bytes()).error().code == ErrorCode::Conflict);
    CHECK(changes.merge(id, note).error().code == ErrorCode::Conflict);
    CHECK(fixture.waiting() == Contents{"Loves coffee."});
    REQUIRE(fixture.engine.forget(id).ok());
    CHECK(fixture.waiting().empty());
}

TEST_CASE("what waited and is said again without the review takes the place of what it ends") {
    ReviewFixture fixture(false);
    fixture.tell("I moved to Porto.");
    fixture.turn(true);
    fixture.tell("Porto is history, I'm in Oslo.");
    CHECK(fixture.contents() == Contents{"Lives in Porto."});
    fixture.turn(false);
    fixture.tell("Porto is history, I'm in Oslo.");
    CHECK(fixture.contents() == Contents{"“Porto is history, I am in Oslo.”"});
}

TEST_CASE("two that are at odds are seen to be once both are kept") {
    ReviewFixture fixture;
    REQUIRE(fixture.engine.add("The garden tank holds 9000 litres.").ok());
    fixture.temp.clock().advance(kDay);
    const MemoryId later = fixture.engine.add("The garden tank holds 12000 litres.")->id;
    fixture.run("UPDATE memories SET archived_at = 0, archived_by = 'proposed' WHERE id = ?1", later);
    const auto raise = [&] {
        return fixture.temp.vault()
            .write([&](store::Database& database) { return Conflicts::raise(database, fixture.now()); })
            .value();
    };
    CHECK(raise() == 0);
    REQUIRE(fixture.review.accept(std::array{later}).ok());
    CHECK(raise() == 1);
}

TEST_CASE("whatever is accepted or refused, taking it back leaves everything as it was", "[law]") {
    ReviewFixture fixture;
    test::checkLaw("undo", [&](const std::vector<std::uint8_t>& choices) {
        for (const char* table : {"memories", "memory_sources", "audits", "messages", "conversations", "rulings"})
            fixture.run("DELETE FROM " + std::string(table));
        constexpr std::array kSaid = {"I live in Berlin.",
                                      "I moved to Porto.",
                                      "I live in Lisbon.",
                                      "I don't live in Berlin.",
                                      "I love coffee.",
                                      "I stopped drinking coffee.",
                                      "Porto is history, I'm in Oslo."};
        for (std::size_t i = 0; i < std::min<std::size_t>(choices.size(), 6); ++i) {
            fixture.turn(choices[i] / 16 % 2 == 0);
            fixture.tell(kSaid[choices[i] % kSaid.size()]);
            const auto waiting = fixture.review.list().value();
            if (!waiting.empty() && choices[i] / 32 % 2 == 0)
                (void)fixture.review.reject(std::array{waiting.front().memory.id}).ok();
        }
        for (const auto state : {ReviewState::Proposed, ReviewState::Rejected}) {
            const auto listed = fixture.review.list(state).value();
            for (const auto& candidate : listed) {
                const std::array id{candidate.memory.id};
                const std::string before = fixture.everything();
                const auto accepted = fixture.review.accept(id);
                RC_ASSERT(accepted.ok());
                RC_ASSERT(fixture.review.undo(accepted->step).ok());
                RC_ASSERT(fixture.everything() == before);
                if (state == ReviewState::Rejected) continue;
                const auto refused = fixture.review.reject(id);
                RC_ASSERT(refused.ok());
                RC_ASSERT(fixture.review.undo(*refused).ok());
                RC_ASSERT(fixture.everything() == before);
            }
        }
    });
}

TEST_CASE("whatever is accepted and refused, exactly one of a chain stands", "[law]") {
    ReviewFixture fixture;
    test::checkLaw("one of a chain", [&](const std::vector<std::uint8_t>& choices) {
        for (const char* table : {"memories", "memory_sources", "audits", "messages", "conversations"})
            fixture.run("DELETE FROM " + std::string(table));
        constexpr std::array kPlaces = {"Berlin", "Porto", "Lisbon", "Oslo"};
        for (std::size_t i = 0; i < std::min<std::size_t>(choices.size(), 6); ++i)
            fixture.tell("I live in " + std::string(kPlaces[choices[i] % kPlaces.size()]) + ".");
        auto waiting = fixture.review.list().value();
        for (std::size_t i = 0; i < waiting.size(); ++i) {
            const std::array id{waiting[i].memory.id};
            const bool take = choices[i % choices.size()] / 4 % 2 == 0;
            const bool done = take ? fixture.review.accept(id).ok() : fixture.review.reject(id).ok();
            RC_ASSERT(done);
        }
        RC_ASSERT(fixture.review.waiting().value() == 0);
        const auto kept = fixture.all(true);
        const auto standing = std::count_if(kept.begin(), kept.end(), [](const Memory& m) { return m.active; });
        RC_ASSERT(standing == (kept.empty() ? 0 : 1));
    });
}
