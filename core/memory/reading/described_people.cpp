// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/described_people.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/memory/language/grammar.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/enumerations.h"

namespace hearth::memory {

namespace {

std::size_t beginIn(std::string_view text, std::string_view word) {
    return static_cast<std::size_t>(word.data() - text.data());
}
std::size_t endIn(std::string_view text, std::string_view word) { return beginIn(text, word) + word.size(); }

bool isCapital(std::string_view word) {
    return word.size() > 1 && (isUpper(word[0]) || static_cast<unsigned char>(word[0]) == 0xC3);
}

std::string_view withoutCommas(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == ',')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == ',')) text.remove_suffix(1);
    return text;
}

}  // namespace

/// Whom a text begins with, as far as it is read: `next` is the first word behind that.
struct DescribedPeople::Phrase {
    std::string_view text;
    std::vector<std::string_view> words;
    std::size_t first = 0;  ///< Of the words that tell who it is: behind "my", "one of my".
    std::size_t noun = 0;
    std::size_t next = 0;
    bool owned = false;    ///< The writer's: "my", "of mine".
    bool counted = false;  ///< "One of my cousins".
    bool pointed = false;  ///< "The woman", who must be described further.
    bool several = false;
    bool told = false;  ///< It is: "from the gym", "I train with".
    std::string name;
    std::size_t nameAt = 0;  ///< The first word of the name.
    bool inCommas = false;   ///< "…, Sindre, …".

    std::string lower(std::size_t at) const { return at < words.size() ? lowerAscii(words[at]) : std::string(); }
    std::size_t end() const { return next == 0 ? 0 : endIn(text, words[next - 1]); }
    std::string_view rest() const { return text.substr(end()); }
    /// Nothing but a blank stands before this word.
    bool follows(std::size_t at) const {
        return at < words.size() && at > 0 && beginIn(text, words[at]) == endIn(text, words[at - 1]) + 1 &&
               text[beginIn(text, words[at]) - 1] == ' ';
    }
    /// Behind a comma.
    bool isApart(std::size_t at) const {
        return at < words.size() && at > 0 && text[endIn(text, words[at - 1])] == ',';
    }
};

DescribedPeople::DescribedPeople(const Language& language) : m_language(language), m_words(*language.describedPeople) {}

std::string DescribedPeople::singularOf(const std::string& noun) const {
    for (const auto& [several, one] : m_words.singular)
        if (noun == several) return std::string(one);
    for (const auto end : m_language.pluralEnds)
        if (noun.ends_with(end) && isAmong(m_words.nouns, noun.substr(0, noun.size() - end.size())))
            return noun.substr(0, noun.size() - end.size());
    return noun;
}

bool DescribedPeople::isNoun(std::string_view word) const {
    return isAmong(m_words.nouns, singularOf(lowerAscii(word)));
}

/// "Parents", "dogs": people and animals that are somebody's.
bool DescribedPeople::isOwnSeveral(std::string_view word) const {
    const std::string lower = lowerAscii(word);
    const auto& kinds = m_language.enumerations->ofOne;
    return isAmong(m_words.ownSeveral, lower) ||
           std::any_of(kinds.begin(), kinds.end(), [&](const auto& kind) { return kind.first == lower; });
}

/// "Old", "upstairs", "choir", "friend's": it may stand before the noun.
bool DescribedPeople::isModifier(std::string_view word) const {
    const std::string lower = lowerAscii(word);
    if (endsWithAny(word, m_language.ownerEnds)) return isNoun(withoutOwner(m_language, word));
    // "My appointment at the dentist": that is no dentist of mine.
    if (isUpper(word[0]) || isDigit(word[0]) || isAmong(m_language.smallWords, lower)) return false;
    return !isAmong(m_language.finiteVerbs, lower) && !isAmong(m_words.relative, lower) &&
           !isAmong(m_words.joining, lower) && !isAmong(m_words.of, lower) && !isAmong(m_language.firstPerson, lower);
}

