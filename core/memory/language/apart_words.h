// SPDX-License-Identifier: AGPL-3.0-or-later
// Words of one language that keep two memories apart though they have others in common (keeping/pair_guards.h).
#pragma once

#include "core/memory/language/language.h"

namespace hearth::memory {

struct ApartWords {
    std::string_view forAWhile = kNothing;    ///< RE2: what one only has for a while: "a rental car".
    std::string_view further = kNothing;      ///< RE2: a thing beside one's main one: "my work phone".
    std::string_view theirHome = kNothing;    ///< RE2: a home of somebody else's: "my parents' house".
    std::string_view someDays = kNothing;     ///< RE2: only until a day or on some days of the week: "on weekends".
    std::string_view oneDay = kNothing;       ///< RE2: so for the moment, on one day or in one week: "can't today".
    std::string_view skipped = kNothing;      ///< RE2: what is left out once: "cancelled this week", "leaving early".
    std::string_view ownAct = kNothing;       ///< RE2: what one does for oneself alone: "Helen has left our group".
    std::string_view lasting = kNothing;      ///< RE2: what is done on one day and holds from then on: "quit".
    std::string_view dated = kNothing;        ///< RE2: a day with its year.
    std::string_view joined = kNothing;       ///< RE2: two things told together, the first and the second its groups.
    std::string_view joinedFacts = kNothing;  ///< RE2: two facts told together, each half a group.
    std::string_view givenUp = kNothing;      ///< RE2: that one has a thing no more: "sold", "instead of".
    std::string_view nearly = kNothing;       ///< RE2: an end that did not come: "came close to quitting".
    std::string_view aimed = kNothing;        ///< RE2: what is only tried for: "applied for a job".
    WordList placeLeads;                      ///< Before where something is: "in".
    WordList settings;  ///< When, on which occasion or where one works, and that something changed: no thing.
};

}  // namespace hearth::memory
