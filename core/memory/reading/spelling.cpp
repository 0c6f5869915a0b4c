// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/spelling.h"

#include <algorithm>

#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

constexpr std::size_t kShortest = 5;  ///< Letters: in shorter words one letter makes another word.

bool isSmall(char c) { return c >= 'a' && c <= 'z'; }

}  // namespace

Spelling::Spelling(const Language& language) {
    for (const auto& fact : language.facts) learn(fact.pattern);
    for (const auto& recast : language.recasts) learn(recast.pattern);
    for (const auto& recast : language.answers) learn(recast.pattern);
    for (const auto word : language.spelled) learnWord(std::string(word));
    for (const auto& word : m_words) m_shortened.erase(word);
    for (const auto word : language.notMisspelled) {
        m_words.insert(std::string(word));
        m_shortened.erase(std::string(word));
    }
}

/// The words of letters in a pattern; what touches an operator is a piece of a word.
void Spelling::learn(std::string_view pattern) {
    for (std::size_t at = 0; at < pattern.size();) {
        if (pattern[at] == '\\') {
            at += 2;
            continue;
        }
        std::size_t end = at;
        while (end < pattern.size() && isSmall(pattern[end])) ++end;
        const bool whole =
            (at == 0 || std::string_view(" |(:").find(pattern[at - 1]) != std::string_view::npos) &&
            (end == pattern.size() || std::string_view(" |)").find(pattern[end]) != std::string_view::npos);
        if (end - at >= kShortest && whole) learnWord(std::string(pattern.substr(at, end - at)));
        at = std::max(end, at + 1);
    }
}

void Spelling::learnWord(const std::string& word) {
    if (!m_words.insert(word).second) return;
    // Without its last letter a word is often another form of it.
    for (std::size_t left = 1; left + 1 < word.size(); ++left) {
        std::string shorter = word;
        shorter.erase(left, 1);
        const auto [known, added] = m_shortened.emplace(shorter, word);
        if (!added && known->second != word) known->second.clear();
    }
}

std::string Spelling::meant(const std::string& word) const {
    if (word.size() < kShortest || !std::all_of(word.begin(), word.end(), isSmall) || m_words.contains(word)) return {};
    for (std::size_t at = 0; at + 1 < word.size(); ++at) {
        std::string swapped = word;
        std::swap(swapped[at], swapped[at + 1]);
        if (swapped != word && m_words.contains(swapped)) return swapped;
    }
    const auto found = m_shortened.find(word);
    return found == m_shortened.end() ? std::string() : found->second;
}

std::string Spelling::corrected(std::string_view text) const {
    std::string result(text);
    bool changed = false;
    for (const auto word : wordsOf(text)) {
        const std::string right = meant(std::string(word));
        if (right.empty()) continue;
        result = replaceWord(result, word, right);
        changed = true;
    }
    return changed ? result : std::string();
}

}  // namespace hearth::memory
