// SPDX-License-Identifier: AGPL-3.0-or-later
// How much a message is worth keeping, 0–1, and which messages of an audit are kept. Source: docs/MEMORY.md, step 2.
#pragma once

#include <cstdint>
#include <vector>

#include "core/memory/reading/extraction.h"

namespace hearth::memory {

inline constexpr double kKeepFrom = 0.65;
inline constexpr std::size_t kBestPerAudit = 3;

/// What is kept of an audit, and what counts as surely meant.
struct KeepRules {
    double from = kKeepFrom;
    double highFrom = 0.80;
    std::size_t best = kBestPerAudit;
    bool operator==(const KeepRules&) const = default;
};

/// Q of a message: what it states, less what dilutes it (pasted text, code, length).
double scoreMessage(const Reading& reading);

/// A message that could be kept. `order` is its place in the thread.
struct Contender {
    std::int64_t order = 0;
    double quality = 0;
};

/// The best of those that are good enough, not more than an audit keeps, best first; of equals the earlier.
std::vector<Contender> chooseBest(std::vector<Contender> contenders, const KeepRules& rules = {});

}  // namespace hearth::memory
