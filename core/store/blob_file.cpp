// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/blob_file.h"

#include <algorithm>
#include <array>

#include "core/crypto/aead.h"
#include "core/store/big_endian.h"
#include "core/store/durable_file.h"

namespace hearth::store {

namespace {

namespace fs = std::filesystem;

// Stored, never changed.
constexpr std::string_view kMagic = "HEARTH-BLOB-0001";
constexpr std::string_view kContext = "HEARTH-BLOB-1";
constexpr std::size_t kChunkBytes = std::size_t{1} << 20;
constexpr std::size_t kChunkOverhead = crypto::kNonceBytes + crypto::kTagBytes;
constexpr std::size_t kSealedChunk = kChunkBytes + kChunkOverhead;

constexpr std::size_t chunksOf(std::size_t bytes) { return bytes == 0 ? 1 : (bytes + kChunkBytes - 1) / kChunkBytes; }
constexpr std::size_t sealedSize(std::size_t bytes) { return kMagic.size() + bytes + chunksOf(bytes) * kChunkOverhead; }

/// Which chunk of which content it is, so that none can be moved, repeated or left out.
Bytes associatedWith(const AttachmentId& id, std::size_t index, std::size_t total) {
    const ByteView context = asBytes(kContext);
    Bytes associated(context.begin(), context.end());
    associated.insert(associated.end(), id.view().begin(), id.view().end());
    std::array<std::uint8_t, 8> place{};
    storeBigEndian(place.data(), static_cast<std::uint32_t>(index));
    storeBigEndian(place.data() + 4, static_cast<std::uint32_t>(total));
    associated.insert(associated.end(), place.begin(), place.end());
    return associated;
}

/// Makes a directory whose name survives a power cut.
Status makeDurably(const fs::path& directory) {
    std::error_code ignored;
    if (fs::is_directory(directory, ignored)) return {};
    HEARTH_TRY_STATUS(makePrivateDirectory(directory));
    return syncDirectoryOf(directory);
}

}  // namespace

fs::path blobDirectory(const fs::path& vault) { return vault / "blobs"; }

fs::path blobFile(const fs::path& vault, const AttachmentId& id) {
    const std::string name = id.text();
    // The last two digits are random in every kind of id; the first ones are the time.
    return blobDirectory(vault) / name.substr(name.size() - 2) / name;
}

Status makeBlobPlace(const fs::path& vault, const AttachmentId& id) {
    HEARTH_TRY_STATUS(makeDurably(blobDirectory(vault)));
    return makeDurably(blobFile(vault, id).parent_path());
}

std::size_t sealedBlobSize(std::size_t contentBytes) { return sealedSize(contentBytes); }

Bytes sealBlob(const AttachmentId& id, const crypto::SecretBytes& key, ByteView content, RandomSource& random) {
    const std::size_t total = chunksOf(content.size());
    Bytes file;
    file.reserve(sealedSize(content.size()));
    const ByteView magic = asBytes(kMagic);
    file.insert(file.end(), magic.begin(), magic.end());
    for (std::size_t index = 0; index < total; ++index) {
        const std::size_t start = index * kChunkBytes;
        const ByteView plain = content.subspan(start, std::min(kChunkBytes, content.size() - start));
        crypto::Nonce nonce{};
        random.fill(nonce);
        const Bytes sealed = crypto::seal(key, {associatedWith(id, index, total), nonce}, plain);
        file.insert(file.end(), nonce.begin(), nonce.end());
        file.insert(file.end(), sealed.begin(), sealed.end());
    }
    return file;
}

Result<Bytes> openBlob(const AttachmentId& id, const crypto::SecretBytes& key, ByteView file) {
    const Error damaged = fail(ErrorCode::Corrupt, "the file of an attachment is damaged");
    if (file.size() < sealedSize(0) || asText(file.first(kMagic.size())) != kMagic) return damaged;
    file = file.subspan(kMagic.size());
    const std::size_t total = (file.size() + kSealedChunk - 1) / kSealedChunk;
    Bytes content;
    content.reserve(file.size());
    for (std::size_t index = 0; index < total; ++index) {
        const ByteView chunk =
            file.subspan(index * kSealedChunk, std::min(kSealedChunk, file.size() - index * kSealedChunk));
        if (chunk.size() < kChunkOverhead) return damaged;
        crypto::Nonce nonce{};
        std::ranges::copy(chunk.first(nonce.size()), nonce.begin());
        auto plain = crypto::open(key, {associatedWith(id, index, total), nonce}, chunk.subspan(nonce.size()));
        if (!plain.ok()) return damaged;
        content.insert(content.end(), plain->begin(), plain->end());
    }
    return content;
}

}  // namespace hearth::store
