// SPDX-License-Identifier: AGPL-3.0-or-later
// Words of one language that keep two memories apart though they have others in common (keeping/pair_guards.h).
#pragma once

#include "core/memory/language/language.h"

namespace hearth::memory {

struct ApartWords {
    std::string_view forAWhile = kNothing;  ///< RE2: what one only has for a while: "a rental car".
    std::string_view nearly = kNothing;     ///< RE2: an end that did not come: "came close to quitting".
    WordList settings;  ///< When, on which occasion or where one works, and that something changed: no thing.
};

}  // namespace hearth::memory
