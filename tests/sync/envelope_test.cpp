// SPDX-License-Identifier: AGPL-3.0-or-later
// What is sealed on one device opens on the others and nowhere else; whatever was touched, moved or mixed is refused,
// and the refusal says which check it was.
#include "sync/envelope.h"

#include <rapidcheck.h>

#include "sync/packing.h"
#include "tests/support/law.h"
#include "tests/sync/account.h"
#include "tests/sync/samples.h"

using namespace hearth;
using namespace hearth::sync;

namespace {

const Bytes& opened(const Checked<Bytes>& result) {
    REQUIRE(std::holds_alternative<Bytes>(result));
    return std::get<Bytes>(result);
}

/// Signs again what was changed, as a malicious member could.
Bytes signedAgain(Bytes envelope, const crypto::SignKeyPair& signer) {
    envelope.resize(envelope.size() - 64);
    Bytes message(asBytes("HEARTH-SIG-1").begin(), asBytes("HEARTH-SIG-1").end());
    const ByteView bytes(envelope);
    const auto digest = crypto::blake2b({bytes.first(156), crypto::blake2b(bytes.subspan(156))});
    message.insert(message.end(), digest.begin(), digest.end());
    const auto signature = signer.sign(message);
    envelope.insert(envelope.end(), signature.begin(), signature.end());
    return envelope;
}

Bytes changed(Bytes envelope, std::size_t at, std::uint8_t with) {
    envelope[at] = static_cast<std::uint8_t>(envelope[at] ^ with);
    return envelope;
}

}  // namespace

TEST_CASE("a batch that one device sealed is read by another, byte for byte") {
    Account account;
    Party phone = account.addDevice();
    hearth::test::checkLaw([&](const Bytes& plain) {
        const Seen before = phone.last;
        const Bytes envelope = account.seal(phone, plain);
        RC_ASSERT(std::get<Bytes>(account.open(envelope, before)) == plain);
        RC_ASSERT(std::get<EnvelopeView>(splitEnvelope(envelope)).header.previous == before.hash);
    });
    const Bytes batch = encodeBatch(sampleBatch()).value();
    const Seen before = phone.last;
    CHECK(decodeBatch(opened(account.open(account.seal(phone, batch), before))).value() == sampleBatch());
}

TEST_CASE("every single flipped bit of an envelope is refused") {
    Account account;
    const Seen before = account.laptop().last;
    const Bytes sealed = account.seal(account.laptop(), encodeBatch(sampleBatch()).value());
    const Seen afterBatch = account.laptop().last;
    const Bytes record = account.author(account.laptop()).rotate().value();
    for (const auto& [envelope, last] : {std::pair{sealed, before}, std::pair{record, afterBatch}}) {
        REQUIRE_FALSE(faultOf(account.open(envelope, last)));
        for (std::size_t bit = 0; bit < envelope.size() * 8; ++bit)
            REQUIRE(
                faultOf(account.open(changed(envelope, bit / 8, static_cast<std::uint8_t>(1U << (bit % 8))), last)));
    }
}

TEST_CASE("an envelope cut anywhere, or with bytes behind it, is refused") {
    Account account;
    const Seen before = account.laptop().last;
    Bytes envelope = account.seal(account.laptop(), asBytes("some content"));
    for (std::size_t size = 0; size < envelope.size(); ++size)
        REQUIRE(faultOf(account.open(ByteView(envelope).first(size), before)));
    envelope.push_back(0);
    CHECK(faultOf(account.open(envelope, before)) == EnvelopeFault::Length);
}

TEST_CASE("each check has its own answer, and the first that fails gives it") {
    Account account;
    Party phone = account.addDevice();
    Party stranger = account.newcomer();
    const Seen before = phone.last;
    const Bytes good = account.seal(phone, asBytes("content"));
    const auto& signer = phone.keys.sign();
    const auto fault = [&](const Bytes& envelope) { return faultOf(account.open(envelope, before)); };
    CHECK_FALSE(fault(good));
    CHECK(fault(Bytes(kEnvelopeOverhead - 1)) == EnvelopeFault::Length);
    CHECK(fault(changed(good, 0, 1)) == EnvelopeFault::Header);
    CHECK(fault(changed(good, 13, 2)) == EnvelopeFault::Newer);
    CHECK(fault(changed(good, 20, 1)) == EnvelopeFault::OtherVault);
    CHECK(fault(changed(good, 40, 1)) == EnvelopeFault::Stranger);
    CHECK(fault(changed(good, 140, 1)) == EnvelopeFault::Signature);
    CHECK(fault(signedAgain(good, stranger.keys.sign())) == EnvelopeFault::Signature);
    CHECK(fault(signedAgain(changed(good, 59, 3), signer)) == EnvelopeFault::Gap);
    CHECK(fault(signedAgain(changed(good, 60, 1), signer)) == EnvelopeFault::Fork);
    CHECK(fault(signedAgain(changed(good, 35, 8), signer)) == EnvelopeFault::UnknownEpoch);
    CHECK(fault(signedAgain(changed(good, 95, 2), signer)) == EnvelopeFault::Commitment);
    CHECK(fault(signedAgain(changed(good, 100, 1), signer)) == EnvelopeFault::Commitment);
    CHECK(fault(signedAgain(changed(good, 124, 1), signer)) == EnvelopeFault::Commitment);
    CHECK(fault(signedAgain(changed(good, kBodyOffset, 1), signer)) == EnvelopeFault::Cipher);
}

