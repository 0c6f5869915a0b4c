// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/upgrade.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <array>
#include <fstream>

#include "core/base/log.h"
#include "core/store/connection.h"
#include "core/store/page_layout.h"
#include "core/store/schema.h"

namespace hearth::store {

namespace {

/// Without this the last connection to be closed copies the log into the database and removes it.
void keepLogAtClose(Database& database, int keep) {
    sqlite3_db_config(DatabaseAccess::handle(database), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep, nullptr);
}

}  // namespace

Status refuseNewerPages(const std::filesystem::path& databaseFile) {
    std::array<char, 2 * kPageBytes> pages{};
    std::ifstream file(databaseFile, std::ios::binary);
    if (!file.read(pages.data(), static_cast<std::streamsize>(pages.size()))) return {};
    constexpr std::string_view kFamily = kVaultMagic.substr(0, kVaultMagic.find('-') + 1);
    if (!std::string_view(pages.data(), pages.size()).starts_with(kFamily)) return {};
    const auto first = static_cast<std::uint8_t>(pages[kFormatAt]);
    const auto second = static_cast<std::uint8_t>(pages[kPageBytes + kFormatAt]);
    if (first == second && first > kPageFormat)
        return fail(ErrorCode::Unsupported, "the vault's pages were written by a newer version");
    return {};
}

Status refuseNewerSchema(Database& database) {
    keepLogAtClose(database, 1);
    HEARTH_TRY(const std::int64_t found, database.integer("PRAGMA user_version"));
    if (found > kSchemaVersion) return fail(ErrorCode::Unsupported, "the vault was written by a newer version");
    keepLogAtClose(database, 0);
    return {};
}

Status copyBeforeUpgrade(Database& database, const CopyOrder& order) {
    HEARTH_TRY(const std::int64_t found, database.integer("PRAGMA user_version"));
    if (found == 0 || found == kSchemaVersion) return {};
    const std::string name = fmt::format("{}-{}-{}", copyKindName(CopyKind::BeforeVersion), kSchemaVersion,
                                         order.at.rfc3339().substr(0, 10));
    const auto copied = takeSnapshot(order, name, {});
    // One of today is there when an upgrade was interrupted: it is of the same version, and enough.
    if (!copied.ok() && copied.error().code != ErrorCode::Conflict) return copied.error();
    logInfo("store", "the vault goes from version {} to {}; {} holds it as it was", found, kSchemaVersion, name);
    return {};
}

}  // namespace hearth::store
