// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/time_calendar.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "core/base/text.h"
#include "core/memory/words.h"

namespace hearth::memory {

namespace {

constexpr auto kMonths =
    std::to_array<std::string_view>({"January", "February", "March", "April", "May", "June", "July", "August",
                                     "September", "October", "November", "December"});
constexpr auto kWeekdays = std::to_array<std::string_view>({"sun", "mon", "tue", "wed", "thu", "fri", "sat"});

int monthOf(std::string_view word) {
    const std::string lower = lowerAscii(word.substr(0, 3));
    for (std::size_t i = 0; i < kMonths.size(); ++i)
        if (lowerAscii(kMonths[i].substr(0, 3)) == lower) return static_cast<int>(i) + 1;
    return 0;
}

int numberOf(std::string_view word) {
    static constexpr auto kWords = std::to_array<std::pair<std::string_view, int>>({{"a", 1},
                                                                                    {"an", 1},
                                                                                    {"one", 1},
                                                                                    {"two", 2},
                                                                                    {"a couple of", 2},
                                                                                    {"couple of", 2},
                                                                                    {"three", 3},
                                                                                    {"a few", 3},
                                                                                    {"four", 4},
                                                                                    {"five", 5},
                                                                                    {"six", 6},
                                                                                    {"seven", 7},
                                                                                    {"eight", 8},
                                                                                    {"nine", 9},
                                                                                    {"ten", 10},
                                                                                    {"eleven", 11},
                                                                                    {"twelve", 12},
                                                                                    {"fifteen", 15},
                                                                                    {"twenty", 20}});
    const std::string lower = lowerAscii(word);
    for (const auto& [name, value] : kWords)
        if (name == lower) return value;
    return std::atoi(lower.c_str());
}

/// "21", "tenth", "twenty-first".
int dayOf(std::string_view word) {
    static constexpr auto kOrdinals = std::to_array<std::string_view>(
        {"first",     "second",    "third",       "fourth",     "fifth",      "sixth",      "seventh",
         "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",    "thirteenth", "fourteenth",
         "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"});
    if (word.empty()) return 0;
    if (isDigit(word[0])) return std::atoi(std::string(word).c_str());
    const bool twenties = word.starts_with("twenty") && word.size() > 7;
    const bool thirties = word.starts_with("thirt") && !word.ends_with("teenth");
    if (thirties) return word.ends_with("first") ? 31 : 30;
    const auto at = std::find(kOrdinals.begin(), kOrdinals.end(), twenties ? word.substr(7) : word);
    return at == kOrdinals.end() ? 0 : static_cast<int>(at - kOrdinals.begin()) + 1 + (twenties ? 20 : 0);
}

Interval wholeMonth(int year, int month) {
    const int nextYear = month == 12 ? year + 1 : year;
    return {midnight(year, month, 1), midnight(nextYear, month % 12 + 1, 1),
            fmt::format("{} {}", kMonths[static_cast<std::size_t>(month - 1)], year)};
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

std::optional<Interval> joined(const std::optional<Interval>& first, const std::optional<Interval>& last) {
    if (!first || !last || last->until <= first->from) return std::nullopt;
    return Interval{first->from, last->until, first->name + " to " + last->name};
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
        return joined(first, last || !first ? last : nextOf(other.day, other.month, first->from));
    }
    const auto coming = nextOf(other.day, other.month, seen.said);
    const auto gone = lastOf(one.day, one.month, seen.said);
    const auto ahead = joined(coming ? lastOf(one.day, one.month, coming->from) : coming, coming);
    const auto back = joined(gone, gone ? nextOf(other.day, other.month, gone->from) : gone);
    if (seen.looks == Looks::Back) return back;
    return seen.looks == Looks::Ahead ? ahead : nearer(back, ahead, seen.said);
}

/// "3 and 9 May" are two days, "between 3 and 9 May" is a stretch.
bool isList(const Captures& words, const std::string& joint) { return joint == "and" && words[0] != "between"; }

bool sane(int count) { return count > 0 && count < 100; }

Interval around(Timestamp at, const std::string& unit) {
    const CivilDate there = civilDate(at);
    if (unit == "year") return wholeYear(there.year);
    if (unit == "month") return wholeMonth(there.year, there.month);
    return wholeDay(at);
}

Timestamp stepBy(Timestamp at, int count, const std::string& unit) {
    if (unit == "year") return addMonths(at, 12 * count);
    if (unit == "month") return addMonths(at, count);
    return at.plus(count * (unit == "week" ? 7 : 1) * kDay);
}

}  // namespace

std::optional<Interval> isoDate(const Captures& words, const Seen&) {
    return existing(std::atoi(words[1].c_str()), std::atoi(words[2].c_str()), std::atoi(words[3].c_str()));
}

std::optional<Interval> dayMonth(const Captures& words, const Seen& seen) {
    return dayOfMonth(dayOf(words[1]), monthOf(words[2]), words[3], seen);
}
std::optional<Interval> monthDay(const Captures& words, const Seen& seen) {
    return dayOfMonth(dayOf(words[2]), monthOf(words[1]), words[3], seen);
}

/// "The 21st", of this month, the one before or the next.
std::optional<Interval> dayAlone(const Captures& words, const Seen& seen) {
    const int day = dayOf(words[1]);
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
    const int month = monthOf(words[1]);
    // "may" and "march" are verbs too: without a preposition or a year they are not taken for months.
    if (words[0].empty() && words[2].empty()) return std::nullopt;
    return wholeMonth(words[2].empty() ? yearFor(month, seen) : std::atoi(words[2].c_str()), month);
}

std::optional<Interval> bareYear(const Captures& words, const Seen&) {
    if (words[0].empty()) return std::nullopt;
    return wholeYear(std::atoi(words[1].c_str()));
}

std::optional<Interval> relativeMonth(const Captures& words, const Seen& seen) {
    const int month = monthOf(words[2]);
    const CivilDate now = civilDate(seen.said);
    if (words[1] == "last") return wholeMonth(month < now.month ? now.year : now.year - 1, month);
    if (words[1] == "next") return wholeMonth(month > now.month ? now.year : now.year + 1, month);
    return wholeMonth(now.year, month);
}

std::optional<Interval> relativeUnit(const Captures& words, const Seen& seen) {
    const int step = words[1] == "last" ? -1 : words[1] == "next" ? 1 : 0;
    const CivilDate now = civilDate(seen.said);
    if (words[2] == "year") return wholeYear(now.year + step);
    if (words[2] == "month") {
        const CivilDate there = civilDate(addMonths(seen.said, step));
        return wholeMonth(there.year, there.month);
    }
    const Timestamp monday = wholeDay(seen.said.plus(-((now.weekday + 6) % 7) * kDay)).from.plus(step * 7 * kDay);
    if (words[2] == "weekend")
        return Interval{monday.plus(5 * kDay), monday.plus(7 * kDay), "the weekend of " + monday.plus(5 * kDay).day()};
    return Interval{monday, monday.plus(7 * kDay), "the week of " + monday.day()};
}

/// Seasons of the northern half of the world; winter belongs to the year in which it begins.
/// Seasons of the northern half of the world; winter belongs to the year in which it begins.
std::optional<Interval> season(const Captures& words, const Seen& seen) {
    const std::string& name = words[2];
    const int first = name == "spring" ? 3 : name == "summer" ? 6 : name == "winter" ? 12 : 9;
    const CivilDate now = civilDate(seen.said);
    int year = now.year;
    if (!words[3].empty()) {
        year = std::atoi(words[3].c_str());
    } else if (words[1] == "last") {
        year = now.month > first + 2 ? now.year : now.year - 1;
    } else if (words[1] == "next") {
        year = now.month < first ? now.year : now.year + 1;
    } else if (words[0].empty() && words[1].empty()) {
        return std::nullopt;
    } else {
        year = yearFor(first, seen);
    }
    const Interval start = wholeMonth(year, first);
    return Interval{start.from, addMonths(start.from, 3), fmt::format("{} {}", name, year)};
}

std::optional<Interval> namedDay(const Captures& words, const Seen& seen) {
    const std::string& word = words[1];
    const int step = word == "yesterday" || word == "last night" ? -1 : word == "tomorrow" ? 1 : 0;
    return wholeDay(seen.said.plus(step * kDay));
}

std::optional<Interval> weekday(const Captures& words, const Seen& seen) {
    // "On Tuesday evenings" says when of every week.
    if ((words[0].empty() && words[1].empty()) || !words[3].empty()) return std::nullopt;
    int wanted = 0;
    while (kWeekdays[static_cast<std::size_t>(wanted)] != words[2].substr(0, 3)) ++wanted;
    const int today = civilDate(seen.said).weekday;
    const bool past = words[1] == "last" || (words[1].empty() && seen.looks == Looks::Back);
    int step = past ? -((today - wanted + 7) % 7) : (wanted - today + 7) % 7;
    if (step == 0 && words[1] != "this") step = past ? -7 : 7;
    return wholeDay(seen.said.plus(step * kDay));
}

std::optional<Interval> ago(const Captures& words, const Seen& seen) {
    const int count = numberOf(words[1]);
    if (!sane(count)) return std::nullopt;
    return around(stepBy(seen.said, -count, words[2]), words[2]);
}
std::optional<Interval> inSome(const Captures& words, const Seen& seen) {
    // "Once in two weeks" says how often.
    if (!words[0].empty() && words[0] != "within") return std::nullopt;
    const int count = numberOf(words[1]);
    if (!sane(count)) return std::nullopt;
    return around(stepBy(seen.said, count, words[2]), words[2]);
}
std::optional<Interval> endOf(const Captures& words, const Seen& seen) {
    const std::string what = lowerAscii(words[1]);
    const CivilDate now = civilDate(seen.said);
    if (what.find("month") != std::string::npos) return wholeMonth(now.year, now.month);
    if (what.find("year") != std::string::npos) return wholeYear(what.starts_with("next") ? now.year + 1 : now.year);
    if (isDigit(what[0])) return wholeYear(std::atoi(what.c_str()));
    if (const int month = monthOf(what); month != 0) return wholeMonth(yearFor(month, seen), month);
    return std::nullopt;
}

std::optional<Interval> daysMonths(const Captures& words, const Seen& seen) {
    if (isList(words, words[4])) return std::nullopt;
    const int last = monthOf(words[6]);
    const int first = words[2].empty() ? last : monthOf(words[2]);
    return daysBetween({dayOf(words[1]), first, words[3]}, {dayOf(words[5]), last, words[7]}, seen);
}

std::optional<Interval> monthsDays(const Captures& words, const Seen& seen) {
    if (isList(words, words[3])) return std::nullopt;
    const int first = monthOf(words[1]);
    const int last = words[4].empty() ? first : monthOf(words[4]);
    return daysBetween({dayOf(words[2]), first, {}}, {dayOf(words[5]), last, words[6]}, seen);
}

std::optional<Interval> monthsMonths(const Captures& words, const Seen& seen) {
    if (isList(words, words[3])) return std::nullopt;
    const int one = monthOf(words[1]);
    const int other = monthOf(words[4]);
    const auto last = daysBetween({1, one, words[2]}, {28, other, words[5]}, seen);
    if (!last) return std::nullopt;
    const CivilDate end = civilDate(last->until.plus(-kDay));
    const Interval first = wholeMonth(civilDate(last->from).year, one);
    return joined(first, wholeMonth(end.year, other));
}

std::optional<Timestamp> afterLength(Timestamp at, const Captures& words) {
    const int count = numberOf(words[1]);
    if (!sane(count)) return std::nullopt;
    return stepBy(at, count, words[2]);
}

}  // namespace hearth::memory
