// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/language/calendar.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hearth::memory {

namespace {

constexpr std::string_view kTimeMark = "{t}";
constexpr int kDaysOfWeek = 7;

/// Which days of a week or a month, which months of a quarter, a season or a year; below 1 counted from the end, of
/// which 0 is the last.
struct Share {
    TimeUnit unit;
    TimePart part;
    int first;
    int last;
};
constexpr auto kShares = std::to_array<Share>({
    {TimeUnit::Week, TimePart::Early, 1, 2},       {TimeUnit::Week, TimePart::Beginning, 1, 2},
    {TimeUnit::Week, TimePart::Middle, 3, 3},      {TimeUnit::Week, TimePart::Late, 4, 7},
    {TimeUnit::Week, TimePart::End, 5, 7},         {TimeUnit::Week, TimePart::FirstHalf, 1, 3},
    {TimeUnit::Week, TimePart::SecondHalf, 4, 7},  {TimeUnit::Month, TimePart::Early, 1, 10},
    {TimeUnit::Month, TimePart::Middle, 11, 20},   {TimeUnit::Month, TimePart::Late, 21, 0},
    {TimeUnit::Month, TimePart::Beginning, 1, 7},  {TimeUnit::Month, TimePart::End, -6, 0},
    {TimeUnit::Month, TimePart::FirstHalf, 1, 15}, {TimeUnit::Month, TimePart::SecondHalf, 16, 0},
    {TimeUnit::Month, TimePart::First, 1, 7},      {TimeUnit::Month, TimePart::Second, 8, 14},
    {TimeUnit::Month, TimePart::Third, 15, 21},    {TimeUnit::Month, TimePart::Fourth, 22, 28},
    {TimeUnit::Month, TimePart::Last, -6, 0},      {TimeUnit::Season, TimePart::Early, 1, 1},
    {TimeUnit::Season, TimePart::Beginning, 1, 1}, {TimeUnit::Season, TimePart::Middle, 2, 2},
    {TimeUnit::Season, TimePart::Late, 3, 3},      {TimeUnit::Season, TimePart::End, 3, 3},
    {TimeUnit::Year, TimePart::Early, 1, 3},       {TimeUnit::Year, TimePart::Middle, 5, 8},
    {TimeUnit::Year, TimePart::Late, 10, 12},      {TimeUnit::Year, TimePart::Beginning, 1, 1},
    {TimeUnit::Year, TimePart::End, 12, 12},       {TimeUnit::Year, TimePart::FirstHalf, 1, 6},
    {TimeUnit::Year, TimePart::SecondHalf, 7, 12}, {TimeUnit::Year, TimePart::First, 1, 3},
    {TimeUnit::Year, TimePart::Second, 4, 6},      {TimeUnit::Year, TimePart::Third, 7, 9},
    {TimeUnit::Year, TimePart::Fourth, 10, 12},    {TimeUnit::Year, TimePart::Last, 10, 12},
});

}  // namespace

std::string written(std::string_view form, std::string_view time) {
    std::string text(form);
    const std::size_t at = text.find(kTimeMark);
    return at == std::string::npos ? text : text.replace(at, kTimeMark.size(), time);
}

Interval wholeDay(Timestamp at) {
    const CivilDate date = civilDate(at);
    const Timestamp from = midnight(date.year, date.month, date.day);
    return {from, from.plus(kDay), from.day()};
}

Interval wholeWeek(const TimeTables& times, Timestamp at) {
    const int sinceMonday = (civilDate(at).weekday + kDaysOfWeek - 1) % kDaysOfWeek;
    const Timestamp monday = wholeDay(at.plus(-sinceMonday * kDay)).from;
    return {monday, monday.plus(kDaysOfWeek * kDay), written(times.weekOf, monday.day())};
}

Interval wholeMonth(const TimeTables& times, int year, int month) {
    const int nextYear = month == 12 ? year + 1 : year;
    return {midnight(year, month, 1), midnight(nextYear, month % 12 + 1, 1),
            fmt::format("{} {}", times.monthNames[static_cast<std::size_t>(month - 1)], year)};
}

Interval wholeYear(int year) { return {midnight(year, 1, 1), midnight(year + 1, 1, 1), std::to_string(year)}; }

