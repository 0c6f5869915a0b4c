// SPDX-License-Identifier: AGPL-3.0-or-later
// Whoever waits for changes is told of each commit that has any, and of nothing else.
#include "core/store/change_listener.h"

#include <catch2/catch.hpp>

#include "tests/core/store/bare_database.h"
#include "tests/support/temp_vault.h"

using namespace hearth;
using namespace hearth::store;
using hearth::test::must;
using hearth::test::TempVault;

namespace {

constexpr std::string_view kSynced = "INSERT INTO settings(id, name, value) VALUES(randomblob(16), ?1, '1')";

Status set(Database& database, std::string_view name) { return database.run(kSynced, name); }

}  // namespace

TEST_CASE("a commit that changed synced rows is told, once, when whoever hears of it can read it") {
    TempVault temp;
    Vault& vault = temp.vault();
    std::vector<std::int64_t> told;
    std::int64_t readable = 0;
    const ChangeListener listener(vault, [&](std::int64_t versions) {
        told.push_back(versions);
        readable = must(vault.read([](Database& database) {
            return database.integer("SELECT count(*) FROM settings WHERE name GLOB 'told/*'");
        }));
    });
    must(vault.write([](Database& database) -> Status {
        HEARTH_TRY_STATUS(set(database, "told/1"));
        return set(database, "told/2");
    }));
    REQUIRE(told.size() == 1);
    CHECK(told.front() == 2);
    CHECK(readable == 2);
}

TEST_CASE("what is not synced, was read or was undone is not told") {
    TempVault temp;
    Vault& vault = temp.vault();
    int told = 0;
    const ChangeListener listener(vault, [&](std::int64_t) { ++told; });
    must(vault.write([](Database& database) {
        return database.run("INSERT INTO vault_info(name, value) VALUES('note', 'only here')");
    }));
    CHECK_FALSE(vault
                    .write([](Database& database) -> Status {
                        HEARTH_TRY_STATUS(set(database, "undone"));
                        return fail(ErrorCode::Cancelled, "on second thought");
                    })
                    .ok());
    CHECK(must(vault.read([](Database& database) { return database.integer("SELECT count(*) FROM settings"); })) == 0);
    CHECK(told == 0);
}

TEST_CASE("whoever has gone is told nothing, and others still are") {
    TempVault temp;
    Vault& vault = temp.vault();
    int first = 0;
    int second = 0;
    const ChangeListener stays(vault, [&](std::int64_t) { ++first; });
    {
        const ChangeListener goes(vault, [&](std::int64_t) { ++second; });
        must(vault.write([](Database& database) { return set(database, "one"); }));
    }
    must(vault.write([](Database& database) { return set(database, "two"); }));
    CHECK(first == 2);
    CHECK(second == 1);
}
