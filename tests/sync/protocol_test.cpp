// SPDX-License-Identifier: AGPL-3.0-or-later
// What client and server say to each other comes across as it was said, and nothing else is understood.
#include "sync/protocol.h"

#include "tests/support/law.h"
#include "tests/sync/samples.h"

using namespace hearth;
using namespace hearth::sync;
using namespace hearth::sync::protocol;

namespace {

/// Every message cut short, made longer or with a byte changed is refused, or is another message's only encoding.
template <typename Decode>
void onlyEncoding(const Bytes& message, const Decode& decode) {
    REQUIRE(decode(message).ok());
    REQUIRE(encode(decode(message).value()) == message);
    for (std::size_t size = 0; size < message.size(); ++size) REQUIRE_FALSE(decode(ByteView(message).first(size)).ok());
    Bytes longer = message;
    longer.push_back(0);
    REQUIRE_FALSE(decode(longer).ok());
    for (std::size_t at = 0; at < message.size(); ++at)
        for (const int change : {1, 0x20, 0x80}) {
            Bytes touched = message;
            touched[at] = static_cast<std::uint8_t>(touched[at] ^ change);
            const auto read = decode(touched);
            if (read.ok()) REQUIRE(encode(read.value()) == touched);
        }
}

Welcome sampleWelcome() {
    return {counted<16>(1),
            Timestamp(1'700'000'000'000),
            77,
            Seen{5, counted<32>(2)},
            counted<32>(4),
            counted<32>(3),
            4096,
            {}};
}

}  // namespace

TEST_CASE("every message has one encoding") {
    const VaultId vault(counted<16>(1));
    onlyEncoding(encode(Outcome{Answer::Gap, 300}), decodeOutcome);
    onlyEncoding(encode(Challenge{counted<32>(1), counted<32>(2), Timestamp(99), counted<64>(3)}), decodeChallenge);
    onlyEncoding(encode(ChallengeRequest{vault, counted<32>(1)}), decodeChallengeRequest);
    onlyEncoding(encode(Login{vault, counted<32>(1), counted<32>(2), Timestamp(99), counted<64>(3)}), decodeLogin);
    onlyEncoding(encode(Session{counted<32>(1), Timestamp(99)}), decodeSession);
    onlyEncoding(encode(Enrolment{"hearth-token", {1, 2, 3}}), decodeEnrolment);
    onlyEncoding(encode(sampleWelcome()), [](ByteView body) { return decodeWelcome(body); });
}

TEST_CASE("a welcome tells a device where it stands") {
    const Welcome welcome = decodeWelcome(encode(sampleWelcome())).value();
    CHECK(welcome.head == 77);
    CHECK(welcome.mine == Seen{5, counted<32>(2)});
    CHECK(welcome.atCursor == counted<32>(4));
    CHECK(welcome.limits == Limits{});
    Welcome stranger = sampleWelcome();
    stranger.mine.reset();
    stranger.atCursor.reset();
    onlyEncoding(encode(stranger), [](ByteView body) { return decodeWelcome(body); });
    CHECK_FALSE(decodeWelcome(encode(stranger))->mine);
    CHECK_FALSE(decodeWelcome(encode(stranger))->atCursor);
    Bytes newer = encode(sampleWelcome());
    newer[2] = 2;  // {0: version
    CHECK(decodeWelcome(newer).error().code == ErrorCode::Unsupported);
}

TEST_CASE("any chunks come out as they went in") {
    hearth::test::checkLaw([](const std::vector<Bytes>& chunks) {
        const std::vector<ByteView> views(chunks.begin(), chunks.end());
        const Bytes encoded = encodeChunks(views);
        const auto read = decodeChunks(encoded);
        RC_ASSERT(read.ok());
        RC_ASSERT(read->size() == chunks.size());
        for (std::size_t i = 0; i < chunks.size(); ++i) RC_ASSERT(std::ranges::equal((*read)[i], chunks[i]));
    });
    CHECK_FALSE(decodeChunks(fromHex("00000002 01")).ok());
    CHECK_FALSE(decodeChunks(fromHex("000000")).ok());
    CHECK_FALSE(decodeChunks(fromHex("ffffffff 01")).ok());
}

TEST_CASE("lists of outcomes and vaults keep their order") {
    const std::vector<Outcome> outcomes{{Answer::Stored, 3}, {Answer::Gap, 9}, {Answer::Refused}};
    CHECK(decodeOutcomes(encode(std::span(outcomes))).value() == outcomes);
    const std::vector<VaultId> vaults{VaultId(counted<16>(9)), VaultId(counted<16>(1))};
    CHECK(decodeVaults(encode(std::span(vaults))).value() == vaults);
    CHECK_FALSE(decodeOutcomes(fromHex("81 82 1813 00")).ok());  // An answer that does not exist.
    CHECK_FALSE(decodeOutcomes(fromHex("81 82 0a 00")).ok());    // One that was never sent.
}

TEST_CASE("a login is bound to its server, vault, nonce and time") {
    const Login login{VaultId(counted<16>(1)), counted<32>(2), counted<32>(3), Timestamp(4), {}};
    const Bytes message = loginMessage(counted<32>(5), login);
    Login other = login;
    other.nonce[0] ^= 1;
    CHECK(loginMessage(counted<32>(5), other) != message);
    other = login;
    other.time = Timestamp(5);
    CHECK(loginMessage(counted<32>(5), other) != message);
    other = login;
    other.vault = VaultId(counted<16>(2));
    CHECK(loginMessage(counted<32>(5), other) != message);
    CHECK(loginMessage(counted<32>(6), login) != message);
}
