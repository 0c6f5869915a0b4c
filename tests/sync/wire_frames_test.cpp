// SPDX-License-Identifier: AGPL-3.0-or-later
// What is left out of an envelope on its way is put back byte for byte, everything has one encoding, and a small change
// stays small.
#include "sync/wire_frames.h"

#include "sync/big_endian.h"
#include "tests/support/law.h"
#include "tests/sync/account.h"
#include "tests/sync/samples.h"

using namespace hearth;
using namespace hearth::sync;
using namespace hearth::sync::protocol;

namespace {

const VaultId kVault(counted<16>(0x10));

Bytes anyBytes(std::size_t size) { return *rc::gen::container<Bytes>(size, rc::gen::arbitrary<std::uint8_t>()); }

/// How an envelope might look; nothing in it is sealed or signed.
EnvelopeHeader anyHeader(const ChainPlace& place) {
    EnvelopeHeader header{static_cast<EnvelopeKind>(*rc::gen::inRange(0, 3)),
                          static_cast<Compression>(*rc::gen::inRange(0, 2)),
                          place.vault,
                          *rc::gen::arbitrary<std::uint32_t>(),
                          place.device,
                          place.sequence,
                          place.previous,
                          0,
                          1,
                          *rc::gen::inRange<std::uint32_t>(0, 300)};
    if (header.kind == EnvelopeKind::Membership) {
        header.compression = Compression::None;
    } else if (*rc::gen::arbitrary<bool>()) {
        header.parts = static_cast<std::uint16_t>(*rc::gen::inRange(2, 65536));
        header.part = static_cast<std::uint16_t>(*rc::gen::inRange<int>(0, header.parts));
    }
    return header;
}

Bytes anyEnvelope(const ChainPlace& place) {
    const EnvelopeHeader header = anyHeader(place);
    Bytes envelope;
    appendBytes(envelope, encodeHeader(header));
    const bool record = header.kind == EnvelopeKind::Membership;
    const std::size_t packed =
        header.compression == Compression::Zstd ? *rc::gen::inRange<std::size_t>(0, 300) : header.plainLength;
    appendBytes(envelope, record ? Bytes(kBodyOffset - kHeaderBytes) : anyBytes(kBodyOffset - kHeaderBytes));
    appendBytes(envelope, anyBytes(record ? header.plainLength : padmeLength(packed) + crypto::kTagBytes));
    appendBytes(envelope, anyBytes(64));
    return envelope;
}

/// Perhaps with its body left out.
Bytes perhapsEmptied(Bytes envelope) {
    auto hollow = emptied(envelope);
    return hollow.ok() && *rc::gen::arbitrary<bool>() ? std::move(hollow).value() : std::move(envelope);
}

EnvelopeView viewOf(ByteView envelope) { return std::get<EnvelopeView>(splitEnvelope(envelope)); }

Bytes pushOf(const std::vector<EnvelopeView>& envelopes) { return encodePush(framesOf(envelopes)); }

/// The next one of a chain, or now and then one that stands elsewhere.
Bytes nextOf(ChainPlace& place) {
    if (*rc::gen::inRange(0, 4) == 0) {
        place.sequence = *rc::gen::positive<std::uint64_t>();
        place.previous = *rc::gen::arbitrary<ChainHash>();
    }
    Bytes envelope = anyEnvelope(place);
    place.previous = envelopeHash(envelope);
    place.sequence = std::max<std::uint64_t>(1, place.sequence + 1);
    return envelope;
}

ChainPlace placeOf(std::uint8_t device) { return {kVault, DeviceId(counted<16>(device)), 1, {}}; }

LogPage anyPage() {
    LogPage page{*rc::gen::arbitrary<std::uint64_t>(), {}};
    std::vector<ChainPlace> chains{
        placeOf(0x20), placeOf(0x30), {VaultId(counted<16>(0x11)), placeOf(0x20).device, 1, {}}};
    for (int i = *rc::gen::inRange(0, 12); i > 0; --i) {
        const auto which = static_cast<std::size_t>(*rc::gen::inRange(0, 4));
        Bytes envelope = which < chains.size() ? perhapsEmptied(nextOf(chains[which])) : *rc::gen::arbitrary<Bytes>();
        page.entries.push_back({*rc::gen::arbitrary<std::uint64_t>(), std::move(envelope)});
    }
    return page;
}

bool same(const LogPage& one, const LogPage& other) {
    return one.head == other.head && std::ranges::equal(one.entries, other.entries, [](const auto& a, const auto& b) {
               return a.position == b.position && a.envelope == b.envelope;
           });
}

/// Two devices, one of which is met twice and once elsewhere than it left off, and something that is no envelope.
LogPage samplePage() {
    Account account("frames");
    Party phone = account.addDevice();
    LogPage page{300, {{1, account.genesis()}, {2, account.records()[1]}}};
    page.entries.push_back({3, account.seal(phone, asBytes("one"))});
    page.entries.push_back({4, account.seal(account.laptop(), asBytes("two"))});
    page.entries.push_back({100, Bytes{1, 2, 3}});
    page.entries.push_back({200, emptied(account.seal(account.laptop(), asBytes("forgotten"))).value()});
    (void)account.seal(phone, asBytes("left out"));
    page.entries.push_back({201, account.seal(phone, asBytes("three"))});
    return page;
}

/// Every body cut short or with a byte changed is refused, or is another one's only encoding.
template <typename Again>
void onlyEncoding(const Bytes& body, const Again& again) {
    REQUIRE(again(body) == body);
    for (std::size_t size = 0; size < body.size(); ++size) {
        const Bytes cut(body.begin(), body.begin() + static_cast<std::ptrdiff_t>(size));
        const auto read = again(cut);
        if (read) REQUIRE(*read == cut);
    }
    for (std::size_t at = 0; at < body.size(); ++at)
        for (const int change : {1, 4, 0x10, 0x20, 0x80}) {
            Bytes touched = body;
            touched[at] = static_cast<std::uint8_t>(touched[at] ^ change);
            const auto read = again(touched);
            if (read) REQUIRE(*read == touched);
        }
}

}  // namespace

