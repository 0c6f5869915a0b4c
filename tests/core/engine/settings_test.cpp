// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/settings.h"

#include <catch2/catch.hpp>
#include <cstdlib>

#include "tests/support/temp_vault.h"

using namespace hearth;
using namespace hearth::engine;

TEST_CASE("a setting is kept, replaced, and absent until it is set") {
    test::TempVault temp;
    Settings settings(temp.vault());
    CHECK(settings.get("theme")->is_null());
    REQUIRE(settings.set("theme", "dark").ok());
    REQUIRE(settings.set("theme", "light").ok());
    CHECK(settings.get("theme").value() == "light");
}

TEST_CASE("the connection used last answers by default, and is there once") {
    test::TempVault temp;
    Settings settings(temp.vault());
    CHECK_FALSE(settings.defaultConnection()->has_value());
    REQUIRE(settings.useConnection({"ollama", "", "llama3", false}).ok());
    REQUIRE(settings.useConnection({"anthropic", "", "", false}).ok());
    REQUIRE(settings.useConnection({"ollama", "", "qwen", false}).ok());
    const auto connections = settings.connections().value();
    REQUIRE(connections.size() == 2);
    CHECK(connections[0].provider == "ollama");
    CHECK(connections[0].model == "qwen");
    REQUIRE(settings.removeConnection(connections[0]).ok());
    CHECK(settings.defaultConnection()->value().provider == "anthropic");
}

TEST_CASE("a key comes from the vault, and from the environment before it") {
    test::TempVault temp;
    Settings settings(temp.vault());
    CHECK_FALSE(settings.apiKey("openai")->has_value());
    REQUIRE(settings.setApiKey("openai", crypto::SecretBytes::fromText("from-the-vault")).ok());
    CHECK(settings.apiKey("openai")->value().equals(crypto::SecretBytes::fromText("from-the-vault")));
    setenv("HEARTH_OPENAI_API_KEY", "from-outside", 1);
    CHECK(settings.apiKey("openai")->value().equals(crypto::SecretBytes::fromText("from-outside")));
    unsetenv("HEARTH_OPENAI_API_KEY");
}
