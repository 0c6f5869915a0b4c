// SPDX-License-Identifier: AGPL-3.0-or-later
// Which of two wordings of one fact can stand for both, so that telling it again makes no second memory: nothing that
// only one of them tells may be lost.
#pragma once

#include <cstdint>

#include "core/memory/keeping/pair_judge.h"
#include "core/memory/language/language.h"

namespace hearth::memory {

enum class Wording : std::uint8_t { Neither, Kept, New };

/// The fuller of the two where it has all names, numbers, reasons and denials of the other, and next to all words that
/// tell; the kept one where they tell the same. Who somebody is, is told by those words alone.
Wording fullerOf(const Language& language, const PairSide& kept, const PairSide& now);

/// How surely it is known what words are about: 2 where that is of one value at a time, 0 where it is not known.
int sureness(std::string_view attribute);

}  // namespace hearth::memory
