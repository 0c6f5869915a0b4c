// SPDX-License-Identifier: AGPL-3.0-or-later
// "Tomorrow", "today" and the days of the journal are the person's, wherever they live and whichever day UTC has.
#include "core/memory/forgetting.h"
#include "core/memory/threads/period_summaries.h"
#include "core/memory/upkeep.h"
#include "tests/core/memory/memory_fixture.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

constexpr Milliseconds kNewYork = -5 * kHour;
constexpr Milliseconds kTokyo = 9 * kHour;
constexpr Milliseconds kKathmandu = 5 * kHour + 45 * kMinute;

struct Abroad : MemoryFixture {
    explicit Abroad(Milliseconds offset) {
        temp.clock().setOffset([offset](Timestamp) { return offset; });
    }

    void at(std::string_view moment) { temp.clock().set(Timestamp::parse(moment).value()); }
    ConversationId talkAt(std::string_view moment, std::string_view text) {
        const auto id = thread();
        at(moment);
        say(id, text, chat::Role::User, 0);
        audit(id);
        return id;
    }
    std::vector<std::string> days() {
        std::vector<std::string> found;
        const auto periods = PeriodSummaries::frames(temp.vault(), Period::Day);
        REQUIRE(periods.ok());
        for (const auto& one : *periods) found.push_back(one.start.day() + ": " + std::to_string(one.messageCount));
        return found;
    }
};

}  // namespace

TEST_CASE("tomorrow in the evening of New York is the day after theirs") {
    Abroad ny(kNewYork);
    ny.talkAt("2026-11-16T02:00:00Z", "I'm flying to Lisbon tomorrow.");
    const Memory flight = ny.only("Is flying to Lisbon on 16 Nov 2026.");
    CHECK(flight.validUntil == Timestamp::parse("2026-11-17").value());
    CHECK(flight.learnedAt == Timestamp::parse("2026-11-16T02:00:00Z").value());
}

TEST_CASE("today in the morning of Tokyo is theirs, and holds at once") {
    Abroad tokyo(kTokyo);
    tokyo.talkAt("2026-10-01T03:00:00Z", "I live in Nagoya.");
    tokyo.talkAt("2026-11-15T23:00:00Z", "I moved to Osaka today.");
    tokyo.talkAt("2026-11-15T23:05:00Z", "I have an interview at Sony tomorrow.");
    CHECK(tokyo.contents() ==
          Contents{"Has an interview at Sony on 17 Nov 2026.", "Lives in Osaka since 16 Nov 2026."});
    CHECK(tokyo.only("Has an interview at Sony on 17 Nov 2026.").validUntil == Timestamp::parse("2026-11-18").value());
}

TEST_CASE("a message belongs to the person's day") {
    Abroad ny(kNewYork);
    ny.talkAt("2026-11-15T15:00:00Z", "I live in Albany.");
    ny.talkAt("2026-11-16T04:59:00Z", "I play the cello.");
    ny.talkAt("2026-11-16T05:00:00Z", "I have a cat.");
    ny.at("2026-11-17T13:00:00Z");
    const std::vector<std::string> theirs = {"16 Nov 2026: 1", "15 Nov 2026: 2"};
    REQUIRE(Upkeep(ny.temp.vault(), {}).run({}, CancelToken()).ok());
    CHECK(ny.days() == theirs);
    const auto day = PeriodSummaries::one(ny.temp.vault(), Period::Day, Timestamp::parse("2026-11-15").value());
    REQUIRE(day.ok());
    CHECK(day->summary.find("cello") != std::string::npos);
    CHECK(day->summary.find("cat") == std::string::npos);
}

TEST_CASE("the running day began at the person's midnight") {
    Abroad kathmandu(kKathmandu);
    kathmandu.talkAt("2026-11-16T18:14:00Z", "I live in Patan.");   // 23:59
    kathmandu.talkAt("2026-11-16T18:15:00Z", "I play the tabla.");  // 00:00
    kathmandu.at("2026-11-16T18:20:00Z");
    CHECK(kathmandu.days() == std::vector<std::string>{"17 Nov 2026: 1", "16 Nov 2026: 1"});
}

TEST_CASE("who moves to another zone finds every message in one day") {
    Abroad traveller(kNewYork);
    traveller.talkAt("2026-11-16T02:00:00Z", "I live in Albany.");
    traveller.talkAt("2026-11-16T20:00:00Z", "I play the cello.");
    traveller.at("2026-11-18T13:00:00Z");
    REQUIRE(Upkeep(traveller.temp.vault(), {}).run({}, CancelToken()).ok());
    CHECK(traveller.days() == std::vector<std::string>{"16 Nov 2026: 1", "15 Nov 2026: 1"});
    traveller.temp.clock().setOffset([](Timestamp) { return kTokyo; });
    traveller.at("2026-11-19T13:00:00Z");
    REQUIRE(Upkeep(traveller.temp.vault(), {}).run({}, CancelToken()).ok());
    CHECK(traveller.days() == std::vector<std::string>{"17 Nov 2026: 1", "16 Nov 2026: 1"});
}

TEST_CASE("the day on which summer time ends has twenty-five hours") {
    Abroad berlin(kHour);
    berlin.temp.clock().setOffset(
        [](Timestamp at) { return at < Timestamp::parse("2026-10-25T01:00:00Z").value() ? 2 * kHour : kHour; });
    for (const char* moment : {"2026-10-24T21:59:00Z", "2026-10-24T22:00:00Z", "2026-10-25T00:59:00Z",
                               "2026-10-25T01:00:00Z", "2026-10-25T22:59:00Z", "2026-10-25T23:00:00Z"})
        berlin.talkAt(moment, "I play the cello.");
    berlin.at("2026-10-28T13:00:00Z");
    REQUIRE(Upkeep(berlin.temp.vault(), {}).run({}, CancelToken()).ok());
    CHECK(berlin.days() == std::vector<std::string>{"26 Oct 2026: 1", "25 Oct 2026: 4", "24 Oct 2026: 1"});
}

TEST_CASE("forgetting a conversation empties the person's day of it") {
    Abroad ny(kNewYork);
    const auto evening = ny.talkAt("2026-11-16T02:00:00Z", "I play the cello.");
    ny.talkAt("2026-11-15T15:00:00Z", "I live in Albany.");
    ny.at("2026-11-17T13:00:00Z");
    REQUIRE(Upkeep(ny.temp.vault(), {}).run({}, CancelToken()).ok());
    REQUIRE(ny.days() == std::vector<std::string>{"15 Nov 2026: 2"});
    index::TextIndex index(ny.temp.vault());
    Forgetting forgetting(ny.temp.vault(), ny.engine, index);
    REQUIRE(forgetting.begin({.kind = ForgetKind::Conversation, .id = evening.bytes()}).ok());
    REQUIRE(forgetting.finish({}, CancelToken()).ok());
    REQUIRE(Upkeep(ny.temp.vault(), {}).run({}, CancelToken()).ok());
    CHECK(ny.days() == std::vector<std::string>{"15 Nov 2026: 1"});
}
