// SPDX-License-Identifier: AGPL-3.0-or-later
// An attachment's content that comes from another device: what came of it lies in blobs/ab/<id>.part-<n> as it came,
// sealed, until all of it is there. Format: docs/STORE_FORMAT.md, "Attachments".
#pragma once

#include "core/base/bytes.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/crypto/secret.h"
#include "core/store/vault.h"

namespace hearth::store {

/// Threads: one at a time for each attachment.
class ArrivingBlob {
public:
    /// `mostBytes` is what a chunk has at most. `vault` outlives it.
    ArrivingBlob(const Vault& vault, const AttachmentId& id, std::size_t mostBytes)
        : m_vault(vault), m_id(id), m_mostBytes(mostBytes) {}

    /// How many chunks came, from the first on.
    std::uint32_t count() const;
    /// Keeps chunk `index`, durably and whole or not at all. Errors: Full, Unavailable.
    Status keep(std::uint32_t index, ByteView sealed);
    /// Errors: NotFound, Unavailable, Corrupt when it is larger than a chunk can be.
    Result<Bytes> read(std::uint32_t index) const;
    /// Takes away all that came. Errors: Unavailable.
    Status discard();

private:
    std::filesystem::path fileOf(std::uint32_t index) const;
    const Vault& m_vault;
    AttachmentId m_id;
    std::size_t m_mostBytes;
};

/// The whole content takes its place under the key in its row, and the row says that it is here. False when there is
/// no such row any more. Errors: Full, Unavailable; the row is then as it was. Pre: at most kMostBlobBytes.
Result<bool> placeArrived(Vault& vault, const AttachmentId& id, const crypto::SecretBytes& key, ByteView content);

}  // namespace hearth::store
