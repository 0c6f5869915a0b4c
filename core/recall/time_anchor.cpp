// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/recall/time_anchor.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/index/analyzer.h"
#include "core/index/time_words.h"
#include "core/memory/language/statement.h"

namespace hearth::recall {

namespace {

/// How many of an event's words a memory must hold to speak of it.
constexpr double kMostWords = 0.6;
constexpr int kAround = 15;  ///< Days on both sides of an event that something happened "around".

struct ChangedBy {
    const char* event;
    const char* attribute;  ///< Of the memory that such an event leaves behind.
};

/// What people call an event, and the attribute whose value it changes.
constexpr auto kChanges = std::to_array<ChangedBy>({
    {R"(\b(the|my|our|i|we) (big )?(move|moved|relocat\w+)\b)", R"(^(residence|home)$)"},
    {R"(\b(chang|switch|start|quit|left)\w*( my| the)?( new| old)? (jobs?|company|companies|employers?|work)\b|\bnew job\b)",
     R"(^(employer|job|job title)$)"},
    {R"(\b(wedding|got married|married)\b)", R"(^(married|wedding|partner|event/.*wedding.*)$)"},
    {R"(\bbirthday\b)", R"(^birthday$)"},
});

constexpr const char* kEventEnds =
    R"(^(.+?)(?:[,?!.;]|\s+(?:what|where|which|who|how|did|do|does|was|were|had|have)\b|$))";

std::optional<int> countFrom(const std::string& word) {
    static constexpr std::array<std::string_view, 11> kNumbers = {"",    "one",   "two",   "three", "four", "five",
                                                                  "six", "seven", "eight", "nine",  "ten"};
    if (word == "a" || word == "an" || word == "the") return 1;
    for (std::size_t at = 1; at < kNumbers.size(); ++at)
        if (kNumbers[at] == word) return static_cast<int>(at);
    int value = 0;
    return RE2::FullMatch(word, R"((\d{1,3}))", &value) ? std::optional(value) : std::nullopt;
}

TimeAnchor::Side sideOf(const std::string& word) {
    if (word == "before" || word == "until" || word == "till" || word == "prior to") return TimeAnchor::Side::Before;
    if (word == "after" || word == "since" || word == "following") return TimeAnchor::Side::After;
    return TimeAnchor::Side::During;
}

Milliseconds lengthOf(const std::string& unit) {
    return unit == "day" ? kDay : unit == "week" ? 7 * kDay : unit == "month" ? 30 * kDay : 365 * kDay;
}

/// The day that "12 May" was last, for what comes each year.
std::optional<Timestamp> lastYearly(std::string_view value, Timestamp now) {
    static const RE2 kDayFirst(R"((\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]+))");
    static const RE2 kMonthFirst(R"(([a-z]+) (\d{1,2}))");
    const std::string text = foldCase(value);
    int day = 0;
    std::string month;
    const bool found = (RE2::PartialMatch(text, kDayFirst, &day, &month) && index::monthNumber(month)) ||
                       (RE2::PartialMatch(text, kMonthFirst, &month, &day) && index::monthNumber(month));
    if (!found || day < 1 || day > 31) return std::nullopt;
    const int year = civilDate(now).year;
    const Timestamp thisYear = midnight(year, *index::monthNumber(month), day);
    return thisYear <= now ? thisYear : midnight(year - 1, *index::monthNumber(month), day);
}

Timestamp timeOf(const DatedFact& fact, Timestamp now) {
    if (fact.attribute == "birthday")
        if (const auto day = lastYearly(fact.value, now)) return *day;
    if (fact.validFrom) return *fact.validFrom;
    return fact.plannedUntil ? fact.plannedUntil->plus(-1) : fact.learnedAt;
}

double shareOf(const std::vector<std::string>& wanted, std::span<const std::string> held) {
    const auto found = std::count_if(wanted.begin(), wanted.end(), [&](const std::string& term) {
        return std::binary_search(held.begin(), held.end(), term);
    });
    return static_cast<double>(found) / static_cast<double>(wanted.size());
}

bool matches(std::string_view text, const RE2& pattern) {
    return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), pattern);
}

}  // namespace

std::optional<TimeAnchor> parseTimeAnchor(std::string_view question) {
    static const RE2 kAnchor(
        R"(((?:\b(an?|the|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) (day|week|month|year)s? )?\b(before|after|since|until|till|prior to|following|during|around|at the time of) )((?:(?:the|my|our|his|her|their|i|we|he|she|they)\b|\pL+'s ).*)$)");
    const std::string text = foldCase(collapseSpaces(question));
    TimeAnchor anchor;
    std::string lead;
    std::string count;
    std::string side;
    std::string told;
    if (!RE2::PartialMatch(text, kAnchor, &lead, &count, &anchor.unit, &side, &told)) return std::nullopt;
    static const RE2 kEvent(kEventEnds);
    if (!RE2::PartialMatch(told, kEvent, &anchor.event)) return std::nullopt;
    const std::size_t begin = text.size() - told.size() - lead.size();
    anchor.rest = text.substr(0, begin) + told.substr(anchor.event.size());
    anchor.side = sideOf(side);
    if (const auto number = countFrom(count); number && !anchor.unit.empty()) anchor.count = *number;
    return anchor;
}

TimeFrame frameOf(const TimeAnchor& anchor, Timestamp event) {
    using Side = TimeAnchor::Side;
    if (anchor.side == Side::During) return {.from = event.plus(-kAround * kDay), .until = event.plus(kAround * kDay)};
    if (anchor.count == 0) {
        if (anchor.side == Side::Before) return {.until = event};
        return {.from = event};
    }
    const Milliseconds unit = lengthOf(anchor.unit);
    const Milliseconds distance = anchor.count * unit * (anchor.side == Side::Before ? -1 : 1);
    if (anchor.unit == "day") return {.from = event.plus(distance), .until = event.plus(distance + kDay)};
    return {.from = event.plus(distance - unit / 2), .until = event.plus(distance + unit / 2)};
}

std::optional<Timestamp> timeOfEvent(std::string_view event, std::span<const DatedFact> facts, Timestamp now) {
    const auto newest = [&](const auto& speaksOfIt) {
        const DatedFact* found = nullptr;
        for (const DatedFact& fact : facts)
            if (speaksOfIt(fact) && (found == nullptr || fact.learnedAt > found->learnedAt)) found = &fact;
        return found;
    };
    for (const ChangedBy& change : kChanges) {
        if (!matches(event, RE2(change.event))) continue;
        const RE2 attribute(change.attribute);
        const auto* changed = newest([&](const DatedFact& fact) {
            return fact.subject == memory::kUserSubject && matches(fact.attribute, attribute);
        });
        if (changed != nullptr) return timeOf(*changed, now);
    }
    const std::vector<std::string> wanted = index::Analyzer().terms(event);
    if (wanted.empty()) return std::nullopt;
    const auto* told = newest([&](const DatedFact& fact) { return shareOf(wanted, fact.terms) >= kMostWords; });
    if (told == nullptr) return std::nullopt;
    return timeOf(*told, now);
}

}  // namespace hearth::recall
