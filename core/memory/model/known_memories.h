// SPDX-License-Identifier: AGPL-3.0-or-later
// What of all that is remembered a model is shown beside a thread, so that it can say what is told again there, and
// what is over. Everything runs in the caller's transaction.
#pragma once

#include <vector>

#include "core/memory/language/language.h"
#include "core/memory/model/candidate_source.h"
#include "core/store/database.h"

namespace hearth::memory {

/// Pre: the task has a fresh message. The 80 that stand, are not past and were learned by the end of the task's
/// messages which the person's fresh ones most likely speak of, by the signs of each pair (pair_judge.h), then the
/// newest; oldest first. Of the newest 2000. Where the thread may be read elsewhere, nothing that is local only, nor
/// what was said in a conversation that is, or that memory is off for. Cost: linear in the memories for each sentence
/// of the person, of which at most 60 are looked at.
Result<std::vector<KnownMemory>> knownBeside(store::Database& database, const Language& language,
                                             const ReadingTask& task);

/// Whether all that the task shows as known still stands so, and may be shown: none was forgotten meanwhile, worded
/// anew, gave way, or must not leave this machine any more. Cost: one look at the memories.
Result<bool> stillKnown(store::Database& database, const ReadingTask& task);

}  // namespace hearth::memory
