// SPDX-License-Identifier: AGPL-3.0-or-later
// A device's keys come back from its keychain, a phrase's from its twelve words; an epoch's key fits exactly one check,
// opens for those it was wrapped to, and leads back to every older one.
#include "sync/account_keys.h"

#include "core/crypto/hash.h"
#include "tests/sync/account.h"
#include "tests/sync/samples.h"

using namespace hearth;
using namespace hearth::sync;

namespace {

EpochFacts factsOf(std::uint32_t epoch, const EpochKey& key) { return {key.check(epoch), {}}; }

EpochKey copyOf(const EpochKey& key) { return EpochKey::fromBytes(key.master().clone()).value(); }

}  // namespace

TEST_CASE("a device is the same after its keys went through the keychain") {
    CountedRandom random("device");
    const AccountKeys keys = AccountKeys::generate(random);
    const AccountKeys again = AccountKeys::fromSecret(keys.secret().clone()).value();
    CHECK(again.publicKeys() == keys.publicKeys());
    CHECK(again.id() == keys.id());
    CHECK(AccountKeys::fromSecret(crypto::SecretBytes(63)).error().code == ErrorCode::Corrupt);
    CHECK(AccountKeys::generate(random).id() != keys.id());
}

TEST_CASE("a device's id is what anybody can compute from its signing key") {
    const auto sign = counted<32>(1);
    CHECK(deviceIdOf(sign).bytes() == crypto::blake2bId({asBytes("HEARTH-DEV-1"), sign}));
}

TEST_CASE("twelve words always make the same keys, other words others, and none of the three is another") {
    const auto phrase = phraseOf(1);
    const AccountKeys keys = AccountKeys::fromPhrase(phrase);
    CHECK(AccountKeys::fromPhrase(crypto::RecoveryPhrase::parse(phrase.words()).value()).id() == keys.id());
    CHECK(AccountKeys::fromPhrase(phraseOf(2)).id() != keys.id());
    CHECK(recoverySlotKey(phrase) != keys.publicKeys().box);
    // Source: docs/STORE_FORMAT.md, "Recovery phrase".
    const auto signer = crypto::SignKeyPair::fromSeed(crypto::keyedSeed(phrase.entropy(), "HEARTH-RECOVERY-SIGN-1"));
    const auto box = crypto::BoxKeyPair::fromSeed(crypto::keyedSeed(phrase.entropy(), "HEARTH-RECOVERY-BOX-1"));
    CHECK(keys.publicKeys() == HolderKeys{signer.publicKey(), box.publicKey()});
}

TEST_CASE("a wrapped key opens for its holder and for nobody else") {
    CountedRandom random("wrap");
    const AccountKeys holder = AccountKeys::generate(random);
    const AccountKeys stranger = AccountKeys::generate(random);
    const EpochKey key = EpochKey::generate(random);
    WrappedKey wrap = key.wrapTo(holder.publicKeys().box, random);
    CHECK(unwrapEpochKey(wrap, holder.box()).value().check(1) == key.check(1));
    CHECK(unwrapEpochKey(wrap, stranger.box()).error().code == ErrorCode::AuthFailed);
    wrap[50] ^= 1;
    CHECK(unwrapEpochKey(wrap, holder.box()).error().code == ErrorCode::AuthFailed);
}

TEST_CASE("no two uses of an epoch's key share a key") {
    CountedRandom random("uses");
    const EpochKey key = EpochKey::generate(random);
    std::set<std::string> seen{toHex(key.master().expose())};
    for (const auto use :
         {EpochUse::Operations, EpochUse::Snapshots, EpochUse::Blobs, EpochUse::Commitment, EpochUse::OlderKey})
        CHECK(seen.insert(toHex(key.subKey(use).expose())).second);
    CHECK(key.check(1) != key.check(2));
}

TEST_CASE("whoever has the newest key has all before it, and a false step is noticed") {
    CountedRandom random("older");
    const VaultId vault(counted<16>(1));
    const EpochKey first = EpochKey::generate(random);
    const EpochKey second = EpochKey::generate(random);
    const EpochKey third = EpochKey::generate(random);
    std::map<std::uint32_t, EpochFacts> epochs{{1, factsOf(1, first)}, {2, factsOf(2, second)}, {3, factsOf(3, third)}};
    epochs.at(2).older[1] = sealOlder({vault, 2, 1}, second, first, random);
    epochs.at(3).older[2] = sealOlder({vault, 3, 2}, third, second, random);
    KeyRing ring;
    CHECK(ring.find(3) == nullptr);
    REQUIRE(ring.add(3, copyOf(third), epochs.at(3)).ok());
    ring.addOlder(vault, epochs);
    REQUIRE(ring.find(1) != nullptr);
    CHECK(ring.find(1)->master().equals(first.master()));

    CHECK(ring.add(2, copyOf(third), epochs.at(2)).error().code == ErrorCode::Corrupt);
    CHECK_FALSE(openOlder({VaultId(counted<16>(2)), 3, 2}, third, epochs.at(3).older[2]).ok());
    CHECK_FALSE(openOlder({vault, 3, 1}, third, epochs.at(3).older[2]).ok());
    // Whoever knows the older key already notices a false step as well.
    KeyRing both;
    REQUIRE(both.add(1, copyOf(first), epochs.at(1)).ok());
    REQUIRE(both.add(2, copyOf(second), epochs.at(2)).ok());
    auto falseStep = epochs;
    falseStep.erase(3);
    CHECK(both.beyond(2, vault, falseStep).empty());
    falseStep.at(2).older[1] = sealOlder({vault, 2, 1}, second, third, random);
    CHECK(both.beyond(2, vault, falseStep) == std::set<std::uint32_t>{1});
    KeyRing misled;
    epochs.at(2).check = first.check(2);
    REQUIRE(misled.add(3, copyOf(third), epochs.at(3)).ok());
    misled.addOlder(vault, epochs);
    CHECK(misled.find(2) == nullptr);
    CHECK(misled.find(1) == nullptr);
}
