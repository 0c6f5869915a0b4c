// SPDX-License-Identifier: AGPL-3.0-or-later
// How good an order of messages is, held against those that answer: evidence recall, MRR, nDCG.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/base/json.h"

namespace hearth::bench {

struct Quality {
    double recallAt1 = 0;
    double recallAt5 = 0;
    double recallAt10 = 0;
    double recallAt20 = 0;
    double reciprocalRank = 0;
    double gainAt10 = 0;
};

/// Of one question. Pre: evidence is not empty.
Quality qualityOf(const std::vector<std::string>& found, const std::vector<std::string>& evidence);

/// Means over questions, by kind and overall.
class QualityTable {
public:
    void add(const std::string& kind, const Quality& quality);
    /// {"overall": {"questions", "recall@1", …}, "kinds": {kind: {…}}}
    Json json() const;

private:
    struct Sum {
        Quality total;
        double questions = 0;
    };
    static Json means(const Sum& sum);
    Sum m_overall;
    std::map<std::string, Sum> m_kinds;
};

}  // namespace hearth::bench
