// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/scrub.h"

#include <shared_mutex>
#include <vector>

#include "core/store/backup.h"
#include "core/store/blobs.h"
#include "core/store/durable_file.h"
#include "core/store/log_inspection.h"
#include "core/store/rekey_files.h"
#include "core/store/vault_state.h"
#include "core/store/vault_swap.h"

namespace hearth::store {

namespace {

namespace fs = std::filesystem;

/// Everything in `directory` whose name `picks`. Errors: Unavailable.
template <typename Picks>
Result<std::int64_t> removeWhere(const fs::path& directory, Picks picks) {
    std::vector<fs::path> found;
    std::error_code failure;
    for (fs::directory_iterator entry(directory, failure), end; !failure && entry != end; entry.increment(failure))
        if (picks(entry->path().filename().string())) found.push_back(entry->path());
    for (const fs::path& path : found) {
        fs::remove_all(path, failure);
        if (failure) return fail(ErrorCode::Unavailable, "an earlier state of the vault cannot be removed");
    }
    if (!found.empty()) HEARTH_TRY_STATUS(syncDirectoryOf(found.front()));
    return static_cast<std::int64_t>(found.size());
}

}  // namespace

Result<ScrubReport> scrub(Vault& vault, const Watch& watch) {
    auto& state = VaultAccess::state(vault);
    ScrubReport report;
    HEARTH_TRY_STATUS(vault.rekey(watch));
    {
        const std::shared_lock inPlace(state.inPlace);
        state.slots.tidyAfterRekey();
        std::error_code ignored;
        for (const fs::path& old : {oldDatabaseFile(state.directory), oldKeyFile(state.directory)})
            if (fs::exists(old, ignored))
                return fail(ErrorCode::Unavailable, "the database of before cannot be removed");
        const std::string log = logFile(state.directory).filename().string() + kKeptLogEnding.data();
        HEARTH_TRY(report.keptLogs,
                   removeWhere(state.directory, [&](const std::string& name) { return name.starts_with(log); }));
        HEARTH_TRY(report.snapshots,
                   removeWhere(snapshotDirectory(state.directory), [](const std::string&) { return true; }));
    }
    HEARTH_TRY(report.attachments, removeOrphanBlobs(vault));
    HEARTH_TRY(const auto fresh, takeDailySnapshot(vault, {{}, watch.cancel}));
    report.freshSnapshot = fresh.has_value();
    return report;
}

}  // namespace hearth::store
