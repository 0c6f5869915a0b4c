// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>

#include "core/crypto/box.h"
#include "core/crypto/hash.h"
#include "core/crypto/key_derivation.h"
#include "core/crypto/sign.h"
#include "tests/core/crypto/hex.h"

using namespace hearth;
using namespace hearth::crypto;
using hearth::test::counting;
using hearth::test::fromHex;
using hearth::test::secretFromHex;

TEST_CASE("BLAKE2b gives the published answers") {
    CHECK(toHex(blake2b({asBytes("ab"), asBytes("c")})) == toHex(blake2b(asBytes("abc"))));
    // hashlib.blake2b(b"abc", digest_size=16)
    CHECK(toHex(blake2bId({asBytes("a"), asBytes("bc")})) == "cf4ab791c62b8d2b2109c90275287816");
    CHECK(toHex(blake2b(asBytes("abc"))) == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
    CHECK(toHex(blake2b({})) == "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
    CHECK(toHex(authenticate(SecretBytes::fromBytes(counting(0, 32)), {asBytes("a"), asBytes("bc")})) ==
          "d63a32d3e44738d7907f964316c241adaba0abfeabc32349677578a15a203f7f");
}

TEST_CASE("sub-keys are those that BLAKE2b with salt and personalisation gives") {
    const auto master = SecretBytes::fromBytes(counting(0, 32));
    const auto derived = deriveSubKey(master, {1, "HEARTHPG"});
    CHECK(toHex(derived.expose()) == "f37b3edf1803879cac3b66de3073c72abf2a4029c05cab7b113c5e9832b06001");
    CHECK_FALSE(derived.equals(deriveSubKey(master, {2, "HEARTHPG"})));
    CHECK_FALSE(derived.equals(deriveSubKey(master, {1, "HEARTHKS"})));
    CHECK(deriveSubKey(master, {4, "HEARTHPG", 16}).size() == 16);
}

TEST_CASE("ids that two devices compute alike depend on where one field ends") {
    const auto id = [](std::string_view one, std::string_view other) {
        return derivedId("test", {asBytes(one), asBytes(other)});
    };
    CHECK(id("ab", "c") == id("ab", "c"));
    CHECK(id("ab", "c") != id("a", "bc"));
    CHECK(derivedId("one", {asBytes("x")}) != derivedId("other", {asBytes("x")}));
    CHECK((id("ab", "c")[6] & 0xF0) == 0x80);
}

TEST_CASE("signatures are those of RFC 8032 and hold for one message only") {
    const auto pair =
        SignKeyPair::fromSeed(secretFromHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
    CHECK(toHex(pair.publicKey()) == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    const Signature signature = pair.sign({});
    CHECK(toHex(signature) ==
          "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
          "d25bf5f0595bbe24655141438e7a100b");
    CHECK(verifySignature(pair.publicKey(), {}, signature));
    CHECK_FALSE(verifySignature(pair.publicKey(), asBytes("x"), signature));
    SystemRandom random;
    CHECK_FALSE(verifySignature(SignKeyPair::generate(random).publicKey(), {}, signature));
}

TEST_CASE("a sealed box opens for its receiver and for nobody else") {
    SystemRandom random;
    const auto receiver = BoxKeyPair::generate(random);
    const auto stranger = BoxKeyPair::generate(random);
    Bytes sealed = sealTo(receiver.publicKey(), SecretBytes::fromText("the database key"));
    const auto opened = receiver.openSealed(sealed);
    REQUIRE(opened.ok());
    CHECK(asText(opened->expose()) == "the database key");
    CHECK(stranger.openSealed(sealed).error().code == ErrorCode::AuthFailed);
    sealed[40] ^= 1;
    CHECK(receiver.openSealed(sealed).error().code == ErrorCode::AuthFailed);
    CHECK(receiver.openSealed(ByteView(sealed).first(kBoxSealBytes - 1)).error().code == ErrorCode::AuthFailed);
    CHECK(sealTo(receiver.publicKey(), SecretBytes(4)) != sealTo(receiver.publicKey(), SecretBytes(4)));
    const Bytes chosen = sealTo(random, receiver.publicKey(), SecretBytes::fromText("the database key"));
    CHECK(asText(receiver.openSealed(chosen).value().expose()) == "the database key");
    CHECK(chosen != sealTo(random, receiver.publicKey(), SecretBytes::fromText("the database key")));
}

TEST_CASE("both sides of a key exchange get the same secret, and a weak public key is refused") {
    SystemRandom random;
    const auto ana = BoxKeyPair::generate(random);
    const auto ben = BoxKeyPair::generate(random);
    const auto one = sharedSecret(ana, ben.publicKey());
    const auto other = sharedSecret(ben, ana.publicKey());
    REQUIRE(one.ok());
    REQUIRE(other.ok());
    CHECK(one->equals(*other));
    CHECK(sharedSecret(ana, BoxPublicKey{}).error().code == ErrorCode::AuthFailed);
}

TEST_CASE("stretching a passphrase depends on every part of it") {
    const Argon2Cost cheap{1, 8};
    const auto stretch = [&](std::string_view text, std::uint8_t salt, Argon2Cost cost) {
        Salt bytes{};
        bytes[15] = salt;
        auto stretched = stretchPassphrase(SecretBytes::fromText(text), bytes, cost);
        REQUIRE(stretched.ok());
        return std::move(stretched).value();
    };
    const auto one = stretch("correct horse", 1, cheap);
    CHECK(one.equals(stretch("correct horse", 1, cheap)));
    CHECK_FALSE(one.equals(stretch("correct horsf", 1, cheap)));
    CHECK_FALSE(one.equals(stretch("correct horse", 2, cheap)));
    CHECK_FALSE(one.equals(stretch("correct horse", 1, {2, 8})));
    CHECK_FALSE(one.equals(stretch("correct horse", 1, {1, 16})));
}

TEST_CASE("impossible costs are refused instead of being made up") {
    const auto secret = SecretBytes::fromText("x");
    CHECK(stretchPassphrase(secret, Salt{}, {0, 64}).error().code == ErrorCode::InvalidArgument);
    CHECK(stretchPassphrase(secret, Salt{}, {3, 0}).error().code == ErrorCode::InvalidArgument);
}