TEST_CASE("what a frame leaves out is put back byte for byte") {
    hearth::test::checkLaw([](const IdBytes& vault, const IdBytes& device, const ChainHash& previous) {
        const ChainPlace place{VaultId(vault), DeviceId(device), *rc::gen::positive<std::uint64_t>(), previous};
        const Bytes envelope = perhapsEmptied(anyEnvelope(place));
        const Frame frame = shorten(viewOf(envelope));
        RC_ASSERT(restore(frame, place) == envelope);
        RC_ASSERT(envelopeBytes(frame) == envelope.size());
    });
}

TEST_CASE("a push comes out as it went in, however its envelopes follow each other") {
    hearth::test::checkLaw([] {
        ChainPlace chain = placeOf(0x20);
        std::vector<Bytes> envelopes(static_cast<std::size_t>(*rc::gen::inRange(0, 10)));
        std::vector<EnvelopeView> views;
        std::size_t bytes = 0;
        for (Bytes& envelope : envelopes) {
            envelope = nextOf(chain);
            views.push_back(viewOf(envelope));
            bytes += envelope.size();
        }
        const Bytes body = pushOf(views);
        RC_ASSERT(body.size() <= bytes);
        const auto frames = decodePush(body).value();
        RC_ASSERT(frames.size() == views.size());
        for (std::size_t i = 0; i < frames.size(); ++i) {
            const EnvelopeHeader& header = views[i].header;
            const bool follows = i > 0 && header.previous == envelopeHash(envelopes[i - 1]);
            RC_ASSERT(frames[i].start.has_value() != follows);
            if (!follows) RC_ASSERT(frames[i].start->sequence == header.sequence);
            if (!follows) RC_ASSERT(frames[i].start->isBehind(header.previous));
            RC_ASSERT(restore(frames[i].frame, {kVault, header.device, header.sequence, header.previous}) ==
                      envelopes[i]);
        }
    });
}

