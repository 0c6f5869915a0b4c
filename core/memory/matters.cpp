// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/matters.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>

#include "core/memory/lasting.h"
#include "core/memory/words.h"

namespace hearth::memory {

namespace {

constexpr double kUnit = 10;            ///< Weights are in tenths.
constexpr std::string_view kBias = "";  ///< The feature that every text has.

bool isPlain(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// "6:45", "870", "1,130": numbers by their look.
std::string numberKind(std::string_view piece) {
    const std::size_t mark = piece.find_first_of(":.");
    const bool clock = (mark == 1 || mark == 2) && piece.size() == mark + 3 && isDigit(piece[mark + 1]) &&
                       isDigit(piece[mark + 2]) && isDigit(piece[mark - 1]);
    if (clock) return "#:";
    constexpr std::size_t kLong = 3;
    return piece.find(',') != std::string_view::npos || piece.size() > kLong ? "#," : "#";
}

/// Adds the weights of one feature: a letter for the family, a number, and so on.
void add(std::string_view weights, std::vector<double>& sums) {
    while (!weights.empty()) {
        const auto family = static_cast<std::size_t>(weights[0] - 'a');
        int weight = 0;
        const auto end = std::from_chars(weights.data() + 1, weights.data() + weights.size(), weight).ptr;
        if (family < sums.size()) sums[family] += weight / kUnit;
        weights.remove_prefix(static_cast<std::size_t>(end - weights.data()));
    }
}

}  // namespace

MatterWords::MatterWords(const Language& language)
    : m_families(language.learnedFamilies),
      m_small(language.smallWords.begin(), language.smallWords.end()),
      m_classes(language.wordClasses.begin(), language.wordClasses.end()) {
    for (std::string_view table : language.matterWeights) {
        while (!table.empty()) {
            const std::size_t bar = table.find('|');
            const std::size_t end = table.find(';', bar);
            m_weights.emplace(table.substr(0, bar), table.substr(bar + 1, end - bar - 1));
            table.remove_prefix(end + 1);
        }
    }
}

std::vector<double> MatterWords::chances(std::string_view text) const {
    constexpr std::size_t kEnding = 3;
    constexpr std::size_t kBeginning = 5;
    std::vector<std::string> features{std::string(kBias)};
    std::vector<std::string> words = piecesOf(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string lower = lowerAscii(words[i]);
        const auto kind = m_classes.find(lower);
        if (kind != m_classes.end()) features.push_back("$" + std::string(kind->second));
        const bool name = i > 0 && isUpper(words[i][0]) && words[i] != "I" && kind == m_classes.end();
        if (!name && lower.size() > kBeginning && isPlain(lower))
            features.push_back("-" + lower.substr(lower.size() - kEnding));
        if (!name && lower.size() > kBeginning + 1 && isPlain(lower))
            features.push_back(lower.substr(0, kBeginning) + "-");
        words[i] = isDigit(words[i][0]) ? numberKind(words[i]) : name ? "^" : lower;
        features.push_back(words[i]);
    }
    const auto small = [&](const std::string& word) {
        return word == "^" || word[0] == '#' || m_small.contains(word);
    };
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
        if (small(words[i]) || small(words[i + 1])) features.push_back(words[i] + " " + words[i + 1]);
    if (!words.empty()) features.push_back("1:" + words[0]);
    std::sort(features.begin(), features.end());
    features.erase(std::unique(features.begin(), features.end()), features.end());
    std::vector<double> sums(m_families.size(), 0.0);
    for (const auto& feature : features)
        if (const auto found = m_weights.find(feature); found != m_weights.end()) add(found->second, sums);
    if (sums.empty()) return sums;
    const double most = *std::max_element(sums.begin(), sums.end());
    for (double& sum : sums) sum = std::exp(sum - most);
    const double all = std::accumulate(sums.begin(), sums.end(), 0.0);
    for (double& sum : sums) sum /= all;
    return sums;
}

ToldMatter MatterWords::likeliest(const std::vector<double>& chances) const {
    const auto best = std::max_element(chances.begin(), chances.end());
    if (best == chances.end()) return {};
    return {m_families[static_cast<std::size_t>(best - chances.begin())], *best};
}

std::optional<double> MatterWords::chanceOf(std::string_view family, const std::vector<double>& chances) const {
    const auto found = std::find(m_families.begin(), m_families.end(), family);
    if (found == m_families.end() || family.empty()) return std::nullopt;
    return chances[static_cast<std::size_t>(found - m_families.begin())];
}

}  // namespace hearth::memory
