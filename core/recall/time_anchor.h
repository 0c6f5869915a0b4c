// SPDX-License-Identifier: AGPL-3.0-or-later
// Times that a question hangs on an event: "before the move", "since I changed jobs", "the day after my birthday".
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/recall/time_frame.h"

namespace hearth::recall {

/// What a question says of its time by way of an event.
struct TimeAnchor {
    enum class Side { Before, After, During };
    Side side = Side::During;
    std::string event;  ///< "the move", "I changed jobs": what is to be dated.
    int count = 0;      ///< "two weeks before": so many
    std::string unit;   ///< of these; empty where no distance is named.
    std::string rest;   ///< The question without all this: what it asks about.
};

/// Absent when the question names no event, or a plain date. Cost: linear in the question.
std::optional<TimeAnchor> parseTimeAnchor(std::string_view question);

/// The interval that the anchor means once its event is dated, by the calendar as the event is. A distance is meant
/// roughly: half a unit on both sides.
TimeFrame frameOf(const TimeAnchor& anchor, Timestamp event);

/// What dates an event: of a memory, views that live as long as it is not read again.
struct DatedFact {
    std::string_view subject;
    std::string_view attribute;
    std::string_view value;
    std::span<const std::string> terms;  ///< Of its content, sorted.
    Timestamp learnedAt;
    std::optional<Timestamp> validFrom;
    std::optional<Timestamp> plannedUntil;  ///< Of a plan: the end of its day.
};

/// When an event of the person's life was, by what is remembered: the newest memory whose attribute the event changes
/// ("the move": where the person lives), else the newest that holds most of its words. Events of each year are those
/// of the last twelve months. Absent when no memory speaks of it. Cost: linear in the memories.
std::optional<Timestamp> timeOfEvent(std::string_view event, std::span<const DatedFact> facts, Timestamp now);

}  // namespace hearth::recall
