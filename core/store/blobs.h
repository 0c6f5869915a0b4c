// SPDX-License-Identifier: AGPL-3.0-or-later
// Attachments' content beside the database: blobs/ab/<id>, sealed under a key of its own that only its row holds.
// A file never changes once it has its name. Format: docs/STORE_FORMAT.md, "Attachments".
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/crypto/secret.h"
#include "core/store/durable_file.h"
#include "core/store/vault.h"

namespace hearth::store {

/// More than any attachment that the engine takes; what claims to be larger is damage.
inline constexpr std::size_t kMostBlobBytes = std::size_t{64} << 20;

/// Content on the disk that no row names yet. Not put in place, it is removed again; put in place without a row that is
/// committed, it is rubbish that `removeOrphanBlobs` takes away.
class StagedBlob {
public:
    /// Seals, writes and flushes it. Errors: Full, Unavailable; nothing is left then.
    /// Pre: at most kMostBlobBytes.
    static Result<StagedBlob> write(const Vault& vault, const AttachmentId& id, ByteView content);

    const AttachmentId& id() const { return m_id; }
    /// What opens it: goes into its row and nowhere else.
    const crypto::SecretBytes& key() const { return m_key; }
    /// Gives it its name. Pre: inside `Vault::write`, in the transaction that inserts its row. Errors: Unavailable.
    Status place() { return m_file.replace(); }

private:
    StagedBlob(const AttachmentId& id, crypto::SecretBytes key, StagedFile file)
        : m_id(id), m_key(std::move(key)), m_file(std::move(file)) {}
    AttachmentId m_id;
    crypto::SecretBytes m_key;
    StagedFile m_file;
};

/// The whole content. Errors: NotFound when the file is not there, Corrupt when it was changed or is not what `key`
/// seals, Unavailable. Cost: linear in the content.
Result<Bytes> readBlob(const Vault& vault, const AttachmentId& id, const crypto::SecretBytes& key);

/// Takes away what no row names: what was deleted, and what a kill has left. Others write meanwhile wait.
/// Errors: Unavailable. Cost: linear in the number of attachments. Gives how many files went.
Result<std::int64_t> removeOrphanBlobs(Vault& vault);
/// Files that a kill has left half written. Pre: nobody is writing one.
Status removeUnfinishedBlobs(const Vault& vault);

/// Opens every attachment that the vault says it holds: missing and damaged ones, with page 0.
Result<std::vector<PageFault>> verifyBlobs(const Vault& vault);
/// Of all files of attachments of the vault in `directory`.
std::uint64_t blobBytes(const std::filesystem::path& directory);

/// A copy on the same disk may share the file, because it never changes.
enum class BlobCopies { Shared, Apart };
/// Attachments' content, where there is any; `from` and `to` are directories of vaults. Files that are being written or
/// that go while it copies are left out, and those that the disk does not give. Errors: Full, Unavailable.
Status copyBlobs(const std::filesystem::path& from, const std::filesystem::path& to, BlobCopies copies);
/// Opens every attachment of the vault in `copy`; what does not open there comes from `earlier`, an older copy that is
/// about to be replaced, where it opens in that: what was lost in the vault is not lost in its backup as well.
/// Errors: Full, Unavailable. Cost: linear in all content.
Status completeBlobs(const Vault& vault, const std::filesystem::path& copy, const std::filesystem::path& earlier);

}  // namespace hearth::store
