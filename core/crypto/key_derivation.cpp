// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/crypto/key_derivation.h"

#include <sodium.h>

#include "core/base/check.h"

namespace hearth::crypto {

static_assert(crypto_kdf_KEYBYTES == kMasterKeyBytes && crypto_pwhash_SALTBYTES == kSaltBytes);

SecretBytes deriveSubKey(const SecretBytes& master, const SubKey& which) {
    HEARTH_CHECK(master.size() == kMasterKeyBytes && which.context.size() == crypto_kdf_CONTEXTBYTES);
    SecretBytes derived(which.size);
    HEARTH_CHECK(crypto_kdf_derive_from_key(derived.exposeWritable().data(), derived.size(), which.number,
                                            which.context.data(), master.expose().data()) == 0);
    return derived;
}

SecretBytes keyedSeed(const SecretBytes& key, std::string_view context) {
    SecretBytes seed(32);
    const ByteView message = asBytes(context);
    HEARTH_CHECK(crypto_generichash(seed.exposeWritable().data(), seed.size(), message.data(), message.size(),
                                    key.expose().data(), key.size()) == 0);
    return seed;
}

std::array<std::uint8_t, 32> authenticate(const SecretBytes& key, std::initializer_list<ByteView> parts) {
    std::array<std::uint8_t, 32> code{};
    crypto_generichash_state state;
    HEARTH_CHECK(crypto_generichash_init(&state, key.expose().data(), key.size(), code.size()) == 0);
    for (const ByteView part : parts) crypto_generichash_update(&state, part.data(), part.size());
    HEARTH_CHECK(crypto_generichash_final(&state, code.data(), code.size()) == 0);
    sodium_memzero(&state, sizeof(state));
    return code;
}

bool equalInConstantTime(ByteView one, ByteView other) {
    return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

std::array<std::uint8_t, 8> shortHash(const SecretBytes& key, ByteView message) {
    HEARTH_CHECK(key.size() == crypto_shorthash_KEYBYTES);
    std::array<std::uint8_t, 8> hash{};
    crypto_shorthash(hash.data(), message.data(), message.size(), key.expose().data());
    return hash;
}

Result<SecretBytes> stretchPassphrase(const SecretBytes& passphrase, const Salt& salt, Argon2Cost cost) {
    const std::size_t memory = std::size_t{cost.kibibytes} * 1024;
    if (cost.passes < crypto_pwhash_OPSLIMIT_MIN || memory < crypto_pwhash_MEMLIMIT_MIN)
        return fail(ErrorCode::InvalidArgument, "Argon2id costs are out of range");
    SecretBytes stretched(32);
    const std::string_view text = passphrase.empty() ? "" : asText(passphrase.expose());
    if (crypto_pwhash(stretched.exposeWritable().data(), stretched.size(), text.data(), text.size(), salt.data(),
                      cost.passes, memory, crypto_pwhash_ALG_ARGON2ID13) != 0)
        return fail(ErrorCode::OutOfMemory, "not enough memory for the passphrase's key derivation");
    return stretched;
}

}  // namespace hearth::crypto
