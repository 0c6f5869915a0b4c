// SPDX-License-Identifier: AGPL-3.0-or-later
// Times in what people write: "since March", "until last year", "from 2019 to 2021", "next month", taken out of a
// clause and turned into an interval, seen from the moment at which it was said.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/timestamp.h"

namespace hearth::memory {

/// Which way a bare month or weekday points: "in March" of something that happened, or of a plan.
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
    bool any() const { return from.has_value() || until.has_value() || atFrom.has_value(); }
};

/// Compiled patterns of English. Threads: safe from any.
class TimeWords {
public:
    TimeWords();
    ~TimeWords();
    TimeWords(TimeWords&&) noexcept;

    TimeReading read(std::string_view clause, Timestamp said, Direction direction) const;

private:
    struct Patterns;
    std::unique_ptr<const Patterns> m_patterns;
};

}  // namespace hearth::memory
