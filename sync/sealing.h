// SPDX-License-Identifier: AGPL-3.0-or-later
// The port between the client's state machine and cryptography: what makes an envelope of a batch, and a batch of an
// envelope. Envelopes, keys and membership stand behind it; chains, order and what is applied when stand before it.
#pragma once

#include "core/base/bytes.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "sync/batch.h"
#include "sync/envelope_header.h"

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
};

/// Threads: one at a time, that of the client.
class Sealing {
public:
    virtual ~Sealing() = default;

    /// Who writes: this device's identity in the log.
    virtual DeviceId device() const = 0;
    /// What the first envelope of a device names as the one before it.
    virtual Result<ChainHash> chainStart(const DeviceId& device) const = 0;
    /// Seals under the newest epoch. Errors: Unsupported when this device may not write.
    virtual Result<Sealed> seal(const Draft& draft) = 0;
    /// The first three checks of docs/WIRE_FORMAT.md: lengths, a member, its signature. Errors: Corrupt; AuthFailed for
    /// a stranger or a wrong signature; Unsupported for a newer format; NotFound for a device whose admission has not
    /// come yet.
    virtual Result<Inspected> inspect(ByteView envelope) const = 0;
    /// The rest of them. Pre: `inspect` said yes and the chain fits. Errors: NotFound when the key of its epoch has not
    /// come yet; AuthFailed, Corrupt for what its writer never sealed.
    virtual Result<Bytes> open(ByteView envelope) const = 0;
    /// Takes in a membership record (kind 2) that stands next in its chain. Errors: Corrupt, AuthFailed.
    virtual Status admit(ByteView envelope) = 0;
    /// A new identity for this vault, because the old one lives on in another copy of it; stored in the caller's
    /// transaction, and `device()` from then on. The old one's keys stay for reading.
    virtual Status renew(store::Database& database) = 0;
};

}  // namespace hearth::sync
