// SPDX-License-Identifier: AGPL-3.0-or-later
// Box key pairs: anybody who has the public half can seal something that only the secret half opens.
#pragma once

#include <array>

#include "core/base/bytes.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/crypto/secret.h"

namespace hearth::crypto {

inline constexpr std::size_t kBoxSeedBytes = 32;
/// How much longer a sealed box is than its content.
inline constexpr std::size_t kBoxSealBytes = 48;

using BoxPublicKey = std::array<std::uint8_t, 32>;

/// X25519, used through libsodium's sealed boxes (X25519, XSalsa20-Poly1305, BLAKE2b nonce).
class BoxKeyPair {
public:
    static BoxKeyPair generate(RandomSource& random);
    /// The same pair for the same seed. Pre: kBoxSeedBytes.
    static BoxKeyPair fromSeed(const SecretBytes& seed);

    const BoxPublicKey& publicKey() const { return m_public; }
    const SecretBytes& secretKey() const { return m_secret; }

    /// Errors: AuthFailed when it was sealed to another key or changed.
    Result<SecretBytes> openSealed(ByteView sealed) const;

private:
    BoxKeyPair(const BoxPublicKey& publicKey, SecretBytes secret) : m_public(publicKey), m_secret(std::move(secret)) {}
    BoxPublicKey m_public;
    SecretBytes m_secret;
};

/// Seals to the holder of the secret key; the sender stays unknown.
Bytes sealTo(const BoxPublicKey& receiver, const SecretBytes& content);
/// The same with the one-time key pair taken from `random`, so that a published test vector can be made again.
Bytes sealTo(RandomSource& random, const BoxPublicKey& receiver, const SecretBytes& content);

/// The X25519 secret that both sides share: `mine` and their public key. Errors: AuthFailed for a low-order key.
Result<SecretBytes> sharedSecret(const BoxKeyPair& mine, const BoxPublicKey& theirs);

}  // namespace hearth::crypto
