// SPDX-License-Identifier: AGPL-3.0-or-later
// What a server keeps of an attachment opens as what was sealed, on every device alike, or not at all.
#include "sync/blob_chunks.h"

#include <rapidcheck.h>
#include <algorithm>
#include <catch2/catch.hpp>
#include <vector>

#include "sync/packing.h"
#include "tests/support/law.h"

using namespace hearth;
using namespace hearth::sync;

namespace {

const IdBytes kBlob{0x42, 7};

crypto::SecretBytes keyOf(std::uint8_t byte) { return crypto::SecretBytes::fromBytes(Bytes(32, byte)); }

Bytes contentOf(std::size_t size) {
    Bytes content(size);
    for (std::size_t i = 0; i < size; ++i) content[i] = static_cast<std::uint8_t>(i * 7 + i / 251);
    return content;
}

std::vector<Bytes> sealAll(const BlobChunks& chunks, const Bytes& content) {
    std::vector<Bytes> sealed;
    for (std::uint32_t i = 0; i < BlobChunks::countFor(content.size()); ++i) sealed.push_back(chunks.seal(content, i));
    return sealed;
}

Bytes together(const std::vector<Bytes>& sealed) {
    Bytes all;
    for (const Bytes& chunk : sealed) all.insert(all.end(), chunk.begin(), chunk.end());
    return all;
}

constexpr std::size_t kMebibyte = std::size_t{1} << 20;

}  // namespace

TEST_CASE("an attachment of any size comes back as it was, in chunks that no server refuses") {
    const BlobChunks chunks(kBlob, keyOf(1));
    for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{1016}, std::size_t{1017}, kMebibyte - 60,
                                   kMebibyte - 52, kMebibyte - 44, kMebibyte, kMebibyte + 1, 3 * kMebibyte + 17}) {
        const Bytes content = contentOf(size);
        const auto sealed = sealAll(chunks, content);
        for (std::size_t i = 0; i < sealed.size(); ++i) {
            CHECK(sealed[i].size() <= kSealedChunkBytes);
            CHECK((i + 1 == sealed.size() || sealed[i].size() == kSealedChunkBytes));
            const auto opened = chunks.open(static_cast<std::uint32_t>(i), sealed[i]);
            REQUIRE(opened.ok());
            CHECK(opened->total == sealed.size());
        }
        const auto joined = chunks.join(together(sealed));
        REQUIRE(joined.ok());
        CHECK(*joined == content);
    }
}

TEST_CASE("two devices that hold the same content seal the same bytes, and another content or file shares nothing") {
    test::checkLaw("one sealed form", [] {
        const auto content = *rc::gen::arbitrary<Bytes>();
        auto other = content;
        other.push_back(1);
        const Bytes here = BlobChunks(kBlob, keyOf(1)).seal(content, 0);
        RC_ASSERT(here == BlobChunks(kBlob, keyOf(1)).seal(content, 0));
        // The nonce stands behind the number of chunks.
        const auto nonce = [](const Bytes& sealed) { return Bytes(sealed.begin() + 4, sealed.begin() + 28); };
        RC_ASSERT(nonce(here) != nonce(BlobChunks(kBlob, keyOf(1)).seal(other, 0)));
        RC_ASSERT(nonce(here) != nonce(BlobChunks(kBlob, keyOf(2)).seal(content, 0)));
        RC_ASSERT(nonce(here) != nonce(BlobChunks(IdBytes{0x43}, keyOf(1)).seal(content, 0)));
    });
}

TEST_CASE("a server learns the padded size and no more") {
    const BlobChunks chunks(kBlob, keyOf(1));
    test::checkLaw("sizes", [&] {
        const auto size = static_cast<std::size_t>(*rc::gen::inRange(0, 200'000));
        RC_ASSERT(chunks.seal(contentOf(size), 0).size() == 44 + padmeLength(std::max<std::size_t>(size + 8, 1024)));
    });
    CHECK(chunks.seal(contentOf(1), 0).size() == chunks.seal(contentOf(1000), 0).size());
}

TEST_CASE("what was changed, cut, swapped, repeated or is another file's does not open") {
    const BlobChunks chunks(kBlob, keyOf(1));
    const Bytes content = contentOf(2 * kMebibyte + 5000);
    const auto sealed = sealAll(chunks, content);
    REQUIRE(sealed.size() >= 3);
    const auto joins = [&](const std::vector<Bytes>& given) { return chunks.join(together(given)).ok(); };
    REQUIRE(joins(sealed));

    SECTION("a flipped bit anywhere") {
        for (std::size_t at : {std::size_t{0}, std::size_t{3}, std::size_t{4}, std::size_t{27}, std::size_t{28},
                               std::size_t{5000}, kSealedChunkBytes - 1}) {
            Bytes flipped = sealed[1];
            flipped[at] ^= 1;
            CHECK(chunks.open(1, flipped).error().code == ErrorCode::Corrupt);
        }
    }
    SECTION("in another place") {
        CHECK_FALSE(chunks.open(0, sealed[1]).ok());
        CHECK_FALSE(joins({sealed[1], sealed[0], sealed[2]}));
        CHECK_FALSE(joins({sealed[0], sealed[0], sealed[2]}));
    }
    SECTION("one too few or too many") {
        CHECK_FALSE(joins({sealed[0], sealed[1]}));
        CHECK_FALSE(joins({}));
        auto more = sealed;
        more.push_back(sealed.back());
        CHECK_FALSE(joins(more));
    }
    SECTION("another number of chunks") {
        Bytes wrong = sealed[0];
        wrong[3] = static_cast<std::uint8_t>(wrong[3] + 1);
        CHECK_FALSE(chunks.open(0, wrong).ok());
        const auto shorter = sealAll(chunks, contentOf(kMebibyte + 5000));
        CHECK_FALSE(joins({shorter[0], sealed[1], sealed[2]}));
    }
    SECTION("another file's, or under another key") {
        CHECK_FALSE(chunks.open(0, BlobChunks(IdBytes{0x43}, keyOf(1)).seal(content, 0)).ok());
        CHECK_FALSE(chunks.open(0, BlobChunks(kBlob, keyOf(2)).seal(content, 0)).ok());
    }
    SECTION("cut") {
        Bytes cut = sealed.back();
        cut.pop_back();
        CHECK_FALSE(chunks.open(static_cast<std::uint32_t>(sealed.size() - 1), cut).ok());
        CHECK_FALSE(chunks.open(0, Bytes()).ok());
        CHECK_FALSE(chunks.open(0, Bytes(44)).ok());
    }
}

TEST_CASE("what a server calls a file tells nothing of it, and is another in another account") {
    const AttachmentId attachment(IdBytes{0x01, 0x93, 0xAA});
    const IdBytes name = blobIdOf(VaultId(IdBytes{1}), attachment);
    CHECK(name == blobIdOf(VaultId(IdBytes{1}), attachment));
    CHECK(name != blobIdOf(VaultId(IdBytes{2}), attachment));
    CHECK(name != blobIdOf(VaultId(IdBytes{1}), AttachmentId(IdBytes{0x01, 0x93, 0xAB})));
    CHECK(name != attachment.bytes());
}
