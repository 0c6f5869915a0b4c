// SPDX-License-Identifier: AGPL-3.0-or-later
// Names that somebody wrote small get their capital where the words around them show that they are names.
#include <algorithm>

#include "core/base/text.h"
#include "core/memory/language/grammar.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/described_people.h"
#include "core/memory/reading/extraction_internals.h"
#include "core/memory/reading/value_senses.h"

namespace hearth::memory {

/// `apart`: a comma stands before it.
/// "My landlord bumped me to …", "my friend, toad in the hole", "what I'm called by those …": no name stands there.
static bool isVerbal(const Language& language, const std::string& name, bool apart, std::string_view behind) {
    if (isAmong(language.emptyWords, name) || isAmong(language.beforePlaces, name)) return true;
    // "My son doesn't": what is shortened behind a name is its owner's ending alone.
    const std::string ending = straightened(behind.substr(0, behind.find(' ')));
    if (ending.starts_with('\'') && !startsWithAny(ending, language.ownerEnds)) return true;
    if (!behind.starts_with(' ')) return false;
    const auto words = wordsOf(behind);
    const std::string next = words.empty() ? std::string() : lowerAscii(words.front());
    // "My dad turns 60": what has a number behind it is done.
    if (endsWithAny(name, language.thirdEnds) && !next.empty() &&
        (isDigit(next[0]) || isAmong(language.grammar->numbers, next)))
        return true;
    if (apart && isAmong(language.beforePlaces, next)) return true;
    const bool object = isAmong(language.writer, next) || isAmong(language.firstPerson, next) ||
                        (isAmong(language.emptyWords, next) && !isAmong(language.finiteVerbs, next) &&
                         !isAmong(language.adverbs, next));
    return endsWithAny(name, language.pastEnds) && object;
}

/// The word that ends right before a place of the text, in lower case.
static std::string wordBefore(std::string_view text, std::size_t at) {
    const auto words = wordsOf(text.substr(0, at));
    return words.empty() ? std::string() : lowerAscii(words.back());
}

/// "My husband cooks badly", "my sister visiting": right behind a relation such a word is a name only before a verb.
static bool isDoing(const Language& language, std::string_view message, std::size_t at, const std::string& name) {
    const std::string before = wordBefore(message, at);
    const bool bare = std::any_of(language.wordClasses.begin(), language.wordClasses.end(),
                                  [&](const auto& one) { return one.second == "rel" && one.first == before; });
    const bool verbal = endsWithAny(name, language.thirdEnds) || endsWithAny(name, language.doingEnds) ||
                        endsWithAny(name, language.pastEnds);
    const auto behind = wordsOf(message.substr(at + name.size()));
    return bare && verbal && (behind.empty() || !isAmong(language.finiteVerbs, lowerAscii(behind.front())));
}

std::string Extractor::withHyphens(std::string_view message) const {
    std::string text(message);
    re2::StringPiece rest(message.data(), message.size());
    re2::StringPiece relation;
    while (re2::RE2::FindAndConsume(&rest, rules().unhyphenated, &relation)) {
        if (relation.empty()) continue;
        const auto from = text.begin() + (relation.data() - message.data());
        std::replace(from, from + static_cast<std::ptrdiff_t>(relation.size()), ' ', '-');
    }
    return text;
}

std::string Extractor::withNames(std::string_view written, Casing casing) const {
    const std::string message = withHyphens(written);
    std::string text = casing == Casing::AllLower ? ValueSenses::shared(m_language)->withNames(message) : message;
    std::vector<const re2::RE2*> patterns{&rules().namedAfterKin};
    if (casing == Casing::AllLower) patterns = {&rules().namedInLower, &rules().headInLower};
    for (const auto* pattern : patterns) {
        re2::StringPiece rest(message.data(), message.size());
        std::string name;
        while (re2::RE2::FindAndConsume(&rest, *pattern, &name)) {
            const bool word = isAmong(m_language.clauseVerbs, name) || isAmong(m_language.notNames, name) ||
                              isAmong(m_language.notHeads, name) || isAmong(m_language.adverbs, name) ||
                              isAmong(m_language.openings, name) ||
                              (casing == Casing::Usual &&
                               (isAmong(m_language.finiteVerbs, name) || isAmong(m_language.pastVerbs, name) ||
                                endsWithAny(name, m_language.doingEnds) || endsWithAny(name, m_language.pastEnds)));
            const std::string_view behind(rest.data(), rest.size());
            const std::size_t consumed = message.size() - behind.size();
            const std::size_t at = message.rfind(name, consumed - name.size());
            const bool apart = at > 1 && message.substr(at - 2, 2) == ", ";
            if (word || isVerbal(m_language, name, apart, std::string_view(message).substr(at + name.size()))) continue;
            if (casing == Casing::AllLower && !apart && isDoing(m_language, message, at, name)) continue;
            text = replaceWord(text, name, capitalised(name));
            // "Mrs Pell".
            if (const auto words = wordsOf(behind);
                !words.empty() && isAmong(m_language.describedPeople->titles, capitalised(name)))
                text = replaceWord(text, words.front(), capitalised(words.front()));
            if (const std::string more = goesOnWith(message, name); !more.empty())
                text = replaceWord(text, more, capitalised(more));
        }
    }
    return text;
}

std::string Extractor::goesOnWith(std::string_view message, const std::string& name) const {
    const auto words = wordsOf(message);
    const auto at = std::find(words.begin(), words.end(), name);
    if (at == words.end() || words.end() - at < 3) return {};
    const std::string_view more = at[1];
    const bool apart = more.data() != at->data() + at->size() + 1 || at[2].data() != more.data() + more.size() + 1;
    if (apart || more.size() < 2 || isUpper(more[0]) || isDigit(more[0]) || more.find('\'') != std::string_view::npos)
        return {};
    const Language& known = m_language;
    for (const WordList list : {known.finiteVerbs, known.pastVerbs, known.clauseVerbs, known.notNames, known.notHeads,
                                known.adverbs, known.openings, known.smallWords, known.afterNames, known.beforePlaces})
        if (isAmong(list, more)) return {};
    const bool verbal = endsWithAny(more, known.thirdEnds) || endsWithAny(more, known.pastEnds) ||
                        endsWithAny(more, known.doingEnds) || endsWithAny(more, known.mannerEnds);
    return !verbal && isAmong(known.finiteVerbs, at[2]) ? std::string(more) : std::string();
}

}  // namespace hearth::memory
