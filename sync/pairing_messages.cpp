// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/pairing_messages.h"

#include <algorithm>

#include "core/base/check.h"
#include "core/base/text.h"
#include "core/crypto/aead.h"
#include "core/crypto/hash.h"
#include "core/crypto/key_derivation.h"
#include "core/crypto/word_list.h"
#include "sync/big_endian.h"

namespace hearth::sync {

namespace {

constexpr std::string_view kCommitContext = "HEARTH-PAIR-ONCE-1";
constexpr std::string_view kCodeContext = "HEARTH-PAIR-CODE-1";
constexpr std::string_view kTranscriptContext = "HEARTH-PAIR-SAID-1";
constexpr std::string_view kKeyContext = "HEARTH-PAIR-KEY-1";
constexpr std::string_view kSignContext = "HEARTH-PAIR-SIGN-1";
constexpr std::string_view kSlotContext = "HEARTH-PAIR-SLOT-1";
constexpr std::string_view kEndContext = "HEARTH-PAIR-END-1";
constexpr std::string_view kSubKeyContext = "HEARTHPR";
constexpr std::uint64_t kWordsSubKey = 16;  // The numbers below are slots.

constexpr std::size_t kKeyBytes = 32;
constexpr std::size_t kNameFieldBytes = 1 + kMaxDeviceNameBytes;
constexpr std::size_t kSealBytes = crypto::kNonceBytes + crypto::kTagBytes;

Error wrong(const char* what) { return fail(ErrorCode::AuthFailed, what); }

crypto::SecretBytes keyed(const crypto::SecretBytes& key, std::string_view context, ByteView message) {
    Bytes all(context.begin(), context.end());
    appendBytes(all, message);
    return crypto::keyedSeed(key, asText(all));
}

/// A nonce, what is sealed, its tag. `context` and the slot say which message it is.
Bytes sealMessage(const crypto::SecretBytes& key, std::string_view context, std::uint8_t slot, ByteView plain,
                  RandomSource& random) {
    crypto::Nonce nonce{};
    random.fill(nonce);
    Bytes associated(context.begin(), context.end());
    associated.push_back(slot);
    Bytes message(nonce.begin(), nonce.end());
    appendBytes(message, crypto::seal(key, {associated, nonce}, plain));
    return message;
}

Result<Bytes> openMessage(const crypto::SecretBytes& key, std::string_view context, std::uint8_t slot, ByteView message,
                          std::size_t plainBytes) {
    if (message.size() != plainBytes + kSealBytes) return wrong("a message of a pairing has another size");
    crypto::Nonce nonce{};
    std::copy_n(message.begin(), nonce.size(), nonce.begin());
    Bytes associated(context.begin(), context.end());
    associated.push_back(slot);
    auto plain = crypto::open(key, {associated, nonce}, message.subspan(nonce.size()));
    if (!plain.ok()) return wrong("a message of a pairing was changed");
    return plain;
}

/// Its length, then the name, then zeros. What does not fit is cut between two characters.
void appendName(Bytes& to, const std::string& name) {
    std::size_t size = std::min(name.size(), kMaxDeviceNameBytes);
    while (size > 0 && size < name.size() && (static_cast<std::uint8_t>(name[size]) & 0xC0) == 0x80) --size;
    to.push_back(static_cast<std::uint8_t>(size));
    appendBytes(to, asBytes(name).first(size));
    to.resize(to.size() + kMaxDeviceNameBytes - size);
}

Result<std::string> readName(ByteView field) {
    const std::size_t size = field[0];
    if (size > kMaxDeviceNameBytes) return wrong("a device's name is too long");
    const ByteView padding = field.subspan(1 + size);
    if (std::ranges::any_of(padding, [](std::uint8_t byte) { return byte != 0; }))
        return wrong("something stands behind a device's name");
    const std::string name(asText(field.subspan(1, size)));
    if (!isUtf8(name)) return wrong("a device's name is no text");
    return name;
}

template <std::size_t Size>
std::array<std::uint8_t, Size> fixedAt(ByteView bytes, std::size_t offset) {
    std::array<std::uint8_t, Size> fixed{};
    std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(offset), Size, fixed.begin());
    return fixed;
}

std::string wordOf(std::size_t index) {
    std::string_view rest = crypto::englishWordList();
    for (; index > 0; --index) rest.remove_prefix(rest.find('\n') + 1);
    return std::string(rest.substr(0, rest.find('\n')));
}

}  // namespace

RendezvousId commitmentTo(const crypto::BoxPublicKey& once) {
    return RendezvousId(crypto::blake2bId({asBytes(kCommitContext), once}));
}

crypto::SecretBytes codeKey(const PairingCode& code) { return keyed(code.secret, kCodeContext, code.publicPart()); }

Result<PairingKeys> PairingKeys::agree(const crypto::BoxKeyPair& mine, const crypto::BoxPublicKey& theirs,
                                       const crypto::SecretBytes& codeKey, const Said& said) {
    HEARTH_TRY(const crypto::SecretBytes shared, crypto::sharedSecret(mine, theirs));
    const auto transcript =
        crypto::blake2b({asBytes(kTranscriptContext), said.meeting.view(), said.hello, said.inviter});
    crypto::SecretBytes both(shared.size() + codeKey.size());
    const auto behind = std::ranges::copy(shared.expose(), both.exposeWritable().begin()).out;
    std::ranges::copy(codeKey.expose(), behind);
    return PairingKeys(keyed(both, kKeyContext, transcript), transcript);
}

crypto::SecretBytes PairingKeys::ofSlot(std::uint8_t slot) const {
    return crypto::deriveSubKey(m_key, {slot, kSubKeyContext});
}

