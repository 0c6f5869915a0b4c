// SPDX-License-Identifier: AGPL-3.0-or-later
// SQLite 3.40.1 loses commits where a spilled transaction rolls back to a savepoint; a vault must not.
#include "tests/core/store/proof/savepoint.h"

#include <catch2/catch.hpp>

#include "tests/core/store/proof/check_tally.h"

using namespace hearth::test;

TEST_CASE("no acknowledged commit is lost when a large transaction rolls back to a savepoint") {
    checkTally(proveSavepoints({.seed = 7, .amount = 40}), 40);
}

TEST_CASE("the same work with a page cache that spills does lose commits, so that the proof above can fail") {
    const Tally tally = showSavepointFault({.seed = 7, .amount = 16});
    if (!tally.skipped.empty()) {
        WARN("not run: " << tally.skipped);
        return;
    }
    CHECK(tally.lost > 0);
}
