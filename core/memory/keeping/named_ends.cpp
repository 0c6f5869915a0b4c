// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/named_ends.h"

#include <re2/re2.h>

#include <algorithm>

#include "core/base/check.h"
#include "core/memory/keeping/reworded_updates.h"
#include "core/memory/language/named_ends.h"
#include "core/memory/language/shared_for.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

/// How what may be over is told, for each way to say so.
struct ToldPatterns {
    explicit ToldPatterns(const Language& language) {
        for (const NamedEnd& end : language.namedEnds->ends) {
            patterns.push_back(
                std::make_unique<const re2::RE2>(end.told.empty() ? std::string(kNothing) : std::string(end.told)));
            HEARTH_CHECK(patterns.back()->ok());
        }
    }
    std::vector<std::unique_ptr<const re2::RE2>> patterns;
};

/// "Locksmithing" of a locksmith, "nursing" of a nurse, "carpentry" of a carpenter.
bool isDoneBy(const Language& language, std::string_view doing, std::string_view doer) {
    constexpr std::size_t kStem = 6;
    constexpr std::size_t kShortest = 3;
    std::string_view stem = doing;
    for (const auto end : language.doingEnds)
        if (stem.ends_with(end)) stem.remove_suffix(end.size());
    stem = stem.substr(0, stem.size() == doing.size() ? kStem : stem.size());
    return stem.size() >= (stem.size() == doing.size() ? kStem : kShortest) && doer.starts_with(stem);
}

/// Whether a sentence has all words of another.
bool hasAll(std::string_view sentence, std::string_view words) {
    const std::string key = " " + keyOf(sentence) + " ";
    const std::string mine = keyOf(words);
    const auto all = wordsOf(mine);
    return std::all_of(all.begin(), all.end(), [&](std::string_view word) {
        return key.find(" " + std::string(word) + " ") != std::string::npos;
    });
}

/// Whether the value or what it is of is called so; a bare noun calls what is of its family.
bool isCalled(const Language& language, const NamedEnd& end, const std::string& name, const Standing& one) {
    const std::string key = keyOf(name);
    if (key.empty()) return true;
    if (key == familyOf(one.attribute)) return true;
    const std::string value = keyOf(one.value) + " " + keyOf(qualifierOf(one.attribute));
    const auto theirs = wordsOf(value);
    const auto mine = wordsOf(key);
    return std::all_of(mine.begin(), mine.end(), [&](std::string_view word) {
        return std::any_of(theirs.begin(), theirs.end(), [&](std::string_view other) {
            return word == other || (end.doing && isDoneBy(language, word, other));
        });
    });
}

}  // namespace

std::vector<const Standing*> overByName(const Language& language, const NamedEnding& ending,
                                        const std::vector<Standing>& standing) {
    std::vector<const Standing*> found;
    const auto& ends = language.namedEnds->ends;
    if (ending.way >= ends.size()) return found;
    const NamedEnd& end = ends[ending.way];
    const auto patterns = sharedFor<ToldPatterns>(language);
    for (const Standing& one : standing) {
        if (one.own || one.past || one.lapsed) continue;
        if (!end.told.empty()) {
            if (re2::RE2::PartialMatch(one.content, *patterns->patterns[ending.way])) found.push_back(&one);
            continue;
        }
        if (one.value == kNoValue) continue;
        const bool meant =
            ending.of.empty() ? isAmong(end.families, familyOf(one.attribute)) : hasAll(one.content, ending.of);
        if (meant && isCalled(language, end, ending.name, one)) found.push_back(&one);
    }
    const auto isOther = [&](const Standing* one) { return one->attribute != found.front()->attribute; };
    if (end.told.empty() && std::any_of(found.begin(), found.end(), isOther)) found.clear();
    return found;
}

}  // namespace hearth::memory
