// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/recall/time_anchor.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "core/index/analyzer.h"

using namespace hearth;
using namespace hearth::recall;
using Side = TimeAnchor::Side;

namespace {

/// A Friday.
const Timestamp kNow = *Timestamp::parse("2026-11-20T10:00:00Z");

Timestamp on(const char* day) { return *Timestamp::parse(day); }

/// A fact with the terms of its content beside it.
struct Fact {
    std::string subject = "user";
    std::string attribute;
    std::string content;
    std::string value;
    const char* learned;
    std::optional<Timestamp> validFrom;
    std::vector<std::string> terms;
};

std::optional<Timestamp> dated(std::string_view event, std::vector<Fact> facts, Timestamp now = kNow) {
    std::vector<DatedFact> views;
    for (Fact& fact : facts) {
        fact.terms = index::Analyzer().terms(fact.content);
        std::sort(fact.terms.begin(), fact.terms.end());
        views.push_back({fact.subject, fact.attribute, fact.value, fact.terms, on(fact.learned), fact.validFrom, {}});
    }
    return timeOfEvent(event, views, now);
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
    std::vector<Fact> facts = {
        {.attribute = "residence", .content = "Lives in Berlin.", .learned = "2025-01-10"},
        {.attribute = "residence", .content = "Lives in Porto.", .learned = "2026-03-02"},
        {.attribute = "employer", .content = "Works at Initech.", .learned = "2026-06-01"},
        {.attribute = "event/exam", .content = "My exam in Greek was in Graz.", .learned = "2026-02-05"}};
    CHECK(dated("the move", facts) == on("2026-03-02"));
    facts[1].validFrom = on("2026-02-01");
    CHECK(dated("i moved", facts) == on("2026-02-01"));
    CHECK(dated("i changed jobs", facts) == on("2026-06-01"));
    CHECK(dated("my greek exam", facts) == on("2026-02-05"));
    CHECK_FALSE(dated("the flood", facts));
    CHECK_FALSE(dated("my", facts));
}

TEST_CASE("a birthday is the last one, and another person's move dates nothing of the user's") {
    const Fact birthday{
        .attribute = "birthday", .content = "Birthday is on 12 May.", .value = "12 May", .learned = "2024-01-01"};
    CHECK(dated("my birthday", {birthday}) == on("2026-05-12"));
    CHECK(dated("my birthday", {birthday}, on("2026-03-01")) == on("2025-05-12"));
    CHECK_FALSE(dated(
        "the move",
        {{.subject = "ana", .attribute = "residence", .content = "Ana lives in Porto.", .learned = "2026-03-02"}}));
}
