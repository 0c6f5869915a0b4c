// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/recall/time_anchor.h"

#include <catch2/catch.hpp>

using namespace hearth;
using namespace hearth::recall;
using Side = TimeAnchor::Side;

namespace {

/// A Friday.
const Timestamp kNow = *Timestamp::parse("2026-11-20T10:00:00Z");

Timestamp on(const char* day) { return *Timestamp::parse(day); }

memory::Memory fact(std::string attribute, std::string content, const char* learned) {
    const auto id = MemoryId::parse("0198c7f0-0000-8000-8000-000000000001");
    REQUIRE(id.ok());
    return {.id = *id,
            .content = std::move(content),
            .kind = "fact",
            .subject = "user",
            .attribute = std::move(attribute),
            .value = {},
            .origin = "rule",
            .learnedAt = on(learned),
            .createdAt = on(learned),
            .validFrom = {},
            .validUntil = {},
            .supersededBy = {},
            .supersededAt = {},
            .archivedAt = {},
            .lastUsedAt = {},
            .sources = {}};
}

bool covers(const TimeAnchor& anchor, Timestamp event, const char* moment) {
    return frameOf(anchor, event).contains(on(moment));
}

}  // namespace

TEST_CASE("a question that names an event says on which side of it, and how far") {
    const auto before = parseTimeAnchor("What did I use before the move?");
    REQUIRE(before);
    CHECK(before->side == Side::Before);
    CHECK(before->event == "the move");
    const auto since = parseTimeAnchor("Since I changed jobs, what have I read?");
    REQUIRE(since);
    CHECK(since->side == Side::After);
    CHECK(since->event == "i changed jobs");
    CHECK(before->rest == "what did i use ?");
    CHECK(since->rest == ", what have i read?");
    const auto far = parseTimeAnchor("Where was I two weeks after my sister's wedding?");
    REQUIRE(far);
    CHECK(far->count == 2);
    CHECK(far->unit == "week");
    CHECK(far->event == "my sister's wedding");
    const auto during = parseTimeAnchor("what did I eat during our trip to Porto");
    REQUIRE(during);
    CHECK(during->side == Side::During);
    CHECK(during->event == "our trip to porto");
}

TEST_CASE("a date, an order of things and a plain question name no event") {
    CHECK_FALSE(parseTimeAnchor("What did I say in May?"));
    CHECK_FALSE(parseTimeAnchor("since 2023"));
    CHECK_FALSE(parseTimeAnchor("What is the capital of France?"));
    CHECK_FALSE(parseTimeAnchor("should salt go in before boiling?"));
}

TEST_CASE("before and after leave the other side open, a distance means about that far") {
    const Timestamp event = on("2026-05-10T12:00:00Z");
    CHECK(covers({Side::Before, "", 0, "", ""}, event, "2020-01-01"));
    CHECK_FALSE(covers({Side::Before, "", 0, "", ""}, event, "2026-05-11"));
    CHECK(covers({Side::After, "", 0, "", ""}, event, "2026-11-01"));
    CHECK_FALSE(covers({Side::After, "", 0, "", ""}, event, "2026-05-09"));
    CHECK(covers({Side::After, "", 1, "day", ""}, event, "2026-05-11T20:00:00Z"));
    CHECK_FALSE(covers({Side::After, "", 1, "day", ""}, event, "2026-05-13"));
    CHECK(covers({Side::Before, "", 2, "week", ""}, event, "2026-04-27"));
    CHECK_FALSE(covers({Side::Before, "", 2, "week", ""}, event, "2026-05-08"));
    CHECK(covers({Side::During, "", 0, "", ""}, event, "2026-05-20"));
    CHECK_FALSE(covers({Side::During, "", 0, "", ""}, event, "2026-07-01"));
}

TEST_CASE("an event is dated by the memory that it left behind") {
    std::vector<memory::Memory> memories = {fact("residence", "Lives in Berlin.", "2025-01-10"),
                                            fact("residence", "Lives in Porto.", "2026-03-02"),
                                            fact("employer", "Works at Initech.", "2026-06-01"),
                                            fact("event/exam", "My exam in Greek was in Graz.", "2026-02-05")};
    CHECK(timeOfEvent("the move", memories, kNow) == on("2026-03-02"));
    memories[1].validFrom = on("2026-02-01");
    CHECK(timeOfEvent("i moved", memories, kNow) == on("2026-02-01"));
    CHECK(timeOfEvent("i changed jobs", memories, kNow) == on("2026-06-01"));
    CHECK(timeOfEvent("my greek exam", memories, kNow) == on("2026-02-05"));
    CHECK_FALSE(timeOfEvent("the flood", memories, kNow));
    CHECK_FALSE(timeOfEvent("my", memories, kNow));
}

TEST_CASE("a birthday is the last one, and another person's move dates nothing of the user's") {
    memory::Memory birthday = fact("birthday", "Birthday is on 12 May.", "2024-01-01");
    birthday.value = "12 May";
    memory::Memory hers = fact("residence", "Ana lives in Porto.", "2026-03-02");
    hers.subject = "ana";
    CHECK(timeOfEvent("my birthday", std::vector{birthday}, kNow) == on("2026-05-12"));
    CHECK(timeOfEvent("my birthday", std::vector{birthday}, on("2026-03-01")) == on("2025-05-12"));
    CHECK_FALSE(timeOfEvent("the move", std::vector{hers}, kNow));
}

TEST_CASE("what was only proposed dates nothing") {
    memory::Memory proposed = fact("residence", "Lives in Porto.", "2026-03-02");
    proposed.review = memory::ReviewState::Proposed;
    CHECK_FALSE(timeOfEvent("the move", std::vector{proposed}, kNow));
}
