// SPDX-License-Identifier: AGPL-3.0-or-later
// Keys from keys, and keys from what a person remembers.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/crypto/secret.h"

namespace hearth::crypto {

inline constexpr std::size_t kMasterKeyBytes = 32;
inline constexpr std::size_t kSaltBytes = 16;

using Salt = std::array<std::uint8_t, kSaltBytes>;

/// What a sub-key is for: a number and eight characters. Stored formats depend on both.
struct SubKey {
    std::uint64_t number;
    std::string_view context;
    std::size_t size = kMasterKeyBytes;
};

/// BLAKE2b-based key derivation (libsodium's crypto_kdf). Pre: a master key of 32 bytes, 8 characters of context.
SecretBytes deriveSubKey(const SecretBytes& master, const SubKey& which);

/// BLAKE2b-256 keyed with a secret, as a secret seed: `keyedSeed(entropy, "HEARTH-RECOVERY-SLOT-1")`.
SecretBytes keyedSeed(const SecretBytes& key, std::string_view context);

/// BLAKE2b-256 keyed with a secret, as a message authentication code.
std::array<std::uint8_t, 32> authenticate(const SecretBytes& key, std::initializer_list<ByteView> parts);
/// Constant-time comparison of public bytes.
bool equalInConstantTime(ByteView one, ByteView other);

/// SipHash-2-4: a short keyed hash, here used to mask. Pre: a key of 16 bytes.
std::array<std::uint8_t, 8> shortHash(const SecretBytes& key, ByteView message);

/// How hard a passphrase is made to guess. Stored beside the salt.
struct Argon2Cost {
    std::uint32_t passes;
    std::uint32_t kibibytes;
};

/// Argon2id version 1.3. Errors: OutOfMemory, InvalidArgument for impossible costs.
Result<SecretBytes> stretchPassphrase(const SecretBytes& passphrase, const Salt& salt, Argon2Cost cost);

}  // namespace hearth::crypto
