// SPDX-License-Identifier: AGPL-3.0-or-later
// How an attachment's content lies on the disk: where, under which name, sealed how. Only core/store includes this.
// Format: docs/STORE_FORMAT.md, "Attachments".
#pragma once

#include <filesystem>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/crypto/secret.h"

namespace hearth::store {

/// What a file's name ends with while it is being written.
inline constexpr std::string_view kUnfinishedBlob = ".new";
/// And what stands behind the id, before a number, of a chunk that came from a server.
inline constexpr std::string_view kArrivingBlob = ".part-";

std::filesystem::path blobDirectory(const std::filesystem::path& vault);
std::filesystem::path blobFile(const std::filesystem::path& vault, const AttachmentId& id);
/// The directories that `blobFile` names, durably. Errors: Full, Unavailable.
Status makeBlobPlace(const std::filesystem::path& vault, const AttachmentId& id);

/// The largest file that a content of so many bytes makes.
std::size_t sealedBlobSize(std::size_t contentBytes);
/// Pre: a key of crypto::kAeadKeyBytes.
Bytes sealBlob(const AttachmentId& id, const crypto::SecretBytes& key, ByteView content, RandomSource& random);
/// Errors: Corrupt when the file was changed or is not what `key` seals.
Result<Bytes> openBlob(const AttachmentId& id, const crypto::SecretBytes& key, ByteView file);

}  // namespace hearth::store
