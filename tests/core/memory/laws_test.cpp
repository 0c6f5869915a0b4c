// SPDX-License-Identifier: AGPL-3.0-or-later
// The laws of the memory engine, each tried on lives that nobody chose. Source: docs/MEMORY.md, "Laws".
#include <set>

#include "core/base/text.h"
#include "core/memory/forgetting.h"
#include "core/memory/threads/period_summaries.h"
#include "core/memory/upkeep.h"
#include "tests/core/memory/lived.h"
#include "tests/core/memory/rows_text.h"
#include "tests/support/law.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

/// One thing said in one of three threads.
struct Said {
    Step step;
    std::uint8_t thread;
};

std::vector<Said> talk(int atMost) {
    const auto raw = *rc::gen::resize(
        atMost, rc::gen::arbitrary<std::vector<std::tuple<std::uint8_t, std::uint8_t, std::uint8_t>>>());
    std::vector<Said> made;
    for (const auto& [phrase, gap, thread] : raw) made.push_back({{phrase, gap}, thread});
    return made;
}

/// Says all but one of them, at the times at which they would all have been said. The threads in the order of a title.
std::vector<ConversationId> say(MemoryFixture& fixture, const std::vector<Said>& all, std::size_t without,
                                std::vector<MessageId>& messages) {
    wipe(fixture);
    std::vector<ConversationId> threads;
    for (const char* title : {"One", "Two", "Three"}) threads.push_back(fixture.thread(title));
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Milliseconds gap = (1 + all[i].step.gap % 90) * kSecond;
        if (i == without) {
            fixture.temp.clock().advance(gap);
            messages.push_back(MessageId(IdBytes{}));
            continue;
        }
        messages.push_back(fixture.say(threads[all[i].thread % 3], phrases()[all[i].step.phrase % phrases().size()],
                                       chat::Role::User, gap));
    }
    return threads;
}

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

void readAll(MemoryFixture& fixture) {
    const auto threads = fixture.engine.unaudited();
    RC_ASSERT(threads.ok());
    RC_ASSERT(fixture.engine.audit(*threads, CancelToken()).ok());
}

/// What the threads say of themselves, but for when it was written.
std::string told(MemoryFixture& fixture, const std::vector<ConversationId>& threads) {
    std::string text;
    for (const auto& thread : threads) {
        const auto state = fixture.engine.thread(thread);
        if (!state.ok() || !*state) continue;
        text += (*state)->summary + "|" + (*state)->position + "|" + (*state)->precomputed + "|" +
                std::to_string((*state)->messageCount);
        for (const auto& topic : (*state)->subtopics) text += "|" + topic;
        text += "\n";
    }
    return text;
}

/// Every row that memory may write, without when it was written.
std::string everything(MemoryFixture& fixture) {
    const auto text = rowsText(
        fixture.temp.vault(),
        {"SELECT quote(id) || content || attribute || value || base_priority || quote(superseded_by) || "
         "quote(superseded_at) || quote(valid_from) || quote(valid_until) || quote(archived_at) || "
         "quote(deleted_at) FROM memories ORDER BY id",
         "SELECT quote(memory_id) || quote(message_id) || start FROM memory_sources ORDER BY id",
         "SELECT quote(id) || summary || fold || subtopics || precomputed FROM thread_summaries ORDER BY id",
         "SELECT quote(conversation_id) || audited_to || closed_to FROM audits ORDER BY 1",
         "SELECT quote(conversation_id) || message_k || quality FROM candidates ORDER BY 1",
         "SELECT quote(id) || summary || topics || decisions || open_questions FROM period_summaries ORDER BY id",
         "SELECT quote(id) || quote(superseded) FROM context_shifts ORDER BY id",
         "SELECT quote(id) || answer FROM conflicts ORDER BY id", "SELECT quote(id) || ruling FROM rulings ORDER BY id",
         "SELECT quote(from_id) || quote(to_id) || score FROM links ORDER BY 1",
         "SELECT name || value FROM upkeep ORDER BY 1"});
    RC_ASSERT(text.ok());
    return *text;
}

}  // namespace

TEST_CASE("reading threads a second time, or all over again, changes nothing") {
    MemoryFixture fixture;
    test::checkLaw("audits again", [&] {
        std::vector<MessageId> messages;
        const auto threads = say(fixture, talk(24), kNone, messages);
        readAll(fixture);
        const std::string before = everything(fixture);
        for (const auto& thread : threads) RC_ASSERT(fixture.engine.audit(thread, CancelToken()).ok());
        RC_ASSERT(everything(fixture) == before);
        const auto remembered = whatIsRemembered(fixture);
        for (const auto& thread : threads) RC_ASSERT(fixture.engine.readFromStart(thread).ok());
        readAll(fixture);
        RC_ASSERT(whatIsRemembered(fixture) == remembered);
    });
}

