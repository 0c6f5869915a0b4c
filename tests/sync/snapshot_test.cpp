// SPDX-License-Identifier: AGPL-3.0-or-later
// What a snapshot says comes back as it was said, has one encoding only, and a chunk opens in its own place and nowhere
// else.
#include "sync/snapshot.h"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "sync/packing.h"
#include "sync/sealed_chunk.h"
#include "tests/support/law.h"
#include "tests/sync/account.h"
#include "tests/sync/samples.h"

using namespace hearth;
using namespace hearth::sync;

namespace {

SnapshotChunk anyChunk() {
    SnapshotChunk chunk;
    for (const Operation& operation : (*anyBatch()).operations)
        chunk.operations.push_back({*rc::gen::arbitrary<IdBytes>(), *rc::gen::arbitrary<std::uint64_t>(), operation});
    for (const Operation& operation : (*anyBatch()).operations) {
        if (operation.cells.empty()) continue;
        const Cell& cell = operation.cells.front();
        chunk.lost.push_back(
            {*rc::gen::arbitrary<IdBytes>(), operation.table, operation.row, cell.column, operation.stamp, cell.value});
    }
    return chunk;
}

SnapshotChunk sampleChunk() {
    SnapshotChunk chunk;
    std::uint64_t sequence = 6;
    for (const Operation& operation : sampleBatch().operations)
        chunk.operations.push_back({counted<16>(sequence % 2 == 0 ? 0x10 : 0x20), ++sequence, operation});
    chunk.lost.push_back({counted<16>(0x10), 9, counted<16>(0x50), 1,
                          LogicalTime(chunk.operations[0].operation.stamp.packed() + 5), std::string("tea")});
    return chunk;
}

SnapshotManifest sampleManifest() {
    SnapshotManifest manifest{counted<16>(0x40), 6, 12, counted<32>(0xC0), {}, {}, 2, {}};
    manifest.frontier.emplace(counted<16>(0x10), Seen{7, counted<32>(0x80)});
    manifest.frontier.emplace(counted<16>(0x20), Seen{300, counted<32>(0xA0)});
    manifest.seen[counted<16>(0x10)][counted<16>(0x20)] = 299;
    manifest.chunks = {counted<32>(1), counted<32>(2), counted<32>(3)};
    return manifest;
}

// The wire format, byte for byte. When this test fails, the format changed and snapshots can no longer be read.
constexpr std::string_view kGoldenChunk =
    "a4"                                              // a map of four
    "001b018bcfe568000000"                            // the least stamp
    "0182"                                            // two devices
    "50101112131415161718191a1b1c1d1e1f"              // …
    "50202122232425262728292a2b2c2d2e2f"              // …
    "0283"                                            // three operations
    "87000250303132333435363738393a3b3c3d3e3f010007"  // insert, table 2, row, base + 1, first device, envelope 7
    "a4016747 72c3bcc39f65 0224 03f93400 181ef6"      // text, -5, 0.25, null
    "87010250303132333435363738393a3b3c3d3e3f1a000100000108"  // update, base + 65536, second device, envelope 8
    "a10442dead"                                              // bytes
    "86020350404142434445464748494a4b4c4d4e4f000009"          // forget, at base, first device, envelope 9
    "0381"                                                    // one lost version
    "86095050515253545556575859 5a5b5c5d5e5f01060063746561";  // table 9, row, column 1, base + 6, first device, "tea"

constexpr std::string_view kGoldenManifest =
    "a8"                                                                                    // a map of eight
    "0050404142434445464748494a4b4c4d4e4f"                                                  // its id
    "0106 020c"                                                                             // schema 6, position 12
    "035820c0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedf"                // the envelope there
    "04a2"                                                                                  // frontier: two devices
    "50101112131415161718191a1b1c1d1e1f82075820"                                            // …
    "808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f"                      // …
    "50202122232425262728292a2b2c2d2e2f8219012c5820"                                        // …
    "a0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebf"                      // …
    "05a1 50101112131415161718191a1b1c1d1e1f a1 50202122232425262728292a2b2c2d2e2f 19012b"  // read up to 299
    "0602"                                                                                  // usable with two chunks
    "0783"                                                                                  // three chunks
    "58200102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20"                  // …
    "582002030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f2021"                  // …
    "5820030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122";                 // …

struct Keys {
    CountedRandom random{"snapshots"};
    EpochKey key = EpochKey::generate(random);
    EpochKey other = EpochKey::generate(random);
    VaultId vault{counted<16>(0x10)};
    crypto::Nonce nonce = counted<24>(0x60);
    ChunkPlace place{{counted<16>(0x40), 3}, 5};
    Bytes seal(ByteView plain) { return sealSnapshotChunk(vault, place, key, nonce, plain).value(); }
    bool opens(const ChunkPlace& at, ByteView sealed) { return openSnapshotChunk(vault, at, key, sealed).ok(); }
};

}  // namespace

