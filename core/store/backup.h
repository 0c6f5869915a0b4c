// SPDX-License-Identifier: AGPL-3.0-or-later
// Copies of an open vault, made while it is in use: backups in a folder of the person's choice, and snapshots beside
// the vault itself. Each is a whole vault that opens by itself with the same passphrase. docs/STORE_FORMAT.md,
// "Copies".
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/timestamp.h"
#include "core/store/vault.h"
#include "core/store/watch.h"

namespace hearth::store {

/// Why a copy is there. Its names are stored, never changed.
enum class CopyKind {
    Backup,          ///< In a folder of the person's choice.
    Daily,           ///< A snapshot by itself, one a day, the last seven.
    BeforeVersion,   ///< Before this program changed the schema.
    BeforeRestore,   ///< What a restore took the place of.
    BeforeRepair,    ///< The damaged vault that `doctor` took the place of.
    BeforeDeletion,  ///< Before another device's changes that delete much were taken in.
};
std::string_view copyKindName(CopyKind kind);

/// A copy that is whole.
struct VaultCopy {
    CopyKind kind = CopyKind::Backup;
    std::string name;  ///< Of a snapshot: "2026-11-20", "before-version-2"; of a backup empty.
    std::filesystem::path directory;
    std::optional<Timestamp> at;  ///< Absent when the copy does not say it.
    std::uint64_t bytes = 0;
};

/// Copies the vault into `directory`, which is absent, empty, or holds an earlier backup of the same vault that nobody
/// has changed; that one is replaced when the new one is whole and verified, and not before. Others go on reading and
/// writing. The vault remembers it (`lastBackup`).
/// Errors: InvalidArgument for a folder that cannot be one (the vault's own), Conflict when it holds anything else,
/// Full, Unavailable, Locked when somebody has that backup open, Cancelled, Corrupt when the vault is damaged. After an
/// error the folder is as it was. Cost: reads the vault twice and writes it once.
Result<VaultCopy> backUp(Vault& vault, const std::filesystem::path& directory, const Watch& watch);

/// The latest backup that this vault remembers; absent when there was none.
Result<std::optional<VaultCopy>> lastBackup(const Vault& vault);

/// Takes today's snapshot (UTC), unless there is one, and removes daily ones beyond the last seven.
/// Absent when there is one already, or when the disk has less free than twice the vault's size, which is logged.
Result<std::optional<VaultCopy>> takeDailySnapshot(Vault& vault, const Watch& watch);

/// A snapshot of what is there before something is done to it; it stays until it is removed by hand or by forgetting.
/// Errors: Full when the disk has less free than twice the vault's size; those of `backUp`.
Result<VaultCopy> takeSnapshotBefore(Vault& vault, CopyKind kind, const Watch& watch);

/// The snapshots of the vault in `directory`, newest first. No key is needed.
std::vector<VaultCopy> snapshotsOf(const std::filesystem::path& directory);

}  // namespace hearth::store
