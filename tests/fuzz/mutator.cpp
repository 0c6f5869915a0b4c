// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/fuzz/mutator.h"

#include <algorithm>
#include <array>

namespace hearth::fuzz {

namespace {

using Offset = std::ptrdiff_t;

/// A run inside `size` bytes, often one that a format cares about.
struct Run {
    std::size_t at;
    std::size_t size;
};

Run runIn(std::size_t size, std::mt19937_64& random) {
    constexpr std::array<std::size_t, 7> kUnits = {1, 4, 8, 24, 164, 4096, 4120};
    const std::size_t unit = kUnits[random() % kUnits.size()];
    const std::size_t base = unit == 4120 ? 32 : unit == 164 ? 44 : 0;
    std::size_t at = random() % size;
    if (random() % 2 == 0 && size > base) at = base + (random() % (size - base)) / unit * unit;
    return {at, std::min(unit, size - at)};
}

void change(Bytes& bytes, const std::vector<Bytes>& seeds, std::mt19937_64& random) {
    if (bytes.empty()) bytes.push_back(static_cast<std::uint8_t>(random()));
    const Run run = runIn(bytes.size(), random);
    const auto start = bytes.begin() + static_cast<Offset>(run.at);
    const auto end = start + static_cast<Offset>(run.size);
    switch (random() % 8) {
        case 0:
        case 1: *start ^= static_cast<std::uint8_t>(1U << (random() % 8)); break;
        case 2: *start = static_cast<std::uint8_t>(random()); break;
        case 3: std::fill(start, end, static_cast<std::uint8_t>(random() % 3 * 0x7F)); break;
        case 4: bytes.erase(start, end); break;
        case 5: {
            const Bytes piece(start, end);
            bytes.insert(start, piece.begin(), piece.end());
            break;
        }
        case 6: {
            const Bytes& other = seeds[random() % seeds.size()];
            if (run.at + run.size <= other.size())
                std::copy_n(other.begin() + static_cast<Offset>(run.at), run.size, start);
            break;
        }
        default:
            if (random() % 4 == 0)
                bytes.resize(random() % (bytes.size() + 1));
            else if (run.at + 2 * run.size <= bytes.size())
                std::swap_ranges(start, end, end);
    }
}

}  // namespace

Bytes mutate(const std::vector<Bytes>& seeds, std::mt19937_64& random) {
    Bytes bytes = seeds[random() % seeds.size()];
    for (std::uint64_t left = 1 + random() % 4; left > 0; --left) change(bytes, seeds, random);
    return bytes;
}

}  // namespace hearth::fuzz
