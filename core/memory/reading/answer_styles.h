// SPDX-License-Identifier: AGPL-3.0-or-later
// How the person wants to be answered: of two ways that rule each other out, in whatever words, the later holds.
#pragma once

#include <re2/re2.h>

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "core/memory/language/language.h"
#include "core/memory/language/statement.h"

namespace hearth::memory {

/// Threads: safe from any.
class AnswerStyles {
public:
    explicit AnswerStyles(const Language& language);

    /// What a statement about the person says of how the assistant should answer becomes what it is about
    /// ("answers/length"), with one value for all words that ask for the same. `words` are those it was made of,
    /// contractions spelled out. Any other statement stays as it is, as does one that speaks of two ways at once.
    void settle(Statement& statement, std::string_view words) const;

    /// The one way that the words ask for.
    const AnswerStyle* asked(std::string_view words) const;
    /// The one way that they only refuse.
    const AnswerStyle* refused(std::string_view words) const;

private:
    /// Where the last words stand that ask for a way of answering and do not refuse it.
    std::optional<std::size_t> askedAt(const re2::RE2& style, std::string_view words) const;

    const Language& m_language;
    re2::RE2 m_talk;
    re2::RE2 m_refused;
    std::vector<std::unique_ptr<const re2::RE2>> m_styles;
};

}  // namespace hearth::memory
