// SPDX-License-Identifier: AGPL-3.0-or-later
// The port between the client's state machine and cryptography: what makes an envelope of a batch, and a batch of an
// envelope. Envelopes, keys and membership stand behind it; chains, order and what is applied when stand before it.
#pragma once

#include "core/base/bytes.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "sync/batch.h"
#include "sync/envelope_header.h"
#include "sync/proposal.h"

namespace hearth::store {
class Database;
}

namespace hearth::sync {

/// What the client decides about an envelope of its own; the sealer adds format, vault, epoch and compression.
struct Draft {
    EnvelopeKind kind;
    std::uint64_t sequence;
    ChainHash previous;
    std::uint16_t part;
    std::uint16_t parts;
    ByteView plain;  ///< Canonical CBOR of the batch.
};

/// An envelope and the hash that the next one of its chain names.
struct Sealed {
    Bytes envelope;
    ChainHash hash;
};

/// An envelope whose lengths, member and signature are right. Nothing in it is decrypted yet.
struct Inspected {
    EnvelopeHeader header;
    ChainHash hash;
    bool hollow = false;  ///< Its body was left out: it counts in its chain, and there is nothing to open.
};

/// What this device can do in its account at present.
enum class Standing {
    Writes,
    Reads,     ///< A reader: its own changes stay here.
    NoKey,     ///< The newest epoch's key was not given to it, so it begins the next one before it writes.
    Awaiting,  ///< A new identity that no record has admitted yet; `former` speaks for it.
    Removed,
};

/// What the database holds is what counts: where a function is given one, it runs in the caller's transaction.
/// Threads: one at a time, that of the client.
class Sealing {
public:
    virtual ~Sealing() = default;

    /// Who writes: this device's identity in the log.
    virtual DeviceId device() const = 0;
    /// Whom this identity took the place of, while no record has admitted it.
    virtual std::optional<DeviceId> former() const = 0;
    virtual Standing standing() const = 0;
    /// What the first envelope of a device names as the one before it. Errors: NotFound for one that was not admitted.
    virtual Result<ChainHash> chainStart(const DeviceId& device) const = 0;
    /// Seals under the newest epoch. Errors: Unsupported unless `standing` is Writes.
    virtual Result<Sealed> seal(const Draft& draft) = 0;
    /// The first three checks of docs/WIRE_FORMAT.md: lengths, a member, its signature. Errors: Corrupt; AuthFailed for
    /// another vault, a wrong signature, what its device may not write and what lies beyond the end of a removed one;
    /// Unsupported for a newer format; NotFound for a device that is unknown: its admission may be a later record.
    virtual Result<Inspected> inspect(ByteView envelope) const = 0;
    /// The rest of them. Pre: `inspect` said yes and the chain fits. Errors: NotFound when the key of its epoch has not
    /// come yet; InvalidArgument for a hollow one; AuthFailed, Corrupt for what its writer never sealed.
    virtual Result<Bytes> open(ByteView envelope) const = 0;
    /// Takes in a membership record (kind 2) that stands next in its chain; one that was taken before changes nothing.
    /// Errors: Corrupt, AuthFailed, Conflict when it does not follow the last; Unsupported for one of a newer program.
    virtual Status admit(store::Database& database, ByteView envelope) = 0;
    /// The record that changes what is proposed, behind `last` of this device's chain; nothing when it is so already.
    /// Pre for what removes somebody or begins an epoch: everything of the log was read.
    /// Errors: AuthFailed, Corrupt when nobody would take it; NotFound for somebody who is not there, or without the
    /// newest epoch's key; Unsupported for a device that is no member itself.
    virtual Result<std::optional<Sealed>> propose(store::Database& database, const Proposal& proposal,
                                                  const Seen& last) = 0;
    /// What this device should propose by itself: a new epoch where the newest one was not given to it, or keeps from
    /// whoever comes later what can be read here. Nothing where it may not.
    virtual std::optional<Proposal> needed() const = 0;
    /// The record by which the former identity admits this one, behind the end of its chain as far as it was read;
    /// nothing unless `standing` is Awaiting. Errors: as above.
    virtual Result<std::optional<Sealed>> introduce(store::Database& database) = 0;
    /// A new identity for this vault, because the old one lives on in another copy of it; `device()` from then on.
    virtual Status renew(store::Database& database) = 0;
    /// Takes up what the database holds, where a transaction came to nothing or somebody else wrote there.
    virtual Status refresh(store::Database& database) = 0;
};

}  // namespace hearth::sync
