// SPDX-License-Identifier: AGPL-3.0-or-later
// What a model is asked about a thread, and the JSON that it must answer with. Pure: text in, text out.
#pragma once

#include <string>
#include <string_view>

#include "core/base/clock.h"
#include "core/memory/model/candidate_source.h"
#include "core/memory/model/period_writer.h"

namespace hearth::memory {

/// The part that is the same for every thread, so that providers can cache it.
std::string readingInstructions();
/// The thread itself, fenced as data.
std::string readingPrompt(const ReadingTask& task, const Clock& clock);
/// The answer as types. Text around the one JSON object is passed over; members of the wrong type make a candidate, or
/// the summary, count as absent. Errors: InvalidArgument without such an object. Cost: linear.
Result<ProposedReading> parseReading(std::string_view answer);

/// The same for a day, a week or a month, told in two or three sentences.
std::string periodInstructions();
std::string periodPrompt(const PeriodTask& task);
/// Errors: InvalidArgument without an object that has a summary.
Result<std::string> parsePeriod(std::string_view answer);

}  // namespace hearth::memory
