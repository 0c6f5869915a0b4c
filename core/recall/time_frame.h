// SPDX-License-Identifier: AGPL-3.0-or-later
// When a question is about: "in May", "last spring", "two weeks ago", read by the asker's calendar.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/clock.h"

namespace hearth::recall {

/// Either an interval [from, until), or the named parts of a date, each of which must match.
struct TimeFrame {
    std::optional<Timestamp> from;
    std::optional<Timestamp> until;
    std::optional<int> year;
    std::optional<int> month;
    Milliseconds utcOffset = 0;  ///< Local time minus UTC, for those parts.

    bool contains(Timestamp moment) const;
};

/// The time that an English question names; absent when it names none. "May" needs its capital or a word before
/// it that makes it a month. Weeks begin on Monday. `today` is what the asker's clock shows, and the frame is told by
/// it (see `Clock::local`). Cost: linear in the question.
std::optional<TimeFrame> parseTimeFrame(std::string_view question, Timestamp today);
/// The same frame for moments, which messages have.
TimeFrame inMoments(TimeFrame frame, const Clock& clock);

/// The question without what says a time relative to now ("six months ago", "today"): those words stand
/// in no message of that time. Names of months and years stay, because messages are indexed with them.
std::string withoutRelativeTime(std::string_view question);

/// Whether the question asks for a time: "when …", "what year", "how long ago".
bool asksWhen(std::string_view question);

}  // namespace hearth::recall
