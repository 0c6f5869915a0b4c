// SPDX-License-Identifier: AGPL-3.0-or-later
// Another vault takes the place of the one in a directory: wholly or not at all, also when it is killed in between.
// Only core/store includes this. Pre everywhere: the caller holds the directory's lock.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/base/result.h"

namespace hearth::store {

/// Where the new vault is built, inside `directory`. What is there before `swapIn` does not count as a vault.
std::filesystem::path preparingDirectory(const std::filesystem::path& directory);
/// Makes it, empty. Errors: Full, Unavailable.
Status beginPreparing(const std::filesystem::path& directory);
/// Removes it with everything that it holds.
void discardPreparing(const std::filesystem::path& directory);

/// Where earlier states of a vault are kept.
std::filesystem::path snapshotDirectory(const std::filesystem::path& directory);

/// Puts what was prepared into the place of what is there. That goes to snapshots/`keepAs`, or away without a name.
/// From its first rename on a kill only delays it: `finishSwap` goes on where it stopped. Errors: Full, Unavailable.
Status swapIn(const std::filesystem::path& directory, const std::optional<std::string>& keepAs);
/// Goes on with a swap that was interrupted, and removes what was being prepared.
Status finishSwap(const std::filesystem::path& directory);
/// Whether anything lies there that a swap would move: a vault, or a part of one.
bool holdsVaultFiles(const std::filesystem::path& directory);
/// Whether a whole vault waits there to take its place.
bool swapPending(const std::filesystem::path& directory);

}  // namespace hearth::store
