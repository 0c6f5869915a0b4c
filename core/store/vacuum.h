// SPDX-License-Identifier: AGPL-3.0-or-later
// A vault's database written anew into another file under another key. Only core/store includes this.
#pragma once

#include <filesystem>

#include "core/base/clock.h"
#include "core/store/page_cipher.h"
#include "core/store/vault_vfs.h"
#include "core/store/watch.h"

namespace hearth::store {

/// The database, the file system through which it is open, and where it goes.
struct VacuumOrder {
    std::filesystem::path file;
    const VaultVfs& fileSystem;
    std::filesystem::path target;
};

/// Writes what is committed into the new file `target`, without what was deleted, sealed by `cipher`; verifies every
/// page of it and flushes it. Others go on reading; who writes meanwhile is not in it.
/// Errors: Full, Unavailable, Cancelled, Corrupt when the source is damaged. What was written is left to the caller.
/// Cost: reads the database once and writes it once, then reads the new one twice; memory does not grow with it.
Status vacuumInto(const VacuumOrder& order, PageCipher cipher, const Watch& watch);

}  // namespace hearth::store
