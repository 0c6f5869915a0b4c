// SPDX-License-Identifier: AGPL-3.0-or-later
// Memories after another device's changes were merged: each column has its winner, and what has to fit together is
// made to fit here, the same way on every device. In the caller's write transaction.
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/timestamp.h"
#include "core/store/database.h"

namespace hearth::memory {

/// A memory that came or changed: since when it is known follows from where it was said, because a merge never makes
/// that later; what two devices kept of the same is one memory, and what was asked of it goes on to what tells it now;
/// who takes whose place is worked out anew; of one that is gone no other version stays.
Status mendMerged(store::Database& database, const MemoryId& memory, Timestamp now);

/// A memory whose source was forgotten on one device and who was learned or changed on another: without any source
/// left it goes, and what it said still lies in the vault's files; gives whether it went. What a person wrote has none
/// and stays.
Result<bool> mendBereft(store::Database& database, const MemoryId& memory, Timestamp now);

/// Memories that lead in a circle to what replaced them, as an earlier program could leave them after a sync, are
/// settled anew, so that one of each circle stands. Cost: one look at every memory that was replaced.
Status mendCircles(store::Database& database);

}  // namespace hearth::memory
