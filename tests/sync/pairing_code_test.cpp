// SPDX-License-Identifier: AGPL-3.0-or-later
// A pairing code comes back however it was typed, and no mistake in it goes unnoticed.
#include "sync/pairing_code.h"

#include <cctype>

#include "core/crypto/hash.h"
#include "tests/support/law.h"
#include "tests/sync/account.h"
#include "tests/sync/samples.h"

using namespace hearth;
using namespace hearth::sync;

namespace {

PairingCode sampleCode(std::string url = "https://sync.example:8787") {
    return {std::move(url), counted<16>(1), RendezvousId(counted<16>(2)),
            crypto::SecretBytes::fromBytes(counted<16>(3)), DeviceId(counted<16>(4))};
}

std::string textOf(const PairingCode& code) { return std::string(asText(code.text().expose())); }

Result<PairingCode> parse(const std::string& typed) { return PairingCode::parse(crypto::SecretBytes::fromText(typed)); }

bool same(const PairingCode& one, const PairingCode& other) {
    return one.publicPart() == other.publicPart() && one.secret.equals(other.secret);
}

PairingCode anyCode() {
    const auto printable = rc::gen::container<std::string>(rc::gen::inRange<char>('!', '\x7F'));
    std::string url = *rc::gen::element<std::string>("https://", "http://") + *printable;
    url.resize(std::min(url.size(), kMaxPairingUrlBytes));
    return {std::move(url), *rc::gen::arbitrary<IdBytes>(), RendezvousId(*rc::gen::arbitrary<IdBytes>()),
            crypto::SecretBytes::fromBytes(*rc::gen::arbitrary<IdBytes>()), DeviceId(*rc::gen::arbitrary<IdBytes>())};
}

}  // namespace

TEST_CASE("a code reads back as what it was made of") {
    hearth::test::checkLaw([] {
        const PairingCode code = anyCode();
        const auto read = parse(textOf(code));
        RC_ASSERT(read.ok());
        RC_ASSERT(same(*read, code));
        RC_ASSERT(textOf(*read) == textOf(code));
    });
}

TEST_CASE("a code has groups of four upper-case letters and digits, which a QR code holds tightly") {
    const std::string text = textOf(sampleCode());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (at % 5 == 4) CHECK(text[at] == '-');
        if (at % 5 != 4)
            CHECK(std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567").find(text[at]) != std::string::npos);
    }
    CHECK(text.size() < 200);
}

TEST_CASE("lower case, spaces, line breaks and missing dashes do not matter") {
    const PairingCode code = sampleCode();
    std::string typed = "  ";
    for (const char c : textOf(code))
        if (c != '-') typed += static_cast<char>(std::tolower(c));
    typed.insert(17, "\r\n \t");
    typed += "\n";
    REQUIRE(parse(typed).ok());
    CHECK(same(*parse(typed), code));
}

TEST_CASE("any character typed wrong, left out, doubled or swapped is noticed") {
    const std::string text = textOf(sampleCode());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '-') continue;
        for (const char other : std::string_view("ABQZ27")) {
            std::string typed = text;
            typed[at] = other;
            if (other != text[at]) REQUIRE(parse(typed).error().code == ErrorCode::Corrupt);
        }
        REQUIRE_FALSE(parse(text.substr(0, at) + text.substr(at + 1)).ok());
        REQUIRE_FALSE(parse(text.substr(0, at) + text[at] + text.substr(at)).ok());
        REQUIRE_FALSE(parse(text.substr(0, at)).ok());
        std::string typed = text;
        if (at + 1 < text.size() && text[at + 1] != '-' && text[at] != text[at + 1]) {
            std::swap(typed[at], typed[at + 1]);
            REQUIRE_FALSE(parse(typed).ok());
        }
    }
}

TEST_CASE("what is no code at all is told from a code with a mistake") {
    CHECK(parse("").error().code == ErrorCode::InvalidArgument);
    CHECK(parse("AAAA").error().code == ErrorCode::InvalidArgument);
    CHECK(parse("https://example.org").error().code == ErrorCode::InvalidArgument);
    CHECK(parse(std::string(5000, 'A')).error().code == ErrorCode::InvalidArgument);
    CHECK(parse(textOf(sampleCode()) + "1").error().code == ErrorCode::InvalidArgument);
    CHECK(parse(textOf(sampleCode()) + "A").error().code == ErrorCode::Corrupt);
}

TEST_CASE("a code of a newer version says so, and one without a server is none") {
    // Base32 of a payload with its checksum, by the other way round: any 4-byte checksum that fits is taken.
    const auto encoded = [](Bytes payload) {
        const auto digest = crypto::blake2b({asBytes("HEARTH-CODE-1"), payload});
        payload.insert(payload.end(), digest.begin(), digest.begin() + 4);
        std::string text;
        for (std::size_t bit = 0; bit < payload.size() * 8; bit += 5) {
            unsigned value = 0;
            for (std::size_t i = bit; i < bit + 5; ++i)
                value = value * 2 + (i / 8 < payload.size() ? (payload[i / 8] >> (7 - i % 8)) & 1U : 0U);
            text += "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[value];
        }
        return text;
    };
    Bytes payload(65, 7);
    payload[0] = 1;
    const auto withUrl = [&](std::string_view url, std::uint8_t version) {
        Bytes whole = payload;
        whole[0] = version;
        whole.insert(whole.end(), url.begin(), url.end());
        return parse(encoded(whole));
    };
    CHECK(withUrl("http://localhost:1", 1).ok());
    CHECK(withUrl("http://localhost:1", 2).error().code == ErrorCode::Unsupported);
    CHECK(withUrl("", 1).error().code == ErrorCode::Corrupt);
    CHECK(withUrl("file:///etc/passwd", 1).error().code == ErrorCode::Corrupt);
    CHECK(withUrl("https://a b", 1).error().code == ErrorCode::Corrupt);
    CHECK(parse(encoded(Bytes(40, 1))).error().code == ErrorCode::Corrupt);
}

TEST_CASE("an address that fits no code is refused before there is one") {
    CHECK(sampleCode().check().ok());
    CHECK_FALSE(sampleCode("ftp://sync.example").check().ok());
    CHECK_FALSE(sampleCode("https://sync example").check().ok());
    CHECK_FALSE(sampleCode("https://" + std::string(kMaxPairingUrlBytes, 'a')).check().ok());
}
