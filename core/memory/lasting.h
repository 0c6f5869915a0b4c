// SPDX-License-Identifier: AGPL-3.0-or-later
// How likely words are a statement that lasts and not of the moment, of the task or a request: a weighted sum over
// the words, the pairs of small words and how they begin. The weights were learned (bench/learn_lasting) from what
// several authors wrote, and only from what at least two of them use, so that they hold for a third.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/memory/language.h"

namespace hearth::memory {

/// Words, numbers and marks in order.
std::vector<std::string> piecesOf(std::string_view text);

/// Threads: safe from any.
class LastingWords {
public:
    explicit LastingWords(const Language& language);

    /// Above 0: more likely than not.
    double score(std::string_view text) const;

private:
    double weightOf(std::string_view feature) const;

    std::unordered_map<std::string_view, double> m_weights;
    std::unordered_set<std::string_view> m_small;
    std::unordered_map<std::string_view, std::string_view> m_classes;
    double m_bias;
};

}  // namespace hearth::memory
