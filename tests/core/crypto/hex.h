// SPDX-License-Identifier: AGPL-3.0-or-later
// Known answers are published in hexadecimal.
#pragma once

#include <stdexcept>
#include <string_view>

#include "core/base/bytes.h"
#include "core/crypto/secret.h"

namespace hearth::test {

inline Bytes fromHex(std::string_view text) {
    const auto digit = [](char letter) {
        const auto place = std::string_view("0123456789abcdef").find(letter);
        if (place == std::string_view::npos) throw std::invalid_argument("not hexadecimal");
        return static_cast<std::uint8_t>(place);
    };
    Bytes bytes;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2)
        bytes.push_back(static_cast<std::uint8_t>(digit(text[i]) << 4 | digit(text[i + 1])));
    return bytes;
}

inline crypto::SecretBytes secretFromHex(std::string_view text) {
    return crypto::SecretBytes::fromBytes(fromHex(text));
}

/// The bytes first, first + 1, … as known answers like to use them.
inline Bytes counting(std::uint8_t first, std::size_t size) {
    Bytes bytes(size);
    for (auto& byte : bytes) byte = first++;
    return bytes;
}

}  // namespace hearth::test
