// SPDX-License-Identifier: AGPL-3.0-or-later
// vault.keys: damage, halves of a change, tampering.
#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "core/crypto/hash.h"
#include "core/store/big_endian.h"
#include "core/store/key_ring.h"
#include "tests/core/store/bare_database.h"
#include "tests/support/law.h"

using namespace hearth;
using namespace hearth::store;

namespace {

SystemRandom systemRandom;

crypto::SecretBytes databaseKey() { return crypto::SecretBytes::fromText("0123456789abcdef0123456789abcdef"); }

/// Slots that open without any stretching, so that a test may try thousands.
struct Cheap {
    crypto::RecoveryPhrase phrase = crypto::RecoveryPhrase::generate(systemRandom);
    FileId file{IdBytes{7, 7}};

    UnlockedKeys keys(std::uint64_t revision = 1) const {
        DatabaseKey key{databaseKey(), 1};
        const auto pair = crypto::BoxKeyPair::fromSeed(phrase.seed(crypto::RecoveryUse::Slot));
        KeyFile made{file, revision, {sealSlot({SlotKind::RecoveryPhrase}, pair.publicKey(), key, file)}};
        return {std::move(key), std::move(made)};
    }
};

Status write(const std::filesystem::path& directory, const UnlockedKeys& keys) {
    return writeKeys(directory, keys.file, keys.key);
}

/// With the checksum that shows damage put right again, as somebody would who wants to deceive.
Bytes withRightChecksum(Bytes bytes) {
    const auto digest = crypto::blake2b(ByteView(bytes).first(bytes.size() - 32));
    std::ranges::copy(digest, bytes.end() - 32);
    return bytes;
}

}  // namespace

TEST_CASE("the key file says the same after it was written and read") {
    const Cheap cheap;
    const UnlockedKeys keys = cheap.keys(41);
    const Bytes bytes = keys.file.encode(keys.key.key);
    const auto read = KeyFile::decode(bytes);
    REQUIRE(read.ok());
    CHECK(read->revision == 41);
    CHECK(read->fileId == cheap.file);
    REQUIRE(read->slots.size() == 1);
    CHECK(read->slots[0].sealed == keys.file.slots[0].sealed);
    CHECK(KeyFile::isAuthentic(bytes, keys.key.key));
    CHECK_FALSE(KeyFile::isAuthentic(bytes, crypto::SecretBytes(32)));
    CHECK(bytes.size() == 44 + 164 + 64);
}

