// SPDX-License-Identifier: AGPL-3.0-or-later
// The slots commands, as every face runs them.
#include <catch2/catch.hpp>
#include <sstream>

#include "core/engine/command_table.h"
#include "tests/core/engine/scripted_transport.h"
#include "tests/support/memory_keychain.h"
#include "tests/support/temp_vault.h"

using namespace hearth;
using namespace hearth::engine;
using hearth::test::MemoryKeychain;

namespace {

struct Desk {
    test::TempVault temp;
    MemoryKeychain keychain;
    test::ScriptedTransport transport;
    std::unique_ptr<Engine> engine = Engine::start(temp.release(), transport).value();
    std::ostringstream output;

    Result<CommandOutput> run(const char* name, const Json& request = Json::object()) {
        CommandContext context{*engine, output, {}, {}, {}, &keychain};
        return runCommand(*findCommand(name), context, request);
    }
    Json slots() { return run("slots list").value().value["slots"]; }
    bool opens(const store::Unlock& how) {
        engine.reset();
        const bool opened = store::Vault::open(temp.directory(), how, {0}, temp.clock(), temp.random()).ok();
        engine =
            Engine::start(
                store::Vault::open(temp.directory(), temp.recoveryPhrase(), {0}, temp.clock(), temp.random()).value(),
                transport)
                .value();
        return opened;
    }
};

}  // namespace

TEST_CASE("the ways into a vault are listed, added and taken away again") {
    Desk desk;
    const Json before = desk.slots();
    REQUIRE(before.size() == 2);
    CHECK(before[0]["kind"] == "passphrase");
    CHECK(before[0]["kdf"] == "interactive");
    CHECK(before[1]["kind"] == "phrase");
    CHECK(before[1]["kdf"].is_null());
    const auto added = desk.run("slots add", {{"kind", "keychain"}});
    REQUIRE(added.ok());
    CHECK(added->value["slot"]["kind"] == "keychain");
    CHECK(desk.opens(desk.keychain));
    const auto phrase = desk.run("slots add", {{"kind", "phrase"}});
    REQUIRE(phrase.ok());
    CHECK(desk.opens(crypto::SecretBytes::fromText(phrase->value["recoveryPhrase"].get<std::string>())));
    for (const auto* made : {&*added, &*phrase}) {
        const auto removed = desk.run("slots remove", {{"id", made->value["slot"]["id"]}});
        REQUIRE(removed.ok());
        CHECK(removed->value["olderCopiesOpen"] == true);
    }
    CHECK(desk.slots() == before);
    CHECK(desk.keychain.size() == 0);
    CHECK(desk.run("slots remove", {{"id", before[0]["id"]}}).error().code == ErrorCode::Conflict);
    CHECK(desk.run("slots remove", {{"id", "nonsense"}}).error().code == ErrorCode::InvalidArgument);
}

TEST_CASE("a passphrase is changed with one command, and where there are several the slot must be named") {
    Desk desk;
    const Json request = {{"newPassphrase", "a better one"}, {"kdf", "interactive"}};
    REQUIRE(desk.run("slots change-passphrase", request).ok());
    CHECK(desk.opens(crypto::SecretBytes::fromText("a better one")));
    CHECK_FALSE(desk.opens(desk.temp.passphrase()));
    Json another = request;
    another["kind"] = "passphrase";
    REQUIRE(desk.run("slots add", another).ok());
    CHECK(desk.run("slots change-passphrase", request).error().code == ErrorCode::InvalidArgument);
    Json named = request;
    named["slot"] = desk.slots()[0]["id"];
    CHECK(desk.run("slots change-passphrase", named).ok());
    CHECK(desk.run("slots change-passphrase", {{"kdf", "interactive"}}).error().code == ErrorCode::InvalidArgument);
}

TEST_CASE("a new recovery phrase replaces the old one") {
    Desk desk;
    const auto made = desk.run("slots new-phrase");
    REQUIRE(made.ok());
    desk.engine.reset();
    const auto words = crypto::SecretBytes::fromText(made->value["recoveryPhrase"].get<std::string>());
    CHECK(store::Vault::open(desk.temp.directory(), words, {0}, desk.temp.clock(), desk.temp.random()).ok());
    CHECK_FALSE(store::Vault::open(desk.temp.directory(), desk.temp.recoveryPhrase(), {0}, desk.temp.clock(),
                                   desk.temp.random())
                    .ok());
}

TEST_CASE("a secret is asked for only where the request needs one") {
    const Command& add = *findCommand("slots add");
    REQUIRE(missingSecret(add, {{"kind", "passphrase"}}) != nullptr);
    CHECK(missingSecret(add, {{"kind", "passphrase"}})->name == "newPassphrase");
    CHECK(missingSecret(add, {{"kind", "passphrase"}, {"newPassphrase", "x"}}) == nullptr);
    CHECK(missingSecret(add, {{"kind", "phrase"}}) == nullptr);
    CHECK(missingSecret(*findCommand("slots change-passphrase"), Json::object()) != nullptr);
    CHECK(missingSecret(*findCommand("stats"), Json::object()) == nullptr);
}
