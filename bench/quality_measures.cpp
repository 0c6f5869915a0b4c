// SPDX-License-Identifier: AGPL-3.0-or-later
#include "bench/quality_measures.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace hearth::bench {

namespace {

constexpr std::size_t kGainDepth = 10;

void addTo(Quality& sum, const Quality& more) {
    sum.recallAt1 += more.recallAt1;
    sum.recallAt5 += more.recallAt5;
    sum.recallAt10 += more.recallAt10;
    sum.recallAt20 += more.recallAt20;
    sum.reciprocalRank += more.reciprocalRank;
    sum.gainAt10 += more.gainAt10;
}

double discount(std::size_t rank) { return 1 / std::log2(static_cast<double>(rank) + 2); }

}  // namespace

Quality qualityOf(const std::vector<std::string>& found, const std::vector<std::string>& evidence) {
    const std::set<std::string> wanted(evidence.begin(), evidence.end());
    Quality quality;
    const double share = 1 / static_cast<double>(wanted.size());
    double ideal = 0;
    for (std::size_t rank = 0; rank < std::min(wanted.size(), kGainDepth); ++rank) ideal += discount(rank);
    for (std::size_t rank = 0; rank < found.size(); ++rank) {
        if (!wanted.contains(found[rank])) continue;
        if (quality.reciprocalRank == 0) quality.reciprocalRank = 1 / static_cast<double>(rank + 1);
        if (rank < 1) quality.recallAt1 += share;
        if (rank < 5) quality.recallAt5 += share;
        if (rank < 10) quality.recallAt10 += share;
        if (rank < 20) quality.recallAt20 += share;
        if (rank < kGainDepth) quality.gainAt10 += discount(rank) / ideal;
    }
    return quality;
}

void QualityTable::add(const std::string& kind, const Quality& quality) {
    addTo(m_overall.total, quality);
    m_overall.questions += 1;
    addTo(m_kinds[kind].total, quality);
    m_kinds[kind].questions += 1;
}

Json QualityTable::means(const Sum& sum) {
    const auto mean = [&](double total) { return std::round(total / std::max(sum.questions, 1.0) * 10000) / 10000; };
    return {{"questions", static_cast<std::int64_t>(sum.questions)},
            {"recall@1", mean(sum.total.recallAt1)},
            {"recall@5", mean(sum.total.recallAt5)},
            {"recall@10", mean(sum.total.recallAt10)},
            {"recall@20", mean(sum.total.recallAt20)},
            {"mrr", mean(sum.total.reciprocalRank)},
            {"ndcg@10", mean(sum.total.gainAt10)}};
}

Json QualityTable::json() const {
    Json kinds = Json::object();
    for (const auto& [kind, sum] : m_kinds) kinds[kind] = means(sum);
    return {{"overall", means(m_overall)}, {"kinds", std::move(kinds)}};
}

}  // namespace hearth::bench
