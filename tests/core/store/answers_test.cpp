// SPDX-License-Identifier: AGPL-3.0-or-later
// An encrypted database answers as plain SQLite does, however large it is; no nonce repeats.
#include <catch2/catch.hpp>

#include "tests/core/store/proof/check_tally.h"
#include "tests/core/store/proof/differential.h"
#include "tests/core/store/proof/large_file.h"
#include "tests/core/store/proof/nonces.h"

using namespace hearth::test;

TEST_CASE("encrypted or not, the same SQL gives the same answers") {
    checkTally(proveSameAnswers({.seed = GENERATE(1U, 2U, 3U), .amount = 1500}), 1500);
}

TEST_CASE("rows are written and read across the page of SQLite's locks at one gigabyte, and across four and eight") {
    checkTally(proveSparseLargeFile({.seed = 5}), 3);
}

TEST_CASE("ten million nonces from several threads and processes, and none twice") {
    checkTally(proveNonces({.amount = 10'000'000}), 10'000'000);
}
