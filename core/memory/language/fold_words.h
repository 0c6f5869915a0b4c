// SPDX-License-Identifier: AGPL-3.0-or-later
// Words that tell how a thread stands (threads/thread_fold.h).
#pragma once

#include "core/memory/language/language.h"

namespace hearth::memory {

/// Words of one language that tell how a thread stands. RE2 over a sentence but for `small`.
struct FoldWords {
    WordList small;                            ///< Say nothing of what a thread is about.
    std::string_view decision = kNothing;      ///< "we settled on"
    std::string_view open = kNothing;          ///< "not sure whether"
    std::string_view completed = kNothing;     ///< "it works now"
    std::string_view abandoned = kNothing;     ///< "never mind"
    std::string_view implementing = kNothing;  ///< "working on it"
};

}  // namespace hearth::memory
