// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/page_cipher.h"

#include <algorithm>

#include "core/crypto/key_derivation.h"
#include "core/store/big_endian.h"

namespace hearth::store {

namespace {

// Stored, never renumbered. Number 3 was meant for a rollback journal, which this format does not have.
constexpr crypto::SubKey kDatabaseKey{1, "HEARTHPG"};
constexpr crypto::SubKey kLogKey{2, "HEARTHPG"};
constexpr crypto::SubKey kMaskKey{4, "HEARTHPG", 16};
constexpr crypto::SubKey kTableKey{5, "HEARTHPG"};
constexpr crypto::SubKey kStampKey{6, "HEARTHPG", 16};
constexpr std::size_t kRandomInNonce = 16;
constexpr std::string_view kContext = "HEARTH-PG-1";

/// Where the encrypted bytes start: page 1 of the database shows our magic in clear.
std::size_t clearBytes(const PagePlace& place) {
    return place.kind == PagePlace::Kind::Database && place.number == 1 ? kVaultMagic.size() : 0;
}

}  // namespace

PageCipher::PageCipher(const crypto::SecretBytes& databaseKey, const FileId& file, std::uint16_t generation)
    : m_file(file),
      m_generation(generation),
      m_databaseKey(crypto::deriveSubKey(databaseKey, kDatabaseKey)),
      m_logKey(crypto::deriveSubKey(databaseKey, kLogKey)),
      m_maskKey(crypto::deriveSubKey(databaseKey, kMaskKey)),
      m_tableKey(crypto::deriveSubKey(databaseKey, kTableKey)),
      m_stampKey(crypto::deriveSubKey(databaseKey, kStampKey)) {}

PageCipher PageCipher::clone() const {
    PageCipher copy(m_file, m_generation);
    copy.m_databaseKey = m_databaseKey.clone();
    copy.m_logKey = m_logKey.clone();
    copy.m_maskKey = m_maskKey.clone();
    copy.m_tableKey = m_tableKey.clone();
    copy.m_stampKey = m_stampKey.clone();
    return copy;
}

PageCipher::Associated PageCipher::associated(const PagePlace& place) const {
    Associated bytes{};
    auto* out = std::ranges::copy(kContext, bytes.begin()).out;
    *out++ = static_cast<std::uint8_t>(place.kind);
    out = std::ranges::copy(m_file.bytes(), out).out;
    storeBigEndian(out, place.number);
    storeBigEndian(out + 4, m_generation);
    out[6] = kAlgorithmXChaCha20Poly1305;
    out[7] = kPageFormat;
    // Four reserved bytes stay zero.
    std::ranges::copy(place.salt, out + 12);
    return bytes;
}

const crypto::SecretBytes& PageCipher::keyFor(PagePlace::Kind kind) const {
    return kind == PagePlace::Kind::Database ? m_databaseKey : m_logKey;
}

void PageCipher::seal(const PagePlace& place, const crypto::Nonce& nonce, PageView plain, PageSpan sealed) const {
    const std::size_t clear = clearBytes(place);
    const Associated ad = associated(place);
    const crypto::Tag tag = crypto::sealInto(sealed.subspan(clear, kUsableBytes - clear), keyFor(place.kind),
                                             {ad, nonce}, plain.subspan(clear, kUsableBytes - clear));
    if (clear > 0) std::ranges::copy(kVaultMagic, sealed.begin());
    std::ranges::copy(nonce, sealed.data() + kNonceAt);
    std::ranges::copy(tag, sealed.data() + kTagAt);
    storeBigEndian(sealed.data() + kGenerationAt, m_generation);
    sealed[kAlgorithmAt] = kAlgorithmXChaCha20Poly1305;
    sealed[kFormatAt] = kPageFormat;
    storeBigEndian<std::uint32_t>(sealed.data() + kZeroAt, 0);
}

bool PageCipher::open(const PagePlace& place, PageView sealed, PageSpan plain) const {
    const std::size_t clear = clearBytes(place);
    // The associated data say what the trailer must be; comparing catches a flip in a byte that nothing else reads.
    if (loadBigEndian<std::uint16_t>(sealed.data() + kGenerationAt) != m_generation ||
        sealed[kAlgorithmAt] != kAlgorithmXChaCha20Poly1305 || sealed[kFormatAt] != kPageFormat ||
        loadBigEndian<std::uint32_t>(sealed.data() + kZeroAt) != 0)
        return false;
    if (clear > 0 && !std::ranges::equal(kVaultMagic, sealed.first(clear))) return false;
    crypto::Nonce nonce{};
    crypto::Tag tag{};
    std::copy_n(sealed.data() + kNonceAt, nonce.size(), nonce.begin());
    std::copy_n(sealed.data() + kTagAt, tag.size(), tag.begin());
    const Associated ad = associated(place);
    if (!crypto::openInto(plain.subspan(clear, kUsableBytes - clear), keyFor(place.kind), {ad, nonce},
                          sealed.subspan(clear, kUsableBytes - clear), tag))
        return false;
    if (clear > 0) std::ranges::copy(kSqliteMagic, plain.begin());
    std::fill(plain.begin() + kUsableBytes, plain.end(), std::uint8_t{0});
    return true;
}

std::array<std::uint8_t, 8> PageCipher::checksumMask(std::span<const std::uint8_t, crypto::kNonceBytes> nonce) const {
    return crypto::shortHash(m_maskKey, nonce);
}

void PageCipher::stamp(crypto::Nonce& nonce, std::uint32_t epoch) const {
    const auto mask = crypto::shortHash(m_stampKey, std::span(nonce).first(kRandomInNonce));
    storeBigEndian(nonce.data() + kRandomInNonce, std::uint64_t{epoch});
    for (std::size_t i = 0; i < mask.size(); ++i) nonce[kRandomInNonce + i] ^= mask[i];
}

std::optional<std::uint32_t> PageCipher::epochOf(PageView sealed) const {
    const auto nonce = sealed.subspan<kNonceAt, crypto::kNonceBytes>();
    const auto mask = crypto::shortHash(m_stampKey, nonce.first(kRandomInNonce));
    const std::uint64_t epoch =
        loadBigEndian<std::uint64_t>(nonce.data() + kRandomInNonce) ^ loadBigEndian<std::uint64_t>(mask.data());
    // The upper four bytes are zero in a stamp, and almost never where all are random.
    if (epoch > UINT32_MAX) return std::nullopt;
    return static_cast<std::uint32_t>(epoch);
}

std::array<std::uint8_t, 32> PageCipher::authenticateTable(ByteView before, ByteView record) const {
    return crypto::authenticate(m_tableKey, {before, record});
}

}  // namespace hearth::store
