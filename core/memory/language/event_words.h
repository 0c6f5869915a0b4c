// SPDX-License-Identifier: AGPL-3.0-or-later
// Words of what ends with a life, a work or a marriage (keeping/life_events.h).
#pragma once

#include "core/memory/language/language.h"

namespace hearth::memory {

/// Words of one language for what ends with a life, a work or a marriage. All lower case.
struct EventWords {
    WordList partners;                     ///< What a partner is called, as attributes have it: "husband".
    WordList spouses;                      ///< Of these, whom one is married to.
    WordList outOfWork;                    ///< Values of who has no work any more: "retired".
    WordList jobs;                         ///< Words of a value for what is lost: "job".
    WordList parted;                       ///< Values of who is with nobody any more: "divorced".
    WordList journeys;                     ///< "trip", "flight".
    WordList notNow;                       ///< Verbs that only look like a present: "was".
    std::string_view together = kNothing;  ///< RE2: words of being together: "dating".
};

}  // namespace hearth::memory
