// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/language/time_calendar.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "core/base/text.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

constexpr std::string_view kTimeMark = "{t}";

/// What a word stands for by how it begins; nothing where the list has none such.
std::optional<int> beginningIn(NumberMap numbers, std::string_view word) {
    const std::string lower = lowerAscii(word);
    for (const auto& [front, number] : numbers)
        if (lower.starts_with(front)) return number;
    return std::nullopt;
}

std::optional<int> wordIn(NumberMap numbers, std::string_view word) {
    for (const auto& [name, number] : numbers)
        if (name == word) return number;
    return std::nullopt;
}

int monthOf(const TimeTables& times, std::string_view word) { return beginningIn(times.months, word).value_or(0); }

int numberOf(const TimeTables& times, std::string_view word) {
    const std::string lower = lowerAscii(word);
    const auto named = wordIn(times.numbers, lower);
    return named ? *named : std::atoi(lower.c_str());
}

/// "21", "tenth", "twenty-first".
int dayOf(const TimeTables& times, std::string_view word) {
    if (word.empty()) return 0;
    if (isDigit(word[0])) return std::atoi(std::string(word).c_str());
    return wordIn(times.ordinals, word).value_or(0);
}

/// The month or year that a text is about: "this month".
std::optional<TimeUnit> longUnitIn(const TimeTables& times, std::string_view text) {
    for (const auto& [name, unit] : times.units)
        if ((unit == TimeUnit::Month || unit == TimeUnit::Year) && text.find(name) != std::string_view::npos)
            return unit;
    return std::nullopt;
}

TimeUnit unitOf(const TimeTables& times, std::string_view word) {
    for (const auto& [name, unit] : times.units)
        if (name == word) return unit;
    return TimeUnit::Day;
}

Interval wholeMonth(const TimeTables& times, int year, int month) {
    const int nextYear = month == 12 ? year + 1 : year;
    return {midnight(year, month, 1), midnight(nextYear, month % 12 + 1, 1),
            fmt::format("{} {}", times.monthNames[static_cast<std::size_t>(month - 1)], year)};
}
Interval wholeYear(int year) { return {midnight(year, 1, 1), midnight(year + 1, 1, 1), std::to_string(year)}; }
Interval wholeDay(Timestamp at) {
    const CivilDate date = civilDate(at);
    const Timestamp from = midnight(date.year, date.month, date.day);
    return {from, from.plus(kDay), from.day()};
}

Timestamp addMonths(Timestamp at, int months) {
    const CivilDate date = civilDate(at);
    const int index = date.year * 12 + date.month - 1 + months;
    return midnight(index / 12, index % 12 + 1, std::min(date.day, 28));
}

/// The year in which a month of that name is meant; a month that is running counts both ways.
int yearFor(int month, const Seen& seen) {
    const CivilDate now = civilDate(seen.said);
    const int back = month <= now.month ? now.year : now.year - 1;
    const int ahead = month >= now.month ? now.year : now.year + 1;
    if (seen.looks == Looks::Back) return back;
    if (seen.looks == Looks::Ahead) return ahead;
    const int since = (now.month - month + 12) % 12;
    return since < 12 - since ? back : ahead;
}

/// The whole day, where the calendar has it.
std::optional<Interval> existing(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
    const Timestamp at = midnight(year, month, day);
    return civilDate(at).day == day ? std::optional(wholeDay(at)) : std::nullopt;
}

/// The next such day from `year` on, or the last one up to it: not every year has 29 February.
std::optional<Interval> nextOf(int day, int month, Timestamp onOrAfter) {
    constexpr int kLeapGap = 8;  ///< Years between two leap years, at most.
    const int year = civilDate(onOrAfter).year;
    for (int step = 0; step <= kLeapGap; ++step)
        if (const auto found = existing(year + step, month, day); found && found->until > onOrAfter) return found;
    return std::nullopt;
}
std::optional<Interval> lastOf(int day, int month, Timestamp onOrBefore) {
    constexpr int kLeapGap = 8;
    const int year = civilDate(onOrBefore).year;
    for (int step = 0; step <= kLeapGap; ++step)
        if (const auto found = existing(year - step, month, day); found && found->from <= onOrBefore) return found;
    return std::nullopt;
}

