// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/supersede.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>

#include "core/memory/statement.h"
#include "core/memory/words.h"

namespace hearth::memory {

namespace {

bool before(const Stance& one, const Stance& other) {
    return std::tie(one.learnedAt, one.tieBreak) < std::tie(other.learnedAt, other.tieBreak);
}

bool sameValue(const Stance& one, const Stance& other) { return keyOf(one.value) == keyOf(other.value); }

bool sameDate(const Stance& one, const Stance& other) {
    return !one.dated || !other.dated || !one.validUntil || !other.validUntil || one.validUntil == other.validUntil;
}

/// Families whose values are told by their kind: where one was read openly, it is what it says.
bool isOfAKind(std::string_view family) {
    static constexpr auto kFamilies = std::to_array<std::string_view>(
        {"age", "car", "commute", "diet", "editor", "goal race", "laptop", "manager", "morning drink", "rent",
         "residence", "seat", "team size", "wakes", "work hours"});
    return std::find(kFamilies.begin(), kFamilies.end(), family) != kFamilies.end();
}

}  // namespace

bool sameStance(const Stance& one, const Stance& other) {
    const bool loosely = (isLoose(one.attribute) && qualifierOf(other.attribute).empty()) ||
                         (isLoose(other.attribute) && qualifierOf(one.attribute).empty());
    const bool same =
        one.attribute == other.attribute || (loosely && familyOf(one.attribute) == familyOf(other.attribute));
    return same && sameValue(one, other) && sameDate(one, other);
}

bool replaces(const Stance& later, const Stance& earlier) {
    if (familyOf(later.attribute) != familyOf(earlier.attribute)) return false;
    const auto laterQualifier = qualifierOf(later.attribute);
    const auto earlierQualifier = qualifierOf(earlier.attribute);
    if (isLoose(earlier.attribute)) {
        if (laterQualifier.empty()) return isOfAKind(familyOf(earlier.attribute)) && !earlier.validUntil;
        return later.value == kNoValue && laterQualifier == earlierQualifier.substr(1);
    }
    if (laterQualifier.empty()) {
        if (earlierQualifier.empty()) return true;
        return earlier.value != kNoValue || earlierQualifier == keyOf(later.value);
    }
    if (earlierQualifier.empty()) return later.value == kNoValue && laterQualifier == keyOf(earlier.value);
    return laterQualifier == earlierQualifier;
}

std::vector<std::optional<std::size_t>> supersede(
    const std::vector<Stance>& stances, const std::function<bool(std::size_t later, std::size_t earlier)>& allowed) {
    std::vector<std::size_t> order(stances.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t one, std::size_t other) { return before(stances[one], stances[other]); });
    std::vector<std::optional<std::size_t>> by(stances.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        for (std::size_t j = i + 1; j < order.size() && !by[order[i]]; ++j)
            if (replaces(stances[order[j]], stances[order[i]]) && (!allowed || allowed(order[j], order[i])))
                by[order[i]] = order[j];
    return by;
}

}  // namespace hearth::memory
