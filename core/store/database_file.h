// SPDX-License-Identifier: AGPL-3.0-or-later
// vault.db: whole pages, each sealed in its place.
#pragma once

#include "core/store/vault_file.h"

namespace hearth::store {

class DatabaseFile final : public VaultFile {
public:
    DatabaseFile(VaultVfs& vfs, sqlite3_file* real) : VaultFile(vfs, real) {}

    /// SQLITE_OK for an empty file or one that starts as ours do, SQLITE_NOTADB for any other.
    static int checkMagic(sqlite3_file* real);

    int read(void* out, int amount, sqlite3_int64 offset) override;
    int write(const void* bytes, int amount, sqlite3_int64 offset) override;
    int truncate(sqlite3_int64 size) override;

private:
    int readHeader(std::uint8_t* out);
    int readPage(std::uint8_t* out, std::uint32_t number);
    int writePage(PageView page, std::uint32_t number);
    /// Seals empty pages between the end of the file and page `number`.
    int fillBefore(std::uint32_t number);

    std::uint32_t m_knownPages = 0;  ///< The file has at least so many.
};

}  // namespace hearth::store
