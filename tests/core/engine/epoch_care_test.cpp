// SPDX-License-Identifier: AGPL-3.0-or-later
// An epoch ends after three months of two clocks, and of no single one.
#include "core/engine/epoch_care.h"

#include <catch2/catch.hpp>

#include "tests/support/temp_vault.h"

using namespace hearth;
using namespace hearth::engine;

namespace {

constexpr Milliseconds kYear = 365 * kDay;

struct Care {
    test::TempVault temp;
    Timestamp here{1'800'000'000'000};
    Timestamp there{1'800'000'000'000};

    void pass(Milliseconds time) {
        here = here.plus(time);
        there = there.plus(time);
    }
    bool ends(std::uint32_t epoch) {
        const auto due = temp.vault().write([&](store::Database& database) {
            return epochToEnd(database, epoch, {here, there});
        });
        REQUIRE(due.ok());
        return due->has_value();
    }
};

}  // namespace

TEST_CASE("an epoch ends after ninety days, and the next one begins to count then") {
    Care care;
    CHECK_FALSE(care.ends(1));
    care.pass(kLongestEpoch - 1);
    CHECK_FALSE(care.ends(1));
    care.pass(1);
    CHECK(care.ends(1));
    // It failed, or this device may not: it stays due.
    CHECK(care.ends(1));
    CHECK_FALSE(care.ends(2));
    care.pass(kLongestEpoch);
    CHECK(care.ends(2));
}

TEST_CASE("a clock that is years off ends no epoch, whichever it is") {
    Care care;
    CHECK_FALSE(care.ends(1));
    care.here = care.here.plus(40 * kYear);
    CHECK_FALSE(care.ends(1));
    care.here = care.here.plus(-60 * kYear);
    CHECK_FALSE(care.ends(1));
    care.here = care.here.plus(20 * kYear);
    CHECK_FALSE(care.ends(1));
    care.there = care.there.plus(-30 * kYear);
    CHECK_FALSE(care.ends(1));
    // From here on both are right again.
    care.pass(kLongestEpoch);
    CHECK(care.ends(1));
}

TEST_CASE("clocks that jump to and fro end an epoch now and then at most") {
    Care care;
    std::uint32_t epoch = 1;
    for (int day = 0; day < 900; ++day) {
        // A machine that starts in 1970 and is set right a moment later.
        care.here = Timestamp(0);
        if (care.ends(epoch)) ++epoch;
        care.here = care.there;
        if (care.ends(epoch)) ++epoch;
        care.there = care.there.plus(kDay);
    }
    CHECK(epoch >= 9);
    CHECK(epoch <= 11);
}

TEST_CASE("an epoch that has to end is due at once, and the one after it is not") {
    Care care;
    REQUIRE(care.temp.vault().write([](store::Database& database) { return endEpochsUpTo(database, 3); }).ok());
    CHECK(care.ends(2));
    CHECK(care.ends(3));
    CHECK_FALSE(care.ends(4));
}
