// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/doctor.h"

#include <array>

#include "core/base/log.h"
#include "core/store/big_endian.h"
#include "core/store/blobs.h"
#include "core/store/durable_file.h"
#include "core/store/key_ring.h"
#include "core/store/log_inspection.h"
#include "core/store/salvage.h"
#include "core/store/schema.h"
#include "core/store/upgrade.h"
#include "core/store/vault_copy.h"
#include "core/store/vault_state.h"
#include "core/store/vault_swap.h"
#include "core/store/verify.h"

namespace hearth::store {

namespace {

namespace fs = std::filesystem;

struct FoundKeys {
    UnlockedKeys keys;
    std::string from;  ///< A snapshot's name; empty: the vault's own.
};

/// Whether these keys open any page of the database.
bool opens(const UnlockedKeys& keys, const fs::path& database) {
    auto pages = SalvagePages::open(PageCipher(keys.key.key, keys.file.fileId, keys.key.generation), database, {});
    return pages.ok() && pages->count() > 0 && pages->damaged().size() < pages->count();
}

/// The vault's own, else those of a snapshot: they open every copy of the same vault with the same generation.
Result<FoundKeys> findKeys(const DoctorRequest& request) {
    auto own = unlockKeys(request.directory, request.how);
    if (own.ok()) return FoundKeys{std::move(own).value(), ""};
    const ErrorCode code = own.error().code;
    if (code != ErrorCode::Corrupt && code != ErrorCode::NotFound) return std::move(own).error();
    for (const VaultCopy& snapshot : snapshotsOf(request.directory)) {
        auto keys = unlockKeys(snapshot.directory, request.how);
        if (!keys.ok() && keys.error().code == ErrorCode::AuthFailed) return std::move(keys).error();
        if (keys.ok() && opens(*keys, databaseFile(request.directory)))
            return FoundKeys{std::move(keys).value(), snapshot.name};
    }
    return fail(ErrorCode::Corrupt, "no readable key file");
}

Result<std::unique_ptr<VaultVfs>> fileSystemFor(const UnlockedKeys& keys, RandomSource& random) {
    return VaultVfs::create(PageCipher(keys.key.key, keys.file.fileId, keys.key.generation), random);
}

/// Who the vault is; new where that was lost.
Status giveIdentity(Database& database, const Clock& clock, RandomSource& random, DoctorReport& report) {
    constexpr std::string_view kInsert = "INSERT INTO vault_info(name, value) VALUES(?1, ?2) ON CONFLICT DO NOTHING";
    for (const char* name : {"vault_id", "device_id"}) {
        HEARTH_TRY_STATUS(database.run(kInsert, name, ByteView(newUuid(clock, random))));
        report.newIdentity = report.newIdentity || database.changes() > 0;
    }
    return database.run(kInsert, "created_at", clock.now());
}

/// What is derived is made anew by the jobs of whoever opens the vault.
Status queueRebuild(Database& database, const Clock& clock, RandomSource& random) {
    for (const char* kind : {"index", "catch-up"})
        HEARTH_TRY_STATUS(
            database.run("INSERT INTO jobs(id, kind, key, due_at) VALUES(?1, ?2, '', ?3) "
                         "ON CONFLICT(kind, key) DO UPDATE SET due_at = excluded.due_at",
                         ByteView(newUuid(clock, random)), kind, clock.now()));
    return {};
}

/// One repair, from the damaged pages to a directory that is a vault.
class Repair {
public:
    Repair(const DoctorRequest& request, const Clock& clock, RandomSource& random, const Watch& watch)
        : m_request(request), m_clock(clock), m_random(random), m_watch(watch) {}

    struct Sick {
        SalvagePages pages;
        std::vector<SalvagePages> keptLogs;
    };

    Status build(Sick& sick, const UnlockedKeys& keys, const fs::path& place, DoctorReport& report) {
        HEARTH_TRY_STATUS(checkRoom(place, std::uint64_t{sick.pages.count()} * kPageBytes, 1));
        HEARTH_TRY_STATUS(beginPreparing(place));
        const fs::path target = preparingDirectory(place);
        HEARTH_TRY(const auto fileSystem, fileSystemFor(keys, m_random));
        HEARTH_TRY_STATUS(fill(sick, *fileSystem, databaseFile(target), report));
        HEARTH_TRY_STATUS(writeKeys(target, keys.file, keys.key));
        HEARTH_TRY_STATUS(copyBlobs(m_request.directory, target, BlobCopies::Shared));
        HEARTH_TRY(const VerifyReport verified, verifyFile(*fileSystem, databaseFile(target), m_watch));
        if (!verified.sound()) return fail(ErrorCode::Internal, "the repaired vault is not sound");
        return {};
    }

private:
    Status fill(Sick& sick, const VaultVfs& fileSystem, const fs::path& file, DoctorReport& report) {
        HEARTH_TRY_STATUS(createEmptyFile(file));
        ChangeClock changes(m_clock);
        HEARTH_TRY(Database database, DatabaseAccess::open({file, fileSystem.name(), Access::ReadWrite, &changes}));
        HEARTH_TRY_STATUS(DatabaseAccess::format(database));
        HEARTH_TRY_STATUS(database.run("BEGIN IMMEDIATE"));
        HEARTH_TRY_STATUS(migrate(database));
        HEARTH_TRY_STATUS(database.run("COMMIT"));
        Salvage salvage(sick.pages, sick.keptLogs, database, m_watch);
        HEARTH_TRY_STATUS(salvage.run());
        report.tables = salvage.tables();
        report.unplacedPages = salvage.unplacedPages();
        HEARTH_TRY_STATUS(database.run("BEGIN IMMEDIATE"));
        HEARTH_TRY_STATUS(giveIdentity(database, m_clock, m_random, report));
        HEARTH_TRY_STATUS(queueRebuild(database, m_clock, m_random));
        return database.run("COMMIT");
    }

