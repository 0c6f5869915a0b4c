// SPDX-License-Identifier: AGPL-3.0-or-later
// Many patterns of one language: the words that each needs say which of them may match a text, and each of these is
// compiled when it is first asked. In a text of ASCII a pattern over bytes says the same as one over characters, and
// compiling it takes a third of the time.
#pragma once

#include <re2/re2.h>

#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "core/memory/language/word_index.h"

namespace hearth::memory {

/// One RE2, compiled when it is first asked. Threads: safe from any.
class Pattern {
public:
    /// `source` is of static lifetime. Upper and lower case are the same.
    explicit Pattern(const char* source) : m_source(source) {}

    /// The pattern as it is asked of `text`: over bytes where that is of ASCII alone.
    const re2::RE2& in(std::string_view text) const;
    const re2::RE2& overBytes() const;
    const re2::RE2& overCharacters() const;

private:
    struct Compiled {
        std::once_flag once;
        std::unique_ptr<const re2::RE2> pattern;
    };
    const char* m_source;
    mutable Compiled m_bytes;
    mutable Compiled m_characters;
};

/// Upper and lower case are the same. Threads: safe from any.
class PatternTable {
public:
    /// `patterns` are RE2 of static lifetime.
    PatternTable(const std::vector<const char*>& patterns, re2::RE2::Anchor anchor);

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
