// SPDX-License-Identifier: AGPL-3.0-or-later
// Words with letters outside ASCII are read through stand-ins of the same length in ASCII, so that no pattern, no check
// for a capital and no boundary of a word cuts them: RE2's \b knows ASCII alone, and would end "Łódź" before its last
// letter. What was read has the words themselves again.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/memory/language/language.h"
#include "core/memory/language/statement.h"

namespace hearth::memory {

/// For one reading. Threads: none may share it.
class StandIns {
public:
    /// Words that `language` knows as they are written keep their letters.
    explicit StandIns(const Language& language) : m_language(language) {}

    /// `text` with its words replaced, each byte at its place; the same word has the same stand-in in every text.
    std::string put(std::string_view text);
    /// Puts the words themselves back wherever a statement has their stand-ins.
    void restore(Statement& statement) const;

private:
    std::string standInFor(std::string_view word, std::string_view text);
    void restore(std::string& text) const;

    const Language& m_language;
    std::vector<std::pair<std::string, std::string>> m_words;  ///< The word, its stand-in.
};

}  // namespace hearth::memory
