// SPDX-License-Identifier: AGPL-3.0-or-later
// The open header of an envelope: one encoding, every field where the format says, nothing impossible gets in.
#include "sync/envelope_header.h"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "tests/support/law.h"
#include "tests/sync/samples.h"

using namespace hearth;
using namespace hearth::sync;

namespace {

// Byte for byte as in docs/ARCHITECTURE.md; a device of any later version reads these.
constexpr std::string_view kGolden =
    "4845415254482d454e562d31"                                          // "HEARTH-ENV-1"
    "0001 00 01"                                                        // format, kind, flags
    "101112131415161718191a1b1c1d1e1f 00000002"                         // vault, epoch
    "202122232425262728292a2b2c2d2e2f 0000000000000102"                 // device, sequence
    "808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f"  // previous
    "0001 0003 00001000";                                               // part, parts, plain length

EnvelopeHeader sample() {
    return {EnvelopeKind::Operations,
            Compression::Zstd,
            VaultId(counted<16>(0x10)),
            2,
            DeviceId(counted<16>(0x20)),
            0x102,
            counted<32>(0x80),
            1,
            3,
            4096};
}

ErrorCode refusal(std::size_t at, std::string_view hex) {
    Bytes bytes = fromHex(kGolden);
    const Bytes piece = fromHex(hex);
    std::copy(piece.begin(), piece.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at));
    const auto header = decodeHeader(bytes);
    REQUIRE_FALSE(header.ok());
    return header.error().code;
}

}  // namespace

TEST_CASE("the header of an envelope is a hundred bytes that never change their places") {
    REQUIRE(fromHex(kGolden).size() == kHeaderBytes);
    CHECK(toHex(encodeHeader(sample())) == toHex(fromHex(kGolden)));
    CHECK(decodeHeader(fromHex(kGolden)).value() == sample());
}

TEST_CASE("every header comes back as it was written") {
    hearth::test::checkLaw(
        [](const IdBytes& vault, const IdBytes& device, const ChainHash& previous, std::uint32_t epoch) {
            const auto parts = *rc::gen::inRange<std::uint32_t>(1, 65536);
            const EnvelopeHeader header{static_cast<EnvelopeKind>(*rc::gen::inRange(0, 3)),
                                        static_cast<Compression>(*rc::gen::inRange(0, 2)),
                                        VaultId(vault),
                                        epoch,
                                        DeviceId(device),
                                        *rc::gen::positive<std::uint64_t>(),
                                        previous,
                                        static_cast<std::uint16_t>(*rc::gen::inRange<std::uint32_t>(0, parts)),
                                        static_cast<std::uint16_t>(parts),
                                        *rc::gen::inRange<std::uint32_t>(0, kMaxPlainBytes + 1)};
            RC_ASSERT(decodeHeader(encodeHeader(header)).value() == header);
        });
}

TEST_CASE("every changed byte of a header is refused or is another header's only encoding") {
    const Bytes whole = fromHex(kGolden);
    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (int change = 1; change < 256; ++change) {
            Bytes bytes = whole;
            bytes[at] = static_cast<std::uint8_t>(bytes[at] ^ change);
            const auto header = decodeHeader(bytes);
            if (at < 12) REQUIRE_FALSE(header.ok());
            if (header.ok()) REQUIRE(toHex(encodeHeader(header.value())) == toHex(bytes));
            if (header.ok()) REQUIRE_FALSE(header.value() == sample());
        }
    }
}

TEST_CASE("a header cut short is refused and what follows it is left alone") {
    Bytes bytes = fromHex(kGolden);
    for (std::size_t size = 0; size < kHeaderBytes; ++size)
        REQUIRE(decodeHeader(ByteView(bytes).first(size)).error().code == ErrorCode::Corrupt);
    bytes.push_back(0xFF);
    CHECK(decodeHeader(bytes).value() == sample());
}

TEST_CASE("impossible headers are refused as damage, newer ones as newer") {
    CHECK(refusal(0, "68") == ErrorCode::Corrupt);                 // magic
    CHECK(refusal(52, "0000000000000000") == ErrorCode::Corrupt);  // sequence 0
    CHECK(refusal(92, "0003") == ErrorCode::Corrupt);              // part 3 of 0..2
    CHECK(refusal(94, "0000") == ErrorCode::Corrupt);              // no parts
    CHECK(refusal(96, "01000001") == ErrorCode::Corrupt);          // above 16 MiB
    CHECK(refusal(12, "0002") == ErrorCode::Unsupported);          // format
    CHECK(refusal(14, "03") == ErrorCode::Unsupported);            // kind
    CHECK(refusal(15, "02") == ErrorCode::Unsupported);            // flag
    CHECK(refusal(7, "484f4c2d31000101") == ErrorCode::Corrupt);   // a hollow manifest
}
