// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/rekey_files.h"

#include <array>
#include <fstream>

#include "core/base/log.h"
#include "core/store/big_endian.h"
#include "core/store/durable_file.h"
#include "core/store/page_layout.h"
#include "core/store/vault_state.h"

namespace hearth::store {

namespace {

namespace fs = std::filesystem;

bool isThere(const fs::path& file) {
    std::error_code ignored;
    return fs::exists(file, ignored);
}

/// Of the file's first page.
std::optional<std::uint16_t> generationOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::array<char, 2> bytes{};
    in.seekg(static_cast<std::streamoff>(kGenerationAt));
    if (!in.read(bytes.data(), bytes.size())) return std::nullopt;
    return loadBigEndian<std::uint16_t>(reinterpret_cast<const std::uint8_t*>(bytes.data()));
}

void removeOrWarn(const fs::path& file) {
    if (const Status removed = removeFile(file); !removed.ok()) logWarn("store", "{}", removed.error().detail);
}

}  // namespace

fs::path newDatabaseFile(const fs::path& directory) { return directory / "vault.db.rekey"; }
fs::path newKeyFile(const fs::path& directory) { return directory / "vault.keys.rekey"; }
fs::path oldDatabaseFile(const fs::path& directory) { return directory / "vault.db.old"; }
fs::path oldKeyFile(const fs::path& directory) { return directory / "vault.keys.old"; }

std::optional<std::uint16_t> storedGeneration(const fs::path& directory) {
    const bool missing = !isThere(databaseFile(directory));
    return generationOf(missing ? oldDatabaseFile(directory) : databaseFile(directory));
}

Status settleDatabase(const fs::path& directory, const UnlockedKeys& keys) {
    const auto database = databaseFile(directory);
    if (isThere(database)) return {};
    // A swap that broke off has both; the old one was the vault until the second rename.
    for (const auto& file : {oldDatabaseFile(directory), newDatabaseFile(directory)}) {
        if (generationOf(file) != keys.key.generation) continue;
        logWarn("store", "a change of the database key broke off; {} takes its place", file.filename().string());
        return renameDurably(file, database);
    }
    return fail(ErrorCode::Corrupt, "vault.db is missing");
}

void tidyAfterRekey(const fs::path& directory, const UnlockedKeys& keys) {
    const bool broken = isThere(newKeyFile(directory)) || isThere(newDatabaseFile(directory));
    if (const Status discarded = discardNewDatabase(directory); !discarded.ok())
        logWarn("store", "{}", discarded.error().detail);
    // Half written by a run that was killed; nothing reads it.
    auto halfWritten = newKeyFile(directory);
    halfWritten += ".new";
    removeOrWarn(halfWritten);
    // The new slots may be the only ones that open; they go when both copies say the same.
    if (areWritten(directory, keys)) removeOrWarn(newKeyFile(directory));
    if (broken) return;
    removeOrWarn(oldDatabaseFile(directory));
    removeOrWarn(oldKeyFile(directory));
}

Status discardNewDatabase(const fs::path& directory) {
    auto log = newDatabaseFile(directory);
    log += "-wal";
    HEARTH_TRY_STATUS(removeFile(newDatabaseFile(directory)));
    return removeFile(log);
}

}  // namespace hearth::store
