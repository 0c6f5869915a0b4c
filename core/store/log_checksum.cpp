// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/log_checksum.h"

#include <cstring>

#include "core/store/big_endian.h"

namespace hearth::store {

WordPair loadWords(const std::uint8_t* bytes, WordOrder order) {
    std::array<std::uint32_t, 2> words{};
    std::memcpy(words.data(), bytes, sizeof(words));
    if ((order == WordOrder::Little) != (std::endian::native == std::endian::little))
        for (auto& word : words) word = __builtin_bswap32(word);
    return {words[0], words[1]};
}

LogChecksum loadChecksum(const std::uint8_t* bytes) {
    return {loadBigEndian<std::uint32_t>(bytes), loadBigEndian<std::uint32_t>(bytes + 4)};
}

void storeChecksum(std::uint8_t* out, const LogChecksum& sum) {
    storeBigEndian(out, sum.s0);
    storeBigEndian(out + 4, sum.s1);
}

void LogChecksum::add(std::span<const std::uint8_t> bytes, WordOrder order) {
    for (std::size_t at = 0; at < bytes.size(); at += 8) add(loadWords(bytes.data() + at, order));
}

void LogChecksum::takeBack(std::span<const std::uint8_t> bytes, WordOrder order) {
    for (std::size_t at = bytes.size(); at > 0; at -= 8) takeBack(loadWords(bytes.data() + at - 8, order));
}

}  // namespace hearth::store
