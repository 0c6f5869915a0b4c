// SPDX-License-Identifier: AGPL-3.0-or-later
// The records that this device writes: what is proposed, and the admission of its own next identity.
#include "sync/account.h"
#include "sync/account_rows.h"

namespace hearth::sync {

namespace {

Result<std::optional<Sealed>> sealedAs(Result<Bytes> envelope) {
    HEARTH_TRY(Bytes record, std::move(envelope));
    const ChainHash hash = envelopeHash(record);
    return std::optional(Sealed{std::move(record), hash});
}

/// Whether what is proposed is so already, each answered by what the records say.
struct IsSo {
    const Membership& membership;

    bool isHere(const HolderKeys& keys) const {
        const auto found = membership.holders().find(keys.id());
        return found != membership.holders().end() && !found->second.cut;
    }
    bool operator()(const AdmitDevice& proposal) const { return isHere(proposal.device.keys); }
    bool operator()(const AdmitPerson& proposal) const { return isHere(proposal.firstDevice.keys); }
    bool operator()(const AdmitPhrase& proposal) const { return isHere(proposal.phrase.keys); }
    bool operator()(const DropDevice& proposal) const {
        const auto found = membership.holders().find(proposal.device);
        return found != membership.holders().end() && found->second.cut;
    }
    bool operator()(const DropMember& proposal) const {
        const auto found = membership.members().find(proposal.member);
        return found != membership.members().end() && found->second.removed;
    }
    bool operator()(const BeginEpoch& proposal) const { return membership.epoch() > proposal.after; }
    bool operator()(const NameServer& proposal) const {
        const auto& named = membership.server();
        return named && named->url == proposal.server.url && named->serverKey == proposal.server.serverKey;
    }
    bool operator()(const ClearLog& proposal) const { return membership.cleared() == proposal.cleared; }
};

}  // namespace

Result<Frontier> VaultAccount::endsOf(store::Database& database, RecordKind kind, const IdBytes& target) const {
    const std::set<DeviceId> going = m_state.membership.leaving(kind, target);
    if (going.empty()) return fail(ErrorCode::NotFound, "nobody of that name is here");
    Frontier ends;
    for (const DeviceId& each : going) {
        HEARTH_TRY(const ChainHash start, chainStart(each));
        HEARTH_TRY(const Seen end, endOfChain(database, each, start));
        ends.emplace(each.bytes(), end);
    }
    return ends;
}

Result<std::optional<Sealed>> VaultAccount::propose(store::Database& database, const Proposal& proposal,
                                                    const Seen& last) {
    HEARTH_TRY_STATUS(refresh(database));
    if (std::visit(IsSo{m_state.membership}, proposal)) return std::optional<Sealed>();
    if (standing() == Standing::Removed || standing() == Standing::Awaiting)
        return fail(ErrorCode::Unsupported, "this device is no member");
    const RecordAuthor author(m_state.keys, {m_state.membership, m_state.ring, last}, m_random);
    if (const auto* device = std::get_if<AdmitDevice>(&proposal))
        return sealedAs(author.addDevice(member(), device->device));
    if (const auto* person = std::get_if<AdmitPerson>(&proposal))
        return sealedAs(author.addPerson(person->role, person->firstDevice));
    if (const auto* phrase = std::get_if<AdmitPhrase>(&proposal))
        return sealedAs(author.addPhrase(phrase->phrase, {member(), phrase->slot}));
    if (const auto* drop = std::get_if<DropDevice>(&proposal)) {
        HEARTH_TRY(const Frontier ends, endsOf(database, RecordKind::RemoveDevice, drop->device.bytes()));
        return sealedAs(author.removeDevice(drop->device, ends));
    }
    if (const auto* drop = std::get_if<DropMember>(&proposal)) {
        HEARTH_TRY(const Frontier ends, endsOf(database, RecordKind::RemoveMember, drop->member.bytes()));
        return sealedAs(author.removeMember(drop->member, ends));
    }
    if (const auto* move = std::get_if<NameServer>(&proposal)) return sealedAs(author.moveServer(move->server));
    if (const auto* clear = std::get_if<ClearLog>(&proposal)) return sealedAs(author.clear(clear->cleared));
    return sealedAs(author.rotate());
}

std::optional<Proposal> VaultAccount::needed() const {
    const Membership& membership = m_state.membership;
    const bool isLocked = standing() == Standing::NoKey ||
                          (standing() == Standing::Writes &&
                           !m_state.ring.beyond(membership.epoch(), vault(), membership.epochs()).empty());
    return isLocked ? std::optional<Proposal>(BeginEpoch{membership.epoch()}) : std::nullopt;
}

Result<std::optional<Sealed>> VaultAccount::introduce(store::Database& database) {
    HEARTH_TRY_STATUS(refresh(database));
    if (standing() != Standing::Awaiting) return std::optional<Sealed>();
    const AccountKeys& former = *m_state.former;
    HEARTH_TRY(const ChainHash start, chainStart(former.id()));
    HEARTH_TRY(const Seen last, endOfChain(database, former.id(), start));
    const RecordAuthor author(former, {m_state.membership, m_state.ring, last}, m_random);
    return sealedAs(author.addDevice(member(), consentTo(vault(), m_state.keys)));
}

}  // namespace hearth::sync
