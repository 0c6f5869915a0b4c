// SPDX-License-Identifier: AGPL-3.0-or-later
// What the engine knows of how one language names days, months, years and stretches of them.
#pragma once

#include <span>
#include <string_view>
#include <utility>

#include "core/memory/language/language.h"

namespace hearth::memory {

/// What the groups of a time's pattern say. Group 1 is always the word before it ("since"), the rest as noted here.
enum class TimeForm {
    IsoDate,       ///< year, month, day: digits.
    DayMonth,      ///< day, month, year: "8 May 2024".
    MonthDay,      ///< month, day, year.
    DayAlone,      ///< day: "the 21st".
    MonthYear,     ///< month, year.
    Year,          ///< year.
    MonthBeside,   ///< which ("last"), month.
    UnitBeside,    ///< which, unit: "next week".
    Season,        ///< which, season, year.
    Day,           ///< "tomorrow".
    Weekday,       ///< which, weekday, what makes it one of every week: "evenings".
    Ago,           ///< count, unit: "two years ago", "for two years".
    Ahead,         ///< count, unit: "in two years".
    End,           ///< "this month", "next year", "2025", "October".
    DaysMonths,    ///< day, month, year, joint, day, month, year: "13 July to 21 August".
    MonthsDays,    ///< month, day, joint, month, day, year.
    MonthsMonths,  ///< month, year, joint, month, year.
};

/// What kind of time that is, where it stands in a clause.
enum class TimeRole {
    Named,
    Relative,  ///< Named by what it is to the day on which it was said: "tomorrow", "last year".
    Span,      ///< With both ends.
    Alone,     ///< A day without its month.
    Edge,      ///< "The end of October".
    Duration,
};

/// A way of naming a time: RE2 over a clause.
struct TimeRule {
    const char* pattern;
    TimeForm form;
    TimeRole role;
    bool ofMonth = false;  ///< Names a month.
};

enum class TimeUnit { Day, Week, Weekend, Month, Year };

/// Words and what they count or name.
using NumberMap = std::span<const std::pair<std::string_view, int>>;
using UnitMap = std::span<const std::pair<std::string_view, TimeUnit>>;

/// All lower case, unless it is written so.
struct TimeTables {
    std::span<const TimeRule> rules;       ///< In this order; what one found no later one sees.
    std::string_view any = kNothing;       ///< RE2: a clause without it names no time.
    std::string_view anyMonth = kNothing;  ///< RE2: one without it names no month.

    WordList monthNames;  ///< As they are written.
    NumberMap months;     ///< How their names and short names begin: "jan" is 1.
    NumberMap weekdays;   ///< The same, Sunday 0.
    NumberMap numbers;    ///< "a couple of" is 2.
    NumberMap ordinals;   ///< "twenty-first" is 21.
    NumberMap seasons;    ///< Their first month, in the northern half of the world.
    NumberMap days;       ///< Days from today: "yesterday" is -1.
    UnitMap units;

    // Which one is meant, before a month, a unit or a weekday.
    WordList last;
    WordList next;
    WordList thisOne;

    // What stands before a time.
    WordList since;
    WordList from;
    WordList asOf;  ///< From then on, or since then.
    WordList after;
    WordList by;      ///< "by", "before": the word stays as it is.
    WordList before;  ///< Of these, what has the end before the time and not with it.
    WordList until;
    WordList upTo;      ///< "to": the end of what has a beginning, else what something is moved to.
    WordList meantFor;  ///< "for", "due": of a day the word stays as it is.
    WordList within;    ///< "within": beside "in two weeks" it says no number of times.
    WordList between;   ///< "between 3 and 9 May" is a stretch,
    WordList listing;   ///< "3 and 9 May" are two days.
    WordList howOften;  ///< Ends of what stands before a time that says how often: "every ".

    // Around weekdays, RE2.
    std::string_view spanAhead = kNothing;   ///< Behind one: "to Thursday".
    std::string_view spanBefore = kNothing;  ///< Before one that `intoSpan` leads to: "Monday".
    WordList intoSpan;                       ///< "to", "until".
    std::string_view habitAhead = kNothing;  ///< Behind one: "and Thursday evenings".
    std::string_view afterDay = kNothing;    ///< RE2: what may follow "the 21st" where it is a day of the month.

    WordList untilNow;    ///< Ends of a length that goes on: "now", "already".
    WordList pastLength;  ///< In one that goes on: "for the past two years".

    // How times are written; {t} is the time.
    std::string_view sinceTime;  ///< "since {t}"
    std::string_view fromTime;   ///< "from {t}"
    std::string_view afterTime;  ///< "after {t}"
    std::string_view untilTime;  ///< "until {t}"
    std::string_view toTime;     ///< "to {t}", behind a beginning.
    std::string_view endOf;      ///< "the end of {t}"
    std::string_view atEnd;      ///< "at {t}", before that.
    std::string_view onDay;      ///< "on {t}"
    std::string_view inTime;     ///< "in {t}": what is longer than a day.
    std::string_view weekendOf;  ///< "the weekend of {t}"
    std::string_view weekOf;     ///< "the week of {t}"
    std::string_view joined;     ///< " to ", between two.
};

}  // namespace hearth::memory
