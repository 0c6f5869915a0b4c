// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/base/id.h"

#include <algorithm>

#include "core/base/clock.h"

namespace hearth {

namespace {

constexpr bool dashBefore(std::size_t byte) { return byte == 4 || byte == 6 || byte == 8 || byte == 10; }

int hexValue(char digit) {
    if (digit >= '0' && digit <= '9') return digit - '0';
    if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
    if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
    return -1;
}

void setVersion(IdBytes& bytes, std::uint8_t version) {
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0F) | (version << 4));
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3F) | 0x80);
}

}  // namespace

std::string formatUuid(const IdBytes& bytes) {
    std::string text;
    text.reserve(36);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (dashBefore(i)) text.push_back('-');
        text += toHex(ByteView(&bytes[i], 1));
    }
    return text;
}

Result<IdBytes> parseUuid(std::string_view text) {
    const auto bad = [] {
        return fail(ErrorCode::InvalidArgument,
                    "this is no id: ids have 36 letters, digits and dashes, as lists show them");
    };
    if (text.size() != 36) return bad();
    IdBytes bytes{};
    std::size_t at = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (dashBefore(i) && text[at++] != '-') return bad();
        const int high = hexValue(text[at++]);
        const int low = hexValue(text[at++]);
        if (high < 0 || low < 0) return bad();
        bytes[i] = static_cast<std::uint8_t>(high << 4 | low);
    }
    return bytes;
}

IdBytes newUuid(const Clock& clock, RandomSource& random) {
    IdBytes bytes{};
    random.fill(bytes);
    const auto milliseconds = static_cast<std::uint64_t>(clock.now().milliseconds());
    for (std::size_t i = 0; i < 6; ++i) bytes[i] = static_cast<std::uint8_t>(milliseconds >> (8 * (5 - i)));
    setVersion(bytes, 7);
    return bytes;
}

IdBytes uuidFromDigest(ByteView digest) {
    HEARTH_CHECK(digest.size() >= 16);
    IdBytes bytes{};
    std::copy_n(digest.begin(), bytes.size(), bytes.begin());
    setVersion(bytes, 8);
    return bytes;
}

}  // namespace hearth
