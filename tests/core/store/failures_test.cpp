// SPDX-License-Identifier: AGPL-3.0-or-later
// The system below refuses: reads, writes, flushes, openings, renames, room on the disk.
#include <catch2/catch.hpp>

#include "tests/core/store/proof/check_tally.h"
#include "tests/core/store/proof/failures.h"

using namespace hearth::test;

TEST_CASE("whichever call on a file fails, the failure is told for what it is and no commit is lost") {
    const auto ledger = makeBareLedger();
    checkTally(proveFailingCalls(*ledger, {.transactions = 15, .every = 2}), 200);
}

TEST_CASE("whichever call on a file of a whole vault fails, it opens afterwards with every acknowledged write") {
    const auto ledger = makeVaultLedger();
    checkTally(proveFailingCalls(*ledger, {.transactions = 3, .every = 11}), 40);
}

TEST_CASE("whichever call fails while a vault is created, it is whole or can be created again") {
    checkTally(proveFailingCreation({.seed = 4, .every = 97}), 20);
}
