// SPDX-License-Identifier: AGPL-3.0-or-later
// A database file read through decryption without SQLite's pager above it. Only core/store includes this.
#pragma once

#include <filesystem>
#include <span>

#include "core/base/result.h"
#include "core/store/real_file.h"
#include "core/store/vault_vfs.h"

struct sqlite3_file;

namespace hearth::store {

/// Errors: Corrupt for a file that does not start as ours do, Unavailable. `fileSystem` outlives it.
Result<RealFile> openThrough(const VaultVfs& fileSystem, std::filesystem::path path);

/// Whole pages of a file of SQLite's; `cutOff` when something is left over.
struct PageCount {
    std::uint32_t pages = 0;
    bool cutOff = false;
};
Result<PageCount> pagesOf(sqlite3_file* file);
/// Reads as SQLite does, through decryption. False for what is damaged or not there. Errors: Unavailable.
Result<bool> readThrough(sqlite3_file* file, std::span<std::uint8_t> out, std::int64_t offset);

}  // namespace hearth::store
