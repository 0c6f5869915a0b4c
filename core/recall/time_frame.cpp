// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/recall/time_frame.h"

#include <re2/re2.h>

#include <array>
#include <charconv>

#include "core/base/text.h"
#include "core/index/time_words.h"

namespace hearth::recall {

namespace {

constexpr std::array<std::string_view, 13> kNumberWords = {"zero",  "one",   "two",  "three", "four",   "five",  "six",
                                                           "seven", "eight", "nine", "ten",   "eleven", "twelve"};

TimeFrame between(Timestamp from, Timestamp until) { return {.from = from, .until = until}; }

Timestamp monthStart(int year, int month) {
    const int index = year * 12 + month - 1;
    return midnight(index / 12, index % 12 + 1, 1);
}

TimeFrame monthFrame(int year, int month) { return between(monthStart(year, month), monthStart(year, month + 1)); }

std::optional<int> numberFrom(const std::string& word) {
    if (word == "a" || word == "an") return 1;
    if (word == "couple of" || word == "a couple of") return 2;
    if (word == "few" || word == "a few") return 3;
    for (std::size_t at = 0; at < kNumberWords.size(); ++at)
        if (kNumberWords[at] == word) return static_cast<int>(at);
    int value = 0;
    const auto read = std::from_chars(word.data(), word.data() + word.size(), value);
    if (read.ec != std::errc() || value > 1000) return std::nullopt;
    return value;
}

/// The unit that holds the moment, `back` units before now, with a margin on both sides: people round.
TimeFrame unitsBack(const std::string& unit, int back, Timestamp now) {
    const CivilDate today = civilDate(now);
    const Timestamp day = midnight(today.year, today.month, today.day);
    if (unit == "day") return between(day.plus(-back * kDay), day.plus((1 - back) * kDay));
    if (unit == "week") {
        const int sinceMonday = (today.weekday + 6) % 7;
        const Timestamp monday = day.plus(-sinceMonday * kDay);
        return between(monday.plus(-back * 7 * kDay), monday.plus((1 - back) * 7 * kDay));
    }
    if (unit == "month") return monthFrame(today.year, today.month - back);
    return between(midnight(today.year - back, 1, 1), midnight(today.year - back + 1, 1, 1));
}

std::optional<TimeFrame> relativeFrame(const std::string& text, Timestamp now) {
    static const RE2 kAgo(R"(\b(an?|(?:a )?few|(?:a )?couple of|[a-z]+|\d{1,3}) (day|week|month|year)s? ago\b)");
    static const RE2 kNamed(R"(\b(last|this|previous) (week|month|year)\b)");
    std::string amount;
    std::string unit;
    if (RE2::PartialMatch(text, kAgo, &amount, &unit)) {
        const auto back = numberFrom(amount);
        if (back) {
            TimeFrame frame = unitsBack(unit, *back, now);
            if (unit == "day" || *back < 2) return frame;
            const Milliseconds margin = frame.until->since(*frame.from) / 2;
            return between(frame.from->plus(-margin), frame.until->plus(margin));
        }
    }
    if (RE2::PartialMatch(text, kNamed, &amount, &unit)) return unitsBack(unit, amount == "this" ? 0 : 1, now);
    static const RE2 kYesterday(R"(\byesterday\b)");
    static const RE2 kToday(R"(\b(today|this morning|tonight)\b)");
    if (RE2::PartialMatch(text, kYesterday)) return unitsBack("day", 1, now);
    if (RE2::PartialMatch(text, kToday)) return unitsBack("day", 0, now);
    return std::nullopt;
}

/// "last spring", "this summer": the season that ended last, or the one of this year.
std::optional<TimeFrame> seasonFrame(const std::string& text, Timestamp now) {
    static const RE2 kSeason(R"(\b(last|this|previous) (spring|summer|autumn|fall|winter)\b)");
    std::string which;
    std::string season;
    if (!RE2::PartialMatch(text, kSeason, &which, &season)) return std::nullopt;
    const int first = season == "spring" ? 3 : season == "summer" ? 6 : season == "winter" ? 12 : 9;
    int year = civilDate(now).year;
    const auto inYear = [&] { return between(monthStart(year, first), monthStart(year, first + 3)); };
    while (*inYear().from > now || (which != "this" && *inYear().until > now)) --year;
    return inYear();
}

std::optional<TimeFrame> weekdayFrame(const std::string& text, Timestamp now) {
    static const RE2 kWeekday(R"(\b(?:last|on|this) (sunday|monday|tuesday|wednesday|thursday|friday|saturday)\b)");
    std::string name;
    if (!RE2::PartialMatch(text, kWeekday, &name)) return std::nullopt;
    const int back = (civilDate(now).weekday - *index::weekdayNumber(name) + 6) % 7 + 1;
    return unitsBack("day", back, now);
}

/// "in May 2023", "May 3", "2022".
std::optional<TimeFrame> namedDate(std::string_view question, const std::string& text) {
    static const RE2 kYear(R"(\b((?:19|20)\d\d)\b)");
    static const RE2 kMonth(
        R"(\b(january|february|march|april|june|july|august|september|october|november|december|sept?|jan|feb|apr|aug|oct|nov|dec)\b)");
    static const RE2 kMarch(
        R"(\b(in|since|by|until|of|last|this|early|late|mid|\d{1,2}(?:st|nd|rd|th)?) march\b|\bMarch\b)");
    static const RE2 kMay(
        R"(\b(?:in|since|by|until|of|last|this|early|late|mid|on|\d{1,2}(?:st|nd|rd|th)?) [Mm]ay\b|\bMay,? \d)");
    TimeFrame frame;
    int year = 0;
    std::string month;
    if (RE2::PartialMatch(text, kYear, &year)) frame.year = year;
    if (RE2::PartialMatch(text, kMonth, &month)) frame.month = index::monthNumber(month);
    const re2::StringPiece original(question.data(), question.size());
    if (frame.month == 3 && !RE2::PartialMatch(original, kMarch)) frame.month.reset();
    if (!frame.month && RE2::PartialMatch(original, kMay)) frame.month = 5;
    if (!frame.year && !frame.month) return std::nullopt;
    return frame;
}

}  // namespace

bool TimeFrame::contains(Timestamp moment) const {
    if (from && moment < *from) return false;
    if (until && moment >= *until) return false;
    const CivilDate date = civilDate(moment.plus(utcOffset));
    return (!year || date.year == *year) && (!month || date.month == *month);
}

std::optional<TimeFrame> parseTimeFrame(std::string_view question, Timestamp today) {
    const std::string text = foldCase(question);
    if (auto frame = namedDate(question, text)) return frame;
    if (auto frame = relativeFrame(text, today)) return frame;
    if (auto frame = seasonFrame(text, today)) return frame;
    return weekdayFrame(text, today);
}

TimeFrame inMoments(TimeFrame frame, const Clock& clock) {
    if (frame.from) frame.from = clock.moment(*frame.from);
    if (frame.until) frame.until = clock.moment(*frame.until);
    // One offset for all messages: only the edges of the other half of the year are an hour off.
    if (frame.year || frame.month) frame.utcOffset = clock.utcOffset(clock.now());
    return frame;
}

std::string withoutRelativeTime(std::string_view question) {
    static const RE2 kRelative(
        R"((?i)\b(?:(?:an?|(?:a )?few|(?:a )?couple of|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}) (?:day|week|month|year)s? ago|yesterday|today|this morning|tonight)\b)");
    std::string rest(question);
    RE2::GlobalReplace(&rest, kRelative, " ");
    return rest;
}

bool asksWhen(std::string_view question) {
    static const RE2 kWhen(
        R"((?i)\b(when (?:did|was|were|is|are|do|does|will|has|have|had|can|should)|when\b.*\?|what (?:year|month|day|date|time)|which (?:year|month|day|date)|how long ago|since when)\b|^\s*when\b)");
    return RE2::PartialMatch(re2::StringPiece(question.data(), question.size()), kWhen);
}

}  // namespace hearth::recall