TEST_CASE("a page comes out as it went in, whatever stands in it") {
    hearth::test::checkLaw([] {
        const LogPage page = anyPage();
        const Bytes body = encodePage(page, kVault);
        RC_ASSERT(same(decodePage(body, kVault).value(), page));
    });
    const LogPage sample = samplePage();
    const VaultId vault = viewOf(sample.entries[0].envelope).header.vault;
    const Bytes body = encodePage(sample, vault);
    CHECK(same(decodePage(body, vault).value(), sample));
    // As much as its envelopes, and less: ids, hashes and numbers are said once.
    std::size_t whole = 0;
    for (const LogEntry& entry : sample.entries) whole += entry.envelope.size();
    CHECK(body.size() + 300 < whole);
}

TEST_CASE("a page or a push that was changed is refused, or is another one's only encoding") {
    const LogPage page = samplePage();
    const VaultId vault = viewOf(page.entries[0].envelope).header.vault;
    onlyEncoding(encodePage(page, vault), [&](ByteView body) {
        const auto read = decodePage(body, vault);
        return read.ok() ? std::optional(encodePage(*read, vault)) : std::nullopt;
    });
    Account account("frames");
    const Bytes first = account.seal(account.laptop(), asBytes("one"));
    const Bytes second = account.seal(account.laptop(), Bytes(500, 7));
    onlyEncoding(pushOf({viewOf(first), viewOf(second)}), [](ByteView body) {
        const auto read = decodePush(body);
        return read.ok() ? std::optional(encodePush(*read)) : std::nullopt;
    });
}

TEST_CASE("a small change that is pushed adds at most 150 bytes to its content") {
    Account account("small");
    Party& laptop = account.laptop();
    for (std::size_t size = 0; size < 64; ++size)
        for (const std::uint64_t sequence : {std::uint64_t{1}, std::uint64_t{1'000'000}}) {
            laptop.last = {sequence, {}};
            Bytes content(size);
            account.random().fill(content);
            const Bytes envelope = account.seal(laptop, content);
            const Bytes body = pushOf({viewOf(envelope)});
            CHECK(body.size() <= size + 150);
        }
}

TEST_CASE("what no frame may say is refused") {
    Account account("refused");
    const Bytes envelope = account.seal(account.laptop(), asBytes("content"));
    const Bytes good = pushOf({viewOf(envelope)});
    REQUIRE(decodePush(good).ok());
    const auto refused = [&](std::size_t at, std::size_t instead, std::string_view hex) {
        Bytes body(good.begin(), good.begin() + static_cast<std::ptrdiff_t>(at));
        appendBytes(body, fromHex(hex));
        body.insert(body.end(), good.begin() + static_cast<std::ptrdiff_t>(at + instead), good.end());
        return !decodePush(body).ok();
    };
    CHECK(refused(0, 6, "00"));          // Follows none.
    CHECK(refused(0, 1, "23"));          // As it is, in a push.
    CHECK(refused(0, 1, "30"));          // Hollow, in a push.
    CHECK(refused(0, 1, "60"));          // A bit of a newer version.
    CHECK(refused(0, 1, "26"));          // A compressed record.
    CHECK(refused(0, 1, "2a"));          // A record in parts.
    CHECK(refused(1, 1, "00"));          // Sequence 0.
    CHECK(refused(1, 1, "8200"));        // Not the shortest form.
    CHECK(refused(6, 1, "8080808010"));  // An epoch of 33 bits.
    CHECK(refused(7, 1, "8180800800"));  // More than 16 MiB.
    CHECK(refused(7, 1, "08"));          // Longer than what is there.
    CHECK(refused(1, 1, "ffffffffffffffffff02"));
    CHECK(decodePush(Bytes()).value().empty());
    CHECK_FALSE(decodePage(Bytes(), kVault).ok());
    CHECK(decodePage(fromHex("05"), kVault)->head == 5);
    CHECK_FALSE(decodePage(fromHex("05 03 01 02 00"), kVault).ok());  // Cut short.
    CHECK(decodePage(fromHex("05 03 01 02 0000"), kVault)->entries.size() == 1);
    CHECK_FALSE(decodePage(fromHex("05 07 01 02 0000"), kVault).ok());  // As it is, and compressed.
    CHECK_FALSE(decodePage(fromHex("05 00 01 01"), kVault).ok());       // A device that did not come yet.
}