TEST_CASE("an envelope without its body is the same one: its hash, its signature, its place") {
    Account account;
    const Seen before = account.laptop().last;
    const Writer writer = *account.membership().writer(account.laptop().keys.id());
    for (const std::size_t size : {std::size_t{0}, std::size_t{40}, std::size_t{5000}}) {
        account.laptop().last = before;
        const Bytes whole = account.seal(account.laptop(), Bytes(size, 'x'));
        const Bytes hollow = emptied(whole).value();
        REQUIRE(hollow.size() == kHollowBytes);
        CHECK(envelopeHash(hollow) == envelopeHash(whole));
        CHECK(emptied(hollow).value() == hollow);
        const auto view = std::get<EnvelopeView>(splitEnvelope(hollow));
        CHECK(view.hollow());
        CHECK(view.body.empty());
        CHECK(view.header == std::get<EnvelopeView>(splitEnvelope(whole)).header);
        CHECK(envelopeHash(view) == envelopeHash(whole));
        CHECK_FALSE(checkWriter(view, account.membership().vault(), &writer));
        CHECK_FALSE(checkPlace(view, before));
        CHECK(checkPlace(view, account.laptop().last) == EnvelopeFault::Replayed);
        CHECK(faultOf(account.open(hollow, before)) == EnvelopeFault::Hollow);
    }
}

TEST_CASE("every single flipped bit of a hollow envelope is refused, and so is one that was cut or is too long") {
    Account account;
    const Seen before = account.laptop().last;
    Bytes hollow = emptied(account.seal(account.laptop(), asBytes("content"))).value();
    const auto fault = [&](ByteView envelope) { return *faultOf(account.open(envelope, before)); };
    for (std::size_t bit = 0; bit < hollow.size() * 8; ++bit)
        REQUIRE(fault(changed(hollow, bit / 8, static_cast<std::uint8_t>(1U << (bit % 8)))) != EnvelopeFault::Hollow);
    for (std::size_t size = 0; size < hollow.size(); ++size)
        REQUIRE(fault(ByteView(hollow).first(size)) == EnvelopeFault::Length);
    hollow.push_back(0);
    CHECK(fault(hollow) == EnvelopeFault::Length);
}

TEST_CASE("only an envelope with operations can be emptied") {
    Account account;
    CHECK(emptied(account.genesis()).error().code == ErrorCode::InvalidArgument);
    const Bytes manifest = account.seal(account.laptop(), asBytes("manifest"), EnvelopeKind::SnapshotManifest);
    CHECK(emptied(manifest).error().code == ErrorCode::InvalidArgument);
    CHECK(emptied(Bytes(300, 7)).error().code == ErrorCode::InvalidArgument);
    // Nor does anything else pass for a hollow one. Kind is byte 14.
    const Bytes hollow = emptied(account.seal(account.laptop(), asBytes("content"))).value();
    CHECK(std::get<EnvelopeFault>(splitEnvelope(changed(hollow, 14, 1))) == EnvelopeFault::Header);
    CHECK(std::get<EnvelopeFault>(splitEnvelope(changed(hollow, 14, 2))) == EnvelopeFault::Header);
}

TEST_CASE("the same envelope twice is a replay, another one in its place is a fork") {
    Account account;
    const Seen start = account.laptop().last;
    const Bytes first = account.seal(account.laptop(), asBytes("one"));
    const Seen afterFirst = account.laptop().last;
    const Bytes second = account.seal(account.laptop(), asBytes("two"));
    CHECK(faultOf(account.open(first, afterFirst)) == EnvelopeFault::Replayed);
    CHECK(faultOf(account.open(second, start)) == EnvelopeFault::Gap);
    account.laptop().last = start;
    const Bytes otherFirst = account.seal(account.laptop(), asBytes("another one"));
    CHECK(faultOf(account.open(otherFirst, afterFirst)) == EnvelopeFault::Fork);
    CHECK(faultOf(account.open(second, account.laptop().last)) == EnvelopeFault::Fork);
}

