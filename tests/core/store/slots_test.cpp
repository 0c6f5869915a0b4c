// SPDX-License-Identifier: AGPL-3.0-or-later
// Slots are added, changed and removed; whatever happens, somebody who knew a way in still has one.
#include <rapidcheck.h>
#include <sys/resource.h>
#include <csignal>
#include <fstream>

#include <catch2/catch.hpp>

#include "core/store/key_ring.h"
#include "core/store/slots.h"
#include "tests/core/store/bare_database.h"
#include "tests/support/law.h"
#include "tests/support/memory_keychain.h"

using namespace hearth;
using namespace hearth::store;
using hearth::test::MemoryKeychain;
using hearth::test::must;

namespace {

SystemRandom systemRandom;

/// Slots that open without any stretching, in a directory without a database.
struct Bench {
    Bench() {
        const auto pair = phrasePair(phrase);
        DatabaseKey key{crypto::SecretBytes::fromText("0123456789abcdef0123456789abcdef"), 1};
        KeyFile file{FileId(IdBytes{7}), 1, {}};
        file.slots.push_back(sealSlot({SlotKind::RecoveryPhrase}, pair.publicKey(), key, file.fileId));
        must(writeKeys(directory.path(), file, key));
        slots.emplace(directory.path(), UnlockedKeys{std::move(key), std::move(file)}, systemRandom);
    }

    bool opens(const Unlock& how) const {
        auto keys = unlockKeys(directory.path(), how);
        return keys.ok() && keys->key.key.equals(crypto::SecretBytes::fromText("0123456789abcdef0123456789abcdef"));
    }
    Bytes copyA() const { return test::readFile(keyFileA(directory.path())); }
    Bytes copyB() const { return test::readFile(keyFileB(directory.path())); }

    test::TempDirectory directory;
    crypto::RecoveryPhrase phrase = crypto::RecoveryPhrase::generate(systemRandom);
    std::optional<Slots> slots;
};

std::vector<SlotId> idsOf(const Slots& slots) {
    std::vector<SlotId> ids;
    for (const SlotInfo& slot : slots.list()) ids.push_back(slot.id);
    return ids;
}

/// Files may not grow beyond so many bytes while it lives: a disk that is full for all but the smallest.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes) {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk() {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

}  // namespace

TEST_CASE("a vault opens with every one of its slots alone, and no longer with one that was removed") {
    test::TempVault temp;
    MemoryKeychain keychain;
    Slots& slots = temp.vault().keySlots();
    const auto second = crypto::SecretBytes::fromText("another passphrase");
    const SlotInfo typed = must(slots.addPassphrase(second, KdfProfile::Interactive));
    const auto phrase = must(slots.addRecoveryPhrase());
    const SlotInfo kept = must(slots.addKeychain(keychain));
    CHECK(slots.list().size() == 5);
    const auto open = [&](const Unlock& how) {
        temp.close();
        auto vault = Vault::open(temp.directory(), how, {0}, temp.clock(), temp.random());
        return vault.ok() ? std::optional<ErrorCode>() : std::optional(vault.error().code);
    };
    CHECK_FALSE(open(second));
    CHECK_FALSE(open(phrase.words));
    CHECK_FALSE(open(keychain));
    CHECK_FALSE(open(temp.recoveryPhrase()));
    CHECK_FALSE(open(temp.passphrase()));

    Slots& again = temp.reopen().keySlots();
    CHECK(idsOf(again).size() == 5);
    must(again.remove(typed.id, nullptr));
    must(again.remove(phrase.slot.id, nullptr));
    must(again.remove(kept.id, &keychain));
    CHECK(keychain.size() == 0);
    CHECK(open(second) == ErrorCode::AuthFailed);
    CHECK(open(phrase.words) == ErrorCode::AuthFailed);
    CHECK(open(keychain) == ErrorCode::AuthFailed);
    CHECK_FALSE(open(temp.passphrase()));
}

TEST_CASE("a changed passphrase opens and the one before does not, while other ways in stay") {
    test::TempVault temp;
    Slots& slots = temp.vault().keySlots();
    const auto now = crypto::SecretBytes::fromText("a better one");
    const SlotId old = slots.list()[0].id;
    CHECK(slots.changePassphrase(old, crypto::SecretBytes(0), KdfProfile::Interactive).error().code ==
          ErrorCode::InvalidArgument);
    CHECK(slots.changePassphrase(slots.list()[1].id, now, KdfProfile::Interactive).error().code == ErrorCode::NotFound);
    const SlotInfo changed = must(slots.changePassphrase(old, now, KdfProfile::Interactive));
    CHECK(changed.id != old);
    CHECK(slots.list().size() == 2);
    CHECK(slots.list()[0].id == changed.id);
    temp.close();
    CHECK(unlockKeys(temp.directory(), temp.passphrase()).error().code == ErrorCode::AuthFailed);
    CHECK(unlockKeys(temp.directory(), now).ok());
    CHECK(unlockKeys(temp.directory(), temp.recoveryPhrase()).ok());
}

