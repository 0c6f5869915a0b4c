// SPDX-License-Identifier: AGPL-3.0-or-later
// Days, months and years as people name them: without a year, without a month, seen from the day on which they are
// said.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/timestamp.h"

namespace hearth::memory {

/// Which way a date without a year points.
enum class Looks {
    Back,   ///< The last one, on or before the day.
    Ahead,  ///< The next one, on or after the day.
    Nearest,
};

/// A stretch of time and how it is written: "March 2024", "8 May 2024", "2019".
struct Interval {
    Timestamp from;
    Timestamp until;  ///< Exclusive.
    std::string name;
};

/// The words of one match: the preposition, then what the pattern captured; lower case.
using Captures = std::array<std::string, 8>;
struct Seen {
    Timestamp said;
    Looks looks;
};
/// Nothing where the words name no time after all.
using Resolver = std::optional<Interval> (*)(const Captures&, const Seen&);

std::optional<Interval> isoDate(const Captures& words, const Seen& seen);
std::optional<Interval> dayMonth(const Captures& words, const Seen& seen);
std::optional<Interval> monthDay(const Captures& words, const Seen& seen);
std::optional<Interval> dayAlone(const Captures& words, const Seen& seen);
std::optional<Interval> monthYear(const Captures& words, const Seen& seen);
std::optional<Interval> bareYear(const Captures& words, const Seen& seen);
std::optional<Interval> relativeMonth(const Captures& words, const Seen& seen);
std::optional<Interval> relativeUnit(const Captures& words, const Seen& seen);
std::optional<Interval> season(const Captures& words, const Seen& seen);
std::optional<Interval> namedDay(const Captures& words, const Seen& seen);
std::optional<Interval> weekday(const Captures& words, const Seen& seen);
std::optional<Interval> ago(const Captures& words, const Seen& seen);
std::optional<Interval> inSome(const Captures& words, const Seen& seen);
std::optional<Interval> endOf(const Captures& words, const Seen& seen);
/// "13 (July) to 21 August", "July 13 to (August) 21", "March to May"; each with a year or without.
std::optional<Interval> daysMonths(const Captures& words, const Seen& seen);
std::optional<Interval> monthsDays(const Captures& words, const Seen& seen);
std::optional<Interval> monthsMonths(const Captures& words, const Seen& seen);

/// The moment after `count` of a unit ("day", "week", "month", "year"), as words[1] and words[2] say them; nothing
/// where they name no such length.
std::optional<Timestamp> afterLength(Timestamp at, const Captures& words);

}  // namespace hearth::memory
