// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/key_slots.h"

#include <algorithm>
#include <string_view>

#include "core/base/check.h"
#include "core/crypto/hash.h"
#include "core/store/big_endian.h"

namespace hearth::store {

namespace {

// Sizes and places, stored, never renumbered. All numbers are big-endian.
constexpr std::string_view kMagic = "HEARTHKEYS-00001";
constexpr std::uint16_t kFormat = 1;
constexpr std::size_t kHeaderBytes = 16 + 2 + 2 + 8 + 16;
constexpr std::size_t kSlotBytes = 1 + 1 + 2 + 4 + 4 + 16 + 32 + kSealedKeyBytes;
constexpr std::size_t kMacBytes = 32;
constexpr std::size_t kTrailerBytes = kMacBytes + 32;
constexpr crypto::SubKey kMacKey{1, "HEARTHKS"};

// Costs come from a file that anybody may have changed, and are used before it is authenticated.
constexpr std::uint32_t kMaxPasses = 64;
constexpr std::uint32_t kMaxKibibytes = 4U * 1024 * 1024;
constexpr std::uint8_t kNoStretching = 0;
constexpr std::uint8_t kArgon2id = 1;

void encodeSlot(const KeySlot& slot, std::uint8_t* out) {
    out[0] = static_cast<std::uint8_t>(slot.kind);
    out[1] = slot.kind == SlotKind::Passphrase ? kArgon2id : kNoStretching;
    storeBigEndian<std::uint16_t>(out + 2, 0);
    storeBigEndian(out + 4, slot.cost.passes);
    storeBigEndian(out + 8, slot.cost.kibibytes);
    auto* next = std::ranges::copy(slot.salt, out + 12).out;
    next = std::ranges::copy(slot.publicKey, next).out;
    std::ranges::copy(slot.sealed, next);
}

Result<KeySlot> decodeSlot(const std::uint8_t* bytes) {
    if (bytes[0] < 1 || bytes[0] > 3) return fail(ErrorCode::Unsupported, "a key slot of an unknown kind");
    KeySlot slot{static_cast<SlotKind>(bytes[0])};
    const std::uint8_t stretching = slot.kind == SlotKind::Passphrase ? kArgon2id : kNoStretching;
    slot.cost = {loadBigEndian<std::uint32_t>(bytes + 4), loadBigEndian<std::uint32_t>(bytes + 8)};
    if (bytes[1] != stretching || loadBigEndian<std::uint16_t>(bytes + 2) != 0 || slot.cost.passes > kMaxPasses ||
        slot.cost.kibibytes > kMaxKibibytes)
        return fail(ErrorCode::Corrupt, "a key slot has impossible parameters");
    const std::uint8_t* next = bytes + 12;
    std::copy_n(next, slot.salt.size(), slot.salt.begin());
    std::copy_n(next += slot.salt.size(), slot.publicKey.size(), slot.publicKey.begin());
    std::copy_n(next += slot.publicKey.size(), slot.sealed.size(), slot.sealed.begin());
    return slot;
}

}  // namespace

SlotId slotIdOf(const crypto::BoxPublicKey& key) {
    IdBytes start{};
    std::copy_n(key.begin(), start.size(), start.begin());
    return SlotId(start);
}

SlotId KeySlot::id() const { return slotIdOf(publicKey); }

Result<DatabaseKey> KeySlot::open(const crypto::BoxKeyPair& pair, const FileId& file) const {
    if (pair.publicKey() != publicKey) return fail(ErrorCode::AuthFailed, "the slot belongs to another key");
    HEARTH_TRY(const crypto::SecretBytes content, pair.openSealed(sealed));
    const ByteView bytes = content.expose();
    const auto generation = loadBigEndian<std::uint64_t>(bytes.data() + 32);
    if (!std::ranges::equal(bytes.last(16), file.view()) || generation == 0 || generation > UINT16_MAX)
        return fail(ErrorCode::Corrupt, "a key slot was made for another vault");
    return DatabaseKey{crypto::SecretBytes::fromBytes(bytes.first(32)), static_cast<std::uint16_t>(generation)};
}

KeySlot sealSlot(KeySlot slot, const crypto::BoxPublicKey& receiver, const DatabaseKey& key, const FileId& file) {
    crypto::SecretBytes content(32 + 8 + 16);
    auto* next = std::ranges::copy(key.key.expose(), content.exposeWritable().data()).out;
    storeBigEndian<std::uint64_t>(next, key.generation);
    std::ranges::copy(file.bytes(), next + 8);
    const Bytes sealed = crypto::sealTo(receiver, content);
    HEARTH_CHECK(sealed.size() == slot.sealed.size());
    slot.publicKey = receiver;
    std::ranges::copy(sealed, slot.sealed.begin());
    return slot;
}

Bytes KeyFile::encode(const crypto::SecretBytes& databaseKey) const {
    HEARTH_CHECK(slots.size() <= kMaxSlots);
    Bytes bytes(kHeaderBytes + slots.size() * kSlotBytes + kTrailerBytes);
    std::ranges::copy(kMagic, bytes.begin());
    storeBigEndian(bytes.data() + 16, kFormat);
    storeBigEndian(bytes.data() + 18, static_cast<std::uint16_t>(slots.size()));
    storeBigEndian(bytes.data() + 20, revision);
    std::ranges::copy(fileId.bytes(), bytes.data() + 28);
    std::uint8_t* next = bytes.data() + kHeaderBytes;
    for (const KeySlot& slot : slots) {
        encodeSlot(slot, next);
        next += kSlotBytes;
    }
    const auto content = ByteView(bytes).first(bytes.size() - kTrailerBytes);
    std::ranges::copy(crypto::authenticate(crypto::deriveSubKey(databaseKey, kMacKey), {content}), next);
    std::ranges::copy(crypto::blake2b(ByteView(bytes).first(content.size() + kMacBytes)), next + kMacBytes);
    return bytes;
}

Result<KeyFile> KeyFile::decode(ByteView bytes) {
    if (bytes.size() < kHeaderBytes + kTrailerBytes || !std::ranges::equal(kMagic, bytes.first(kMagic.size())))
        return fail(ErrorCode::Corrupt, "vault.keys is not a key file");
    if (loadBigEndian<std::uint16_t>(bytes.data() + 16) > kFormat)
        return fail(ErrorCode::Unsupported, "vault.keys was written by a newer version");
    const auto count = loadBigEndian<std::uint16_t>(bytes.data() + 18);
    const auto checked = bytes.first(bytes.size() - 32);
    if (loadBigEndian<std::uint16_t>(bytes.data() + 16) != kFormat || count > kMaxSlots ||
        bytes.size() != kHeaderBytes + count * kSlotBytes + kTrailerBytes ||
        !std::ranges::equal(crypto::blake2b(checked), bytes.last(32)))
        return fail(ErrorCode::Corrupt, "vault.keys is damaged");
    HEARTH_TRY(const FileId file, FileId::fromBytes(bytes.subspan(28, 16)));
    KeyFile keys{file, loadBigEndian<std::uint64_t>(bytes.data() + 20), {}};
    for (std::size_t i = 0; i < count; ++i) {
        HEARTH_TRY(KeySlot slot, decodeSlot(bytes.data() + kHeaderBytes + i * kSlotBytes));
        keys.slots.push_back(slot);
    }
    return keys;
}

bool KeyFile::isAuthentic(ByteView bytes, const crypto::SecretBytes& databaseKey) {
    const auto content = bytes.first(bytes.size() - kTrailerBytes);
    return crypto::equalInConstantTime(crypto::authenticate(crypto::deriveSubKey(databaseKey, kMacKey), {content}),
                                       bytes.subspan(content.size(), kMacBytes));
}

}  // namespace hearth::store
