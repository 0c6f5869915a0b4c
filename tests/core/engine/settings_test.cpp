// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/settings.h"

#include <catch2/catch.hpp>
#include <cstdlib>

#include "tests/support/memory_keychain.h"
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

namespace {

crypto::SecretBytes key(const char* text) { return crypto::SecretBytes::fromText(text); }

}  // namespace

TEST_CASE("a key moved to the keychain is no longer in the vault, is used from there, and comes back") {
    test::TempVault temp;
    test::MemoryKeychain keychain;
    Settings settings(temp.vault());
    settings.useKeychain(keychain);
    CHECK(settings.keyPlace("openai").value() == KeyPlace::Nowhere);
    REQUIRE(settings.setApiKey("openai", key("sk-secret")).ok());
    CHECK(settings.keyPlace("openai").value() == KeyPlace::Vault);
    REQUIRE(settings.keepInKeychain("openai", keychain).ok());
    CHECK(settings.keyPlace("openai").value() == KeyPlace::Keychain);
    CHECK(keychain.size() == 1);
    CHECK(settings.get("key/openai")->dump().find("sk-secret") == std::string::npos);
    CHECK(settings.apiKey("openai")->value().equals(key("sk-secret")));
    // Another provider's is another entry.
    REQUIRE(settings.setApiKey("google", key("other")).ok());
    REQUIRE(settings.keepInKeychain("google", keychain).ok());
    CHECK(settings.apiKey("openai")->value().equals(key("sk-secret")));

    REQUIRE(settings.keepInVault("openai").ok());
    CHECK(settings.keyPlace("openai").value() == KeyPlace::Vault);
    CHECK(settings.apiKey("openai")->value().equals(key("sk-secret")));
    CHECK(keychain.size() == 1);
    REQUIRE(settings.removeApiKey("google").ok());
    CHECK(keychain.size() == 0);
    CHECK_FALSE(settings.apiKey("google")->has_value());
}

TEST_CASE("a keychain that is locked, denied, away or forgetful never costs the key that the vault has") {
    using State = test::MemoryKeychain::State;
    test::TempVault temp;
    test::MemoryKeychain keychain;
    keychain.state = GENERATE(State::LockedSilently, State::Denied, State::Unreachable, State::Forgetful);
    Settings settings(temp.vault());
    settings.useKeychain(keychain);
    REQUIRE(settings.setApiKey("openai", key("sk-secret")).ok());
    CHECK_FALSE(settings.keepInKeychain("openai", keychain).ok());
    CHECK(settings.keyPlace("openai").value() == KeyPlace::Vault);
    CHECK(settings.apiKey("openai")->value().equals(key("sk-secret")));
}

TEST_CASE("a key in a keychain that does not answer is an error of its own, and lists are read without it") {
    test::TempVault temp;
    test::MemoryKeychain keychain;
    {
        Settings settings(temp.vault());
        REQUIRE(settings.useConnection({"openai", "", "", false}).ok());
        REQUIRE(settings.setApiKey("openai", key("sk-secret")).ok());
        REQUIRE(settings.keepInKeychain("openai", keychain).ok());
    }
    Settings settings(temp.vault());
    SECTION("a program that was not told to ask it") {}
    SECTION("a locked one, which answers that there is nothing") {
        settings.useKeychain(keychain);
        keychain.state = test::MemoryKeychain::State::LockedSilently;
    }
    const auto read = settings.apiKey("openai");
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().code == ErrorCode::AuthFailed);
    CHECK(read.error().detail == kKeychainSilent);
    CHECK_FALSE(settings.keepInVault("openai").ok());
    CHECK(keychain.size() == 1);
    REQUIRE(settings.connections().ok());
    CHECK(settings.connections()->front().hasKey);
    // A key that is typed anew counts from then on.
    keychain.state = test::MemoryKeychain::State::Open;
    REQUIRE(settings.setApiKey("openai", key("sk-new")).ok());
    CHECK(settings.apiKey("openai")->value().equals(key("sk-new")));
}

TEST_CASE("what another device keeps in its keychain is no key here") {
    test::TempVault temp;
    Settings settings(temp.vault());
    REQUIRE(settings.set("key/openai", {{"keychain", "0190a000-0000-7000-8000-000000000000"}}).ok());
    CHECK(settings.keyPlace("openai").value() == KeyPlace::Nowhere);
    CHECK_FALSE(settings.apiKey("openai")->has_value());
}
