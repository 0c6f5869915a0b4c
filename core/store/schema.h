// SPDX-License-Identifier: AGPL-3.0-or-later
// The tables of a vault, and how an older vault is brought up to date.
#pragma once

#include <span>

#include "core/base/result.h"

namespace hearth::store {

class Database;

/// The version that this program writes. Stored in `PRAGMA user_version`, never renumbered.
inline constexpr int kSchemaVersion = 7;

/// Scripts, the first from nothing to version 1, each further one to the next version.
using Migrations = std::span<const char* const>;
Migrations migrations();

/// Brings the database to the last version of `steps`, forward only, inside the caller's transaction, and writes the
/// capture triggers anew from the registry. Errors: Unsupported for a newer vault, Corrupt, Full.
Status migrate(Database& database, Migrations steps = migrations());

}  // namespace hearth::store
