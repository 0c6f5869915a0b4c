// SPDX-License-Identifier: AGPL-3.0-or-later
// Chance that a seed repeats: keys, ids, salts and nonces come out the same again, and with them every page and every
// call, so that a proof which failed fails again.
#pragma once

#include <cstdint>

#include "core/base/clock.h"

namespace hearth::test {

/// While it lives, libsodium, SQLite and every ProofRandom of this process draw from a generator with this seed.
/// Never while processes are forked: they would draw the same. One at a time; threads: one.
class SeededChance {
public:
    explicit SeededChance(std::uint64_t seed);
    ~SeededChance();
    SeededChance(const SeededChance&) = delete;
    SeededChance& operator=(const SeededChance&) = delete;
};

/// The operating system's generator, or the seeded one while a SeededChance lives.
class ProofRandom final : public RandomSource {
public:
    void fill(std::span<std::uint8_t> out) override;
};

}  // namespace hearth::test
