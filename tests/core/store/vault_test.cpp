// SPDX-License-Identifier: AGPL-3.0-or-later
#include <catch2/catch.hpp>

#include "core/store/vault.h"
#include "tests/support/temp_vault.h"

using namespace hearth;
using namespace hearth::store;
using hearth::test::TempVault;

namespace {

Status say(Database& database, std::string_view name, std::string_view value) {
    return database.run("INSERT INTO vault_info(name, value) VALUES(?1, ?2)", name, value);
}

std::string heard(const Vault& vault, std::string_view name) {
    auto text = vault.read([&](Database& database) -> Result<std::string> {
        HEARTH_TRY(Statement found, database.query("SELECT value FROM vault_info WHERE name = ?1", name));
        HEARTH_TRY(const bool row, found.step());
        return row ? std::string(found.text(0)) : std::string();
    });
    REQUIRE(text.ok());
    return *text;
}

}  // namespace

TEST_CASE("what was written is there after closing and opening again") {
    TempVault temp;
    REQUIRE(temp.vault().write([](Database& database) { return say(database, "greeting", "hello"); }).ok());
    CHECK(heard(temp.vault(), "greeting") == "hello");
    const VaultId before = temp.vault().id();
    CHECK(heard(temp.reopen(), "greeting") == "hello");
    CHECK(temp.vault().id() == before);
}

TEST_CASE("a write that fails leaves nothing behind") {
    TempVault temp;
    const Status status = temp.vault().write([](Database& database) -> Status {
        HEARTH_TRY_STATUS(say(database, "half", "done"));
        return fail(ErrorCode::Cancelled, "stopped");
    });
    CHECK(status.error().code == ErrorCode::Cancelled);
    CHECK(heard(temp.vault(), "half").empty());
}
