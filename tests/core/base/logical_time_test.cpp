// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/base/logical_time.h"
#include "tests/support/law.h"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

using namespace hearth;

TEST_CASE("stamps only grow, whatever the wall clock does") {
    hearth::test::checkLaw([](const std::vector<std::uint32_t>& walls) {
        HybridClock clock(LogicalTime(0));
        LogicalTime last(0);
        for (auto wall : walls) {
            const LogicalTime stamp = clock.tick(Timestamp(wall), LogicalTime(0));
            RC_ASSERT(stamp > last);
            last = stamp;
        }
    });
}

TEST_CASE("a local write beats the cell it replaces, even one from the future") {
    HybridClock clock(LogicalTime(0));
    const LogicalTime future(std::uint64_t{9'000'000'000'000} << 16);
    CHECK(clock.tick(Timestamp(1000), future) > future);
}

TEST_CASE("a stamp from the future moves the clock five minutes at most") {
    HybridClock clock(LogicalTime(0));
    clock.observe(Timestamp(1000), LogicalTime(std::uint64_t{9'000'000'000'000} << 16));
    CHECK(clock.last().wall() == Timestamp(1000 + 5 * kMinute));
}

TEST_CASE("a full counter carries into the milliseconds") {
    HybridClock clock(LogicalTime((std::uint64_t{1000} << 16) | 0xFFFF));
    CHECK(clock.tick(Timestamp(1000), LogicalTime(0)).wall() == Timestamp(1001));
}
