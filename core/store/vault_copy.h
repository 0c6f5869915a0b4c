// SPDX-License-Identifier: AGPL-3.0-or-later
// The files of one copy of a vault: written, described, recognised. Only core/store includes this.
#pragma once

#include "core/store/backup.h"
#include "core/store/database_copy.h"

namespace hearth::store {

/// What to copy.
struct CopyOrder {
    CopySource database;
    std::filesystem::path directory;  ///< The vault's.
    FileId fileId;
    Timestamp at;
    CopyKind kind;
};

/// Writes the database, both copies of the keys, blobs and the description into `target`, an empty directory.
/// Errors: those of `copyDatabase`. What was written is left to the caller.
Result<VaultCopy> writeCopy(const CopyOrder& order, const std::filesystem::path& target, const Watch& watch);

/// Takes a snapshot called `name`, whole or not at all. Errors: Conflict when it is there, and those of `writeCopy`.
Result<VaultCopy> takeSnapshot(const CopyOrder& order, const std::string& name, const Watch& watch);

/// Whether the disk of `directory` has `times` the size of the vault's database free. Errors: Full, Unavailable.
Status checkRoom(const std::filesystem::path& directory, std::uint64_t bytes, int times);

/// Whether `directory` holds a copy of the file `fileId` that is still as it was made. Errors: Unavailable.
Result<bool> isUntouchedCopy(const std::filesystem::path& directory, const FileId& fileId);

/// What a copy says about itself. Absent when it says nothing.
std::optional<VaultCopy> describeCopy(const std::filesystem::path& directory);

/// The newer of the readable copies of the keys, as two equal ones. Errors: Corrupt when none is readable, Full.
Status copyKeys(const std::filesystem::path& from, const std::filesystem::path& to);

/// "before-restore-20261120T101500Z", or that with a number behind it when the name is taken.
std::string freeSnapshotName(const std::filesystem::path& directory, CopyKind kind, Timestamp at);

}  // namespace hearth::store
