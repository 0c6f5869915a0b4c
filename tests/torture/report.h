// SPDX-License-Identifier: AGPL-3.0-or-later
// The counts of a torture, as JSON; scripts/torture makes the table for people.
#pragma once

#include <map>
#include <string>

#include "tests/torture/proofs.h"

namespace hearth::test {

class TortureReport {
public:
    void add(const TortureProof& proof, std::uint64_t seed, const Tally& tally, double seconds);
    std::string json() const;
    bool clean() const;

private:
    struct Line {
        Tally tally;
        std::uint64_t firstSeed = 0;
        std::uint64_t lastSeed = 0;
        double seconds = 0;
    };
    std::map<std::string, Line> m_lines;
};

}  // namespace hearth::test
