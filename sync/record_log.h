// SPDX-License-Identifier: AGPL-3.0-or-later
// The membership records of a vault's log, read by somebody who has nothing of the vault yet but its id and keys that
// it let in: a phrase, or a device that was just admitted.
#pragma once

#include <vector>

#include "sync/membership.h"
#include "sync/transport.h"

namespace hearth::sync {

/// Threads: one at a time; calls block.
class RecordLog {
public:
    /// `reader` lives longer than this.
    RecordLog(const VaultId& vault, const AccountKeys& reader) : m_vault(vault), m_reader(&reader) {}

    /// Reads on to the log's end. Errors: those of the transport; Unavailable too for a log out of order or with a
    /// hole; AuthFailed when the reader was removed; Corrupt, Unsupported for a log that does not fold into this vault.
    /// A record that is kept back shows by the one behind it, which names it.
    Status read(SyncTransport& transport);

    const VaultId& vault() const { return m_vault; }
    /// Pre, for this and what follows: `read` said yes.
    const Membership& membership() const { return *m_membership; }
    /// Their envelopes, in order.
    const std::vector<Bytes>& records() const { return m_records; }
    /// What was wrapped for the reader.
    const KeyRing& keys() const { return m_ring; }
    /// The end of the reader's own chain, as far as it has written records.
    const std::optional<Seen>& own() const { return m_own; }

private:
    Status take(ByteView envelope);

    VaultId m_vault;
    const AccountKeys* m_reader;
    std::uint64_t m_position = 0;
    std::optional<Membership> m_membership;
    std::vector<Bytes> m_records;
    KeyRing m_ring;
    std::optional<Seen> m_own;
};

}  // namespace hearth::sync
