// SPDX-License-Identifier: AGPL-3.0-or-later
// What everybody asks of a snapshot before they believe that it is one: whoever takes it, and whoever looks whether it
// is right. Source: docs/WIRE_FORMAT.md, "Snapshots".
#pragma once

#include "core/base/timestamp.h"
#include "sync/sealing.h"
#include "sync/snapshot.h"
#include "sync/snapshot_shelf.h"
#include "sync/sync_store.h"
#include "sync/transport.h"

namespace hearth::sync {

/// Threads: one at a time; calls block.
class SnapshotReader {
public:
    /// All outlive it.
    struct Setup {
        SyncStore& store;
        Sealing& sealing;
        SyncTransport& transport;
        const SnapshotSealing& snapshots;
    };
    struct Found {
        SnapshotManifest manifest;
        std::uint32_t epoch;  ///< Under whose key its chunks are sealed.
    };
    explicit SnapshotReader(const Setup& setup) : m_setup(setup) {}

    /// Errors: Corrupt for what is no manifest; those of Sealing::open.
    Result<Found> open(ByteView envelope) const;
    /// Whether it is one of a member that may write, of this log, and of a chain of this device that is this one's.
    /// Errors: Corrupt when it is not; those of the store and the transport. Pre: the records of the log were read.
    Status check(const Found& found, ByteView envelope) const;
    /// What the server's clock said then. Pre: `check` came to its end.
    Timestamp serverTime() const { return m_serverTime; }
    /// A chunk as it came. Errors: Corrupt unless it is that one, and what is in it lies within the frontier; those of
    /// SnapshotSealing::openChunk and decodeChunk.
    Result<SnapshotChunk> chunk(const Found& found, std::uint32_t index, ByteView sealed) const;

private:
    Status checkOwnChain(const SnapshotManifest& manifest) const;

    Setup m_setup;
    mutable Timestamp m_serverTime{0};
};

}  // namespace hearth::sync
