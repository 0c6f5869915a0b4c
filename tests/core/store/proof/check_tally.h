// SPDX-License-Identifier: AGPL-3.0-or-later
// A proof's counts as a Catch2 assertion.
#pragma once

#include <catch2/catch.hpp>

#include "tests/core/store/proof/tally.h"

namespace hearth::test {

/// Nothing was lost or overlooked, in at least so many runs: a proof that ran nothing proves nothing.
inline void checkTally(const Tally& tally, std::int64_t atLeast) {
    if (!tally.skipped.empty()) {
        WARN("not run: " << tally.skipped);
        return;
    }
    std::string complaints;
    for (const std::string& complaint : tally.complaints) complaints += "\n" + complaint;
    INFO(tally.runs << " runs, " << tally.faults << " faults" << complaints);
    CHECK(tally.lost == 0);
    CHECK(tally.undetected == 0);
    CHECK(tally.runs >= atLeast);
}

}  // namespace hearth::test
