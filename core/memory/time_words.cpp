// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/time_words.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <array>
#include <cstdlib>
#include <vector>

#include "core/base/check.h"
#include "core/base/text.h"
#include "core/memory/words.h"

namespace hearth::memory {

namespace {

struct Interval {
    Timestamp from;
    Timestamp until;
    std::string name;  ///< "March 2024", "8 May 2024", "2019".
};

/// The words of one match: the preposition, then what the pattern captured.
using Captures = std::array<std::string, 4>;
struct Seen {
    Timestamp said;
    Direction direction;
};
using Resolver = std::optional<Interval> (*)(const Captures&, const Seen&);

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

/// The month of that name nearest in the direction; a month that is running counts for both.
int yearFor(int month, const Seen& seen) {
    const CivilDate now = civilDate(seen.said);
    if (seen.direction == Direction::Past) return month <= now.month ? now.year : now.year - 1;
    return month >= now.month ? now.year : now.year + 1;
}

std::optional<Interval> isoDate(const Captures& words, const Seen&) {
    const int month = std::atoi(words[2].c_str());
    const int day = std::atoi(words[3].c_str());
    if (month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
    return wholeDay(midnight(std::atoi(words[1].c_str()), month, day));
}

std::optional<Interval> dayOfMonth(int day, int month, const std::string& year, const Seen& seen) {
    if (day < 1 || day > 31 || month == 0) return std::nullopt;
    return wholeDay(midnight(year.empty() ? yearFor(month, seen) : std::atoi(year.c_str()), month, day));
}
std::optional<Interval> dayMonth(const Captures& words, const Seen& seen) {
    return dayOfMonth(std::atoi(words[1].c_str()), monthOf(words[2]), words[3], seen);
}
std::optional<Interval> monthDay(const Captures& words, const Seen& seen) {
    return dayOfMonth(std::atoi(words[2].c_str()), monthOf(words[1]), words[3], seen);
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
    if (words[0].empty() && words[1].empty()) return std::nullopt;
    int wanted = 0;
    while (kWeekdays[static_cast<std::size_t>(wanted)] != words[2].substr(0, 3)) ++wanted;
    const int today = civilDate(seen.said).weekday;
    const bool past = words[1] == "last" || (words[1].empty() && seen.direction == Direction::Past);
    int step = past ? -((today - wanted + 7) % 7) : (wanted - today + 7) % 7;
    if (step == 0 && words[1] != "this") step = past ? -7 : 7;
    return wholeDay(seen.said.plus(step * kDay));
}

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

bool sane(int count) { return count > 0 && count < 100; }
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

enum class Role { Named, Duration };
struct Anchor {
    const char* pattern;
    Resolver resolve;
    Role role;
};

#define MONTHS                                                                                                         \
    "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?" \
    ":ember)?|dec(?:ember)?)\\.?"
#define PREPOSITION                                                                      \
    "(?i)\\b(?:(ever since|since|starting from|starting in|starting|from|until|till|up " \
    "to|by|before|after|in|on|during|around|as of|to|through|for)"                       \
    " )?(?:about |around |the |early |late |mid[- ]|sometime |back in )?"
#define WEEKDAYS "(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
#define UNITS "(day|week|month|year)s?\\b"
#define COUNTED                                            \
    "(\\d{1,2}|an?|one|two|a couple of|couple of|three|a " \
    "few|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)"

constexpr auto kAnchors = std::to_array<Anchor>({
    {PREPOSITION "(\\d{4})-(\\d{2})-(\\d{2})\\b", isoDate, Role::Named},
    {PREPOSITION "(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " MONTHS "(?:,? (\\d{4}))?\\b", dayMonth, Role::Named},
    {PREPOSITION MONTHS " (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?\\b", monthDay, Role::Named},
    {PREPOSITION "end of (this month|the month|this year|the year|next year|\\d{4}|[a-z]+)\\b", endOf, Role::Named},
    {PREPOSITION "(last|this|next) " MONTHS "\\b", relativeMonth, Role::Named},
    {PREPOSITION "(last|this|next) (year|month|weekend|week)\\b(?: on(?:wards)?\\b)?", relativeUnit, Role::Named},
    {PREPOSITION "(last|this|next)? ?(spring|summer|autumn|fall|winter)(?:(?: of)? (\\d{4}))?\\b", season, Role::Named},
    {PREPOSITION MONTHS "(?:,?(?: of)? (\\d{4}))?\\b", monthYear, Role::Named},
    {PREPOSITION
     "(yesterday|today|tomorrow|tonight|last night|this morning)\\b(?: morning| evening| night| afternoon)?",
     namedDay, Role::Named},
    {PREPOSITION "(last|this|next|coming)? ?((?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b(?: morning| evening| "
                 "night| afternoon)?",
     weekday, Role::Named},
    {PREPOSITION COUNTED " " UNITS " (?:ago|back)\\b", ago, Role::Named},
    {"(?i)\\b(?:(within|once|twice|thrice|times) )?in " COUNTED " " UNITS "(?:'? time)?", inSome, Role::Named},
    {PREPOSITION "((?:19|20)\\d{2})s?\\b", bareYear, Role::Named},
    {"(?i)\\b(?:(for) )(?:about |almost |nearly |over |more than |around |the (?:last|past) )?" COUNTED " " UNITS
     "(?: now| already)?",
     ago, Role::Duration},
});

struct Found {
    std::string preposition;
    Interval interval;
    Role role;
};

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> list) {
    for (const auto candidate : list)
        if (word == candidate) return true;
    return false;
}

std::string join(std::string_view front, std::string_view back) {
    std::string whole(trim(front));
    if (!whole.empty() && !trim(back).empty()) whole += ' ';
    whole += trim(back);
    while (!whole.empty() && (whole.back() == ',' || whole.back() == ';')) whole.pop_back();
    return whole;
}

/// Puts one finding into the reading: as a beginning, an end, or a time that was only named.
void note(const Found& found, TimeReading& reading) {
    const std::string& word = found.preposition;
    std::string label;
    if (found.role == Role::Duration) {
        reading.from = found.interval.from;
        label = "since " + found.interval.name;
    } else if (isOneOf(word,
                       {"since", "ever since", "from", "starting", "starting in", "starting from", "as of", "after"})) {
        reading.from = word == "after" ? found.interval.until : found.interval.from;
        label = (word == "after"                               ? "after "
                 : word == "from" || word.starts_with("start") ? "from "
                                                               : "since ") +
                found.interval.name;
    } else if (isOneOf(word, {"until", "till", "up to", "by", "before", "to", "through"})) {
        reading.until = word == "before" ? found.interval.from : found.interval.until;
        label = (word == "by" || word == "before" ? word + " " : std::string(reading.from ? "to " : "until ")) +
                found.interval.name;
    } else {
        reading.atFrom = found.interval.from;
        reading.atUntil = found.interval.until;
        const bool day = found.interval.until.since(found.interval.from) <= kDay;
        reading.atName = found.interval.name;
        label = (day ? "on " : "in ") + found.interval.name;
    }
    reading.label = join(reading.label, label);
}

}  // namespace

struct TimeWords::Patterns {
    std::vector<std::unique_ptr<const re2::RE2>> anchors;
    re2::RE2 any{
        "(?i)(?:\\b(?:19|20)\\d{2}|\\bjan|\\bfeb|\\bmar|\\bapr|\\bmay|\\bjun|\\bjul|\\baug|\\bsep|\\boct|\\bnov|\\bdec|"
        "\\b(?:last|this|next|end of)\\b|"
        "spring|summer|autumn|\\bfall\\b|winter|yesterday|today|tomorrow|tonight|day\\b|\\bago\\b|\\bback\\b|(?:day|"
        "week|month|year)s?\\b)"};
    re2::RE2 spanAhead{"(?i)^ ?(?:to|till|until|through|thru|-|–) ?" WEEKDAYS "\\b"};
    re2::RE2 spanBefore{"(?i)\\b" WEEKDAYS " ?$"};

