// SPDX-License-Identifier: AGPL-3.0-or-later
// Authenticated encryption: XChaCha20-Poly1305 with a 24-byte nonce, long enough to be random each time.
#pragma once

#include <array>
#include <span>

#include "core/base/bytes.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/crypto/secret.h"

namespace hearth::crypto {

inline constexpr std::size_t kAeadKeyBytes = 32;
inline constexpr std::size_t kNonceBytes = 24;
inline constexpr std::size_t kTagBytes = 16;

using Nonce = std::array<std::uint8_t, kNonceBytes>;
using Tag = std::array<std::uint8_t, kTagBytes>;

/// What is authenticated beside the content, and the nonce that must never repeat under one key.
struct AeadContext {
    ByteView associated;
    const Nonce& nonce;
};

/// Encrypts `plain` into `cipher`, which has the same size and does not overlap it. Pre: key of kAeadKeyBytes.
Tag sealInto(std::span<std::uint8_t> cipher, const SecretBytes& key, const AeadContext& context, ByteView plain);
/// Checks the tag, then decrypts `cipher` into `plain`; false, with `plain` zeroed, when anything was changed.
[[nodiscard]] bool openInto(std::span<std::uint8_t> plain, const SecretBytes& key, const AeadContext& context,
                            ByteView cipher, const Tag& tag);

/// The ciphertext with its tag behind it.
Bytes seal(const SecretBytes& key, const AeadContext& context, ByteView plain);
/// Errors: Corrupt when it was not made with this key, nonce and associated data.
Result<Bytes> open(const SecretBytes& key, const AeadContext& context, ByteView sealed);

/// Hands out random nonces and asks the random source for many at once. Threads: one at a time.
class NoncePool {
public:
    explicit NoncePool(RandomSource& random) : m_random(random) {}
    Nonce next();

private:
    static constexpr std::size_t kBatch = 64;
    RandomSource& m_random;
    std::array<std::uint8_t, kBatch * kNonceBytes> m_bytes{};
    std::size_t m_used = kBatch;
};

}  // namespace hearth::crypto
