// SPDX-License-Identifier: AGPL-3.0-or-later
// Who can open a vault: its key slots, listed and changed while it is open.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/crypto/box.h"
#include "core/crypto/recovery_phrase.h"
#include "core/crypto/secret.h"
#include "core/store/kdf_profile.h"
#include "core/store/key_store.h"

namespace hearth::store {

struct DatabaseKey;
struct KeySlot;
struct PhraseKeys;
struct UnlockedKeys;

/// What may be known about a slot without its secret.
struct SlotInfo {
    SlotId id;
    SlotKind kind;
    crypto::Argon2Cost cost;  ///< Of a passphrase; zero otherwise.
};

/// Every change is one new state of vault.keys: killed at any moment, the vault has the old slots or the new ones.
/// There are always two slots, and one that needs no keychain: a keychain that was reset costs a prompt, not a vault.
/// What a change takes away still opens every older copy of the vault; only `Vault::rekey` makes such a copy useless
/// for what is written later.
/// Errors of every change: Full, Unavailable (nothing was changed), InvalidArgument for a 65th slot.
/// Threads: safe from any.
class Slots {
public:
    /// A new recovery phrase and the words that are shown once.
    struct NewPhrase {
        SlotInfo slot;
        crypto::SecretBytes words;
    };

    Slots(std::filesystem::path directory, UnlockedKeys keys, RandomSource& random);
    ~Slots();

    /// In the order in which they were added.
    std::vector<SlotInfo> list() const;

    /// Errors: InvalidArgument for an empty passphrase, OutOfMemory.
    Result<SlotInfo> addPassphrase(const crypto::SecretBytes& passphrase, KdfProfile profile);
    Result<NewPhrase> addRecoveryPhrase();
    /// A random secret, kept in this machine's keychain and read back from it before the slot counts.
    /// Errors: Conflict when this keychain opens the vault already, Locked, Unavailable.
    Result<SlotInfo> addKeychain(KeyStore& keychain);

    /// `keychain` also forgets the secret of a keychain slot, where it is given and answers; it opens nothing any more.
    /// Errors: NotFound, Conflict when it is one of the last two or the last one that needs no keychain.
    Status remove(const SlotId& slot, KeyStore* keychain);

    /// The new one and the loss of `old` in one change. Errors: NotFound when `old` is no passphrase slot,
    /// InvalidArgument for an empty passphrase, OutOfMemory.
    Result<SlotInfo> changePassphrase(const SlotId& old, const crypto::SecretBytes& passphrase, KdfProfile profile);
    /// A new phrase in place of every phrase there is, in one change.
    Result<NewPhrase> changeRecoveryPhrase();
    /// Exactly these phrases from now on, of which nobody here knows the words: a new phrase was made on another device
    /// of the account. Whether anything changed. Errors: InvalidArgument for none at all.
    Result<bool> usePhrases(std::span<const PhraseKeys> phrases);

    // For those who open the database.

    DatabaseKey databaseKey() const;
    /// Called with the public keys of every new phrase, before there is a slot for it; no phrase without a good answer.
    void keepPhrases(std::function<Status(const PhraseKeys&)> keep) { m_keepPhrase = std::move(keep); }
    /// Writes the slots where they do not lie on the disk as they should. Errors: Full, Unavailable.
    Status ensureWritten();
    /// Seals `key` for every slot, each by its public key, and lets `swap` put the outcome in the place of what is.
    /// When that succeeds these are the slots; nobody changes any meanwhile.
    Status rekey(DatabaseKey key, const std::function<Status(const UnlockedKeys& now, const UnlockedKeys& next)>& swap);
    /// See rekey_files.h.
    void tidyAfterRekey() const;

private:
    Result<crypto::RecoveryPhrase> newPhrase();
    // All of these want m_changing to be held.
    Status refuseSecondKeychain(KeyStore& keychain) const;
    Result<SlotInfo> append(KeySlot slot, const crypto::BoxPublicKey& receiver);
    Status write(std::vector<KeySlot> changed);

    std::filesystem::path m_directory;
    RandomSource& m_random;
    std::function<Status(const PhraseKeys&)> m_keepPhrase;
    mutable std::mutex m_changing;
    std::unique_ptr<UnlockedKeys> m_keys;
};

}  // namespace hearth::store
