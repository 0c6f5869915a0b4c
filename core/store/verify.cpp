// SPDX-License-Identifier: AGPL-3.0-or-later
// Proof that what lies on the disk is what was written: every page authenticated, then SQLite's own check.
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <mutex>

#include "core/store/big_endian.h"
#include "core/store/page_layout.h"
#include "core/store/sqlite_error.h"
#include "core/store/vault_state.h"

namespace hearth::store {

namespace {

Result<sqlite3_file*> fileOf(Database& database, int which) {
    sqlite3_file* file = nullptr;
    const int code = sqlite3_file_control(DatabaseAccess::handle(database), "main", which, &file);
    if (code != SQLITE_OK || file == nullptr) return fail(ErrorCode::Internal, "SQLite shows no file");
    return file;
}

/// Reads as SQLite does, through decryption. False for a page that is damaged.
Result<bool> readable(sqlite3_file* file, std::span<std::uint8_t> out, sqlite3_int64 offset) {
    const int code = file->pMethods->xRead(file, out.data(), static_cast<int>(out.size()), offset);
    if (code == SQLITE_OK) return true;
    if (code == SQLITE_CORRUPT || code == SQLITE_IOERR_SHORT_READ) return false;
    return sqliteError(code);
}

Status verifyPages(sqlite3_file* file, VerifyReport& report) {
    sqlite3_int64 size = 0;
    const int code = file->pMethods->xFileSize(file, &size);
    if (code != SQLITE_OK) return sqliteError(code);
    constexpr auto kPage = static_cast<sqlite3_int64>(kPageBytes);
    const auto pages = static_cast<std::uint32_t>(size / kPage);
    std::array<std::uint8_t, kPageBytes> page{};
    for (std::uint32_t number = 1; number <= pages; ++number) {
        HEARTH_TRY(const bool good, readable(file, page, (number - 1) * kPage));
        if (!good) report.bad.push_back({number, "failed authentication"});
    }
    if (size % kPage != 0) report.bad.push_back({pages + 1, "cut off"});
    report.pages = pages;
    return {};
}

/// The frames that belong to the log as it is now: those with the salt of its header, up to `committed`.
Status verifyLog(sqlite3_file* file, sqlite3_int64 committed, VerifyReport& report) {
    std::array<std::uint8_t, kLogHeaderBytes> header{};
    HEARTH_TRY(const bool started, readable(file, header, 0));
    if (!started) return {};
    std::array<std::uint8_t, kFrameHeaderBytes> frameHeader{};
    std::array<std::uint8_t, kPageBytes> page{};
    for (sqlite3_int64 frame = 0; frame < committed; ++frame) {
        const sqlite3_int64 offset = static_cast<int>(kLogHeaderBytes) + frame * static_cast<int>(kFrameBytes);
        HEARTH_TRY(const bool whole, readable(file, frameHeader, offset));
        if (!whole || !std::equal(frameHeader.begin() + kFrameSaltAt, frameHeader.begin() + kFrameChecksumAt,
                                  header.begin() + kLogSaltAt))
            break;
        HEARTH_TRY(const bool good, readable(file, page, offset + static_cast<int>(kFrameHeaderBytes)));
        if (!good)
            report.bad.push_back(
                {loadBigEndian<std::uint32_t>(frameHeader.data()), "failed authentication in the log"});
    }
    return {};
}

/// A database file opened through the decrypting file system, without SQLite's pager above it.
class BareFile {
public:
    static Result<BareFile> open(const VaultVfs& fileSystem, std::filesystem::path path) {
        sqlite3_vfs* vfs = sqlite3_vfs_find(fileSystem.name().c_str());
        if (vfs == nullptr) return fail(ErrorCode::Internal, "the vault's file system is not registered");
        BareFile file(std::move(path), static_cast<std::size_t>(vfs->szOsFile));
        int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_MAIN_DB;
        const int code = vfs->xOpen(vfs, file.m_path.c_str(), file.handle(), flags, &flags);
        if (code != SQLITE_OK) return sqliteError(code);
        return file;
    }
    BareFile(BareFile&&) noexcept = default;
    BareFile& operator=(BareFile&&) = delete;
    ~BareFile() {
        if (m_memory && handle()->pMethods != nullptr) handle()->pMethods->xClose(handle());
    }
    sqlite3_file* handle() const { return reinterpret_cast<sqlite3_file*>(m_memory.get()); }

private:
    BareFile(std::filesystem::path path, std::size_t size)
        : m_path(std::move(path)), m_memory(std::make_unique<std::max_align_t[]>(size / sizeof(std::max_align_t) + 1)) {}

    std::filesystem::path m_path;  ///< SQLite's files keep pointing at their name.
    std::unique_ptr<std::max_align_t[]> m_memory;
};

/// SQLite's first complaint, or "ok".
std::string integrity(Database& database) {
    auto check = database.prepare("PRAGMA integrity_check(1)");
    if (!check.ok()) return check.error().detail;
    const auto row = check->step();
    if (!row.ok()) return row.error().detail;
    return *row ? std::string(check->text(0)) : "no answer";
}

}  // namespace

Result<VerifyReport> Vault::verify() const {
    VerifyReport report;
    {
        // Nothing is written while the files are read from end to end.
        const std::lock_guard writing(m_state->writing);
        Database& writer = *m_state->writer;
        int frames = 0;
        const int code = sqlite3_wal_checkpoint_v2(DatabaseAccess::handle(writer), "main", SQLITE_CHECKPOINT_PASSIVE,
                                                   &frames, nullptr);
        // A damaged log does not say how long it is: then all of it is looked at.
        const sqlite3_int64 committed = code == SQLITE_OK ? frames : INT32_MAX;
        HEARTH_TRY(sqlite3_file * log, fileOf(writer, SQLITE_FCNTL_JOURNAL_POINTER));
        HEARTH_TRY_STATUS(verifyLog(log, committed, report));
        HEARTH_TRY(sqlite3_file * file, fileOf(writer, SQLITE_FCNTL_FILE_POINTER));
        HEARTH_TRY_STATUS(verifyPages(file, report));
    }
    HEARTH_TRY(report.integrity, read([](Database& database) -> Result<std::string> { return integrity(database); }));
    std::ranges::sort(report.bad, {}, &PageFault::page);
    return report;
}

Result<VerifyReport> Vault::verifyUnopened(const std::filesystem::path& directory, const crypto::SecretBytes& secret,
                                           const OpenOptions& options, RandomSource& random) {
    HEARTH_TRY(const VaultLock lock, VaultLock::take(directory, options.wait));
    HEARTH_TRY(const UnlockedKeys keys, unlockKeys(directory, secret));
    HEARTH_TRY(const std::unique_ptr<VaultVfs> fileSystem,
               VaultVfs::create(PageCipher(keys.key.key, keys.file.fileId, keys.key.generation), random));
    HEARTH_TRY(const BareFile file, BareFile::open(*fileSystem, databaseFile(directory)));
    VerifyReport report;
    HEARTH_TRY_STATUS(verifyPages(file.handle(), report));
    report.integrity = "the database cannot be opened";
    return report;
}

}  // namespace hearth::store
