// SPDX-License-Identifier: AGPL-3.0-or-later
// A damaged vault is read as far as it can be read, into a new one that takes its place; the damaged one is kept, and
// what was lost is said. docs/STORE_FORMAT.md, "Repair".
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/store/vault.h"
#include "core/store/watch.h"

namespace hearth::store {

struct SalvagedTable {
    std::string name;
    std::uint64_t read = 0;
    std::uint64_t lost =
        0;                 ///< Rows that are known to have been there: an index names them, or a part of them is left.
    bool atLeast = false;  ///< More may be lost: what would name them is damaged as well.
};

/// What was found and done.
struct DoctorReport {
    bool sound = false;  ///< Nothing was wrong, nothing was changed.
    std::uint64_t pages = 0;
    std::vector<std::uint32_t> damagedPages;
    std::uint64_t damagedFrames = 0;    ///< Of the log.
    std::uint64_t keptLogs = 0;         ///< Damaged logs that an earlier opening had set aside, read as well.
    std::string integrity;              ///< SQLite's own word about the damaged vault; empty when it was not asked.
    std::vector<SalvagedTable> tables;  ///< With what a person made; what is derived is made anew.
    std::uint64_t unplacedPages = 0;    ///< Readable pages of which nobody knows any more to which table they belong.
    bool newIdentity = false;           ///< The vault's id or the device's was lost and is a new one.
    std::string keysFrom;               ///< The snapshot whose key file was used; empty: the vault's own.
    std::filesystem::path made;         ///< Where the repaired vault is; empty when nothing was changed.
    std::filesystem::path kept;         ///< Where the damaged one is; empty when it did not move.
};

struct DoctorRequest {
    std::filesystem::path directory;  ///< Nobody has it open.
    Unlock how;
    std::optional<std::filesystem::path> into = std::nullopt;  ///< A new or empty folder; else in the vault's place.
    OpenOptions options = {};
};

/// Checks the vault; when anything is wrong, salvages. The new vault is verified before it takes the place of the old,
/// which is then in snapshots/before-repair-TIME.
/// Errors: NotFound without vault.db, AuthFailed, Corrupt when there is no readable key file here or in snapshots/,
/// Unsupported for a newer version, Conflict when `into` holds anything, Full, Unavailable, Locked, Cancelled. Nothing
/// was changed then. Cost: linear in the file.
Result<DoctorReport> repairVault(const DoctorRequest& request, const Clock& clock, RandomSource& random,
                                 const Watch& watch);

}  // namespace hearth::store
