// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/language/relative_dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "core/base/text.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

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

/// "March", "mar", "3".
int monthOf(const TimeTables& times, std::string_view word) {
    if (!word.empty() && isDigit(word[0])) return std::atoi(std::string(word).c_str());
    return beginningIn(times.months, word).value_or(0);
}

/// "2024", "'24".
int yearOf(std::string_view word) {
    const std::string digits(word.substr(std::min(word.find_first_of("0123456789"), word.size())));
    const int year = std::atoi(digits.c_str());
    constexpr int kNewCentury = 70;  ///< From "'70" on the last century is meant.
    if (digits.size() > 2) return year;
    return year < kNewCentury ? 2000 + year : 1900 + year;
}

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

TimeUnit unitOf(const TimeTables& times, std::string_view word) {
    for (const auto& [name, unit] : times.units)
        if (name == word) return unit;
    return TimeUnit::Day;
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

/// "Last" is the one before, "next" the one after.
int stepOf(const TimeTables& times, const std::string& which) {
    return isAmong(times.last, which) ? -1 : isAmong(times.next, which) ? 1 : 0;
}

/// What lies nearer, by its beginning; the coming one where both lie as near.
const std::optional<Interval>& nearer(const std::optional<Interval>& back, const std::optional<Interval>& ahead,
                                      Timestamp said) {
    if (!back || !ahead) return back ? back : ahead;
    return said.since(back->from) < ahead->from.since(said) ? back : ahead;
}

std::optional<Interval> dayOfMonth(int day, int month, const std::string& year, const Seen& seen) {
    if (!year.empty()) return existing(yearOf(year), month, day);
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
        const auto last =
            other.year.empty() ? std::optional<Interval>() : existing(yearOf(other.year), other.month, other.day);
        const auto first = one.year.empty() ? (last ? lastOf(one.day, one.month, last->from) : std::nullopt)
                                            : existing(yearOf(one.year), one.month, one.day);
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
    const int days = unit == TimeUnit::Week ? 7 : unit == TimeUnit::Fortnight ? 14 : 1;
    return at.plus(count * days * kDay);
}

/// The week, weekend, month, quarter or year that many after the one of the day.
Interval unitAfter(const Seen& seen, TimeUnit unit, int step) {
    const CivilDate now = civilDate(seen.said);
    if (unit == TimeUnit::Year) return wholeYear(now.year + step);
    if (unit == TimeUnit::Month) {
        const int index = now.year * 12 + now.month - 1 + step;
        return wholeMonth(seen.times, index / 12, index % 12 + 1);
    }
    if (unit == TimeUnit::Quarter) {
        const int index = now.year * 4 + (now.month - 1) / 3 + step;
        return wholeQuarter(seen.times, index / 4, index % 4 + 1);
    }
    Interval week = wholeWeek(seen.times, seen.said.plus(step * 7 * kDay));
    if (unit != TimeUnit::Weekend) return week;
    const Timestamp saturday = week.from.plus(5 * kDay);
    return {saturday, week.until, written(seen.times.weekendOf, saturday.day()), seen.times.onDay};
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
    return wholeMonth(seen.times, words[2].empty() ? yearFor(month, seen) : yearOf(words[2]), month);
}

std::optional<Interval> bareYear(const Captures& words, const Seen&) {
    if (words[0].empty()) return std::nullopt;
    return wholeYear(yearOf(words[1]));
}

std::optional<Interval> relativeMonth(const Captures& words, const Seen& seen) {
    const int month = monthOf(seen.times, words[2]);
    const CivilDate now = civilDate(seen.said);
    if (isAmong(seen.times.last, words[1]))
        return wholeMonth(seen.times, month < now.month ? now.year : now.year - 1, month);
    if (isAmong(seen.times.next, words[1]) || isAmong(seen.times.coming, words[1]))
        return wholeMonth(seen.times, month > now.month ? now.year : now.year + 1, month);
    return wholeMonth(seen.times, now.year, month);
}

std::optional<Interval> relativeUnit(const Captures& words, const Seen& seen) {
    const TimeUnit unit = unitOf(seen.times, words[2]);
    if (isAmong(seen.times.coming, words[1]) && unit != TimeUnit::Weekend) return unitAfter(seen, unit, 1);
    return unitAfter(seen, unit, stepOf(seen.times, words[1]));
}

/// Of the season that begins with that month, which year's is meant.
std::optional<int> seasonYear(int first, const std::string& which, bool led, const Seen& seen) {
    const CivilDate now = civilDate(seen.said);
    // Winter is two months old when the year turns.
    const bool lastYears = first + 2 > 12 && now.month <= first - 10;
    const int running = lastYears ? now.year - 1 : now.year;
    const bool isOver = !lastYears && now.month > first + 2;
    if (isAmong(seen.times.last, which)) return isOver ? running : running - 1;
    if (isAmong(seen.times.next, which) || isAmong(seen.times.coming, which))
        return !lastYears && now.month < first ? running : running + 1;
    if (isAmong(seen.times.thisOne, which)) {
        if (isOver && seen.told && seen.looks == Looks::Ahead) return running + 1;
        const bool justOver = first + 2 > 12 && !lastYears && now.month < first - 6;
        return justOver && seen.looks == Looks::Back ? running - 1 : running;
    }
    // "In winter I knit" says when of every year.
    if (!led || !seen.told) return std::nullopt;
    if (lastYears) return running;
    return yearFor(first, seen);
}

std::optional<Interval> season(const Captures& words, const Seen& seen) {
    const int first = wordIn(seen.times.seasons, words[2]).value_or(1);
    const auto year =
        words[3].empty() ? seasonYear(first, words[1], !words[0].empty(), seen) : std::optional(yearOf(words[3]));
    return year ? std::optional(wholeSeason(words[2], *year, first)) : std::nullopt;
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
/// A part of a stretch, as its words name it.
std::optional<Interval> partNamed(const Interval& whole, TimeUnit unit, std::string_view words, const Seen& seen) {
    for (const PartWord& word : seen.times.parts) {
        if (!words.starts_with(word.front)) continue;
        auto part = partOf(whole, unit, word);
        if (part && word.at) part->lead = seen.times.atTime;
        return part;
    }
    return std::nullopt;
}

std::optional<Interval> partOfMonth(const Captures& words, const Seen& seen) {
    const int month = monthOf(seen.times, words[2]);
    if (month == 0) return std::nullopt;
    const auto in = [&](int year) {
        return partNamed(wholeMonth(seen.times, year, month), TimeUnit::Month, words[1], seen);
    };
    if (!words[3].empty()) return in(yearOf(words[3]));
    auto part = in(yearFor(month, seen));
    // "At the end of May", said in the middle of May.
    if (part && seen.looks == Looks::Back && part->from > seen.said) return in(yearFor(month, seen) - 1);
    if (part && seen.looks == Looks::Ahead && part->until <= seen.said) return in(yearFor(month, seen) + 1);
    return part;
}

std::optional<Interval> partOfSeason(const Captures& words, const Seen& seen) {
    const auto whole = season({words[0], words[2], words[3], words[4]}, seen);
    return whole ? partNamed(*whole, TimeUnit::Season, words[1], seen) : std::nullopt;
}

/// "The end of the month" is this one's where something is to come; else it may be that of every month.
std::optional<Interval> partBeside(const Captures& words, const Seen& seen) {
    const bool open = isAmong(seen.times.theOne, words[2]);
    if (open && !(seen.told && seen.looks == Looks::Ahead)) return std::nullopt;
    const TimeUnit unit = unitOf(seen.times, words[3]);
    const auto part = partNamed(unitAfter(seen, unit, stepOf(seen.times, words[2])), unit, words[1], seen);
    if (!open || !part || part->until > seen.said) return part;
    return partNamed(unitAfter(seen, unit, 1), unit, words[1], seen);
}

/// Of what comes once a year, that of the year which is meant; `in` gives it for a year.
template <typename InYear>
std::optional<Interval> ofYear(const Seen& seen, const InYear& in) {
    const int year = civilDate(seen.said).year;
    std::optional<Interval> back;
    std::optional<Interval> ahead;
    for (const int step : {-1, 0, 1}) {
        const std::optional<Interval> one = in(year + step);
        if (one && one->from <= seen.said) back = one;
        if (one && one->until > seen.said && !ahead) ahead = one;
    }
    if (seen.looks == Looks::Back) return back;
    return seen.looks == Looks::Ahead ? ahead : nearer(back, ahead, seen.said);
}

std::optional<Interval> quarter(const Captures& words, const Seen& seen) {
    if (words[0].empty() && words[1].empty() && words[3].empty()) return std::nullopt;
    const auto in = [&](int year) -> std::optional<Interval> {
        const Interval whole = wholeQuarter(seen.times, year, std::atoi(words[2].c_str()));
        return words[1].empty() ? whole : partNamed(whole, TimeUnit::Quarter, words[1], seen);
    };
    return words[3].empty() ? ofYear(seen, in) : in(yearOf(words[3]));
}

/// "The second weekend of October", "the last Friday in May".
std::optional<Interval> nthInMonth(const Captures& words, const Seen& seen) {
    constexpr int kSaturday = 6;
    const int month = monthOf(seen.times, words[3]);
    const int number = isAmong(seen.times.last, words[1]) ? -1 : dayOf(seen.times, words[1]);
    const auto named = beginningIn(seen.times.weekdays, words[2]);
    const auto in = [&](int year) -> std::optional<Interval> {
        const auto day = nthWeekday(year, month, named.value_or(kSaturday), number);
        if (!day) return std::nullopt;
        if (named) return wholeDay(*day);
        return Interval{*day, day->plus(2 * kDay), written(seen.times.weekendOf, day->day()), seen.times.onDay};
    };
    return words[4].empty() ? ofYear(seen, in) : in(yearOf(words[4]));
}

/// "A week on Friday", "a week tomorrow".
std::optional<Interval> weekLater(const Captures& words, const Seen& seen) {
    if (isAmong(seen.times.duration, words[0])) return std::nullopt;
    const int weeks = words[1].empty() ? 1 : numberOf(seen.times, words[1]);
    const auto days = wordIn(seen.times.days, words[2]);
    const int wanted = beginningIn(seen.times.weekdays, words[2]).value_or(0);
    const int ahead = (wanted - civilDate(seen.said).weekday + 6) % 7 + 1;
    if (!sane(weeks)) return std::nullopt;
    return wholeDay(seen.said.plus((7 * weeks + days.value_or(ahead)) * kDay));
}

/// "The 5th of next month".
std::optional<Interval> dayBeside(const Captures& words, const Seen& seen) {
    const CivilDate month = civilDate(unitAfter(seen, TimeUnit::Month, stepOf(seen.times, words[2])).from);
    return existing(month.year, month.month, dayOf(seen.times, words[1]));
}

std::optional<Interval> numberedWeek(const Captures& words, const Seen& seen) {
    const auto in = [&](int year) { return weekOfYear(seen.times, year, std::atoi(words[1].c_str())); };
    return words[2].empty() ? ofYear(seen, in) : in(yearOf(words[2]));
}

std::optional<Interval> feast(const Captures& words, const Seen& seen) {
    const auto known = std::find_if(seen.times.feasts.begin(), seen.times.feasts.end(),
                                    [&](const FeastDays& one) { return lowerAscii(one.name) == words[2]; });
    if (known == seen.times.feasts.end()) return std::nullopt;
    const auto in = [&](int year) { return feastIn(seen.times, *known, year); };
    if (!words[3].empty()) return in(yearOf(words[3]));
    Seen which = seen;
    if (isAmong(seen.times.last, words[1]))
        which.looks = Looks::Back;
    else if (isAmong(seen.times.thisOne, words[1]))
        return in(civilDate(seen.said).year);
    else if (!words[1].empty())
        which.looks = Looks::Ahead;
    else if (!seen.told)
        return std::nullopt;
    return ofYear(which, in);
}

/// "3/10", where it is known which number is the day.
std::optional<Interval> slashed(const Captures& words, const Seen& seen) {
    const DayOrder own = dayOrderOf(words[1], words[2]);
    const DayOrder order = own == DayOrder::Unknown ? seen.order : own;
    if (order == DayOrder::Unknown) return std::nullopt;
    const bool dayFirst = order == DayOrder::DayFirst;
    return dayOfMonth(std::atoi(words[dayFirst ? 1 : 2].c_str()), std::atoi(words[dayFirst ? 2 : 1].c_str()), words[3],
                      seen);
}

std::optional<Interval> decade(const Captures& words, const Seen& seen) {
    const int year = yearOf(words[1]);
    return Interval{midnight(year, 1, 1), midnight(year + 10, 1, 1), written(seen.times.decade, words[1])};
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
        case TimeForm::PartOfMonth: return partOfMonth(words, seen);
        case TimeForm::PartOfYear: return partNamed(wholeYear(yearOf(words[2])), TimeUnit::Year, words[1], seen);
        case TimeForm::PartOfSeason: return partOfSeason(words, seen);
        case TimeForm::PartBeside: return partBeside(words, seen);
        case TimeForm::Quarter: return quarter(words, seen);
        case TimeForm::NthInMonth: return nthInMonth(words, seen);
        case TimeForm::UnitBeyond:
            return unitAfter(seen, unitOf(seen.times, words[1]), 2 * stepOf(seen.times, words[2]));
        case TimeForm::ThisTime:
            return around(seen, addMonths(seen.said, 12 * stepOf(seen.times, words[1])), TimeUnit::Month);
        case TimeForm::WeekLater: return weekLater(words, seen);
        case TimeForm::DayBeside: return dayBeside(words, seen);
        case TimeForm::WeekOfYear: return numberedWeek(words, seen);
        case TimeForm::Feast: return feast(words, seen);
        case TimeForm::Slashed: return slashed(words, seen);
        case TimeForm::Decade: return decade(words, seen);
        case TimeForm::DaysMonths: return daysMonths(words, seen);
        case TimeForm::MonthsDays: return monthsDays(words, seen);
        case TimeForm::MonthsMonths: return monthsMonths(words, seen);
    }
    return std::nullopt;
}

DayOrder dayOrderOf(std::string_view first, std::string_view second) {
    const int one = std::atoi(std::string(first).c_str());
    const int other = std::atoi(std::string(second).c_str());
    const auto isMonth = [](int number) { return number >= 1 && number <= 12; };
    const auto isOnlyDay = [](int number) { return number > 12 && number <= 31; };
    if (isMonth(other) && (isOnlyDay(one) || one == other)) return DayOrder::DayFirst;
    return isMonth(one) && isOnlyDay(other) ? DayOrder::MonthFirst : DayOrder::Unknown;
}

std::optional<Captures> laterDay(TimeForm form, const Captures& words) {
    if (form == TimeForm::DaysMonths) return Captures{words[0], words[5], words[6], words[7]};
    if (form == TimeForm::MonthsDays)
        return Captures{words[0], words[5], words[4].empty() ? words[1] : words[4], words[6]};
    return std::nullopt;
}

std::optional<Timestamp> afterLength(const TimeTables& times, Timestamp at, const Captures& words) {
    const int count = numberOf(times, words[1]);
    if (!sane(count)) return std::nullopt;
    return stepBy(at, count, unitOf(times, words[2]));
}

bool countsYears(const TimeTables& times, const Captures& words) {
    return unitOf(times, words[2]) == TimeUnit::Year && numberOf(times, words[1]) > 1;
}

}  // namespace hearth::memory
