// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/recall/passage.h"

#include <algorithm>

namespace hearth::recall {

namespace {

constexpr std::size_t kStride = kPassageTerms / 2;
/// A passage is short, so a word that comes twice says little more than once.
constexpr float kSaturation = 0.5F;

}  // namespace

const PassageFinder::Run& PassageFinder::analyse(std::string_view run) {
    Runs& runs = m_runs[static_cast<std::size_t>(m_analyzer.language())];
    const auto known = runs.find(run);
    if (known != runs.end()) return known->second;
    std::vector<std::string> terms;
    m_analyzer.appendTerms(run, terms);
    Run analysed;
    analysed.terms = terms.size();
    for (std::size_t position = 0; position < terms.size(); ++position)
        for (std::size_t term = 0; term < m_terms.size(); ++term)
            if (m_terms[term].term == terms[position]) analysed.occurrences.push_back({position, term});
    return runs.emplace(std::string(run), std::move(analysed)).first->second;
}

void PassageFinder::scan(std::string_view text) {
    m_occurrences.clear();
    m_strideStarts.clear();
    m_analyzer.use(index::languageOf(text));
    std::size_t count = 0;
    std::size_t at = 0;
    for (std::string_view run = index::nextRun(text, at); !run.empty(); run = index::nextRun(text, at)) {
        const Run& analysed = analyse(run);
        for (const Occurrence& occurrence : analysed.occurrences)
            m_occurrences.push_back({count + occurrence.position, occurrence.term});
        count += analysed.terms;
        const auto begin = static_cast<std::size_t>(run.data() - text.data());
        while (m_strideStarts.size() * kStride < count) m_strideStarts.push_back(begin);
    }
}

float PassageFinder::windowScore(std::size_t first) const {
    float score = 0;
    for (std::size_t term = 0; term < m_terms.size(); ++term) {
        const auto inside =
            std::count_if(m_occurrences.begin(), m_occurrences.end(), [&](const Occurrence& occurrence) {
                return occurrence.term == term && occurrence.position >= first &&
                       occurrence.position < first + kPassageTerms;
            });
        const auto count = static_cast<float>(inside);
        score += m_terms[term].impact * count / (count + kSaturation);
    }
    return score;
}

Passage PassageFinder::best(std::string_view text) {
    scan(text);
    Passage best{0, 0, text.size()};
    if (m_occurrences.empty()) return best;
    for (std::size_t window = 0; window < m_strideStarts.size(); ++window) {
        const bool last = window + 2 >= m_strideStarts.size();
        const float score = windowScore(window * kStride);
        if (score > best.score) {
            best.score = score;
            best.begin = window == 0 ? 0 : m_strideStarts[window];
            best.end = last ? text.size() : m_strideStarts[window + 2];
        }
        if (last) break;
    }
    return best;
}

std::vector<bool> PassageFinder::termsIn(std::string_view text) {
    scan(text);
    std::vector<bool> found(m_terms.size(), false);
    for (const Occurrence& occurrence : m_occurrences) found[occurrence.term] = true;
    return found;
}

}  // namespace hearth::recall
