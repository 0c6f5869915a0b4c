// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/arriving_blob.h"

#include "core/store/blob_file.h"
#include "core/store/durable_file.h"

namespace hearth::store {

namespace fs = std::filesystem;

fs::path ArrivingBlob::fileOf(std::uint32_t index) const {
    fs::path file = blobFile(m_vault.directory(), m_id);
    file += std::string(kArrivingBlob) + std::to_string(index);
    return file;
}

std::uint32_t ArrivingBlob::count() const {
    std::error_code ignored;
    std::uint32_t count = 0;
    while (fs::exists(fileOf(count), ignored)) ++count;
    return count;
}

Status ArrivingBlob::keep(std::uint32_t index, ByteView sealed) {
    HEARTH_TRY_STATUS(makeBlobPlace(m_vault.directory(), m_id));
    return replaceFile(fileOf(index), sealed);
}

Result<Bytes> ArrivingBlob::read(std::uint32_t index) const { return readSmallFile(fileOf(index), m_mostBytes); }

Status ArrivingBlob::discard() {
    // The last one first: what is left after a kill is still counted from the first on.
    for (std::uint32_t left = count(); left > 0; --left) HEARTH_TRY_STATUS(removeFile(fileOf(left - 1)));
    return {};
}

Result<bool> placeArrived(Vault& vault, const AttachmentId& id, const crypto::SecretBytes& key, ByteView content) {
    HEARTH_TRY_STATUS(makeBlobPlace(vault.directory(), id));
    HEARTH_TRY(StagedFile staged,
               StagedFile::write(blobFile(vault.directory(), id), sealBlob(id, key, content, vault.random())));
    return vault.write([&](Database& database) -> Result<bool> {
        HEARTH_TRY_STATUS(database.run("UPDATE attachments SET stored = 1 WHERE id = ?1", id));
        if (database.changes() == 0) return false;
        HEARTH_TRY_STATUS(staged.replace());
        return true;
    });
}

}  // namespace hearth::store
