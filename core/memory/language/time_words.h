// SPDX-License-Identifier: AGPL-3.0-or-later
// Times in what people write: "since March", "until last year", "from 2019 to 2021", "next month", taken out of a
// clause and turned into an interval, seen from the moment at which it was said.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/timestamp.h"
#include "core/memory/language/language.h"
#include "core/memory/language/tense.h"

namespace hearth::memory {

/// As what a clause is read: a fact or a plan. Which way a bare month or weekday points is told by its verbs first
/// (tense.h); where they tell nothing, that of a plan is to come and that of a fact the nearest.
enum class Direction { Past, Future };

/// What a clause says of time. `rest` is the clause without those words; `label` says them with a date ("since
/// March 2024"), to stand after the fact. Until is exclusive.
struct TimeReading {
    std::string rest;
    std::string label;
    std::optional<Timestamp> from;
    std::optional<Timestamp> until;
    /// A time that was only named ("in May", "tomorrow"), neither as a beginning nor as an end.
    std::optional<Timestamp> atFrom;
    std::optional<Timestamp> atUntil;
    std::string atName;
    /// The clause with each time written out where it stands: "drops on 1 Dec 2026 and is called …".
    std::string told = {};
    bool inside = false;  ///< A time stands between other words, so that `rest` is broken.
    bool ahead = false;   ///< The time that was named is to come.
    bool alone = false;   ///< It is a day without its month: "the 6th".
    bool forNow = false;  ///< It ends by a length that began when it was said: "for a month".
    bool any() const { return from.has_value() || until.has_value() || atFrom.has_value(); }

    /// Words whose times are left alone.
    static TimeReading untimed(std::string words);
};

/// Compiled patterns of one language. Threads: safe from any.
class TimeWords {
public:
    explicit TimeWords(const Language& language);
    ~TimeWords();
    TimeWords(TimeWords&&) noexcept;

    TimeReading read(std::string_view clause, Timestamp said, Direction direction, Heard heard = {}) const;

    bool namesMonth(std::string_view words) const;
    /// Whether what a predicate tells of a day begins something that is so from then on: "start as a trainee on 6
    /// July".
    bool beginsState(std::string_view predicate) const;
    /// Whether something turns with the day, and is no event that is over after it: "drop Yuki in January".
    bool turnsSomething(std::string_view words) const;

private:
    struct Patterns;
    std::unique_ptr<const Patterns> m_patterns;
};

}  // namespace hearth::memory
