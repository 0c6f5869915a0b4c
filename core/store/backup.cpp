// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/backup.h"

#include <algorithm>

#include "core/base/log.h"
#include "core/store/blobs.h"
#include "core/store/durable_file.h"
#include "core/store/vault_copy.h"
#include "core/store/vault_state.h"
#include "core/store/vault_swap.h"

namespace hearth::store {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kDailyKept = 7;
constexpr int kRoomForSnapshot = 2;

CopyOrder orderFor(const Vault& vault, CopyKind kind) {
    auto& state = VaultAccess::state(vault);
    return {{databaseFile(state.directory), *state.fileSystem}, state.directory, state.fileId, state.clock.now(), kind};
}

bool isInside(const fs::path& inner, const fs::path& outer) {
    return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

/// The folder without links and dots, when a backup of this vault may go there.
Result<fs::path> placeFor(const Vault& vault, const fs::path& directory) {
    std::error_code failure;
    const fs::path place = fs::weakly_canonical(directory, failure);
    const fs::path own = failure ? fs::path() : fs::canonical(vault.directory(), failure);
    if (failure) return fail(ErrorCode::Unavailable, "the backup's folder cannot be reached");
    if (isInside(place, own)) return fail(ErrorCode::InvalidArgument, "a backup cannot lie in the vault's own folder");
    return place;
}

/// Nothing but a lock, or an earlier backup of this vault that is as it was made.
Status checkReplaceable(const fs::path& directory, const FileId& fileId) {
    bool empty = true;
    std::error_code failure;
    for (fs::directory_iterator entry(directory, failure), end; !failure && entry != end; entry.increment(failure)) {
        const std::string name = entry->path().filename().string();
        if (name == "vault.lock") continue;
        empty = false;
        if (!name.starts_with("vault.") && name != "blobs" && name != "backup.json")
            return fail(ErrorCode::Conflict, "the folder holds other things");
    }
    if (failure) return fail(ErrorCode::Unavailable, "the backup's folder cannot be read");
    if (empty) return {};
    HEARTH_TRY(const bool untouched, isUntouchedCopy(directory, fileId));
    if (untouched) return {};
    return fail(ErrorCode::Conflict, "the folder holds another vault, or a backup that was used since it was made");
}

/// Takes away what a failure has left: the folder is as it was.
void tidy(const fs::path& directory, bool wasThere) {
    discardPreparing(directory);
    if (wasThere) return;
    std::error_code ignored;
    fs::remove(directory / "vault.lock", ignored);
    fs::remove(directory, ignored);
}

Result<VaultCopy> backUpInto(Vault& vault, const fs::path& place, const Watch& watch) {
    HEARTH_TRY(const VaultLock lock, VaultLock::take(place, 0));
    HEARTH_TRY_STATUS(finishSwap(place));
    HEARTH_TRY_STATUS(checkReplaceable(place, vault.fileId()));
    HEARTH_TRY_STATUS(checkRoom(place, vault.sizeInBytes() + blobBytes(vault.directory()), 1));
    HEARTH_TRY_STATUS(beginPreparing(place));
    const std::shared_lock inPlace(VaultAccess::state(vault).inPlace);
    HEARTH_TRY(VaultCopy copy, writeCopy(orderFor(vault, CopyKind::Backup), preparingDirectory(place), watch));
    HEARTH_TRY_STATUS(completeBlobs(vault, preparingDirectory(place), place));
    HEARTH_TRY_STATUS(swapIn(place, std::nullopt));
    copy.directory = place;
    return copy;
}

/// One row a place: what was there before is gone.
Status remember(Vault& vault, const VaultCopy& copy) {
    return vault.write([&](Database& database) -> Status {
        const std::string place = copy.directory.string();
        HEARTH_TRY_STATUS(database.run("DELETE FROM backups WHERE place = ?1", place));
        return database.run("INSERT INTO backups(id, place, at, bytes) VALUES(?1, ?2, ?3, ?4)",
                            newUuid(vault.clock(), vault.random()), place, copy.at, copy.bytes);
    });
}

bool isDay(std::string_view name) {
    return name.size() == 10 && Timestamp::parse(name).ok() && std::ranges::count(name, '-') == 2;
}

CopyKind kindOfName(std::string_view name) {
    for (const CopyKind kind :
         {CopyKind::BeforeVersion, CopyKind::BeforeRestore, CopyKind::BeforeRepair, CopyKind::BeforeDeletion})
        if (name.starts_with(copyKindName(kind))) return kind;
    return CopyKind::Daily;
}

/// What a kill has left of a day's snapshot that was being made or removed.
void removeUnfinishedDays(const fs::path& directory) {
    constexpr std::string_view kPart = ".part";
    std::error_code failure;
    std::vector<fs::path> unfinished;
    for (fs::directory_iterator entry(snapshotDirectory(directory), failure), end; !failure && entry != end;
         entry.increment(failure)) {
        const std::string name = entry->path().filename().string();
        if (name.ends_with(kPart) && isDay(std::string_view(name).substr(0, name.size() - kPart.size())))
            unfinished.push_back(entry->path());
    }
    for (const fs::path& part : unfinished) fs::remove_all(part, failure);
}

/// Only what is called a day and says of itself that it is a daily snapshot is ever removed.
void removeOldDays(const fs::path& directory) {
    std::size_t seen = 0;
    for (const VaultCopy& snapshot : snapshotsOf(directory)) {
        const auto described = describeCopy(snapshot.directory);
        if (!isDay(snapshot.name) || !described || described->kind != CopyKind::Daily) continue;
        if (++seen <= kDailyKept) continue;
        std::error_code failure;
        // It stops being whole in one step.
        const fs::path part = snapshot.directory.string() + ".part";
        fs::rename(snapshot.directory, part, failure);
        if (!failure) fs::remove_all(part, failure);
        if (failure) logWarn("store", "an old snapshot was not removed: {}", failure.message());
    }
}

}  // namespace

Result<VaultCopy> backUp(Vault& vault, const fs::path& directory, const Watch& watch) {
    HEARTH_TRY(const fs::path place, placeFor(vault, directory));
    std::error_code ignored;
    const bool wasThere = fs::exists(place, ignored);
    HEARTH_TRY_STATUS(makePrivateDirectory(place));
    auto copy = backUpInto(vault, place, watch);
    if (!copy.ok()) {
        // A swap that has begun is finished by whoever opens the folder next.
        if (!swapPending(place)) tidy(place, wasThere);
        return copy;
    }
    HEARTH_TRY_STATUS(remember(vault, *copy));
    return copy;
}

Result<std::optional<VaultCopy>> lastBackup(const Vault& vault) {
    return vault.read([](Database& database) -> Result<std::optional<VaultCopy>> {
        HEARTH_TRY(Statement latest,
                   database.query("SELECT place, at, bytes FROM backups ORDER BY at DESC, k DESC LIMIT 1"));
        HEARTH_TRY(const bool row, latest.step());
        if (!row) return std::optional<VaultCopy>();
        return std::optional(VaultCopy{CopyKind::Backup, "", std::string(latest.text(0)), latest.time(1),
                                       static_cast<std::uint64_t>(latest.integer(2))});
    });
}

Result<std::optional<VaultCopy>> takeDailySnapshot(Vault& vault, const Watch& watch) {
    const std::string today = vault.clock().now().rfc3339().substr(0, 10);
    const fs::path place = snapshotDirectory(vault.directory()) / today;
    std::error_code ignored;
    if (fs::exists(place, ignored)) return std::optional<VaultCopy>();
    if (const Status room = checkRoom(vault.directory(), vault.sizeInBytes(), kRoomForSnapshot); !room.ok()) {
        logWarn("store", "no snapshot of {}: {}", today, room.error().detail);
        return std::optional<VaultCopy>();
    }
    const std::shared_lock inPlace(VaultAccess::state(vault).inPlace);
    HEARTH_TRY(VaultCopy copy, takeSnapshot(orderFor(vault, CopyKind::Daily), today, watch));
    removeOldDays(vault.directory());
    removeUnfinishedDays(vault.directory());
    return std::optional(std::move(copy));
}

Result<VaultCopy> takeSnapshotBefore(Vault& vault, CopyKind kind, const Watch& watch) {
    HEARTH_TRY_STATUS(checkRoom(vault.directory(), vault.sizeInBytes(), kRoomForSnapshot));
    const std::string name = freeSnapshotName(vault.directory(), kind, vault.clock().now());
    const std::shared_lock inPlace(VaultAccess::state(vault).inPlace);
    return takeSnapshot(orderFor(vault, kind), name, watch);
}

std::vector<VaultCopy> snapshotsOf(const fs::path& directory) {
    std::vector<VaultCopy> found;
    std::error_code failure;
    for (fs::directory_iterator entry(snapshotDirectory(directory), failure), end; !failure && entry != end;
         entry.increment(failure)) {
        const std::string name = entry->path().filename().string();
        std::error_code ignored;
        const auto bytes = fs::file_size(databaseFile(entry->path()), ignored);
        if (name.ends_with(".part") || ignored) continue;
        VaultCopy copy = describeCopy(entry->path()).value_or(VaultCopy{});
        copy.kind = kindOfName(name);
        copy.name = name;
        copy.directory = entry->path();
        copy.bytes = bytes;
        found.push_back(std::move(copy));
    }
    std::ranges::sort(found, [](const VaultCopy& a, const VaultCopy& b) {
        return std::pair(a.at, a.name) > std::pair(b.at, b.name);
    });
    return found;
}

}  // namespace hearth::store
