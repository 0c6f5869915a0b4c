// SPDX-License-Identifier: AGPL-3.0-or-later
// The running checksum of SQLite's log. Every step of it can be taken back, so what came before a frame can be told
// from the frame itself. Source: sqlite.org/fileformat2.html, "Checksum Algorithm".
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <span>

namespace hearth::store {

/// How a log reads its bytes as words; its header says which.
enum class WordOrder : std::uint8_t { Little, Big };

/// Two neighbouring words of what is summed up.
struct WordPair {
    std::uint32_t first;
    std::uint32_t second;
};

struct LogChecksum {
    std::uint32_t s0 = 0;
    std::uint32_t s1 = 0;
    friend bool operator==(const LogChecksum&, const LogChecksum&) = default;

    void add(WordPair words) {
        s0 += words.first + s1;
        s1 += words.second + s0;
    }
    void takeBack(WordPair words) {
        s1 -= words.second + s0;
        s0 -= words.first + s1;
    }
    /// The pair that leads from here to `next`.
    WordPair pairTo(const LogChecksum& next) const { return {next.s0 - s0 - s1, next.s1 - s1 - next.s0}; }

    /// Shape: a multiple of eight bytes.
    void add(std::span<const std::uint8_t> bytes, WordOrder order);
    void takeBack(std::span<const std::uint8_t> bytes, WordOrder order);
};

WordPair loadWords(const std::uint8_t* bytes, WordOrder order);
/// A checksum as the log stores it, the most significant byte first.
LogChecksum loadChecksum(const std::uint8_t* bytes);
void storeChecksum(std::uint8_t* out, const LogChecksum& sum);

}  // namespace hearth::store
