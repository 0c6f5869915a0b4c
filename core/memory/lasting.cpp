// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/lasting.h"

#include <algorithm>

#include "core/memory/weights.h"
#include "core/memory/words.h"

namespace hearth::memory {

namespace {

bool isMark(char c) { return c == '?' || c == '!' || c == ':' || c == '='; }

}  // namespace

std::vector<std::string> piecesOf(std::string_view text) {
    std::vector<std::string> pieces;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        if (isLetter(text[at])) {
            while (end < text.size() && (isLetter(text[end]) || text[end] == '\'' || text[end] == '-')) ++end;
        } else if (isDigit(text[at])) {
            while (end < text.size() &&
                   (isDigit(text[end]) || text[end] == '.' || text[end] == ',' || text[end] == ':'))
                ++end;
        } else if (!isMark(text[at])) {
            ++at;
            continue;
        }
        pieces.emplace_back(text.substr(at, end - at));
        at = end;
    }
    return pieces;
}

LastingWords::LastingWords(const Language& language)
    : m_weights(readWeights(language.weights)),
      m_small(language.smallWords.begin(), language.smallWords.end()),
      m_classes(language.wordClasses.begin(), language.wordClasses.end()),
      m_bias(language.weightBias / kWeightUnit) {}

double LastingWords::weightOf(std::string_view feature) const {
    const auto found = m_weights.find(feature);
    return found == m_weights.end() ? 0 : found->second;
}

double LastingWords::score(std::string_view text) const {
    constexpr std::size_t kWordsAStep = 3;
    constexpr std::size_t kMostSteps = 6;
    std::vector<std::string> words = piecesOf(text);
    std::vector<std::string> features;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string lower = lowerAscii(words[i]);
        const auto kind = m_classes.find(lower);
        if (kind != m_classes.end()) features.push_back("$" + std::string(kind->second));
        const bool name = i > 0 && isUpper(words[i][0]) && words[i] != "I" && kind == m_classes.end();
        words[i] = isDigit(words[i][0]) ? "#" : name ? "^" : lower;
        features.push_back(words[i]);
    }
    const auto small = [&](const std::string& word) { return word == "^" || word == "#" || m_small.contains(word); };
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
        if (small(words[i]) || small(words[i + 1])) features.push_back(words[i] + " " + words[i + 1]);
    if (!words.empty()) features.push_back("1:" + words[0]);
    if (words.size() > 1) features.push_back("1:" + words[0] + " " + words[1]);
    features.push_back("L" + std::to_string(std::min(kMostSteps, words.size() / kWordsAStep)));
    std::sort(features.begin(), features.end());
    features.erase(std::unique(features.begin(), features.end()), features.end());
    double sum = m_bias;
    for (const auto& feature : features) sum += weightOf(feature);
    return sum;
}

}  // namespace hearth::memory
