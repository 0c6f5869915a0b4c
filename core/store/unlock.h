// SPDX-License-Identifier: AGPL-3.0-or-later
// What a vault is opened with: something that a person typed, or the operating system's keychain.
#pragma once

#include "core/crypto/secret.h"
#include "core/store/key_store.h"

namespace hearth::store {

/// Refers to what it was made from and lives no longer than the call that takes it.
class Unlock {
public:
    /// A passphrase, or the twelve words of the recovery phrase.
    Unlock(const crypto::SecretBytes& typed) : m_typed(&typed) {}
    Unlock(KeyStore& keychain) : m_keychain(&keychain) {}

    /// Null when the keychain is asked.
    const crypto::SecretBytes* typed() const { return m_typed; }
    KeyStore* keychain() const { return m_keychain; }

private:
    const crypto::SecretBytes* m_typed = nullptr;
    KeyStore* m_keychain = nullptr;
};

}  // namespace hearth::store
