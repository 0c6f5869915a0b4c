// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/named_ends.h"

#include <re2/re2.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "core/base/check.h"
#include "core/memory/keeping/pair_guards.h"
#include "core/memory/keeping/reworded_updates.h"
#include "core/memory/language/named_ends.h"
#include "core/memory/language/shared_for.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/change_cues.h"

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

/// Where one lives, what one has, whom one knows and what one thinks of a thing: they end by words of their own.
bool endsOtherwise(const Standing& one) {
    const std::string_view family = familyOf(one.attribute);
    return neverEnds(family) ||
           isAnyOf(family, {"residence", "home", "car", "vehicle", "bike", "owns", "laptop", "phone", "tablet",
                            "camera", "opinion", "preference", "age", "birthday", "allergy", "answers", "name"});
}

/// Whether a word of a name stands in what was kept, and not only as where something is.
bool isTold(const Language& language, const std::vector<std::string_view>& words, std::string_view name) {
    const auto bare = [](std::string_view word) {
        return word.ends_with('\'') ? word.substr(0, word.size() - 1) : word;
    };
    const bool doing = endsWithAny(name, language.doingEnds);
    const auto at = std::find_if(words.begin(), words.end(), [&](std::string_view word) {
        return bare(word) == bare(name) || (doing && isFormOf(language, word, name));
    });
    if (at == words.end()) return false;
    const auto isLead = [&](std::string_view word) { return isAmong(language.namedEnds->beside, word); };
    return std::none_of(at - std::min<std::ptrdiff_t>(2, at - words.begin()), at, isLead);
}

/// Whether what was kept is of what the name calls, and does not only mention it among much else.
bool tellsOf(const Language& language, const NamedEnd& end, const std::string& name, const Standing& one) {
    constexpr double kLeast = 0.15;
    Words mine = contentWords(language, name);
    const auto setting = [&](const std::string& word) { return isSetting(language, word); };
    if (std::all_of(mine.begin(), mine.end(), setting)) return false;
    // What is known to be of one matter is of its value; a figure is told of whatever the words name.
    const std::string_view family = familyOf(one.attribute);
    const bool named = std::any_of(one.value.begin(), one.value.end(), [](char c) { return !isDigit(c); }) &&
                       keyOf(one.value) != family;
    const bool value = isKnown(one.attribute) && !isLoose(one.attribute) && named && !end.anew;
    // Of two that are told together one may go alone.
    const auto joins = [&](std::string_view word) { return one.content.find(word) != std::string::npos; };
    if (!value && std::any_of(language.values->joins.begin(), language.values->joins.end(), joins)) return false;
    if (isKnown(one.attribute) && keyOf(name) == family) return true;
    const std::string told = value ? one.value + " " + std::string(qualifierOf(one.attribute)) : one.content;
    const std::string key = keyOf(told);
    const auto words = wordsOf(key);
    const double part = static_cast<double>(mine.size()) / static_cast<double>(contentWords(language, told).size());
    return part >= kLeast && std::all_of(mine.begin(), mine.end(),
                                         [&](const std::string& word) { return isTold(language, words, word); });
}

/// The first figure of a sentence, "9.5" and "9:30" among them; none where it tells none, or a year.
std::optional<double> figureOf(std::string_view text) {
    constexpr double kYears = 1900;
    constexpr double kLater = 2100;
    std::string plain(text);
    std::replace(plain.begin(), plain.end(), ':', '.');
    for (std::size_t at = 0; at < plain.size(); ++at) {
        if (!isDigit(plain[at])) continue;
        double figure = 0;
        const auto [end, error] = std::from_chars(plain.data() + at, plain.data() + plain.size(), figure);
        if (error == std::errc() && (figure < kYears || figure > kLater)) return figure;
        at = static_cast<std::size_t>(end - plain.data());
    }
    return std::nullopt;
}

/// Whether both tell a figure of one size, and not the same.
bool hasOtherFigure(std::string_view said, const Standing& one) {
    constexpr double kMost = 4;
    const auto mine = figureOf(said);
    const auto theirs = figureOf(one.content);
    return mine && theirs && *mine != *theirs && *mine <= kMost * *theirs && *theirs <= kMost * *mine;
}

/// Whether the way to say so, and the name in it, mean what was kept.
bool isMeant(const Language& language, const NamedEnding& ending, std::string_view said, const Standing& one) {
    const NamedEnd& end = language.namedEnds->ends[ending.way];
    const bool told = !end.told.empty() &&
                      re2::RE2::PartialMatch(one.content, *sharedFor<ToldPatterns>(language)->patterns[ending.way]);
    if (end.all) return told;
    if (one.value == kNoValue || (!end.told.empty() && !told)) return false;
    if (!ending.of.empty()) return hasAll(one.content, ending.of) && isCalled(language, end, ending.name, one);
    if (!end.families.empty())
        return isAmong(end.families, familyOf(one.attribute)) && isCalled(language, end, ending.name, one);
    if (end.anew && !hasOtherFigure(said, one)) return false;
    if (ending.name.empty()) return true;
    return (told || !one.relation) && !endsOtherwise(one) && tellsOf(language, end, ending.name, one);
}

}  // namespace

std::vector<const Standing*> overByName(const Language& language, const NamedEnding& ending, std::string_view said,
                                        const std::vector<Standing>& standing) {
    std::vector<const Standing*> found;
    if (ending.way >= language.namedEnds->ends.size()) return found;
    for (const Standing& one : standing)
        if (!one.own && !one.past && !one.lapsed && isMeant(language, ending, said, one)) found.push_back(&one);
    if (language.namedEnds->ends[ending.way].all) return found;
    const auto differ = [&] {
        return std::any_of(found.begin(), found.end(),
                           [&](const Standing* one) { return one->attribute != found.front()->attribute; });
    };
    if (differ()) std::erase_if(found, [](const Standing* one) { return !isKnown(one->attribute); });
    if (differ()) found.clear();
    return found;
}

}  // namespace hearth::memory
