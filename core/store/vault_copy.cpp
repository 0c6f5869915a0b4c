// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/vault_copy.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>

#include "core/base/json.h"
#include "core/crypto/hash.h"
#include "core/store/blobs.h"
#include "core/store/durable_file.h"
#include "core/store/key_ring.h"
#include "core/store/vault_state.h"
#include "core/store/vault_swap.h"

namespace hearth::store {

namespace {

namespace fs = std::filesystem;

constexpr int kFormat = 1;
constexpr std::size_t kMaxDescription = 64 * 1024;
constexpr std::size_t kMaxKeys = 64 * 1024;
constexpr std::size_t kChunk = std::size_t{1} << 20;
constexpr std::array<std::string_view, 6> kKindNames = {"backup",         "daily",         "before-version",
                                                        "before-restore", "before-repair", "before-deletion"};

fs::path descriptionFile(const fs::path& directory) { return directory / "backup.json"; }

/// BLAKE2b-256 over the digests of the file's mebibytes: it tells a file that was used from one that was not.
Result<std::string> digestOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) return fail(ErrorCode::Unavailable, "a copied file cannot be read");
    Bytes digests;
    Bytes chunk(kChunk);
    while (in.read(reinterpret_cast<char*>(chunk.data()), static_cast<std::streamsize>(chunk.size())),
           in.gcount() > 0) {
        const auto digest = crypto::blake2b(ByteView(chunk).first(static_cast<std::size_t>(in.gcount())));
        digests.insert(digests.end(), digest.begin(), digest.end());
    }
    if (in.bad()) return fail(ErrorCode::Unavailable, "a copied file cannot be read");
    return toHex(crypto::blake2b(digests));
}

/// What a copy says about itself, and what it takes to know whether it was used since.
struct Description {
    CopyKind kind;
    Timestamp at;
    std::string fileId;
    std::uint64_t bytes;
    std::string digest;

    std::string text() const {
        return dumpJson({{"format", kFormat},
                         {"kind", copyKindName(kind)},
                         {"at", at.rfc3339()},
                         {"file", fileId},
                         {"bytes", bytes},
                         {"digest", digest}}) +
               "\n";
    }
    /// Absent when there is none, or none that can be understood. Errors: Unavailable.
    static Result<std::optional<Description>> read(const fs::path& directory) {
        const auto bytes = readSmallFile(descriptionFile(directory), kMaxDescription);
        if (!bytes.ok() && bytes.error().code == ErrorCode::Unavailable) return bytes.error();
        if (!bytes.ok()) return std::optional<Description>();
        const auto json = parseJson(asText(*bytes));
        if (!json.ok() || numberAt(*json, "format") != kFormat) return std::optional<Description>();
        const auto at = Timestamp::parse(stringAt(*json, "at").value_or(""));
        const auto kind = std::ranges::find(kKindNames, stringAt(*json, "kind").value_or(""));
        if (!at.ok() || kind == kKindNames.end()) return std::optional<Description>();
        return std::optional(Description{
            static_cast<CopyKind>(kind - kKindNames.begin()), *at, stringAt(*json, "file").value_or(""),
            static_cast<std::uint64_t>(numberAt(*json, "bytes").value_or(0)), stringAt(*json, "digest").value_or("")});
    }
};

}  // namespace

std::string_view copyKindName(CopyKind kind) { return kKindNames[static_cast<std::size_t>(kind)]; }

std::string freeSnapshotName(const fs::path& directory, CopyKind kind, Timestamp at) {
    std::string time = at.rfc3339().substr(0, 19) + 'Z';
    std::erase_if(time, [](char letter) { return letter == '-' || letter == ':'; });
    const std::string wanted = fmt::format("{}-{}", copyKindName(kind), time);
    std::string name = wanted;
    std::error_code ignored;
    for (int number = 2; fs::exists(snapshotDirectory(directory) / name, ignored); ++number)
        name = fmt::format("{}-{}", wanted, number);
    return name;
}

