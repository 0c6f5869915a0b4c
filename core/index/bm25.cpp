// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/index/bm25.h"

#include <algorithm>
#include <cmath>

namespace hearth::index {

namespace {

/// Adds one term after the other; keeps what one needs between them.
class Accumulator {
public:
    Accumulator(const IndexReader& reader, TextScores& scores)
        : m_documents(reader.documents()), m_scores(scores), m_counts(m_documents.threads().size(), 0) {
        const auto average = static_cast<float>(m_documents.averageLength());
        m_flat = static_cast<float>(kK1 * (1 - kB));
        m_slope = average > 0 ? static_cast<float>(kK1 * kB) / average : 0;
    }

    bool add(const TermPostings& postings, double weight) {
        const auto impact = static_cast<float>(weight * inverseFrequency(m_documents.size(), postings.documents));
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
        const float norm = m_flat + m_slope * static_cast<float>(m_documents.length(document));
        float& score = m_scores.documents[document];
        if (score == 0) m_scores.matched.push_back(document);
        score += impact * count / (count + norm);
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
    std::vector<float> m_counts;
    std::vector<ThreadNumber> m_touched;
    float m_flat = 0;
    float m_slope = 0;
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

}  // namespace hearth::index