TEST_CASE("a new recovery phrase makes every older one void") {
    Bench bench;
    const auto other = must(bench.slots->addRecoveryPhrase());
    CHECK(bench.opens(bench.phrase.words()));
    MemoryKeychain keychain;
    must(bench.slots->addKeychain(keychain));
    const auto renewed = must(bench.slots->changeRecoveryPhrase());
    CHECK(bench.opens(renewed.words));
    CHECK_FALSE(bench.opens(bench.phrase.words()));
    CHECK_FALSE(bench.opens(other.words));
    CHECK(bench.slots->list().size() == 2);
}

TEST_CASE("the last two slots stay, and one that needs no keychain") {
    Bench bench;
    MemoryKeychain keychain;
    const auto kept = must(bench.slots->addKeychain(keychain));
    const SlotId phrase = bench.slots->list()[0].id;
    CHECK(bench.slots->remove(kept.id, &keychain).error().code == ErrorCode::Conflict);
    CHECK(bench.slots->remove(phrase, nullptr).error().code == ErrorCode::Conflict);
    MemoryKeychain otherMachine;
    must(bench.slots->addKeychain(otherMachine));
    CHECK(bench.slots->remove(phrase, nullptr).error().code == ErrorCode::Conflict);
    CHECK(keychain.size() == 1);
    CHECK(bench.slots->remove(SlotId(IdBytes{}), nullptr).error().code == ErrorCode::NotFound);
    CHECK(bench.slots->list().size() == 3);
    must(bench.slots->remove(kept.id, &keychain));
    CHECK(bench.opens(bench.phrase.words()));
    CHECK(bench.opens(otherMachine));
}

TEST_CASE("adding and removing a slot leaves the slots as they were") {
    hearth::test::checkLaw([](const std::vector<std::uint8_t>& steps) {
        Bench bench;
        MemoryKeychain keychain;
        must(bench.slots->addRecoveryPhrase());
        for (const std::uint8_t step : steps) {
            const auto before = idsOf(*bench.slots);
            const bool keychainUsed = step % 2 == 0;
            const SlotId added = keychainUsed ? must(bench.slots->addKeychain(keychain)).id
                                              : must(bench.slots->addRecoveryPhrase()).slot.id;
            RC_ASSERT(std::ranges::find(before, added) == before.end());
            RC_ASSERT(bench.opens(bench.phrase.words()));
            must(bench.slots->remove(added, &keychain));
            RC_ASSERT(idsOf(*bench.slots) == before);
            RC_ASSERT(bench.copyA() == bench.copyB());
        }
        RC_ASSERT(bench.opens(bench.phrase.words()));
    });
}

TEST_CASE("there is room for sixty-four slots, each of which opens, and for no more") {
    Bench bench;
    std::vector<crypto::SecretBytes> phrases;
    for (int i = 1; i < 64; ++i) phrases.push_back(must(bench.slots->addRecoveryPhrase()).words);
    for (const auto& phrase : phrases) CHECK(bench.opens(phrase));
    const Bytes before = bench.copyA();
    CHECK(bench.slots->addRecoveryPhrase().error().code == ErrorCode::InvalidArgument);
    MemoryKeychain keychain;
    CHECK(bench.slots->addKeychain(keychain).error().code == ErrorCode::InvalidArgument);
    CHECK(keychain.size() == 0);
    CHECK(bench.copyA() == before);
    CHECK(bench.slots->list().size() == 64);
}

