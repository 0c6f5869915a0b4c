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
    if (code == SQLITE_CORRUPT || code == SQLITE_IOERR_SHORT_READ) return false;
    return sqliteError(code);
}

BareFile::BareFile(std::filesystem::path path, std::size_t size)
    : m_path(std::move(path)), m_memory(std::make_unique<std::max_align_t[]>(size / sizeof(std::max_align_t) + 1)) {}

BareFile::~BareFile() {
    if (m_memory && handle()->pMethods != nullptr) handle()->pMethods->xClose(handle());
}

Result<BareFile> BareFile::open(const VaultVfs& fileSystem, std::filesystem::path path) {
    sqlite3_vfs* vfs = sqlite3_vfs_find(fileSystem.name().c_str());
    if (vfs == nullptr) return fail(ErrorCode::Internal, "the vault's file system is not registered");
    BareFile file(std::move(path), static_cast<std::size_t>(vfs->szOsFile));
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_MAIN_DB;
    const int code = vfs->xOpen(vfs, file.m_path.c_str(), file.handle(), flags, &flags);
    if (code != SQLITE_OK) return sqliteError(code);
    return file;
}

}  // namespace hearth::store
