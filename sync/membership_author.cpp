// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/membership_author.h"

#include "core/base/check.h"

namespace hearth::sync {

RecoveryPublic recoveryPublic(const crypto::RecoveryPhrase& phrase) {
    return {AccountKeys::fromPhrase(phrase).publicKeys(), recoverySlotKey(phrase)};
}

Newcomer consentTo(const VaultId& vault, const AccountKeys& newcomer) {
    const HolderKeys keys = newcomer.publicKeys();
    return {keys, newcomer.sign().sign(consentMessage(vault, keys))};
}

Bytes foundVault(const AccountKeys& device, const RecoveryPublic& recovery, RandomSource& random) {
    GenesisRecord genesis{{}, device.publicKeys(), recovery.keys, recovery.slot, {1, {}, {}}};
    random.fill(genesis.random);
    const EpochKey key = EpochKey::generate(random);
    genesis.epoch.facts.check = key.check(1);
    for (const HolderKeys& holder : {genesis.device, genesis.recovery})
        genesis.epoch.wraps.emplace(holder.id(), key.wrapTo(holder.box, random));
    const Bytes record = encodeRecord({{}, genesis});
    auto envelope =
        signRecord({EnvelopeKind::Membership, vaultIdOf(record), 1, device.id(), 1, {}}, device.sign(), record);
    HEARTH_CHECK(envelope.ok());
    return std::move(envelope).value();
}

Result<WrappedKey> RecordAuthor::wrapCurrent(const HolderKeys& holder) const {
    const EpochKey* key = m_position.keys.find(m_position.membership.epoch());
    if (key == nullptr) return fail(ErrorCode::NotFound, "the current epoch's key is not here");
    return key->wrapTo(holder.box, m_random);
}

Result<EpochChange> RecordAuthor::newEpoch(const std::set<DeviceId>& leaving) const {
    const Membership& membership = m_position.membership;
    const auto newest = m_position.keys.newest();
    if (!newest) return fail(ErrorCode::NotFound, "no epoch's key is here");
    const EpochKey newer = EpochKey::generate(m_random);
    const std::uint32_t epoch = membership.epoch() + 1;
    EpochChange change{epoch, {newer.check(epoch), {}}, {}};
    // Whatever can be read here can be read by who gets the new key, also what a false record has cut off.
    std::set<std::uint32_t> olders = m_position.keys.beyond(*newest, membership.vault(), membership.epochs());
    olders.insert(*newest);
    for (const std::uint32_t older : olders)
        change.facts.older.emplace(
            older, sealOlder({membership.vault(), epoch, older}, newer, *m_position.keys.find(older), m_random));
    for (const DeviceId& holder : membership.active(leaving))
        change.wraps.emplace(holder, newer.wrapTo(membership.holders().at(holder).keys.box, m_random));
    // Nobody may be locked out by a key that its maker cannot open either.
    const auto own = change.wraps.find(m_signer.id());
    if (own == change.wraps.end()) return fail(ErrorCode::AuthFailed, "the maker of an epoch is not in it");
    HEARTH_TRY(const EpochKey opened, unwrapEpochKey(own->second, m_signer.box()));
    if (opened.check(epoch) != change.facts.check) return fail(ErrorCode::Internal, "a wrapped key is another key");
    return change;
}

Result<Bytes> RecordAuthor::finish(RecordBody body, std::uint32_t epoch) const {
    const Membership& membership = m_position.membership;
    const Bytes record = encodeRecord({membership.head(), std::move(body)});
    HEARTH_TRY(Bytes envelope, signRecord({EnvelopeKind::Membership, membership.vault(), epoch, m_signer.id(),
                                           m_position.last.sequence + 1, m_position.last.hash},
                                          m_signer.sign(), record));
    Membership trial = membership;
    HEARTH_TRY_STATUS(trial.apply(envelope));
    return envelope;
}

Result<Bytes> RecordAuthor::addDevice(const MemberId& member, const Newcomer& device) const {
    HEARTH_TRY(const WrappedKey wrap, wrapCurrent(device.keys));
    return finish(AddDeviceRecord{member, device, wrap}, m_position.membership.epoch());
}

Result<Bytes> RecordAuthor::addPerson(Role role, const Newcomer& firstDevice) const {
    HEARTH_CHECK(role != Role::Recovery);
    HEARTH_TRY(const WrappedKey wrap, wrapCurrent(firstDevice.keys));
    return finish(AddMemberRecord{role, firstDevice, wrap, std::nullopt}, m_position.membership.epoch());
}

Result<Bytes> RecordAuthor::addPhrase(const Newcomer& phrase, const RecoveryOf& whose) const {
    HEARTH_TRY(const WrappedKey wrap, wrapCurrent(phrase.keys));
    return finish(AddMemberRecord{Role::Recovery, phrase, wrap, whose}, m_position.membership.epoch());
}

Result<Bytes> RecordAuthor::removeDevice(const DeviceId& device, const Frontier& ends) const {
    return remove(RecordKind::RemoveDevice, device.bytes(), ends);
}

Result<Bytes> RecordAuthor::removeMember(const MemberId& member, const Frontier& ends) const {
    return remove(RecordKind::RemoveMember, member.bytes(), ends);
}

Result<Bytes> RecordAuthor::remove(RecordKind kind, const IdBytes& target, const Frontier& ends) const {
    HEARTH_TRY(EpochChange change, newEpoch(m_position.membership.leaving(kind, target)));
    const std::uint32_t epoch = change.epoch;
    return finish(RemovalRecord{kind, target, ends, std::move(change)}, epoch);
}

Result<Bytes> RecordAuthor::rotate() const {
    HEARTH_TRY(EpochChange change, newEpoch({}));
    const std::uint32_t epoch = change.epoch;
    return finish(RotationRecord{std::move(change)}, epoch);
}

Result<Bytes> RecordAuthor::moveServer(const ServerMoveRecord& server) const {
    return finish(server, m_position.membership.epoch());
}

Result<Bytes> RecordAuthor::clear(const Cleared& cleared) const {
    return finish(cleared, m_position.membership.epoch());
}

}  // namespace hearth::sync
