// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/first_contact.h"

#include "sync/account_rows.h"

namespace hearth::engine {

namespace {

// Rows of vault_info, stored, never renamed. They go with the account when it is left.
constexpr std::string_view kEnrolling = "sync/enrolling";
constexpr std::string_view kNewcomer = "sync/newcomer_keys";

}  // namespace

Result<bool> isEnrolling(store::Database& database) {
    HEARTH_TRY(const std::int64_t is,
               database.integer("SELECT EXISTS(SELECT 1 FROM vault_info WHERE name = ?1)", kEnrolling));
    return is != 0;
}

Status noteEnrolling(store::Database& database) {
    return database.run("INSERT INTO vault_info(name, value) VALUES(?1, 1) ON CONFLICT(name) DO NOTHING", kEnrolling);
}

Status noteEnrolled(store::Database& database) {
    return database.run("DELETE FROM vault_info WHERE name = ?1", kEnrolling);
}

Result<bool> isOnServer(store::Database& database) {
    HEARTH_TRY(const bool enrolling, isEnrolling(database));
    HEARTH_TRY(const std::int64_t records, database.integer("SELECT EXISTS(SELECT 1 FROM sync_records)"));
    return records != 0 && !enrolling;
}

Result<std::unique_ptr<sync::VaultAccount>> accountIn(store::Database& database, RandomSource& random) {
    HEARTH_TRY(const bool enrolling, isEnrolling(database));
    if (enrolling) return std::unique_ptr<sync::VaultAccount>();
    return sync::VaultAccount::load(database, random);
}

Result<std::unique_ptr<sync::VaultAccount>> accountOf(store::Vault& vault) {
    return vault.read([&](store::Database& database) { return accountIn(database, vault.random()); });
}

Result<sync::AccountKeys> newcomerKeys(store::Vault& vault) {
    return vault.write([&](store::Database& database) -> Result<sync::AccountKeys> {
        HEARTH_TRY(auto kept, sync::keysIn(database, kNewcomer));
        if (kept) return std::move(*kept);
        sync::AccountKeys made = sync::AccountKeys::generate(vault.random());
        HEARTH_TRY_STATUS(sync::storeKeys(database, kNewcomer, made));
        return made;
    });
}

Status forgetNewcomer(store::Database& database) { return sync::dropKeys(database, kNewcomer); }

}  // namespace hearth::engine
