// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/time_words.h"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "core/base/text.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

/// A Wednesday.
Timestamp said() { return Timestamp::parse("2024-05-08T13:56:00Z").value(); }

const TimeWords& words() {
    static const TimeWords shared;
    return shared;
}

TimeReading past(std::string_view text) { return words().read(text, said(), Direction::Past); }
TimeReading future(std::string_view text) { return words().read(text, said(), Direction::Future); }
std::string day(const std::optional<Timestamp>& at) { return at ? at->rfc3339().substr(0, 10) : "none"; }

}  // namespace

TEST_CASE("a beginning is read from since, from and for") {
    CHECK(day(past("live in Porto since March").from) == "2024-03-01");
    CHECK(day(past("live in Porto since September").from) == "2023-09-01");
    CHECK(day(past("live in Porto since 2019").from) == "2019-01-01");
    CHECK(day(past("work there for three years").from) == "2021-01-01");
    CHECK(day(past("work there for 2 months now").from) == "2024-03-01");
    CHECK(past("live in Porto since March").rest == "live in Porto");
    CHECK(past("live in Porto since March").label == "since March 2024");
}

TEST_CASE("an end is read from until and by") {
    CHECK(day(past("lived in Berlin until last year").until) == "2024-01-01");
    CHECK(day(future("finish the thesis by June").until) == "2024-07-01");
    CHECK(day(future("finish it before 2026").until) == "2026-01-01");
    CHECK(day(future("save money until the end of the year").until) == "2025-01-01");
}

TEST_CASE("a stretch has both ends") {
    const auto reading = past("lived in Berlin from 2019 to 2021");
    CHECK(day(reading.from) == "2019-01-01");
    CHECK(day(reading.until) == "2022-01-01");
    CHECK(reading.rest == "lived in Berlin");
    CHECK(reading.label == "from 2019 to 2021");
}

TEST_CASE("a named time is seen from the day on which it was said") {
    CHECK(day(future("fly to Lisbon next month").atFrom) == "2024-06-01");
    CHECK(day(future("fly to Lisbon tomorrow").atFrom) == "2024-05-09");
    CHECK(day(future("have an exam on Friday").atFrom) == "2024-05-10");
    CHECK(day(past("saw her on Friday").atFrom) == "2024-05-03");
    CHECK(day(past("moved two weeks ago").atFrom) == "2024-04-24");
    CHECK(day(future("start in two weeks").atFrom) == "2024-05-22");
    CHECK(day(past("moved in October").atFrom) == "2023-10-01");
    CHECK(day(future("run it in October").atFrom) == "2024-10-01");
    CHECK(day(past("met last summer").atFrom) == "2023-06-01");
    CHECK(day(future("travel next spring").atFrom) == "2025-03-01");
    CHECK(day(past("moved on 3 May 2021").atFrom) == "2021-05-03");
    CHECK(day(past("moved on May 3rd, 2021").atFrom) == "2021-05-03");
    CHECK(day(past("moved on 2021-05-03").atFrom) == "2021-05-03");
    CHECK(day(past("was there last week").atFrom) == "2024-04-29");
}

TEST_CASE("words that only look like times are left alone") {
    for (const char* text : {"may visit her", "march on", "run every Monday", "live at number 2019", "wake up at 6",
                             "like the second one", "spring for dinner", "work on Mondays"}) {
        INFO(text);
        CHECK_FALSE(past(text).any());
        CHECK(past(text).rest == text);
    }
}

TEST_CASE("a date is never read outside the calendar, and no text breaks the reader") {
    CHECK_FALSE(past("code 2024-13-45 here").any());
    CHECK(rc::check([](const std::string& noise) {
        const auto reading = past(toUtf8(noise) + " since 2019");
        RC_ASSERT(reading.from.has_value());
    }));
}
