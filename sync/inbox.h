// SPDX-License-Identifier: AGPL-3.0-or-later
// Envelopes that a server gave, checked in the order of docs/ARCHITECTURE.md ("Sync"), merged one at a time, or put
// aside with the reason. What waits for one device stops no other.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <utility>

#include "core/base/result.h"
#include "core/store/merge.h"
#include "sync/sealing.h"
#include "sync/sync_state.h"
#include "sync/sync_store.h"
#include "sync/transport.h"

namespace hearth::sync {

/// Why an envelope waits in sync_inbox. Stored, never renumbered.
enum class Waiting : std::uint8_t {
    Gap = 0,      ///< An earlier one of its chain has not come.
    Fork = 1,     ///< Its chain goes on from another envelope than the one that came before.
    Member = 2,   ///< Who wrote it has not been admitted yet; or a membership record before it has not come.
    Key = 3,      ///< The key of its epoch has not come.
    Newer = 4,    ///< Of a newer program; it counts in its chain.
    Refused = 5,  ///< Its seal or its content is wrong; where its writer signed it, it counts in its chain.
    Consent = 6,  ///< It deletes much, and a person is asked first.
};

/// What receiving did.
struct Received {
    std::size_t envelopes = 0;  ///< Merged.
    std::size_t hollow = 0;     ///< Whose contents neither the server has nor this device: they count in their chains.
    store::Merged merged;
    void add(const Received& other);
};

class Inbox {
public:
    Inbox(SyncStore& store, Sealing& sealing, const store::MergePlan& plan)
        : m_store(store), m_sealing(sealing), m_plan(plan) {}

    /// Takes the first of what stands next in the log, as much as one transaction should hold, and moves the cursor
    /// behind it in the same; then what waited for it. How many it took: at least one. Pre: no holes, not empty.
    /// Errors: those of the store. Never one for what is in an envelope.
    Result<std::size_t> receive(std::span<const LogEntry> entries);
    /// How many of them come before the first whose contents the server has no more, and this device never had.
    Result<std::size_t> beforeEmptied(std::span<const LogEntry> entries);
    /// What the server gives when a place is asked for again, at which something damaged stood.
    Status takeAgain(const LogEntry& entry);
    /// Tries again what waits: after an update of this program, or when a key or a member has come.
    Status retry(Waiting why);
    /// The person's yes to what deletes much.
    Status consent();
    const Received& received() const { return m_received; }
    /// Whether somebody has read envelopes of this identity that this file does not know; told once.
    bool foundCopy() { return std::exchange(m_copied, false); }

private:
    /// Whether an envelope comes now, comes again with a person's yes, or counts in its chain already.
    enum class Turn { First, Consented, Counted };
    /// What became of an envelope.
    struct Verdict {
        std::optional<Waiting> waits;
        bool counts = false;  ///< The next one of its chain goes on from it.
    };

    Status take(store::Database& database, std::uint64_t position, ByteView envelope, Turn turn);
    Result<Verdict> judge(store::Database& database, const Inspected& inspected, ByteView envelope, const Head& head,
                          Turn turn);
    Result<Verdict> open(store::Database& database, const Inspected& inspected, ByteView envelope, const Head& head,
                         Turn turn);
    Status merge(store::Database& database, const Inspected& inspected, const Batch& batch, const Head& head);
    Status notePromises(store::Database& database, const Batch& batch);
    Status ownEnvelope(store::Database& database, const Inspected& inspected, std::uint64_t position,
                       ByteView envelope);
    Result<std::optional<Waiting>> admit(store::Database& database, ByteView envelope);
    Status putAside(store::Database& database, std::uint64_t position, const IdBytes& device, std::uint64_t sequence,
                    const ChainHash& hash, Waiting why, ByteView envelope);
    Status followUp(const IdBytes& device);
    Result<bool> deletesMuch(store::Database& database, const Batch& batch);

    SyncStore& m_store;
    Sealing& m_sealing;
    const store::MergePlan& m_plan;
    Received m_received;
    bool m_copied = false;
    std::uint64_t m_position = 0;       ///< In the log, of the envelope that is taken just now.
    std::optional<IdBytes> m_advanced;  ///< The device whose chain went on with the last envelope.
};

}  // namespace hearth::sync