TEST_CASE("killed at any step of a change, the vault has the slots from before or the new ones, never a mixture") {
    Bench bench;
    MemoryKeychain keychain;
    must(bench.slots->addKeychain(keychain));
    const Bytes before = bench.copyA();
    const auto renewed = must(bench.slots->changeRecoveryPhrase());
    const Bytes after = bench.copyA();
    const auto a = keyFileA(bench.directory.path());
    const auto b = keyFileB(bench.directory.path());
    const auto staged = [](std::filesystem::path file) { return file += ".new"; };
    bool isNew = false;
    test::writeFile(a, before);
    test::writeFile(b, before);
    SECTION("in the middle of the first new copy") { test::writeFile(staged(a), ByteView(after).first(100)); }
    SECTION("in the middle of the second") {
        test::writeFile(staged(a), after);
        test::writeFile(staged(b), ByteView(after).first(200));
    }
    SECTION("before the first rename") {
        test::writeFile(staged(a), after);
        test::writeFile(staged(b), after);
    }
    SECTION("between the renames") {
        isNew = true;
        test::writeFile(a, after);
        test::writeFile(staged(b), after);
    }
    CHECK(bench.opens(renewed.words) == isNew);
    CHECK(bench.opens(bench.phrase.words()) == !isNew);
    // Opening has put the copies right, and the next change is not hindered by what lies around.
    CHECK(bench.copyA() == bench.copyB());
}

TEST_CASE("a disk that takes no more changes no slot, and goes on when it does") {
    Bench bench;
    MemoryKeychain keychain;
    const Bytes before = bench.copyA();
    {
        const SmallDisk disk(100);
        const auto added = bench.slots->addRecoveryPhrase();
        REQUIRE_FALSE(added.ok());
        CHECK(added.error().code == ErrorCode::Unavailable);
        CHECK_FALSE(bench.slots->addKeychain(keychain).ok());
    }
    CHECK(keychain.size() == 0);
    CHECK(bench.copyA() == before);
    CHECK(bench.copyB() == before);
    CHECK(bench.slots->list().size() == 1);
    CHECK(std::distance(std::filesystem::directory_iterator(bench.directory.path()), {}) == 2);
    CHECK(bench.slots->addRecoveryPhrase().ok());
}

TEST_CASE("a keychain that does not give its key is a prompt for another slot and never makes a new key") {
    Bench bench;
    MemoryKeychain keychain;
    must(bench.slots->addKeychain(keychain));
    const Bytes before = bench.copyA();
    SECTION("locked without saying so") { keychain.state = MemoryKeychain::State::LockedSilently; }
    SECTION("denied") { keychain.state = MemoryKeychain::State::Denied; }
    SECTION("out of reach") { keychain.state = MemoryKeychain::State::Unreachable; }
    SECTION("reset") { keychain.reset(); }
    SECTION("of another machine") { keychain = MemoryKeychain(); }
    const auto opened = unlockKeys(bench.directory.path(), keychain);
    REQUIRE_FALSE(opened.ok());
    CHECK(opened.error().code == ErrorCode::AuthFailed);
    CHECK(opened.error().detail.find("keychain") != std::string::npos);
    CHECK(bench.opens(bench.phrase.words()));
    CHECK(bench.copyA() == before);
    CHECK(keychain.size() <= 1);
}

TEST_CASE("a secret in the keychain that is not ours opens nothing") {
    Bench bench;
    MemoryKeychain keychain;
    const SlotInfo kept = must(bench.slots->addKeychain(keychain));
    const KeyName name{FileId(IdBytes{7}), kept.id};
    must(keychain.store(name, crypto::SecretBytes::fromText("short")));
    CHECK(unlockKeys(bench.directory.path(), keychain).error().code == ErrorCode::AuthFailed);
    must(keychain.store(name, crypto::SecretBytes::fromText("0123456789abcdef0123456789abcdef")));
    CHECK(unlockKeys(bench.directory.path(), keychain).error().code == ErrorCode::AuthFailed);
}

TEST_CASE("a keychain is added once, and only when it keeps what it is given") {
    Bench bench;
    MemoryKeychain keychain;
    keychain.state = MemoryKeychain::State::Forgetful;
    CHECK(bench.slots->addKeychain(keychain).error().code == ErrorCode::Unavailable);
    keychain.state = MemoryKeychain::State::LockedSilently;
    CHECK(bench.slots->addKeychain(keychain).error().code == ErrorCode::Locked);
    keychain.state = MemoryKeychain::State::Open;
    CHECK(bench.slots->list().size() == 1);
    must(bench.slots->addKeychain(keychain));
    CHECK(bench.slots->addKeychain(keychain).error().code == ErrorCode::Conflict);
    keychain.reset();
    // After a reset it is given a secret of its own; the slot of the lost one can be removed.
    const SlotId lost = bench.slots->list()[1].id;
    must(bench.slots->addKeychain(keychain));
    must(bench.slots->remove(lost, &keychain));
    CHECK(bench.opens(keychain));
}
