// SPDX-License-Identifier: AGPL-3.0-or-later
// This device's chain: changes are sealed, the sealed bytes are stored, and only then are they sent, the same bytes
// until the server has them. Everything here runs in the caller's transaction.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/result.h"
#include "sync/batch.h"
#include "sync/collect.h"
#include "sync/sealing.h"

namespace hearth::sync {

/// An envelope of this device as it is stored.
struct Outgoing {
    std::uint64_t sequence;
    Bytes envelope;
};

/// Whether an envelope is a membership record.
bool isRecord(ByteView envelope);

class Outbox {
public:
    Outbox(store::Database& database, Sealing& sealing) : m_database(database), m_sealing(sealing) {}

    /// Seals one batch of what changed here since; false when there was nothing. Stamps play no part in it.
    /// `known` are the tables of this program. Errors: those of the database and of `sealing`.
    Result<bool> sealNext(const CollectLimits& limits, std::span<const store::SyncedTable> known);
    /// A membership record, sealed behind `head()`; it is sent like everything else.
    Status addRecord(const Sealed& record);
    /// Whether the first one that the server has not is a membership record.
    Result<bool> recordWaits();
    /// A membership record that the server does not take because another one came before it goes, and with it what was
    /// sealed behind it; not one that everybody has taken, which a server lost.
    Status dropRecord(std::uint64_t sequence);
    /// Envelopes that the server has not acknowledged, the first ones.
    Result<std::vector<Outgoing>> unsent(std::size_t envelopes, std::size_t bytes);
    Status markStored(std::uint64_t sequence, std::uint64_t position);
    /// The server is behind what it had acknowledged: all after `sequence` is sent again.
    Status sendAgainAfter(std::uint64_t sequence);
    /// Sealed envelopes after `sequence` are dropped, and what they hold is sealed anew.
    Status unsealAfter(std::uint64_t sequence);
    /// The last envelope of this identity, by what is stored here.
    Result<Seen> head();
    /// The hash of one; nothing for a number that this device has not given.
    Result<std::optional<ChainHash>> hashOf(std::uint64_t sequence);
    /// The last one of this chain that the server has taken.
    Result<Seen> acknowledged();
    /// This file is a copy, or was put back from one: its identity lives on elsewhere. What the server had of it
    /// becomes another device's; the rest is written under a new identity.
    Status renew();

private:
    Result<std::map<IdBytes, Seen>> newlySeen();
    Status noteSeen(const std::map<IdBytes, Seen>& seen);
    Status handOver(const DeviceId& former, const Seen& acknowledged);

    store::Database& m_database;
    Sealing& m_sealing;
};

}  // namespace hearth::sync
