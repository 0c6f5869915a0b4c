// SPDX-License-Identifier: AGPL-3.0-or-later
// What was deleted leaves the vault's files: the last step of forgetting. docs/STORE_FORMAT.md, "Scrubbing".
#pragma once

#include "core/base/result.h"
#include "core/store/vault.h"
#include "core/store/watch.h"

namespace hearth::store {

/// What a scrub took away besides what was deleted.
struct ScrubReport {
    std::int64_t snapshots = 0;    ///< Earlier states beside the vault, which held what was deleted.
    std::int64_t keptLogs = 0;     ///< Damaged logs that were set aside.
    std::int64_t attachments = 0;  ///< Files of attachments that were deleted.
    bool freshSnapshot = false;    ///< One was taken in their place; false when the disk has too little free.
};

/// Writes the database anew under a new key, without free pages and without rests in pages, removes the old file with
/// its log, every snapshot, every log that was set aside and the files of attachments that were deleted (their keys are
/// in none of what is left), and takes a fresh snapshot. Killed at any moment, the
/// vault opens, and scrubbing again finishes it. Others go on reading; who writes waits. Errors: those of
/// `Vault::rekey`, Unavailable when an old file cannot be removed. Cost: that of `Vault::rekey`.
Result<ScrubReport> scrub(Vault& vault, const Watch& watch);

}  // namespace hearth::store
