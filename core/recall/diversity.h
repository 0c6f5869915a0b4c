// SPDX-License-Identifier: AGPL-3.0-or-later
// A choice of passages that covers the question's parts instead of repeating one (maximal marginal relevance).
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/recall/passage.h"

namespace hearth::recall {

struct DiversityCandidate {
    std::string_view text;
    double score = 0;  ///< 0–1.
};

/// The numbers of at most `limit` candidates, in the order chosen; near copies of a chosen one are left out.
/// Cost: candidates × limit.
std::vector<std::size_t> chooseDiverse(std::span<const DiversityCandidate> candidates,
                                       std::span<const WeightedTerm> terms, std::size_t limit);

}  // namespace hearth::recall