TEST_CASE("no part of one envelope can take the place of the same part of another") {
    Account account;
    const auto& signer = account.laptop().keys.sign();
    const Seen start = account.laptop().last;
    const Bytes first = account.seal(account.laptop(), asBytes("the first content"));
    account.laptop().last = start;
    const Bytes second = account.seal(account.laptop(), asBytes("another content !"));
    REQUIRE(first.size() == second.size());
    const std::size_t body = first.size() - 64;
    // Nonce, commitment, ciphertext, tag, signature: alone, and signed again by a member who wants to mislead.
    for (const auto& [from, to] : {std::pair<std::size_t, std::size_t>{100, 124},
                                   {124, 156},
                                   {156, body - 16},
                                   {body - 16, body},
                                   {body, body + 64},
                                   {100, 156},
                                   {124, body}}) {
        Bytes mixed = first;
        std::copy(second.begin() + static_cast<std::ptrdiff_t>(from), second.begin() + static_cast<std::ptrdiff_t>(to),
                  mixed.begin() + static_cast<std::ptrdiff_t>(from));
        REQUIRE(faultOf(account.open(mixed, start)));
        if (to <= body) REQUIRE(faultOf(account.open(signedAgain(mixed, signer), start)));
    }
}

TEST_CASE("an envelope means one thing: another key, kind or vault never opens it") {
    Account account("first");
    Account other("second");
    const Seen start = account.laptop().last;
    const Bytes manifest = account.seal(account.laptop(), asBytes("manifest"), EnvelopeKind::SnapshotManifest);
    CHECK(opened(account.open(manifest, start)).size() == 8);
    // Kind is byte 14: a manifest cannot be passed off as operations, even by a member.
    const auto asOperations = signedAgain(changed(manifest, 14, 1), account.laptop().keys.sign());
    CHECK(faultOf(account.open(asOperations, start)) == EnvelopeFault::Commitment);
    CHECK(faultOf(other.open(manifest, start)) == EnvelopeFault::OtherVault);
}

TEST_CASE("a member cannot smuggle padding, a bomb or a second compression past the reader") {
    Account account;
    const Seen start = account.laptop().last;
    const EpochKey& key = *account.laptop().ring.find(1);
    const auto sealPacked = [&](const Packed& packed) {
        const HeaderBytes header =
            encodeHeader({EnvelopeKind::Operations, packed.compression, account.membership().vault(), 1,
                          account.laptop().keys.id(), start.sequence + 1, start.hash, 0, 1, packed.plainLength});
        Bytes envelope(header.begin(), header.end());
        const crypto::Nonce nonce{};
        envelope.insert(envelope.end(), nonce.begin(), nonce.end());
        const auto commitment = crypto::authenticate(key.subKey(EpochUse::Commitment), {envelope});
        envelope.insert(envelope.end(), commitment.begin(), commitment.end());
        Bytes associated(header.begin(), header.end());
        associated.insert(associated.end(), commitment.begin(), commitment.end());
        const Bytes sealed = crypto::seal(key.subKey(EpochUse::Operations), {associated, nonce}, packed.bytes);
        envelope.insert(envelope.end(), sealed.begin(), sealed.end());
        envelope.resize(envelope.size() + 64);
        return signedAgain(envelope, account.laptop().keys.sign());
    };
    Packed packed = pack(Bytes(1000, 'x')).value();
    CHECK_FALSE(faultOf(account.open(sealPacked(packed), start)));
    packed.plainLength = 999;
    CHECK(faultOf(account.open(sealPacked(packed), start)) == EnvelopeFault::Packing);
    packed.plainLength = 1000;
    packed.bytes.back() = 1;
    CHECK(faultOf(account.open(sealPacked(packed), start)) == EnvelopeFault::Packing);
    CHECK(faultOf(account.open(sealPacked({Compression::None, 9, Bytes(9, 'x')}), start)) == EnvelopeFault::Length);
}

TEST_CASE("what is too large to be opened is not sealed either") {
    Account account;
    Party& laptop = account.laptop();
    const EnvelopePlace place{EnvelopeKind::Operations, account.membership().vault(), 1, laptop.keys.id(), 2, {}};
    const Bytes tooLarge(kMaxPlainBytes + 1);
    CHECK(sealEnvelope(place, *laptop.ring.find(1), laptop.keys.sign(), {}, tooLarge).error().code ==
          ErrorCode::InvalidArgument);
}
