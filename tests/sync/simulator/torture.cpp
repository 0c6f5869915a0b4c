// SPDX-License-Identifier: AGPL-3.0-or-later
// Simulated worlds with rising seeds for as long as one likes: `sync_torture [--minutes N] [--seed S] [--steps N]`.
// Prints a JSON object as vault_torture does for a proof; a life that ends badly goes to standard error with its trace.
#include <cstdio>
#include <cstdlib>
#include <string>

#include "core/base/clock.h"
#include "core/base/json.h"
#include "tests/sync/simulator/world.h"

using namespace hearth;

namespace {

double option(int count, char** arguments, const std::string& name, double otherwise) {
    for (int i = 1; i + 1 < count; ++i)
        if (name == arguments[i]) return std::strtod(arguments[i + 1], nullptr);
    return otherwise;
}

}  // namespace

int main(int count, char** arguments) {
    const double milliseconds = option(count, arguments, "--minutes", 1) * 60'000;
    const auto first = static_cast<std::uint64_t>(option(count, arguments, "--seed", 1));
    const int steps = static_cast<int>(option(count, arguments, "--steps", 240));
    const double start = steadyMilliseconds();
    Json complaints = Json::array();
    std::uint64_t seed = first;
    std::uint64_t lost = 0;
    do {
        // Every tenth life is a long one.
        const std::string wrong = sync::tried(seed, seed % 10 == 0 ? steps * 5 : steps, {});
        if (!wrong.empty()) {
            ++lost;
            std::fputs(wrong.c_str(), stderr);
            complaints.push_back(wrong.substr(0, wrong.find('\n')));
        }
        ++seed;
    } while (steadyMilliseconds() - start < milliseconds);
    const Json line = {{"name", "sync"},
                       {"first_seed", first},
                       {"last_seed", seed - 1},
                       {"runs", seed - first},
                       {"faults_injected", seed - first},
                       {"lost", lost},
                       {"undetected", 0},
                       {"seconds", (steadyMilliseconds() - start) / 1000},
                       {"skipped", ""},
                       {"complaints", complaints}};
    std::printf("%s\n", line.dump().c_str());
    return lost == 0 ? 0 : 1;
}
