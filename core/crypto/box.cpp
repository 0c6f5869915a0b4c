// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/crypto/box.h"

#include <sodium.h>

#include <algorithm>

#include "core/base/check.h"

namespace hearth::crypto {

static_assert(crypto_box_SEEDBYTES == kBoxSeedBytes && crypto_box_SEALBYTES == kBoxSealBytes);

BoxKeyPair BoxKeyPair::generate(RandomSource& random) {
    SecretBytes seed(kBoxSeedBytes);
    random.fill(seed.exposeWritable());
    return fromSeed(seed);
}

BoxKeyPair BoxKeyPair::fromSeed(const SecretBytes& seed) {
    HEARTH_CHECK(seed.size() == kBoxSeedBytes);
    BoxPublicKey publicKey{};
    SecretBytes secret(crypto_box_SECRETKEYBYTES);
    crypto_box_seed_keypair(publicKey.data(), secret.exposeWritable().data(), seed.expose().data());
    return BoxKeyPair(publicKey, std::move(secret));
}

Result<SecretBytes> BoxKeyPair::openSealed(ByteView sealed) const {
    if (sealed.size() < kBoxSealBytes) return fail(ErrorCode::AuthFailed, "a sealed box is too short");
    SecretBytes content(sealed.size() - kBoxSealBytes);
    if (crypto_box_seal_open(content.exposeWritable().data(), sealed.data(), sealed.size(), m_public.data(),
                             m_secret.expose().data()) != 0)
        return fail(ErrorCode::AuthFailed, "a sealed box does not open with this key");
    return content;
}

Bytes sealTo(const BoxPublicKey& receiver, const SecretBytes& content) {
    Bytes sealed(content.size() + kBoxSealBytes);
    HEARTH_CHECK(crypto_box_seal(sealed.data(), content.expose().data(), content.size(), receiver.data()) == 0);
    return sealed;
}

Bytes sealTo(RandomSource& random, const BoxPublicKey& receiver, const SecretBytes& content) {
    // What crypto_box_seal does: one-time public key, then a box whose nonce is BLAKE2b-192(one-time key, receiver).
    const BoxKeyPair once = BoxKeyPair::generate(random);
    std::array<std::uint8_t, crypto_box_NONCEBYTES> nonce{};
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, nonce.size());
    crypto_generichash_update(&state, once.publicKey().data(), once.publicKey().size());
    crypto_generichash_update(&state, receiver.data(), receiver.size());
    crypto_generichash_final(&state, nonce.data(), nonce.size());
    Bytes sealed(content.size() + kBoxSealBytes);
    std::copy(once.publicKey().begin(), once.publicKey().end(), sealed.begin());
    HEARTH_CHECK(crypto_box_easy(sealed.data() + once.publicKey().size(), content.expose().data(), content.size(),
                                 nonce.data(), receiver.data(), once.secretKey().expose().data()) == 0);
    return sealed;
}

Result<SecretBytes> sharedSecret(const BoxKeyPair& mine, const BoxPublicKey& theirs) {
    SecretBytes shared(crypto_scalarmult_BYTES);
    if (crypto_scalarmult(shared.exposeWritable().data(), mine.secretKey().expose().data(), theirs.data()) != 0)
        return fail(ErrorCode::AuthFailed, "a public key is of low order");
    return shared;
}

}  // namespace hearth::crypto
