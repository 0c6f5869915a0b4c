// SPDX-License-Identifier: AGPL-3.0-or-later
// The stretch of a message, about 64 terms long, that answers best; long answers are judged by it, not by their length.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/analyzer.h"

namespace hearth::recall {

inline constexpr std::size_t kPassageTerms = 64;

struct WeightedTerm {
    std::string term;
    float impact = 0;  ///< Inverse document frequency times weight.
};

struct Passage {
    float score = 0;
    std::size_t begin = 0;  ///< Bytes of the text.
    std::size_t end = 0;
};

/// The window with the best BM25 for the terms, on the bytes it covers; the whole text when it is short.
/// Cost: linear in the text.
Passage bestPassage(index::Analyzer& analyzer, std::string_view text, std::span<const WeightedTerm> terms);

}  // namespace hearth::recall
