// SPDX-License-Identifier: AGPL-3.0-or-later
// Numbers as the wire has them, most significant byte first, and byte strings put together from parts.
#pragma once

#include <array>

#include "core/base/bytes.h"
#include "core/store/big_endian.h"

namespace hearth::sync {

template <typename Number>
std::array<std::uint8_t, sizeof(Number)> bigEndian(Number value) {
    std::array<std::uint8_t, sizeof(Number)> bytes{};
    store::storeBigEndian(bytes.data(), value);
    return bytes;
}

inline void appendBytes(Bytes& to, ByteView bytes) { to.insert(to.end(), bytes.begin(), bytes.end()); }

}  // namespace hearth::sync
