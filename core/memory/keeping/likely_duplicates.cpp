// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/likely_duplicates.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "core/memory/language/end_cues.h"
#include "core/memory/language/statement.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/change_cues.h"

namespace hearth::memory {

namespace {

using Words = std::set<std::string>;

/// What a memory tells, without the words that tell only how.
struct Gist {
    Words words;
    Words names;
    Words numbers;
    bool denied = false;
    bool over = false;
};

std::string folded(const Language& language, const std::string& word) {
    for (const auto& [from, to] : language.keySynonyms)
        if (word == from) return std::string(to);
    return word;
}

Gist toldBy(const Language& language, const Memory& memory) {
    Gist told;
    for (const auto& word : contentWords(language, memory.content))
        if (!isAmong(language.uninformativeWords, word)) told.words.insert(folded(language, word));
    bool first = true;
    for (const auto word : wordsOf(memory.content)) {
        const std::string lower = lowerAscii(word);
        told.denied = told.denied || isAmong(language.denials, lower);
        if (isAmong(language.calendarWords, lower)) told.words.insert(keyOf(word));
        if (isDigit(word[0])) told.numbers.insert(lower);
        if (isUpper(word[0]) && !first) told.names.insert(keyOf(word));
        first = false;
    }
    told.over = memory.value == kNoValue || !EndCues::shared(language)->read(memory.content).empty();
    return told;
}

bool holdsAll(const Words& more, const Words& less) {
    return std::includes(more.begin(), more.end(), less.begin(), less.end());
}

/// Whether both are of one person, or tell who the same somebody is: "our hamster Pip", "Ana has a hamster named Pip".
bool areOfOne(const Memory& one, const Memory& other) {
    if (one.subject == other.subject) return true;
    const auto relation = kindName(Kind::Relation);
    return one.kind == relation && other.kind == relation && !one.value.empty() &&
           keyOf(one.value) == keyOf(other.value);
}

/// "Likes cumin", "hates cumin": of one thing, two values.
bool differInValue(const Memory& one, const Memory& other) {
    const std::string mine = keyOf(one.value);
    const std::string theirs = keyOf(other.value);
    return one.attribute == other.attribute && one.attribute.find('/') != std::string::npos && mine != theirs &&
           !mine.starts_with(theirs) && !theirs.starts_with(mine);
}

bool tellTheSame(const Gist& one, const Gist& other) {
    constexpr std::size_t kMore = 3;  ///< What tells much more is of something else too.
    constexpr std::size_t kFew = 2;
    if (one.denied != other.denied || one.over != other.over) return false;
    const bool swapped = one.words.size() > other.words.size();
    const Gist& less = swapped ? other : one;
    const Gist& more = swapped ? one : other;
    if (less.words.empty() || !holdsAll(more.words, less.words) || !holdsAll(more.names, less.names)) return false;
    if (less.numbers != more.numbers && (!less.numbers.empty() || less.words.size() < kFew)) return false;
    if (less.words.size() == more.words.size()) return true;
    return less.words.size() >= kFew && more.words.size() <= less.words.size() + kMore;
}

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> likelyDuplicates(const Language& language,
                                                                  const std::vector<const Memory*>& memories) {
    std::vector<Gist> told;
    std::map<std::string, std::vector<std::size_t>> having;
    std::vector<std::pair<std::size_t, std::size_t>> found;
    for (std::size_t i = 0; i < memories.size(); ++i) {
        told.push_back(toldBy(language, *memories[i]));
        std::set<std::size_t> near;
        for (const auto& word : told[i].words) {
            auto& others = having[word];
            near.insert(others.begin(), others.end());
            others.push_back(i);
        }
        const auto same = std::find_if(near.begin(), near.end(), [&](std::size_t other) {
            return areOfOne(*memories[other], *memories[i]) && !differInValue(*memories[other], *memories[i]) &&
                   tellTheSame(told[other], told[i]);
        });
        if (same != near.end()) found.emplace_back(*same, i);
    }
    return found;
}

}  // namespace hearth::memory
