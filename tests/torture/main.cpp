// SPDX-License-Identifier: AGPL-3.0-or-later
// The proofs of the vault at full size: each again and again with another seed until the time is used up, then the
// counts as JSON. scripts/torture calls it.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <iostream>

#include "core/base/clock.h"
#include "tests/core/store/proof/failing_memory.h"
#include "tests/torture/isolated_run.h"
#include "tests/torture/proofs.h"
#include "tests/torture/report.h"

using namespace hearth;
using namespace hearth::test;

namespace {

struct Options {
    double minutes = 10;
    std::string only;
    std::uint64_t seed = 1;
    bool list = false;
};

std::vector<const TortureProof*> chosen(const std::string& only) {
    std::vector<const TortureProof*> proofs;
    for (const TortureProof& proof : tortureProofs())
        if (only.empty() || proof.name == only) proofs.push_back(&proof);
    return proofs;
}

/// Round after round, each proof once a round; the first round is whole even when the time is short.
TortureReport runAll(const std::vector<const TortureProof*>& proofs, const Options& options) {
    TortureReport report;
    const double start = steadyMilliseconds();
    const auto timeIsUp = [&] { return steadyMilliseconds() - start >= options.minutes * 60000; };
    std::uint64_t seed = options.seed;
    do {
        for (const TortureProof* proof : proofs) {
            if (seed > options.seed && timeIsUp()) break;
            const double began = steadyMilliseconds();
            const Tally tally = runIsolated(*proof, seed);
            report.add(*proof, seed, tally, (steadyMilliseconds() - began) / 1000);
            std::fprintf(stderr, "%-22s seed %llu  %lld runs  %lld lost  %lld undetected\n",
                         std::string(proof->name).c_str(), static_cast<unsigned long long>(seed),
                         static_cast<long long>(tally.runs), static_cast<long long>(tally.lost),
                         static_cast<long long>(tally.undetected));
        }
        ++seed;
    } while (!timeIsUp());
    return report;
}

}  // namespace

int main(int count, char** arguments) {
    Options options;
    CLI::App app("Tries to make a vault lose or misread something.");
    app.add_option("--minutes", options.minutes, "how long to go on; every proof runs once in any case");
    app.add_option("--only", options.only, "one proof by its name");
    app.add_option("--seed", options.seed, "the first seed");
    app.add_flag("--list", options.list, "name the proofs and end");
    CLI11_PARSE(app, count, arguments);
    if (options.list) {
        for (const TortureProof& proof : tortureProofs()) std::cout << proof.name << "  " << proof.what << "\n";
        return 0;
    }
    const auto proofs = chosen(options.only);
    if (proofs.empty()) {
        std::cerr << "There is no proof \"" << options.only << "\"; --list names them.\n";
        return 2;
    }
    installFailingMemory();
    const TortureReport report = runAll(proofs, options);
    std::cout << report.json();
    return report.clean() ? 0 : 1;
}
