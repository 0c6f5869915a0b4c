// SPDX-License-Identifier: AGPL-3.0-or-later
// What a proof counts. Every proof is a function of a Scale; the test suite runs it small, vault_torture large.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace hearth::test {

/// How much of a proof to run, and with which chance.
struct Scale {
    std::uint64_t seed = 1;
    int amount = 1;  ///< What it counts is said by each proof.
};

struct Tally {
    std::int64_t runs = 0;
    std::int64_t faults = 0;      ///< Injected: kills, cuts, failing calls, flips.
    std::int64_t lost = 0;        ///< Runs after which something acknowledged was missing or the vault did not open.
    std::int64_t undetected = 0;  ///< Runs in which damage was taken for content, or a failure was told wrongly.
    std::vector<std::string> complaints;  ///< The first few, with what is needed to repeat them.
    std::string skipped;                  ///< Why nothing was run, or empty.

    void lose(std::string complaint) {
        ++lost;
        complain(std::move(complaint));
    }
    void overlook(std::string complaint) {
        ++undetected;
        complain(std::move(complaint));
    }
    void add(const Tally& other) {
        runs += other.runs;
        faults += other.faults;
        lost += other.lost;
        undetected += other.undetected;
        for (const std::string& complaint : other.complaints) complain(complaint);
        if (skipped.empty()) skipped = other.skipped;
    }
    bool clean() const { return lost == 0 && undetected == 0; }

private:
    void complain(std::string complaint) {
        constexpr std::size_t kMost = 20;
        if (complaints.size() < kMost) complaints.push_back(std::move(complaint));
    }
};

}  // namespace hearth::test