/// What lies nearer, by its beginning; the coming one where both lie as near.
const std::optional<Interval>& nearer(const std::optional<Interval>& back, const std::optional<Interval>& ahead,
                                      Timestamp said) {
    if (!back || !ahead) return back ? back : ahead;
    return said.since(back->from) < ahead->from.since(said) ? back : ahead;
}

std::optional<Interval> dayOfMonth(int day, int month, const std::string& year, const Seen& seen) {
    if (!year.empty()) return existing(std::atoi(year.c_str()), month, day);
    const auto back = lastOf(day, month, seen.said);
    const auto ahead = nextOf(day, month, seen.said);
    if (seen.looks == Looks::Back) return back;
    return seen.looks == Looks::Ahead ? ahead : nearer(back, ahead, seen.said);
}

std::optional<Interval> joined(const Seen& seen, const std::optional<Interval>& first,
                               const std::optional<Interval>& last) {
    if (!first || !last || last->until <= first->from) return std::nullopt;
    return Interval{first->from, last->until, first->name + std::string(seen.times.joined) + last->name};
}

struct MonthDay {
    int day;
    int month;
    std::string year;
};
/// Two days of which either may be without a year: what looks ahead may have begun, what looks back may not be over.
std::optional<Interval> daysBetween(const MonthDay& one, const MonthDay& other, const Seen& seen) {
    if (!other.year.empty() || !one.year.empty()) {
        const auto last = other.year.empty() ? std::optional<Interval>()
                                             : existing(std::atoi(other.year.c_str()), other.month, other.day);
        const auto first = one.year.empty() ? (last ? lastOf(one.day, one.month, last->from) : std::nullopt)
                                            : existing(std::atoi(one.year.c_str()), one.month, one.day);
        return joined(seen, first, last || !first ? last : nextOf(other.day, other.month, first->from));
    }
    const auto coming = nextOf(other.day, other.month, seen.said);
    const auto gone = lastOf(one.day, one.month, seen.said);
    const auto ahead = joined(seen, coming ? lastOf(one.day, one.month, coming->from) : coming, coming);
    const auto back = joined(seen, gone, gone ? nextOf(other.day, other.month, gone->from) : gone);
    if (seen.looks == Looks::Back) return back;
    return seen.looks == Looks::Ahead ? ahead : nearer(back, ahead, seen.said);
}

/// "3 and 9 May" are two days, "between 3 and 9 May" is a stretch.
bool isList(const TimeTables& times, const Captures& words, const std::string& joint) {
    return isAmong(times.listing, joint) && !isAmong(times.between, words[0]);
}

bool sane(int count) { return count > 0 && count < 100; }

Interval around(const Seen& seen, Timestamp at, TimeUnit unit) {
    const CivilDate there = civilDate(at);
    if (unit == TimeUnit::Year) return wholeYear(there.year);
    if (unit == TimeUnit::Month) return wholeMonth(seen.times, there.year, there.month);
    return wholeDay(at);
}

Timestamp stepBy(Timestamp at, int count, TimeUnit unit) {
    if (unit == TimeUnit::Year) return addMonths(at, 12 * count);
    if (unit == TimeUnit::Month) return addMonths(at, count);
    return at.plus(count * (unit == TimeUnit::Week ? 7 : 1) * kDay);
}

std::optional<Interval> isoDate(const Captures& words, const Seen&) {
    return existing(std::atoi(words[1].c_str()), std::atoi(words[2].c_str()), std::atoi(words[3].c_str()));
}

std::optional<Interval> dayMonth(const Captures& words, const Seen& seen) {
    return dayOfMonth(dayOf(seen.times, words[1]), monthOf(seen.times, words[2]), words[3], seen);
}
std::optional<Interval> monthDay(const Captures& words, const Seen& seen) {
    return dayOfMonth(dayOf(seen.times, words[2]), monthOf(seen.times, words[1]), words[3], seen);
}

/// "The 21st", of this month, the one before or the next.
std::optional<Interval> dayAlone(const Captures& words, const Seen& seen) {
    const int day = dayOf(seen.times, words[1]);
    const CivilDate now = civilDate(seen.said);
    const bool back = seen.looks == Looks::Back;
    for (int step = 0; step <= 2; ++step) {
        const int index = now.year * 12 + now.month - 1 + (back ? -step : step);
        const auto found = existing(index / 12, index % 12 + 1, day);
        if (found && (back ? found->from <= seen.said : found->until > seen.said)) return found;
    }
    return std::nullopt;
}

