// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/sync/account.h"

#include "sync/big_endian.h"

namespace hearth::sync {

void CountedRandom::fill(std::span<std::uint8_t> out) {
    while (m_left.size() < out.size()) appendBytes(m_left, crypto::blake2b({asBytes(m_name), bigEndian(m_block++)}));
    std::copy_n(m_left.begin(), out.size(), out.begin());
    m_left.erase(m_left.begin(), m_left.begin() + static_cast<std::ptrdiff_t>(out.size()));
}

crypto::RecoveryPhrase phraseOf(std::uint8_t first) {
    crypto::SecretBytes entropy(crypto::kRecoveryEntropyBytes);
    for (auto& byte : entropy.exposeWritable()) byte = first++;
    return crypto::RecoveryPhrase::fromEntropy(std::move(entropy));
}

Account::Account(const std::string& name)
    : m_random(name),
      m_laptop(newcomer()),
      m_phrase{AccountKeys::fromPhrase(phraseOf(1)), {}, {0, {}}},
      m_records{foundVault(m_laptop.keys, recoveryPublic(phraseOf(1)), m_random)},
      m_membership(Membership::begin(m_records[0]).value()) {
    const auto record = decodeRecord(std::get<EnvelopeView>(splitEnvelope(genesis())).body).value();
    for (Party* party : {&m_laptop, &m_phrase}) REQUIRE(learnKeys(party->ring, m_membership, record, party->keys).ok());
    m_laptop.last = {1, envelopeHash(genesis())};
    m_phrase.last = *m_membership.chainStart(m_phrase.keys.id());
}

Status Account::take(Party& signer, const Bytes& envelope, const std::vector<Party*>& readers) {
    HEARTH_TRY_STATUS(m_membership.apply(envelope));
    m_records.push_back(envelope);
    signer.last = {signer.last.sequence + 1, envelopeHash(envelope)};
    HEARTH_TRY(const auto record, decodeRecord(std::get<EnvelopeView>(splitEnvelope(envelope)).body));
    for (Party* reader : readers) HEARTH_TRY_STATUS(learnKeys(reader->ring, m_membership, record, reader->keys));
    return {};
}

Party Account::addDevice() {
    Party device = newcomer();
    const Bytes record = author(m_laptop).addDevice(person(), consentTo(m_membership.vault(), device.keys)).value();
    REQUIRE(take(m_laptop, record, {&device}).ok());
    device.last = *m_membership.chainStart(device.keys.id());
    return device;
}

Bytes Account::forge(const Party& signer, RecordBody body, std::uint32_t epoch) {
    return signRecord({EnvelopeKind::Membership, m_membership.vault(), epoch, signer.keys.id(),
                       signer.last.sequence + 1, signer.last.hash},
                      signer.keys.sign(), encodeRecord({m_membership.head(), std::move(body)}))
        .value();
}

Bytes Account::seal(Party& writer, ByteView plain, EnvelopeKind kind) {
    crypto::Nonce nonce{};
    m_random.fill(nonce);
    const std::uint32_t epoch = m_membership.epoch();
    const Bytes envelope =
        sealEnvelope({kind, m_membership.vault(), epoch, writer.keys.id(), writer.last.sequence + 1, writer.last.hash},
                     *writer.ring.find(epoch), writer.keys.sign(), nonce, plain)
            .value();
    writer.last = {writer.last.sequence + 1, envelopeHash(envelope)};
    return envelope;
}

Checked<Bytes> Account::open(ByteView envelope, const Seen& last) {
    const auto split = splitEnvelope(envelope);
    if (const auto* fault = std::get_if<EnvelopeFault>(&split)) return *fault;
    const auto writer = m_membership.writer(std::get<EnvelopeView>(split).header.device);
    return openEnvelope(envelope, {m_membership.vault(), writer ? &*writer : nullptr, last, m_laptop.ring});
}

}  // namespace hearth::sync
