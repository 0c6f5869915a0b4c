// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/language/word_index.h"

#include <algorithm>
#include <utility>

#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

constexpr std::size_t kLetters = 3;     ///< Which every required word has.
constexpr std::size_t kNumbers = 8192;  ///< Of three letters; some share one.

std::size_t numberOf(const char* letters) {
    std::size_t mixed = 0;
    for (std::size_t i = 0; i < kLetters; ++i) mixed = mixed * 97 + static_cast<unsigned char>(letters[i]);
    return mixed % kNumbers;
}

/// Where the three letters stand that fewest words have: "i d" stands in many, " dri" in few.
std::size_t rarestIn(const std::string& word, const std::vector<std::uint32_t>& common) {
    std::size_t rarest = 0;
    for (std::size_t at = 1; at + kLetters <= word.size(); ++at)
        if (common[numberOf(&word[at])] < common[numberOf(&word[rarest])]) rarest = at;
    return rarest;
}

}  // namespace

WordIndex::WordIndex(std::vector<std::vector<OneOf>> required) : m_begins(kNumbers + 1, 0) {
    std::vector<std::uint32_t> common(kNumbers, 0);
    std::uint32_t need = 0;
    for (auto& needs : required) {
        for (OneOf& one : needs) {
            for (std::string& letters : one) {
                for (std::size_t at = 0; at + kLetters <= letters.size(); ++at) ++common[numberOf(&letters[at])];
                m_words.push_back({std::move(letters), need});
            }
            ++need;
        }
        m_ends.push_back(need);
    }
    const auto number = [](const Word& word) { return numberOf(&word.letters[word.mark]); };
    for (Word& word : m_words) {
        word.mark = rarestIn(word.letters, common);
        ++m_begins[number(word) + 1];
    }
    for (std::size_t i = 0; i < kNumbers; ++i) m_begins[i + 1] += m_begins[i];
    std::vector<Word> ordered(m_words.size());
    auto next = m_begins;
    for (Word& word : m_words) ordered[next[number(word)]++] = std::move(word);
    m_words = std::move(ordered);
}

std::vector<int> WordIndex::possible(std::string_view text) const {
    const std::string asked = kTextBegin + lowerAscii(text) + kTextEnd;
    std::vector<char> met(m_ends.empty() ? 0 : m_ends.back(), 0);
    for (std::size_t at = 0; at + kLetters <= asked.size(); ++at) {
        const std::size_t number = numberOf(&asked[at]);
        for (std::size_t i = m_begins[number]; i < m_begins[number + 1]; ++i) {
            const Word& word = m_words[i];
            if (met[word.need] == 0 && at >= word.mark)
                met[word.need] = asked.compare(at - word.mark, word.letters.size(), word.letters) == 0;
        }
    }
    std::vector<int> found;
    auto first = met.begin();
    for (std::size_t i = 0; i < m_ends.size(); ++i) {
        const auto end = met.begin() + m_ends[i];
        if (std::find(first, end, 0) == end) found.push_back(static_cast<int>(i));
        first = end;
    }
    return found;
}

}  // namespace hearth::memory
