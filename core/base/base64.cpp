// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/base/base64.h"

#include <algorithm>
#include <cstdint>

namespace hearth {

namespace {

constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Of up to three bytes, as the upper bits of 24.
std::uint32_t groupOf(std::string_view bytes) {
    std::uint32_t group = 0;
    for (std::size_t i = 0; i < 3; ++i)
        group = group << 8 | (i < bytes.size() ? static_cast<std::uint8_t>(bytes[i]) : 0U);
    return group;
}

}  // namespace

std::string toBase64(std::string_view bytes) {
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (; !bytes.empty(); bytes.remove_prefix(std::min<std::size_t>(3, bytes.size()))) {
        const std::uint32_t group = groupOf(bytes);
        for (std::size_t digit = 0; digit < 4; ++digit)
            text += digit > bytes.size() ? '=' : kDigits[group >> (18 - 6 * digit) & 63U];
    }
    return text;
}

Result<std::string> fromBase64(std::string_view text) {
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3);
    for (std::string_view rest = text; !rest.empty(); rest.remove_prefix(std::min<std::size_t>(4, rest.size()))) {
        std::string_view four = rest.substr(0, 4);
        if (rest.size() == 4)
            for (int padding = 0; padding < 2 && four.ends_with('='); ++padding) four.remove_suffix(1);
        std::uint32_t group = 0;
        for (const char letter : four) {
            const std::size_t digit = kDigits.find(letter);
            if (digit == std::string_view::npos) return fail(ErrorCode::InvalidArgument, "not base64");
            group = group << 6 | static_cast<std::uint32_t>(digit);
        }
        if (four.size() < 2) return fail(ErrorCode::InvalidArgument, "base64 that is cut short");
        group <<= 6 * (4 - four.size());
        for (std::size_t i = 0; i + 1 < four.size(); ++i) bytes += static_cast<char>(group >> (16 - 8 * i) & 0xffU);
    }
    // One form for each content: no missing padding, no bits that mean nothing.
    if (toBase64(bytes) != text) return fail(ErrorCode::InvalidArgument, "not the form that base64 has");
    return bytes;
}

}  // namespace hearth
