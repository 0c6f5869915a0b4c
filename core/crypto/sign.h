// SPDX-License-Identifier: AGPL-3.0-or-later
// Signature key pairs (Ed25519): who wrote a record.
#pragma once

#include <array>

#include "core/base/bytes.h"
#include "core/base/clock.h"
#include "core/crypto/secret.h"

namespace hearth::crypto {

inline constexpr std::size_t kSignSeedBytes = 32;

using SignPublicKey = std::array<std::uint8_t, 32>;
using Signature = std::array<std::uint8_t, 64>;

class SignKeyPair {
public:
    static SignKeyPair generate(RandomSource& random);
    /// The same pair for the same seed. Pre: kSignSeedBytes.
    static SignKeyPair fromSeed(const SecretBytes& seed);

    const SignPublicKey& publicKey() const { return m_public; }
    const SecretBytes& secretKey() const { return m_secret; }
    Signature sign(ByteView message) const;

private:
    SignKeyPair(const SignPublicKey& publicKey, SecretBytes secret)
        : m_public(publicKey), m_secret(std::move(secret)) {}
    SignPublicKey m_public;
    SecretBytes m_secret;
};

[[nodiscard]] bool verifySignature(const SignPublicKey& signer, ByteView message, const Signature& signature);

}  // namespace hearth::crypto
