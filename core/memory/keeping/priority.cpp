// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/priority.h"

#include <algorithm>

namespace hearth::memory {

namespace {

constexpr Milliseconds kWeek = 7 * kDay;
constexpr double kPerSource = 0.04;
constexpr std::size_t kMostSources = 4;  ///< Beyond the first.
constexpr double kPerUse = 0.02;
constexpr std::int64_t kMostUses = 10;

}  // namespace

Layer layerAt(Timestamp learnedAt, Timestamp moment, const LayerRules& rules) {
    const Milliseconds age = moment.since(learnedAt);
    if (age <= rules.working) return Layer::Working;
    return age <= rules.recent ? Layer::Recent : Layer::LongTerm;
}

double priorityAt(const Memory& memory, double base, Timestamp moment, const TierRules& rules) {
    const std::size_t further = memory.sources.empty() ? 0 : std::min(memory.sources.size() - 1, kMostSources);
    const double raised = base + kPerSource * static_cast<double>(further) +
                          kPerUse * static_cast<double>(std::min(memory.uses, kMostUses));
    if (memory.pinned || memory.origin == "user") return std::clamp(raised, 0.0, 1.0);
    const Timestamp last = std::max(memory.learnedAt, memory.lastUsedAt.value_or(memory.learnedAt));
    const double weeks = std::max(0.0, static_cast<double>(moment.since(last)) / static_cast<double>(kWeek));
    const TierRule& rule = ruleOf(rules, memory.tier);
    return std::clamp(std::max(raised - rule.decayPerWeek * weeks, rule.floor), 0.0, 1.0);
}

bool activeAt(const Memory& memory, Timestamp moment, std::optional<Timestamp> standsUntil) {
    if (memory.supersededBy && (!standsUntil || *standsUntil <= moment)) return false;
    if (memory.archivedAt && *memory.archivedAt <= moment) return false;
    return !memory.validUntil || *memory.validUntil > moment;
}

bool trueAt(const Memory& memory, std::optional<Timestamp> replacedFrom, Timestamp moment) {
    if (memory.validFrom.value_or(memory.learnedAt) > moment) return false;
    if (memory.validUntil && *memory.validUntil <= moment) return false;
    return !replacedFrom || *replacedFrom > moment;
}

}  // namespace hearth::memory
