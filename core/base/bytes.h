// SPDX-License-Identifier: AGPL-3.0-or-later
// Byte sequences that are not secret. Secrets live in crypto::SecretBytes.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hearth {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

/// The bytes of a text, not copied; valid as long as the text is.
inline ByteView asBytes(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

/// The text made of these bytes, not copied; no check that it is UTF-8.
inline std::string_view asText(ByteView bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

/// Lower-case hexadecimal, two digits a byte.
std::string toHex(ByteView bytes);

}  // namespace hearth
