// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/index/time_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hearth::index {

namespace {

constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays = {"sunday",   "monday", "tuesday", "wednesday",
                                                       "thursday", "friday", "saturday"};
/// Sorted.
constexpr auto kTimeWords = std::to_array<std::string_view>(
    {"ago",   "autumn",   "birthday", "day",     "days",    "decade", "earlier",  "evening", "fall",   "last",
     "later", "month",    "months",   "morning", "next",    "night",  "recently", "since",   "spring", "summer",
     "today", "tomorrow", "tonight",  "week",    "weekend", "weeks",  "winter",   "year",    "years",  "yesterday"});
static_assert(std::is_sorted(kTimeWords.begin(), kTimeWords.end()));

template <std::size_t Size>
std::optional<int> position(const std::array<std::string_view, Size>& names, std::string_view word) {
    for (std::size_t at = 0; at < Size; ++at)
        if (names[at] == word || (word.size() == 3 && names[at].starts_with(word))) return static_cast<int>(at);
    return std::nullopt;
}

bool isYear(std::string_view word) {
    return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::optional<int> monthNumber(std::string_view word) {
    const auto found = position(kMonths, word == "sept" ? "sep" : word);
    if (!found) return std::nullopt;
    return *found + 1;
}

std::optional<int> weekdayNumber(std::string_view word) { return position(kWeekdays, word); }

bool isTimeWord(std::string_view word) {
    if (std::binary_search(kTimeWords.begin(), kTimeWords.end(), word)) return true;
    return isYear(word) || (word.size() > 3 && (monthNumber(word) || weekdayNumber(word)));
}

std::string dateWords(Timestamp moment) {
    const CivilDate date = civilDate(moment);
    return fmt::format("{} {} {} {}", date.day, kMonths[static_cast<std::size_t>(date.month - 1)], date.year,
                       kWeekdays[static_cast<std::size_t>(date.weekday)]);
}

}  // namespace hearth::index
