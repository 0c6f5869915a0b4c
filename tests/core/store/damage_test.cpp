// SPDX-License-Identifier: AGPL-3.0-or-later
// Bits flip, pages land in the wrong place, logs are spliced.
#include <catch2/catch.hpp>

#include "tests/core/store/proof/check_tally.h"
#include "tests/core/store/proof/damage.h"

using namespace hearth::test;

TEST_CASE("a flipped bit in any field of a page, of the log or of a frame is noticed and never read as content") {
    checkTally(proveFlips({.seed = 11, .amount = 6}), 150);
}

TEST_CASE("pages and frames that were swapped, spliced or taken from elsewhere are noticed") {
    checkTally(proveMisplacedPages({.seed = 12, .amount = 12}), 50);
}

TEST_CASE("verify names the page that was changed or is another vault's, also when the vault does not open") {
    checkTally(proveVerifyNamesPages({.seed = 13, .amount = 24}), 24);
}

TEST_CASE("an earlier version of a page in its own place is never read as content, and verify names it") {
    checkTally(proveOlderPages({.seed = 14, .amount = 20}), 21);
}
