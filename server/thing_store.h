// SPDX-License-Identifier: AGPL-3.0-or-later
// What a server keeps beside the logs: sealed chunks of attachments, and the short-lived slots through which two
// devices meet.
#pragma once

#include <optional>

#include "core/base/timestamp.h"
#include "server/database.h"
#include "sync/protocol.h"

namespace hearth::server {

struct ChunkPlace {
    VaultId vault;
    IdBytes blob;
    std::uint64_t chunk = 0;
};

struct MeetingPlace {
    IdBytes id;
    std::uint64_t slot;
};

inline constexpr std::uint64_t kMeetingSlots = 4;
inline constexpr std::size_t kMeetingBytes = 8192;
inline constexpr Milliseconds kMeetingLife = 10 * kMinute;
inline constexpr std::uint64_t kMostMeetings = 10'000;

/// Threads: that of its database. Errors of all: those of the database.
class ThingStore {
public:
    ThingStore(Database& database, const sync::protocol::Limits& limits) : m_database(database), m_limits(limits) {}

    /// The same bytes again change nothing; others are a Conflict.
    Result<sync::protocol::Outcome> put(const ChunkPlace& place, ByteView bytes);
    Result<std::optional<Bytes>> get(const ChunkPlace& place);
    /// Takes all of the blob's chunks away. Nothing there is as good as taken away.
    Status remove(const ChunkPlace& place);

    /// Each slot is written once and gone after kMeetingLife.
    Result<sync::protocol::Outcome> leave(const MeetingPlace& place, ByteView bytes, Timestamp now);
    Result<std::optional<Bytes>> fetch(const MeetingPlace& place, Timestamp now);

private:
    Database& m_database;
    const sync::protocol::Limits& m_limits;
};

}  // namespace hearth::server
