// SPDX-License-Identifier: AGPL-3.0-or-later
// The shelf of snapshots: sealed chunks that devices leave for devices to come, and manifests that say which of them
// make a whole. What is whole takes the place of what was there before.
#pragma once

#include <vector>

#include "core/base/timestamp.h"
#include "server/database.h"
#include "sync/membership.h"
#include "sync/protocol.h"

namespace hearth::server {

struct SnapshotPlace {
    VaultId vault;
    IdBytes snapshot;
};

/// What a device leaves: a chunk with its number, or a manifest with the number of chunks.
struct SnapshotPart {
    const DeviceId& maker;
    std::uint64_t number;
    ByteView bytes;
};

inline constexpr std::uint64_t kChunksAtOnce = 4;
/// A device that left something so long ago, and no manifest since, has stopped.
inline constexpr Milliseconds kSnapshotPatience = 10 * kMinute;

/// Whoever confirms a snapshot that a newer one has just replaced is told so, and confirms that one. A record that
/// speaks of it much later is one that members took before this log was put back to an older state.
inline constexpr Milliseconds kFormerFor = kHour;

/// The snapshot that takes the place of a log, by the hash of its manifest, and since when.
struct StandingFor {
    Bytes manifest;
    Timestamp since;
};

/// Threads: that of its database. Errors of all: those of the database.
class SnapshotStore {
public:
    SnapshotStore(Database& database, const sync::protocol::Limits& limits) : m_database(database), m_limits(limits) {}

    /// The same bytes again change nothing; others are a Conflict. With the first one goes what the device began before
    /// and never finished.
    Result<sync::protocol::Outcome> putChunk(const SnapshotPlace& place, const SnapshotPart& chunk, Timestamp now);
    /// Makes it whole. Earlier ones go, whoever left them, since they hold what was forgotten meanwhile; but the one
    /// for which the log was emptied only when the next one is confirmed. Conflict when chunks are missing; Refused for
    /// what is no manifest of this device; StaleEpoch.
    Result<sync::protocol::Outcome> putManifest(const SnapshotPlace& place, const sync::Membership& membership,
                                                const SnapshotPart& manifest, Timestamp now);
    /// For `asking`.
    Result<sync::protocol::Shelf> news(const VaultId& vault, const DeviceId& asking, const sync::Membership& membership,
                                       Timestamp now);
    /// A whole one, as far as a server knows it.
    struct Whole {
        IdBytes snapshot;
        DeviceId maker;
        std::uint64_t head;  ///< Of the log, when it was made whole.
        Timestamp since;
        Bytes manifest;
    };
    /// The newest whole one of a device that may write.
    Result<std::optional<Whole>> newest(const VaultId& vault, const sync::Membership& membership);
    /// The manifest of the one for which the log was emptied; empty when it is not here.
    Result<Bytes> confirmed(const VaultId& vault, const sync::Membership& membership);
    /// Whether a manifest of this hash is on the shelf, or was, not longer ago than kFormerFor.
    Result<bool> knows(const VaultId& vault, const sync::ChainHash& manifest, Timestamp now);
    /// Removes one of those that came no later than the one that stands for the log, or of what is unfinished;
    /// whether there was any. In the caller's transaction.
    Result<bool> removeBefore(const VaultId& vault, const StandingFor& snapshot);
    /// From `first` on, at most kChunksAtOnce.
    Result<std::vector<Bytes>> chunks(const SnapshotPlace& place, std::uint64_t first);

private:
    /// A snapshot's row, as far as it says whose it is.
    struct Owned {
        IdBytes snapshot;
        IdBytes device;
        std::uint64_t head;
    };
    Result<std::vector<Owned>> wholeOnes(const VaultId& vault);
    Result<std::vector<Owned>> unfinished(const VaultId& vault, Timestamp since);
    Result<sync::protocol::Outcome> insert(const SnapshotPlace& place, const SnapshotPart& part, std::int64_t row,
                                           Timestamp now);
    Status remove(const SnapshotPlace& place);
    Status noteFormer(const SnapshotPlace& place, Timestamp now);
    /// Whose snapshot it is that takes the place of others, and when.
    struct Replacing {
        const DeviceId& maker;
        const sync::Membership& membership;
        Timestamp now;
    };
    Result<Bytes> standing(const VaultId& vault, const sync::Membership& membership);
    Result<bool> standsForLog(const SnapshotPlace& place, const sync::Membership& membership);
    Status removeOthers(const SnapshotPlace& place, const Replacing& by);

    Database& m_database;
    const sync::protocol::Limits& m_limits;
};

}  // namespace hearth::server
