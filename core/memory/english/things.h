// SPDX-License-Identifier: AGPL-3.0-or-later
// English: tables of places, of things and of what they cost, and words for a time long gone.
#pragma once

#include <span>

#include "core/memory/language/language.h"

namespace hearth::memory {

#define HEARTH_LONG_AGO                                                                                               \
    "as a (?:small |little |young )?(?:kid|child|boy|girl|lad|lass|teenager|teen|student)|when (?:i|they|we) "        \
    "(?:was|were) (?:a |an |in |at |about |around |only |little|small|young|younger|\\d|one|two|three|four|five|six|" \
    "seven|eight|nine|ten|twelve)|\\w+ years ago|back (?:in|when|then)|in (?:my|their|the) "                          \
    "(?:teens|twenties|thirties|forties|youth|childhood|sixties|seventies|eighties|nineties|noughties)|growing "      \
    "up|at (?:primary |high |secondary )?school (?:i|we|they)|once upon a time"

/// What things cost, what may be spent on them, what one pays and charges.
std::span<const FactRule> englishCosts();
/// Places that are bought, found and moved into.
std::span<const Recast> englishHomes();

#define HEARTH_PLACES_GOT                                                                                           \
    "(?i)\\b(?:bought|buys?|buying|purchased|offers?|bids?|viewed|viewing|found|got|has|have|own|owns|exchanged|"   \
    "signed|"                                                                                                       \
    "rented|rents?|renting|renovating|building|built|inherited|saw|seen|looking at)\\b[^.;]*\\b(?:house|home|flat|" \
    "place|apartment|cabin|cottage|studio|room|plot|land|chalet|farm|property|villa|condo|hut|lodge)\\b"
#define HEARTH_PLACES_LIVED_IN \
    "(?i)\\b(?:live|lives|living|moved?|moves|moving|settled|settling|resides?|based|at home|sleep|sleeps|home is)\\b"

}  // namespace hearth::memory
