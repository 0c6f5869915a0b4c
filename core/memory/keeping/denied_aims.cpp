// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/denied_aims.h"

#include <re2/re2.h>

#include <algorithm>

#include "core/base/check.h"
#include "core/memory/language/event_words.h"
#include "core/memory/language/shared_for.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

struct Denials {
    explicit Denials(const Language& language) : denied(language.deniedAim) { HEARTH_CHECK(denied.ok()); }
    re2::RE2 denied;
};

/// Whether words that were kept as they were said tell of an aim, and of nothing behind it.
bool aimsAt(const Language& language, const Standing& one, const std::string& denied) {
    const std::string key = keyOf(one.value);
    if (!key.ends_with(" " + denied)) return false;
    const auto before = wordsOf(std::string_view(key).substr(0, key.size() - denied.size()));
    const auto denies = [&](std::string_view word) { return isAmong(language.denials, word); };
    return std::none_of(before.begin(), before.end(), denies) &&
           std::any_of(before.begin(), before.end(), [&](auto word) { return isAmong(language.aimWords, word); });
}

}  // namespace

std::optional<std::string> deniedAim(const Language& language, const Statement& statement) {
    if (statement.subject != kUserSubject) return std::nullopt;
    // "Gave up the plan to bring my mother over": a rule has read what.
    if (statement.ends && statement.value == kNoValue) return keyOf(*statement.ends);
    if (familyOf(statement.attribute) != kSaidFamily) return std::nullopt;
    std::string denied;
    const bool denies = re2::RE2::FullMatch(statement.value, sharedFor<Denials>(language)->denied, &denied);
    return denies ? std::optional(keyOf(denied)) : std::nullopt;
}

std::vector<const Standing*> aimsThatAre(const Language& language, const std::vector<Standing>& standing,
                                         const std::string& denied) {
    constexpr std::size_t kLeast = 2;  ///< Words: "go" may be anything.
    std::vector<const Standing*> aims;
    if (wordsOf(denied).size() < kLeast) return aims;
    // "I don't want to be a nurse": who wanted to become one.
    const auto whatToBe = [&](std::string_view aim) {
        const bool being = isAmong(language.events->becoming, aim.substr(0, aim.find(' ')));
        return being ? aim.substr(std::min(aim.find(' ') + 1, aim.size())) : aim;
    };
    for (const auto& one : standing) {
        const std::string_view family = familyOf(one.attribute);
        const bool aim = (family == "goal" && whatToBe(qualifierOf(one.attribute)) == whatToBe(denied)) ||
                         (family == kSaidFamily && aimsAt(language, one, denied));
        if (aim && !one.own && !one.past) aims.push_back(&one);
    }
    return aims;
}

}  // namespace hearth::memory
