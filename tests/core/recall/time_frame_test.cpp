// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/recall/time_frame.h"

#include <rapidcheck.h>

#include <catch2/catch.hpp>

using namespace hearth;
using namespace hearth::recall;

namespace {

/// A Friday.
const Timestamp kNow = *Timestamp::parse("2026-11-20T10:00:00Z");

bool covers(std::string_view question, std::string_view moment) {
    const auto frame = parseTimeFrame(question, kNow);
    return frame && frame->contains(*Timestamp::parse(moment));
}

}  // namespace

TEST_CASE("a month or year in the question means that time, in any year unless one is named") {
    CHECK(covers("What did I read in May 2023?", "2023-05-31T23:59:59Z"));
    CHECK_FALSE(covers("What did I read in May 2023?", "2023-06-01"));
    CHECK_FALSE(covers("What did I read in May 2023?", "2024-05-10"));
    CHECK(covers("What happened in October?", "2019-10-10"));
    CHECK(covers("Where was I in 2024?", "2024-02-01"));
    CHECK_FALSE(covers("Where was I in 2024?", "2025-02-01"));
    CHECK(covers("Who did Maria meet on May 3, 2023?", "2023-05-03"));
}

TEST_CASE("may and march are months only where they are meant so") {
    CHECK_FALSE(parseTimeFrame("May I use this?", kNow));
    CHECK_FALSE(parseTimeFrame("it may rain", kNow));
    CHECK_FALSE(parseTimeFrame("they march on", kNow));
    CHECK(covers("the trip in march", "2026-03-05"));
    CHECK(covers("since May", "2026-05-05"));
}

TEST_CASE("times are read against the asker's clock") {
    CHECK(covers("what did I say yesterday", "2026-11-19T12:00:00Z"));
    CHECK_FALSE(covers("what did I say yesterday", "2026-11-20T09:00:00Z"));
    CHECK(covers("and today?", "2026-11-20T09:00:00Z"));
    CHECK(covers("what did we plan last week", "2026-11-09"));
    CHECK(covers("what did we plan last week", "2026-11-15T22:00:00Z"));
    CHECK_FALSE(covers("what did we plan last week", "2026-11-16"));
    CHECK(covers("this week", "2026-11-16"));
    CHECK(covers("last month", "2026-10-31"));
    CHECK(covers("last year", "2025-01-01"));
    CHECK(covers("what did I eat last monday", "2026-11-16"));
}

TEST_CASE("so many weeks or months ago is meant roughly") {
    CHECK(covers("two weeks ago", "2026-11-05"));
    CHECK(covers("3 months ago", "2026-08-15"));
    CHECK(covers("three months ago", "2026-08-01"));
    CHECK(covers("a year ago", "2025-06-01"));
    CHECK(covers("a couple of days ago", "2026-11-18"));
    CHECK_FALSE(covers("two weeks ago", "2026-09-01"));
    CHECK_FALSE(parseTimeFrame("many moons ago", kNow));
}

TEST_CASE("last spring is the one that is over") {
    CHECK(covers("last spring", "2026-04-10"));
    CHECK(covers("last autumn", "2025-10-10"));
    CHECK_FALSE(covers("last autumn", "2026-10-10"));
    CHECK(covers("last winter", "2026-01-10"));
    CHECK(covers("this summer", "2026-07-10"));
}

TEST_CASE("a question without a time has none, and any question is read without fail") {
    CHECK_FALSE(parseTimeFrame("What is my sister called?", kNow));
    CHECK(rc::check([](const std::string& anything) {
        const auto frame = parseTimeFrame(anything, kNow);
        RC_ASSERT(!frame || frame->year || frame->month ||
                  (frame->from && frame->until && *frame->from < *frame->until));
    }));
}

TEST_CASE("what asks for a time is known") {
    for (const char* question :
         {"When did I move?", "what year was it", "How long ago did we meet?", "since when do I run"})
        CHECK(asksWhen(question));
    for (const char* question : {"Who called when I was out", "What did I eat?", "tell me more"})
        CHECK_FALSE(asksWhen(question));
}
