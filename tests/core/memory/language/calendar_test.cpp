// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/language/calendar.h"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "core/memory/english/english.h"
#include "core/memory/language/language.h"

using namespace hearth;
using namespace hearth::memory;

namespace {

std::string day(const std::optional<Timestamp>& at) { return at ? at->rfc3339().substr(0, 10) : "none"; }
const TimeTables& tables() { return *english().times; }

}  // namespace

TEST_CASE("Easter falls where the church's tables have it") {
    const std::pair<int, const char*> known[] = {{1818, "1818-03-22"}, {1943, "1943-04-25"}, {1981, "1981-04-19"},
                                                 {2000, "2000-04-23"}, {2008, "2008-03-23"}, {2019, "2019-04-21"},
                                                 {2024, "2024-03-31"}, {2025, "2025-04-20"}, {2026, "2026-04-05"},
                                                 {2027, "2027-03-28"}, {2038, "2038-04-25"}, {2285, "2285-03-22"}};
    for (const auto& [year, sunday] : known) CHECK(day(easterSunday(year)) == sunday);
    CHECK(rc::check([] {
        const int year = *rc::gen::inRange(1583, 4000);
        const Timestamp sunday = easterSunday(year);
        RC_ASSERT(civilDate(sunday).weekday == 0);
        RC_ASSERT(sunday >= midnight(year, 3, 22) && sunday <= midnight(year, 4, 25));
    }));
}

TEST_CASE("the weeks of a year are those of ISO 8601") {
    CHECK(day(weekOfYear(tables(), 2026, 34)->from) == "2026-08-17");
    CHECK(day(weekOfYear(tables(), 2026, 1)->from) == "2025-12-29");
    CHECK(day(weekOfYear(tables(), 2026, 53)->from) == "2026-12-28");
    CHECK_FALSE(weekOfYear(tables(), 2025, 53));
    CHECK_FALSE(weekOfYear(tables(), 2025, 0));
}

TEST_CASE("a weekday of a month is counted from either end") {
    CHECK(day(nthWeekday(2026, 10, 6, 2)) == "2026-10-10");
    CHECK(day(nthWeekday(2026, 12, 5, -1)) == "2026-12-25");
    CHECK(day(nthWeekday(2026, 2, 0, 4)) == "2026-02-22");
    CHECK_FALSE(nthWeekday(2026, 2, 0, 5));
    CHECK(rc::check([] {
        const int month = *rc::gen::inRange(1, 13);
        const int weekday = *rc::gen::inRange(0, 7);
        const auto first = nthWeekday(2026, month, weekday, 1);
        const auto last = nthWeekday(2026, month, weekday, -1);
        RC_ASSERT(first && last && civilDate(*first).day <= 7);
        RC_ASSERT(civilDate(*first).weekday == weekday && civilDate(*last).weekday == weekday);
        RC_ASSERT(civilDate(last->plus(7 * kDay)).month != month);
    }));
}

TEST_CASE("a part of a stretch lies in it") {
    const Interval february = wholeMonth(tables(), 2028, 2);
    for (const PartWord& word : tables().parts) {
        INFO(word.front);
        for (const auto& [whole, unit] :
             {std::pair(february, TimeUnit::Month), std::pair(wholeYear(2028), TimeUnit::Year)}) {
            const auto part = partOf(whole, unit, word);
            REQUIRE(part);
            CHECK((part->from >= whole.from && part->until <= whole.until && part->from < part->until));
        }
    }
    const PartWord late{"late", TimePart::Late, "late {t}"};
    CHECK(day(partOf(february, TimeUnit::Month, late)->from) == "2028-02-21");
    CHECK(partOf(february, TimeUnit::Month, late)->name == "late February 2028");
}
