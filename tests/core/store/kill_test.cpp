// SPDX-License-Identifier: AGPL-3.0-or-later
// Killed at any moment: nothing acknowledged is lost, nothing can be read in what is left behind.
#include <catch2/catch.hpp>

#include "tests/core/store/proof/check_tally.h"
#include "tests/core/store/proof/kills.h"

using namespace hearth::test;

TEST_CASE("killed fifty times in the middle of writing, a database keeps every commit that was acknowledged") {
    checkTally(proveKills(*makeBareLedger(), {.seed = 20261120, .amount = 50}), 50);
}

TEST_CASE("killed fifty times in the middle of writing, a whole vault keeps every write that was acknowledged") {
    checkTally(proveKills(*makeVaultLedger(), {.seed = 20261121, .amount = 50}), 50);
}

TEST_CASE("nothing that a person wrote reaches a file, nor can be found in what a killed program leaves behind") {
    checkTally(proveNoPlaintext({.seed = 1, .amount = 2}), 2);
}
