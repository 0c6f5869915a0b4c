// SPDX-License-Identifier: AGPL-3.0-or-later
// Exact BM25 over messages and over whole threads, in one pass over the postings of a question's terms.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/index/index_reader.h"

namespace hearth::index {

/// Source: docs/RECALL.md, "What was measured to help". The inverse document frequency is Lucene's.
inline constexpr double kK1 = 0.5;
inline constexpr double kB = 0.3;
/// Threads repeat their words many times: saturating later tells them apart.
inline constexpr double kThreadK1 = 1.2;
inline constexpr double kThreadB = 0.5;

double inverseFrequency(double documents, double holding);

struct QueryTerm {
    std::string term;
    double weight = 1;
};

/// Scores by document and by thread number; 0 where no term stands.
struct TextScores {
    std::vector<float> documents;
    std::vector<float> threads;
    std::vector<DocumentNumber> matched;  ///< Every document with a score above 0, each once.
    float bestDocument = 0;
    float bestThread = 0;
    std::vector<std::uint32_t> holding;  ///< For each query term, how many documents hold it.
};

/// Errors: Corrupt. Cost: linear in the postings of the terms.
Result<TextScores> scoreTerms(const IndexReader& reader, std::span<const QueryTerm> terms);

}  // namespace hearth::index
