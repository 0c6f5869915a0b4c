// SPDX-License-Identifier: AGPL-3.0-or-later
// A backup or a snapshot takes the place of a vault, and what was there is kept. docs/STORE_FORMAT.md, "Copies".
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/store/backup.h"
#include "core/store/vault.h"
#include "core/store/watch.h"

namespace hearth::store {

struct Restored {
    VaultCopy from;
    std::optional<std::filesystem::path> kept;  ///< What was there before; absent when nothing was.
};

struct RestoreRequest {
    std::filesystem::path directory;  ///< The vault that is to be; nobody has it open.
    std::filesystem::path source;     ///< A backup, a snapshot, or any closed vault. Nothing in it is changed.
    Unlock how;                       ///< That opens the source.
    OpenOptions options = {};
};

/// Copies the source, verifies every page of the copy, and puts it into the place of the vault in one step, which a
/// kill only delays. Until then the vault is as it was; afterwards it is in snapshots/before-restore-TIME. Errors:
/// NotFound when the source is no vault, AuthFailed, Corrupt when the source is damaged, Unsupported when it was
/// written by a newer version, InvalidArgument when it is the vault itself, Full, Unavailable, Locked, Cancelled.
Result<Restored> restoreVault(const RestoreRequest& request, const Clock& clock, RandomSource& random,
                              const Watch& watch);

}  // namespace hearth::store
