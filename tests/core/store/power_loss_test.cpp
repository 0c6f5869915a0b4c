// SPDX-License-Identifier: AGPL-3.0-or-later
// The current fails between any two writes.
#include "tests/core/store/proof/power_loss.h"

#include <catch2/catch.hpp>

#include "tests/core/store/proof/check_tally.h"

using namespace hearth::test;

TEST_CASE("after a power cut the database opens with every acknowledged commit, whatever the disk kept of the rest") {
    const auto ledger = makeBareLedger();
    checkTally(provePowerLoss(*ledger, {.seed = 3, .transactions = 60, .everyCut = 3, .randomStates = 3}), 400);
}

TEST_CASE("after a power cut a whole vault opens with its words, its rows and what sync will read") {
    const auto ledger = makeVaultLedger();
    checkTally(provePowerLoss(*ledger, {.seed = 5, .transactions = 60, .everyCut = 21, .randomStates = 2}), 50);
}

TEST_CASE("a power cut while a vault is created leaves a whole one or room for a new one") {
    checkTally(provePowerLossAtCreation({.seed = 2, .everyCut = 41, .randomStates = 1}), 10);
}
