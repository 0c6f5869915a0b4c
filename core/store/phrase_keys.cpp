// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/phrase_keys.h"

#include <algorithm>
#include <ranges>

#include "core/base/log.h"
#include "core/store/database.h"
#include "core/store/key_slots.h"
#include "core/store/slots.h"
#include "core/store/vault.h"

namespace hearth::store {

namespace {

constexpr std::size_t kKeyBytes = 32;
static_assert(sizeof(PhraseKeys) == 3 * kKeyBytes);

/// A row of vault_info. Stored, never renamed.
std::string rowOf(const SlotId& slot) { return "phrase/" + slot.text(); }

crypto::BoxPublicKey boxKey(const crypto::RecoveryPhrase& phrase, crypto::RecoveryUse use) {
    return crypto::BoxKeyPair::fromSeed(phrase.seed(use)).publicKey();
}

Result<PhraseKeys> keysFrom(ByteView bytes) {
    if (bytes.size() != 3 * kKeyBytes) return fail(ErrorCode::Corrupt, "the keys of a phrase have the wrong size");
    PhraseKeys keys{};
    auto* at = bytes.data();
    for (auto* key : {&keys.slot, &keys.sign, &keys.box}) {
        std::copy_n(at, kKeyBytes, key->begin());
        at += kKeyBytes;
    }
    return keys;
}

Result<std::optional<PhraseKeys>> keysBehind(Database& database, const SlotId& slot) {
    HEARTH_TRY(auto row, database.query("SELECT value FROM vault_info WHERE name = ?1", rowOf(slot)));
    HEARTH_TRY(const bool found, row.step());
    if (!found) return std::optional<PhraseKeys>();
    HEARTH_TRY(const PhraseKeys keys, keysFrom(row.blob(0)));
    return std::optional(keys);
}

}  // namespace

PhraseKeys phraseKeysOf(const crypto::RecoveryPhrase& phrase) {
    return {boxKey(phrase, crypto::RecoveryUse::Slot),
            crypto::SignKeyPair::fromSeed(phrase.seed(crypto::RecoveryUse::Sign)).publicKey(),
            boxKey(phrase, crypto::RecoveryUse::Box)};
}

Status keepPhraseKeys(Database& database, const PhraseKeys& keys) {
    Bytes value;
    for (const auto& key : {keys.slot, keys.sign, keys.box}) value.insert(value.end(), key.begin(), key.end());
    return database.run("INSERT INTO vault_info(name, value) VALUES(?1, ?2) ON CONFLICT(name) DO NOTHING",
                        rowOf(slotIdOf(keys.slot)), ByteView(value));
}

Result<std::optional<PhraseKeys>> phraseKeys(Vault& vault) {
    const std::vector<SlotInfo> slots = vault.keySlots().list();
    return vault.read([&](Database& database) -> Result<std::optional<PhraseKeys>> {
        for (const SlotInfo& slot : slots | std::views::reverse) {
            if (slot.kind != SlotKind::RecoveryPhrase) continue;
            HEARTH_TRY(const auto keys, keysBehind(database, slot.id));
            if (keys) return keys;
        }
        return std::optional<PhraseKeys>();
    });
}

void learnPhrase(Vault& vault, const crypto::SecretBytes& typed) {
    const auto phrase = crypto::RecoveryPhrase::parse(typed);
    if (!phrase.ok()) return;
    const PhraseKeys keys = phraseKeysOf(*phrase);
    const std::vector<SlotInfo> slots = vault.keySlots().list();
    if (std::ranges::none_of(slots, [&](const SlotInfo& slot) { return slot.id == slotIdOf(keys.slot); })) return;
    const auto known = phraseKeys(vault);
    if (known.ok() && *known == keys) return;
    const Status kept = vault.write([&](Database& database) { return keepPhraseKeys(database, keys); });
    if (!kept.ok()) logWarn("store", "a phrase's public keys were not kept: {}", kept.error().detail);
}

}  // namespace hearth::store
