// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/real_file.h"

#include <sqlite3.h>

#include <algorithm>

#include "core/store/durable_file.h"
#include "core/store/sqlite_error.h"

namespace hearth::store {

namespace {

/// SQLite's file systems write at most 128 KiB less one byte at a time, and call what is longer a full disk.
constexpr std::size_t kAtOnce = 64 * 1024;

Status statusOf(int code, std::source_location where = std::source_location::current()) {
    if (code != SQLITE_OK) return sqliteError(code, where);
    return {};
}

}  // namespace

RealFile::RealFile(std::filesystem::path path, std::size_t size)
    : m_path(std::move(path)), m_memory(std::make_unique<std::max_align_t[]>(size / sizeof(std::max_align_t) + 1)) {}

RealFile::~RealFile() {
    if (m_memory && handle()->pMethods != nullptr) handle()->pMethods->xClose(handle());
}

sqlite3_file* RealFile::handle() const { return reinterpret_cast<sqlite3_file*>(m_memory.get()); }

Result<RealFile> RealFile::open(sqlite3_vfs& fileSystem, std::filesystem::path path) {
    RealFile file(std::move(path), static_cast<std::size_t>(fileSystem.szOsFile));
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_MAIN_DB;
    HEARTH_TRY_STATUS(statusOf(fileSystem.xOpen(&fileSystem, file.m_path.c_str(), file.handle(), flags, &flags)));
    return file;
}

Result<RealFile> RealFile::openOrMake(sqlite3_vfs& fileSystem, std::filesystem::path path) {
    // Made here for its mode, which the file system would choose by itself.
    const Status made = createEmptyFile(path);
    if (!made.ok() && made.error().code != ErrorCode::Conflict) return made.error();
    return open(fileSystem, std::move(path));
}

Result<std::uint64_t> RealFile::size() const {
    sqlite3_int64 size = 0;
    HEARTH_TRY_STATUS(statusOf(handle()->pMethods->xFileSize(handle(), &size)));
    return static_cast<std::uint64_t>(size);
}

Result<bool> RealFile::read(std::span<std::uint8_t> out, std::uint64_t offset) const {
    bool whole = true;
    for (std::size_t at = 0; at < out.size(); at += kAtOnce) {
        const auto piece = out.subspan(at, std::min(kAtOnce, out.size() - at));
        const int code = handle()->pMethods->xRead(handle(), piece.data(), static_cast<int>(piece.size()),
                                                   static_cast<sqlite3_int64>(offset + at));
        if (code == SQLITE_IOERR_SHORT_READ)
            whole = false;
        else
            HEARTH_TRY_STATUS(statusOf(code));
    }
    return whole;
}

Status RealFile::write(ByteView bytes, std::uint64_t offset) {
    for (std::size_t at = 0; at < bytes.size(); at += kAtOnce) {
        const auto piece = bytes.subspan(at, std::min(kAtOnce, bytes.size() - at));
        HEARTH_TRY_STATUS(statusOf(handle()->pMethods->xWrite(handle(), piece.data(), static_cast<int>(piece.size()),
                                                              static_cast<sqlite3_int64>(offset + at))));
    }
    return {};
}

Status RealFile::truncate(std::uint64_t size) {
    return statusOf(handle()->pMethods->xTruncate(handle(), static_cast<sqlite3_int64>(size)));
}

Status RealFile::sync() { return statusOf(handle()->pMethods->xSync(handle(), SQLITE_SYNC_NORMAL)); }

}  // namespace hearth::store
