// SPDX-License-Identifier: AGPL-3.0-or-later
// Days, months and years as people name them: without a year, without a month, seen from the day on which they are
// said.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/timestamp.h"
#include "core/memory/language/language_times.h"

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
    const TimeTables& times;
    Timestamp said;
    Looks looks;
};
/// Nothing where the words name no time after all.
std::optional<Interval> resolved(TimeForm form, const Captures& words, const Seen& seen);

/// A time as a form of TimeTables has it: "since {t}".
std::string written(std::string_view form, std::string_view time);

/// The moment after `count` of a unit, as words[1] and words[2] say them; nothing
/// where they name no such length.
std::optional<Timestamp> afterLength(const TimeTables& times, Timestamp at, const Captures& words);

}  // namespace hearth::memory