    const DoctorRequest& m_request;
    const Clock& m_clock;
    RandomSource& m_random;
    const Watch& m_watch;
};

/// A new or empty folder for the repaired vault, locked.
Result<VaultLock> takePlace(const fs::path& place) {
    HEARTH_TRY_STATUS(makePrivateDirectory(place));
    std::error_code failure;
    if (!fs::is_empty(place, failure) || failure) return fail(ErrorCode::Conflict, "the folder is not empty");
    return VaultLock::take(place, 0);
}

/// The version stands in page 1 at a fixed place. Where that page is damaged, the vault is taken for one of ours.
Status refuseNewer(SalvagePages& pages) {
    constexpr std::size_t kVersionAt = 60;
    std::array<std::uint8_t, kPageBytes> page{};
    if (!pages.read(1, page) || loadBigEndian<std::uint32_t>(page.data() + kVersionAt) <= kSchemaVersion) return {};
    return fail(ErrorCode::Unsupported, "the vault was written by a newer version");
}

/// Opens what is there. SQLite would keep only what comes before damage in the log, so the log is looked at first; the
/// copy of it that this sets aside is read here in its place.
Result<Repair::Sick> openSick(const DoctorRequest& request, const VaultVfs& fileSystem) {
    const fs::path log = logFile(request.directory);
    HEARTH_TRY(const OpenReport found, inspectBeforeOpening(fileSystem, request.directory));
    const fs::path read = found.keptLog.empty() ? log : request.directory / found.keptLog;
    HEARTH_TRY(SalvagePages pages,
               SalvagePages::open(fileSystem.cipher().clone(), databaseFile(request.directory), read));
    HEARTH_TRY_STATUS(refuseNewer(pages));
    Repair::Sick sick{std::move(pages), {}};
    const std::string start = log.filename().string() + std::string(kKeptLogEnding);
    std::error_code failure;
    for (fs::directory_iterator entry(request.directory, failure), end; !failure && entry != end;
         entry.increment(failure)) {
        if (!entry->path().filename().string().starts_with(start) || entry->path() == read) continue;
        HEARTH_TRY(SalvagePages kept, SalvagePages::openLog(fileSystem.cipher().clone(), entry->path()));
        sick.keptLogs.push_back(std::move(kept));
    }
    if (failure) return fail(ErrorCode::Unavailable, "the vault's folder cannot be read");
    return sick;
}

/// What is wrong; `sound` when nothing is.
Status examine(const Repair::Sick& sick, const FoundKeys& found, const DoctorRequest& request,
               const VaultVfs& fileSystem, DoctorReport& report) {
    report.pages = sick.pages.count();
    report.damagedPages.assign(sick.pages.damaged().begin(), sick.pages.damaged().end());
    report.damagedFrames = sick.pages.damagedFrames();
    report.keptLogs = sick.keptLogs.size();
    report.keysFrom = found.from;
    if (!sick.pages.sound()) return {};
    HEARTH_TRY(const VerifyReport verified, verifyFile(fileSystem, databaseFile(request.directory), {}));
    report.integrity = verified.integrity;
    report.sound = verified.sound() && found.from.empty() && sick.keptLogs.empty();
    return {};
}

/// Builds the repaired vault and puts it where it belongs.
Status repairInto(const DoctorRequest& request, Repair& repair, Repair::Sick& sick, const UnlockedKeys& keys,
                  Timestamp now, DoctorReport& report) {
    const fs::path place = request.into.value_or(request.directory);
    std::optional<VaultLock> placeLock;
    if (request.into) {
        HEARTH_TRY(VaultLock taken, takePlace(place));
        placeLock.emplace(std::move(taken));
    }
    const Status built = repair.build(sick, keys, place, report);
    if (!built.ok()) {
        discardPreparing(place);
        return built;
    }
    std::optional<std::string> keepAs;
    if (!request.into) keepAs = freeSnapshotName(place, CopyKind::BeforeRepair, now);
    HEARTH_TRY_STATUS(swapIn(place, keepAs));
    report.made = place;
    if (keepAs) report.kept = snapshotDirectory(place) / *keepAs;
    logInfo("store", "{} damaged pages; what could be read is in a new vault", report.damagedPages.size());
    return {};
}

}  // namespace

Result<DoctorReport> repairVault(const DoctorRequest& request, const Clock& clock, RandomSource& random,
                                 const Watch& watch) {
    if (!Vault::exists(request.directory)) return fail(ErrorCode::NotFound, "no vault is there");
    HEARTH_TRY(const VaultLock lock, VaultLock::take(request.directory, request.options.wait));
    HEARTH_TRY_STATUS(finishSwap(request.directory));
    std::error_code ignored;
    if (!fs::exists(databaseFile(request.directory), ignored)) return fail(ErrorCode::NotFound, "vault.db is missing");
    HEARTH_TRY_STATUS(refuseNewerPages(databaseFile(request.directory)));
    HEARTH_TRY(const FoundKeys found, findKeys(request));
    HEARTH_TRY(const auto fileSystem, fileSystemFor(found.keys, random));
    HEARTH_TRY(Repair::Sick sick, openSick(request, *fileSystem));
    DoctorReport report;
    HEARTH_TRY_STATUS(examine(sick, found, request, *fileSystem, report));
    if (report.sound) return report;
    Repair repair(request, clock, random, watch);
    HEARTH_TRY_STATUS(repairInto(request, repair, sick, found.keys, clock.now(), report));
    return report;
}

}  // namespace hearth::store
