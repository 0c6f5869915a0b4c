// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/blobs.h"

#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <utility>

#include "core/base/log.h"
#include "core/crypto/aead.h"
#include "core/store/big_endian.h"

namespace hearth::store {

namespace {

namespace fs = std::filesystem;

// Stored, never changed.
constexpr std::string_view kMagic = "HEARTH-BLOB-0001";
constexpr std::string_view kContext = "HEARTH-BLOB-1";
constexpr std::size_t kChunkBytes = std::size_t{1} << 20;
constexpr std::size_t kChunkOverhead = crypto::kNonceBytes + crypto::kTagBytes;
constexpr std::size_t kSealedChunk = kChunkBytes + kChunkOverhead;
constexpr std::string_view kUnfinished = ".new";

constexpr std::size_t chunksOf(std::size_t bytes) { return bytes == 0 ? 1 : (bytes + kChunkBytes - 1) / kChunkBytes; }
constexpr std::size_t sealedSize(std::size_t bytes) { return kMagic.size() + bytes + chunksOf(bytes) * kChunkOverhead; }

fs::path directoryOf(const fs::path& vault) { return vault / "blobs"; }

fs::path fileOf(const fs::path& vault, const AttachmentId& id) {
    const std::string name = id.text();
    // The last two digits are random in every kind of id; the first ones are the time.
    return directoryOf(vault) / name.substr(name.size() - 2) / name;
}

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

Bytes sealAll(const AttachmentId& id, const crypto::SecretBytes& key, ByteView content, RandomSource& random) {
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

Result<Bytes> openAll(const AttachmentId& id, const crypto::SecretBytes& key, ByteView file) {
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

/// Makes a directory whose name survives a power cut.
Status makeDurably(const fs::path& directory) {
    std::error_code ignored;
    if (fs::is_directory(directory, ignored)) return {};
    HEARTH_TRY_STATUS(makePrivateDirectory(directory));
    return syncDirectoryOf(directory);
}

/// Calls `each(entry)` for every file below blobs/. Errors: Unavailable, those of `each`.
template <typename Each>
Status forEachFile(const fs::path& vault, Each each) {
    std::error_code failure;
    const fs::path place = directoryOf(vault);
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
    HEARTH_TRY(const Bytes file, readSmallFile(fileOf(vault, id), sealedSize(kMostBlobBytes)));
    return openAll(id, key, file);
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
    const fs::path file = fileOf(vault.directory(), id);
    HEARTH_TRY_STATUS(makeDurably(directoryOf(vault.directory())));
    HEARTH_TRY_STATUS(makeDurably(file.parent_path()));
    crypto::SecretBytes key(crypto::kAeadKeyBytes);
    vault.random().fill(key.exposeWritable());
    HEARTH_TRY(StagedFile staged, StagedFile::write(file, sealAll(id, key, content, vault.random())));
    return StagedBlob(id, std::move(key), std::move(staged));
}

Result<Bytes> readBlob(const Vault& vault, const AttachmentId& id, const crypto::SecretBytes& key) {
    return readBlobIn(vault.directory(), id, key);
}

Result<std::int64_t> removeOrphanBlobs(Vault& vault) {
    // Under the writer's mutex: a blob gets its name in the transaction that inserts its row.
    return vault.write([&](Database& database) -> Result<std::int64_t> {
        std::set<std::string> named;
        HEARTH_TRY(auto rows, database.query("SELECT id FROM attachments WHERE blob_key IS NOT NULL"));
        while (true) {
            HEARTH_TRY(const bool more, rows.step());
            if (!more) break;
            HEARTH_TRY(const AttachmentId id, rows.id<AttachmentId>(0));
            named.insert(id.text());
        }
        std::int64_t removed = 0;
        const auto removeUnnamed = [&](const fs::path& file) -> Status {
            const std::string name = file.filename().string();
            if (named.contains(name) || name.ends_with(kUnfinished)) return {};
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
        return file.filename().string().ends_with(kUnfinished) ? removeFile(file) : Status();
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
    if (!fs::is_directory(directoryOf(from), failure)) return {};
    HEARTH_TRY_STATUS(makePrivateDirectory(directoryOf(to)));
    return forEachFile(from, [&](const fs::path& file) -> Status {
        if (file.filename().string().ends_with(kUnfinished)) return {};
        return copyOne(file, directoryOf(to) / fs::relative(file, directoryOf(from)), copies);
    });
}

Status completeBlobs(const Vault& vault, const fs::path& copy, const fs::path& earlier) {
    HEARTH_TRY(const auto held, heldBlobs(vault));
    for (const auto& [id, key] : held) {
        if (readBlobIn(copy, id, key).ok() || !readBlobIn(earlier, id, key).ok()) continue;
        const fs::path file = fileOf(copy, id);
        HEARTH_TRY_STATUS(makePrivateDirectory(directoryOf(copy)));
        HEARTH_TRY_STATUS(makePrivateDirectory(file.parent_path()));
        std::error_code failure;
        fs::remove(file, failure);
        HEARTH_TRY_STATUS(copyFileDurably(fileOf(earlier, id), file));
    }
    return {};
}

}  // namespace hearth::store
