// SPDX-License-Identifier: AGPL-3.0-or-later
// Whether a vault's log may be emptied, because a snapshot stands for it and a second device says so. Source:
// docs/SERVER.md, "Emptying".
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

private:
    Result<bool> isThere(const sync::Cleared& cleared);

    Database& m_database;
    SnapshotStore m_shelf;
    const sync::Membership& m_membership;
};

}  // namespace hearth::server
