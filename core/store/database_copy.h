// SPDX-License-Identifier: AGPL-3.0-or-later
// A vault's database copied while it is in use. Only core/store includes this.
#pragma once

#include <filesystem>

#include "core/store/vault.h"
#include "core/store/vault_vfs.h"
#include "core/store/watch.h"

namespace hearth::store {

/// The database to copy, and the file system through which it is open.
struct CopySource {
    std::filesystem::path file;
    const VaultVfs& fileSystem;
};

/// Copies what is committed at this moment into the new file `target`, sealed anew under the same keys, flushes it and
/// verifies it. Others go on reading and writing; the log grows meanwhile, because this keeps its snapshot.
/// Errors: Full, Unavailable, Cancelled, Corrupt when the source is damaged. What was written is left to the caller.
Result<VerifyReport> copyDatabase(const CopySource& source, const std::filesystem::path& target, const Watch& watch);

}  // namespace hearth::store
