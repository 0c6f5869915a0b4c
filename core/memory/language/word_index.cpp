// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/language/word_index.h"

#include <algorithm>
#include <utility>

#include "core/memory/language/words.h"

namespace hearth::memory {

constexpr std::size_t kBeginning = 3;  ///< Bytes that every required word has.

std::size_t WordIndex::chainOf(const char* beginning) {
    std::size_t mixed = 0;
    for (std::size_t i = 0; i < kBeginning; ++i) mixed = mixed * 37 + static_cast<unsigned char>(beginning[i]);
    return mixed % std::tuple_size_v<decltype(m_chains)>;
}

void WordIndex::add(std::vector<OneOf> required) {
    std::uint32_t need = m_ends.empty() ? 0 : m_ends.back();
    for (OneOf& one : required) {
        for (std::string& letters : one) {
            std::int32_t& last = m_chains[chainOf(letters.data())];
            m_words.push_back({std::move(letters), need, last});
            last = static_cast<std::int32_t>(m_words.size()) - 1;
        }
        ++need;
    }
    m_ends.push_back(need);
}

std::vector<int> WordIndex::possible(std::string_view text) const {
    const std::string asked = kTextBegin + lowerAscii(text) + kTextEnd;
    std::vector<char> met(m_ends.empty() ? 0 : m_ends.back(), 0);
    for (std::size_t at = 0; at + kBeginning <= asked.size(); ++at)
        for (std::int32_t i = m_chains[chainOf(asked.data() + at)]; i != kNone;) {
            const Word& word = m_words[static_cast<std::size_t>(i)];
            if (met[word.need] == 0) met[word.need] = asked.compare(at, word.letters.size(), word.letters) == 0;
            i = word.next;
        }
    std::vector<int> found;
    std::size_t first = 0;
    for (std::size_t i = 0; i < m_ends.size(); ++i) {
        const auto end = met.begin() + m_ends[i];
        if (std::find(met.begin() + static_cast<std::ptrdiff_t>(first), end, 0) == end)
            found.push_back(static_cast<int>(i));
        first = m_ends[i];
    }
    return found;
}

}  // namespace hearth::memory
