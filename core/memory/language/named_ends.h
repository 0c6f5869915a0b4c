// SPDX-License-Identifier: AGPL-3.0-or-later
// Words that say of something that it is over and do not say what kind of thing it is: "Lisbon is off", "the Volvo
// died", "I eat meat again". What they end, only what stands tells (keeping/named_ends.h).
#pragma once

#include "core/memory/language/language.h"

namespace hearth::memory {

/// One way of saying so.
struct NamedEnd {
    const char* pattern;  ///< RE2 over a sentence: s says it, w names what is over, where it is named, k what it is of.
    WordList families = {};  ///< Of what can be over so; where there is none, whatever w names (keeping/named_ends.h).
    std::string_view told = {};  ///< RE2 over the sentence that was kept of what is over, beside w where it is named.
    bool doing = false;          ///< w is what one does: "locksmithing" is the work of a locksmith.
    bool all = false;            ///< All that was told so is over, and not the one that must be meant.
    bool anew = false;           ///< It has another figure now: only what was told with a figure of the kind is over.
};

struct NamedEndWords {
    std::span<const NamedEnd> ends;
    WordList beside;  ///< Before what only tells where something is: "near the pool" says nothing of the pool.
    std::string_view undone = kNothing;  ///< RE2 over the sentence: then it is not over, or not yet ("…, but it runs").
};

}  // namespace hearth::memory
