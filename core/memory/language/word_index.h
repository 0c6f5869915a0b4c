// SPDX-License-Identifier: AGPL-3.0-or-later
// Which of many patterns may match a text, by the words that each needs.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/memory/language/required_words.h"

namespace hearth::memory {

/// Threads: safe from any once all are added.
class WordIndex {
public:
    WordIndex() { m_chains.fill(kNone); }

    /// What the next pattern needs (requiredWords).
    void add(std::vector<OneOf> required);
    /// Indexes, ascending, of the patterns whose needs `text` has; of those without any needs, too.
    std::vector<int> possible(std::string_view text) const;

private:
    static constexpr std::int32_t kNone = -1;
    struct Word {
        std::string letters;
        std::uint32_t need;  ///< Which it meets.
        std::int32_t next;   ///< Of the same beginning.
    };
    static std::size_t chainOf(const char* beginning);

    std::vector<Word> m_words;
    std::array<std::int32_t, 4096> m_chains;  ///< By the first letters, the last word added.
    std::vector<std::uint32_t> m_ends;        ///< Of each pattern's needs, which are numbered through.
};

}  // namespace hearth::memory