TEST_CASE("every flipped bit of the key file is noticed") {
    const Cheap cheap;
    const UnlockedKeys keys = cheap.keys();
    const Bytes good = keys.file.encode(keys.key.key);
    for (std::size_t bit = 0; bit < good.size() * 8; ++bit) {
        Bytes bad = good;
        bad[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
        if (KeyFile::decode(bad).ok()) FAIL("bit " << bit);
        // Who puts the checksum right does not have the key for the code.
        if (bit / 8 >= good.size() - 32) continue;
        const Bytes forged = withRightChecksum(bad);
        if (KeyFile::decode(forged).ok() && KeyFile::isAuthentic(forged, keys.key.key)) FAIL("forged bit " << bit);
    }
    SUCCEED();
}

TEST_CASE("whatever the key file holds, reading it does not crash") {
    const Cheap cheap;
    const UnlockedKeys keys = cheap.keys();
    const Bytes good = keys.file.encode(keys.key.key);
    hearth::test::checkLaw(
        [&](const std::vector<std::uint8_t>& noise) { RC_ASSERT_FALSE(KeyFile::decode(noise).ok()); });
    hearth::test::checkLaw([&](std::size_t from, const std::vector<std::uint8_t>& noise) {
        Bytes bytes = good;
        for (std::size_t i = 0; i < noise.size(); ++i) bytes[(from + i) % bytes.size()] ^= noise[i];
        const auto read = KeyFile::decode(withRightChecksum(bytes));
        if (read.ok()) RC_ASSERT(read->slots.size() <= 64);
    });
}

TEST_CASE("costs that would stop the machine are refused before they are paid") {
    const Cheap cheap;
    UnlockedKeys keys = cheap.keys();
    KeySlot slot{SlotKind::Passphrase};
    const auto cost = GENERATE(crypto::Argon2Cost{3, 0xFFFFFFFF}, crypto::Argon2Cost{0xFFFFFFFF, 65536});
    slot.cost = cost;
    keys.file.slots.push_back(slot);
    CHECK(KeyFile::decode(keys.file.encode(keys.key.key)).error().code == ErrorCode::Corrupt);
}

TEST_CASE("a slot of another vault does not open this one") {
    const Cheap cheap;
    const auto pair = crypto::BoxKeyPair::fromSeed(cheap.phrase.seed(crypto::RecoveryUse::Slot));
    const UnlockedKeys keys = cheap.keys();
    const KeySlot& slot = keys.file.slots[0];
    CHECK(slot.open(pair, cheap.file).ok());
    CHECK(slot.open(pair, FileId(IdBytes{8})).error().code == ErrorCode::Corrupt);
    CHECK(slot.open(crypto::BoxKeyPair::generate(systemRandom), cheap.file).error().code == ErrorCode::AuthFailed);
}

TEST_CASE("one damaged copy of the key file costs nothing and is put right") {
    test::TempDirectory directory;
    const Cheap cheap;
    const UnlockedKeys keys = cheap.keys();
    REQUIRE(write(directory.path(), keys).ok());
    const Bytes good = test::readFile(keyFileA(directory.path()));
    const int which = GENERATE(0, 1);
    const auto damaged = which == 0 ? keyFileA(directory.path()) : keyFileB(directory.path());
    SECTION("a flipped bit") {
        Bytes bad = good;
        bad[60] ^= 1;
        test::writeFile(damaged, bad);
    }
    SECTION("cut off") { test::writeFile(damaged, ByteView(good).first(100)); }
    SECTION("empty") { test::writeFile(damaged, {}); }
    SECTION("gone") { std::filesystem::remove(damaged); }
    SECTION("far too large") { test::writeFile(damaged, Bytes(100000, 1)); }
    const auto unlocked = unlockKeys(directory.path(), cheap.phrase.words());
    REQUIRE(unlocked.ok());
    CHECK(unlocked->key.key.equals(databaseKey()));
    CHECK(test::readFile(keyFileA(directory.path())) == good);
    CHECK(test::readFile(keyFileB(directory.path())) == good);
}

TEST_CASE("with both copies damaged the vault is called damaged, not the passphrase wrong") {
    test::TempDirectory directory;
    const Cheap cheap;
    REQUIRE(write(directory.path(), cheap.keys()).ok());
    for (const auto& file : {keyFileA(directory.path()), keyFileB(directory.path())}) {
        Bytes bad = test::readFile(file);
        bad[100] ^= 1;
        test::writeFile(file, bad);
    }
    CHECK(unlockKeys(directory.path(), cheap.phrase.words()).error().code == ErrorCode::Corrupt);
}

TEST_CASE("of two copies the newer one counts, as after a crash between writing them") {
    test::TempDirectory directory;
    const Cheap before;
    Cheap after;
    after.file = before.file;
    REQUIRE(write(directory.path(), before.keys(5)).ok());
    const UnlockedKeys newer = after.keys(6);
    test::writeFile(keyFileA(directory.path()), newer.file.encode(newer.key.key));
    CHECK(unlockKeys(directory.path(), before.phrase.words()).error().code == ErrorCode::AuthFailed);
    REQUIRE(unlockKeys(directory.path(), after.phrase.words()).ok());
    CHECK(test::readFile(keyFileB(directory.path())) == test::readFile(keyFileA(directory.path())));
}

TEST_CASE("a forged copy is passed over for the true one") {
    test::TempDirectory directory;
    const Cheap cheap;
    REQUIRE(write(directory.path(), cheap.keys()).ok());
    Bytes forged = test::readFile(keyFileA(directory.path()));
    storeBigEndian<std::uint64_t>(forged.data() + 20, 99);
    test::writeFile(keyFileA(directory.path()), withRightChecksum(forged));
    const auto unlocked = unlockKeys(directory.path(), cheap.phrase.words());
    REQUIRE(unlocked.ok());
    CHECK(unlocked->file.revision == 1);
    test::writeFile(keyFileA(directory.path()), withRightChecksum(forged));
    test::writeFile(keyFileB(directory.path()), withRightChecksum(forged));
    CHECK(unlockKeys(directory.path(), cheap.phrase.words()).error().code == ErrorCode::Corrupt);
}

TEST_CASE("a key file of a newer version is left alone") {
    test::TempDirectory directory;
    const Cheap cheap;
    REQUIRE(write(directory.path(), cheap.keys()).ok());
    Bytes newer = test::readFile(keyFileA(directory.path()));
    newer[17] = 2;
    test::writeFile(keyFileA(directory.path()), newer);
    CHECK(unlockKeys(directory.path(), cheap.phrase.words()).error().code == ErrorCode::Unsupported);
    CHECK(test::readFile(keyFileA(directory.path())) == newer);
}

TEST_CASE("no key and no secret can be found in the key file") {
    const Cheap cheap;
    const UnlockedKeys keys = cheap.keys();
    const Bytes bytes = keys.file.encode(keys.key.key);
    CHECK(std::ranges::search(bytes, keys.key.key.expose().first(8)).empty());
    CHECK(std::ranges::search(bytes, cheap.phrase.entropy().expose().first(8)).empty());
}
