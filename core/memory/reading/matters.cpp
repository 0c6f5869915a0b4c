// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/matters.h"

#include <algorithm>
#include <array>

#include "core/memory/language/shared_for.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

bool isMark(char c) { return c == '?' || c == '!' || c == ':' || c == '='; }

/// Words, numbers and marks in order.
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

/// How long a stretch is, roughly.
std::string lengthSign(std::size_t words) {
    constexpr std::array<std::size_t, 9> kUpTo = {0, 1, 2, 3, 4, 5, 8, 12, static_cast<std::size_t>(-1)};
    const auto found = std::lower_bound(kUpTo.begin(), kUpTo.end(), words);
    return "n:" + std::to_string(found - kUpTo.begin());
}

}  // namespace

MatterWords::MatterWords(const Language& language)
    : m_families(language.matterFamilies),
      m_weights(language.matterWeights, language.matterFamilies.size()),
      m_capitals(language.capitalWords),
      m_small(language.smallWords.begin(), language.smallWords.end()),
      m_classes(language.wordClasses.begin(), language.wordClasses.end()),
      m_nouns(language.nounClasses) {}

std::shared_ptr<const MatterWords> MatterWords::shared(const Language& language) {
    return sharedFor<MatterWords>(language);
}

std::vector<std::string> MatterWords::signsOf(std::string_view text) const {
    std::vector<std::string> signs;
    std::vector<std::string> words = piecesOf(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string lower = lowerAscii(words[i]);
        const auto kind = m_classes.find(lower);
        const bool name = i > 0 && isUpper(words[i][0]) && !isAmong(m_capitals, words[i]) && kind == m_classes.end();
        if (kind != m_classes.end()) signs.push_back("$" + std::string(kind->second));
        if (!name && isPlain(lower)) addSignsOf(lower, signs);
        words[i] = isDigit(words[i][0]) ? numberKind(words[i]) : name ? "^" : lower;
        signs.push_back(words[i]);
    }
    const auto small = [&](const std::string& word) { return word == "^" || word[0] == '#' || m_small.contains(word); };
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
        if (small(words[i]) || small(words[i + 1])) signs.push_back(words[i] + " " + words[i + 1]);
    for (std::size_t i = 0; i + 2 < words.size(); ++i)
        if (small(words[i]) && small(words[i + 2])) signs.push_back(words[i] + " * " + words[i + 2]);
    if (!words.empty()) signs.push_back("1:" + words[0]);
    signs.push_back(lengthSign(words.size()));
    return signs;
}

/// What a word that is no name says by its ends and by its class.
void MatterWords::addSignsOf(const std::string& word, std::vector<std::string>& signs) const {
    constexpr std::size_t kEnding = 3;
    constexpr std::size_t kBeginning = 5;
    if (word.size() > kBeginning) signs.push_back("-" + word.substr(word.size() - kEnding));
    if (word.size() > kBeginning + 1) signs.push_back(word.substr(0, kBeginning) + "-");
    if (m_small.contains(word)) return;
    for (const auto name : m_nouns.of(word)) signs.push_back("%" + std::string(name));
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