Interval wholeSeason(std::string_view name, int year, int first) {
    const Timestamp from = midnight(year, first, 1);
    return {from, addMonths(from, 3), fmt::format("{} {}", name, year)};
}

Interval wholeQuarter(const TimeTables& times, int year, int number) {
    const Timestamp from = midnight(year, 3 * number - 2, 1);
    std::string name = written(times.quarter, std::to_string(year));
    if (const std::size_t at = name.find("{n}"); at != std::string::npos) name.replace(at, 3, std::to_string(number));
    return {from, addMonths(from, 3), std::move(name)};
}

std::optional<Interval> existing(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
    const Timestamp at = midnight(year, month, day);
    return civilDate(at).day == day ? std::optional(wholeDay(at)) : std::nullopt;
}

Timestamp addMonths(Timestamp at, int months) {
    const CivilDate date = civilDate(at);
    const int index = date.year * 12 + date.month - 1 + months;
    return midnight(index / 12, index % 12 + 1, std::min(date.day, 28));
}

std::optional<Interval> partOf(const Interval& whole, TimeUnit unit, const PartWord& word) {
    const TimeUnit like = unit == TimeUnit::Quarter ? TimeUnit::Season : unit;
    const auto share = std::find_if(kShares.begin(), kShares.end(),
                                    [&](const Share& one) { return one.unit == like && one.part == word.part; });
    if (share == kShares.end()) return std::nullopt;
    const bool days = unit == TimeUnit::Week || unit == TimeUnit::Month;
    const auto edge = [&](int number, int beyond) {
        const Timestamp& start = number > 0 ? whole.from : whole.until;
        const int steps = number - 1 + beyond;
        return days ? start.plus(steps * kDay) : addMonths(start, steps);
    };
    return Interval{edge(share->first, 0), edge(share->last, 1), written(word.written, whole.name)};
}

std::optional<Interval> weekOfYear(const TimeTables& times, int year, int number) {
    if (number < 1) return std::nullopt;
    const Timestamp first = wholeWeek(times, midnight(year, 1, 4)).from;
    const Timestamp next = wholeWeek(times, midnight(year + 1, 1, 4)).from;
    const Timestamp monday = first.plus((number - 1) * kDaysOfWeek * kDay);
    return monday < next ? std::optional(wholeWeek(times, monday)) : std::nullopt;
}

std::optional<Timestamp> nthWeekday(int year, int month, int weekday, int number) {
    const int next = year * 12 + month;
    const Timestamp end = midnight(next / 12, next % 12 + 1, 1);
    const Timestamp start = midnight(year, month, 1);
    const Timestamp last = end.plus(-kDay);
    const int ahead = (weekday - civilDate(start).weekday + kDaysOfWeek) % kDaysOfWeek;
    const int back = (civilDate(last).weekday - weekday + kDaysOfWeek) % kDaysOfWeek;
    const Timestamp day = number > 0 ? start.plus((ahead + (number - 1) * kDaysOfWeek) * kDay)
                                     : last.plus(-(back + (-number - 1) * kDaysOfWeek) * kDay);
    return number != 0 && day >= start && day < end ? std::optional(day) : std::nullopt;
}

// Its steps have the names that the source gives them.
Timestamp easterSunday(int year) {
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int g = (b - (b + 8) / 25 + 1) / 3;
    const int h = (19 * a + b - b / 4 - g + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return midnight(year, n / 31, n % 31 + 1);
}

std::optional<Interval> feastIn(const TimeTables& times, const FeastDays& feast, int year) {
    std::optional<Interval> days;
    if (feast.rule == FeastDays::Rule::Easter) {
        const Timestamp sunday = easterSunday(year);
        days = Interval{sunday.plus(feast.first * kDay), sunday.plus((feast.last + 1) * kDay), {}};
    } else if (feast.rule == FeastDays::Rule::Dated) {
        days =
            Interval{midnight(year, feast.month, feast.first), midnight(year, feast.month, feast.last).plus(kDay), {}};
    } else if (const auto day = nthWeekday(year, feast.month, feast.last, feast.first)) {
        days = wholeDay(*day);
    }
    if (!days) return days;
    days->name = fmt::format("{} {}", feast.name, year);
    if (days->until.since(days->from) > kDay) days->lead = times.atTime;
    return days;
}

}  // namespace hearth::memory
