// SPDX-License-Identifier: AGPL-3.0-or-later
// Text into the numbers that a BERT-family model reads: words as BERT cuts them, each then the longest pieces that its
// vocabulary has.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/result.h"

namespace hearth::embed {

/// As in tokenizer_config.json.
struct TokenizerSettings {
    bool lowerCase = true;
    bool stripAccents = true;
    bool splitChinese = true;
};

/// Threads: safe from any.
class WordPieces {
public:
    /// `vocabulary` is the text of vocab.txt: one piece a line, numbered from 0.
    /// Errors: Corrupt when it lacks [UNK], [CLS] or [SEP].
    static Result<WordPieces> fromVocabulary(std::string_view vocabulary, const TokenizerSettings& settings);

    std::size_t size() const { return m_size; }
    /// [CLS], the text, [SEP]: at most `most` numbers, the end of the text cut off. Pre: most ≥ 2.
    std::vector<std::uint32_t> tokens(std::string_view text, std::size_t most) const;

private:
    WordPieces() = default;
    void appendWord(std::u32string_view word, std::size_t most, std::vector<std::uint32_t>& out) const;

    TokenizerSettings m_settings;
    std::unordered_map<std::string, std::uint32_t> m_pieces;
    std::size_t m_size = 0;
    std::uint32_t m_unknown = 0;
    std::uint32_t m_begin = 0;
    std::uint32_t m_end = 0;
};

}  // namespace hearth::embed
