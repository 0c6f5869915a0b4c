// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/supersede.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>

#include "core/memory/keeping/part_ends.h"
#include "core/memory/keeping/reworded_updates.h"
#include "core/memory/language/end_cues.h"
#include "core/memory/language/event_words.h"
#include "core/memory/language/language.h"
#include "core/memory/language/shared_for.h"
#include "core/memory/language/statement.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/change_cues.h"

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
        {"age", "car", "diet", "editor", "goal race", "laptop", "manager", "morning drink", "rent", "seat", "wakes"});
    return isAmong(kFamilies, family);
}

/// "Strictly": how much, and not what.
bool tellsHow(const Language& language, std::string_view word) {
    constexpr std::size_t kShortest = 5;
    return word.size() >= kShortest && endsWithAny(word, language.mannerEnds);
}

/// Whether what stands beside the same words says nothing else: small words touch them, or it only tells how; and no
/// number and no denial is among it.
bool addsNothing(const Language& language, std::string_view beside, bool front) {
    const auto words = wordsOf(beside);
    if (words.empty() ||
        std::all_of(words.begin(), words.end(), [&](std::string_view word) { return tellsHow(language, word); }))
        return true;
    const auto& denials = language.denials;
    const bool says = std::any_of(words.begin(), words.end(),
                                  [&](std::string_view word) { return isDigit(word[0]) || isAmong(denials, word); });
    return !says && language.stopWords->contains(front ? words.back() : words.front());
}

/// A value, of which this is the key, without the words that its family is called by: "aisle seat" is "aisle" for a
/// seat.
std::string bareKey(const Stance& one, const std::string& key) {
    const auto named = wordsOf(familyOf(one.attribute));
    std::string bare;
    for (const auto word : wordsOf(key)) {
        if (std::find(named.begin(), named.end(), word) == named.end())
            bare += (bare.empty() ? "" : " ") + std::string(word);
    }
    return bare.empty() ? key : bare;
}

/// Whether two long values differ by a slip of the fingers: one letter more, less or other, or two that changed places.
bool isSlip(std::string_view longer, std::string_view shorter) {
    constexpr std::size_t kShortest = 8;
    if (shorter.size() < kShortest || longer.size() > shorter.size() + 1) return false;
    const auto [left, right] = std::mismatch(shorter.begin(), shorter.end(), longer.begin());
    const auto at = static_cast<std::size_t>(left - shorter.begin());
    const std::string_view more = longer.substr(at);
    const std::string_view less = shorter.substr(at);
    const auto telling = [](std::string_view rest) { return !rest.empty() && (isDigit(rest[0]) || rest[0] == ' '); };
    if (telling(more) || telling(less) || more.empty()) return false;
    if (longer.size() > shorter.size()) return more.substr(1) == less;
    const bool swapped =
        more.size() > 1 && more[0] == less[1] && more[1] == less[0] && more.substr(2) == less.substr(2);
    return swapped || more.substr(1) == less.substr(1);
}

/// "Ragweed is gone" says nothing less than "ragweed".
bool saysItIsOver(const Language& language, std::string_view value) {
    struct StopCues {
        explicit StopCues(const Language& of) : cues(of.stopCues) {}
        re2::RE2 cues;
    };
    const re2::StringPiece piece(value.data(), value.size());
    return re2::RE2::PartialMatch(piece, sharedFor<StopCues>(language)->cues) ||
           !EndCues::shared(language)->read(value).empty();
}

/// "Acer for school" and "Acer", "over 900" and "900", "strictly vegan" and "vegan": one value, told with more words or
/// spelled amiss.
bool restates(const Language& language, const Stance& one, const Stance& other) {
    const std::string key = keyOf(one.value);
    const std::string otherKey = keyOf(other.value);
    if (key == otherKey) return false;
    std::string longer = bareKey(one, key);
    std::string shorter = bareKey(other, otherKey);
    if (longer.size() < shorter.size()) std::swap(longer, shorter);
    if (shorter.empty()) return false;
    if (shorter == longer || isSlip(longer, shorter)) return true;
    const std::string padded = " " + longer + " ";
    const std::size_t at = padded.find(" " + shorter + " ");
    if (at == std::string::npos) return false;
    const bool more = !addsNothing(language, std::string_view(padded).substr(0, at), true) ||
                      !addsNothing(language, std::string_view(padded).substr(at + shorter.size() + 1), false);
    return !more && saysItIsOver(language, one.value) == saysItIsOver(language, other.value);
}

/// Whether a value takes the place of what was told of its family in a whole clause: one that has no word of it.
bool takesPlaceOfClause(const Language& language, const Stance& later, const Stance& earlier) {
    if (!qualifierOf(later.attribute).empty() || later.value == kNoValue || earlier.validUntil) return false;
    const std::string clause = " " + std::string(qualifierOf(earlier.attribute).substr(2)) + " ";
    const std::string key = keyOf(later.value);
    auto words = contentWords(language, key);
    if (words.empty())
        for (const auto word : wordsOf(key)) words.emplace_back(word);
    // "Trung's the boss of me" names Trung.
    return std::none_of(words.begin(), words.end(), [&](const std::string& word) {
        const std::size_t at = clause.find(" " + word);
        const std::size_t end = at + 1 + word.size();
        return at != std::string::npos && end < clause.size() && (clause[end] == ' ' || clause[end] == '\'');
    });
}

