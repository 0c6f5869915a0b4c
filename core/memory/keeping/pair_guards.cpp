// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/pair_guards.h"

#include <algorithm>

#include "core/base/check.h"
#include "core/memory/keeping/part_ends.h"
#include "core/memory/keeping/reworded_updates.h"
#include "core/memory/language/apart_words.h"
#include "core/memory/language/end_cues.h"
#include "core/memory/language/event_words.h"
#include "core/memory/language/shared_for.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/described_people.h"
#include "core/memory/reading/enumerations.h"

namespace hearth::memory {

namespace {

struct PastWords {
    explicit PastWords(const Language& language)
        : before(language.overBefore), longAgo(language.events->longAgo), since(language.changedSince) {
        HEARTH_CHECK(before.ok() && longAgo.ok() && since.ok());
    }
    re2::RE2 before;
    re2::RE2 longAgo;
    re2::RE2 since;
};

struct PlaceWords {
    explicit PlaceWords(const Language& language)
        : got(language.events->placesGot), lived(language.events->placesLivedIn) {
        HEARTH_CHECK(got.ok() && lived.ok());
    }
    re2::RE2 got;
    re2::RE2 lived;
};

struct SettingWords {
    explicit SettingWords(const Language& language) {
        for (const auto word : language.apart->settings) keys.push_back(keyOf(word));
    }
    Words keys;
};

struct LentWords {
    explicit LentWords(const Language& language)
        : forAWhile(language.apart->forAWhile),
          further(language.apart->further),
          nearly(language.apart->nearly),
          ownAct(language.apart->ownAct),
          aimed(language.apart->aimed) {
        for (const re2::RE2* const one : {&forAWhile, &further, &nearly, &ownAct, &aimed}) HEARTH_CHECK(one->ok());
    }
    re2::RE2 forAWhile;
    re2::RE2 further;
    re2::RE2 nearly;
    re2::RE2 ownAct;
    re2::RE2 aimed;
};

bool isRelation(const Language& language, std::string_view word) {
    return std::any_of(language.wordClasses.begin(), language.wordClasses.end(),
                       [&](const auto& one) { return one.second == "rel" && one.first == word; });
}

bool holds(const PairSide& side, const std::string& key) {
    return !key.empty() && side.key.find(" " + key + " ") != std::string::npos;
}

bool share(const Words& words, const Words& others) {
    return std::any_of(words.begin(), words.end(), [&](const auto& word) { return has(others, word); });
}

/// "A friend of theirs": another may be called so.
bool isNobodyKnown(const Language& language, const std::string& subject) {
    const std::string head = subject.substr(0, subject.find(' '));
    const DescribedPeopleWords& words = *language.describedPeople;
    return head.size() < subject.size() &&
           (isAmong(words.articles, head) || isAmong(words.anybody, head) || isAmong(words.one, head) ||
            isAmong(words.several, head) || isAmong(words.pointing, head));
}

/// "Parents", "neighbours".
bool isSeveral(const Language& language, std::string_view word) {
    const auto& several = language.enumerations->ofOne;
    return std::any_of(several.begin(), several.end(), [&](const auto& one) { return one.first == word; });
}

/// Whether words name the writer otherwise than as whose somebody is: "our choir", and not "my sister lives in Lyon".
bool namesWriterThemselves(const Language& language, std::string_view text) {
    constexpr std::size_t kNear = 2;
    const auto words = wordsOf(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string word = lowerAscii(words[i]);
        const bool whose = isAmong(language.firstPerson, word) && !isAmong(language.writer, word);
        if (!whose && !isAmong(language.writer, word)) continue;
        bool somebody = false;
        for (std::size_t next = i + 1; next < words.size() && next <= i + kNear; ++next)
            somebody = somebody || isSomebody(language, lowerAscii(words[next]));
        if (!whose || !somebody) return true;
    }
    return false;
}

/// What somebody else does takes nothing from the writer that does not speak of them.
bool isOnlyOfTheirs(const Language& language, const PairSide& later, const PairSide& earlier) {
    const std::string& mine = later.text.subject;
    const std::string& theirs = earlier.text.subject;
    if (isNobodyKnown(language, mine) || isNobodyKnown(language, theirs)) return true;
    if (mine == kUserSubject || theirs != kUserSubject) return false;
    // "Helen has left our bridge group": the writer has not.
    if (!earlier.text.relation && later.namesWriter &&
        re2::RE2::PartialMatch(later.words, sharedFor<LentWords>(language)->ownAct))
        return true;
    // Who the new boss is may be told of them.
    // What several do "their" things with is taken for theirs.
    const bool writer = earlier.text.relation
                            ? later.namesWriter
                            : !isSeveral(language, mine) && namesWriterThemselves(language, later.words);
    return !writer && !holds(earlier, later.subjectKey);
}

/// Whether it is known who the subject is: from elsewhere, or from these very words ("my colleague Annabel").
bool isSomebodyOfTheWriters(const Language& language, const PairSide& side) {
    if (side.text.subject == kUserSubject) return false;
    const auto subject = wordsOf(side.subjectKey);
    if (side.related || (!subject.empty() && isSomebody(language, subject.back()))) return true;
    const std::size_t at = side.key.find(" " + side.subjectKey + " ");
    if (at == std::string::npos || at == 0) return false;
    return isRelation(language, wordsOf(std::string_view(side.key).substr(0, at)).back());
}

bool hasOneValue(const PairSide& side) { return side.kind == '1' || side.kind == 'c' || side.kind == 'l'; }

/// Each has their own: where Annabel works takes nothing from where the writer does, nor the other way round.
bool areOfOtherPeople(const Language& language, const PairSide& later, const PairSide& earlier) {
    if (later.text.subject == earlier.text.subject) return false;
    const bool one = familyOf(later.text.attribute) == familyOf(earlier.text.attribute) && hasOneValue(later) &&
                     hasOneValue(earlier) && !earlier.text.relation;
    if (earlier.text.subject == kUserSubject)
        return one && isSomebodyOfTheWriters(language, later) && !holds(earlier, later.subjectKey);
    // Who the manager is now ends that Judith is.
    return later.text.subject == kUserSubject && !later.text.relation && isSomebodyOfTheWriters(language, earlier) &&
           !holds(later, earlier.subjectKey);
}

/// What one does on Thursdays, a choice, a project: known to be about a thing of its own.
bool isOfItsOwn(const PairSide& side) {
    return side.kind == 'q' && isAnyOf(familyOf(side.text.attribute),
                                       {"routine", "decision", "event", "project", "learning", "plays", "volunteers"});
}

/// A new routine is no new job, and a home somewhere else calls off no journey.
bool areOtherMatters(const PairSide& later, const PairSide& earlier) {
    const std::string_view now = familyOf(later.text.attribute);
    const std::string_view before = familyOf(earlier.text.attribute);
    if (now == before || areAkin(now, before)) return false;
    const bool home = later.kind != 's' && isAnyOf(now, {"residence", "home", "employer", "job title", "school"});
    if (home && isAnyOf(before, {"trip", "visit", "event"})) return true;
    // What one drinks in the morning is no run in the morning.
    const bool doing = earlier.kind == 'q' && isAnyOf(before, {"habit", "routine"});
    if (doing && hasOneValue(later) && !share(later.telling, earlier.telling)) return true;
    return isOfItsOwn(later) && hasOneValue(earlier) && !share(later.telling, earlier.telling);
}

/// Who has hired a car for a week drives their own again after it.
bool isOnlyForAWhile(const Language& language, const PairSide& later, const PairSide& earlier) {
    const auto words = sharedFor<LentWords>(language);
    const auto lent = [&](const PairSide& side) {
        return re2::RE2::PartialMatch(side.words + " " + side.text.value, words->forAWhile);
    };
    return lent(later) != lent(earlier);
}

/// "My work phone is an iPhone": the phone of one's own stays that.
bool isAFurtherOne(const Language& language, const PairSide& later, const PairSide& earlier) {
    const auto words = sharedFor<LentWords>(language);
    const auto further = [&](const PairSide& side) { return re2::RE2::PartialMatch(side.key, words->further); };
    return !later.stops && further(later) != further(earlier);
}

/// "I came that close to quitting": it goes on.
bool onlyNearlyEnds(const Language& language, const PairSide& later) {
    return re2::RE2::PartialMatch(later.words, sharedFor<LentWords>(language)->nearly);
}

/// "Used to support Viking as a child": what it names was over before, and nothing else.
bool saysOnlyWhatWas(const Language& language, const PairSide& later, const PairSide& earlier) {
    if (!tellsOnlyWhatWas(language, later.words)) return false;
    // "Used to have a cat before Rex" names Rex, who is there.
    const std::string told = " " + keyOf(withoutStill(EndCues::shared(language)->stillWords(), later.words)) + " ";
    const auto named = [&](const std::string& word) { return told.find(" " + word + " ") != std::string::npos; };
    const bool value = !earlier.valueKey.empty() && named(earlier.valueKey);
    return !value && std::none_of(later.names.begin(), later.names.end(),
                                  [&](const std::string& name) { return named(name) && has(earlier.names, name); });
}

/// Buying, finding or bidding for a place is not living there.
bool onlyGetsAPlace(const Language& language, const PairSide& later, const PairSide& earlier) {
    const std::string_view home = familyOf(earlier.text.attribute);
    const bool lived = home == "residence" || home == "home";
    if (!lived || later.text.subject != kUserSubject || familyOf(later.text.attribute) == home) return false;
    const auto places = sharedFor<PlaceWords>(language);
    return re2::RE2::PartialMatch(later.words, places->got) && !re2::RE2::PartialMatch(later.words, places->lived);
}

/// What a budget, a price or a name is of: the words before it, and those behind "for" and the like.
Words ownersOfMeasure(const Language& language, const PairSide& side) {
    constexpr std::size_t kBefore = 2;
    constexpr std::size_t kBehind = 4;
    const auto words = wordsOf(side.key);
    const auto isMeasure = [&](std::string_view word) { return isAmong(language.measureNouns, word); };
    const auto measure = std::find_if(words.begin(), words.end(), isMeasure);
    Words owners;
    if (measure == words.end()) return owners;
    const auto at = static_cast<std::size_t>(measure - words.begin());
    const auto add = [&](std::size_t i) {
        const std::string word(words[i]);
        if (has(side.all, word) && !isMeasure(word) && !isDigit(word[0]) && !isAmong(language.calendarWords, word))
            owners.push_back(word);
    };
    for (std::size_t i = at - std::min(at, kBefore); i < at; ++i) add(i);
    for (std::size_t lead = at + 1; lead < words.size(); ++lead)
        if (isAmong(language.topicLeads, words[lead]))
            for (std::size_t i = lead + 1; i < words.size() && i <= lead + kBehind; ++i) add(i);
    return owners;
}

Words measuresIn(const Language& language, const PairSide& side) {
    Words found;
    for (const auto word : wordsOf(side.key))
        if (isAmong(language.measureNouns, word)) found.emplace_back(word);
    return found;
}

/// "The deadline for the grant" and "the deadline for the tax return".
bool areOfOtherOwners(const Language& language, const PairSide& later, const PairSide& earlier) {
    if (!share(measuresIn(language, later), measuresIn(language, earlier))) return false;
    const Words mine = ownersOfMeasure(language, later);
    const Words theirs = ownersOfMeasure(language, earlier);
    return !mine.empty() && !theirs.empty() && !share(mine, theirs);
}

/// "Phone", "laptop": also where only the rule knows it.
Words devicesIn(const Language& language, const PairSide& side) {
    Words found;
    for (const std::string_view text : {std::string_view(side.key), familyOf(side.text.attribute)})
        for (const auto word : wordsOf(text))
            if (isAmong(language.oneEach, word)) found.emplace_back(word);
    return found;
}

/// A phone does not take a laptop's place.
bool areOtherDevices(const Language& language, const PairSide& later, const PairSide& earlier) {
    const Words mine = devicesIn(language, later);
    const Words theirs = devicesIn(language, earlier);
    return !mine.empty() && !theirs.empty() && !share(mine, theirs) && !later.stops;
}

}  // namespace

bool areKeptApart(const Language& language, const PairSide& later, const PairSide& earlier) {
    return isOnlyOfTheirs(language, later, earlier) || saysOnlyWhatWas(language, later, earlier) ||
           onlyGetsAPlace(language, later, earlier) || areOfOtherOwners(language, later, earlier) ||
           areOtherDevices(language, later, earlier) || areOfOtherPeople(language, later, earlier) ||
           areOtherMatters(later, earlier) || isOnlyForAWhile(language, later, earlier) ||
           onlyNearlyEnds(language, later) || isAFurtherOne(language, later, earlier) ||

           leavesStanding(language, {later.text.content, later.text.attribute},
                          {earlier.text.content, earlier.text.attribute});
}

bool tellsOnlyWhatWas(const Language& language, std::string_view words) {
    const auto past = sharedFor<PastWords>(language);
    const re2::StringPiece text(words.data(), words.size());
    return re2::RE2::PartialMatch(text, past->before) && !re2::RE2::PartialMatch(text, past->since);
}

bool tellsOfAnAim(const Language& language, std::string_view words) {
    return re2::RE2::PartialMatch({words.data(), words.size()}, sharedFor<LentWords>(language)->aimed);
}

bool isSomebody(const Language& language, std::string_view word) {
    return isRelation(language, word) || isSeveral(language, word);
}

bool isSetting(const Language& language, const std::string& word) {
    return has(sharedFor<SettingWords>(language)->keys, word);
}

bool namesOwner(const Language& language, std::string_view content) {
    const auto words = wordsOf(content);
    return std::any_of(words.begin(), words.end(), [&](std::string_view one) {
        return isUpper(one[0]) && endsWithAny(one, language.ownerEnds) && one.data() != words.front().data();
    });
}

bool tellsOfSomebody(const Language& language, std::string_view content) {
    const auto words = wordsOf(content);
    return namesOwner(language, content) || std::any_of(words.begin(), words.end(), [&](std::string_view one) {
               return isRelation(language, lowerAscii(one));
           });
}

bool isAnothersThing(const Language& language, std::string_view content, std::string_view other) {
    std::string owner = lowerAscii(content.substr(0, content.find(' ')));
    const std::size_t mark = owner.find_first_of("'\xE2");
    if (mark == std::string::npos || mark == 0) return false;
    owner.resize(mark);
    return isSomebody(language, owner) && (" " + keyOf(other)).find(" " + owner) == std::string::npos;
}

bool tellsOfLongAgo(const Language& language, std::string_view words) {
    const auto past = sharedFor<PastWords>(language);
    const re2::StringPiece text(words.data(), words.size());
    return re2::RE2::PartialMatch(text, past->longAgo) && !re2::RE2::PartialMatch(text, past->since);
}

}  // namespace hearth::memory
