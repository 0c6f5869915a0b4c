// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/crypto/aead.h"

#include <sodium.h>

#include <algorithm>

#include "core/base/check.h"

namespace hearth::crypto {

Tag sealInto(std::span<std::uint8_t> cipher, const SecretBytes& key, const AeadContext& context, ByteView plain) {
    HEARTH_CHECK(key.size() == kAeadKeyBytes && cipher.size() == plain.size());
    Tag tag{};
    crypto_aead_xchacha20poly1305_ietf_encrypt_detached(cipher.data(), tag.data(), nullptr, plain.data(), plain.size(),
                                                        context.associated.data(), context.associated.size(), nullptr,
                                                        context.nonce.data(), key.expose().data());
    return tag;
}

bool openInto(std::span<std::uint8_t> plain, const SecretBytes& key, const AeadContext& context, ByteView cipher,
              const Tag& tag) {
    HEARTH_CHECK(key.size() == kAeadKeyBytes && cipher.size() == plain.size());
    return crypto_aead_xchacha20poly1305_ietf_decrypt_detached(
               plain.data(), nullptr, cipher.data(), cipher.size(), tag.data(), context.associated.data(),
               context.associated.size(), context.nonce.data(), key.expose().data()) == 0;
}

Bytes seal(const SecretBytes& key, const AeadContext& context, ByteView plain) {
    Bytes sealed(plain.size() + kTagBytes);
    const Tag tag = sealInto(std::span(sealed).first(plain.size()), key, context, plain);
    std::copy(tag.begin(), tag.end(), sealed.end() - static_cast<std::ptrdiff_t>(kTagBytes));
    return sealed;
}

Result<Bytes> open(const SecretBytes& key, const AeadContext& context, ByteView sealed) {
    if (sealed.size() < kTagBytes) return fail(ErrorCode::Corrupt, "sealed bytes are shorter than a tag");
    Tag tag{};
    const ByteView cipher = sealed.first(sealed.size() - kTagBytes);
    std::copy_n(sealed.end() - static_cast<std::ptrdiff_t>(kTagBytes), kTagBytes, tag.begin());
    Bytes plain(cipher.size());
    if (!openInto(plain, key, context, cipher, tag)) return fail(ErrorCode::Corrupt, "a tag does not match");
    return plain;
}

Nonce NoncePool::next() {
    if (m_used == kBatch) {
        m_random.fill(m_bytes);
        m_used = 0;
    }
    Nonce nonce{};
    std::copy_n(m_bytes.begin() + static_cast<std::ptrdiff_t>(m_used * kNonceBytes), kNonceBytes, nonce.begin());
    ++m_used;
    return nonce;
}

}  // namespace hearth::crypto
