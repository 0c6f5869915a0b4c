// SPDX-License-Identifier: AGPL-3.0-or-later
// BM25 written out from its formula, over plain lists of words: what the index is held against.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace hearth::test {

struct OracleDocument {
    std::vector<std::string> terms;  ///< All of them: text, speaker and date.
    std::size_t thread = 0;
};

/// Scores by document, in order. `k1` and `b` are the formula's.
std::vector<double> oracleScores(const std::vector<OracleDocument>& documents, const std::vector<std::string>& query,
                                 double k1, double b);

}  // namespace hearth::test
