// SPDX-License-Identifier: AGPL-3.0-or-later
// Emptying a vault's log where a snapshot stands for it, on the word of a second device. What goes is overwritten, so
// that no file of the server holds it any more. Source: docs/SERVER.md, "Emptying".
#pragma once

#include "server/snapshot_store.h"

namespace hearth::server {

/// When a snapshot has lain here so long, its maker's own word is enough: there may be no second device any more.
inline constexpr Milliseconds kMakerPatience = 30 * kDay;

/// For one vault, in the caller's transaction. Threads: that of its database. Errors of all: those of the database.
class Clearing {
public:
    /// All live longer than this.
    Clearing(Database& database, const sync::protocol::Limits& limits, const sync::Membership& membership)
        : m_database(database), m_shelf(database, limits), m_membership(membership) {}

    enum class Verdict {
        Empty,
        Keep,      ///< Of another log than this one: the record is taken, and nothing is emptied.
        Conflict,  ///< Not true here, or not any more.
    };
    /// What a record is good for that its members take.
    Result<Verdict> judge(const sync::Cleared& cleared, const DeviceId& signer, Timestamp now);
    /// Leaves out the bodies of all envelopes up to the place, and removes every snapshot but the one that stands for
    /// them. Pre: the verdict was Empty.
    Status empty(const sync::Cleared& cleared);

private:
    Result<bool> isThere(const sync::Cleared& cleared);
    Status leaveOutBodies(std::uint64_t upTo, std::size_t atLeast);
    Result<std::uint64_t> sizeUpTo(std::uint64_t place);

    Database& m_database;
    SnapshotStore m_shelf;
    const sync::Membership& m_membership;
};

}  // namespace hearth::server
