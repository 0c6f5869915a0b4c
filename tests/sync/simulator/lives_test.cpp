// SPDX-License-Identifier: AGPL-3.0-or-later
// Whatever goes wrong between devices, in the end they hold the same, nothing acknowledged is lost, and what was
// forgotten stays forgotten. CTest runs each case by itself; `scripts/torture sync` goes on from here.
#include <catch2/catch.hpp>

#include "tests/sync/simulator/world.h"

using namespace hearth;
using namespace hearth::sync;

namespace {

void live(std::uint64_t first, std::uint64_t last, int steps, const Faults& faults) {
    for (std::uint64_t seed = first; seed <= last; ++seed) {
        const std::string wrong = tried(seed, steps, faults);
        INFO(wrong);
        REQUIRE(wrong.empty());
    }
}

}  // namespace

TEST_CASE("lives 1 to 100 of devices end alike, with nothing lost and nothing forgotten revived", "[lives-1]") {
    live(1, 100, 240, {});
}

TEST_CASE("lives 101 to 200 of devices end alike, with nothing lost and nothing forgotten revived", "[lives-2]") {
    live(101, 200, 240, {});
}

TEST_CASE("lives 201 to 300 of devices end alike, with nothing lost and nothing forgotten revived", "[lives-3]") {
    live(201, 300, 240, {});
}

TEST_CASE("10 lives of devices with real vaults end alike", "[lives-real-1]") {
    Faults faults;
    faults.realVaults = true;
    live(1, 10, 60, faults);
}

TEST_CASE("10 more lives of devices with real vaults end alike", "[lives-real-2]") {
    Faults faults;
    faults.realVaults = true;
    live(11, 20, 60, faults);
}
