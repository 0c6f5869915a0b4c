// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/fuller_wording.h"

#include <algorithm>

#include "core/memory/keeping/pair_guards.h"
#include "core/memory/keeping/reworded_updates.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/change_cues.h"

namespace hearth::memory {

namespace {

/// What a wording tells beside its matter.
struct Content {
    Words particulars;  ///< Names, numbers, denials and words before a reason.
    Words telling;
};

Content toldBy(const Language& language, const PairSide& side) {
    Content told{side.named, {}};
    for (const auto word : wordsOf(side.words))
        if (const std::string lower = lowerAscii(word);
            isAmong(language.reasonWords, lower) || isAmong(language.denials, lower))
            told.particulars.push_back(lower);
    for (auto& word : contentWords(language, side.text.content))
        if (!isAmong(language.uninformativeWords, word)) told.telling.push_back(std::move(word));
    return told;
}

Words lacking(Words words, const Words& others) {
    std::erase_if(words, [&](const std::string& word) { return has(others, word); });
    return words;
}

/// Whether one says the value that the other is surely known to have, of those that have one at a time.
bool namesValueOf(const Language& language, const PairSide& one, const PairSide& other) {
    const std::string value = " " + other.valueKey + " ";
    const bool number = !other.valueKey.empty() && isDigit(other.valueKey.front());
    const bool tells = number || !contentWords(language, other.valueKey).empty();
    return sureness(other.text.attribute) == 2 && tells && other.key.find(value) != std::string::npos &&
           one.key.find(value) != std::string::npos;
}

/// "The allergy never came back" tells no allergy again.
bool deniesAnew(const Language& language, const PairSide& kept, const PairSide& now) {
    const auto denies = [&](const PairSide& side) {
        const auto words = wordsOf(side.words);
        return std::any_of(words.begin(), words.end(),
                           [&](std::string_view word) { return isAmong(language.denials, lowerAscii(word)); });
    };
    const bool later = kept.text.at < now.text.at;
    return denies(later ? now : kept) && !denies(later ? kept : now);
}

/// Whether what one tells and the other does not may be left out: two words beside one value ("oak for the floor" is no
/// "oak for the table"), and nothing of who somebody is.
bool mayLack(const Language& language, const PairSide& one, const PairSide& other, const Words& lacking) {
    constexpr std::size_t kMost = 2;
    if (lacking.empty()) return true;
    const bool relation = one.text.relation || other.text.relation;
    const bool value = namesValueOf(language, one, other) || namesValueOf(language, other, one);
    return !relation && value && lacking.size() <= kMost;
}

}  // namespace

int sureness(std::string_view attribute) {
    if (familyOf(attribute) == kSaidFamily || isLoose(attribute)) return 0;
    return qualifierOf(attribute).empty() ? 2 : 1;
}

Wording fullerOf(const Language& language, const PairSide& kept, const PairSide& now) {
    constexpr std::size_t kMore = 3;  ///< A wording that tells much more is of something else too.
    if (deniesAnew(language, kept, now)) return Wording::Neither;
    // Who has applied for a job has not got it yet.
    if (tellsOfAnAim(language, kept.words) != tellsOfAnAim(language, now.words)) return Wording::Neither;
    const Content mine = toldBy(language, kept);
    const Content theirs = toldBy(language, now);
    const auto holds = [&](const Content& one, const Content& other, const PairSide& fuller, const PairSide& less) {
        // Who somebody is stays told by the words for that.
        const bool relation = less.text.relation && !fuller.text.relation;
        return !relation && lacking(other.particulars, one.particulars).empty() &&
               mayLack(language, fuller, less, lacking(other.telling, one.telling)) &&
               lacking(one.telling, other.telling).size() <= (fuller.text.relation ? 1 : kMore);
    };
    const bool first = holds(mine, theirs, kept, now);
    const bool second = holds(theirs, mine, now, kept);
    if (!first || !second) return first ? Wording::Kept : second ? Wording::New : Wording::Neither;
    const auto much = [](const Content& told) { return told.particulars.size() * 2 + told.telling.size(); };
    return much(theirs) > much(mine) ? Wording::New : Wording::Kept;
}

}  // namespace hearth::memory
