// SPDX-License-Identifier: AGPL-3.0-or-later
// Numbers in stored formats: most significant byte first.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>

namespace hearth::store {

/// Writes `value` to the sizeof(Number) bytes at `out`.
template <std::unsigned_integral Number>
void storeBigEndian(std::uint8_t* out, Number value) {
    for (std::size_t i = 0; i < sizeof(Number); ++i)
        out[i] = static_cast<std::uint8_t>(value >> (8 * (sizeof(Number) - 1 - i)));
}

template <std::unsigned_integral Number>
Number loadBigEndian(const std::uint8_t* bytes) {
    Number value = 0;
    for (std::size_t i = 0; i < sizeof(Number); ++i) value = static_cast<Number>(value << 8 | bytes[i]);
    return value;
}

}  // namespace hearth::store
