// SPDX-License-Identifier: AGPL-3.0-or-later
// What the words of a sentence name as over or replaced: it stands behind "instead of" or before "is history".
#pragma once

#include <re2/re2.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/memory/language/language.h"
#include "core/memory/language/statement.h"

namespace hearth::memory {

/// The text, as long as it was, with blanks for what the pattern finds: words of an end that say none ("never left").
std::string withoutStill(const re2::RE2& stillWords, std::string_view text);

/// Threads: safe from any.
class EndCues {
public:
    explicit EndCues(const Language& language);

    /// Compiled once a program for each language. Threads: safe from any.
    static std::shared_ptr<const EndCues> shared(const Language& language);

    /// Every stretch of up to seven words that touches such a mark; which of its words are meant is for the reader.
    std::vector<OverPhrase> read(std::string_view text) const;

    /// Whether a statement tells of a choice.
    bool tellsOfChoice(std::string_view text) const;
    /// The text, as long as it was, with blanks for the words that tell of one.
    std::string withoutChoice(std::string_view text) const { return withoutStill(m_choices, text); }

    /// Words of an end that say none.
    const re2::RE2& stillWords() const { return m_still; }

private:
    re2::RE2 m_leads;
    re2::RE2 m_tails;
    re2::RE2 m_between;
    re2::RE2 m_close;
    re2::RE2 m_plans;
    re2::RE2 m_still;
    re2::RE2 m_choices;
};

}  // namespace hearth::memory
