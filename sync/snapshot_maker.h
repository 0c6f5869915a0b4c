// SPDX-License-Identifier: AGPL-3.0-or-later
// Puts a snapshot of this vault on the server's shelf when the log has grown by much, so that a new device reads that
// instead of all that ever happened.
#pragma once

#include <functional>
#include <optional>
#include <span>

#include "core/base/timestamp.h"
#include "core/store/registry.h"
#include "sync/sealing.h"
#include "sync/snapshot.h"
#include "sync/snapshot_shelf.h"
#include "sync/sync_store.h"

namespace hearth::sync {

/// When one is made: after the log has grown, and only by an eighth of what the last one holds, because it is sent
/// whole; or after something was forgotten, because the log below it can be emptied then.
struct SnapshotBounds {
    std::uint64_t envelopes = 1000;                ///< By which the log has grown since the last one; or
    std::uint64_t bytes = std::uint64_t{1} << 20;  ///< so many bytes.
    std::uint64_t lookEvery = 16;                  ///< The server is asked after so many further envelopes.
    std::size_t chunkBytes = kChunkBytes;
    std::uint64_t smallBytes = std::uint64_t{4} << 20;  ///< After a forgetting at once when the last one is smaller;
    Milliseconds patience = kDay;                       ///< else when that is so old.
};

/// What snapshots need besides the ports of every client; without a shelf there are none. Not owned.
struct Snapshots {
    SnapshotShelf* shelf = nullptr;
    SnapshotSealing* sealing = nullptr;
    SnapshotBounds bounds = {};
    std::function<void()> onChunk = {};  ///< Called after each chunk that became part of the vault.
};

/// Threads: one at a time; calls block.
class SnapshotMaker {
public:
    /// `known` are the tables of this program. Pre: a shelf and what seals for it.
    SnapshotMaker(SyncStore& store, Sealing& sealing, const Snapshots& snapshots,
                  std::span<const store::SyncedTable> known)
        : m_store(store), m_sealing(sealing), m_snapshots(snapshots), m_known(known) {}

    /// Makes one when it is time to, and this device holds all that the log says and has told all of its own. Whether
    /// one was made. Everything is read in one transaction, because all chunks are of one moment; readers hold up
    /// nobody who writes, and since each chunk is sent before the next is read, memory does not grow with the vault.
    /// Errors: those of the store and the shelf; then nothing was changed, and a later call begins anew.
    Result<bool> makeIfDue();

private:
    /// What is known here before the server is asked.
    struct Known {
        std::uint64_t cursor = 0;
        std::uint64_t looked = 0;                        ///< Where the cursor was at the last look.
        std::uint64_t forgotAt = 0;                      ///< Place of the last forgetting in the log.
        std::uint64_t place = 0;                         ///< Up to where the newest snapshot goes.
        Timestamp since{0};                              ///< When that was met first.
        std::optional<IdBytes> disputed = std::nullopt;  ///< One that this device found to be wrong.
    };
    using Last = std::optional<SnapshotManifest>;
    Result<Known> known();
    bool isTimeToLook(const Known& known) const;
    bool hasGrown(const ShelfNews& news, const Last& last) const;
    bool mustErase(const Known& known, const Last& last) const;
    bool isOld(const Known& known) const;
    Status noteLast(Known& known, const Last& last);
    Result<Last> make();
    Status put(store::Database& database, SnapshotManifest& manifest);
    Status noteLooked();

    SyncStore& m_store;
    Sealing& m_sealing;
    const Snapshots& m_snapshots;
    std::span<const store::SyncedTable> m_known;
};

}  // namespace hearth::sync
