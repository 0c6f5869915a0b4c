// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/blob_chunks.h"

#include <algorithm>

#include "core/crypto/aead.h"
#include "core/crypto/hash.h"
#include "core/crypto/key_derivation.h"
#include "core/store/blobs.h"
#include "sync/big_endian.h"
#include "sync/packing.h"

namespace hearth::sync {

namespace {

// Sent on the wire, never changed.
constexpr std::string_view kNameContext = "HEARTH-BLOB-ID-1";
constexpr std::string_view kChunkContext = "HEARTH-CHUNK-1";
constexpr std::string_view kKeyContext = "HEARTHBK";
constexpr std::uint64_t kSealKey = 1;
constexpr std::uint64_t kNonceKey = 2;

constexpr std::size_t kTotalBytes = 4;
constexpr std::size_t kLengthBytes = 8;
constexpr std::size_t kHeadBytes = kTotalBytes + crypto::kNonceBytes;
constexpr std::size_t kOverhead = kHeadBytes + crypto::kTagBytes;
constexpr std::size_t kPlainBytes = kSealedChunkBytes - kOverhead;
/// Below it the padding would tell a small file's size nearly exactly.
constexpr std::size_t kLeastBytes = 1024;

/// Length, content and padding together.
std::size_t paddedSize(std::size_t content) { return padmeLength(std::max(kLengthBytes + content, kLeastBytes)); }

std::uint32_t chunksOf(std::size_t padded) {
    return static_cast<std::uint32_t>((padded + kPlainBytes - 1) / kPlainBytes);
}

Error damaged() { return fail(ErrorCode::Corrupt, "a chunk of an attachment is damaged"); }

/// What chunk `index` holds before it is sealed.
Bytes plainOf(ByteView content, std::uint32_t index) {
    const std::size_t start = index * kPlainBytes;
    Bytes plain(std::min(kPlainBytes, paddedSize(content.size()) - start));
    const auto length = bigEndian(static_cast<std::uint64_t>(content.size()));
    const std::size_t shift = index == 0 ? kLengthBytes : 0;
    if (index == 0) std::ranges::copy(length, plain.begin());
    const std::size_t from = start + shift - kLengthBytes;
    if (from >= content.size()) return plain;
    const ByteView part = content.subspan(from, std::min(plain.size() - shift, content.size() - from));
    std::ranges::copy(part, plain.begin() + static_cast<std::ptrdiff_t>(shift));
    return plain;
}

/// From the key over what is sealed: two contents never share one, and one content has only one.
crypto::Nonce nonceOf(const crypto::SecretBytes& key, ByteView place, ByteView plain) {
    const auto code = crypto::authenticate(key, {place, plain});
    crypto::Nonce nonce{};
    std::copy_n(code.begin(), nonce.size(), nonce.begin());
    return nonce;
}

}  // namespace

IdBytes blobIdOf(const VaultId& account, const AttachmentId& attachment) {
    return crypto::blake2bId({asBytes(kNameContext), account.view(), attachment.view()});
}

BlobChunks::BlobChunks(const IdBytes& blob, const crypto::SecretBytes& key)
    : m_blob(blob),
      m_sealKey(crypto::deriveSubKey(key, {kSealKey, kKeyContext})),
      m_nonceKey(crypto::deriveSubKey(key, {kNonceKey, kKeyContext})) {}

std::uint32_t BlobChunks::countFor(std::size_t contentBytes) { return chunksOf(paddedSize(contentBytes)); }

Bytes BlobChunks::placeOf(std::uint32_t index, std::uint32_t total) const {
    Bytes place;
    appendBytes(place, asBytes(kChunkContext));
    appendBytes(place, m_blob);
    appendBytes(place, bigEndian(index));
    appendBytes(place, bigEndian(total));
    return place;
}

Bytes BlobChunks::seal(ByteView content, std::uint32_t index) const {
    const std::uint32_t total = countFor(content.size());
    const Bytes plain = plainOf(content, index);
    const Bytes associated = placeOf(index, total);
    const crypto::Nonce nonce = nonceOf(m_nonceKey, associated, plain);
    Bytes sealed;
    sealed.reserve(plain.size() + kOverhead);
    appendBytes(sealed, bigEndian(total));
    appendBytes(sealed, nonce);
    appendBytes(sealed, crypto::seal(m_sealKey, {associated, nonce}, plain));
    return sealed;
}

Result<OpenedChunk> BlobChunks::open(std::uint32_t index, ByteView sealed) const {
    if (sealed.size() <= kOverhead || sealed.size() > kSealedChunkBytes) return damaged();
    const auto total = store::loadBigEndian<std::uint32_t>(sealed.data());
    const bool whole = sealed.size() == kSealedChunkBytes;
    if (index >= total || total > countFor(store::kMostBlobBytes) || (index + 1 < total && !whole)) return damaged();
    crypto::Nonce nonce{};
    std::copy_n(sealed.begin() + kTotalBytes, nonce.size(), nonce.begin());
    const Bytes associated = placeOf(index, total);
    auto plain = crypto::open(m_sealKey, {associated, nonce}, sealed.subspan(kHeadBytes));
    if (!plain.ok() || nonceOf(m_nonceKey, associated, *plain) != nonce) return damaged();
    return OpenedChunk{total, std::move(*plain)};
}

Result<Bytes> BlobChunks::join(ByteView sealed) const {
    Bytes all;
    all.reserve(sealed.size());
    std::uint32_t total = 1;
    for (std::uint32_t index = 0; index < total; ++index) {
        HEARTH_TRY(const OpenedChunk chunk, open(index, sealed.first(std::min(sealed.size(), kSealedChunkBytes))));
        if (index > 0 && chunk.total != total) return damaged();
        total = chunk.total;
        appendBytes(all, chunk.plain);
        sealed = sealed.subspan(std::min(sealed.size(), kSealedChunkBytes));
    }
    if (all.size() < kLengthBytes) return damaged();
    const auto length = store::loadBigEndian<std::uint64_t>(all.data());
    if (!sealed.empty() || length > store::kMostBlobBytes || paddedSize(length) != all.size()) return damaged();
    const auto content = all.begin() + kLengthBytes;
    const auto end = content + static_cast<std::ptrdiff_t>(length);
    if (std::any_of(end, all.end(), [](std::uint8_t byte) { return byte != 0; })) return damaged();
    return Bytes(content, end);
}

}  // namespace hearth::sync
