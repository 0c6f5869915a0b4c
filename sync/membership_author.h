// SPDX-License-Identifier: AGPL-3.0-or-later
// Making membership records: whoever makes one finds out here whether everybody else will take it.
#pragma once

#include "core/base/clock.h"
#include "sync/membership.h"

namespace hearth::sync {

/// The public side of a recovery phrase.
struct RecoveryPublic {
    HolderKeys keys;
    crypto::BoxPublicKey slot;
};
RecoveryPublic recoveryPublic(const crypto::RecoveryPhrase& phrase);

/// The signature by which somebody agrees to belong to a vault; made by the one who is to be added.
Newcomer consentTo(const VaultId& vault, const AccountKeys& newcomer);

/// The first record of a new vault, as an envelope; its vault's id is in its header.
Bytes foundVault(const AccountKeys& device, const RecoveryPublic& recovery, RandomSource& random);

/// Makes the next record of a membership, signed by one holder. Each function gives the envelope.
/// Errors: those of Membership::apply, where nobody would take it; NotFound without the current epoch's key; for a
/// new epoch without any key.
class RecordAuthor {
public:
    struct Position {
        const Membership& membership;
        const KeyRing& keys;
        Seen last;  ///< The end of the signer's own chain.
    };
    RecordAuthor(const AccountKeys& signer, const Position& position, RandomSource& random)
        : m_signer(signer), m_position(position), m_random(random) {}

    Result<Bytes> addDevice(const MemberId& member, const Newcomer& device) const;
    /// Pre: a role other than Recovery.
    Result<Bytes> addPerson(Role role, const Newcomer& firstDevice) const;
    Result<Bytes> addPhrase(const Newcomer& phrase, const RecoveryOf& whose) const;
    /// `ends` has the ends of the chains of all who go. Pre: everything of the vault was pulled and could be read.
    Result<Bytes> removeDevice(const DeviceId& device, const Frontier& ends) const;
    Result<Bytes> removeMember(const MemberId& member, const Frontier& ends) const;
    /// Pre: as above.
    Result<Bytes> rotate() const;
    Result<Bytes> moveServer(const ServerMoveRecord& server) const;
    /// Pre: the snapshot was compared with what the signer holds.
    Result<Bytes> clear(const Cleared& cleared) const;

private:
    Result<WrappedKey> wrapCurrent(const HolderKeys& holder) const;
    Result<EpochChange> newEpoch(const std::set<DeviceId>& leaving) const;
    Result<Bytes> remove(RecordKind kind, const IdBytes& target, const Frontier& ends) const;
    Result<Bytes> finish(RecordBody body, std::uint32_t epoch) const;

    const AccountKeys& m_signer;
    Position m_position;
    RandomSource& m_random;
};

}  // namespace hearth::sync
