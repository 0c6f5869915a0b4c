// SPDX-License-Identifier: AGPL-3.0-or-later
// Emptying a vault's log where a snapshot stands for it: in parts, each of a bounded size and in a transaction of its
// own, so that it takes little memory however long the log is. What goes is overwritten, so that no file of the server
// holds it any more. It is noted before it is begun, and goes on after a death. Source: docs/SERVER.md, "Emptying".
#pragma once

#include <vector>

#include "server/snapshot_store.h"

namespace hearth::server {

/// What one part overwrites at most, but for an envelope that is larger by itself, or one snapshot.
inline constexpr std::uint64_t kEmptiedAtOnce = std::uint64_t{4} << 20;

/// For one vault. Threads: that of its database. Errors of all: those of the database.
class Emptying {
public:
    /// All live longer than this.
    Emptying(Database& database, const sync::protocol::Limits& limits, const VaultId& vault,
             std::uint64_t atOnce = kEmptiedAtOnce)
        : m_database(database), m_shelf(database, limits), m_vault(vault), m_atOnce(atOnce) {}

    /// From now on the bodies of all envelopes up to the place are to go, and the snapshots before the one that stands
    /// for them. In the caller's transaction.
    Status note(const sync::Cleared& cleared, Timestamp now);
    /// Does the next part of what was noted; whether there is more to do. Pre: no transaction; no error before.
    /// Cost: memory as kEmptiedAtOnce; all parts together linear in the log below the place.
    Result<bool> goOn();
    /// The vaults in which something was noted and is not done.
    static Result<std::vector<VaultId>> unfinished(Database& database);

private:
    /// An envelope in the log, and its size there.
    struct Place {
        std::uint64_t position;
        std::uint64_t size;
    };
    /// In this order; what was done of one before a death is found to be done.
    enum class Step { Overwrite, Shorten, Grow, Snapshots, Done };
    Result<bool> part(std::uint64_t upTo, const StandingFor& snapshot);
    Result<std::vector<Place>> next(const char* which, std::uint64_t upTo, std::uint64_t size);
    Result<bool> leaveOutBodies(std::uint64_t upTo, std::size_t atLeast);
    Result<bool> shorten(std::uint64_t upTo);
    Status write(const Place& place, ByteView envelope);
    Status noteFreed(std::uint64_t before, std::uint64_t after);

    Database& m_database;
    SnapshotStore m_shelf;
    VaultId m_vault;
    std::uint64_t m_atOnce;
    Step m_step = Step::Overwrite;
    std::uint64_t m_after = 0;  ///< So far this step has come.
};

}  // namespace hearth::server
