// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/bare_file.h"

#include <sqlite3.h>

#include "core/store/page_layout.h"
#include "core/store/sqlite_error.h"

namespace hearth::store {

namespace {
constexpr auto kPage = static_cast<sqlite3_int64>(kPageBytes);
}  // namespace

Result<PageCount> pagesOf(sqlite3_file* file) {
    sqlite3_int64 bytes = 0;
    const int code = file->pMethods->xFileSize(file, &bytes);
    if (code != SQLITE_OK) return sqliteError(code);
    return PageCount{static_cast<std::uint32_t>(bytes / kPage), bytes % kPage != 0};
}

Result<bool> readThrough(sqlite3_file* file, std::span<std::uint8_t> out, std::int64_t offset) {
    const int code = file->pMethods->xRead(file, out.data(), static_cast<int>(out.size()), offset);
    if (code == SQLITE_OK) return true;
    if ((code & 0xFF) == SQLITE_CORRUPT || code == SQLITE_IOERR_SHORT_READ) return false;
    return sqliteError(code);
}

Result<RealFile> openThrough(const VaultVfs& fileSystem, std::filesystem::path path) {
    sqlite3_vfs* vfs = sqlite3_vfs_find(fileSystem.name().c_str());
    if (vfs == nullptr) return fail(ErrorCode::Internal, "the vault's file system is not registered");
    return RealFile::open(*vfs, std::move(path));
}

}  // namespace hearth::store
