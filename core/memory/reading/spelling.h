// SPDX-License-Identifier: AGPL-3.0-or-later
// Slips of the fingers: a word that no rule knows, one letter short of a word that the rules know or with two
// letters swapped, is read as that word.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/memory/language/language.h"

namespace hearth::memory {

/// Threads: safe from any.
class Spelling {
public:
    /// Takes its words from the rules of the language.
    explicit Spelling(const Language& language);

    /// `text` with such words put right; empty when there are none.
    std::string corrected(std::string_view text) const;

private:
    void learn(std::string_view pattern);
    void learnWord(const std::string& word);
    std::string meant(const std::string& word) const;

    std::unordered_set<std::string> m_words;
    /// From a word with one letter left out to the word; to nothing where it could be two.
    std::unordered_map<std::string, std::string> m_shortened;
};

}  // namespace hearth::memory
