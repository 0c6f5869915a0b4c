// SPDX-License-Identifier: AGPL-3.0-or-later
// What ranks a memory, as a function of stored facts and a moment: priority, layer, whether it is active.
#pragma once

#include <array>

#include "core/memory/memory_engine.h"

namespace hearth::memory {

/// How a tier fades. Source: docs/MEMORY.md, step 5.
struct TierRule {
    Milliseconds timeToLive;
    double decayPerWeek;
    double floor;
};
/// From TIER1 to TIER3.
using TierRules = std::array<TierRule, 3>;
inline constexpr TierRules kTierRules = {
    {{120 * kDay, 0.01, 0.35}, {365 * kDay, 0.005, 0.50}, {90 * kDay, 0.02, 0.30}}};
inline const TierRule& ruleOf(const TierRules& rules, Tier tier) { return rules[static_cast<std::size_t>(tier) - 1]; }

/// Working to 7 days, recent to 28, then long-term.
Layer layerAt(Timestamp learnedAt, Timestamp moment);

/// From the base, raised by further sources and by use, less the decay since last use, never below the tier's
/// floor. What the user wrote or pinned does not decay. Pre: `base` is the stored base priority.
double priorityAt(const Memory& memory, double base, Timestamp moment, const TierRules& rules = kTierRules);

/// Not superseded, and not ended or archived by then. Pre: what came after the moment was taken out (as-of).
bool activeAt(const Memory& memory, Timestamp moment);

/// True at that moment, as far as is known: from when it was true, or else learned, until it ended or was replaced.
/// `replacedFrom` is when its successor became true.
bool trueAt(const Memory& memory, std::optional<Timestamp> replacedFrom, Timestamp moment);

}  // namespace hearth::memory
