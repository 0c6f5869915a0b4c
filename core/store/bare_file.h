// SPDX-License-Identifier: AGPL-3.0-or-later
// A database file read through decryption without SQLite's pager above it. Only core/store includes this.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>

#include "core/base/result.h"
#include "core/store/page_cipher.h"
#include "core/store/vault_vfs.h"

struct sqlite3_file;

namespace hearth::store {

class BareFile {
public:
    /// Errors: Corrupt for a file that does not start as ours do, Unavailable. `fileSystem` outlives it.
    static Result<BareFile> open(const VaultVfs& fileSystem, std::filesystem::path path);
    BareFile(BareFile&&) noexcept = default;
    BareFile& operator=(BareFile&&) = delete;
    ~BareFile();

    sqlite3_file* handle() const { return reinterpret_cast<sqlite3_file*>(m_memory.get()); }

private:
    BareFile(std::filesystem::path path, std::size_t size);

    std::filesystem::path m_path;  ///< SQLite's files keep pointing at their name.
    std::unique_ptr<std::max_align_t[]> m_memory;
};

/// Whole pages of a file of SQLite's; `cutOff` when something is left over.
struct PageCount {
    std::uint32_t pages = 0;
    bool cutOff = false;
};
Result<PageCount> pagesOf(sqlite3_file* file);
/// Reads as SQLite does, through decryption. False for what is damaged or not there. Errors: Unavailable.
Result<bool> readThrough(sqlite3_file* file, std::span<std::uint8_t> out, std::int64_t offset);

}  // namespace hearth::store
