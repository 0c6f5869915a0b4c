// SPDX-License-Identifier: AGPL-3.0-or-later
// What an event in a life ends beside the one value that it names: who died does and has nothing any more, who parted
// has no partner, who lost the work has none, and a plan that is put off is the one that stands. Everything runs in the
// caller's transaction.
#pragma once

#include <vector>

#include "core/memory/keeping/endings.h"
#include "core/memory/keeping/memory_rows.h"
#include "core/memory/language/event_words.h"
#include "core/memory/language/language.h"

namespace hearth::memory {

/// Of what stood about the same subject and about the writer when it was told; nothing of what the person pinned or
/// wrote.
Result<std::vector<MemoryId>> endedByEvent(store::Database& database, const Language& language,
                                           const Statement& statement, Timestamp at);

/// Whom the writer had before the one who does it now ("Lorna is our childminder now"), where they had one only, and
/// what was told of "the childminder" without a name.
std::vector<const Standing*> succeeded(const Language& language, const Statement& statement,
                                       const std::vector<Standing>& mine, const std::vector<Standing>& theirs);

/// The one plan still to come that a statement of another day means by a shorter name: "the viewing is off" and the
/// house viewing, "we put off the trip" and the trip to Lisbon. Nothing where it has its own or several could be meant.
const Standing* planMeant(const Language& language, const Statement& statement, const std::vector<Standing>& standing);

}  // namespace hearth::memory
