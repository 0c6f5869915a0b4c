// SPDX-License-Identifier: AGPL-3.0-or-later
// The system's keychain, as tests/platform/keychain has set it up: the script names the state in HEARTH_KEYCHAIN and
// runs one test of this program for it.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <thread>

#include "core/base/clock.h"
#include "core/store/slots.h"
#include "core/store/vault.h"
#include "platform/keychain.h"
#include "tests/support/qt_program.h"

using namespace hearth;
using namespace hearth::store;

namespace {

const KeyName kName{FileId(IdBytes{1, 2, 3}), SlotId(IdBytes{4, 5, 6})};

/// The vault that the script's runs have in common.
std::filesystem::path vaultDirectory() { return std::filesystem::path(std::getenv("HEARTH_TEST_PLACE")) / "vault"; }

Result<std::unique_ptr<Vault>> open(const Unlock& how) {
    static const SystemClock clock;
    static SystemRandom random;
    return Vault::open(vaultDirectory(), how, {0}, clock, random);
}

const crypto::SecretBytes kPassphrase = crypto::SecretBytes::fromText("typed when the keychain is silent");

}  // namespace

TEST_CASE("an open keychain keeps a secret, gives it back from any thread, and forgets it", "[.open]") {
    const test::QtProgram program;
    platform::Keychain keychain(20 * kSecond);
    CHECK(keychain.read(kName).error().code == ErrorCode::NotFound);
    auto secret = crypto::SecretBytes(32);
    SystemRandom().fill(secret.exposeWritable());
    REQUIRE(keychain.store(kName, secret).ok());
    bool same = false;
    std::thread([&] {
        const auto read = keychain.read(kName);
        same = read.ok() && read->equals(secret);
    }).join();
    CHECK(same);
    CHECK(keychain.read({kName.file, SlotId(IdBytes{9})}).error().code == ErrorCode::NotFound);
    CHECK(keychain.remove(kName).ok());
    CHECK(keychain.read(kName).error().code == ErrorCode::NotFound);
    CHECK(keychain.remove(kName).ok());
}

TEST_CASE("a vault is told to the keychain and opens with it", "[.add]") {
    const test::QtProgram program;
    platform::Keychain keychain(20 * kSecond);
    const SystemClock clock;
    SystemRandom random;
    auto created = Vault::create(vaultDirectory(), kPassphrase, KdfProfile::Interactive, clock, random);
    REQUIRE(created.ok());
    REQUIRE(created->vault->keySlots().addKeychain(keychain).ok());
    CHECK(created->vault->keySlots().addKeychain(keychain).error().code == ErrorCode::Conflict);
    created->vault.reset();
    CHECK(open(keychain).ok());
    CHECK(open(kPassphrase).ok());
}

TEST_CASE("the vault still opens with the keychain after it was started again", "[.again]") {
    const test::QtProgram program;
    platform::Keychain keychain(20 * kSecond);
    CHECK(open(keychain).ok());
}

TEST_CASE("a locked, reset or missing keychain is a prompt, and nothing is made anew", "[.silent]") {
    const test::QtProgram program;
    platform::Keychain keychain(20 * kSecond);
    const auto opened = open(keychain);
    REQUIRE_FALSE(opened.ok());
    INFO(opened.error().detail);
    CHECK(opened.error().code == ErrorCode::AuthFailed);
    auto typed = open(kPassphrase);
    REQUIRE(typed.ok());
    const auto known = (*typed)->keySlots().list();
    CHECK(known.size() == 3);
}

TEST_CASE("a locked or missing keychain cannot be added, and says so in time", "[.refuses]") {
    const test::QtProgram program;
    platform::Keychain keychain(20 * kSecond);
    auto typed = open(kPassphrase);
    REQUIRE(typed.ok());
    const auto added = (*typed)->keySlots().addKeychain(keychain);
    REQUIRE_FALSE(added.ok());
    INFO(added.error().detail);
    CHECK((added.error().code == ErrorCode::Locked || added.error().code == ErrorCode::Unavailable));
    CHECK((*typed)->keySlots().list().size() == 3);
}

TEST_CASE("after a reset the vault can be told to the keychain again", "[.anew]") {
    const test::QtProgram program;
    platform::Keychain keychain(20 * kSecond);
    auto typed = open(kPassphrase);
    REQUIRE(typed.ok());
    const SlotId lost = (*typed)->keySlots().list()[2].id;
    REQUIRE((*typed)->keySlots().addKeychain(keychain).ok());
    REQUIRE((*typed)->keySlots().remove(lost, &keychain).ok());
    typed->reset();
    CHECK(open(keychain).ok());
}