/// "Moved to Oslo", "just got a dog", "no longer drives".
bool DescribedPeople::beginsPredicate(std::string_view text, bool several) const {
    const auto words = wordsOf(text);
    std::size_t at = 0;
    while (at + 1 < words.size() && isAmong(m_language.adverbs, lowerAscii(words[at]))) ++at;
    if (at >= words.size() || isUpper(words[at][0])) return false;
    const std::string verb = lowerAscii(words[at]);
    if (isAmong(m_words.leads, verb) || isAmong(m_words.relative, verb)) return false;
    if (isAmong(m_language.finiteVerbs, verb) || isAmong(m_language.pastVerbs, verb)) return true;
    if (std::any_of(m_language.afterNames.begin(), m_language.afterNames.end(),
                    [&](std::string_view after) { return after.substr(0, after.find(' ')) == verb; }))
        return true;
    if (several && isAmong(m_language.clauseVerbs, verb)) return true;
    return verb.size() > 3 &&
           (endsWithAny(verb, m_language.pastEnds) ||
            (isThirdPerson(m_language, verb) && !isAmong(m_language.emptyWords, verb) && !isNoun(verb)));
}

/// "A", "my", "one of my", "somebody".
bool DescribedPeople::takeHead(Phrase& phrase) const {
    if (isAmong(m_words.anybody, phrase.lower(0))) {
        phrase.next = 1;
        return true;
    }
    // "A couple of friends", "two of my cousins".
    std::size_t at = isAmong(m_words.articles, phrase.lower(0)) && isAmong(m_words.several, phrase.lower(1)) ? 1 : 0;
    const bool several = isAmong(m_words.several, phrase.lower(at));
    if ((several || isAmong(m_words.one, phrase.lower(at))) && isAmong(m_words.of, phrase.lower(at + 1))) {
        phrase.counted = true;
        phrase.several = several;
        at += 2;
    } else {
        at = 0;
    }
    const std::string head = phrase.lower(at);
    phrase.owned = isAmong(m_words.owners, head);
    phrase.pointed = isAmong(m_words.pointing, head);
    const bool article = isAmong(m_words.articles, head);
    phrase.first = phrase.next = at + (phrase.owned || phrase.pointed || article ? 1 : 0);
    return phrase.next > 0;
}

bool DescribedPeople::takeNoun(Phrase& phrase) const {
    constexpr std::size_t kMost = 3;  ///< Words before the noun.
    if (phrase.first == 0) return true;
    for (std::size_t at = phrase.first; at < phrase.words.size() && at <= phrase.first + kMost; ++at) {
        if (at > 0 && !phrase.follows(at)) return false;
        const std::string_view word = phrase.words[at];
        // "My decorator, Bogdan, …": what a name stands behind.
        const bool named = phrase.isApart(at + 1) && isCapital(phrase.words[at + 1]) && !isUpper(word[0]) &&
                           endsWithAny(word, m_words.nounEnds);
        if (!isNoun(word) && !named && !(phrase.owned && isOwnSeveral(word))) {
            if (isModifier(word)) continue;
            return false;
        }
        // "The student nurse".
        std::size_t last = at;
        while (phrase.follows(last + 1) && isNoun(phrase.words[last + 1])) ++last;
        const std::string noun = phrase.lower(last);
        phrase.noun = last;
        phrase.next = last + 1;
        phrase.several = phrase.several || isAmong(m_words.several, noun) ||
                         (!phrase.counted && (singularOf(noun) != noun || isOwnSeveral(noun)));
        return true;
    }
    return false;
}

