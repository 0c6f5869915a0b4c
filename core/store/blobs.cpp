// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/blobs.h"

#include <map>
#include <utility>

#include "core/base/log.h"
#include "core/crypto/aead.h"
#include "core/store/blob_file.h"

namespace hearth::store {

namespace {

namespace fs = std::filesystem;

/// Calls `each(entry)` for every file below blobs/. Errors: Unavailable, those of `each`.
template <typename Each>
Status forEachFile(const fs::path& vault, Each each) {
    std::error_code failure;
    const fs::path place = blobDirectory(vault);
    if (!fs::is_directory(place, failure)) return {};
    std::vector<fs::path> files;
    for (fs::recursive_directory_iterator entry(place, failure), end; !failure && entry != end;
         entry.increment(failure))
        if (entry->is_regular_file()) files.push_back(entry->path());
    if (failure) return fail(ErrorCode::Unavailable, "blobs/ cannot be read");
    for (const fs::path& file : files) HEARTH_TRY_STATUS(each(file));
    return {};
}

Status copyOne(const fs::path& file, const fs::path& target, BlobCopies copies) {
    HEARTH_TRY_STATUS(makePrivateDirectory(target.parent_path()));
    std::error_code failure;
    if (copies == BlobCopies::Shared) {
        fs::create_hard_link(file, target, failure);
        if (!failure) return syncDirectoryOf(target);
    }
    if (!fs::exists(file, failure)) return {};
    const Status copied = copyFileDurably(file, target);
    if (copied.ok() || copied.error().code == ErrorCode::Full) return copied;
    // One file that the disk no longer gives must not keep all others from being copied.
    logWarn("store", "the file of an attachment was not copied: {}", copied.error().detail);
    fs::remove(target, failure);
    return {};
}

Result<Bytes> readBlobIn(const fs::path& vault, const AttachmentId& id, const crypto::SecretBytes& key) {
    if (key.size() != crypto::kAeadKeyBytes) return fail(ErrorCode::Corrupt, "an attachment has no key");
    HEARTH_TRY(const Bytes file, readSmallFile(blobFile(vault, id), sealedBlobSize(kMostBlobBytes)));
    return openBlob(id, key, file);
}

/// What opens the attachments that this vault says it holds.
Result<std::vector<std::pair<AttachmentId, crypto::SecretBytes>>> heldBlobs(const Vault& vault) {
    std::vector<std::pair<AttachmentId, crypto::SecretBytes>> held;
    HEARTH_TRY_STATUS(vault.read([&](Database& database) -> Status {
        HEARTH_TRY(auto rows, database.query("SELECT id, blob_key FROM attachments WHERE stored = 1 ORDER BY k"));
        while (true) {
            HEARTH_TRY(const bool more, rows.step());
            if (!more) return {};
            HEARTH_TRY(const AttachmentId id, rows.id<AttachmentId>(0));
            held.emplace_back(id, crypto::SecretBytes::fromBytes(rows.blob(1)));
        }
    }));
    return held;
}

}  // namespace

Result<StagedBlob> StagedBlob::write(const Vault& vault, const AttachmentId& id, ByteView content) {
    const fs::path file = blobFile(vault.directory(), id);
    HEARTH_TRY_STATUS(makeBlobPlace(vault.directory(), id));
    crypto::SecretBytes key(crypto::kAeadKeyBytes);
    vault.random().fill(key.exposeWritable());
    HEARTH_TRY(StagedFile staged, StagedFile::write(file, sealBlob(id, key, content, vault.random())));
    return StagedBlob(id, std::move(key), std::move(staged));
}

Result<Bytes> readBlob(const Vault& vault, const AttachmentId& id, const crypto::SecretBytes& key) {
    return readBlobIn(vault.directory(), id, key);
}

Result<std::int64_t> removeOrphanBlobs(Vault& vault) {
    // Under the writer's mutex: a blob gets its name in the transaction that inserts its row.
    return vault.write([&](Database& database) -> Result<std::int64_t> {
        std::map<std::string, bool> named;  // And whether it is whole.
        HEARTH_TRY(auto rows, database.query("SELECT id, stored FROM attachments WHERE blob_key IS NOT NULL"));
        while (true) {
            HEARTH_TRY(const bool more, rows.step());
            if (!more) break;
            HEARTH_TRY(const AttachmentId id, rows.id<AttachmentId>(0));
            named.emplace(id.text(), rows.flag(1));
        }
        std::int64_t removed = 0;
        const auto removeUnnamed = [&](const fs::path& file) -> Status {
            const std::string name = file.filename().string();
            const auto found = named.find(name.substr(0, name.find(kArrivingBlob)));
            const bool needed = found != named.end() && (found->first == name || !found->second);
            if (needed || name.ends_with(kUnfinishedBlob)) return {};
            HEARTH_TRY_STATUS(removeFile(file));
            ++removed;
            return syncDirectoryOf(file);
        };
        HEARTH_TRY_STATUS(forEachFile(vault.directory(), removeUnnamed));
        return removed;
    });
}

Status removeUnfinishedBlobs(const Vault& vault) {
    return forEachFile(vault.directory(), [](const fs::path& file) {
        return file.filename().string().ends_with(kUnfinishedBlob) ? removeFile(file) : Status();
    });
}

Result<std::vector<PageFault>> verifyBlobs(const Vault& vault) {
    HEARTH_TRY(const auto held, heldBlobs(vault));
    std::vector<PageFault> faults;
    for (const auto& [id, key] : held) {
        const auto content = readBlob(vault, id, key);
        if (content.ok()) continue;
        const bool missing = content.error().code == ErrorCode::NotFound;
        faults.push_back({0, "attachment " + id.text() + (missing ? " is missing" : " is damaged")});
    }
    return faults;
}

std::uint64_t blobBytes(const fs::path& directory) {
    std::uint64_t sum = 0;
    const Status counted = forEachFile(directory, [&sum](const fs::path& file) -> Status {
        std::error_code failure;
        const auto size = fs::file_size(file, failure);
        if (!failure) sum += size;
        return {};
    });
    return counted.ok() ? sum : 0;
}

Status copyBlobs(const fs::path& from, const fs::path& to, BlobCopies copies) {
    std::error_code failure;
    if (!fs::is_directory(blobDirectory(from), failure)) return {};
    HEARTH_TRY_STATUS(makePrivateDirectory(blobDirectory(to)));
    return forEachFile(from, [&](const fs::path& file) -> Status {
        const std::string name = file.filename().string();
        if (name.ends_with(kUnfinishedBlob) || name.find(kArrivingBlob) != std::string::npos) return {};
        return copyOne(file, blobDirectory(to) / fs::relative(file, blobDirectory(from)), copies);
    });
}

Status completeBlobs(const Vault& vault, const fs::path& copy, const fs::path& earlier) {
    HEARTH_TRY(const auto held, heldBlobs(vault));
    for (const auto& [id, key] : held) {
        if (readBlobIn(copy, id, key).ok() || !readBlobIn(earlier, id, key).ok()) continue;
        const fs::path file = blobFile(copy, id);
        HEARTH_TRY_STATUS(makePrivateDirectory(blobDirectory(copy)));
        HEARTH_TRY_STATUS(makePrivateDirectory(file.parent_path()));
        std::error_code failure;
        fs::remove(file, failure);
        HEARTH_TRY_STATUS(copyFileDurably(blobFile(earlier, id), file));
    }
    return {};
}

}  // namespace hearth::store
