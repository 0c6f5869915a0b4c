// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/sealed_chunk.h"

#include <algorithm>
#include <string_view>

#include "sync/big_endian.h"
#include "sync/packing.h"

namespace hearth::sync {

namespace {

constexpr std::string_view kMagic = "HEARTH-SNP-1";
constexpr std::uint16_t kFormat = 1;
constexpr std::size_t kFlagsAt = 14;   ///< Behind magic and format; bit 0 zstd, the second byte is zero.
constexpr std::size_t kLengthAt = 56;  ///< The last field.
constexpr std::size_t kSmallest = kChunkHeaderBytes + crypto::kNonceBytes + crypto::kTagBytes;

Bytes headerOf(const VaultId& vault, const ChunkPlace& place, Compression compression, std::uint32_t plainLength) {
    Bytes header;
    appendBytes(header, asBytes(kMagic));
    appendBytes(header, bigEndian(kFormat));
    appendBytes(header, bigEndian(static_cast<std::uint16_t>(static_cast<unsigned>(compression) << 8)));
    appendBytes(header, vault.view());
    appendBytes(header, bigEndian(place.snapshot.epoch));
    appendBytes(header, place.snapshot.id);
    appendBytes(header, bigEndian(place.index));
    appendBytes(header, bigEndian(plainLength));
    return header;
}

}  // namespace

Result<Bytes> sealSnapshotChunk(const VaultId& vault, const ChunkPlace& place, const EpochKey& key,
                                const crypto::Nonce& nonce, ByteView plain) {
    HEARTH_TRY(const Packed packed, pack(plain));
    Bytes sealed = headerOf(vault, place, packed.compression, packed.plainLength);
    const Bytes cipher = crypto::seal(key.subKey(EpochUse::Snapshots), {sealed, nonce}, packed.bytes);
    appendBytes(sealed, nonce);
    appendBytes(sealed, cipher);
    return sealed;
}

Result<Bytes> openSnapshotChunk(const VaultId& vault, const ChunkPlace& place, const EpochKey& key, ByteView sealed) {
    if (sealed.size() < kSmallest) return fail(ErrorCode::Corrupt, "a chunk is too short");
    if (store::loadBigEndian<std::uint16_t>(sealed.data() + kMagic.size()) > kFormat || sealed[kFlagsAt] > 1)
        return fail(ErrorCode::Unsupported, "a chunk of a newer version");
    const auto compression = static_cast<Compression>(sealed[kFlagsAt]);
    const auto plainLength = store::loadBigEndian<std::uint32_t>(sealed.data() + kLengthAt);
    const ByteView header = sealed.first(kChunkHeaderBytes);
    if (!std::ranges::equal(header, headerOf(vault, place, compression, plainLength)))
        return fail(ErrorCode::AuthFailed, "a chunk belongs elsewhere");
    crypto::Nonce nonce{};
    std::ranges::copy(sealed.subspan(header.size(), nonce.size()), nonce.begin());
    HEARTH_TRY(const Bytes packed, crypto::open(key.subKey(EpochUse::Snapshots), {header, nonce},
                                                sealed.subspan(header.size() + nonce.size())));
    return unpack(compression, plainLength, packed);
}

}  // namespace hearth::sync
