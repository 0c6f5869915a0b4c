// SPDX-License-Identifier: AGPL-3.0-or-later
// The key slots of a vault's directory: made at creation, opened with what a person types.
#pragma once

#include <filesystem>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/crypto/box.h"
#include "core/crypto/recovery_phrase.h"
#include "core/store/kdf_profile.h"
#include "core/store/key_slots.h"
#include "core/store/unlock.h"

namespace hearth::store {

/// The two copies of the slots. Either one is enough.
std::filesystem::path keyFileA(const std::filesystem::path& directory);
std::filesystem::path keyFileB(const std::filesystem::path& directory);

/// The name of the vault's file, which is in clear. Errors: NotFound, Corrupt, Unsupported, Unavailable.
Result<FileId> readFileId(const std::filesystem::path& directory);

/// What opening the slots gave.
struct UnlockedKeys {
    DatabaseKey key;
    KeyFile file;
};

/// A passphrase slot that is not sealed yet, and the key pair behind it.
struct StretchedSlot {
    KeySlot slot;
    crypto::BoxKeyPair pair;
};
/// Errors: InvalidArgument for an empty passphrase, OutOfMemory. Cost: that of the profile.
Result<StretchedSlot> stretchSlot(const crypto::SecretBytes& passphrase, KdfProfile profile, RandomSource& random);
crypto::BoxKeyPair phrasePair(const crypto::RecoveryPhrase& phrase);
/// Errors: those of KeyStore::read; NotFound too when what the keychain keeps is no secret of ours.
Result<crypto::BoxKeyPair> keychainPair(KeyStore& keychain, const KeyName& name);

/// A fresh database key with a passphrase slot and a recovery-phrase slot; nothing is written.
/// Errors: those of `stretchSlot`.
Result<UnlockedKeys> makeKeys(const crypto::SecretBytes& passphrase, KdfProfile profile,
                              const crypto::RecoveryPhrase& phrase, RandomSource& random);

/// Writes both copies. Killed at any moment, opening finds the slots that were there before or these.
/// Errors: Full, Unavailable; the slots are then as they were.
Status writeKeys(const std::filesystem::path& directory, const KeyFile& file, const DatabaseKey& key);

/// Whether both copies on the disk hold exactly these slots.
bool areWritten(const std::filesystem::path& directory, const UnlockedKeys& keys);

/// Opens with what was typed or with the keychain; a damaged copy is passed over and written anew from the good one.
/// Errors: NotFound, AuthFailed, Corrupt, Unsupported, Unavailable, OutOfMemory.
Result<UnlockedKeys> unlockKeys(const std::filesystem::path& directory, const Unlock& how);

}  // namespace hearth::store
