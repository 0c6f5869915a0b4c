// SPDX-License-Identifier: AGPL-3.0-or-later
// A batch comes back as it was sent, has one encoding only, and nothing damaged passes for another batch.
#include "sync/batch.h"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "sync/packing.h"
#include "tests/support/law.h"
#include "tests/sync/samples.h"

using namespace hearth;
using namespace hearth::sync;

namespace {

// The wire format, byte for byte. When this test fails, the format changed and old batches can no longer be read.
constexpr std::string_view kGolden =
    "a4"                                                                // a map of four
    "0001"                                                              // schema 1
    "011b018bcfe568000000"                                              // the least stamp
    "02a2"                                                              // seen: two devices
    "50101112131415161718191a1b1c1d1e1f82075820"                        // device, 7, …
    "808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f"  // … hash
    "50202122232425262728292a2b2c2d2e2f8219012c5820"                    // device, 300, …
    "a0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebf"  // … hash
    "0383"                                                              // three operations
    "85000250303132333435363738393a3b3c3d3e3f01"                        // insert, table 2, row, base + 1
    "a4016747 72c3bcc39f65 0224 03f93400 181ef6"                        // text, -5, 0.25, null
    "85010250303132333435363738393a3b3c3d3e3f1a00010000"                // update, base + 65536
    "a10442dead"                                                        // bytes
    "84020350404142434445464748494a4b4c4d4e4f00";                       // forget, at base

ErrorCode refusal(const Bytes& bytes) {
    const auto decoded = decodeBatch(bytes);
    REQUIRE_FALSE(decoded.ok());
    return decoded.error().code;
}

/// The golden bytes with one piece of hexadecimal put in the place of another.
Bytes altered(std::string_view from, std::string_view to) {
    std::string hex = toHex(fromHex(kGolden));
    const auto at = hex.find(from);
    REQUIRE(at != std::string::npos);
    return fromHex(hex.replace(at, from.size(), to));
}

}  // namespace

TEST_CASE("the wire format of a batch never changes") {
    CHECK(toHex(encodeBatch(sampleBatch()).value()) == toHex(fromHex(kGolden)));
    CHECK(decodeBatch(fromHex(kGolden)).value() == sampleBatch());
}

TEST_CASE("every batch comes back as it was sent") {
    hearth::test::checkLaw([] {
        const Batch batch = *anyBatch();
        const Bytes bytes = encodeBatch(batch).value();
        RC_ASSERT(decodeBatch(bytes).value() == batch);
        RC_ASSERT(encodeBatch(decodeBatch(bytes).value()).value() == bytes);
    });
}

TEST_CASE("an empty batch is a batch") {
    const Batch batch{1, {}, {}};
    CHECK(decodeBatch(encodeBatch(batch).value()).value() == batch);
}

TEST_CASE("every changed byte is refused or is the one encoding of what it now says") {
    const Bytes whole = fromHex(kGolden);
    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (int change = 1; change < 256; ++change) {
            Bytes bytes = whole;
            bytes[at] = static_cast<std::uint8_t>(bytes[at] ^ change);
            const auto decoded = decodeBatch(bytes);
            if (decoded.ok()) REQUIRE(encodeBatch(decoded.value()).value() == bytes);
        }
    }
}

TEST_CASE("a batch cut anywhere is refused, and so is one with bytes after it") {
    const Bytes whole = fromHex(kGolden);
    for (std::size_t size = 0; size < whole.size(); ++size) {
        const auto decoded = decodeBatch(ByteView(whole).first(size));
        REQUIRE_FALSE(decoded.ok());
        REQUIRE(decoded.error().code == ErrorCode::Corrupt);
    }
    Bytes longer = whole;
    longer.push_back(0);
    CHECK(refusal(longer) == ErrorCode::Corrupt);
}

TEST_CASE("random bytes are refused or are the one encoding of what they say") {
    hearth::test::checkLaw([](const Bytes& noise) {
        const auto decoded = decodeBatch(noise);
        if (decoded.ok()) RC_ASSERT(encodeBatch(decoded.value()).value() == noise);
    });
}

