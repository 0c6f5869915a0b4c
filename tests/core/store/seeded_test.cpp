// SPDX-License-Identifier: AGPL-3.0-or-later
// What a proof reports can be repeated: the seed that it prints leads to the same calls with the same bytes.
#include "tests/core/store/proof/seeded.h"

#include <catch2/catch.hpp>

#include "tests/core/store/proof/power_loss.h"
#include "tests/support/temp_vault.h"

using namespace hearth;
using namespace hearth::test;

namespace {

/// Everything that a ledger writes in `transactions`.
std::vector<DiskOperation> callsOf(Ledger& ledger, std::uint64_t seed, int transactions) {
    const SeededChance chance(seed);
    const TempDirectory place;
    const DiskTrace trace = traceOf(ledger, place.path() / "vault", transactions);
    std::vector<DiskOperation> calls;
    for (std::size_t at = 0; at < trace.size(); ++at) calls.push_back(trace[at]);
    return calls;
}

}  // namespace

TEST_CASE("a proof that failed with a seed fails again with it: the same calls come in the same order") {
    const bool whole = GENERATE(false, true);
    const auto make = [whole] { return whole ? makeVaultLedger() : makeBareLedger(); };
    const auto first = callsOf(*make(), 7, 20);
    REQUIRE(first.size() > 100);
    CHECK(callsOf(*make(), 7, 20) == first);
    CHECK(callsOf(*make(), 8, 20) != first);
}

TEST_CASE("chance is the system's again when a proof is over") {
    const auto draw = [] {
        IdBytes bytes{};
        ProofRandom().fill(bytes);
        return bytes;
    };
    const auto drawSeeded = [&](std::uint64_t seed) {
        const SeededChance chance(seed);
        return draw();
    };
    CHECK(drawSeeded(1) == drawSeeded(1));
    CHECK(drawSeeded(1) != drawSeeded(2));
    CHECK(draw() != draw());
}