/// ", Sindre,", " called Sindre", " Sindre".
bool DescribedPeople::takeName(Phrase& phrase) const {
    constexpr std::size_t kLongest = 3;
    std::size_t at = phrase.next;
    const bool apart = phrase.isApart(at);
    if (!apart && isAmong(m_words.called, phrase.lower(at))) ++at;
    if (apart && isAmong(m_words.pointing, phrase.lower(at)) && phrase.follows(at + 1)) ++at;
    const std::size_t begin = at;
    if (!apart && !phrase.follows(at)) return false;
    const auto isName = [&](std::size_t one) {
        const std::string_view word = phrase.words[one];
        return isCapital(word) && !endsWithAny(word, m_language.ownerEnds) &&
               !isAmong(m_language.calendarWords, lowerAscii(word)) && !isAmong(m_language.notPeople, word);
    };
    while (at < phrase.words.size() && at < begin + kLongest) {
        const bool joint =
            at > begin && isAmong(m_words.joining, phrase.lower(at)) && phrase.follows(at + 1) && isName(at + 1);
        const std::size_t word = joint ? at + 1 : at;
        const bool title = word > 0 && at > begin && isAmong(m_words.titles, phrase.words[word - 1]);
        if ((at > begin && !phrase.follows(at) && !title) || !isName(word)) break;
        at = word + 1;
    }
    if (at == begin || at >= phrase.words.size()) return false;
    const std::size_t from = begin > phrase.next && apart ? begin - 1 : begin;
    phrase.nameAt = phrase.next;
    phrase.name =
        phrase.text.substr(beginIn(phrase.text, phrase.words[from]),
                           endIn(phrase.text, phrase.words[at - 1]) - beginIn(phrase.text, phrase.words[from]));
    phrase.inCommas = apart;
    phrase.next = at;
    return true;
}

/// "From the gym", "next door", "I train with": as far as a name behind a comma, or the verb of the clause.
bool DescribedPeople::takeMore(Phrase& phrase) const {
    constexpr std::size_t kMost = 9;  ///< Words.
    const std::string lead = phrase.lower(phrase.next);
    const bool relative = isAmong(m_words.relative, lead);
    if (!relative && !isAmong(m_words.leads, lead)) return false;
    if (!phrase.follows(phrase.next) && phrase.next > 0) return false;
    // The first verb behind "who" or "I" is not the clause's.
    std::size_t from = phrase.next + 1;
    while (relative && isAmong(m_words.relative, phrase.lower(from))) ++from;
    if (relative) ++from;
    for (std::size_t at = phrase.next + 1; at < phrase.words.size() && at <= phrase.next + kMost; ++at) {
        if (phrase.isApart(at)) {
            const std::size_t before = std::exchange(phrase.next, at);
            if (takeName(phrase)) return true;
            phrase.next = before;
            return false;
        }
        const std::string before = phrase.lower(at - 1);
        const bool free = isAmong(m_words.freely, before) || isAmong(m_words.owners, before) ||
                          isAmong(m_words.articles, before) || isAmong(m_words.pointing, before);
        if (at < from || free) continue;
        const std::string_view rest = phrase.text.substr(beginIn(phrase.text, phrase.words[at]));
        if (!beginsPredicate(rest, phrase.several)) continue;
        phrase.next = at;
        return true;
    }
    return false;
}

std::optional<DescribedPeople::Phrase> DescribedPeople::phraseOf(std::string_view text) const {
    Phrase phrase;
    phrase.text = text;
    phrase.words = wordsOf(text);
    if (phrase.words.size() < 3 || !takeHead(phrase) || !takeNoun(phrase)) return std::nullopt;
    for (const auto words : m_words.ofWriter) {
        if (!phrase.rest().starts_with(words)) continue;
        phrase.owned = true;
        phrase.next += wordsOf(words).size();
        break;
    }
    if (!takeName(phrase)) {
        phrase.told = takeMore(phrase);
        if (phrase.told && phrase.name.empty()) takeName(phrase);
    }
    if (phrase.next >= phrase.words.size() || isAmong(m_words.joining, phrase.lower(phrase.next))) return std::nullopt;
    std::string_view rest = withoutCommas(phrase.rest());
    if (!phrase.name.empty() && isAmong(m_words.who, phrase.lower(phrase.next))) {
        ++phrase.next;
        rest = withoutCommas(phrase.rest());
    }
    const bool several = phrase.several || std::any_of(m_words.joining.begin(), m_words.joining.end(), [&](auto joint) {
                             return phrase.name.find(" " + std::string(joint) + " ") != std::string::npos;
                         });
    phrase.several = several;
    if (!beginsPredicate(rest, several)) return std::nullopt;
    return phrase;
}

