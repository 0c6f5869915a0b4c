// SPDX-License-Identifier: AGPL-3.0-or-later
// What a device and a recovery phrase are in an account: a pair of keys that signs and a pair that opens, never
// converted into one another, and an id that follows from the first.
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/crypto/box.h"
#include "core/crypto/recovery_phrase.h"
#include "core/crypto/secret.h"
#include "core/crypto/sign.h"

namespace hearth::sync {

inline constexpr std::size_t kAccountSecretBytes = 64;

/// BLAKE2b-128 of "HEARTH-DEV-1" and the signing key.
DeviceId deviceIdOf(const crypto::SignPublicKey& signer);

/// The public half of a holder's keys.
struct HolderKeys {
    crypto::SignPublicKey sign;
    crypto::BoxPublicKey box;
    DeviceId id() const { return deviceIdOf(sign); }
    bool operator==(const HolderKeys&) const = default;
};

/// Both pairs of somebody who holds the keys of a vault: a device, or whoever knows the recovery phrase.
class AccountKeys {
public:
    /// Those of a new device.
    static AccountKeys generate(RandomSource& random);
    /// Those that `secret()` gave. Errors: Corrupt unless it has kAccountSecretBytes.
    static Result<AccountKeys> fromSecret(crypto::SecretBytes seeds);
    /// Those of a phrase. Source: docs/STORE_FORMAT.md, "Recovery phrase".
    static AccountKeys fromPhrase(const crypto::RecoveryPhrase& phrase);

    DeviceId id() const { return deviceIdOf(m_sign.publicKey()); }
    HolderKeys publicKeys() const { return {m_sign.publicKey(), m_box.publicKey()}; }
    const crypto::SignKeyPair& sign() const { return m_sign; }
    const crypto::BoxKeyPair& box() const { return m_box; }
    /// Seed of the signing pair, then that of the box pair: what a device keeps in its keychain.
    const crypto::SecretBytes& secret() const { return m_seeds; }

private:
    explicit AccountKeys(crypto::SecretBytes seeds);
    crypto::SecretBytes m_seeds;
    crypto::SignKeyPair m_sign;
    crypto::BoxKeyPair m_box;
};

/// The key that a phrase's slot in `vault.keys` is sealed to: public, so that every device of the account can make one.
crypto::BoxPublicKey recoverySlotKey(const crypto::RecoveryPhrase& phrase);

}  // namespace hearth::sync
