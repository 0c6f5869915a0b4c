// SPDX-License-Identifier: AGPL-3.0-or-later
// Checking a database file that no vault has open. Only core/store includes this.
#pragma once

#include <filesystem>

#include "core/store/vault.h"
#include "core/store/vault_vfs.h"
#include "core/store/watch.h"

namespace hearth::store {

/// Authenticates every page of `file` and runs SQLite's own check. `fileSystem` serves no other file meanwhile.
/// Errors: Cancelled, Unavailable. Damage is in the report.
Result<VerifyReport> verifyFile(const VaultVfs& fileSystem, const std::filesystem::path& file, const Watch& watch);

}  // namespace hearth::store
