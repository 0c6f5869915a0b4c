// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/supersede.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>

#include "core/memory/language.h"
#include "core/memory/statement.h"
#include "core/memory/turning.h"
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
        {"age", "car", "commute", "diet", "editor", "goal race", "home", "laptop", "manager", "morning drink", "rent",
         "residence", "seat", "team size", "wakes"});
    return isAmong(kFamilies, family);
}

/// Whether what stands beside the same words says nothing else: small words touch them, and no number and no denial is
/// among it.
bool addsNothing(const Language& language, std::string_view beside, bool front) {
    const auto words = wordsOf(beside);
    if (words.empty()) return true;
    const auto& denials = language.denials;
    const bool says = std::any_of(words.begin(), words.end(),
                                  [&](std::string_view word) { return isDigit(word[0]) || isAmong(denials, word); });
    return !says && language.thinWords->contains(front ? words.back() : words.front());
}

/// "Acer for school" and "Acer", "over 900" and "900": one value, told with more words.
bool restates(const Language& language, const Stance& one, const Stance& other) {
    std::string longer = keyOf(one.value);
    std::string shorter = keyOf(other.value);
    if (longer.size() < shorter.size()) std::swap(longer, shorter);
    if (shorter.empty() || shorter == longer) return false;
    const std::string padded = " " + longer + " ";
    const std::size_t at = padded.find(" " + shorter + " ");
    if (at == std::string::npos) return false;
    return addsNothing(language, std::string_view(padded).substr(0, at), true) &&
           addsNothing(language, std::string_view(padded).substr(at + shorter.size() + 1), false);
}

/// Whether a value takes the place of what was told of its family in a whole clause: one that has no word of it.
bool takesPlaceOfClause(const Language& language, const Stance& later, const Stance& earlier) {
    if (!qualifierOf(later.attribute).empty() || later.value == kNoValue || earlier.validUntil) return false;
    const std::string clause = " " + std::string(qualifierOf(earlier.attribute).substr(2)) + " ";
    const auto words = tellingWords(language, later.value);
    return std::none_of(words.begin(), words.end(),
                        [&](const std::string& word) { return clause.find(" " + word + " ") != std::string::npos; });
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
    const bool values = later.value != kNoValue && earlier.value != kNoValue;
    if (values && !later.written && restates(english(), later, earlier)) return false;
    const auto laterQualifier = qualifierOf(later.attribute);
    const auto earlierQualifier = qualifierOf(earlier.attribute);
    if (isLoose(earlier.attribute)) {
        if (isToldByClause(earlier.attribute)) return takesPlaceOfClause(english(), later, earlier);
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

/// What is said in one breath with an end comes in the place of what ended: "I left the bank and work at the mill".
/// Where nothing is, the end.
static std::size_t inItsPlace(const std::vector<Stance>& stances, std::size_t earlier, std::size_t end,
                              const std::function<bool(std::size_t later, std::size_t earlier)>& allowed) {
    std::size_t found = end;
    if (stances[end].value != kNoValue) return found;
    for (std::size_t i = 0; i < stances.size(); ++i) {
        const Stance& one = stances[i];
        const bool other = one.value != kNoValue && !sameValue(one, stances[earlier]) && before(stances[earlier], one);
        const bool single = one.attribute == familyOf(stances[end].attribute);
        const bool first = found == end || before(one, stances[found]);
        if (other && single && first && one.learnedAt == stances[end].learnedAt && (!allowed || allowed(i, earlier)))
            found = i;
    }
    return found;
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
    for (std::size_t i = 0; i < by.size(); ++i)
        if (by[i]) by[i] = inItsPlace(stances, i, *by[i], allowed);
    return by;
}

}  // namespace hearth::memory
