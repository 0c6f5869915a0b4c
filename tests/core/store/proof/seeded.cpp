// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/core/store/proof/seeded.h"

#include <sodium.h>
#include <sqlite3.h>

#include <algorithm>
#include <random>
#include <stdexcept>

namespace hearth::test {

namespace {

std::mt19937_64& generator() {
    static std::mt19937_64 only;
    return only;
}

void fillSeeded(void* out, std::size_t size) {
    auto* bytes = static_cast<std::uint8_t*>(out);
    std::generate_n(bytes, size, [] { return static_cast<std::uint8_t>(generator()()); });
}

std::uint32_t anySeeded() { return static_cast<std::uint32_t>(generator()()); }
const char* nameOfSeeded() { return "seeded"; }

randombytes_implementation& seeded() {
    static randombytes_implementation only{nameOfSeeded, anySeeded, nullptr, nullptr, fillSeeded, nullptr};
    return only;
}

/// 0 lets SQLite ask the operating system again.
void seedSqlite(int seed) {
    sqlite3_test_control(SQLITE_TESTCTRL_PRNG_SEED, seed, nullptr);
    sqlite3_randomness(0, nullptr);  // forgets what it has drawn so far
}

bool isOn() { return randombytes_implementation_name() == nameOfSeeded(); }

}  // namespace

SeededChance::SeededChance(std::uint64_t seed) {
    if (sodium_init() < 0) throw std::runtime_error("libsodium does not start");
    if (isOn()) throw std::logic_error("chance is seeded already");
    generator().seed(seed);
    randombytes_set_implementation(&seeded());
    seedSqlite(static_cast<int>(seed % 0x7FFFFFFF) + 1);
}

SeededChance::~SeededChance() {
    randombytes_set_implementation(&randombytes_sysrandom_implementation);
    seedSqlite(0);
}

void ProofRandom::fill(std::span<std::uint8_t> out) { randombytes_buf(out.data(), out.size()); }

}  // namespace hearth::test
