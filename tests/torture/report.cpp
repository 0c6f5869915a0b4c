// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/torture/report.h"

#include <sqlite3.h>

#include <algorithm>
#include <nlohmann/json.hpp>

namespace hearth::test {

void TortureReport::add(const TortureProof& proof, std::uint64_t seed, const Tally& tally, double seconds) {
    const auto [found, isNew] = m_lines.try_emplace(std::string(proof.name));
    Line& line = found->second;
    if (isNew) line.firstSeed = seed;
    line.lastSeed = seed;
    line.seconds += seconds;
    line.tally.add(tally);
}

std::string TortureReport::json() const {
    nlohmann::json proofs = nlohmann::json::array();
    for (const auto& [name, line] : m_lines)
        proofs.push_back({{"name", name},
                          {"first_seed", line.firstSeed},
                          {"last_seed", line.lastSeed},
                          {"runs", line.tally.runs},
                          {"faults_injected", line.tally.faults},
                          {"lost", line.tally.lost},
                          {"undetected", line.tally.undetected},
                          {"seconds", line.seconds},
                          {"skipped", line.tally.skipped},
                          {"complaints", line.tally.complaints}});
    return nlohmann::json{{"sqlite", sqlite3_libversion()}, {"clean", clean()}, {"proofs", proofs}}.dump(2) + "\n";
}

bool TortureReport::clean() const {
    return std::ranges::all_of(m_lines, [](const auto& line) { return line.second.tally.clean(); });
}

}  // namespace hearth::test