/// A plan whose day had passed by then: what is planned later is another one.
bool isPastPlan(const Stance& later, const Stance& earlier) {
    return earlier.dated && later.dated && later.value != kNoValue && earlier.validUntil &&
           *earlier.validUntil < later.learnedAt;
}

/// What one of them says is no more, and the other says is so, in one breath and about one thing: both hold.
bool areOfOneBreath(const Stance& later, const Stance& earlier) {
    return later.learnedAt == earlier.learnedAt && later.attribute == earlier.attribute &&
           (later.value == kNoValue) != (earlier.value == kNoValue);
}

}  // namespace

bool sameStance(const Stance& one, const Stance& other) {
    const bool loosely = (isLoose(one.attribute) && qualifierOf(other.attribute).empty()) ||
                         (isLoose(other.attribute) && qualifierOf(one.attribute).empty());
    const bool same =
        one.attribute == other.attribute || (loosely && familyOf(one.attribute) == familyOf(other.attribute));
    return same && sameValue(one, other) && sameDate(one, other);
}

static bool takesPlace(const Stance& later, const Stance& earlier, const Language& language) {
    if (familyOf(later.attribute) != familyOf(earlier.attribute)) return false;
    if (isPastPlan(later, earlier) || areOfOneBreath(later, earlier)) return false;
    const bool values = later.value != kNoValue && earlier.value != kNoValue;
    if (values && !later.written && restates(language, later, earlier)) return false;
    const auto laterQualifier = qualifierOf(later.attribute);
    const auto earlierQualifier = qualifierOf(earlier.attribute);
    if (isLoose(earlier.attribute)) {
        if (isToldByClause(earlier.attribute)) return takesPlaceOfClause(language, later, earlier);
        if (laterQualifier.empty()) return isOfAKind(familyOf(earlier.attribute)) && !earlier.validUntil;
        return later.value == kNoValue && laterQualifier == earlierQualifier.substr(1);
    }
    if (laterQualifier.empty()) {
        if (earlierQualifier.empty()) return later.written || !mayBeSeveral(familyOf(later.attribute));
        return earlier.value != kNoValue || earlierQualifier == keyOf(later.value);
    }
    if (earlierQualifier.empty()) return later.value == kNoValue && laterQualifier == keyOf(earlier.value);
    return laterQualifier == earlierQualifier;
}

/// "Has split up with Tom", and then an engagement that does not name Tom: the two are together no more for it.
static bool staysParted(const Language& language, const Stance& later, const Stance& earlier) {
    if (earlier.attribute != "relationship status" || !isAmong(language.events->parted, earlier.value)) return false;
    const std::string said = " " + keyOf(later.content) + " ";
    const auto words = wordsOf(earlier.content);
    bool named = false;
    for (std::size_t i = 1; i < words.size(); ++i) {
        const std::string key = keyOf(words[i]);
        if (!isUpper(words[i][0]) || isAmong(language.calendarWords, key)) continue;
        if (said.find(" " + key + " ") != std::string::npos) return false;
        named = true;
    }
    return named;
}

bool replaces(const Stance& later, const Stance& earlier, const Language& language) {
    if (!takesPlace(later, earlier, language)) return false;
    if (!later.written && staysParted(language, later, earlier)) return false;
    return later.written || later.dated || later.content.empty() ||
           !leavesStanding(language, {later.content, later.attribute}, {earlier.content, earlier.attribute});
}

bool neverCame(const Stance& stance, Timestamp at) {
    // A plan of a day is over when that is.
    return !stance.dated && stance.validFrom && *stance.validFrom > stance.learnedAt && at < *stance.validFrom;
}

/// "We move to Voss in September", and in July: "we are not moving to Voss".
static bool isCalledOff(const std::vector<Stance>& stances, const Stance& ahead, const Language& language) {
    if (!neverCame(ahead, ahead.learnedAt)) return false;
    return std::any_of(stances.begin(), stances.end(), [&](const Stance& end) {
        return end.value == kNoValue && before(ahead, end) && neverCame(ahead, end.learnedAt) &&
               replaces(end, ahead, language);
    });
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
        const bool single =
            one.attribute == familyOf(stances[end].attribute) || one.attribute == stances[end].attribute;
        const bool first = found == end || before(one, stances[found]);
        if (other && single && first && one.learnedAt == stances[end].learnedAt && (!allowed || allowed(i, earlier)))
            found = i;
    }
    return found;
}

std::vector<std::optional<std::size_t>> supersede(
    const std::vector<Stance>& stances, const std::function<bool(std::size_t later, std::size_t earlier)>& allowed,
    const Language& language) {
    std::vector<std::size_t> order(stances.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t one, std::size_t other) { return before(stances[one], stances[other]); });
    std::vector<std::optional<std::size_t>> by(stances.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        for (std::size_t j = i + 1; j < order.size() && !by[order[i]]; ++j)
            if (replaces(stances[order[j]], stances[order[i]], language) && (!allowed || allowed(order[j], order[i])) &&
                !isCalledOff(stances, stances[order[j]], language))
                by[order[i]] = order[j];
    for (std::size_t i = 0; i < by.size(); ++i)
        if (by[i]) by[i] = inItsPlace(stances, i, *by[i], allowed);
    return by;
}

}  // namespace hearth::memory
