// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/key_ring.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "core/base/log.h"
#include "core/store/durable_file.h"
#include "core/store/rekey_files.h"

namespace hearth::store {

namespace {

constexpr std::size_t kMaxFileBytes = 64 * 1024;
constexpr std::uint16_t kFirstGeneration = 1;

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

Result<crypto::BoxKeyPair> stretchedPair(const KeySlot& slot, const crypto::SecretBytes& passphrase) {
    HEARTH_TRY(const crypto::SecretBytes seed, crypto::stretchPassphrase(passphrase, slot.salt, slot.cost));
    return crypto::BoxKeyPair::fromSeed(seed);
}

/// Finds the key pairs behind slots from what was typed or from the keychain.
class SlotOpener {
public:
    explicit SlotOpener(const Unlock& how) : m_how(how) {
        if (how.typed() == nullptr) return;
        if (auto parsed = crypto::RecoveryPhrase::parse(*how.typed()); parsed.ok())
            m_phrase = std::move(parsed).value();
    }

    /// Tries the slots, those that cost nothing first. Errors: AuthFailed, OutOfMemory, Corrupt.
    Result<DatabaseKey> open(const KeyFile& file) {
        auto slots = file.slots;
        std::ranges::stable_sort(slots, {}, [](const KeySlot& slot) { return slot.cost.kibibytes; });
        Error failure =
            fail(ErrorCode::AuthFailed, m_how.keychain() == nullptr ? "no key slot opens with this secret"
                                                                    : "the keychain has no key of this vault");
        for (const KeySlot& slot : slots) {
            if (!canBehind(slot.kind)) continue;
            auto known = m_pairs.find(slot.id());
            if (known == m_pairs.end()) {
                auto pair = pairFor(slot, file.fileId);
                if (!pair.ok()) {
                    // Too little memory for one slot, or a keychain without it, keeps no other from opening.
                    failure = std::move(pair).error();
                    continue;
                }
                known = m_pairs.emplace(slot.id(), std::move(pair).value()).first;
            }
            auto key = slot.open(known->second, file.fileId);
            if (key.ok() || key.error().code != ErrorCode::AuthFailed) return key;
        }
        return failure;
    }

private:
    /// Whether what we have can be what is behind a slot of this kind.
    bool canBehind(SlotKind kind) const {
        switch (kind) {
            case SlotKind::Passphrase: return m_how.typed() != nullptr;
            case SlotKind::RecoveryPhrase: return m_phrase.has_value();
            case SlotKind::Device: break;
        }
        return m_how.keychain() != nullptr;
    }

    Result<crypto::BoxKeyPair> pairFor(const KeySlot& slot, const FileId& file) const {
        if (slot.kind == SlotKind::RecoveryPhrase) return phrasePair(*m_phrase);
        if (slot.kind == SlotKind::Passphrase) return stretchedPair(slot, *m_how.typed());
        auto kept = keychainPair(*m_how.keychain(), {file, slot.id()});
        // Whatever keeps the keychain from giving the key, what helps is another slot.
        if (!kept.ok()) return fail(ErrorCode::AuthFailed, "the keychain did not give the key: " + kept.error().detail);
        return kept;
    }

