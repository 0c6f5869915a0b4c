// SPDX-License-Identifier: AGPL-3.0-or-later
// Many patterns of one language: a few automata say which of them may match a text, and each pattern is compiled when
// it is first needed. Compiling all of them for Unicode takes three times as long and most are never asked for. One
// automaton for all has so many states that it makes new ones for nearly every text; those of a few patterns each are
// soon known.
#pragma once

#include <re2/re2.h>
#include <re2/set.h>

#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace hearth::memory {

/// Upper and lower case are the same. Threads: safe from any.
class PatternTable {
public:
    static constexpr std::size_t kAllTogether = 4096;

    /// `patterns` are RE2 of static lifetime; `memory` bounds what the automata keep of their states; each is of
    /// `together` patterns: anchored and plain ones share states, such as begin or end anywhere multiply them.
    PatternTable(const std::vector<const char*>& patterns, re2::RE2::Anchor anchor, std::int64_t memory,
                 std::size_t together = kAllTogether);

    /// Indexes of those that may match, ascending: none that matches is missing.
    std::vector<int> candidates(std::string_view text) const;
    const re2::RE2& at(int index) const;
    std::size_t size() const { return m_entries.size(); }

private:
    struct Entry {
        explicit Entry(const char* text) : source(text) {}
        const char* source;
        std::once_flag once;
        std::unique_ptr<const re2::RE2> compiled;
    };

    std::size_t m_together;
    std::vector<re2::RE2::Set> m_sets;
    mutable std::deque<Entry> m_entries;
};

/// The same pattern over bytes, matching at least what it matches over characters: every byte of a letter beyond ASCII
/// counts as a letter of either case.
std::string overBytes(std::string_view pattern);

}  // namespace hearth::memory
