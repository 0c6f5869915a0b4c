// SPDX-License-Identifier: AGPL-3.0-or-later
// Patterns of one language, compiled when they are first asked: in a text of ASCII over bytes, which says the same as
// over characters and is made in a third of the time. Of many, the words that each needs say which may match a text.
#pragma once

#include <re2/re2.h>

#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/memory/language/word_index.h"

namespace hearth::memory {

/// Whether a pattern tells small letters from capitals where it does not say so itself.
enum class Case { Either, AsWritten };

/// One RE2, compiled when it is first asked. Threads: safe from any.
class Pattern {
public:
    static constexpr std::int64_t kMemory = std::int64_t{8} << 20;  ///< What RE2 gives by itself.

    /// `memory` bounds what its automaton keeps of its states.
    explicit Pattern(std::string_view source, Case letters = Case::AsWritten, std::int64_t memory = kMemory)
        : m_source(source), m_letters(letters), m_memory(memory) {}

    /// The pattern as it is asked of `text`: over bytes where that is of ASCII alone.
    const re2::RE2& in(std::string_view text) const;
    const re2::RE2& overBytes() const;
    const re2::RE2& overCharacters() const;

private:
    struct Compiled {
        std::once_flag once;
        std::unique_ptr<const re2::RE2> pattern;
    };
    const re2::RE2& compiled(Compiled& form, re2::RE2::Options::Encoding encoding) const;

    std::string m_source;
    Case m_letters;
    std::int64_t m_memory;
    mutable Compiled m_bytes;
    mutable Compiled m_characters;
};

/// Upper and lower case are the same. Threads: safe from any.
class PatternTable {
public:
    PatternTable(std::span<const std::string_view> patterns, re2::RE2::Anchor anchor);

    /// Indexes of those that match over bytes, ascending: none that matches over characters is missing.
    std::vector<int> candidates(std::string_view text) const;
    const re2::RE2& at(int index, std::string_view text) const { return pattern(index).in(text); }
    std::size_t size() const { return m_patterns.size(); }

private:
    const Pattern& pattern(int index) const { return m_patterns[static_cast<std::size_t>(index)]; }

    re2::RE2::Anchor m_anchor;
    std::deque<Pattern> m_patterns;
    WordIndex m_words;
};

/// The same pattern over bytes, matching at least what it matches over characters, and in a text of ASCII the same:
/// every byte of a letter beyond ASCII counts as a letter of either case.
std::string overBytes(std::string_view pattern);

}  // namespace hearth::memory
