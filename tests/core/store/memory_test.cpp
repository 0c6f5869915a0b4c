// SPDX-License-Identifier: AGPL-3.0-or-later
// The system has no memory left for SQLite. A program of its own, because it replaces SQLite's allocator.
#include <catch2/catch.hpp>

#include "tests/core/store/proof/check_tally.h"
#include "tests/core/store/proof/failing_memory.h"
#include "tests/core/store/proof/failures.h"

using namespace hearth::test;

TEST_CASE("whichever allocation fails, the failure is told and no commit is lost") {
    REQUIRE(installFailingMemory());
    SECTION("of a database") {
        const auto ledger = makeBareLedger();
        checkTally(proveFailingMemory(*ledger, {.transactions = 4, .every = 3}), 200);
    }
    SECTION("of a whole vault") {
        const auto ledger = makeVaultLedger();
        checkTally(proveFailingMemory(*ledger, {.transactions = 2, .every = 809}), 50);
    }
}
