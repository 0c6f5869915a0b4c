// SPDX-License-Identifier: AGPL-3.0-or-later
// Before a vault of another version is touched: one of a newer program is left exactly as it is, one of an older
// program is copied first. Only core/store includes this.
#pragma once

#include <filesystem>

#include "core/base/result.h"
#include "core/store/vault_copy.h"

namespace hearth::store {

class Database;

/// Looks at the file alone, before anything opens it. One page could be damaged to look like that; two are not.
/// Errors: Unsupported when its pages have a newer format.
Status refuseNewerPages(const std::filesystem::path& databaseFile);

/// Errors: Unsupported for a newer schema; closing the database then leaves its log alone.
Status refuseNewerSchema(Database& database);

/// Takes the snapshot before-version-N of a vault whose schema will be changed, at most one a day.
/// Errors: those of `takeSnapshot`. A new database, and one that is up to date, need none.
Status copyBeforeUpgrade(Database& database, const CopyOrder& order);

}  // namespace hearth::store
