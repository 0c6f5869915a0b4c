// SPDX-License-Identifier: AGPL-3.0-or-later
// What ends or changes only a part of what is remembered: one of two things told together, one day of what is so every
// day. The whole stands then, and what is said stands beside it.
#pragma once

#include <string_view>

#include "core/memory/language/language.h"

namespace hearth::memory {

/// Words, and what they are known to be about.
struct ToldAs {
    std::string_view content;
    std::string_view attribute;
};

/// Whether `later` leaves what `earlier` tells as it is: it holds only for a day, until a day or on some days of the
/// week, where the other has no such bound; it names as over one alone of two things that the other joins; it tells of
/// somebody else's home; or the two have no more in common than a town.
/// Threads: safe from any.
bool leavesStanding(const Language& language, const ToldAs& later, const ToldAs& earlier);

}  // namespace hearth::memory
