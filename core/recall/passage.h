// SPDX-License-Identifier: AGPL-3.0-or-later
// The stretch of a message, about 64 terms long, that answers best; long answers are judged by it, not by their length.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
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

/// Looks for the passages of one question in many texts. Threads: one at a time.
class PassageFinder {
public:
    explicit PassageFinder(std::span<const WeightedTerm> terms) : m_terms(terms.begin(), terms.end()) {}

    /// The window with the best BM25 for the terms, and the bytes it covers; the whole text when it is short.
    /// Cost: linear in the text; a word that was seen before costs one look-up.
    Passage best(std::string_view text);
    /// For each term of the question, whether the text holds it.
    std::vector<bool> termsIn(std::string_view text);

private:
    /// Where a term of the question stands, counted in terms.
    struct Occurrence {
        std::size_t position;
        std::size_t term;
    };
    /// What a run of letters holds: how many terms, and which of the question's at which of their places.
    struct Run {
        std::size_t terms = 0;
        std::vector<Occurrence> occurrences;
    };
    const Run& analyse(std::string_view run);
    void scan(std::string_view text);
    float windowScore(std::size_t first) const;

    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    std::vector<WeightedTerm> m_terms;
    index::Analyzer m_analyzer;
    using Runs = std::unordered_map<std::string, Run, TextHash, std::equal_to<>>;
    std::array<Runs, index::kLanguages> m_runs;
    std::vector<Occurrence> m_occurrences;
    std::vector<std::size_t> m_strideStarts;  ///< Byte at which every half window starts.
};

}  // namespace hearth::recall
