// SPDX-License-Identifier: AGPL-3.0-or-later
// An attachment's content on its way through a server: chunks of at most 1 MiB, sealed under keys that grow from the
// attachment's own. Format: docs/WIRE_FORMAT.md, "Attachments".
#pragma once

#include <cstdint>

#include "core/base/bytes.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/crypto/secret.h"

namespace hearth::sync {

/// Of a sealed chunk; every one but the last of its blob has exactly so many.
inline constexpr std::size_t kSealedChunkBytes = std::size_t{1} << 20;

/// What a server calls it. Nobody tells from it whose it is or when it was made, and every device finds it again from
/// the attachment's id alone, also when all else of the attachment is forgotten.
IdBytes blobIdOf(const VaultId& account, const AttachmentId& attachment);

/// A chunk that is what it says.
struct OpenedChunk {
    std::uint32_t total;  ///< Of its blob.
    Bytes plain;          ///< Length, content and padding of all chunks one behind the other.
};

/// Seals and opens the chunks of one blob. The same content gives the same bytes on every device and at any time, so
/// that several may put them on a server and a chunk that differs is a damaged one. Threads: safe from any.
class BlobChunks {
public:
    /// Pre: `key` is the attachment's own, of 32 bytes.
    BlobChunks(const IdBytes& blob, const crypto::SecretBytes& key);

    /// How many chunks a content of so many bytes has.
    static std::uint32_t countFor(std::size_t contentBytes);
    /// Pre: index < countFor(content.size()), content of at most store::kMostBlobBytes.
    Bytes seal(ByteView content, std::uint32_t index) const;
    /// Errors: Corrupt when it is not chunk `index` of this blob.
    Result<OpenedChunk> open(std::uint32_t index, ByteView sealed) const;
    /// The content of all chunks, put one behind the other. Errors: Corrupt when they are not exactly those of this
    /// blob. Cost: linear, and the content twice in memory.
    Result<Bytes> join(ByteView sealed) const;

private:
    Bytes placeOf(std::uint32_t index, std::uint32_t total) const;
    IdBytes m_blob;
    crypto::SecretBytes m_sealKey;
    crypto::SecretBytes m_nonceKey;
};

}  // namespace hearth::sync