    const Unlock& m_how;
    std::optional<crypto::RecoveryPhrase> m_phrase;
    std::map<SlotId, crypto::BoxKeyPair> m_pairs;  ///< Stretched once for every copy of the slots.
};

Result<UnlockedKeys> unlockCopy(const Copy& copy, SlotOpener& opener) {
    HEARTH_TRY(DatabaseKey key, opener.open(copy.file));
    if (!KeyFile::isAuthentic(copy.bytes, key.key)) return fail(ErrorCode::Corrupt, "vault.keys was tampered with");
    return UnlockedKeys{std::move(key), copy.file};
}

/// The readable copies, the newest first; behind them the slots of a change of keys that broke off.
/// Errors: NotFound, Corrupt without any; Unsupported.
Result<std::vector<Copy>> readCopies(const std::filesystem::path& directory) {
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
    std::ranges::stable_sort(copies, std::greater{}, [](const Copy& copy) { return copy.file.revision; });
    if (auto next = readCopy(newKeyFile(directory)); next.ok()) copies.push_back(std::move(next).value());
    if (copies.empty()) return *damage;
    return copies;
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

Result<StretchedSlot> stretchSlot(const crypto::SecretBytes& passphrase, KdfProfile profile, RandomSource& random) {
    if (passphrase.empty()) return fail(ErrorCode::InvalidArgument, "an empty passphrase");
    KeySlot slot{SlotKind::Passphrase, costOf(profile)};
    random.fill(slot.salt);
    HEARTH_TRY(auto pair, stretchedPair(slot, passphrase));
    return StretchedSlot{slot, std::move(pair)};
}

crypto::BoxKeyPair phrasePair(const crypto::RecoveryPhrase& phrase) {
    return crypto::BoxKeyPair::fromSeed(phrase.seed(crypto::RecoveryUse::Slot));
}

Result<crypto::BoxKeyPair> keychainPair(KeyStore& keychain, const KeyName& name) {
    HEARTH_TRY(const crypto::SecretBytes secret, keychain.read(name));
    if (secret.size() != crypto::kBoxSeedBytes) return fail(ErrorCode::NotFound, "what the keychain keeps is no key");
    return crypto::BoxKeyPair::fromSeed(secret);
}

Result<UnlockedKeys> makeKeys(const crypto::SecretBytes& passphrase, KdfProfile profile,
                              const crypto::RecoveryPhrase& phrase, RandomSource& random) {
    DatabaseKey key{crypto::SecretBytes(crypto::kMasterKeyBytes), kFirstGeneration};
    random.fill(key.key.exposeWritable());
    IdBytes fileId{};
    random.fill(fileId);
    KeyFile file{FileId(fileId), 1, {}};
    HEARTH_TRY(const StretchedSlot typed, stretchSlot(passphrase, profile, random));
    file.slots.push_back(sealSlot(typed.slot, typed.pair.publicKey(), key, file.fileId));
    file.slots.push_back(sealSlot({SlotKind::RecoveryPhrase}, phrasePair(phrase).publicKey(), key, file.fileId));
    return UnlockedKeys{std::move(key), std::move(file)};
}

Status writeKeys(const std::filesystem::path& directory, const KeyFile& file, const DatabaseKey& key) {
    const Bytes bytes = file.encode(key.key);
    // Both are on the disk before either counts, so that a full disk changes nothing.
    HEARTH_TRY(StagedFile first, StagedFile::write(keyFileA(directory), bytes));
    HEARTH_TRY(StagedFile second, StagedFile::write(keyFileB(directory), bytes));
    HEARTH_TRY_STATUS(first.replace());
    // From here on these are the slots; opening would write a second copy that is old or missing anew.
    const Status mirrored = second.replace();
    if (!mirrored.ok()) logError("store", mirrored.error());
    return {};
}

bool areWritten(const std::filesystem::path& directory, const UnlockedKeys& keys) {
    const Bytes wanted = keys.file.encode(keys.key.key);
    return std::ranges::all_of(std::array{keyFileA(directory), keyFileB(directory)}, [&](const auto& file) {
        const auto there = readSmallFile(file, kMaxFileBytes);
        return there.ok() && *there == wanted;
    });
}

Result<UnlockedKeys> unlockKeys(const std::filesystem::path& directory, const Unlock& how) {
    HEARTH_TRY(const std::vector<Copy> copies, readCopies(directory));
    const std::optional<std::uint16_t> wanted = storedGeneration(directory);
    SlotOpener opener(how);
    std::optional<Error> failure;
    std::optional<UnlockedKeys> ofOther;  // They open, but the database says that it has another key.
    for (std::size_t i = 0; i < copies.size(); ++i) {
        // An equal copy would give the same answer.
        if (i > 0 && copies[i].bytes == copies[i - 1].bytes) continue;
        auto keys = unlockCopy(copies[i], opener);
        if (keys.ok() && (!wanted || keys->key.generation == *wanted)) {
            repairCopies(directory, copies[i].bytes);
            return keys;
        }
        if (keys.ok() && !ofOther) ofOther = std::move(keys).value();
        if (keys.ok()) continue;
        // A wrong secret is wrong for every copy; only tampering makes another one worth a try.
        if (keys.error().code == ErrorCode::AuthFailed && !failure && !ofOther) return keys;
        if (!failure) failure = std::move(keys).error();
    }
    if (ofOther) return std::move(*ofOther);
    return *failure;
}

}  // namespace hearth::store
