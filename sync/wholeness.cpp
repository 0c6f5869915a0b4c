// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/wholeness.h"

#include "core/store/database.h"
#include "core/store/merge.h"
#include "sync/inbox.h"
#include "sync/sync_state.h"

namespace hearth::sync {

namespace {

constexpr const char* kLacks =
    "SELECT EXISTS(SELECT 1 FROM sync_inbox WHERE why <> ?1 OR hash = zeroblob(32)) OR EXISTS(SELECT 1 FROM sync_kept "
    "WHERE why = ?2) OR "
    "EXISTS(SELECT 1 FROM sync_devices WHERE promised_seq > seq)";
constexpr const char* kUntold =
    "SELECT EXISTS(SELECT 1 FROM sync_outbox WHERE position IS NULL) OR EXISTS(SELECT 1 FROM sync_cells WHERE origin = "
    "0 AND local_seq > ?1) OR EXISTS(SELECT 1 FROM sync_tombstones WHERE origin = 0 AND local_seq > ?1)";

}  // namespace

Result<bool> holdsAllThatWasRead(store::Database& database) {
    HEARTH_TRY(const std::int64_t cursor, stateOf(database, kCursor));
    HEARTH_TRY(const std::int64_t catchUp, stateOf(database, kCatchUp));
    HEARTH_TRY(const std::int64_t arriving, stateOf(database, kSnapshotChunks));
    HEARTH_TRY(const std::int64_t missing, stateOf(database, kMissingTo));
    if (cursor == 0 || cursor < catchUp || arriving != 0 || missing != 0) return false;
    HEARTH_TRY(const std::int64_t lacks,
               database.integer(kLacks, static_cast<int>(Waiting::Refused), static_cast<int>(store::KeptWhy::Newer)));
    return lacks == 0;
}

Result<bool> holdsAndToldAll(store::Database& database) {
    HEARTH_TRY(const bool holds, holdsAllThatWasRead(database));
    if (!holds) return false;
    HEARTH_TRY(const std::int64_t sealedTo, stateOf(database, kSealedTo));
    HEARTH_TRY(const std::int64_t untold, database.integer(kUntold, sealedTo));
    return untold == 0;
}

}  // namespace hearth::sync
