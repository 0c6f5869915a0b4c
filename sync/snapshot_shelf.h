// SPDX-License-Identifier: AGPL-3.0-or-later
// The two ports of snapshots: the shelf of a server on which they lie, and what seals their chunks. Manifests are
// envelopes, which `Sealing` makes and opens.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "sync/membership_record.h"

namespace hearth::sync {

/// A snapshot, and the epoch under whose key it is sealed.
struct SnapshotName {
    IdBytes id;
    std::uint32_t epoch;
};

struct ChunkPlace {
    SnapshotName snapshot;
    std::uint32_t index;  ///< From 0.
};

/// What lies on the shelf.
struct ShelfNews {
    Bytes manifest;               ///< Of the newest whole snapshot; empty when there is none.
    std::uint64_t envelopes = 0;  ///< By which the log has grown since that was put there, or since its beginning.
    std::uint64_t bytes = 0;      ///< The same in bytes.
    bool underway = false;        ///< Another device is just putting one there.
};

/// Errors of every call: Unavailable when nobody answers. Threads: one at a time; calls block.
class SnapshotShelf {
public:
    virtual ~SnapshotShelf() = default;

    virtual Result<ShelfNews> news() = 0;
    /// The manifest of the one for which the log was emptied, as two devices said last; empty when it is not there.
    virtual Result<Bytes> confirmed() = 0;
    /// Those from `first` on, a few of them, at least one. Errors: NotFound when they are not there any more.
    virtual Result<std::vector<Bytes>> chunks(const IdBytes& snapshot, std::uint32_t first) = 0;
    /// Errors: Full for a quota, InvalidArgument for one that is too large.
    virtual Status putChunk(const IdBytes& snapshot, std::uint32_t index, ByteView sealed) = 0;
    /// Makes it whole: so many chunks are there. Earlier ones go. Errors: Conflict when some are missing.
    virtual Status putManifest(const IdBytes& snapshot, std::uint32_t chunks, ByteView manifest) = 0;
};

/// Threads: one at a time, that of the client.
class SnapshotSealing {
public:
    virtual ~SnapshotSealing() = default;

    /// A new one, under the newest epoch. Errors: Unsupported for a device that may not write.
    virtual Result<SnapshotName> nameSnapshot() = 0;
    /// Errors: InvalidArgument when too large.
    virtual Result<Bytes> sealChunk(const ChunkPlace& place, ByteView plain) = 0;
    /// Errors: NotFound without the epoch's key; Corrupt, AuthFailed for what was not sealed for this place.
    virtual Result<Bytes> openChunk(const ChunkPlace& place, ByteView sealed) const = 0;
    /// Whether a device may write at present: it was admitted, not as a reader, and not removed since.
    virtual bool mayWrite(const DeviceId& device) const = 0;
    /// How many devices may.
    virtual std::size_t writers() const = 0;
    /// Up to where the log may be emptied, as two devices said last.
    virtual std::optional<Cleared> cleared() const = 0;
};

}  // namespace hearth::sync
