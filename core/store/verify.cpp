// SPDX-License-Identifier: AGPL-3.0-or-later
// Proof that what lies on the disk is what was written: every page authenticated, then SQLite's own check.
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>

#include "core/store/bare_file.h"
#include "core/store/big_endian.h"
#include "core/store/blobs.h"
#include "core/store/database_file.h"
#include "core/store/log_inspection.h"
#include "core/store/page_layout.h"
#include "core/store/real_file.h"
#include "core/store/rekey_files.h"
#include "core/store/sqlite_error.h"
#include "core/store/vault_state.h"
#include "core/store/vault_swap.h"
#include "core/store/verify.h"

namespace hearth::store {

namespace {

Result<sqlite3_file*> fileOf(Database& database, int which) {
    sqlite3_file* file = nullptr;
    const int code = sqlite3_file_control(DatabaseAccess::handle(database), "main", which, &file);
    if (code != SQLITE_OK || file == nullptr) return fail(ErrorCode::Internal, "SQLite shows no file");
    return file;
}

/// How often somebody is told, and asked whether to stop, while pages are read.
constexpr std::uint32_t kTellEvery = 256;

Status verifyPages(sqlite3_file* file, VerifyReport& report, const Watch& watch) {
    HEARTH_TRY(const PageCount size, pagesOf(file));
    std::array<std::uint8_t, kPageBytes> page{};
    for (std::uint32_t number = 1; number <= size.pages; ++number) {
        if (number % kTellEvery == 0) HEARTH_TRY_STATUS(watch.tell(number, size.pages));
        const int code = file->pMethods->xRead(file, page.data(), static_cast<int>(page.size()),
                                               std::int64_t{number - 1} * static_cast<std::int64_t>(kPageBytes));
        if (code == SQLITE_OK) continue;
        if ((code & 0xFF) != SQLITE_CORRUPT && code != SQLITE_IOERR_SHORT_READ) return sqliteError(code);
        const bool older = code == kOlderPage;
        report.bad.push_back({number, older ? "older than the one that was last written" : "failed authentication"});
    }
    if (size.cutOff) report.bad.push_back({size.pages + 1, "cut off"});
    report.pages = size.pages;
    return {};
}

/// The frames that belong to the log as it is now: those with the salt of its header, up to `committed`.
Status verifyLog(sqlite3_file* file, sqlite3_int64 committed, VerifyReport& report) {
    std::array<std::uint8_t, kLogHeaderBytes> header{};
    HEARTH_TRY(const bool started, readThrough(file, header, 0));
    if (!started) return {};
    std::array<std::uint8_t, kFrameHeaderBytes> frameHeader{};
    std::array<std::uint8_t, kPageBytes> page{};
    for (sqlite3_int64 frame = 0; frame < committed; ++frame) {
        const sqlite3_int64 offset = static_cast<int>(kLogHeaderBytes) + frame * static_cast<int>(kFrameBytes);
        HEARTH_TRY(const bool whole, readThrough(file, frameHeader, offset));
        if (!whole || !std::equal(frameHeader.begin() + kFrameSaltAt, frameHeader.begin() + kFrameChecksumAt,
                                  header.begin() + kLogSaltAt))
            break;
        HEARTH_TRY(const bool good, readThrough(file, page, offset + static_cast<int>(kFrameHeaderBytes)));
        if (!good)
            report.bad.push_back(
                {loadBigEndian<std::uint32_t>(frameHeader.data()), "failed authentication in the log"});
    }
    return {};
}

/// A log that was set aside is named for as long as it lies there: changes are missing that were saved once.
void nameKeptLogs(const std::filesystem::path& directory, VerifyReport& report) {
    const std::string start = logFile(directory).filename().string() + kKeptLogEnding.data();
    std::error_code failure;
    for (const auto& entry : std::filesystem::directory_iterator(directory, failure)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with(start))
            report.bad.push_back({0, "changes are missing; the damaged log is kept as " + name});
    }
}

/// SQLite's first complaint, or "ok". Errors: what is not damage, such as a disk that does not read.
Result<std::string> integrity(Database& database) {
    const auto complaint = [](const Error& error) -> Result<std::string> {
        if (error.code == ErrorCode::Corrupt) return error.detail;
        return error;
    };
    auto check = database.prepare("PRAGMA integrity_check(1)");
    if (!check.ok()) return complaint(check.error());
    const auto row = check->step();
    if (!row.ok()) return complaint(row.error());
    return *row ? std::string(check->text(0)) : "no answer";
}

/// The same for a file that nobody has open.
Result<std::string> integrityOf(const VaultVfs& fileSystem, const std::filesystem::path& file) {
    auto database = DatabaseAccess::open({file, fileSystem.name(), Access::ReadOnly, nullptr});
    if (database.ok()) return integrity(*database);
    if (database.error().code != ErrorCode::Corrupt) return std::move(database).error();
    return std::string("the database cannot be opened");
}

/// `look` fills a report. SQLite calls a page that the disk did not read damaged as well: where every page is
/// authentic, it must say so twice, and every page must be read in between.
template <typename Look>
Result<VerifyReport> lookTwice(Look&& look) {
    VerifyReport report;
    HEARTH_TRY_STATUS(look(report));
    if (!report.bad.empty() || report.integrity == "ok") return report;
    report = {};
    HEARTH_TRY_STATUS(look(report));
    return report;
}

}  // namespace

