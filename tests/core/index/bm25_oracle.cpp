// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/core/index/bm25_oracle.h"

#include <algorithm>
#include <cmath>

namespace hearth::test {

std::vector<double> oracleScores(const std::vector<OracleDocument>& documents, const std::vector<std::string>& query,
                                 double k1, double b) {
    const auto n = static_cast<double>(documents.size());
    double terms = 0;
    for (const auto& document : documents) terms += static_cast<double>(document.terms.size());
    const double average = terms / n;
    std::vector<double> scores(documents.size(), 0);
    for (const std::string& term : query) {
        std::vector<double> counts;
        for (const auto& document : documents)
            counts.push_back(static_cast<double>(std::count(document.terms.begin(), document.terms.end(), term)));
        const auto holding =
            static_cast<double>(std::count_if(counts.begin(), counts.end(), [](double c) { return c > 0; }));
        const double idf = std::log(1 + (n - holding + 0.5) / (holding + 0.5));
        for (std::size_t at = 0; at < documents.size(); ++at) {
            const auto length = static_cast<double>(documents[at].terms.size());
            scores[at] += idf * counts[at] / (counts[at] + k1 * (1 - b + b * length / average));
        }
    }
    return scores;
}

}  // namespace hearth::test
