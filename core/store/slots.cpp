// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/slots.h"

#include <algorithm>

#include "core/base/log.h"
#include "core/store/key_ring.h"
#include "core/store/phrase_keys.h"
#include "core/store/rekey_files.h"

namespace hearth::store {

namespace {

constexpr std::size_t kFewest = 2;

SlotInfo infoOf(const KeySlot& slot) { return {slot.id(), slot.kind, slot.cost}; }

auto byId(const SlotId& id) {
    return [id](const KeySlot& slot) { return slot.id() == id; };
}

bool needsNoKeychain(const KeySlot& slot) { return slot.kind != SlotKind::Device; }

/// The rules that keep a lost secret from being a lost vault.
Status checkEnough(const std::vector<KeySlot>& slots) {
    if (slots.size() < kFewest) return fail(ErrorCode::Conflict, "a vault keeps at least two key slots");
    if (std::ranges::none_of(slots, needsNoKeychain))
        return fail(ErrorCode::Conflict, "a vault keeps a passphrase or a recovery phrase beside the keychain");
    return {};
}

}  // namespace

Slots::Slots(std::filesystem::path directory, UnlockedKeys keys, RandomSource& random)
    : m_directory(std::move(directory)), m_random(random), m_keys(std::make_unique<UnlockedKeys>(std::move(keys))) {}
Slots::~Slots() = default;

std::vector<SlotInfo> Slots::list() const {
    const std::lock_guard changing(m_changing);
    std::vector<SlotInfo> found;
    for (const KeySlot& slot : m_keys->file.slots) found.push_back(infoOf(slot));
    return found;
}

DatabaseKey Slots::databaseKey() const {
    const std::lock_guard changing(m_changing);
    return {m_keys->key.key.clone(), m_keys->key.generation};
}

Result<SlotInfo> Slots::addPassphrase(const crypto::SecretBytes& passphrase, KdfProfile profile) {
    // Stretching takes its time and needs nothing that a lock would protect.
    HEARTH_TRY(const StretchedSlot stretched, stretchSlot(passphrase, profile, m_random));
    const std::lock_guard changing(m_changing);
    return append(stretched.slot, stretched.pair.publicKey());
}

/// Nothing of ours is locked meanwhile: whoever keeps the keys writes to the database.
Result<crypto::RecoveryPhrase> Slots::newPhrase() {
    auto phrase = crypto::RecoveryPhrase::generate(m_random);
    if (m_keepPhrase) HEARTH_TRY_STATUS(m_keepPhrase(phraseKeysOf(phrase)));
    return phrase;
}

Result<Slots::NewPhrase> Slots::addRecoveryPhrase() {
    HEARTH_TRY(const auto phrase, newPhrase());
    const std::lock_guard changing(m_changing);
    HEARTH_TRY(const SlotInfo added, append({SlotKind::RecoveryPhrase}, phrasePair(phrase).publicKey()));
    return NewPhrase{added, phrase.words()};
}

Result<SlotInfo> Slots::append(KeySlot slot, const crypto::BoxPublicKey& receiver) {
    auto slots = m_keys->file.slots;
    slots.push_back(sealSlot(slot, receiver, m_keys->key, m_keys->file.fileId));
    const SlotInfo added = infoOf(slots.back());
    HEARTH_TRY_STATUS(write(std::move(slots)));
    return added;
}

Status Slots::refuseSecondKeychain(KeyStore& keychain) const {
    for (const KeySlot& slot : m_keys->file.slots) {
        if (slot.kind != SlotKind::Device) continue;
        const auto pair = keychainPair(keychain, {m_keys->file.fileId, slot.id()});
        if (pair.ok() && pair->publicKey() == slot.publicKey)
            return fail(ErrorCode::Conflict, "this keychain opens the vault already");
    }
    return {};
}

Result<SlotInfo> Slots::addKeychain(KeyStore& keychain) {
    const std::lock_guard changing(m_changing);
    HEARTH_TRY_STATUS(refuseSecondKeychain(keychain));
    crypto::SecretBytes secret(crypto::kBoxSeedBytes);
    m_random.fill(secret.exposeWritable());
    const auto pair = crypto::BoxKeyPair::fromSeed(secret);
    const KeyName name{m_keys->file.fileId, slotIdOf(pair.publicKey())};
    HEARTH_TRY_STATUS(keychain.store(name, secret));
    // A keychain that keeps nothing (one for this session only would) is found out now, not at the next start.
    auto kept = keychain.read(name);
    if (!kept.ok() || !kept->equals(secret))
        return fail(ErrorCode::Unavailable, "the keychain did not keep the secret");
    auto added = append({SlotKind::Device}, pair.publicKey());
    if (!added.ok())
        if (const Status removed = keychain.remove(name); !removed.ok()) logWarn("store", "{}", removed.error().detail);
    return added;
}

Status Slots::remove(const SlotId& slot, KeyStore* keychain) {
    const std::lock_guard changing(m_changing);
    auto slots = m_keys->file.slots;
    const auto found = std::ranges::find_if(slots, byId(slot));
    if (found == slots.end()) return fail(ErrorCode::NotFound, "no such key slot");
    const bool inKeychain = found->kind == SlotKind::Device;
    slots.erase(found);
    HEARTH_TRY_STATUS(checkEnough(slots));
    HEARTH_TRY_STATUS(write(std::move(slots)));
    if (!inKeychain || keychain == nullptr) return {};
    // What is left in a keychain that does not answer opens nothing any more.
    const Status forgotten = keychain->remove({m_keys->file.fileId, slot});
    if (!forgotten.ok()) logWarn("store", "the keychain kept a void secret: {}", forgotten.error().detail);
    return {};
}

Result<SlotInfo> Slots::changePassphrase(const SlotId& old, const crypto::SecretBytes& passphrase, KdfProfile profile) {
    HEARTH_TRY(const StretchedSlot stretched, stretchSlot(passphrase, profile, m_random));
    const std::lock_guard changing(m_changing);
    auto slots = m_keys->file.slots;
    const auto found = std::ranges::find_if(slots, byId(old));
    if (found == slots.end() || found->kind != SlotKind::Passphrase)
        return fail(ErrorCode::NotFound, "no such passphrase slot");
    *found = sealSlot(stretched.slot, stretched.pair.publicKey(), m_keys->key, m_keys->file.fileId);
    const SlotInfo changed = infoOf(*found);
    HEARTH_TRY_STATUS(write(std::move(slots)));
    return changed;
}

Result<Slots::NewPhrase> Slots::changeRecoveryPhrase() {
    HEARTH_TRY(const auto phrase, newPhrase());
    const std::lock_guard changing(m_changing);
    auto slots = m_keys->file.slots;
    std::erase_if(slots, [](const KeySlot& slot) { return slot.kind == SlotKind::RecoveryPhrase; });
    slots.push_back(
        sealSlot({SlotKind::RecoveryPhrase}, phrasePair(phrase).publicKey(), m_keys->key, m_keys->file.fileId));
    const SlotInfo changed = infoOf(slots.back());
    HEARTH_TRY_STATUS(checkEnough(slots));
    HEARTH_TRY_STATUS(write(std::move(slots)));
    return NewPhrase{changed, phrase.words()};
}

Result<bool> Slots::usePhrases(std::span<const PhraseKeys> phrases) {
    if (phrases.empty()) return fail(ErrorCode::InvalidArgument, "a vault keeps a recovery phrase");
    const auto isOne = [&](const KeySlot& slot) {
        return slot.kind == SlotKind::RecoveryPhrase &&
               std::ranges::find(phrases, slot.publicKey, &PhraseKeys::slot) != phrases.end();
    };
    for (const PhraseKeys& phrase : phrases)
        if (m_keepPhrase) HEARTH_TRY_STATUS(m_keepPhrase(phrase));
    const std::lock_guard changing(m_changing);
    auto slots = m_keys->file.slots;
    const auto gone = std::erase_if(
        slots, [&](const KeySlot& slot) { return slot.kind == SlotKind::RecoveryPhrase && !isOne(slot); });
    std::size_t added = 0;
    for (const PhraseKeys& phrase : phrases) {
        if (std::ranges::find(slots, phrase.slot, &KeySlot::publicKey) != slots.end()) continue;
        slots.push_back(sealSlot({SlotKind::RecoveryPhrase}, phrase.slot, m_keys->key, m_keys->file.fileId));
        ++added;
    }
    if (gone == 0 && added == 0) return false;
    HEARTH_TRY_STATUS(checkEnough(slots));
    HEARTH_TRY_STATUS(write(std::move(slots)));
    return true;
}

Status Slots::ensureWritten() {
    const std::lock_guard changing(m_changing);
    if (areWritten(m_directory, *m_keys)) return {};
    return writeKeys(m_directory, m_keys->file, m_keys->key);
}

Status Slots::rekey(DatabaseKey key,
                    const std::function<Status(const UnlockedKeys& now, const UnlockedKeys& next)>& swap) {
    const std::lock_guard changing(m_changing);
    KeyFile file{m_keys->file.fileId, m_keys->file.revision + 1, {}};
    for (const KeySlot& slot : m_keys->file.slots)
        file.slots.push_back(sealSlot(slot, slot.publicKey, key, file.fileId));
    UnlockedKeys next{std::move(key), std::move(file)};
    HEARTH_TRY_STATUS(swap(*m_keys, next));
    *m_keys = std::move(next);
    return {};
}

void Slots::tidyAfterRekey() const {
    const std::lock_guard changing(m_changing);
    store::tidyAfterRekey(m_directory, *m_keys);
}

Status Slots::write(std::vector<KeySlot> slots) {
    if (slots.size() > kMaxSlots) return fail(ErrorCode::InvalidArgument, "a vault has at most 64 key slots");
    KeyFile changed{m_keys->file.fileId, m_keys->file.revision + 1, std::move(slots)};
    HEARTH_TRY_STATUS(writeKeys(m_directory, changed, m_keys->key));
    m_keys->file = std::move(changed);
    return {};
}

}  // namespace hearth::store