Result<VerifyReport> Vault::verify() const {
    auto report = lookTwice([this](VerifyReport& found) -> Status {
        {
            // Nothing is written while the files are read from end to end.
            const std::lock_guard writing(m_state->writing);
            HEARTH_TRY_STATUS(m_state->ensureWriter());
            Database& writer = *m_state->writer;
            int frames = 0;
            const int code = sqlite3_wal_checkpoint_v2(DatabaseAccess::handle(writer), "main",
                                                       SQLITE_CHECKPOINT_PASSIVE, &frames, nullptr);
            // A damaged log does not say how long it is: then all of it is looked at.
            const sqlite3_int64 committed = code == SQLITE_OK ? frames : INT32_MAX;
            HEARTH_TRY(sqlite3_file * log, fileOf(writer, SQLITE_FCNTL_JOURNAL_POINTER));
            HEARTH_TRY_STATUS(verifyLog(log, committed, found));
            HEARTH_TRY(sqlite3_file * file, fileOf(writer, SQLITE_FCNTL_FILE_POINTER));
            HEARTH_TRY_STATUS(verifyPages(file, found, {}));
        }
        HEARTH_TRY(found.integrity, read([](Database& database) { return integrity(database); }));
        return {};
    });
    if (!report.ok()) return report;
    // Attachments are named by the database: where that is damaged, nothing can be said of them.
    if (report->sound()) {
        HEARTH_TRY(report->bad, verifyBlobs(*this));
    }
    nameKeptLogs(m_state->directory, *report);
    std::ranges::sort(report->bad, {}, &PageFault::page);
    return report;
}

Result<VerifyReport> Vault::verifyUnopened(const std::filesystem::path& directory, const Unlock& how,
                                           const OpenOptions& options, RandomSource& random) {
    HEARTH_TRY(const VaultLock lock, VaultLock::take(directory, options.wait));
    HEARTH_TRY_STATUS(finishSwap(directory));
    HEARTH_TRY(const UnlockedKeys keys, unlockKeys(directory, how));
    HEARTH_TRY_STATUS(settleDatabase(directory, keys));
    HEARTH_TRY(const std::unique_ptr<VaultVfs> fileSystem,
               VaultVfs::create(PageCipher(keys.key.key, keys.file.fileId, keys.key.generation), random));
    // SQLite opens the database for its own check, and must not pass over a damaged log in silence here either.
    HEARTH_TRY([[maybe_unused]] const OpenReport opened, inspectBeforeOpening(*fileSystem, directory));
    HEARTH_TRY(VerifyReport report, verifyFile(*fileSystem, databaseFile(directory), {}));
    nameKeptLogs(directory, report);
    return report;
}

Result<VerifyReport> verifyFile(const VaultVfs& fileSystem, const std::filesystem::path& file, const Watch& watch) {
    return lookTwice([&](VerifyReport& found) -> Status {
        {
            HEARTH_TRY(const RealFile bare, openThrough(fileSystem, file));
            HEARTH_TRY_STATUS(verifyPages(bare.handle(), found, watch));
        }
        HEARTH_TRY(found.integrity, integrityOf(fileSystem, file));
        return {};
    });
}

}  // namespace hearth::store
