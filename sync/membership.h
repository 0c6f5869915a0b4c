// SPDX-License-Identifier: AGPL-3.0-or-later
// Who belongs to a vault: the state that the chain of membership records folds into, the same on every device and on
// the server, with every rule checked at every record.
#pragma once

#include <map>
#include <optional>
#include <set>

#include "sync/envelope.h"
#include "sync/membership_record.h"

namespace hearth::sync {

/// Somebody who gets every epoch's key: a device, or a recovery phrase.
struct Holder {
    HolderKeys keys;
    MemberId member;
    ChainHash admittedBy;     ///< What the first envelope of its chain names as the one before.
    std::optional<Seen> cut;  ///< Where its chain ended, when it was removed.
};

/// A person, or a phrase.
struct Member {
    Role role;
    std::optional<RecoveryOf> recovery;
    bool removed = false;
};

/// Threads: as its owner's. Cost: small; a vault has few holders.
class Membership {
public:
    /// From the first record. Errors: Corrupt unless it is one by its own vault id, keys and signature; Unsupported.
    static Result<Membership> begin(ByteView genesis);
    /// Takes the next record, or changes nothing. Its place in its device's chain is the caller's to check.
    /// Errors: Conflict when it does not follow what was taken; AuthFailed when it is not signed by a member, or by one
    /// who may not do this; Corrupt when it breaks a rule; Unsupported for one of a newer version.
    Status apply(ByteView envelope);

    const VaultId& vault() const { return m_vault; }
    /// Hash of the envelope that the next record names: the last record's that is no Cleared.
    const ChainHash& head() const { return m_head; }
    /// Hash of the last record's envelope.
    const ChainHash& last() const { return m_last; }
    std::uint32_t epoch() const { return m_epochs.rbegin()->first; }
    const std::map<std::uint32_t, EpochFacts>& epochs() const { return m_epochs; }
    /// Removed ones too: their old envelopes still count.
    const std::map<DeviceId, Holder>& holders() const { return m_holders; }
    const std::map<MemberId, Member>& members() const { return m_members; }
    /// Those who hold the current epoch's key, without those in `leaving`.
    std::set<DeviceId> active(const std::set<DeviceId>& leaving = {}) const;
    /// Who goes when a device or a member is removed; empty when nobody of that name is here.
    std::set<DeviceId> leaving(RecordKind kind, const IdBytes& target) const;
    /// For the checks of envelopes; nothing when it is no member.
    std::optional<Writer> writer(const DeviceId& device) const;
    /// Where a chain of which nothing was seen yet begins.
    std::optional<Seen> chainStart(const DeviceId& device) const;
    /// The last address that a record named, when one did.
    const std::optional<ServerMoveRecord>& server() const { return m_server; }
    /// How far the log may be empty on a server, by the last record that says so.
    const std::optional<Cleared>& cleared() const { return m_cleared; }
    /// How many devices may write content.
    std::size_t writers() const;

private:
    struct Signed {
        const Holder& signer;
        const ChainHash& hash;
    };
    Membership(const VaultId& vault, const ChainHash& head)
        : m_vault(vault), m_head(head), m_last(head), m_records{head} {}
    bool follows(const MembershipRecord& record) const;
    Status take(const RecordBody& body, const Signed& by);
    Status takeBody(const GenesisRecord& record, const Signed& by);
    Status takeBody(const AddDeviceRecord& record, const Signed& by);
    Status takeBody(const AddMemberRecord& record, const Signed& by);
    Status takeBody(const RemovalRecord& record, const Signed& by);
    Status takeBody(const RotationRecord& record, const Signed& by);
    Status takeBody(const ServerMoveRecord& record, const Signed& by);
    Status takeBody(const Cleared& record, const Signed& by);
    Status mayRemove(const RemovalRecord& record, const Signed& by) const;
    Status takeNewcomer(const Newcomer& newcomer, const MemberId& member, const Signed& by);
    Status takeEpoch(const EpochChange& change);
    Role roleOf(const Holder& holder) const { return m_members.at(holder.member).role; }
    bool isPresent(const MemberId& member) const;

    VaultId m_vault;
    ChainHash m_head;
    ChainHash m_last;
    std::set<ChainHash> m_records;  ///< All that were taken.
    std::map<std::uint32_t, EpochFacts> m_epochs;
    std::map<DeviceId, Holder> m_holders;
    std::map<MemberId, Member> m_members;
    std::optional<ServerMoveRecord> m_server;
    std::optional<Cleared> m_cleared;
};

/// The epoch's key that a record holds for a holder, when it does.
std::optional<WrappedKey> wrapFor(const MembershipRecord& record, const DeviceId& holder);

/// Adds what a record holds for these keys, and the keys of epochs before, as far as they open. Pre: `membership` has
/// taken the record. Errors: AuthFailed or Corrupt when what was wrapped for us is not the key that the record speaks
/// of.
Status learnKeys(KeyRing& keys, const Membership& membership, const MembershipRecord& record,
                 const AccountKeys& holder);

}  // namespace hearth::sync
