// SPDX-License-Identifier: AGPL-3.0-or-later
// What ranks a memory, as a function of stored facts and a moment: priority, layer, whether it is active.
#pragma once

#include <array>

#include "core/memory/keeping/memory.h"

namespace hearth::memory {

/// How a tier fades. Source: docs/MEMORY.md, step 5.
struct TierRule {
    Milliseconds timeToLive;
    double decayPerWeek;
    double floor;
    bool operator==(const TierRule&) const = default;
};
/// From TIER1 to TIER3.
using TierRules = std::array<TierRule, 3>;
inline constexpr TierRules kTierRules = {
    {{120 * kDay, 0.01, 0.35}, {365 * kDay, 0.005, 0.50}, {90 * kDay, 0.02, 0.30}}};
inline const TierRule& ruleOf(const TierRules& rules, Tier tier) { return rules[static_cast<std::size_t>(tier) - 1]; }

/// How old a memory is at most to be in a layer; older ones are long-term.
struct LayerRules {
    Milliseconds working = 7 * kDay;
    Milliseconds recent = 28 * kDay;
    bool operator==(const LayerRules&) const = default;
};
Layer layerAt(Timestamp learnedAt, Timestamp moment, const LayerRules& rules = {});

/// From the base, raised by further sources and by use, less the decay since last use, never below the tier's
/// floor. What the user wrote or pinned does not decay. Pre: `base` is the stored base priority.
double priorityAt(const Memory& memory, double base, Timestamp moment, const TierRules& rules = kTierRules);

/// Not superseded, and not ended or archived by then. Pre: what came after the moment was taken out (as-of).
/// `standsUntil`: when a successor that was told ahead ("from 1 September") becomes true; until then both stand.
bool activeAt(const Memory& memory, Timestamp moment, std::optional<Timestamp> standsUntil = {});

/// True at that moment, as far as is known: from when it was true, or else learned, until it ended or was replaced.
/// `replacedFrom` is when its successor became true.
bool trueAt(const Memory& memory, std::optional<Timestamp> replacedFrom, Timestamp moment);

}  // namespace hearth::memory
