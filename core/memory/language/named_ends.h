// SPDX-License-Identifier: AGPL-3.0-or-later
// Words that say of something that it is over and do not say what kind of thing it is: "Lisbon is off", "the Volvo
// died", "I eat meat again". What they end, only what stands tells (keeping/named_ends.h).
#pragma once

#include "core/memory/language/language.h"

namespace hearth::memory {

/// One way of saying so.
struct NamedEnd {
    const char* pattern;  ///< RE2 over a sentence: s says it, w names what is over, where it is named, k what it is of.
    WordList families = {};      ///< Of what can be over so; any where there is none.
    std::string_view told = {};  ///< RE2 over the sentence that was kept of what is over, where w does not name it.
    bool doing = false;          ///< w is what one does: "locksmithing" is the work of a locksmith.
};

struct NamedEndWords {
    std::span<const NamedEnd> ends;
    std::string_view undone = kNothing;  ///< RE2 over the sentence: then it is not over, or not yet ("…, but it runs").
};

}  // namespace hearth::memory
