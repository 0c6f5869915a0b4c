// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/packing.h"

#include <zstd.h>

#include <algorithm>
#include <bit>

namespace hearth::sync {

namespace {

// Batches are small and many; level 6 is where zstd's ratio on text stops growing quickly.
constexpr int kLevel = 6;

Error corrupt(const char* what) { return fail(ErrorCode::Corrupt, what); }

/// Whether what follows the first `used` bytes is exactly the padding that they ask for.
bool rightlyPadded(ByteView packed, std::size_t used) {
    return packed.size() == padmeLength(used) && std::all_of(packed.begin() + static_cast<std::ptrdiff_t>(used),
                                                             packed.end(), [](std::uint8_t byte) { return byte == 0; });
}

Result<Bytes> decompress(std::uint32_t plainLength, ByteView packed) {
    const std::size_t used = ZSTD_findFrameCompressedSize(packed.data(), packed.size());
    if (ZSTD_isError(used) != 0U || used > packed.size()) return corrupt("compressed data is damaged");
    if (!rightlyPadded(packed, used)) return corrupt("the padding is wrong");
    if (ZSTD_getFrameContentSize(packed.data(), used) != plainLength) return corrupt("the size is not the stated one");
    Bytes plain(plainLength);
    const std::size_t written = ZSTD_decompress(plain.data(), plain.size(), packed.data(), used);
    if (ZSTD_isError(written) != 0U || written != plainLength) return corrupt("compressed data is damaged");
    return plain;
}

}  // namespace

std::size_t padmeLength(std::size_t size) {
    if (size < 2) return size;
    const auto exponent = static_cast<unsigned>(std::bit_width(size)) - 1;
    const auto kept = static_cast<unsigned>(std::bit_width(exponent));
    if (kept >= exponent) return size;
    const std::size_t mask = (std::size_t{1} << (exponent - kept)) - 1;
    return (size + mask) & ~mask;
}

Result<Packed> pack(ByteView plain) {
    if (plain.size() > kMaxPlainBytes) return fail(ErrorCode::InvalidArgument, "the batch is too large");
    const auto length = static_cast<std::uint32_t>(plain.size());
    Bytes compressed(ZSTD_compressBound(plain.size()));
    const std::size_t size = ZSTD_compress(compressed.data(), compressed.size(), plain.data(), plain.size(), kLevel);
    if (ZSTD_isError(size) != 0U) return fail(ErrorCode::Internal, "zstd could not compress");
    if (size < plain.size()) {
        compressed.resize(size);
        compressed.resize(padmeLength(size));
        return Packed{Compression::Zstd, length, std::move(compressed)};
    }
    Bytes padded(plain.begin(), plain.end());
    padded.resize(padmeLength(plain.size()));
    return Packed{Compression::None, length, std::move(padded)};
}

Result<Bytes> unpack(Compression compression, std::uint32_t plainLength, ByteView packed) {
    if (plainLength > kMaxPlainBytes) return corrupt("the batch is too large");
    if (compression == Compression::Zstd) return decompress(plainLength, packed);
    if (plainLength > packed.size() || !rightlyPadded(packed, plainLength)) return corrupt("the padding is wrong");
    return Bytes(packed.begin(), packed.begin() + static_cast<std::ptrdiff_t>(plainLength));
}

}  // namespace hearth::sync
