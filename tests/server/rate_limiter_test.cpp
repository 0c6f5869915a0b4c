// SPDX-License-Identifier: AGPL-3.0-or-later
// A client may ask in bursts but not for ever, and one who asks too often takes nothing from the others.
#include "server/rate_limiter.h"

#include <catch2/catch.hpp>

using hearth::server::RateLimiter;

TEST_CASE("a burst is let through, then one request at a time as the bucket fills") {
    RateLimiter limiter({2, 3});
    for (int i = 0; i < 3; ++i) CHECK(limiter.waitSeconds("a", 0) == 0);
    CHECK(limiter.waitSeconds("a", 0) == 1);
    CHECK(limiter.waitSeconds("b", 0) == 0);
    CHECK(limiter.waitSeconds("a", 500) == 0);
    CHECK(limiter.waitSeconds("a", 500) == 1);
    for (int i = 0; i < 3; ++i) CHECK(limiter.waitSeconds("a", 60'000) == 0);
    CHECK(limiter.waitSeconds("a", 60'000) > 0);
}
