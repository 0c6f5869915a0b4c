// SPDX-License-Identifier: AGPL-3.0-or-later
// Between a batch's CBOR and the cipher: compression, and padding that hides the exact size.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace hearth::sync {

/// The most that a batch may hold before compression; a bomb is refused before it is unpacked.
inline constexpr std::size_t kMaxPlainBytes = std::size_t{16} << 20;

/// Sent on the wire as the lowest bit of the header's flags, never renumbered.
enum class Compression : std::uint8_t { None = 0, Zstd = 1 };

struct Packed {
    Compression compression;
    std::uint32_t plainLength;
    Bytes bytes;
};

/// The size that `size` bytes are padded to: at most 12 % more, and only O(log log size) bits of it show.
/// Source: Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs", 2019.
std::size_t padmeLength(std::size_t size);

/// Compressed when that is smaller, then padded with zero bytes. Errors: InvalidArgument above kMaxPlainBytes.
Result<Packed> pack(ByteView plain);

/// Errors: Corrupt for a size above kMaxPlainBytes or another than stated, for a damaged or second frame, and for
/// padding of the wrong length or with anything but zeros in it.
Result<Bytes> unpack(Compression compression, std::uint32_t plainLength, ByteView packed);

}  // namespace hearth::sync
