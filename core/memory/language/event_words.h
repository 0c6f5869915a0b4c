// SPDX-License-Identifier: AGPL-3.0-or-later
// Words of what ends with a life, a work, a marriage or a move (keeping/life_events.h).
#pragma once

#include "core/memory/language/language.h"

namespace hearth::memory {

/// Words of one language for what ends with a life, a work, a marriage or a move, and what ends nothing. All lower
/// case.
struct EventWords {
    WordList partners;                      ///< What a partner is called, as attributes have it: "husband".
    WordList spouses;                       ///< Of these, whom one is married to,
    WordList betrothed;                     ///< and whom one is to marry.
    WordList hired;                         ///< Whom one goes to or hires, one at a time: "dentist".
    WordList outOfWork;                     ///< Values of who has no work any more: "retired".
    std::string_view resting;               ///< The one of these who may work all the same: "retired".
    std::string_view alone;                 ///< Value of who has no partner: "single".
    WordList becoming;                      ///< Before what one wants to be: "become".
    std::string_view born = kNothing;       ///< RE2: a child was born: "had the baby",
    std::string_view expecting = kNothing;  ///< and what was told until then: "pregnant".
    WordList jobs;                          ///< Words of a value for what is lost: "job".
    WordList parted;                        ///< Values of who is with nobody any more: "divorced".
    WordList journeys;                      ///< "trip", "flight".
    WordList notNow;                        ///< Verbs that only look like a present: "was".
    std::string_view together = kNothing;   ///< RE2: words of being together: "dating".
    std::string_view engaged = kNothing;    ///< RE2: words of who is to marry,
    std::string_view wed = kNothing;        ///< and of who has.
    std::string_view movesTo =
        kNothing;  ///< RE2 over the value of a plan: one lives elsewhere from then on, group: where.
    std::string_view longAgo = kNothing;        ///< RE2: told of a time long gone: "as a child".
    std::string_view placesGot = kNothing;      ///< RE2: a place is bought, found, bid for or had,
    std::string_view placesLivedIn = kNothing;  ///< and also lived in.
};

}  // namespace hearth::memory
