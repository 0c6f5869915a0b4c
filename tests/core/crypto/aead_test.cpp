// SPDX-License-Identifier: AGPL-3.0-or-later
#include <rapidcheck.h>
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "core/crypto/aead.h"
#include "tests/core/crypto/hex.h"
#include "tests/support/law.h"

using namespace hearth;
using namespace hearth::crypto;
using hearth::test::counting;
using hearth::test::fromHex;

namespace {

Nonce nonceFrom(const Bytes& bytes) {
    Nonce nonce{};
    std::copy_n(bytes.begin(), nonce.size(), nonce.begin());
    return nonce;
}

const SecretBytes& someKey() {
    static const SecretBytes key = SecretBytes::fromBytes(counting(0x80, 32));
    return key;
}

}  // namespace

TEST_CASE("sealing gives the published answer of XChaCha20-Poly1305") {
    // draft-irtf-cfrg-xchacha-03, appendix A.3.1.
    const std::string_view plain =
        "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, "
        "sunscreen would be it.";
    const Bytes associated = fromHex("50515253c0c1c2c3c4c5c6c7");
    const Nonce nonce = nonceFrom(counting(0x40, 24));
    const Bytes sealed = seal(someKey(), {associated, nonce}, asBytes(plain));
    CHECK(toHex(ByteView(sealed).first(16)) == "bd6d179d3e83d43b9576579493c0e939");
    CHECK(toHex(ByteView(sealed).last(16)) == "c0875924c1c7987947deafd8780acf49");
    const auto opened = open(someKey(), {associated, nonce}, sealed);
    REQUIRE(opened.ok());
    CHECK(asText(*opened) == plain);
}

TEST_CASE("a changed bit anywhere keeps a sealed text shut") {
    const Bytes associated = counting(1, 20);
    const Nonce nonce = nonceFrom(counting(9, 24));
    const Bytes sealed = seal(someKey(), {associated, nonce}, counting(3, 40));
    for (std::size_t bit = 0; bit < sealed.size() * 8; ++bit) {
        Bytes changed = sealed;
        changed[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
        CHECK(open(someKey(), {associated, nonce}, changed).error().code == ErrorCode::Corrupt);
    }
    Bytes otherAssociated = associated;
    otherAssociated[0] ^= 1;
    CHECK_FALSE(open(someKey(), {otherAssociated, nonce}, sealed).ok());
    CHECK_FALSE(open(SecretBytes::fromBytes(counting(0x81, 32)), {associated, nonce}, sealed).ok());
    CHECK_FALSE(open(someKey(), {associated, nonce}, ByteView(sealed).first(15)).ok());
}

TEST_CASE("what is sealed opens to the same bytes, whatever they are") {
    hearth::test::checkLaw([](const std::vector<std::uint8_t>& plain, const std::vector<std::uint8_t>& associated) {
        const Nonce nonce = nonceFrom(counting(7, 24));
        const auto opened = open(someKey(), {associated, nonce}, seal(someKey(), {associated, nonce}, plain));
        RC_ASSERT(opened.ok());
        RC_ASSERT(*opened == plain);
    });
}

TEST_CASE("a failed opening leaves no plaintext in the buffer") {
    const Bytes plain = counting(1, 64);
    const Nonce nonce = nonceFrom(counting(7, 24));
    Bytes cipher(plain.size());
    Tag tag = sealInto(cipher, someKey(), {{}, nonce}, plain);
    tag[0] ^= 1;
    Bytes out(plain.size(), 0xEE);
    CHECK_FALSE(openInto(out, someKey(), {{}, nonce}, cipher, tag));
    CHECK(std::ranges::search(out, ByteView(plain).first(8)).empty());
}

TEST_CASE("nonces do not repeat") {
    SystemRandom random;
    NoncePool pool(random);
    std::set<Nonce> seen;
    for (int i = 0; i < 10000; ++i) seen.insert(pool.next());
    CHECK(seen.size() == 10000);
}