Subject DescribedPeople::subjectOf(const Phrase& phrase) const {
    const auto wordsFrom = [&](std::size_t first, std::size_t last) {
        const std::size_t begin = beginIn(phrase.text, phrase.words[first]);
        return std::string(withoutCommas(phrase.text.substr(begin, endIn(phrase.text, phrase.words[last]) - begin)));
    };
    const std::string noun = singularOf(phrase.lower(phrase.noun));
    std::size_t first = phrase.first;
    while (first < phrase.noun && isAmong(m_words.dropped, phrase.lower(first))) ++first;
    std::string relation = noun;
    if (first < phrase.noun) relation = lowerAscii(wordsFrom(first, phrase.noun - 1)) + " " + noun;
    const std::size_t last = (phrase.name.empty() ? phrase.next : phrase.nameAt) - 1;
    // "A friend of mine" keeps its article, "my tenant" is "tenant".
    const bool bare = isAmong(m_words.owners, phrase.lower(0));
    std::string whole = inThirdPerson(m_language, wordsFrom(bare ? phrase.first : 0, last));
    whole.replace(0, whole.find(' '), lowerAscii(whole.substr(0, whole.find(' '))));
    Subject subject{Subject::Who::Acquaintance, relation, relation, false, {}};
    if (isKnownSeveral(phrase)) {
        while (first < phrase.noun && isAmong(m_words.several, phrase.lower(first))) ++first;
        subject.name = lowerAscii(wordsFrom(first, phrase.noun));
        subject.several = true;
        return subject;
    }
    if (phrase.name.empty() || phrase.several) {
        subject.unknown = !phrase.owned || phrase.counted || phrase.several || phrase.first == 0 ||
                          isAmong(m_words.articles, phrase.lower(0));
        if (subject.unknown) subject.name = phrase.name.empty() ? whole : whole + " (" + phrase.name + ")";
        return subject;
    }
    subject.name = phrase.name;
    subject.introduced = true;
    if (phrase.owned) return subject;
    subject.who = Subject::Who::Named;
    subject.relation.clear();
    subject.described = whole;
    return subject;
}

/// "My parents", "our two dogs"; of neighbours and friends some are meant, and nobody knows which.
bool DescribedPeople::isKnownSeveral(const Phrase& phrase) const {
    return phrase.owned && phrase.several && !phrase.counted && phrase.name.empty() &&
           !isAmong(m_words.around, singularOf(phrase.lower(phrase.noun)));
}

/// "Are Ana and Ben", "are seven and nine", "are called …": what is read as a list (enumerations.h).
bool DescribedPeople::beginsList(std::string_view rest) const {
    const auto words = wordsOf(rest);
    if (words.size() < 2 || !isAmong(m_language.beingWords, lowerAscii(words[0]))) return false;
    const std::string second = lowerAscii(words[1]);
    if (isDigit(second[0]) || isAmong(m_language.grammar->numbers, second) || isAmong(m_words.called, second))
        return true;
    const bool more = words.size() > 2 && (isAmong(m_words.joining, lowerAscii(words[2])) ||
                                           rest.substr(endIn(rest, words[1])).starts_with(","));
    return isCapital(words[1]) && more;
}

std::optional<Described> DescribedPeople::read(std::string_view text) const {
    const auto phrase = phraseOf(text);
    if (!phrase) return std::nullopt;
    const std::string_view rest = withoutCommas(phrase->rest());
    if (phrase->name.empty()) {
        // "The landlord raised the rent": who that is must be told.
        if (phrase->pointed && !phrase->told && !phrase->counted) return std::nullopt;
        const auto said = wordsOf(rest);
        const bool own = std::any_of(said.begin(), said.end(), [&](std::string_view word) {
            const std::string lower = lowerAscii(word);
            return isAmong(m_language.firstPerson, lower) || isAmong(m_language.writer, lower);
        });
        // "My parents moved away from us", but "my kids are seven and nine": the writer's own are read as lists.
        if (isKnownSeveral(*phrase) ? beginsList(rest) : own) return std::nullopt;
    }
    return Described{subjectOf(*phrase), std::string(rest), phrase->told && !phrase->name.empty()};
}

std::size_t DescribedPeople::namedUntil(std::string_view text) const {
    const auto phrase = phraseOf(text);
    if (!phrase || phrase->name.empty() || !phrase->inCommas) return 0;
    const std::string_view rest = withoutCommas(phrase->rest());
    return beginIn(text, rest);
}

}  // namespace hearth::memory
