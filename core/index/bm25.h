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
inline constexpr double kB = 0.25;
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

/// What each single term adds to each of a few documents, for scores that tell the terms apart.
class TermImpacts {
public:
    /// `documents` ascending, each once. Errors: Corrupt. Cost: linear in the postings of the terms.
    static Result<TermImpacts> read(const IndexReader& reader, std::span<const QueryTerm> terms,
                                    std::span<const DocumentNumber> documents);

    std::size_t terms() const { return m_terms; }
    /// One a term. Pre: the document is one of those that were asked for.
    std::span<const float> of(DocumentNumber document) const {
        return {m_impacts.data() + placeOf(document) * m_terms, m_terms};
    }

private:
    TermImpacts(std::size_t terms, std::size_t all, std::span<const DocumentNumber> documents);
    bool has(DocumentNumber document) const { return (m_words[document / 64] >> (document % 64) & 1) != 0; }
    std::size_t placeOf(DocumentNumber document) const;

    std::size_t m_terms;
    std::vector<std::uint64_t> m_words;   ///< A bit a document of the vault: whether it was asked for.
    std::vector<std::uint32_t> m_before;  ///< For each of the words, how many bits are set before it.
    std::vector<float> m_impacts;         ///< Document by document, in the order of their numbers.
};

}  // namespace hearth::index
