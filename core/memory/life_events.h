// SPDX-License-Identifier: AGPL-3.0-or-later
// What an event in a life ends beside the one value that it names: who died does and has nothing any more, who parted
// has no partner, who lost the work has none, and a plan that is put off is the one that stands. Everything runs in the
// caller's transaction.
#pragma once

#include <vector>

#include "core/memory/endings.h"
#include "core/memory/language.h"
#include "core/memory/memory_rows.h"

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

/// Of what stood about the same subject and about the writer when it was told; nothing of what the person pinned or
/// wrote.
Result<std::vector<MemoryId>> endedByEvent(store::Database& database, const Language& language,
                                           const Statement& statement, Timestamp at);

/// The one plan still to come that a statement of another day means by a shorter name: "the viewing is off" and the
/// house viewing, "we put off the trip" and the trip to Lisbon. Nothing where it has its own or several could be meant.
const Standing* planMeant(const Language& language, const Statement& statement, const std::vector<Standing>& standing);

}  // namespace hearth::memory