TEST_CASE("every chain of superseding ends, and in exactly one memory that stands") {
    MemoryFixture fixture;
    test::checkLaw("chains", [&] {
        std::vector<MessageId> messages;
        auto threads = say(fixture, talk(24), kNone, messages);
        // In whatever order they are read.
        std::rotate(threads.begin(), threads.begin() + *rc::gen::inRange(0, 3), threads.end());
        for (const auto& thread : threads) RC_ASSERT(fixture.engine.audit(thread, CancelToken()).ok());
        const auto all = fixture.all(true);
        std::map<MemoryId, const Memory*> byId;
        for (const auto& memory : all) byId[memory.id] = &memory;
        for (const auto& memory : all) {
            const Memory* end = &memory;
            std::set<MemoryId> seen;
            while (end->supersededBy) {
                RC_ASSERT(seen.insert(end->id).second);
                RC_ASSERT(byId.contains(*end->supersededBy));
                RC_ASSERT(end->supersededAt.has_value());
                RC_ASSERT_FALSE(end->active);
                end = byId[*end->supersededBy];
            }
            const auto chain = fixture.engine.history(memory.id).value();
            const auto standing = std::count_if(chain.begin(), chain.end(),
                                                [](const Memory& one) { return !one.supersededBy.has_value(); });
            RC_ASSERT(standing == 1);
        }
    });
}

TEST_CASE("what was forgotten and what was never said leave the same") {
    MemoryFixture had;
    MemoryFixture never;
    index::TextIndex index(had.temp.vault());
    Forgetting forgetting(had.temp.vault(), had.engine, index);
    test::checkLaw("as if never said", [&] {
        const auto all = talk(16);
        RC_PRE(!all.empty());
        const auto gone = *rc::gen::inRange<std::size_t>(0, all.size());
        std::vector<MessageId> messages;
        const auto threads = say(had, all, kNone, messages);
        readAll(had);
        // All but the last step, which writes the files anew.
        CancelToken stop;
        const auto untilFiles = [&](std::int64_t step, std::int64_t) {
            if (step == 3) stop.cancel();
        };
        const ForgetTarget target{ForgetKind::Message, messages[gone].bytes(), {}, std::nullopt, std::nullopt};
        RC_ASSERT(forgetting.begin(target).ok());
        RC_ASSERT(forgetting.finish(untilFiles, stop).error().code == ErrorCode::Cancelled);
        std::vector<MessageId> others;
        const auto same = say(never, all, gone, others);
        readAll(never);
        RC_ASSERT(whatIsRemembered(had) == whatIsRemembered(never));
        RC_ASSERT(told(had, threads) == told(never, same));
    });
}

TEST_CASE("daily jobs depend on what is stored and the time alone, and a second run does nothing") {
    MemoryFixture each;
    MemoryFixture once;
    test::checkLaw("daily jobs", [&] {
        const auto days = *rc::gen::container<std::vector<std::uint8_t>>(9, rc::gen::arbitrary<std::uint8_t>());
        for (MemoryFixture* fixture : {&each, &once}) {
            wipe(*fixture);
            for (const auto day : days) {
                const auto thread = fixture->thread("Day");
                fixture->say(thread, phrases()[day % phrases().size()]);
                fixture->say(thread, phrases()[(day / 7) % phrases().size()]);
                RC_ASSERT(fixture->engine.audit(thread, CancelToken()).ok());
                fixture->temp.clock().advance((1 + day % 5) * kDay);
                if (fixture == &each) RC_ASSERT(Upkeep(fixture->temp.vault(), {}).run({}, CancelToken()).ok());
            }
            RC_ASSERT(Upkeep(fixture->temp.vault(), {}).run({}, CancelToken()).ok());
            const std::string before = everything(*fixture);
            RC_ASSERT(Upkeep(fixture->temp.vault(), {}).run({}, CancelToken()).ok());
            RC_ASSERT(everything(*fixture) == before);
        }
        RC_ASSERT(whatIsRemembered(each) == whatIsRemembered(once));
        for (const Period period : {Period::Day, Period::Week, Period::Month}) {
            const auto lived = PeriodSummaries::list(each.temp.vault(), period, 0).value();
            const auto caughtUp = PeriodSummaries::list(once.temp.vault(), period, 0).value();
            RC_ASSERT(lived.size() == caughtUp.size());
            for (std::size_t i = 0; i < lived.size(); ++i) RC_ASSERT(lived[i].summary == caughtUp[i].summary);
        }
    });
}
