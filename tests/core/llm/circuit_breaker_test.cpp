// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/llm/circuit_breaker.h"

#include <catch2/catch.hpp>

#include "tests/support/law.h"

using namespace hearth;
using namespace hearth::llm;

namespace {

const std::string kServer = "custom https://models.example/v1";

struct Breakers {
    ManualClock clock{Timestamp(1'000'000'000)};
    CircuitBreakers breakers{clock};

    /// A call that fails, where it is allowed.
    bool fails(std::optional<Milliseconds> retryAfter = std::nullopt) {
        if (!breakers.admit(kServer).allowed) return false;
        breakers.failed(kServer, retryAfter);
        return true;
    }
    void open() {
        for (int i = 0; i < kFailuresToOpen; ++i) REQUIRE(fails());
    }
};

}  // namespace

TEST_CASE("a server that failed three times in a row is left alone for half a minute") {
    Breakers test;
    test.open();
    const Admission admission = test.breakers.admit(kServer);
    CHECK_FALSE(admission.allowed);
    REQUIRE(admission.until.has_value());
    CHECK(*admission.until == test.clock.now().plus(kFirstCoolDown));
    CHECK_FALSE(admission.told);
    CHECK(test.breakers.admit("another").allowed);
}

TEST_CASE("one call that works closes the count of failures") {
    Breakers test;
    CHECK(test.fails());
    CHECK(test.fails());
    REQUIRE(test.breakers.admit(kServer).allowed);
    test.breakers.succeeded(kServer);
    CHECK(test.fails());
    CHECK(test.fails());
    CHECK(test.breakers.admit(kServer).allowed);
}

TEST_CASE("after the cool-down one call is on trial, and no second one beside it") {
    Breakers test;
    test.open();
    test.clock.advance(kFirstCoolDown - 1);
    CHECK_FALSE(test.breakers.admit(kServer).allowed);
    test.clock.advance(1);
    REQUIRE(test.breakers.admit(kServer).allowed);
    CHECK_FALSE(test.breakers.admit(kServer).allowed);
    test.breakers.succeeded(kServer);
    CHECK(test.breakers.admit(kServer).allowed);
    CHECK(test.breakers.admit(kServer).allowed);
}

TEST_CASE("a trial that fails makes the cool-down twice as long, up to a limit") {
    Breakers test;
    test.open();
    Milliseconds expected = kFirstCoolDown;
    for (int trial = 0; trial < 8; ++trial) {
        test.clock.advance(expected);
        REQUIRE(test.fails());
        expected = std::min(expected * 2, kLongestCoolDown);
        CHECK(test.breakers.look(kServer).until == test.clock.now().plus(expected));
    }
    CHECK(expected == kLongestCoolDown);
}

TEST_CASE("a trial that was cancelled says nothing: the next call is on trial") {
    Breakers test;
    test.open();
    test.clock.advance(kFirstCoolDown);
    REQUIRE(test.breakers.admit(kServer).allowed);
    test.breakers.abandoned(kServer);
    CHECK(test.breakers.admit(kServer).allowed);
    CHECK_FALSE(test.breakers.admit(kServer).allowed);
}

TEST_CASE("a server that names a long wait is left alone for that time, from its first refusal") {
    Breakers test;
    REQUIRE(test.fails(90 * kSecond));
    const Admission admission = test.breakers.admit(kServer);
    CHECK_FALSE(admission.allowed);
    CHECK(admission.told);
    CHECK(admission.until == test.clock.now().plus(90 * kSecond));
    test.clock.advance(90 * kSecond);
    CHECK(test.breakers.admit(kServer).allowed);
}

TEST_CASE("a wait that a turn waits for opens nothing, and no header keeps a server away for a day") {
    Breakers test;
    REQUIRE(test.fails(5 * kSecond));
    REQUIRE(test.fails(24 * kHour));
    CHECK(test.breakers.look(kServer).until == test.clock.now().plus(kLongestTold));
}

TEST_CASE("a person who insists is let through, on trial") {
    Breakers test;
    test.open();
    test.breakers.insist(kServer);
    CHECK_FALSE(test.breakers.admit(kServer).allowed);
    test.breakers.succeeded(kServer);
    CHECK(test.breakers.admit(kServer).allowed);
}

TEST_CASE("a clock that is set back does not keep a server away") {
    Breakers test;
    test.open();
    test.clock.advance(-365 * kDay);
    CHECK(test.breakers.admit(kServer).allowed);
}

TEST_CASE("whatever happens, a server is tried again at the latest after an hour") {
    test::checkLaw("no history closes a server out", [](const std::vector<std::uint8_t>& history) {
        ManualClock clock(Timestamp(1'000'000'000));
        CircuitBreakers breakers(clock);
        for (const std::uint8_t event : history) {
            clock.advance((event >> 3) * kSecond);
            if (!breakers.admit(kServer).allowed) continue;
            switch (event % 4) {
                case 0: breakers.succeeded(kServer); break;
                case 1: breakers.abandoned(kServer); break;
                case 2: breakers.failed(kServer, std::nullopt); break;
                default: breakers.failed(kServer, event * kMinute); break;
            }
        }
        clock.advance(kLongestTold);
        RC_ASSERT(breakers.admit(kServer).allowed);
    });
}
