// SPDX-License-Identifier: AGPL-3.0-or-later
// The records that say who belongs to a vault: what each kind holds, and its only encoding. They stand in envelopes of
// kind Membership, signed and in clear, each naming the one before it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>

#include "core/crypto/sign.h"
#include "sync/account_keys.h"
#include "sync/epoch_key.h"
#include "sync/frontier.h"

namespace hearth::sync {

/// Sent on the wire, never renumbered.
enum class RecordKind : std::uint8_t {
    Genesis = 0,
    AddDevice = 1,
    AddMember = 2,
    RemoveDevice = 3,
    RemoveMember = 4,
    RotateEpoch = 5,
    ServerMove = 6,
    Cleared = 7,
};

/// What a member may do. Sent on the wire, never renumbered.
enum class Role : std::uint8_t {
    Admin = 0,     ///< Everything.
    Writer = 1,    ///< Content, its own devices and phrases, a new epoch.
    Reader = 2,    ///< Adds its own devices and phrases, nothing else.
    Recovery = 3,  ///< A phrase: it holds every epoch's key and may admit a device of its person.
};

/// A member is named by the first holder that it came with: a person by its first device, a phrase by itself.
using MemberId = Id<struct MemberTag>;

/// Somebody new, and the signature by which they agreed to belong to this vault.
struct Newcomer {
    HolderKeys keys;
    crypto::Signature consent;
    bool operator==(const Newcomer&) const = default;
};

/// What is signed by a newcomer: "HEARTH-JOIN-1", the vault, both public keys.
Bytes consentMessage(const VaultId& vault, const HolderKeys& keys);

/// A new epoch: its key for everybody who stays.
struct EpochChange {
    std::uint32_t epoch;
    EpochFacts facts;
    std::map<DeviceId, WrappedKey> wraps;
};

struct GenesisRecord {
    std::array<std::uint8_t, 16> random;  ///< Makes the vault's id one that nobody can choose.
    HolderKeys device;
    HolderKeys recovery;
    crypto::BoxPublicKey recoverySlot;
    EpochChange epoch;
};
struct AddDeviceRecord {
    MemberId member;
    Newcomer device;
    WrappedKey wrap;  ///< The current epoch's key.
};
/// Whose phrase it is.
struct RecoveryOf {
    MemberId person;
    crypto::BoxPublicKey slot;
};
struct AddMemberRecord {
    Role role;
    Newcomer holder;
    WrappedKey wrap;
    std::optional<RecoveryOf> recovery;  ///< Present for Role::Recovery only.
};
/// Removing and rotating are one record, so that no moment lies between them.
struct RemovalRecord {
    RecordKind kind;  ///< RemoveDevice or RemoveMember.
    IdBytes target;   ///< A DeviceId or a MemberId.
    Frontier cuts;    ///< Where the chain of each holder that goes ends.
    EpochChange epoch;
};
struct RotationRecord {
    EpochChange epoch;
};
struct ServerMoveRecord {
    std::string url;
    std::array<std::uint8_t, 16> serverKey;  ///< BLAKE2b-128 of the new server's public key.
};

/// Up to a place of the log, that one with it, a snapshot has all that is left; its signer has compared it with what
/// it holds. So a server may empty the envelopes there.
struct Cleared {
    std::uint64_t place;
    ChainHash hash;      ///< Of the envelope at the place.
    ChainHash manifest;  ///< Of the envelope of the snapshot's manifest.
    bool operator==(const Cleared&) const = default;
};

using RecordBody = std::variant<GenesisRecord, AddDeviceRecord, AddMemberRecord, RemovalRecord, RotationRecord,
                                ServerMoveRecord, Cleared>;

struct MembershipRecord {
    ChainHash previous;  ///< Hash of the membership envelope before, of whichever device; zero for Genesis.
    RecordBody body;
};

inline constexpr std::size_t kMaxServerUrlBytes = 2048;

RecordKind recordKind(const RecordBody& body);
Bytes encodeRecord(const MembershipRecord& record);
/// Errors: Corrupt for anything that `encodeRecord` would not write; Unsupported for a kind or role of a newer version.
Result<MembershipRecord> decodeRecord(ByteView bytes);

/// BLAKE2b-128 of "HEARTH-VAULT-1" and the encoded Genesis record.
VaultId vaultIdOf(ByteView genesisRecord);

}  // namespace hearth::sync
