// SPDX-License-Identifier: AGPL-3.0-or-later
// The patterns of personal data: a row finds something that looks like it, its check says whether it is.
#pragma once

#include <span>
#include <string_view>

#include "core/memory/redaction/redaction.h"

namespace hearth::memory {

/// A place in the text that a pattern found, seen with what stands around it.
struct Suspect {
    std::string_view text;  ///< The whole text.
    std::size_t begin;
    std::size_t end;
    std::string_view value() const { return text.substr(begin, end - begin); }
};

struct RedactionRule {
    PersonalData kind;
    /// RE2; group 1 is what goes.
    const char* pattern;
    /// Whether it really is personal data; may shorten the suspect. Null: always.
    bool (*check)(Suspect& suspect);
    /// Without which the pattern cannot match, in small letters and in whatever case; empty: a digit.
    std::string_view needs;
};

/// In the order in which they win where two overlap.
std::span<const RedactionRule> redactionRules();

}  // namespace hearth::memory
