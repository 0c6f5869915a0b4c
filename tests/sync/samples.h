// SPDX-License-Identifier: AGPL-3.0-or-later
// What the tests of the batch codec share: hexadecimal, a batch with every kind of thing in it, and random ones.
#pragma once

#include <rapidcheck.h>

#include <string_view>

#include "core/base/bytes.h"
#include "sync/batch.h"

namespace hearth::sync {

/// Spaces are skipped.
Bytes fromHex(std::string_view hex);

/// `size` bytes `first`, `first`+1, …
template <std::size_t Size>
std::array<std::uint8_t, Size> counted(std::uint8_t first) {
    std::array<std::uint8_t, Size> bytes{};
    for (auto& byte : bytes) byte = first++;
    return bytes;
}

/// One operation of each kind, one value of each type, two devices seen.
Batch sampleBatch();

rc::Gen<Batch> anyBatch();

}  // namespace hearth::sync
