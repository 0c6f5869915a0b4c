// SPDX-License-Identifier: AGPL-3.0-or-later
// vault.db: whole pages, each sealed in its place.
#pragma once

#include "core/store/vault_file.h"

namespace hearth::store {

/// What a page gives that is authentic and older than the last one; SQLite takes it for damage.
inline constexpr int kOlderPage = SQLITE_CORRUPT | (200 << 8);

/// What opening a database of a newer version gives; ErrorCode::Unsupported.
inline constexpr int kNewerFormat = SQLITE_NOTADB | (200 << 8);

class DatabaseFile final : public VaultFile {
public:
    /// `tags` is null for a database that keeps no table of them.
    DatabaseFile(VaultVfs& vfs, sqlite3_file* real, std::shared_ptr<PageTags> tags)
        : VaultFile(vfs, real), m_tags(std::move(tags)) {}

    /// SQLITE_OK for an empty file or one that starts as ours do, kNewerFormat for one of a newer version,
    /// SQLITE_NOTADB for any other.
    static int checkStart(sqlite3_file* real, const PageCipher& cipher);

    int read(void* out, int amount, sqlite3_int64 offset) override;
    int write(const void* bytes, int amount, sqlite3_int64 offset) override;
    int truncate(sqlite3_int64 size) override;
    int sync(int flags) override;

private:
    enum class Age : std::uint8_t { Checked, Any };
    int readHeader(std::uint8_t* out);
    int readPage(std::uint8_t* out, std::uint32_t number, Age age);
    /// What a checkpoint that is under way has folded in.
    LogMark foldedLog() const;
    int writePage(PageView page, std::uint32_t number);
    /// Seals empty pages between the end of the file and page `number`.
    int fillBefore(std::uint32_t number);

    std::shared_ptr<PageTags> m_tags;  ///< Shared with the other connections to this database.
    std::uint32_t m_knownPages = 0;    ///< The file has at least so many.
};

}  // namespace hearth::store
