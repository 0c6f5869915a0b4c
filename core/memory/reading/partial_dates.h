// SPDX-License-Identifier: AGPL-3.0-or-later
// Partial dates: a day that is told behind its month. "We're off to Lisbon in November." and then "We fly on the 13th"
// is the 13th of November, and that of the same journey.
#pragma once

#include <re2/re2.h>

#include <optional>
#include <string>
#include <string_view>

#include "core/base/timestamp.h"
#include "core/memory/language/language.h"
#include "core/memory/language/time_words.h"

namespace hearth::memory {

/// How one language tells the month first and the day then. RE2 over plain sentences.
struct PartialDateWords {
    std::string_view month = kNothing;     ///< A month, or a part of one, without a day: its group.
    std::string_view day = kNothing;       ///< A day without its month: groups: what gives way to a date, the number,
    std::string_view afterDay = kNothing;  ///< and what may follow it.
    std::string_view pointing = kNothing;  ///< The sentence of the day is about what the one before told: "it is on".
    std::string_view thing = kNothing;     ///< The same by a thing of it, its group: "the test is on".
    std::string_view going = kNothing;     ///< The writer goes, flies, leaves.
    std::string_view coming = kNothing;    ///< The writer is back; between two days it makes them one journey.
    std::string_view journey = kNothing;   ///< What the sentence before told is one goes to,
    std::string_view event = kNothing;     ///< or something of somebody's that others go to as well.
    std::string_view own = kNothing;       ///< It is the writer's.
    WordMap sameThings;                    ///< What a thing may have been called before: "wedding" → "married".
    std::string_view on;                   ///< "on {t}"
    std::string_view fromTo;               ///< "from {t} to {u}"
    WordList atTime;                       ///< What only tells the hour behind the day: "at ",
    std::string_view hour = kNothing;      ///< and with it the hour.
};

/// Threads: safe from any.
class PartialDates {
public:
    explicit PartialDates(const Language& language);

    /// Whether a sentence names a day without its month: only such may have it from the one before.
    bool maybe(std::string_view sentence) const;
    /// Whether a sentence names a month without a day.
    bool namesMonth(std::string_view sentence) const;
    /// `sentence` with the month that `before` named, and where it only gives the day of what that told, `before` with
    /// the day. Empty where the two are of different matters. `next`: the one stands right behind the other.
    std::string told(const std::string& before, const std::string& sentence, bool next, Timestamp said,
                     const TimeWords& times) const;

private:
    struct Days;
    std::optional<Days> daysIn(const std::string& sentence, Timestamp month, Timestamp monthEnd) const;
    bool isThingOf(const std::string& before, const std::string& sentence) const;
    bool namesOther(const std::string& before, const std::string& sentence) const;

    const Language& m_language;
    const PartialDateWords& m_words;
    re2::RE2 m_month;
    re2::RE2 m_day;
    re2::RE2 m_afterDay;
    re2::RE2 m_pointing;
    re2::RE2 m_thing;
    re2::RE2 m_going;
    re2::RE2 m_coming;
    re2::RE2 m_journey;
    re2::RE2 m_event;
    re2::RE2 m_own;
};

}  // namespace hearth::memory
