// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/crypto/sign.h"

#include <sodium.h>

#include "core/base/check.h"

namespace hearth::crypto {

static_assert(crypto_sign_SEEDBYTES == kSignSeedBytes && crypto_sign_BYTES == std::tuple_size_v<Signature>);

SignKeyPair SignKeyPair::generate(RandomSource& random) {
    SecretBytes seed(kSignSeedBytes);
    random.fill(seed.exposeWritable());
    return fromSeed(seed);
}

SignKeyPair SignKeyPair::fromSeed(const SecretBytes& seed) {
    HEARTH_CHECK(seed.size() == kSignSeedBytes);
    SignPublicKey publicKey{};
    SecretBytes secret(crypto_sign_SECRETKEYBYTES);
    crypto_sign_seed_keypair(publicKey.data(), secret.exposeWritable().data(), seed.expose().data());
    return SignKeyPair(publicKey, std::move(secret));
}

Signature SignKeyPair::sign(ByteView message) const {
    Signature signature{};
    crypto_sign_detached(signature.data(), nullptr, message.data(), message.size(), m_secret.expose().data());
    return signature;
}

bool verifySignature(const SignPublicKey& signer, ByteView message, const Signature& signature) {
    return crypto_sign_verify_detached(signature.data(), message.data(), message.size(), signer.data()) == 0;
}

}  // namespace hearth::crypto
