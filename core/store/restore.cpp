// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/restore.h"

#include "core/store/blobs.h"
#include "core/store/durable_file.h"
#include "core/store/key_ring.h"
#include "core/store/log_inspection.h"
#include "core/store/upgrade.h"
#include "core/store/vault_copy.h"
#include "core/store/vault_state.h"
#include "core/store/vault_swap.h"
#include "core/store/verify.h"

namespace hearth::store {

namespace {

namespace fs = std::filesystem;

/// The source, when it can be one.
Result<fs::path> sourceOf(const RestoreRequest& request) {
    std::error_code failure;
    const fs::path source = fs::canonical(request.source, failure);
    if (failure || !Vault::exists(source)) return fail(ErrorCode::NotFound, "no vault is in that folder");
    std::error_code missing;
    if (fs::equivalent(source, request.directory, missing))
        return fail(ErrorCode::InvalidArgument, "the backup is the vault itself");
    return source;
}

/// Held while the source is read, where a lock can be made at all: a backup may lie on a disk that is read only.
Result<std::optional<VaultLock>> lockSource(const fs::path& source) {
    auto lock = VaultLock::take(source, 0);
    if (!lock.ok() && lock.error().code == ErrorCode::Locked) return std::move(lock).error();
    if (!lock.ok()) return std::optional<VaultLock>();
    HEARTH_TRY_STATUS(finishSwap(source));
    return std::optional<VaultLock>(std::move(lock).value());
}

/// The keys first: with a wrong secret nothing else need be copied.
Status copyFiles(const fs::path& source, const fs::path& target, const Watch& watch) {
    std::error_code ignored;
    const auto bytes = fs::file_size(databaseFile(source), ignored);
    const auto tell = [&](std::uint64_t done) { return watch.tell(done, 2 * bytes); };
    HEARTH_TRY_STATUS(copyFileDurably(databaseFile(source), databaseFile(target), tell));
    if (fs::exists(logFile(source), ignored)) HEARTH_TRY_STATUS(copyFileDurably(logFile(source), logFile(target)));
    return copyBlobs(source, target, BlobCopies::Apart);
}

/// Every page, SQLite's own check, and whether this program may read it. The log goes into the database.
Status checkCopy(const fs::path& target, const UnlockedKeys& keys, RandomSource& random, const Watch& watch) {
    HEARTH_TRY_STATUS(refuseNewerPages(databaseFile(target)));
    HEARTH_TRY(const auto fileSystem,
               VaultVfs::create(PageCipher(keys.key.key, keys.file.fileId, keys.key.generation), random));
    HEARTH_TRY(const LogFindings log,
               inspectLog({*fileSystem->real(), fileSystem->cipher(), logFile(target), LogMark{}}));
    if (log.lostCommits > 0) return fail(ErrorCode::Corrupt, "the log is damaged");
    {
        HEARTH_TRY(Database database,
                   DatabaseAccess::open({databaseFile(target), fileSystem->name(), Access::ReadWrite, nullptr}));
        HEARTH_TRY_STATUS(refuseNewerSchema(database));
    }
    const auto secondHalf = [&watch](std::uint64_t done, std::uint64_t all) {
        if (watch.progress) watch.progress((all + done) * kPageBytes, 2 * all * kPageBytes);
    };
    HEARTH_TRY(const VerifyReport report, verifyFile(*fileSystem, databaseFile(target), {secondHalf, watch.cancel}));
    return report.sound() ? Status() : Status(fail(ErrorCode::Corrupt, "the backup is damaged"));
}

Status prepare(const RestoreRequest& request, const fs::path& source, RandomSource& random, const Watch& watch) {
    const fs::path target = preparingDirectory(request.directory);
    std::error_code ignored;
    const std::uint64_t bytes = fs::file_size(databaseFile(source), ignored) + blobBytes(source);
    HEARTH_TRY_STATUS(checkRoom(request.directory, bytes, 1));
    HEARTH_TRY_STATUS(beginPreparing(request.directory));
    HEARTH_TRY_STATUS(copyKeys(source, target));
    HEARTH_TRY(const UnlockedKeys keys, unlockKeys(target, request.how));
    HEARTH_TRY_STATUS(copyFiles(source, target, watch));
    return checkCopy(target, keys, random, watch);
}

/// Takes away what a failure has left where there was nothing.
void tidy(const fs::path& directory, bool wasThere) {
    discardPreparing(directory);
    if (wasThere) return;
    std::error_code ignored;
    fs::remove(directory / "vault.lock", ignored);
    fs::remove(directory, ignored);
}

}  // namespace

Result<Restored> restoreVault(const RestoreRequest& request, const Clock& clock, RandomSource& random,
                              const Watch& watch) {
    HEARTH_TRY(const fs::path source, sourceOf(request));
    std::error_code ignored;
    const bool wasThere = fs::exists(request.directory, ignored);
    HEARTH_TRY_STATUS(makePrivateDirectory(request.directory));
    HEARTH_TRY(const VaultLock lock, VaultLock::take(request.directory, request.options.wait));
    HEARTH_TRY_STATUS(finishSwap(request.directory));
    HEARTH_TRY(const auto sourceLock, lockSource(source));
    if (const Status prepared = prepare(request, source, random, watch); !prepared.ok()) {
        tidy(request.directory, wasThere);
        return prepared.error();
    }
    Restored restored{describeCopy(source).value_or(VaultCopy{CopyKind::Backup, "", source, std::nullopt, 0}), {}};
    restored.from.directory = source;
    std::optional<std::string> keepAs;
    if (holdsVaultFiles(request.directory)) {
        keepAs = freeSnapshotName(request.directory, CopyKind::BeforeRestore, clock.now());
        restored.kept = snapshotDirectory(request.directory) / *keepAs;
    }
    HEARTH_TRY_STATUS(swapIn(request.directory, keepAs));
    return restored;
}

}  // namespace hearth::store
