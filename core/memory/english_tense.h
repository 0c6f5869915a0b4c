// SPDX-License-Identifier: AGPL-3.0-or-later
// English: the words by which the time of a clause is told (tense.h). Each list is sorted by nothing and lower case.
#pragma once

#include "core/memory/language.h"

namespace hearth::memory {

struct TenseWords {
    WordList ahead;      ///< Modals and what only looks forward: will, due.
    WordList being;      ///< am, is, are.
    WordList having;     ///< have, has: a perfect before a participle.
    WordList past;       ///< Irregular pasts and participles.
    WordList notPast;    ///< Words in "ed" that are no past: need, wed.
    WordList present;    ///< What plans are told with: start, starts, drops.
    WordList lasting;    ///< Present, and said of what began long ago too: work, live.
    WordList over;       ///< After being: what has ended already.
    WordList arranging;  ///< Pasts that set a day to come: booked, postponed, gave.
    WordList setting;    ///< Of these, what sets a day with any word: "scheduled on".
    WordList naming;     ///< Before a noun: what follows is no verb.
    WordList planNouns;  ///< What has a day to come: exam, deadline.
    WordList joints;     ///< Where another clause begins: but, because.
    WordList staying;    ///< What a length is of: "off to Madeira for ten days".
    const char* begins;  ///< RE2: a state begins by it and does not end with the day.
    const char* turns;   ///< RE2: the same, or something ends by it: what is so afterwards lasts.
};

const TenseWords& englishTense();

}  // namespace hearth::memory