std::optional<Interval> monthYear(const Captures& words, const Seen& seen) {
    const int month = monthOf(seen.times, words[1]);
    // "may" and "march" are verbs too: without a preposition or a year they are not taken for months.
    if (words[0].empty() && words[2].empty()) return std::nullopt;
    return wholeMonth(seen.times, words[2].empty() ? yearFor(month, seen) : std::atoi(words[2].c_str()), month);
}

std::optional<Interval> bareYear(const Captures& words, const Seen&) {
    if (words[0].empty()) return std::nullopt;
    return wholeYear(std::atoi(words[1].c_str()));
}

std::optional<Interval> relativeMonth(const Captures& words, const Seen& seen) {
    const int month = monthOf(seen.times, words[2]);
    const CivilDate now = civilDate(seen.said);
    if (isAmong(seen.times.last, words[1]))
        return wholeMonth(seen.times, month < now.month ? now.year : now.year - 1, month);
    if (isAmong(seen.times.next, words[1]))
        return wholeMonth(seen.times, month > now.month ? now.year : now.year + 1, month);
    return wholeMonth(seen.times, now.year, month);
}

std::optional<Interval> relativeUnit(const Captures& words, const Seen& seen) {
    const int step = isAmong(seen.times.last, words[1]) ? -1 : isAmong(seen.times.next, words[1]) ? 1 : 0;
    const TimeUnit unit = unitOf(seen.times, words[2]);
    const CivilDate now = civilDate(seen.said);
    if (unit == TimeUnit::Year) return wholeYear(now.year + step);
    if (unit == TimeUnit::Month) {
        const CivilDate there = civilDate(addMonths(seen.said, step));
        return wholeMonth(seen.times, there.year, there.month);
    }
    const Timestamp monday = wholeDay(seen.said.plus(-((now.weekday + 6) % 7) * kDay)).from.plus(step * 7 * kDay);
    const Timestamp saturday = monday.plus(5 * kDay);
    if (unit == TimeUnit::Weekend)
        return Interval{saturday, monday.plus(7 * kDay), written(seen.times.weekendOf, saturday.day())};
    return Interval{monday, monday.plus(7 * kDay), written(seen.times.weekOf, monday.day())};
}

/// Seasons of the northern half of the world; winter belongs to the year in which it begins.
std::optional<Interval> season(const Captures& words, const Seen& seen) {
    const std::string& name = words[2];
    const int first = wordIn(seen.times.seasons, name).value_or(1);
    const CivilDate now = civilDate(seen.said);
    int year = now.year;
    if (!words[3].empty()) {
        year = std::atoi(words[3].c_str());
    } else if (isAmong(seen.times.last, words[1])) {
        year = now.month > first + 2 ? now.year : now.year - 1;
    } else if (isAmong(seen.times.next, words[1])) {
        year = now.month < first ? now.year : now.year + 1;
    } else if (words[0].empty() && words[1].empty()) {
        return std::nullopt;
    } else {
        year = yearFor(first, seen);
    }
    const Interval start = wholeMonth(seen.times, year, first);
    return Interval{start.from, addMonths(start.from, 3), fmt::format("{} {}", name, year)};
}

std::optional<Interval> namedDay(const Captures& words, const Seen& seen) {
    return wholeDay(seen.said.plus(wordIn(seen.times.days, words[1]).value_or(0) * kDay));
}

std::optional<Interval> weekday(const Captures& words, const Seen& seen) {
    // "On Tuesday evenings" says when of every week.
    if ((words[0].empty() && words[1].empty()) || !words[3].empty()) return std::nullopt;
    const int wanted = beginningIn(seen.times.weekdays, words[2]).value_or(0);
    const int today = civilDate(seen.said).weekday;
    const bool past = isAmong(seen.times.last, words[1]) || (words[1].empty() && seen.looks == Looks::Back);
    int step = past ? -((today - wanted + 7) % 7) : (wanted - today + 7) % 7;
    if (step == 0 && !isAmong(seen.times.thisOne, words[1])) step = past ? -7 : 7;
    return wholeDay(seen.said.plus(step * kDay));
}

