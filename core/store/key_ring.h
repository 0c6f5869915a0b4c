// SPDX-License-Identifier: AGPL-3.0-or-later
// The key slots of a vault's directory: made at creation, opened with what a person types.
#pragma once

#include <filesystem>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/crypto/recovery_phrase.h"
#include "core/store/key_slots.h"
#include "core/store/vault.h"

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

/// A fresh database key with a passphrase slot and a recovery-phrase slot; nothing is written.
/// Errors: Unavailable when there is not enough memory for the profile.
Result<UnlockedKeys> makeKeys(const crypto::SecretBytes& passphrase, KdfProfile profile,
                              const crypto::RecoveryPhrase& phrase, RandomSource& random);

/// Writes both copies, each whole or not at all. Errors: Full, Unavailable.
Status writeKeys(const std::filesystem::path& directory, const UnlockedKeys& keys);

/// Opens with a passphrase or the twelve words; a damaged copy is passed over and written anew from the good one.
/// Errors: NotFound, AuthFailed, Corrupt, Unsupported, Unavailable.
Result<UnlockedKeys> unlockKeys(const std::filesystem::path& directory, const crypto::SecretBytes& secret);

}  // namespace hearth::store
