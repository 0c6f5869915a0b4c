// SPDX-License-Identifier: AGPL-3.0-or-later
// Days, months and years as people name them: without a year, without a month, seen from the day on which they are
// said.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/timestamp.h"
#include "core/memory/language/calendar.h"
#include "core/memory/language/language_times.h"

namespace hearth::memory {

/// Which way a date without a year points.
enum class Looks {
    Back,   ///< The last one, on or before the day.
    Ahead,  ///< The next one, on or after the day.
    Nearest,
};

/// The words of one match: the preposition, then what the pattern captured; lower case.
using Captures = std::array<std::string, 8>;
/// Which number of "3/10" is the day; told by another one in the same words: "28/4".
enum class DayOrder { Unknown, DayFirst, MonthFirst };
struct Seen {
    const TimeTables& times;
    Timestamp said;
    Looks looks;
    bool told = false;  ///< The verb, or what leads to the time, tells which way it points.
    DayOrder order = DayOrder::Unknown;
};
/// Nothing where the words name no time after all.
std::optional<Interval> resolved(TimeForm form, const Captures& words, const Seen& seen);

/// The order that one day with a slash shows: "28/4".
DayOrder dayOrderOf(std::string_view first, std::string_view second);
/// Of "from 4 to 11 June" the later day, as the words of TimeForm::DayMonth; nothing for other forms.
std::optional<Captures> laterDay(TimeForm form, const Captures& words);

/// The moment after `count` of a unit, as words[1] and words[2] say them; nothing
/// where they name no such length.
std::optional<Timestamp> afterLength(const TimeTables& times, Timestamp at, const Captures& words);
/// Whether such a length is of more years than one.
bool countsYears(const TimeTables& times, const Captures& words);

}  // namespace hearth::memory
