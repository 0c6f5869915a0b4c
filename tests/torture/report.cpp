// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/torture/report.h"

#include <fmt/format.h>
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

std::string TortureReport::table() const {
    std::string text = fmt::format("{:<22} {:>9} {:>9} {:>10} {:>6} {:>11} {:>9}\n", "proof", "seeds", "runs", "faults",
                                   "lost", "undetected", "seconds");
    for (const auto& [name, line] : m_lines) {
        const Tally& tally = line.tally;
        text += fmt::format("{:<22} {:>9} {:>9} {:>10} {:>6} {:>11} {:>9.0f}\n", name,
                            fmt::format("{}-{}", line.firstSeed, line.lastSeed), tally.runs, tally.faults, tally.lost,
                            tally.undetected, line.seconds);
        if (!tally.skipped.empty()) text += "    not run: " + tally.skipped + "\n";
        for (const std::string& complaint : tally.complaints) text += "    " + complaint + "\n";
    }
    return text;
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
