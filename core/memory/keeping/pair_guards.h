// SPDX-License-Identifier: AGPL-3.0-or-later
// What two memories may never be to each other, however alike their words are (pair_judge.h).
#pragma once

#include "core/memory/keeping/pair_judge.h"

namespace hearth::memory {

/// Whether the later may not take the earlier's place: it tells of another person, of another thing that has such a
/// budget, colour or name of its own, or only of what was over before.
bool areKeptApart(const Language& language, const PairSide& later, const PairSide& earlier);

/// Whether words only tell of a time long gone, of which nothing today is ended: "used to support Viking as a child".
bool tellsOfLongAgo(const Language& language, std::string_view words);

}  // namespace hearth::memory
