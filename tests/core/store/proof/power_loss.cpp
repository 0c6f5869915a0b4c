// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/core/store/proof/power_loss.h"

#include <fmt/format.h>

#include "core/store/vault.h"
#include "tests/core/store/bare_database.h"
#include "tests/core/store/proof/seeded.h"

namespace hearth::test {

namespace {

using Fate = DiskTrace::Fate;

/// Calls `look(state, promised)`, which gives a complaint or nothing, for every state to be looked at.
/// A state that was just looked at with as much promised is passed over: nothing was unflushed.
template <typename Look>
Tally forEachState(const DiskTrace& trace, const PowerLossScale& scale, Look&& look) {
    Tally tally;
    std::mt19937_64 random(scale.seed);
    std::pair<int, DiskState> before{-1, {}};
    const auto lookAt = [&](std::size_t cut, Fate fate, int number) {
        ++tally.faults;
        std::pair<int, DiskState> now{trace.promised(cut, 0), trace.stateAfter(cut, fate, random)};
        if (now == before) return;
        before = std::move(now);
        ++tally.runs;
        const std::string complaint = look(before.second, before.first);
        if (!complaint.empty())
            tally.lose(
                fmt::format("seed {} cut {} of {} state {}: {}", scale.seed, cut, trace.size(), number, complaint));
    };
    const auto step = static_cast<std::size_t>(scale.everyCut);
    for (std::size_t cut = scale.seed % step; cut <= trace.size(); cut += step) {
        for (const Fate fate : {Fate::Dropped, Fate::Kept, Fate::OnlyLast, Fate::AllButLast})
            lookAt(cut, fate, static_cast<int>(fate));
        for (int number = 0; number < scale.randomStates; ++number) lookAt(cut, Fate::Random, 100 + number);
    }
    return tally;
}

}  // namespace

DiskTrace traceOf(Ledger& ledger, const std::filesystem::path& directory, int transactions) {
    std::filesystem::create_directories(directory);
    ledger.prepare(directory);
    DiskTrace trace(directory);
    const WatchScope watching(trace, directory);
    must(ledger.work(directory, transactions, [&](int number) { trace.promise(number); }));
    return trace;
}

Tally provePowerLoss(Ledger& ledger, const PowerLossScale& scale) {
    const SeededChance chance(scale.seed);
    const TempDirectory place;
    const auto directory = place.path() / "vault";
    const DiskTrace trace = traceOf(ledger, directory, scale.transactions);
    return forEachState(trace, scale, [&](const DiskState& state, int promised) -> std::string {
        writeState(directory, state);
        const Judgement found = ledger.judge(directory);
        if (!found.complaint.empty()) return found.complaint;
        return found.last < promised ? fmt::format("{} of {} commits", found.last, promised) : "";
    });
}

Tally provePowerLossAtCreation(const PowerLossScale& scale) {
    const TempDirectory place;
    const auto directory = place.path() / "vault";
    const auto passphrase = crypto::SecretBytes::fromText("a passphrase");
    const SeededChance chance(scale.seed);
    ManualClock clock(must(Timestamp::parse("2026-11-20T10:00:00Z")));
    ProofRandom random;
    const auto create = [&] {
        return store::Vault::create(directory, passphrase, store::KdfProfile::Interactive, clock, random);
    };
    DiskTrace trace(place.path());
    crypto::SecretBytes words(0);
    {
        const WatchScope watching(trace, place.path());
        words = must(create()).recoveryPhrase;
    }
    return forEachState(trace, scale, [&](const DiskState& state, int) -> std::string {
        writeState(place.path(), state);
        if (!store::Vault::exists(directory)) {
            const auto again = create();
            return again.ok() ? "" : "cannot be created again: " + again.error().detail;
        }
        const auto vault = store::Vault::open(directory, words, {}, clock, random);
        if (!vault.ok()) return vault.error().detail;
        const auto report = (*vault)->verify();
        return report.ok() && report->sound() ? "" : "verify complains";
    });
}

}  // namespace hearth::test