SixWords PairingKeys::words() const {
    const crypto::SecretBytes bits = crypto::deriveSubKey(m_key, {kWordsSubKey, kSubKeyContext});
    SixWords words;
    std::size_t at = 0;
    for (std::string& word : words) {
        std::size_t index = 0;
        for (const std::size_t end = at + 11; at < end; ++at)
            index = index << 1 | ((bits.expose()[at / 8] >> (7 - at % 8)) & 1U);
        word = wordOf(index);
    }
    return words;
}

Bytes PairingKeys::signedMessage() const {
    Bytes message(kSignContext.begin(), kSignContext.end());
    appendBytes(message, m_transcript);
    return message;
}

Bytes writeHello(const crypto::SecretBytes& codeKey, const crypto::BoxPublicKey& once, RandomSource& random) {
    return sealMessage(codeKey, kSlotContext, 0, once, random);
}

Result<crypto::BoxPublicKey> readHello(const crypto::SecretBytes& codeKey, ByteView message) {
    HEARTH_TRY(const Bytes plain, openMessage(codeKey, kSlotContext, 0, message, kKeyBytes));
    return fixedAt<kKeyBytes>(plain, 0);
}

Bytes writeAnswer(const PairingKeys& keys, const crypto::BoxPublicKey& once, const crypto::SignKeyPair& inviter,
                  RandomSource& random) {
    Bytes plain(inviter.publicKey().begin(), inviter.publicKey().end());
    appendBytes(plain, inviter.sign(keys.signedMessage()));
    Bytes message(once.begin(), once.end());
    appendBytes(message, sealMessage(keys.ofSlot(1), kSlotContext, 1, plain, random));
    return message;
}

Result<crypto::BoxPublicKey> onceOf(ByteView answer) {
    constexpr std::size_t kAnswerBytes = kKeyBytes + kSealBytes + kKeyBytes + std::tuple_size_v<crypto::Signature>;
    if (answer.size() != kAnswerBytes) return fail(ErrorCode::Corrupt, "an inviter's answer has another size");
    return fixedAt<kKeyBytes>(answer, 0);
}

Result<crypto::SignPublicKey> readAnswer(const PairingKeys& keys, ByteView message) {
    if (message.size() < kKeyBytes) return wrong("an inviter's answer has another size");
    constexpr std::size_t kPlainBytes = kKeyBytes + std::tuple_size_v<crypto::Signature>;
    HEARTH_TRY(const Bytes plain,
               openMessage(keys.ofSlot(1), kSlotContext, 1, message.subspan(kKeyBytes), kPlainBytes));
    const auto signer = fixedAt<kKeyBytes>(plain, 0);
    const auto signature = fixedAt<std::tuple_size_v<crypto::Signature>>(plain, kKeyBytes);
    if (!crypto::verifySignature(signer, keys.signedMessage(), signature)) return wrong("an inviter did not sign");
    return signer;
}

Bytes writeInvitation(const PairingKeys& keys, const Invitation& invitation, RandomSource& random) {
    Bytes plain(invitation.vault.view().begin(), invitation.vault.view().end());
    appendName(plain, invitation.deviceName);
    return sealMessage(keys.ofSlot(2), kSlotContext, 2, plain, random);
}

Result<Invitation> readInvitation(const PairingKeys& keys, ByteView message) {
    constexpr std::size_t kVaultBytes = 16;
    HEARTH_TRY(const Bytes plain, openMessage(keys.ofSlot(2), kSlotContext, 2, message, kVaultBytes + kNameFieldBytes));
    HEARTH_TRY(std::string name, readName(ByteView(plain).subspan(kVaultBytes)));
    return Invitation{VaultId(fixedAt<kVaultBytes>(plain, 0)), std::move(name)};
}

Bytes writeArrival(const PairingKeys& keys, const Arrival& arrival, RandomSource& random) {
    Bytes plain;
    for (const ByteView part :
         {ByteView(arrival.device.keys.sign), ByteView(arrival.device.keys.box), ByteView(arrival.device.consent)})
        appendBytes(plain, part);
    appendName(plain, arrival.deviceName);
    return sealMessage(keys.ofSlot(3), kSlotContext, 3, plain, random);
}

Result<Arrival> readArrival(const PairingKeys& keys, ByteView message) {
    constexpr std::size_t kSignatureBytes = std::tuple_size_v<crypto::Signature>;
    constexpr std::size_t kNewcomerBytes = 2 * kKeyBytes + kSignatureBytes;
    HEARTH_TRY(const Bytes plain,
               openMessage(keys.ofSlot(3), kSlotContext, 3, message, kNewcomerBytes + kNameFieldBytes));
    HEARTH_TRY(std::string name, readName(ByteView(plain).subspan(kNewcomerBytes)));
    const Newcomer device{{fixedAt<kKeyBytes>(plain, 0), fixedAt<kKeyBytes>(plain, kKeyBytes)},
                          fixedAt<kSignatureBytes>(plain, 2 * kKeyBytes)};
    return Arrival{device, std::move(name)};
}

Bytes writeEnd(const crypto::SecretBytes& codeKey, std::uint8_t slot, EndReason reason, RandomSource& random) {
    return sealMessage(codeKey, kEndContext, slot, Bytes{static_cast<std::uint8_t>(reason)}, random);
}

std::optional<EndReason> readEnd(const crypto::SecretBytes& codeKey, std::uint8_t slot, ByteView message) {
    const auto plain = openMessage(codeKey, kEndContext, slot, message, 1);
    if (!plain.ok()) return std::nullopt;
    const std::uint8_t reason = plain->front();
    const bool known = reason >= static_cast<std::uint8_t>(EndReason::Expired) &&
                       reason <= static_cast<std::uint8_t>(EndReason::Failed);
    return known ? static_cast<EndReason>(reason) : EndReason::Failed;
}

}  // namespace hearth::sync
