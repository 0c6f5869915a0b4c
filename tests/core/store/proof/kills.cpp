// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/core/store/proof/kills.h"

#include <fmt/format.h>

#include <chrono>
#include <limits>
#include <random>
#include <thread>

#include "tests/core/store/bare_database.h"
#include "tests/core/store/proof/child.h"

namespace hearth::test {

namespace {

constexpr int kRoundsOfOne = 100;  ///< Then a new ledger, so that it does not grow for ever.

/// Kills `rounds` processes one after the other over the same ledger.
void killOften(Ledger& ledger, int rounds, std::mt19937_64& random, Tally& tally, const std::string& where) {
    const TempDirectory place;
    const auto directory = place.path() / "vault";
    std::filesystem::create_directories(directory);
    ledger.prepare(directory);
    int acknowledged = 0;
    for (int round = 0; round < rounds; ++round) {
        Child child(
            [&](const auto& promise) { must(ledger.work(directory, std::numeric_limits<int>::max() - 100, promise)); });
        acknowledged = std::max(acknowledged, child.nextPromise());
        std::this_thread::sleep_for(std::chrono::microseconds(random() % 12000));
        acknowledged = std::max(acknowledged, child.kill());
        ++tally.runs;
        ++tally.faults;
        const std::string here = where + fmt::format(" kill {}: ", round + 1);
        if (!child.wasKilled()) tally.lose(here + "ended by itself");
        const Judgement found = ledger.judge(directory);
        if (!found.complaint.empty())
            tally.lose(here + found.complaint);
        else if (found.last < acknowledged)
            tally.lose(here + fmt::format("{} of {} commits", found.last, acknowledged));
    }
    if (acknowledged < rounds) tally.lose(where + fmt::format(" only {} commits in {} kills", acknowledged, rounds));
}

}  // namespace

Tally proveKills(Ledger& ledger, const Scale& scale) {
    std::mt19937_64 random(scale.seed);
    Tally tally;
    for (int done = 0; done < scale.amount; done += kRoundsOfOne)
        killOften(ledger, std::min(kRoundsOfOne, scale.amount - done), random, tally,
                  fmt::format("seed {} ledger {}", scale.seed, done / kRoundsOfOne + 1));
    return tally;
}

}  // namespace hearth::test
