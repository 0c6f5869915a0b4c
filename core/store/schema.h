// SPDX-License-Identifier: AGPL-3.0-or-later
// The tables of a vault, and how an older vault is brought up to date.
#pragma once

#include "core/base/result.h"

namespace hearth::store {

class Database;

/// The version that this program writes. Stored in `PRAGMA user_version`, never renumbered.
inline constexpr int kSchemaVersion = 1;

/// Brings the database to kSchemaVersion, forward only, inside the caller's transaction, and writes the
/// capture triggers anew from the registry. Errors: Unsupported for a newer vault, Corrupt.
Status migrate(Database& database);

}  // namespace hearth::store
