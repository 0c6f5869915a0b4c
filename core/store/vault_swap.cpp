// SPDX-License-Identifier: AGPL-3.0-or-later
// The steps, each a rename that can be done again: incoming.part → incoming.replace or incoming.keep.NAME (from here on
// the new vault wins); the old files go; → arriving; the new files come; arriving goes.
#include "core/store/vault_swap.h"

#include <algorithm>
#include <vector>

#include "core/store/durable_file.h"

namespace hearth::store {

namespace {

namespace fs = std::filesystem;

// Names on the disk, stored, never changed.
constexpr std::string_view kPart = "incoming.part";
constexpr std::string_view kReplace = "incoming.replace";
constexpr std::string_view kKeep = "incoming.keep.";
constexpr std::string_view kArriving = "arriving";

Error diskError(const std::error_code& code, const char* what) {
    const bool full = code == std::errc::no_space_on_device;
    return fail(full ? ErrorCode::Full : ErrorCode::Unavailable, std::string(what) + ": " + code.message());
}

Result<std::vector<fs::path>> entriesOf(const fs::path& directory) {
    std::vector<fs::path> entries;
    std::error_code failure;
    for (fs::directory_iterator entry(directory, failure), end; !failure && entry != end; entry.increment(failure))
        entries.push_back(entry->path());
    if (failure) return diskError(failure, "list a directory");
    return entries;
}

/// The files that are the vault; its lock stays, and so do earlier states.
bool belongsToVault(const fs::path& entry) {
    const std::string name = entry.filename().string();
    std::error_code ignored;
    if (name == "blobs" || name == "backup.json") return true;
    return name.starts_with("vault.") && name != "vault.lock" && fs::is_regular_file(entry, ignored);
}

/// A whole vault that waits, however far its swap has come.
std::optional<fs::path> waiting(const fs::path& directory) {
    std::error_code failure;
    for (fs::directory_iterator entry(directory, failure), end; !failure && entry != end; entry.increment(failure)) {
        const std::string name = entry->path().filename().string();
        if (name == kReplace || name.starts_with(kKeep) || name == kArriving) return entry->path();
    }
    return std::nullopt;
}

Status removeOld(const fs::path& directory) {
    HEARTH_TRY(const std::vector<fs::path> entries, entriesOf(directory));
    for (const fs::path& entry : entries) {
        std::error_code failure;
        if (belongsToVault(entry)) fs::remove_all(entry, failure);
        if (failure) return diskError(failure, "remove an old file");
    }
    return {};
}

Status keepOld(const fs::path& directory, const std::string& name) {
    const fs::path kept = snapshotDirectory(directory) / name;
    HEARTH_TRY_STATUS(makePrivateDirectory(snapshotDirectory(directory)));
    HEARTH_TRY_STATUS(makePrivateDirectory(kept));
    HEARTH_TRY(const std::vector<fs::path> entries, entriesOf(directory));
    for (const fs::path& entry : entries)
        if (belongsToVault(entry)) HEARTH_TRY_STATUS(renameDurably(entry, kept / entry.filename()));
    return {};
}

Status arrive(const fs::path& arriving, const fs::path& directory) {
    HEARTH_TRY(const std::vector<fs::path> entries, entriesOf(arriving));
    for (const fs::path& entry : entries) HEARTH_TRY_STATUS(renameDurably(entry, directory / entry.filename()));
    std::error_code failure;
    fs::remove(arriving, failure);
    if (failure) return diskError(failure, "remove an empty directory");
    return {};
}

}  // namespace

fs::path preparingDirectory(const fs::path& directory) { return directory / kPart; }
fs::path snapshotDirectory(const fs::path& directory) { return directory / "snapshots"; }

Status beginPreparing(const fs::path& directory) {
    discardPreparing(directory);
    return makePrivateDirectory(preparingDirectory(directory));
}

void discardPreparing(const fs::path& directory) {
    std::error_code ignored;
    fs::remove_all(preparingDirectory(directory), ignored);
}

Status swapIn(const fs::path& directory, const std::optional<std::string>& keepAs) {
    const fs::path whole = directory / (keepAs ? std::string(kKeep) + *keepAs : std::string(kReplace));
    HEARTH_TRY_STATUS(renameDurably(preparingDirectory(directory), whole));
    return finishSwap(directory);
}

Status finishSwap(const fs::path& directory) {
    discardPreparing(directory);
    const auto found = waiting(directory);
    if (!found) return {};
    const std::string name = found->filename().string();
    const fs::path arriving = directory / kArriving;
    if (name != kArriving) {
        HEARTH_TRY_STATUS(name == kReplace ? removeOld(directory) : keepOld(directory, name.substr(kKeep.size())));
        HEARTH_TRY_STATUS(renameDurably(*found, arriving));
    }
    return arrive(arriving, directory);
}

bool holdsVaultFiles(const fs::path& directory) {
    const auto entries = entriesOf(directory);
    return entries.ok() && std::ranges::any_of(*entries, belongsToVault);
}

bool swapPending(const fs::path& directory) { return waiting(directory).has_value(); }

}  // namespace hearth::store
