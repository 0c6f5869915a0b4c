// SPDX-License-Identifier: AGPL-3.0-or-later
// What the words of a sentence name as over or replaced: it stands behind "instead of" or before "is history".
#pragma once

#include <re2/re2.h>

#include <string_view>
#include <vector>

#include "core/memory/language.h"
#include "core/memory/statement.h"

namespace hearth::memory {

/// Threads: safe from any.
class OverWords {
public:
    explicit OverWords(const Language& language);

    /// Every stretch of up to seven words that touches such a mark; which of its words are meant is for the reader.
    std::vector<OverPhrase> read(std::string_view text) const;

private:
    re2::RE2 m_leads;
    re2::RE2 m_tails;
    re2::RE2 m_between;
    re2::RE2 m_close;
    re2::RE2 m_plans;
};

}  // namespace hearth::memory