TEST_CASE("the wire format of a snapshot's chunk and manifest never changes") {
    CHECK(toHex(encodeChunk(sampleChunk()).value()) == toHex(fromHex(kGoldenChunk)));
    CHECK(decodeChunk(fromHex(kGoldenChunk)).value() == sampleChunk());
    CHECK(toHex(encodeManifest(sampleManifest())) == toHex(fromHex(kGoldenManifest)));
    CHECK(decodeManifest(fromHex(kGoldenManifest)).value() == sampleManifest());
}

TEST_CASE("every chunk comes back as it was written") {
    hearth::test::checkLaw([] {
        const SnapshotChunk chunk = anyChunk();
        const Bytes bytes = encodeChunk(chunk).value();
        RC_ASSERT(decodeChunk(bytes).value() == chunk);
        RC_ASSERT(encodeChunk(decodeChunk(bytes).value()).value() == bytes);
    });
}

TEST_CASE("every changed byte of a chunk or a manifest is refused or is the one encoding of what it now says") {
    const Bytes chunk = fromHex(kGoldenChunk);
    const Bytes manifest = fromHex(kGoldenManifest);
    const auto tried = [](const Bytes& whole, const auto& again) {
        for (std::size_t at = 0; at < whole.size(); ++at)
            for (int change = 1; change < 256; ++change) {
                Bytes bytes = whole;
                bytes[at] = static_cast<std::uint8_t>(bytes[at] ^ change);
                const std::optional<Bytes> encoded = again(bytes);
                if (encoded) REQUIRE(*encoded == bytes);
            }
        for (std::size_t size = 0; size < whole.size(); ++size)
            REQUIRE_FALSE(again(Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size))));
    };
    tried(chunk, [](const Bytes& bytes) {
        const auto decoded = decodeChunk(bytes);
        return decoded.ok() ? std::optional(encodeChunk(*decoded).value()) : std::nullopt;
    });
    tried(manifest, [](const Bytes& bytes) {
        const auto decoded = decodeManifest(bytes);
        return decoded.ok() ? std::optional(encodeManifest(*decoded)) : std::nullopt;
    });
}

TEST_CASE("a manifest whose numbers do not belong together is refused") {
    const auto refused = [](const std::function<void(SnapshotManifest&)>& change) {
        SnapshotManifest manifest = sampleManifest();
        change(manifest);
        const auto decoded = decodeManifest(encodeManifest(manifest));
        return !decoded.ok() && decoded.error().code == ErrorCode::Corrupt;
    };
    CHECK(refused([](SnapshotManifest& manifest) { manifest.chunks.clear(); }));
    CHECK(refused([](SnapshotManifest& manifest) { manifest.position = 0; }));
    CHECK(refused([](SnapshotManifest& manifest) { manifest.usable = 0; }));
    CHECK(refused([](SnapshotManifest& manifest) { manifest.usable = 4; }));
    CHECK(refused([](SnapshotManifest& manifest) { manifest.seen[counted<16>(0x70)]; }));
    CHECK(refused([](SnapshotManifest& manifest) { manifest.seen[counted<16>(0x10)][counted<16>(0x70)] = 1; }));
}

TEST_CASE("what a newer program wrote is told apart from damage in snapshots too") {
    Bytes chunk = fromHex(kGoldenChunk);
    chunk[0] = 0xA5;
    CHECK(decodeChunk(chunk).error().code == ErrorCode::Unsupported);
    Bytes manifest = fromHex(kGoldenManifest);
    manifest[0] = 0xA9;
    CHECK(decodeManifest(manifest).error().code == ErrorCode::Unsupported);
    Keys keys;
    Bytes sealed = keys.seal(asBytes("rows"));
    sealed[13] = 2;
    CHECK(openSnapshotChunk(keys.vault, keys.place, keys.key, sealed).error().code == ErrorCode::Unsupported);
}

TEST_CASE("a chunk opens in its own place, under its own key, and nowhere else") {
    Keys keys;
    const Bytes plain = encodeChunk(sampleChunk()).value();
    const Bytes sealed = keys.seal(plain);
    CHECK(openSnapshotChunk(keys.vault, keys.place, keys.key, sealed).value() == plain);
    CHECK_FALSE(keys.opens({keys.place.snapshot, 6}, sealed));
    CHECK_FALSE(keys.opens({{keys.place.snapshot.id, 4}, 5}, sealed));
    CHECK_FALSE(keys.opens({{counted<16>(0x41), 3}, 5}, sealed));
    CHECK_FALSE(openSnapshotChunk(keys.vault, keys.place, keys.other, sealed).ok());
    CHECK_FALSE(openSnapshotChunk(VaultId(counted<16>(0x11)), keys.place, keys.key, sealed).ok());
}

TEST_CASE("every flipped bit of a sealed chunk is refused, and so is one cut anywhere") {
    Keys keys;
    const Bytes sealed = keys.seal(encodeChunk(sampleChunk()).value());
    for (std::size_t bit = 0; bit < sealed.size() * 8; ++bit) {
        Bytes bytes = sealed;
        bytes[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
        REQUIRE_FALSE(keys.opens(keys.place, bytes));
    }
    for (std::size_t size = 0; size < sealed.size(); ++size)
        REQUIRE_FALSE(keys.opens(keys.place, ByteView(sealed).first(size)));
}
