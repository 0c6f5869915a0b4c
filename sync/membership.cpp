// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/membership.h"

#include <algorithm>

namespace hearth::sync {

namespace {

Error corrupt(const char* what) { return fail(ErrorCode::Corrupt, what); }
Error notAllowed(const char* what) { return fail(ErrorCode::AuthFailed, what); }

Error errorOf(EnvelopeFault fault) {
    const std::string name(envelopeFaultName(fault));
    switch (fault) {
        case EnvelopeFault::Newer: return fail(ErrorCode::Unsupported, "membership: " + name);
        case EnvelopeFault::Stranger:
        case EnvelopeFault::Removed:
        case EnvelopeFault::Signature: return fail(ErrorCode::AuthFailed, "membership: " + name);
        default: return fail(ErrorCode::Corrupt, "membership: " + name);
    }
}

MemberId memberOf(const DeviceId& holder) { return MemberId(holder.bytes()); }

bool isZero(const ChainHash& hash) { return hash == ChainHash{}; }

Result<EnvelopeView> splitRecord(ByteView envelope) {
    const auto split = splitEnvelope(envelope);
    if (const auto* fault = std::get_if<EnvelopeFault>(&split)) return errorOf(*fault);
    const auto& view = std::get<EnvelopeView>(split);
    if (view.header.kind != EnvelopeKind::Membership) return corrupt("an envelope is no membership record");
    return view;
}

/// Everything that is fixed about the first record, besides what every record has to obey.
Status checkGenesis(const EnvelopeView& view, const MembershipRecord& record, const GenesisRecord& genesis) {
    const EnvelopeHeader& header = view.header;
    if (header.device != genesis.device.id()) return corrupt("the first record is another device's");
    if (header.sequence != 1 || !isZero(header.previous) || !isZero(record.previous))
        return corrupt("the first record is not the first");
    if (header.vault != vaultIdOf(view.body)) return corrupt("the first record does not make this vault's id");
    if (genesis.device.id() == genesis.recovery.id()) return corrupt("a device and a phrase have one key");
    const Writer writer{genesis.device.sign, std::nullopt, true};
    if (const auto fault = checkWriter(view, header.vault, &writer)) return errorOf(*fault);
    return {};
}

template <typename Map>
std::set<typename Map::key_type> keysOf(const Map& map) {
    std::set<typename Map::key_type> keys;
    for (const auto& entry : map) keys.insert(entry.first);
    return keys;
}

}  // namespace

Result<Membership> Membership::begin(ByteView genesis) {
    HEARTH_TRY(const EnvelopeView view, splitRecord(genesis));
    HEARTH_TRY(const MembershipRecord record, decodeRecord(view.body));
    const auto* first = std::get_if<GenesisRecord>(&record.body);
    if (first == nullptr) return corrupt("a membership does not begin with its first record");
    HEARTH_TRY_STATUS(checkGenesis(view, record, *first));
    Membership membership(view.header.vault, envelopeHash(view));
    const MemberId person = memberOf(first->device.id());
    const MemberId phrase = memberOf(first->recovery.id());
    membership.m_members.emplace(person, Member{Role::Admin, std::nullopt});
    membership.m_members.emplace(phrase, Member{Role::Recovery, RecoveryOf{person, first->recoverySlot}});
    membership.m_holders.emplace(first->device.id(), Holder{first->device, person, {}, std::nullopt});
    membership.m_holders.emplace(first->recovery.id(),
                                 Holder{first->recovery, phrase, membership.m_head, std::nullopt});
    HEARTH_TRY_STATUS(membership.takeEpoch(first->epoch));
    if (view.header.epoch != membership.epoch()) return corrupt("the first record names another epoch");
    return membership;
}

Status Membership::apply(ByteView envelope) {
    HEARTH_TRY(const EnvelopeView view, splitRecord(envelope));
    const std::optional<Writer> known = writer(view.header.device);
    if (const auto fault = checkWriter(view, m_vault, known ? &*known : nullptr)) return errorOf(*fault);
    if (known->cut) return notAllowed("a removed device wrote a membership record");
    HEARTH_TRY(const MembershipRecord record, decodeRecord(view.body));
    if (!follows(record)) return fail(ErrorCode::Conflict, "a membership record does not follow the last");
    const ChainHash hash = envelopeHash(view);
    Membership next = *this;
    HEARTH_TRY_STATUS(next.take(record.body, {m_holders.at(view.header.device), hash}));
    const bool isWord = std::holds_alternative<Cleared>(record.body);
    if (isWord ? view.header.epoch > next.epoch() : view.header.epoch != next.epoch())
        return corrupt("a membership record names another epoch");
    if (!isWord) next.m_head = hash;
    next.m_last = hash;
    next.m_records.insert(hash);
    *this = std::move(next);
    return {};
}

/// Cleared changes nobody's place, so it stands beside the chain: a server that lost it is told it again, whatever
/// others wrote meanwhile. Vaults in which the next record named it are read as they are.
bool Membership::follows(const MembershipRecord& record) const {
    if (std::holds_alternative<Cleared>(record.body)) return m_records.count(record.previous) > 0;
    return record.previous == m_head || (record.previous == m_last && m_cleared);
}

Status Membership::take(const RecordBody& body, const Signed& by) {
    return std::visit([&](const auto& record) { return takeBody(record, by); }, body);
}

Status Membership::takeBody(const GenesisRecord& /*record*/, const Signed& /*by*/) {
    return corrupt("a vault has a second first record");
}

Status Membership::takeBody(const AddDeviceRecord& record, const Signed& by) {
    const Member& signer = m_members.at(by.signer.member);
    const bool own = signer.recovery ? signer.recovery->person == record.member : by.signer.member == record.member;
    if (!own) return notAllowed("a device is added for somebody else");
    return takeNewcomer(record.device, record.member, by);
}

Status Membership::takeBody(const AddMemberRecord& record, const Signed& by) {
    const bool own = record.recovery && record.recovery->person == by.signer.member;
    const bool person = !record.recovery && roleOf(by.signer) == Role::Admin;
    if (roleOf(by.signer) == Role::Recovery || (!own && !person)) return notAllowed("a member is added by who may not");
    const MemberId member = memberOf(record.holder.keys.id());
    if (m_members.count(member) > 0) return corrupt("a member is added a second time");
    m_members.emplace(member, Member{record.role, record.recovery});
    return takeNewcomer(record.holder, member, by);
}

Status Membership::takeBody(const RemovalRecord& record, const Signed& by) {
    HEARTH_TRY_STATUS(mayRemove(record, by));
    const std::set<DeviceId> going = leaving(record.kind, record.target);
    if (record.cuts.size() != going.size()) return corrupt("a removal does not say where chains end");
    for (const auto& [bytes, cut] : record.cuts) {
        const auto holder = m_holders.find(DeviceId(bytes));
        if (going.count(DeviceId(bytes)) == 0) return corrupt("a removal ends the chain of one who stays");
        if (cut.sequence == 0 && cut.hash != holder->second.admittedBy) return corrupt("a chain ends before it began");
        holder->second.cut = cut;
    }
    for (auto& [id, member] : m_members) {
        const bool goes =
            record.kind == RecordKind::RemoveMember &&
            (id == MemberId(record.target) || (member.recovery && member.recovery->person == MemberId(record.target)));
        member.removed = member.removed || goes;
    }
    return takeEpoch(record.epoch);
}

Status Membership::takeBody(const RotationRecord& record, const Signed& by) {
    const Role role = roleOf(by.signer);
    if (role != Role::Admin && role != Role::Writer) return notAllowed("an epoch is begun by who may not");
    return takeEpoch(record.epoch);
}

Status Membership::takeBody(const ServerMoveRecord& record, const Signed& by) {
    if (roleOf(by.signer) != Role::Admin) return notAllowed("a server is named by who may not");
    m_server = record;
    return {};
}

Status Membership::takeBody(const Cleared& record, const Signed& by) {
    const Role role = roleOf(by.signer);
    if (role != Role::Admin && role != Role::Writer) return notAllowed("a log is cleared by who may not");
    if (record.place == 0) return corrupt("a log is cleared up to nothing");
    m_cleared = record;
    return {};
}

Status Membership::mayRemove(const RemovalRecord& record, const Signed& by) const {
    const std::set<DeviceId> going = leaving(record.kind, record.target);
    if (going.empty()) return corrupt("a removal names nobody who is here");
    if (going.count(by.signer.keys.id()) > 0) return corrupt("somebody removes themselves");
    if (roleOf(by.signer) == Role::Recovery) return notAllowed("a phrase removes somebody");
    // A removal begins an epoch, and who begins one could lock everybody out of it.
    if (roleOf(by.signer) == Role::Reader) return notAllowed("a reader removes somebody");
    if (roleOf(by.signer) == Role::Admin) return {};
    const Holder& target = m_holders.at(*going.begin());
    const Member& member = m_members.at(target.member);
    const MemberId person = member.recovery ? member.recovery->person : target.member;
    const bool whole = record.kind == RecordKind::RemoveMember && !member.recovery;
    if (person != by.signer.member || whole) return notAllowed("somebody else is removed by who may not");
    return {};
}

Status Membership::takeNewcomer(const Newcomer& newcomer, const MemberId& member, const Signed& by) {
    if (!isPresent(member)) return corrupt("a device is added for nobody");
    if (!crypto::verifySignature(newcomer.keys.sign, consentMessage(m_vault, newcomer.keys), newcomer.consent))
        return notAllowed("a newcomer did not agree");
    const bool fresh =
        m_holders.emplace(newcomer.keys.id(), Holder{newcomer.keys, member, by.hash, std::nullopt}).second;
    return fresh ? Status() : Status(corrupt("a holder is added a second time"));
}

Status Membership::takeEpoch(const EpochChange& change) {
    const std::uint32_t expected = m_epochs.empty() ? 1 : epoch() + 1;
    if (change.epoch != expected) return corrupt("an epoch does not follow the last");
    const auto& older = change.facts.older;
    if (older.empty() != (expected == 1)) return corrupt("an older epoch's key is missing");
    if (!older.empty() && (older.begin()->first == 0 || older.rbegin()->first >= expected))
        return corrupt("an epoch opens one that is not before it");
    if (keysOf(change.wraps) != active()) return corrupt("an epoch's key is not for exactly those who stay");
    m_epochs.emplace(change.epoch, change.facts);
    return {};
}

bool Membership::isPresent(const MemberId& member) const {
    const auto found = m_members.find(member);
    return found != m_members.end() && !found->second.removed;
}

std::set<DeviceId> Membership::active(const std::set<DeviceId>& leaving) const {
    std::set<DeviceId> holders;
    for (const auto& [id, holder] : m_holders)
        if (!holder.cut && leaving.count(id) == 0) holders.insert(id);
    return holders;
}

std::set<DeviceId> Membership::leaving(RecordKind kind, const IdBytes& target) const {
    std::set<DeviceId> going;
    for (const auto& [id, holder] : m_holders) {
        const Member& member = m_members.at(holder.member);
        const bool device = id.bytes() == target && !member.recovery;
        const bool whole =
            holder.member == MemberId(target) || (member.recovery && member.recovery->person == MemberId(target));
        if (!holder.cut && (kind == RecordKind::RemoveDevice ? device : whole)) going.insert(id);
    }
    return going;
}

std::size_t Membership::writers() const {
    std::size_t count = 0;
    for (const DeviceId& device : active())
        if (writer(device)->writesContent) ++count;
    return count;
}

std::optional<Writer> Membership::writer(const DeviceId& device) const {
    const auto found = m_holders.find(device);
    if (found == m_holders.end()) return std::nullopt;
    const Role role = roleOf(found->second);
    return Writer{found->second.keys.sign, found->second.cut, role == Role::Admin || role == Role::Writer};
}

std::optional<Seen> Membership::chainStart(const DeviceId& device) const {
    const auto found = m_holders.find(device);
    if (found == m_holders.end()) return std::nullopt;
    return Seen{0, found->second.admittedBy};
}

std::optional<WrappedKey> wrapFor(const MembershipRecord& record, const DeviceId& holder) {
    const auto inEpoch = [&holder](const EpochChange& change) -> std::optional<WrappedKey> {
        const auto found = change.wraps.find(holder);
        return found == change.wraps.end() ? std::nullopt : std::optional(found->second);
    };
    if (const auto* genesis = std::get_if<GenesisRecord>(&record.body)) return inEpoch(genesis->epoch);
    if (const auto* removal = std::get_if<RemovalRecord>(&record.body)) return inEpoch(removal->epoch);
    if (const auto* rotation = std::get_if<RotationRecord>(&record.body)) return inEpoch(rotation->epoch);
    if (const auto* device = std::get_if<AddDeviceRecord>(&record.body))
        if (device->device.keys.id() == holder) return device->wrap;
    if (const auto* member = std::get_if<AddMemberRecord>(&record.body))
        if (member->holder.keys.id() == holder) return member->wrap;
    return std::nullopt;
}

Status learnKeys(KeyRing& keys, const Membership& membership, const MembershipRecord& record,
                 const AccountKeys& holder) {
    const std::optional<WrappedKey> wrap = wrapFor(record, holder.id());
    if (!wrap) return {};
    HEARTH_TRY(EpochKey key, unwrapEpochKey(*wrap, holder.box()));
    HEARTH_TRY_STATUS(keys.add(membership.epoch(), std::move(key), membership.epochs().rbegin()->second));
    keys.addOlder(membership.vault(), membership.epochs());
    return {};
}

}  // namespace hearth::sync
