// SPDX-License-Identifier: AGPL-3.0-or-later
// A change of the database key that is interrupted anywhere: by a kill, by a power cut, by a call that fails.
#include <catch2/catch.hpp>

#include "tests/core/store/proof/check_tally.h"
#include "tests/core/store/proof/failures.h"
#include "tests/core/store/proof/kills.h"
#include "tests/core/store/proof/power_loss.h"

using namespace hearth::test;

TEST_CASE("killed while its key is changed, a vault opens with the same secrets and every acknowledged write") {
    checkTally(proveKills(*makeRekeyLedger(), {.seed = 31, .amount = 20}), 20);
}

TEST_CASE("a power cut while the key is changed leaves the old key or the new one, and all rows") {
    checkTally(provePowerLoss(*makeRekeyLedger(), {.seed = 32, .transactions = 4, .everyCut = 17, .randomStates = 2}),
               50);
}

TEST_CASE("whichever call fails while the key is changed, the vault opens afterwards and has lost nothing") {
    checkTally(proveFailingCalls(*makeRekeyLedger(), {.seed = 6, .transactions = 2, .every = 41}), 40);
}
