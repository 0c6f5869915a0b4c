// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/key_ring.h"

#include <algorithm>
#include <optional>

#include "core/base/log.h"
#include "core/store/durable_file.h"

namespace hearth::store {

namespace {

constexpr std::size_t kMaxFileBytes = 64 * 1024;
constexpr std::uint32_t kPasses = 3;
constexpr std::uint16_t kFirstGeneration = 1;

crypto::Argon2Cost costOf(KdfProfile profile) {
    constexpr std::uint32_t kMebibyte = 1024;
    switch (profile) {
        case KdfProfile::Interactive: return {kPasses, 64 * kMebibyte};
        case KdfProfile::Moderate: return {kPasses, 256 * kMebibyte};
        case KdfProfile::Sensitive: break;
    }
    return {kPasses, 1024 * kMebibyte};
}

/// One copy as it lies on the disk and what it says.
struct Copy {
    Bytes bytes;
    KeyFile file;
};

Result<Copy> readCopy(const std::filesystem::path& file) {
    HEARTH_TRY(Bytes bytes, readSmallFile(file, kMaxFileBytes));
    HEARTH_TRY(KeyFile keys, KeyFile::decode(bytes));
    return Copy{std::move(bytes), std::move(keys)};
}

/// The key pair for a slot, when this secret can be what is behind it.
Result<std::optional<crypto::BoxKeyPair>> pairFor(const KeySlot& slot, const crypto::SecretBytes& secret,
                                                  const std::optional<crypto::RecoveryPhrase>& phrase) {
    if (slot.kind == SlotKind::RecoveryPhrase && phrase)
        return std::optional(crypto::BoxKeyPair::fromSeed(phrase->seed(crypto::RecoveryUse::Slot)));
    if (slot.kind != SlotKind::Passphrase) return std::optional<crypto::BoxKeyPair>();
    HEARTH_TRY(const crypto::SecretBytes seed, crypto::stretchPassphrase(secret, slot.salt, slot.cost));
    return std::optional(crypto::BoxKeyPair::fromSeed(seed));
}

/// Tries the slots, those that cost nothing first.
Result<DatabaseKey> openAnySlot(const KeyFile& file, const crypto::SecretBytes& secret) {
    std::optional<crypto::RecoveryPhrase> phrase;
    if (auto parsed = crypto::RecoveryPhrase::parse(secret); parsed.ok()) phrase = std::move(parsed).value();
    auto slots = file.slots;
    std::ranges::stable_sort(slots, {}, [](const KeySlot& slot) { return slot.cost.kibibytes; });
    Error failure = fail(ErrorCode::AuthFailed, "no key slot opens with this secret");
    for (const KeySlot& slot : slots) {
        auto pair = pairFor(slot, secret, phrase);
        if (!pair.ok()) {
            // Too little memory for one slot keeps no other from opening.
            failure = std::move(pair).error();
            continue;
        }
        if (!pair->has_value()) continue;
        auto key = slot.open(**pair, file.fileId);
        if (key.ok() || key.error().code != ErrorCode::AuthFailed) return key;
    }
    return failure;
}

Result<UnlockedKeys> unlockCopy(const Copy& copy, const crypto::SecretBytes& secret) {
    HEARTH_TRY(DatabaseKey key, openAnySlot(copy.file, secret));
    if (!KeyFile::isAuthentic(copy.bytes, key.key)) return fail(ErrorCode::Corrupt, "vault.keys was tampered with");
    return UnlockedKeys{std::move(key), copy.file};
}

/// Both copies say the same again after a crash between writing them, or after one was damaged.
void repairCopies(const std::filesystem::path& directory, const Bytes& good) {
    for (const auto& file : {keyFileA(directory), keyFileB(directory)}) {
        const auto there = readSmallFile(file, kMaxFileBytes);
        if (there.ok() && *there == good) continue;
        logWarn("store", "{} was missing, old or damaged and is written anew", file.filename().string());
        const Status written = replaceFile(file, good);
        if (!written.ok()) logError("store", written.error());
    }
}

}  // namespace

std::filesystem::path keyFileA(const std::filesystem::path& directory) { return directory / "vault.keys"; }
std::filesystem::path keyFileB(const std::filesystem::path& directory) { return directory / "vault.keys.b"; }

Result<FileId> readFileId(const std::filesystem::path& directory) {
    auto first = readCopy(keyFileA(directory));
    if (first.ok()) return first->file.fileId;
    const auto second = readCopy(keyFileB(directory));
    return second.ok() ? Result<FileId>(second->file.fileId) : Result<FileId>(std::move(first).error());
}

Result<UnlockedKeys> makeKeys(const crypto::SecretBytes& passphrase, KdfProfile profile,
                              const crypto::RecoveryPhrase& phrase, RandomSource& random) {
    DatabaseKey key{crypto::SecretBytes(crypto::kMasterKeyBytes), kFirstGeneration};
    random.fill(key.key.exposeWritable());
    IdBytes fileId{};
    random.fill(fileId);
    KeyFile file{FileId(fileId), 1, {}};

    KeySlot typed{SlotKind::Passphrase, costOf(profile)};
    random.fill(typed.salt);
    HEARTH_TRY(const crypto::SecretBytes seed, crypto::stretchPassphrase(passphrase, typed.salt, typed.cost));
    file.slots.push_back(sealSlot(typed, crypto::BoxKeyPair::fromSeed(seed).publicKey(), key, file.fileId));

    const auto recovery = crypto::BoxKeyPair::fromSeed(phrase.seed(crypto::RecoveryUse::Slot));
    file.slots.push_back(sealSlot({SlotKind::RecoveryPhrase}, recovery.publicKey(), key, file.fileId));
    return UnlockedKeys{std::move(key), std::move(file)};
}

Status writeKeys(const std::filesystem::path& directory, const UnlockedKeys& keys) {
    const Bytes bytes = keys.file.encode(keys.key.key);
    HEARTH_TRY_STATUS(replaceFile(keyFileA(directory), bytes));
    return replaceFile(keyFileB(directory), bytes);
}

Result<UnlockedKeys> unlockKeys(const std::filesystem::path& directory, const crypto::SecretBytes& secret) {
    std::vector<Copy> copies;
    std::optional<Error> damage;
    for (const auto& file : {keyFileA(directory), keyFileB(directory)}) {
        auto copy = readCopy(file);
        if (copy.ok())
            copies.push_back(std::move(copy).value());
        else if (copy.error().code == ErrorCode::Unsupported)
            return std::move(copy).error();
        else if (!damage || damage->code == ErrorCode::NotFound)
            damage = std::move(copy).error();
    }
    if (copies.empty()) return *damage;
    std::ranges::stable_sort(copies, std::greater{}, [](const Copy& copy) { return copy.file.revision; });
    std::optional<Error> first;
    for (std::size_t i = 0; i < copies.size(); ++i) {
        // An equal copy would give the same answer for the same work.
        if (i > 0 && copies[i].bytes == copies[i - 1].bytes) break;
        auto keys = unlockCopy(copies[i], secret);
        if (keys.ok()) {
            repairCopies(directory, copies[i].bytes);
            return keys;
        }
        // A wrong secret is wrong for every copy; only tampering makes the other one worth a try.
        if (keys.error().code == ErrorCode::AuthFailed && !first) return keys;
        if (!first) first = std::move(keys).error();
    }
    return *first;
}

}  // namespace hearth::store
