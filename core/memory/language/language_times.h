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
    PartOfMonth,   ///< part, month, year: "mid-August", "the end of October".
    PartOfYear,    ///< part, year: "early 2027".
    PartOfSeason,  ///< part, which, season, year: "late summer".
    PartBeside,    ///< part, which, unit: "early next year", "the end of the month".
    Quarter,       ///< part, number, year: "Q3".
    NthInMonth,    ///< which one, weekday or weekend, month, year: "the second weekend of October".
    UnitBeyond,    ///< unit, which: "the year before last".
    ThisTime,      ///< which: "this time next year".
    WeekLater,     ///< count, day: "a week on Friday", "a week tomorrow".
    DayBeside,     ///< day, which: "the 5th of next month".
    WeekOfYear,    ///< number, year: "week 34".
    Feast,         ///< which, feast, year: "Christmas".
    Slashed,       ///< number, number, year: "28/4", the day or the month first.
    Decade,        ///< its first year: "1990".
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
    Part,      ///< "Early May", "the end of October".
    Duration,
};

/// A way of naming a time: RE2 over a clause.
struct TimeRule {
    const char* pattern;
    TimeForm form;
    TimeRole role;
    bool ofMonth = false;  ///< Names a month.
};

enum class TimeUnit { Day, Week, Fortnight, Weekend, Month, Quarter, Season, Year };

/// A part of a month, a year or the like, as people name it.
enum class TimePart {
    Early,
    Middle,
    Late,
    Beginning,
    End,
    FirstHalf,
    SecondHalf,
    First,  ///< "The first week" of a month, "the first quarter" of a year.
    Second,
    Third,
    Fourth,
    Last,
};
struct PartWord {
    std::string_view front;  ///< How the words for it begin: "first week".
    TimePart part;
    std::string_view written;  ///< "the first week of {t}".
    bool at = false;           ///< "at the end of May", not in it.
};

/// A day, or a few, with a name of their own.
struct FeastDays {
    enum class Rule {
        Dated,    ///< From the day `first` of `month` to the day `last`.
        Easter,   ///< From `first` to `last` days after Easter Sunday.
        Weekday,  ///< The `first`-th weekday `last` of `month`, Sunday 0.
    };
    std::string_view name;  ///< As it is written; it is found in any letters.
    Rule rule;
    int month;
    int first;
    int last;
};

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
    std::span<const PartWord> parts;    ///< Longer words first.
    std::span<const FeastDays> feasts;  ///< Of several that are found in one place, the first.

    // Which one is meant, before a month, a unit or a weekday.
    WordList last;
    WordList next;
    WordList thisOne;
    WordList coming;  ///< The first that is not over: "this coming".
    WordList theOne;  ///< "the": which month or year it is the verb tells.

    // What stands before a time.
    WordList since;
    WordList from;
    WordList asOf;  ///< From then on, or since then.
    WordList after;
    WordList by;      ///< "by", "before": the word stays as it is.
    WordList before;  ///< Of these, what has the end before the time and not with it.
    WordList until;
    WordList upTo;                       ///< "to": the end of what has a beginning, else what something is moved to.
    WordList meantFor;                   ///< "for", "due": of a day the word stays as it is.
    WordList within;                     ///< "within": beside "in two weeks" it says no number of times.
    WordList between;                    ///< "between 3 and 9 May" is a stretch,
    WordList listing;                    ///< "3 and 9 May" are two days.
    WordList howOften;                   ///< Ends of what stands before a time that says how often: "every ".
    WordList oneOf;                      ///< Ends of what stands before a kind: "a May-December romance".
    WordList duration;                   ///< "for": "for a week from Monday" is a length.
    std::string_view habits = kNothing;  ///< RE2 over a clause: it tells what is done every year: "always".
    /// RE2 over a clause up to "from 4 to 11 June": something was put off, and only the later day holds.
    std::string_view shifting = kNothing;
    WordList shiftedFrom;  ///< "from"
    WordList shiftedTo;    ///< "to"

    // Around weekdays, RE2.
    std::string_view spanAhead = kNothing;   ///< Behind one: "to Thursday".
    std::string_view spanBefore = kNothing;  ///< Before one that `intoSpan` leads to: "Monday".
    WordList intoSpan;                       ///< "to", "until".
    std::string_view habitAhead = kNothing;  ///< Behind one: "and Thursday evenings".
    std::string_view afterDay =
        kNothing;  ///< RE2: what may follow "the 21st" where it is a day of the month; "\x01" is another time.

    std::string_view afterFeast = kNothing;     ///< RE2: what may follow a feast: "Easter Road" is none.
    std::string_view subjectAhead = kNothing;   ///< RE2: behind a feast that begins a clause: "Christmas Eve we fly".
    std::string_view countedWeek = kNothing;    ///< RE2: ends what stands before a week that is counted: "am ".
    std::string_view weekOfWhat = kNothing;     ///< RE2: the same, behind it: "week 12 of the course".
    std::string_view beforeSlashed = kNothing;  ///< RE2: ends what stands before a day with a slash and no preposition.
    std::string_view notSlashed = kNothing;     ///< RE2, all of it: "24/7".
    std::string_view unitAhead = kNothing;      ///< RE2: behind a time that it is in: " next year".
    std::string_view ledBy;                     ///< What leads to such a time: "in".
    std::string_view goingFor = kNothing;       ///< RE2: ends what stands before "for" and a feast: "come home ".
    std::string_view verbMonth = kNothing;      ///< RE2, all of it: "early may" is followed by a verb.
    std::string_view versionBefore = kNothing;  ///< RE2: ends what stands before "on 3.10" that is no day.

    WordList untilNow;    ///< Ends of a length that goes on: "now", "already".
    WordList pastLength;  ///< In one that goes on: "for the past two years".

    // How times are written; {t} is the time.
    std::string_view sinceTime;  ///< "since {t}"
    std::string_view fromTime;   ///< "from {t}"
    std::string_view afterTime;  ///< "after {t}"
    std::string_view untilTime;  ///< "until {t}"
    std::string_view toTime;     ///< "to {t}", behind a beginning.
    std::string_view atTime;     ///< "at {t}", before the end or the beginning of something.
    std::string_view quarter;    ///< "Q{n} {t}"
    std::string_view decade;     ///< "the {t}s"
    std::string_view onDay;      ///< "on {t}"
    std::string_view inTime;     ///< "in {t}": what is longer than a day.
    std::string_view weekendOf;  ///< "the weekend of {t}"
    std::string_view weekOf;     ///< "the week of {t}"
    std::string_view joined;     ///< " to ", between two.
};

}  // namespace hearth::memory
