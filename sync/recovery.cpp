// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/recovery.h"

namespace hearth::sync {

namespace {

/// So often somebody else may be faster in one call.
constexpr int kRounds = 8;

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
    return Recovery(std::make_unique<AccountKeys>(AccountKeys::fromPhrase(phrase)), random);
}

Result<VaultId> Recovery::onlyOne(std::span<const VaultId> vaults) {
    if (vaults.empty()) return fail(ErrorCode::NotFound, "the server knows no vault of this phrase");
    if (vaults.size() > 1) return fail(ErrorCode::Conflict, "the server knows several vaults of this phrase");
    return vaults.front();
}

Status Recovery::read(const VaultId& vault, SyncTransport& transport) {
    if (!m_log || m_log->vault() != vault) m_log.emplace(vault, *m_phrase);
    HEARTH_TRY_STATUS(m_log->read(transport));
    return checkMember();
}

Status Recovery::checkMember() const {
    const auto found = membership().holders().find(m_phrase->id());
    const bool belongs = found != membership().holders().end() && !found->second.cut;
    return belongs && membership().members().at(found->second.member).recovery ? Status() : Status(noMember());
}

MemberId Recovery::person() const {
    const Holder& holder = membership().holders().at(m_phrase->id());
    return membership().members().at(holder.member).recovery->person;
}

/// One attempt. Whether it was taken, or somebody else was faster, is in the log then.
Status Recovery::offer(const AccountKeys& device, SyncTransport& transport) {
    const Seen last = m_log->own() ? *m_log->own() : *membership().chainStart(m_phrase->id());
    const RecordAuthor author(*m_phrase, {membership(), m_log->keys(), last}, *m_random);
    HEARTH_TRY(const Bytes record, author.addDevice(person(), consentTo(m_log->vault(), device)));
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
        const auto& holders = membership().holders();
        const auto own = holders.find(device.id());
        if (own != holders.end() && own->second.cut) return fail(ErrorCode::AuthFailed, "this device was removed");
        if (own != holders.end()) return Recovered{m_log->vault(), person(), m_log->records()};
        HEARTH_TRY_STATUS(offer(device, transport));
        // What the server holds counts, also the record that it has just taken.
        HEARTH_TRY_STATUS(read(VaultId(m_log->vault()), transport));
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
