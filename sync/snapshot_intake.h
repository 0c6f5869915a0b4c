// SPDX-License-Identifier: AGPL-3.0-or-later
// A new device takes a snapshot in place of the log before it: chunk after chunk, each in a transaction of its own with
// how far it has come, so that it goes on wherever it was stopped. What is wrong with a snapshot costs nothing but
// time: then the log is read from its first envelope.
#pragma once

#include <optional>

#include "core/store/merge.h"
#include "sync/sealing.h"
#include "sync/snapshot.h"
#include "sync/snapshot_maker.h"
#include "sync/sync_store.h"
#include "sync/transport.h"

namespace hearth::sync {

/// What taking did.
struct Taken {
    std::size_t chunks = 0;
    std::optional<Error> refused;  ///< Why the snapshot is left alone, where one was there.
};

/// Threads: one at a time; calls block.
class SnapshotIntake {
public:
    /// What it works with; all outlive it.
    struct Setup {
        SyncStore& store;
        Sealing& sealing;
        SyncTransport& transport;
        const Snapshots& snapshots;
        const store::MergePlan& plan;
    };
    explicit SnapshotIntake(const Setup& setup) : m_setup(setup) {}

    /// Whether nothing was read of the log yet, nothing was written, and no snapshot was refused. In the caller's
    /// transaction, as what follows.
    static Result<bool> isDue(store::Database& database);
    static Result<bool> isUnderWay(store::Database& database);
    /// What was merged of one stays, and nothing of it is awaited any more.
    static Status forget(store::Database& database);

    /// Takes what is left of the one that is under way, else the newest; nothing where there is none.
    /// Errors: those of the store; Unavailable when the server does not answer: then it goes on at the next call.
    Result<Taken> run();

private:
    struct Arriving {
        SnapshotManifest manifest;
        std::uint32_t epoch;
        std::uint32_t next;  ///< The first chunk that is not here.
    };
    enum class End { Whole, Gone, Wrong };

    Result<std::optional<Arriving>> current();
    Result<std::optional<Arriving>> begin();
    static Status note(store::Database& database, const SnapshotManifest& manifest, ByteView envelope);
    Result<Arriving> opened(ByteView envelope) const;
    Status readRecords();
    Status check(const Arriving& arriving, const Inspected& maker, const Hello& hello) const;
    Result<End> takeAll(Arriving& arriving);
    Result<SnapshotChunk> openedChunk(const Arriving& arriving, ByteView sealed) const;
    Status merge(const Arriving& arriving, const SnapshotChunk& chunk);
    Status mergeRows(store::Database& database, const SnapshotChunk& chunk);
    Status goOnBehind(store::Database& database, const SnapshotManifest& manifest);
    Status refuse(Error why);

    Setup m_setup;
    Taken m_taken;
};

}  // namespace hearth::sync
