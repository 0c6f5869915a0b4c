// SPDX-License-Identifier: AGPL-3.0-or-later
// What taking a snapshot and looking whether it is right have in common.
#pragma once

#include "core/store/merge_plan.h"
#include "sync/snapshot_maker.h"
#include "sync/snapshot_reader.h"

namespace hearth::sync {

/// What both work with; all outlive it.
struct SnapshotSetup {
    SyncStore& store;
    Sealing& sealing;
    SyncTransport& transport;
    const Snapshots& snapshots;
    const store::MergePlan& plan;

    SnapshotReader reader() const { return SnapshotReader({store, sealing, transport, *snapshots.sealing}); }
};

}  // namespace hearth::sync