Status copyKeys(const fs::path& from, const fs::path& to) {
    std::optional<Bytes> best;
    std::uint64_t revision = 0;
    Error reason = fail(ErrorCode::Corrupt, "both copies of vault.keys are missing or damaged");
    for (const fs::path& file : {keyFileA(from), keyFileB(from)}) {
        auto bytes = readSmallFile(file, kMaxKeys);
        if (!bytes.ok() && bytes.error().code == ErrorCode::Unavailable) reason = bytes.error();
        if (!bytes.ok()) continue;
        const auto keys = KeyFile::decode(*bytes);
        if (!keys.ok() || (best && keys->revision <= revision)) continue;
        revision = keys->revision;
        best = std::move(bytes).value();
    }
    if (!best) return reason;
    HEARTH_TRY_STATUS(replaceFile(keyFileA(to), *best));
    return replaceFile(keyFileB(to), *best);
}

Status checkRoom(const fs::path& directory, std::uint64_t bytes, int times) {
    std::error_code failure;
    const auto space = fs::space(directory, failure);
    if (failure) return fail(ErrorCode::Unavailable, "the disk does not say how much is free");
    if (space.available / static_cast<unsigned>(times) < bytes)
        return fail(ErrorCode::Full, "the disk has too little free");
    return {};
}

Result<VaultCopy> writeCopy(const CopyOrder& order, const fs::path& target, const Watch& watch) {
    HEARTH_TRY_STATUS(copyDatabase(order.database, databaseFile(target), watch));
    HEARTH_TRY_STATUS(copyKeys(order.directory, target));
    // What a person takes elsewhere stands for itself; what lies beside the vault need not lie there twice.
    const BlobCopies copies = order.kind == CopyKind::Backup ? BlobCopies::Apart : BlobCopies::Shared;
    HEARTH_TRY_STATUS(copyBlobs(order.directory, target, copies));
    HEARTH_TRY(std::string digest, digestOf(databaseFile(target)));
    std::error_code failure;
    const auto bytes = fs::file_size(databaseFile(target), failure);
    const Description description{order.kind, order.at, order.fileId.text(), failure ? 0 : bytes, std::move(digest)};
    HEARTH_TRY_STATUS(replaceFile(descriptionFile(target), asBytes(description.text())));
    return VaultCopy{order.kind, "", target, order.at, description.bytes};
}

Result<VaultCopy> takeSnapshot(const CopyOrder& order, const std::string& name, const Watch& watch) {
    const fs::path place = snapshotDirectory(order.directory) / name;
    const fs::path part = place.string() + ".part";
    std::error_code ignored;
    if (fs::exists(place, ignored)) return fail(ErrorCode::Conflict, "a snapshot of that name is there");
    fs::remove_all(part, ignored);
    HEARTH_TRY_STATUS(makePrivateDirectory(snapshotDirectory(order.directory)));
    HEARTH_TRY_STATUS(makePrivateDirectory(part));
    auto copied = writeCopy(order, part, watch);
    const Status named = copied.ok() ? renameDurably(part, place) : Status();
    if (copied.ok() && named.ok()) {
        copied->name = name;
        copied->directory = place;
        return copied;
    }
    fs::remove_all(part, ignored);
    return copied.ok() ? named.error() : copied.error();
}

Result<bool> isUntouchedCopy(const fs::path& directory, const FileId& fileId) {
    HEARTH_TRY(const auto description, Description::read(directory));
    if (!description || description->fileId != fileId.text()) return false;
    std::error_code failure;
    const auto log = fs::file_size(logFile(directory), failure);
    if (!failure && log > 0) return false;
    if (!fs::exists(databaseFile(directory), failure)) return false;
    HEARTH_TRY(const std::string digest, digestOf(databaseFile(directory)));
    return digest == description->digest;
}

std::optional<VaultCopy> describeCopy(const fs::path& directory) {
    const auto read = Description::read(directory);
    if (!read.ok() || !*read) return std::nullopt;
    const Description& description = **read;
    return VaultCopy{description.kind, "", directory, description.at, description.bytes};
}

}  // namespace hearth::store
