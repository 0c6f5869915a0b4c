// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/database_copy.h"

#include <sqlite3.h>

#include <memory>

#include "core/store/connection.h"
#include "core/store/durable_file.h"
#include "core/store/sqlite_error.h"
#include "core/store/verify.h"

namespace hearth::store {

namespace {

/// Between two slices somebody may cancel; a slice takes a few milliseconds.
constexpr int kSlicePages = 512;

struct FinishBackup {
    void operator()(sqlite3_backup* backup) const { sqlite3_backup_finish(backup); }
};

/// An empty file as SQLite wants it for a copy. Its pages go to the disk as they come: there is no log that spilling
/// could harm, and a vault need not fit into memory.
Result<Database> openTarget(const std::filesystem::path& file, const VaultVfs& fileSystem) {
    HEARTH_TRY_STATUS(createEmptyFile(file));
    HEARTH_TRY(Database target, DatabaseAccess::open({file, fileSystem.name(), Access::ReadWrite, nullptr}));
    HEARTH_TRY_STATUS(DatabaseAccess::reserve(target));
    HEARTH_TRY_STATUS(target.script(
        "PRAGMA journal_mode=MEMORY; PRAGMA cache_size=-2048; PRAGMA cache_spill=1; PRAGMA synchronous=FULL"));
    return target;
}

Status copyPages(Database& source, Database& target, const Watch& watch) {
    sqlite3* to = DatabaseAccess::handle(target);
    const std::unique_ptr<sqlite3_backup, FinishBackup> backup(
        sqlite3_backup_init(to, "main", DatabaseAccess::handle(source), "main"));
    if (backup == nullptr) return sqliteError(sqlite3_extended_errcode(to));
    for (;;) {
        const int code = sqlite3_backup_step(backup.get(), kSlicePages);
        if (code != SQLITE_OK && code != SQLITE_DONE) return sqliteError(code);
        // Checking what was copied takes as long again.
        const auto all = static_cast<std::uint64_t>(sqlite3_backup_pagecount(backup.get()));
        HEARTH_TRY_STATUS(
            watch.tell(all - static_cast<std::uint64_t>(sqlite3_backup_remaining(backup.get())), 2 * all));
        if (code == SQLITE_DONE) return {};
    }
}

Status copyInto(const CopySource& source, const std::filesystem::path& target, const VaultVfs& fileSystem,
                const Watch& watch) {
    HEARTH_TRY(Database from, DatabaseAccess::open({source.file, source.fileSystem.name(), Access::ReadOnly, nullptr}));
    // One snapshot from the first page to the last, so that no writer makes the copy start again.
    HEARTH_TRY_STATUS(from.script("BEGIN; SELECT count(*) FROM sqlite_schema"));
    HEARTH_TRY(Database to, openTarget(target, fileSystem));
    return copyPages(from, to, watch);
}

}  // namespace

Result<VerifyReport> copyDatabase(const CopySource& source, const std::filesystem::path& target, const Watch& watch) {
    HEARTH_TRY(const auto fileSystem, VaultVfs::createLike(source.fileSystem));
    HEARTH_TRY_STATUS(copyInto(source, target, *fileSystem, watch));
    const auto secondHalf = [&watch](std::uint64_t done, std::uint64_t all) {
        if (watch.progress) watch.progress(all + done, 2 * all);
    };
    HEARTH_TRY(VerifyReport report, verifyFile(*fileSystem, target, {secondHalf, watch.cancel}));
    if (!report.sound()) return fail(ErrorCode::Corrupt, "what was copied is not sound");
    return report;
}

}  // namespace hearth::store
