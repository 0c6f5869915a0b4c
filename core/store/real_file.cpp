// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/real_file.h"

#include <sqlite3.h>

#include "core/store/durable_file.h"
#include "core/store/sqlite_error.h"

namespace hearth::store {

namespace {

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
    const int code = handle()->pMethods->xRead(handle(), out.data(), static_cast<int>(out.size()),
                                               static_cast<sqlite3_int64>(offset));
    if (code == SQLITE_IOERR_SHORT_READ) return false;
    HEARTH_TRY_STATUS(statusOf(code));
    return true;
}

Status RealFile::write(ByteView bytes, std::uint64_t offset) {
    return statusOf(handle()->pMethods->xWrite(handle(), bytes.data(), static_cast<int>(bytes.size()),
                                               static_cast<sqlite3_int64>(offset)));
}

Status RealFile::truncate(std::uint64_t size) {
    return statusOf(handle()->pMethods->xTruncate(handle(), static_cast<sqlite3_int64>(size)));
}

Status RealFile::sync() { return statusOf(handle()->pMethods->xSync(handle(), SQLITE_SYNC_NORMAL)); }

}  // namespace hearth::store
