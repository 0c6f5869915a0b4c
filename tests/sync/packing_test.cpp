// SPDX-License-Identifier: AGPL-3.0-or-later
// Packing gives back what was packed, hides the exact size, and refuses bombs and whatever was touched.
#include "sync/packing.h"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "sync/batch.h"
#include "tests/support/law.h"
#include "tests/sync/samples.h"

using namespace hearth;
using namespace hearth::sync;

namespace {

Bytes repeated(std::size_t size) {
    Bytes bytes(size);
    for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<std::uint8_t>("memory"[i % 6]);
    return bytes;
}

Result<Bytes> unpacked(const Packed& packed) { return unpack(packed.compression, packed.plainLength, packed.bytes); }

}  // namespace

TEST_CASE("padded lengths are those of the paper") {
    // Its bound: at most 12 % above, never below, and few distinct lengths.
    CHECK(padmeLength(0) == 0);
    CHECK(padmeLength(1) == 1);
    CHECK(padmeLength(8) == 8);
    CHECK(padmeLength(9) == 10);
    CHECK(padmeLength(15) == 16);
    CHECK(padmeLength(100) == 104);
    CHECK(padmeLength(1000) == 1024);
    CHECK(padmeLength(1025) == 1088);
    CHECK(padmeLength(1'000'000) == 1'015'808);
    hearth::test::checkLaw([] {
        const auto size = *rc::gen::inRange<std::size_t>(1, kMaxPlainBytes);
        const std::size_t padded = padmeLength(size);
        RC_ASSERT(padded >= size);
        RC_ASSERT(static_cast<double>(padded - size) <= 0.12 * static_cast<double>(size));
        RC_ASSERT(padmeLength(padded) == padded);
    });
}

TEST_CASE("what is packed comes back, whether it compresses or not") {
    hearth::test::checkLaw("any bytes", [](const Bytes& plain) {
        const Packed packed = pack(plain).value();
        RC_ASSERT(packed.bytes.size() == padmeLength(packed.bytes.size()));
        RC_ASSERT(unpacked(packed).value() == plain);
    });
    const Packed packed = pack(repeated(100'000)).value();
    CHECK(packed.compression == Compression::Zstd);
    CHECK(packed.bytes.size() < 1000);
    CHECK(unpacked(packed).value() == repeated(100'000));
    CHECK(pack(Bytes{1, 2, 3}).value().compression == Compression::None);
}

TEST_CASE("a batch of the largest size passes and one byte more does not") {
    const Packed packed = pack(repeated(kMaxPlainBytes)).value();
    CHECK(unpacked(packed).value().size() == kMaxPlainBytes);
    CHECK(pack(Bytes(kMaxPlainBytes + 1)).error().code == ErrorCode::InvalidArgument);
}

TEST_CASE("a bomb is refused before it is unpacked") {
    Packed packed = pack(repeated(kMaxPlainBytes)).value();
    CHECK(unpack(Compression::Zstd, static_cast<std::uint32_t>(kMaxPlainBytes + 1), packed.bytes).error().code ==
          ErrorCode::Corrupt);
    CHECK_FALSE(unpack(Compression::Zstd, 1000, packed.bytes).ok());
    CHECK_FALSE(unpack(Compression::Zstd, 0xFFFFFFFF, packed.bytes).ok());
}

TEST_CASE("a stated length that is not the true one is refused") {
    const Packed packed = pack(repeated(5000)).value();
    for (const std::uint32_t length : {0U, 4999U, 5001U})
        CHECK_FALSE(unpack(packed.compression, length, packed.bytes).ok());
    // Nine bytes are padded to ten, so a stated ten would only add a zero, which the batch's own end then refuses.
    const Packed small = pack(Bytes{1, 2, 3, 4, 5, 6, 7, 8, 9}).value();
    for (const std::uint32_t length : {0U, 8U, 11U}) CHECK_FALSE(unpack(small.compression, length, small.bytes).ok());
}

TEST_CASE("padding of another length, or with anything in it, is refused") {
    for (const Bytes& plain : {repeated(5003), Bytes{1, 2, 3, 4, 5, 6, 7, 8, 9}}) {
        const Packed packed = pack(plain).value();
        Bytes longer = packed.bytes;
        longer.push_back(0);
        CHECK_FALSE(unpack(packed.compression, packed.plainLength, longer).ok());
        Bytes written = packed.bytes;
        if (written.back() != 0) continue;  // no padding was needed
        written.back() = 1;
        CHECK_FALSE(unpack(packed.compression, packed.plainLength, written).ok());
    }
    // One more frame behind the first is no padding either.
    const Packed packed = pack(repeated(5000)).value();
    Bytes two = packed.bytes;
    two.insert(two.end(), packed.bytes.begin(), packed.bytes.end());
    CHECK_FALSE(unpack(Compression::Zstd, packed.plainLength, two).ok());
}

TEST_CASE("a changed byte of a packed batch is refused or leaves a batch with one encoding") {
    const Bytes plain = encodeBatch(sampleBatch()).value();
    const Packed packed = pack(plain).value();
    REQUIRE(packed.compression == Compression::Zstd);
    std::size_t refused = 0;
    for (std::size_t at = 0; at < packed.bytes.size(); ++at) {
        for (int change = 1; change < 256; ++change) {
            Bytes bytes = packed.bytes;
            bytes[at] = static_cast<std::uint8_t>(bytes[at] ^ change);
            const auto again = unpack(packed.compression, packed.plainLength, bytes);
            if (!again.ok()) ++refused;
            const auto batch = again.ok() ? decodeBatch(again.value()) : Result<Batch>(again.error());
            if (batch.ok()) REQUIRE(encodeBatch(batch.value()).value() == again.value());
        }
    }
    CHECK(refused > 0);
}

TEST_CASE("a packed batch cut anywhere is refused") {
    const Packed packed = pack(repeated(5000)).value();
    for (std::size_t size = 0; size < packed.bytes.size(); ++size)
        REQUIRE_FALSE(unpack(packed.compression, packed.plainLength, ByteView(packed.bytes).first(size)).ok());
}
