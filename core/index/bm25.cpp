// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/index/bm25.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace hearth::index {

namespace {

/// How the count of a term in a document becomes its score.
class Saturation {
public:
    explicit Saturation(const DocumentTable& documents) : m_documents(documents) {
        const auto average = static_cast<float>(documents.averageLength());
        m_flat = static_cast<float>(kK1 * (1 - kB));
        m_slope = average > 0 ? static_cast<float>(kK1 * kB) / average : 0;
    }

    float operator()(DocumentNumber document, float count) const {
        return count / (count + m_flat + m_slope * static_cast<float>(m_documents.length(document)));
    }

private:
    const DocumentTable& m_documents;
    float m_flat = 0;
    float m_slope = 0;
};

float impactOf(const DocumentTable& documents, const TermPostings& postings, double weight) {
    return static_cast<float>(weight * inverseFrequency(documents.size(), postings.documents));
}

/// Adds one term after the other; keeps what one needs between them.
class Accumulator {
public:
    Accumulator(const IndexReader& reader, TextScores& scores)
        : m_documents(reader.documents()),
          m_scores(scores),
          m_saturated(m_documents),
          m_counts(m_documents.threads().size(), 0) {}

    bool add(const TermPostings& postings, double weight) {
        const float impact = impactOf(m_documents, postings, weight);
        bool sound = true;
        for (const TermPostings::Piece& piece : postings.pieces)
            sound = sound && forEachPosting(piece.bytes, [&](std::uint32_t document, std::uint32_t count) {
                        addPosting(piece.base + document, static_cast<float>(count), impact);
                    });
        addThreads(weight);
        return sound;
    }

private:
    void addPosting(DocumentNumber document, float count, float impact) {
        if (document >= m_documents.size()) return;
        float& score = m_scores.documents[document];
        if (score == 0) m_scores.matched.push_back(document);
        score += impact * m_saturated(document, count);
        float& threadCount = m_counts[m_documents.thread(document)];
        if (threadCount == 0) m_touched.push_back(m_documents.thread(document));
        threadCount += count;
    }

    void addThreads(double weight) {
        const auto all = static_cast<double>(m_counts.size());
        const double impact = weight * inverseFrequency(all, static_cast<double>(m_touched.size()));
        const double average = m_documents.averageThreadLength();
        for (const ThreadNumber thread : m_touched) {
            const auto length = static_cast<double>(m_documents.threads()[thread].length);
            const double norm = kThreadK1 * (1 - kThreadB + kThreadB * length / average);
            const double count = m_counts[thread];
            m_scores.threads[thread] += static_cast<float>(impact * count / (count + norm));
            m_counts[thread] = 0;
        }
        m_touched.clear();
    }

    const DocumentTable& m_documents;
    TextScores& m_scores;
    Saturation m_saturated;
    std::vector<float> m_counts;
    std::vector<ThreadNumber> m_touched;
};

}  // namespace

double inverseFrequency(double documents, double holding) {
    return std::log(1 + (documents - holding + 0.5) / (holding + 0.5));
}

Result<TextScores> scoreTerms(const IndexReader& reader, std::span<const QueryTerm> terms) {
    TextScores scores;
    scores.documents.assign(reader.documents().size(), 0);
    scores.threads.assign(reader.documents().threads().size(), 0);
    Accumulator accumulator(reader, scores);
    for (const QueryTerm& term : terms) {
        HEARTH_TRY(const TermPostings postings, reader.postings(term.term));
        scores.holding.push_back(postings.documents);
        if (!accumulator.add(postings, term.weight)) return fail(ErrorCode::Corrupt, "postings of the index");
    }
    for (const DocumentNumber document : scores.matched)
        scores.bestDocument = std::max(scores.bestDocument, scores.documents[document]);
    for (const float thread : scores.threads) scores.bestThread = std::max(scores.bestThread, thread);
    return scores;
}

TermImpacts::TermImpacts(std::size_t terms, std::size_t all, std::span<const DocumentNumber> documents)
    : m_terms(terms), m_words(all / 64 + 1, 0), m_impacts(terms * documents.size(), 0) {
    for (const DocumentNumber document : documents) m_words[document / 64] |= std::uint64_t{1} << (document % 64);
    m_before.reserve(m_words.size());
    std::uint32_t before = 0;
    for (const std::uint64_t word : m_words) {
        m_before.push_back(before);
        before += static_cast<std::uint32_t>(std::popcount(word));
    }
}

std::size_t TermImpacts::placeOf(DocumentNumber document) const {
    const std::uint64_t below = m_words[document / 64] & ((std::uint64_t{1} << (document % 64)) - 1);
    return m_before[document / 64] + static_cast<std::size_t>(std::popcount(below));
}

Result<TermImpacts> TermImpacts::read(const IndexReader& reader, std::span<const QueryTerm> terms,
                                      std::span<const DocumentNumber> documents) {
    const DocumentTable& all = reader.documents();
    const Saturation saturated(all);
    TermImpacts impacts(terms.size(), all.size(), documents);
    for (std::size_t term = 0; term < terms.size(); ++term) {
        HEARTH_TRY(const TermPostings postings, reader.postings(terms[term].term));
        const float impact = impactOf(all, postings, terms[term].weight);
        bool sound = true;
        for (const TermPostings::Piece& piece : postings.pieces)
            sound = sound && forEachPosting(piece.bytes, [&](std::uint32_t number, std::uint32_t count) {
                        const DocumentNumber document = piece.base + number;
                        if (document >= all.size() || !impacts.has(document)) return;
                        impacts.m_impacts[impacts.placeOf(document) * terms.size() + term] =
                            impact * saturated(document, static_cast<float>(count));
                    });
        if (!sound) return fail(ErrorCode::Corrupt, "postings of the index");
    }
    return impacts;
}

}  // namespace hearth::index
