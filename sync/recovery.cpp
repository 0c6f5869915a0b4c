// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/recovery.h"

#include <algorithm>

namespace hearth::sync {

namespace {

/// So often somebody else may be faster in one call.
constexpr int kRounds = 8;
constexpr std::size_t kPageBytes = std::size_t{1} << 20;

Error noMember() { return fail(ErrorCode::AuthFailed, "this phrase does not belong to the vault any more"); }

Error refusedWith(PushOutcome outcome) {
    switch (outcome) {
        case PushOutcome::Quota:
        case PushOutcome::TooLarge: return fail(ErrorCode::Full, "the server takes nothing more of this vault");
        case PushOutcome::Revoked: return noMember();
        default: return fail(ErrorCode::AuthFailed, "the server takes no record of this phrase");
    }
}

}  // namespace

Result<Recovery> Recovery::begin(const crypto::SecretBytes& words, RandomSource& random) {
    HEARTH_TRY(const auto phrase, crypto::RecoveryPhrase::parse(words));
    return Recovery(AccountKeys::fromPhrase(phrase), random);
}

Result<VaultId> Recovery::onlyOne(std::span<const VaultId> vaults) {
    if (vaults.empty()) return fail(ErrorCode::NotFound, "the server knows no vault of this phrase");
    if (vaults.size() > 1) return fail(ErrorCode::Conflict, "the server knows several vaults of this phrase");
    return vaults.front();
}

Status Recovery::read(const VaultId& vault, SyncTransport& transport) {
    HEARTH_TRY(const Hello hello, transport.hello(m_phrase.id(), m_position));
    if (hello.revoked) return noMember();
    for (;;) {
        HEARTH_TRY(const LogPage page, transport.pull(m_position, std::min(hello.maxBytes, kPageBytes)));
        if (page.entries.empty()) break;
        for (const LogEntry& entry : page.entries) {
            if (entry.position != m_position + 1) return fail(ErrorCode::Unavailable, "the server's log has a hole");
            HEARTH_TRY_STATUS(take(vault, entry.envelope));
            m_position = entry.position;
        }
    }
    return checkMember();
}

Status Recovery::take(const VaultId& vault, ByteView envelope) {
    const auto split = splitEnvelope(envelope);
    const auto* view = std::get_if<EnvelopeView>(&split);
    // What a newer program wrote, or what is damaged, is for the device to judge; only records count here.
    if (view == nullptr || view->header.kind != EnvelopeKind::Membership) return {};
    return takeRecord(vault, *view);
}

Status Recovery::takeRecord(const VaultId& vault, const EnvelopeView& view) {
    if (view.header.vault != vault) return fail(ErrorCode::Corrupt, "a record belongs to another vault");
    if (m_membership) {
        HEARTH_TRY_STATUS(m_membership->apply(view.whole));
    } else {
        HEARTH_TRY(m_membership, Membership::begin(view.whole));
    }
    HEARTH_TRY(const MembershipRecord record, decodeRecord(view.body));
    HEARTH_TRY_STATUS(learnKeys(m_ring, *m_membership, record, m_phrase));
    if (view.header.device == m_phrase.id()) m_last = Seen{view.header.sequence, envelopeHash(view.whole)};
    m_records.emplace_back(view.whole.begin(), view.whole.end());
    return {};
}

Status Recovery::checkMember() const {
    if (!m_membership) return fail(ErrorCode::Corrupt, "a log without a first record");
    const auto found = m_membership->holders().find(m_phrase.id());
    if (found == m_membership->holders().end() || found->second.cut) return noMember();
    if (!m_membership->members().at(found->second.member).recovery) return noMember();
    return {};
}

MemberId Recovery::person() const {
    const Holder& holder = m_membership->holders().at(m_phrase.id());
    return m_membership->members().at(holder.member).recovery->person;
}

/// One attempt. Whether it was taken, or somebody else was faster, is in the log then.
Status Recovery::offer(const AccountKeys& device, SyncTransport& transport) {
    const Seen last = m_last ? *m_last : *m_membership->chainStart(m_phrase.id());
    const RecordAuthor author(m_phrase, {*m_membership, m_ring, last}, *m_random);
    HEARTH_TRY(const Bytes record, author.addDevice(person(), consentTo(m_membership->vault(), device)));
    const ByteView view(record);
    HEARTH_TRY(const auto results, transport.push(std::span(&view, 1)));
    if (results.size() != 1) return fail(ErrorCode::Unavailable, "the server's answer is not whole");
    switch (results[0].outcome) {
        case PushOutcome::Stored:
        case PushOutcome::Conflict:
        case PushOutcome::Fork:
        case PushOutcome::Gap: return {};
        default: return refusedWith(results[0].outcome);
    }
}

Result<Recovered> Recovery::admit(const AccountKeys& device, SyncTransport& transport) {
    for (int round = 0; round < kRounds; ++round) {
        const auto& holders = m_membership->holders();
        const auto own = holders.find(device.id());
        if (own != holders.end() && own->second.cut) return fail(ErrorCode::AuthFailed, "this device was removed");
        if (own != holders.end()) return Recovered{m_membership->vault(), person(), m_records};
        HEARTH_TRY_STATUS(offer(device, transport));
        // What the server holds counts, also the record that it has just taken.
        const VaultId vault = m_membership->vault();
        HEARTH_TRY_STATUS(read(vault, transport));
    }
    return fail(ErrorCode::Unavailable, "others write to this vault faster than this device is admitted");
}

RecoveryPublic recoveryPublic(const store::PhraseKeys& keys) { return {{keys.sign, keys.box}, keys.slot}; }

std::vector<Proposal> newPhrase(const Membership& membership, const MemberId& person,
                                const crypto::RecoveryPhrase& phrase) {
    const AccountKeys keys = AccountKeys::fromPhrase(phrase);
    std::vector<Proposal> proposals;
    proposals.emplace_back(AdmitPhrase{consentTo(membership.vault(), keys), recoverySlotKey(phrase)});
    for (const auto& [id, member] : membership.members()) {
        const bool own = member.recovery && member.recovery->person == person && !member.removed;
        if (own && id != MemberId(keys.id().bytes())) proposals.emplace_back(DropMember{id});
    }
    return proposals;
}

std::vector<store::PhraseKeys> phrasesOf(const Membership& membership, const MemberId& person) {
    std::vector<store::PhraseKeys> phrases;
    for (const DeviceId& id : membership.active()) {
        const Holder& holder = membership.holders().at(id);
        const auto& recovery = membership.members().at(holder.member).recovery;
        if (recovery && recovery->person == person)
            phrases.push_back({recovery->slot, holder.keys.sign, holder.keys.box});
    }
    return phrases;
}

}  // namespace hearth::sync
