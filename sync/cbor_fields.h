// SPDX-License-Identifier: AGPL-3.0-or-later
// Fields of canonical CBOR that have a fixed shape: numbers of one width, byte strings of one size, maps with known
// keys.
#pragma once

#include <algorithm>
#include <array>
#include <limits>

#include "sync/cbor.h"

namespace hearth::sync {

/// Errors: Corrupt when it does not fit.
template <typename Integer>
Result<Integer> readNumber(CborReader& in) {
    HEARTH_TRY(const std::uint64_t value, in.unsignedInteger());
    if (value > std::numeric_limits<Integer>::max()) return fail(ErrorCode::Corrupt, "a number is out of range");
    return static_cast<Integer>(value);
}

/// Errors: Corrupt for another size.
template <std::size_t Size>
Result<std::array<std::uint8_t, Size>> readFixed(CborReader& in) {
    HEARTH_TRY(const ByteView found, in.bytes());
    if (found.size() != Size) return fail(ErrorCode::Corrupt, "a field has the wrong size");
    std::array<std::uint8_t, Size> copy{};
    std::copy(found.begin(), found.end(), copy.begin());
    return copy;
}

/// The next key of a map whose keys are numbered from 0. Errors: Corrupt for any other.
template <typename Key>
Status expectKey(CborReader& in, Key key) {
    HEARTH_TRY(const std::uint64_t found, in.unsignedInteger());
    if (found != static_cast<std::uint64_t>(key)) return fail(ErrorCode::Corrupt, "a field is missing");
    return {};
}

/// Errors: Corrupt for an array of another size.
inline Status expectArray(CborReader& in, std::uint64_t size) {
    HEARTH_TRY(const std::uint64_t found, in.array());
    if (found != size) return fail(ErrorCode::Corrupt, "a field has the wrong number of parts");
    return {};
}

}  // namespace hearth::sync