std::optional<Interval> ago(const Captures& words, const Seen& seen) {
    const int count = numberOf(seen.times, words[1]);
    if (!sane(count)) return std::nullopt;
    const TimeUnit unit = unitOf(seen.times, words[2]);
    return around(seen, stepBy(seen.said, -count, unit), unit);
}
std::optional<Interval> inSome(const Captures& words, const Seen& seen) {
    // "Once in two weeks" says how often.
    if (!words[0].empty() && !isAmong(seen.times.within, words[0])) return std::nullopt;
    const int count = numberOf(seen.times, words[1]);
    if (!sane(count)) return std::nullopt;
    const TimeUnit unit = unitOf(seen.times, words[2]);
    return around(seen, stepBy(seen.said, count, unit), unit);
}
std::optional<Interval> endOf(const Captures& words, const Seen& seen) {
    const std::string what = lowerAscii(words[1]);
    const CivilDate now = civilDate(seen.said);
    if (const auto unit = longUnitIn(seen.times, what)) {
        const std::string which = what.substr(0, what.find(' '));
        if (*unit == TimeUnit::Month) return wholeMonth(seen.times, now.year, now.month);
        return wholeYear(isAmong(seen.times.next, which) ? now.year + 1 : now.year);
    }
    if (isDigit(what[0])) return wholeYear(std::atoi(what.c_str()));
    if (const int month = monthOf(seen.times, what); month != 0)
        return wholeMonth(seen.times, yearFor(month, seen), month);
    return std::nullopt;
}

std::optional<Interval> daysMonths(const Captures& words, const Seen& seen) {
    if (isList(seen.times, words, words[4])) return std::nullopt;
    const int last = monthOf(seen.times, words[6]);
    const int first = words[2].empty() ? last : monthOf(seen.times, words[2]);
    return daysBetween({dayOf(seen.times, words[1]), first, words[3]}, {dayOf(seen.times, words[5]), last, words[7]},
                       seen);
}

std::optional<Interval> monthsDays(const Captures& words, const Seen& seen) {
    if (isList(seen.times, words, words[3])) return std::nullopt;
    const int first = monthOf(seen.times, words[1]);
    const int last = words[4].empty() ? first : monthOf(seen.times, words[4]);
    return daysBetween({dayOf(seen.times, words[2]), first, {}}, {dayOf(seen.times, words[5]), last, words[6]}, seen);
}

std::optional<Interval> monthsMonths(const Captures& words, const Seen& seen) {
    if (isList(seen.times, words, words[3])) return std::nullopt;
    const int one = monthOf(seen.times, words[1]);
    const int other = monthOf(seen.times, words[4]);
    const auto last = daysBetween({1, one, words[2]}, {28, other, words[5]}, seen);
    if (!last) return std::nullopt;
    const CivilDate end = civilDate(last->until.plus(-kDay));
    const Interval first = wholeMonth(seen.times, civilDate(last->from).year, one);
    return joined(seen, first, wholeMonth(seen.times, end.year, other));
}

}  // namespace

std::string written(std::string_view form, std::string_view time) {
    std::string text(form);
    return text.replace(text.find(kTimeMark), kTimeMark.size(), time);
}

std::optional<Interval> resolved(TimeForm form, const Captures& words, const Seen& seen) {
    switch (form) {
        case TimeForm::IsoDate: return isoDate(words, seen);
        case TimeForm::DayMonth: return dayMonth(words, seen);
        case TimeForm::MonthDay: return monthDay(words, seen);
        case TimeForm::DayAlone: return dayAlone(words, seen);
        case TimeForm::MonthYear: return monthYear(words, seen);
        case TimeForm::Year: return bareYear(words, seen);
        case TimeForm::MonthBeside: return relativeMonth(words, seen);
        case TimeForm::UnitBeside: return relativeUnit(words, seen);
        case TimeForm::Season: return season(words, seen);
        case TimeForm::Day: return namedDay(words, seen);
        case TimeForm::Weekday: return weekday(words, seen);
        case TimeForm::Ago: return ago(words, seen);
        case TimeForm::Ahead: return inSome(words, seen);
        case TimeForm::End: return endOf(words, seen);
        case TimeForm::DaysMonths: return daysMonths(words, seen);
        case TimeForm::MonthsDays: return monthsDays(words, seen);
        case TimeForm::MonthsMonths: return monthsMonths(words, seen);
    }
    return std::nullopt;
}

std::optional<Timestamp> afterLength(const TimeTables& times, Timestamp at, const Captures& words) {
    const int count = numberOf(times, words[1]);
    if (!sane(count)) return std::nullopt;
    return stepBy(at, count, unitOf(times, words[2]));
}

}  // namespace hearth::memory
