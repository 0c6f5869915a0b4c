// SPDX-License-Identifier: AGPL-3.0-or-later
// Which of many patterns may match a text, by the words that each needs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/memory/language/required_words.h"

namespace hearth::memory {

/// Threads: safe from any.
class WordIndex {
public:
    /// Of each pattern what it needs (requiredWords).
    explicit WordIndex(std::vector<std::vector<OneOf>> required);

    /// Indexes, ascending, of the patterns whose needs `text` has; of those without any needs, too.
    /// Cost: grows with the text and the number of patterns, hardly with their words.
    std::vector<int> possible(std::string_view text) const;

private:
    struct Word {
        std::string letters;
        std::uint32_t need = 0;  ///< Which it meets.
        std::size_t mark = 0;    ///< Where those three of its letters stand by which it is found.
    };

    std::vector<Word> m_words;            ///< In the order of their marks' numbers.
    std::vector<std::uint32_t> m_begins;  ///< Where the words of each number begin, and the last end.
    std::vector<std::uint32_t> m_ends;    ///< Of each pattern's needs, which are numbered through.
};

}  // namespace hearth::memory
