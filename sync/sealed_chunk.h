// SPDX-License-Identifier: AGPL-3.0-or-later
// A chunk of a snapshot as it lies on a server: compressed, padded, sealed, and bound to its place.
// Source: docs/WIRE_FORMAT.md, "Snapshots".
#pragma once

#include "core/crypto/aead.h"
#include "sync/epoch_key.h"
#include "sync/snapshot_shelf.h"

namespace hearth::sync {

/// Magic, format, flags, vault, epoch, snapshot, index, plain length; then the nonce.
inline constexpr std::size_t kChunkHeaderBytes = 60;

/// Errors: InvalidArgument for more than kMaxPlainBytes.
Result<Bytes> sealSnapshotChunk(const VaultId& vault, const ChunkPlace& place, const EpochKey& key,
                                const crypto::Nonce& nonce, ByteView plain);
/// Errors: Corrupt for a wrong length, or content that is packed wrongly; Unsupported for a newer format; AuthFailed
/// for another place or key, and for what was changed.
Result<Bytes> openSnapshotChunk(const VaultId& vault, const ChunkPlace& place, const EpochKey& key, ByteView sealed);

}  // namespace hearth::sync