    /// "Monday to Thursday" says on which days of every week.
    bool isSpan(const std::string& front, std::string_view back, const std::string& preposition) const {
        return re2::RE2::PartialMatch(re2::StringPiece(back.data(), back.size()), spanAhead) ||
               (isOneOf(preposition, {"to", "till", "until", "through"}) && re2::RE2::PartialMatch(front, spanBefore));
    }
};

TimeWords::TimeWords() {
    auto patterns = std::make_unique<Patterns>();
    for (const auto& anchor : kAnchors) {
        patterns->anchors.push_back(std::make_unique<const re2::RE2>(anchor.pattern, re2::RE2::Quiet));
        HEARTH_CHECK(patterns->anchors.back()->ok());
    }
    m_patterns = std::move(patterns);
}

TimeWords::~TimeWords() = default;
TimeWords::TimeWords(TimeWords&&) noexcept = default;

TimeReading TimeWords::read(std::string_view clause, Timestamp said, Direction direction) const {
    TimeReading reading;
    reading.rest = std::string(clause);
    if (!re2::RE2::PartialMatch(reading.rest, m_patterns->any)) return reading;
    for (std::size_t i = 0; i < kAnchors.size(); ++i) {
        std::size_t from = 0;
        while (from < reading.rest.size()) {
            re2::StringPiece groups[5];
            const re2::StringPiece text(reading.rest);
            if (!m_patterns->anchors[i]->Match(text, from, text.size(), re2::RE2::UNANCHORED, groups,
                                               1 + m_patterns->anchors[i]->NumberOfCapturingGroups()))
                break;
            Captures words;
            for (int group = 1; group < 5; ++group)
                words[static_cast<std::size_t>(group - 1)] =
                    lowerAscii({groups[group].data() == nullptr ? "" : groups[group].data(), groups[group].size()});
            const auto begin = static_cast<std::size_t>(groups[0].data() - text.data());
            const std::size_t end = begin + groups[0].size();
            const std::string front = reading.rest.substr(0, begin);
            const bool repeated = front.ends_with("every ") || front.ends_with("each ") || front.ends_with("per ");
            const bool span = kAnchors[i].resolve == weekday &&
                              m_patterns->isSpan(front, std::string_view(reading.rest).substr(end), words[0]);
            const auto interval = repeated || span ? std::nullopt : kAnchors[i].resolve(words, {said, direction});
            if (!interval) {
                from = end;
                continue;
            }
            note({words[0], *interval, kAnchors[i].role}, reading);
            reading.rest = join(front, std::string_view(reading.rest).substr(end));
            from = std::min(begin, reading.rest.size());
        }
    }
    return reading;
}

}  // namespace hearth::memory
