// SPDX-License-Identifier: AGPL-3.0-or-later
// What was recalled, as text for a prompt: fenced, labelled as data, every item dated and tagged, within a budget.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "core/base/clock.h"
#include "core/recall/passage.h"
#include "core/recall/recall.h"

namespace hearth::recall {

/// About four characters a token; never less than a token for a text that is not empty.
std::int64_t estimateTokens(std::string_view text);

struct ContextText {
    std::string text;  ///< Empty when there is nothing to say.
    std::int64_t tokens = 0;
    int leftOut = 0;  ///< Items for which there was no room.
};

/// The words that a memory came from, verbatim, and when they were said.
struct SourceQuote {
    std::string text;
    Timestamp saidAt;
};

/// Memories first, because they change least from turn to turn, then passages, each cut to what answers.
/// Memories are tagged [m1], [m2] …, passages [p1] …, threads [t1] …, in the order given. Days are those of the
/// person's calendar, as `clock` has it.
ContextText writeContext(const RecallResult& result, const std::map<MemoryId, SourceQuote>& quotes,
                         std::span<const WeightedTerm> terms, std::int64_t budget, const Clock& clock);

}  // namespace hearth::recall
