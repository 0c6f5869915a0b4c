// SPDX-License-Identifier: AGPL-3.0-or-later
// Stretches of the calendar: whole months and years, parts of them, weeks of a year, feasts. Nothing here reads words.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/timestamp.h"
#include "core/memory/language/language_times.h"

namespace hearth::memory {

/// A stretch of time and how it is written: "March 2024", "8 May 2024", "2019".
struct Interval {
    Timestamp from;
    Timestamp until;  ///< Exclusive.
    std::string name;
    std::string_view lead =
        {};  ///< How it stands in a clause, as a form of TimeTables; empty for what its length says.
};

/// A time as a form of TimeTables has it: "since {t}".
std::string written(std::string_view form, std::string_view time);

Interval wholeDay(Timestamp at);
/// From Monday on.
Interval wholeWeek(const TimeTables& times, Timestamp at);
Interval wholeMonth(const TimeTables& times, int year, int month);
Interval wholeYear(int year);
/// Of the northern half of the world; winter belongs to the year in which it begins. `first` is its first month.
Interval wholeSeason(std::string_view name, int year, int first);
Interval wholeQuarter(const TimeTables& times, int year, int number);
/// The whole day, where the calendar has it.
std::optional<Interval> existing(int year, int month, int day);
/// The same day of another month, or the 28th.
Timestamp addMonths(Timestamp at, int months);

/// "Early", "the first half of" a week, a month, a quarter, a season or a year; nothing where nobody names it so.
std::optional<Interval> partOf(const Interval& whole, TimeUnit unit, const PartWord& word);

/// The week of that number. Source: ISO 8601, of which the first week of a year has its 4 January.
std::optional<Interval> weekOfYear(const TimeTables& times, int year, int number);

/// The `number`-th weekday (Sunday 0) of a month; below 0 counted from its end.
std::optional<Timestamp> nthWeekday(int year, int month, int weekday, int number);

/// Source: the computus of Meeus, Jones and Butcher (J. Meeus, Astronomical Algorithms, chapter 8), Gregorian calendar.
Timestamp easterSunday(int year);
std::optional<Interval> feastIn(const TimeTables& times, const FeastDays& feast, int year);

}  // namespace hearth::memory
