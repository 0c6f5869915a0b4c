// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/recall/passage.h"

#include <algorithm>

#include "core/index/bm25.h"

namespace hearth::recall {

namespace {

constexpr std::size_t kStride = kPassageTerms / 2;
/// A passage is short, so a word that comes twice says little more than once.
constexpr float kSaturation = 0.5F;

/// Where a term of the question stands, counted in terms of the text.
struct Occurrence {
    std::size_t position;
    std::size_t term;
};

struct Scan {
    std::vector<Occurrence> occurrences;
    std::vector<std::size_t> runStarts;  ///< Byte at which every kStride-th term starts.
    std::size_t terms = 0;
};

Scan scan(index::Analyzer& analyzer, std::string_view text, std::span<const WeightedTerm> wanted) {
    Scan result;
    std::vector<std::string> terms;
    std::size_t at = 0;
    for (std::string_view run = index::nextRun(text, at); !run.empty(); run = index::nextRun(text, at)) {
        terms.clear();
        analyzer.appendTerms(run, terms);
        for (const std::string& term : terms) {
            if (result.terms % kStride == 0)
                result.runStarts.push_back(static_cast<std::size_t>(run.data() - text.data()));
            for (std::size_t number = 0; number < wanted.size(); ++number)
                if (wanted[number].term == term) result.occurrences.push_back({result.terms, number});
            ++result.terms;
        }
    }
    return result;
}

float windowScore(const Scan& found, std::span<const WeightedTerm> wanted, std::size_t first) {
    std::vector<float> counts(wanted.size(), 0);
    for (const Occurrence& occurrence : found.occurrences)
        if (occurrence.position >= first && occurrence.position < first + kPassageTerms) counts[occurrence.term] += 1;
    float score = 0;
    for (std::size_t number = 0; number < wanted.size(); ++number)
        score += wanted[number].impact * counts[number] / (counts[number] + kSaturation);
    return score;
}

}  // namespace

Passage bestPassage(index::Analyzer& analyzer, std::string_view text, std::span<const WeightedTerm> terms) {
    const Scan found = scan(analyzer, text, terms);
    Passage best{0, 0, text.size()};
    for (std::size_t window = 0; window < std::max<std::size_t>(found.runStarts.size(), 1); ++window) {
        const float score = windowScore(found, terms, window * kStride);
        const bool last = window + 2 >= found.runStarts.size();
        if (score > best.score) {
            best.score = score;
            best.begin = window == 0 ? 0 : found.runStarts[window];
            best.end = last ? text.size() : found.runStarts[window + 2];
        }
        if (last) break;
    }
    return best;
}

}  // namespace hearth::recall