TEST_CASE("other ways to write the same batch are refused") {
    CHECK(refusal(altered("0001011b", "000018 01 1b")) == ErrorCode::Corrupt);        // schema in a second byte
    CHECK(refusal(altered("a40001", "a4180001")) == ErrorCode::Corrupt);              // a key that is not shortest
    CHECK(refusal(altered("0383", "039803")) == ErrorCode::Corrupt);                  // a count that is not shortest
    CHECK(refusal(altered("0224", "023804")) == ErrorCode::Corrupt);                  // -5 in two bytes
    CHECK(refusal(altered("03f93400", "03fa3e800000")) == ErrorCode::Corrupt);        // 0.25 as a single
    CHECK(refusal(altered("a10442dead", "a1045f41de41adff")) == ErrorCode::Corrupt);  // bytes in chunks
    CHECK(refusal(altered("a10442dead", "bf0442deadff")) == ErrorCode::Corrupt);      // a map without a count
    CHECK(refusal(altered("022403f93400", "03f934000224")) == ErrorCode::Corrupt);    // columns out of order
    CHECK(refusal(altered("022403f93400", "022402f93400")) == ErrorCode::Corrupt);    // a column twice
    CHECK(refusal(altered("50202122232425262728292a2b2c2d2e2f", "50101112131415161718191a1b1c1d1e1f")) ==
          ErrorCode::Corrupt);                                                  // a device twice
    CHECK(refusal(altered("4c4d4e4f00", "4c4d4e4f02")) == ErrorCode::Corrupt);  // a base below all stamps
    CHECK(refusal(altered("a4016747", "a4016347")) == ErrorCode::Corrupt);      // text cut in a character
}

TEST_CASE("impossible fields are refused") {
    CHECK(refusal(altered("85000250", "84000250")) == ErrorCode::Corrupt);          // an insert without cells
    CHECK(refusal(altered("84020350", "85020350")) == ErrorCode::Corrupt);          // a tombstone with cells
    CHECK(refusal(altered("a10442dead", "a0")) == ErrorCode::Corrupt);              // no column at all
    CHECK(refusal(altered("8219012c5820", "8319012c5820")) == ErrorCode::Corrupt);  // a third field
    CHECK(refusal(altered("85000250", "8500021b000000000000")) == ErrorCode::Corrupt);
    CHECK(refusal(altered("a10442dead", "a1f442dead")) == ErrorCode::Corrupt);           // a column named false
    CHECK(refusal(altered("a10442dead", "a104f5")) == ErrorCode::Corrupt);               // true is no value of ours
    CHECK(refusal(altered("850002", "85001a00010000")) == ErrorCode::Corrupt);           // a table above 65535
    CHECK(refusal(altered("a40001", "a400 1b0000000100000000")) == ErrorCode::Corrupt);  // a schema above 32 bits
}

TEST_CASE("what a newer program wrote is told apart from damage") {
    CHECK(refusal(altered("850102", "850302")) == ErrorCode::Unsupported);  // an unknown operation
    Bytes bytes = fromHex(kGolden);
    bytes[0] = 0xA5;
    bytes.insert(bytes.end(), {0x04, 0x00});
    CHECK(refusal(bytes) == ErrorCode::Unsupported);  // a fifth field
}

TEST_CASE("deep nesting costs nothing") {
    CHECK(refusal(Bytes(1 << 20, 0x81)) == ErrorCode::Corrupt);
    CHECK(refusal(Bytes(1 << 20, 0xA1)) == ErrorCode::Corrupt);
}

TEST_CASE("a batch above the limit is refused on both sides") {
    Batch batch{1, {}, {}};
    const Cell big{1, std::string(kMaxPlainBytes, 'a')};
    batch.operations.push_back({OperationKind::Update, 1, counted<16>(1), LogicalTime(1), {big}});
    CHECK(encodeBatch(batch).error().code == ErrorCode::InvalidArgument);
    CHECK(refusal(Bytes(kMaxPlainBytes + 1, 0)) == ErrorCode::Corrupt);
}

TEST_CASE("a batch that could not be read back is not written") {
    const auto code = [](OperationKind kind, std::vector<Cell> cells) {
        const Batch batch{1, {}, {{kind, 1, counted<16>(1), LogicalTime(1), std::move(cells)}}};
        const auto bytes = encodeBatch(batch);
        return bytes.ok() ? ErrorCode::Internal : bytes.error().code;
    };
    CHECK(code(OperationKind::Update, {{2, std::int64_t{1}}, {1, std::int64_t{1}}}) == ErrorCode::InvalidArgument);
    CHECK(code(OperationKind::Update, {{2, std::int64_t{1}}, {2, std::int64_t{1}}}) == ErrorCode::InvalidArgument);
    CHECK(code(OperationKind::Update, {}) == ErrorCode::InvalidArgument);
    CHECK(code(OperationKind::Forget, {{1, std::int64_t{1}}}) == ErrorCode::InvalidArgument);
    CHECK(code(OperationKind::Insert, {{1, std::string("\xC3\x28")}}) == ErrorCode::InvalidArgument);
}
