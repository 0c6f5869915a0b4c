// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/part_ends.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>

#include "core/base/check.h"
#include "core/memory/keeping/pair_guards.h"
#include "core/memory/keeping/reworded_updates.h"
#include "core/memory/language/apart_words.h"
#include "core/memory/language/end_cues.h"
#include "core/memory/language/event_words.h"
#include "core/memory/language/shared_for.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/change_cues.h"
#include "core/memory/reading/segmentation.h"

namespace hearth::memory {

namespace {

struct PartWords {
    explicit PartWords(const Language& language)
        : someDays(language.apart->someDays),
          oneDay(language.apart->oneDay),
          skipped(language.apart->skipped),
          lasting(language.apart->lasting),
          dated(language.apart->dated),
          joined(language.apart->joined),
          joinedFacts(language.apart->joinedFacts),
          givenUp(language.apart->givenUp),
          theirHome(language.apart->theirHome),
          livedIn(language.events->placesLivedIn) {
        for (const re2::RE2* const one :
             {&someDays, &oneDay, &skipped, &lasting, &dated, &joined, &joinedFacts, &givenUp, &theirHome, &livedIn})
            HEARTH_CHECK(one->ok());
    }
    re2::RE2 someDays;
    re2::RE2 oneDay;
    re2::RE2 skipped;
    re2::RE2 lasting;
    re2::RE2 dated;
    re2::RE2 joined;
    re2::RE2 joinedFacts;
    re2::RE2 givenUp;
    re2::RE2 theirHome;
    re2::RE2 livedIn;
};

bool finds(const re2::RE2& pattern, std::string_view text) {
    return re2::RE2::PartialMatch({text.data(), text.size()}, pattern);
}

/// What has its own day anyway.
bool isOfADay(std::string_view family) {
    return isAnyOf(family, {"trip", "visit", "event", "plan", "flight", "task", "goal race", "life", "birthday"});
}

/// "Early shifts on Tuesdays" after "early shifts": the same, told more closely.
bool tellsMoreOf(const Language& language, const ToldAs& later, const ToldAs& earlier) {
    const Words telling = contentWords(language, earlier.content);
    const std::string key = " " + keyOf(later.content) + " ";
    const bool all =
        std::all_of(telling.begin(), telling.end(), [&](const std::string& word) { return holds(key, word); });
    return all && EndCues::shared(language)->read(later.content).empty();
}

/// "On weekends I get up at 9", "no coffee for me today".
bool isException(const Language& language, const PartWords& words, const ToldAs& later, const ToldAs& earlier) {
    if (isOfADay(familyOf(earlier.attribute)) || finds(words.dated, earlier.content)) return false;
    if (finds(words.someDays, later.content))
        return !finds(words.someDays, earlier.content) && !tellsMoreOf(language, later, earlier);
    if (finds(words.skipped, later.content)) return !finds(words.skipped, earlier.content);
    return finds(words.oneDay, later.content) && !finds(words.lasting, later.content) &&
           !finds(words.oneDay, earlier.content);
}

/// What a thing is called: the words up to where the next preposition stands, or behind the last.
Words thingIn(const Language& language, std::string_view part, bool behindLast) {
    std::vector<std::string_view> kept;
    for (const auto word : wordsOf(part)) {
        const bool small = language.stopWords->contains(lowerAscii(word));
        if (!small) kept.push_back(word);
        if (!small || kept.empty()) continue;
        if (!behindLast) break;
        kept.clear();
    }
    Words thing;
    for (const auto word : kept) thing.push_back(keyOf(word));
    return thing;
}

/// Whether `later`, a key, names a word of one and none of the other.
bool namesOneOf(const std::string& later, const Words& one, const Words& other) {
    const auto names = [&](const Words& thing) {
        return std::any_of(thing.begin(), thing.end(), [&](const std::string& word) { return holds(later, word); });
    };
    return !one.empty() && !other.empty() && names(one) != names(other);
}

/// Whether a text says of two subjects what they are: behind its first word something is.
bool joinsClauses(const Language& language, std::string_view text) {
    const auto words = wordsOf(text);
    return words.size() > 1 && std::any_of(words.begin() + 1, words.end(), [&](std::string_view word) {
               return isAmong(language.segments->beingNow, lowerAscii(word));
           });
}

/// "I quit yoga", of who does yoga at Moor Road on Mondays and aqua aerobics on Fridays. What has one value at a time
/// is over with that.
bool endsOneOfTwoFacts(const Language& language, const PartWords& words, const ToldAs& later, const ToldAs& earlier) {
    if (isKnown(earlier.attribute) && qualifierOf(earlier.attribute).empty()) return false;
    std::string first;
    std::string second;
    if (!finds(words.givenUp, later.content) || joinsClauses(language, earlier.content) ||
        !re2::RE2::PartialMatch({earlier.content.data(), earlier.content.size()}, words.joinedFacts, &first, &second))
        return false;
    Words one = contentWords(language, first);
    Words other = contentWords(language, second);
    for (Words* const half : {&one, &other})
        std::erase_if(*half, [&](const std::string& word) { return isSetting(language, word); });
    std::string key = " ";
    for (const auto& word : contentWords(language, later.content)) key += word + " ";
    return namesOneOf(key, one, other);
}

/// "I quit the bar", of who works at a shop and at a bar.
bool endsOneOfTwo(const Language& language, const PartWords& words, const ToldAs& later, const ToldAs& earlier) {
    std::string first;
    std::string second;
    if (!re2::RE2::PartialMatch(re2::StringPiece(earlier.content.data(), earlier.content.size()), words.joined, &first,
                                &second))
        return false;
    if (EndCues::shared(language)->read(later.content).empty()) return false;
    const std::string key = " " + keyOf(later.content) + " ";
    return namesOneOf(key, thingIn(language, first, true), thingIn(language, second, false));
}

/// The words that both tell, without days and occasions.
Words toldByBoth(const Language& language, const ToldAs& later, const ToldAs& earlier) {
    const Words theirs = contentWords(language, earlier.content);
    Words both = contentWords(language, later.content);
    std::erase_if(both, [&](const std::string& word) {
        return !has(theirs, word) || isDigit(word[0]) || isAmong(language.calendarWords, word) ||
               isSetting(language, word);
    });
    return both;
}

/// What stands right before or behind a word of a key with blanks at its ends.
bool isBehind(const std::string& key, const std::string& before, const std::string& word) {
    return key.find(" " + before + " " + word + " ") != std::string::npos;
}

/// "The 10k in Halifax instead", of who has an interview in Halifax: no more than the town is the same.
bool shareOnlyAPlace(const Language& language, const ToldAs& later, const ToldAs& earlier) {
    if (!isOfADay(familyOf(earlier.attribute))) return false;
    const Words both = toldByBoth(language, later, earlier);
    const std::string mine = " " + keyOf(later.content) + " ";
    const std::string theirs = " " + keyOf(earlier.content) + " ";
    return !both.empty() && std::all_of(both.begin(), both.end(), [&](const std::string& word) {
        return std::any_of(
            language.apart->placeLeads.begin(), language.apart->placeLeads.end(), [&](std::string_view lead) {
                return isBehind(mine, std::string(lead), word) && isBehind(theirs, std::string(lead), word);
            });
    });
}

/// "My parents' house is in Devon" is no home of the writer's, unless they say that they live there.
bool isSomebodysHome(const PartWords& words, const ToldAs& later, const ToldAs& earlier) {
    return isAnyOf(familyOf(earlier.attribute), {"residence", "home"}) && finds(words.theirHome, later.content) &&
           !finds(words.theirHome, earlier.content) && !finds(words.livedIn, later.content);
}

}  // namespace

bool leavesStanding(const Language& language, const ToldAs& later, const ToldAs& earlier) {
    const auto words = sharedFor<PartWords>(language);
    return isException(language, *words, later, earlier) || endsOneOfTwo(language, *words, later, earlier) ||
           endsOneOfTwoFacts(language, *words, later, earlier) || shareOnlyAPlace(language, later, earlier) ||
           isSomebodysHome(*words, later, earlier);
}

}  // namespace hearth::memory
