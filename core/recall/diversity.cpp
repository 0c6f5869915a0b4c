// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/recall/diversity.h"

#include <algorithm>

#include "core/index/character_vector.h"

namespace hearth::recall {

namespace {

/// Above this two texts say the same.
constexpr double kCopy = 0.85;
constexpr double kRepetition = 0.3;
constexpr double kNewWords = 0.25;
constexpr std::size_t kVectorBytes = 2000;

class Chooser {
public:
    Chooser(std::span<const DiversityCandidate> candidates, std::span<const WeightedTerm> terms)
        : m_candidates(candidates),
          m_terms(terms),
          m_covered(terms.size(), false),
          m_likeness(candidates.size(), 0),
          m_gone(candidates.size(), false) {
        PassageFinder finder(terms);
        index::CharacterVectors vectors;
        for (const DiversityCandidate& candidate : candidates) {
            m_vectors.push_back(vectors.of(candidate.text.substr(0, kVectorBytes)));
            m_holds.push_back(finder.termsIn(candidate.text));
        }
        for (const WeightedTerm& term : terms) m_mass += static_cast<double>(term.impact);
    }

    std::vector<std::size_t> choose(std::size_t limit) {
        std::vector<std::size_t> chosen;
        while (chosen.size() < limit) {
            const std::size_t best = next();
            if (best == m_candidates.size()) break;
            chosen.push_back(best);
            take(best);
        }
        return chosen;
    }

private:
    double gain(std::size_t at) const {
        double fresh = 0;
        for (std::size_t term = 0; term < m_terms.size(); ++term)
            if (m_holds[at][term] && !m_covered[term]) fresh += static_cast<double>(m_terms[term].impact);
        return m_candidates[at].score + (m_mass > 0 ? kNewWords * fresh / m_mass : 0) - kRepetition * m_likeness[at];
    }

    std::size_t next() const {
        std::size_t best = m_candidates.size();
        for (std::size_t at = 0; at < m_candidates.size(); ++at)
            if (!m_gone[at] && (best == m_candidates.size() || gain(at) > gain(best))) best = at;
        return best;
    }

    void take(std::size_t chosen) {
        m_gone[chosen] = true;
        for (std::size_t term = 0; term < m_terms.size(); ++term)
            if (m_holds[chosen][term]) m_covered[term] = true;
        const index::CharacterQuery query(m_vectors[chosen]);
        for (std::size_t at = 0; at < m_candidates.size(); ++at) {
            const auto likeness = static_cast<double>(query.cosine(m_vectors[at]));
            m_likeness[at] = std::max(m_likeness[at], likeness);
            if (likeness >= kCopy) m_gone[at] = true;
        }
    }

    std::span<const DiversityCandidate> m_candidates;
    std::span<const WeightedTerm> m_terms;
    std::vector<index::CharacterVector> m_vectors;
    std::vector<std::vector<bool>> m_holds;
    std::vector<bool> m_covered;
    std::vector<double> m_likeness;
    std::vector<bool> m_gone;
    double m_mass = 0;
};

}  // namespace

std::vector<std::size_t> chooseDiverse(std::span<const DiversityCandidate> candidates,
                                       std::span<const WeightedTerm> terms, std::size_t limit) {
    return Chooser(candidates, terms).choose(limit);
}

}  // namespace hearth::recall
