// SPDX-License-Identifier: AGPL-3.0-or-later
// The files of a vault that is being given a new database key, and what a start makes of them when that broke off.
// The states are written down in docs/STORE_FORMAT.md, "Rekey". Only core/store includes this.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "core/store/key_ring.h"

namespace hearth::store {

/// The database under the new key, until it takes its place.
std::filesystem::path newDatabaseFile(const std::filesystem::path& directory);
/// The key slots that open it, until they take theirs.
std::filesystem::path newKeyFile(const std::filesystem::path& directory);
/// What had the place before, kept until the next start that finds nothing to finish.
std::filesystem::path oldDatabaseFile(const std::filesystem::path& directory);
std::filesystem::path oldKeyFile(const std::filesystem::path& directory);

/// The generation of the key of this vault's database, as page 1 says in clear; where vault.db is missing, that of the
/// one that a swap has put aside. It is only a hint until the page is authenticated. Absent when no file says it.
std::optional<std::uint16_t> storedGeneration(const std::filesystem::path& directory);

/// Before the database is opened: puts vault.db back where a swap broke off between its two renames. Pre: the keys
/// open, so that nobody with a wrong secret moves anything. Errors: Corrupt when there is no database for them.
Status settleDatabase(const std::filesystem::path& directory, const UnlockedKeys& keys);
/// After the database was opened with these keys: removes what an interrupted change of keys has left, and, where there
/// was nothing to finish, the old files of a finished one. What cannot be removed now waits for the next start.
void tidyAfterRekey(const std::filesystem::path& directory, const UnlockedKeys& keys);
/// Removes a new database that is not wanted. Errors: Unavailable.
Status discardNewDatabase(const std::filesystem::path& directory);

}  // namespace hearth::store
