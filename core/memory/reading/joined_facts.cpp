// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/joined_facts.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/base/text.h"
#include "core/memory/language/grammar.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

constexpr std::size_t kFewest = 2;       ///< Words of the second half, and of what is done in the first.
constexpr std::size_t kLongestHead = 6;  ///< Words of a subject.
constexpr std::size_t kLongestThing = 4;
constexpr JoinedFactWords kNoWords{};

/// None in a language that has no such words: it has no joint then.
const JoinedFactWords& wordsFor(const Language& language) {
    const JoinedFactWords* const words = language.segments->joinedFacts;
    return words == nullptr ? kNoWords : *words;
}

}  // namespace

/// One sentence at one joint.
class JoinedFacts::Halves {
public:
    Halves(const JoinedFacts& facts, std::string_view message, const Sentence& sentence,
           const std::vector<Token>& tokens, std::size_t joint);

    /// How many words from the first are put before the second half; nothing where these are no two facts.
    std::optional<std::size_t> lent() const;
    std::size_t second() const { return m_second; }
    std::size_t end() const { return m_end; }

private:
    /// A phrase that tells when, where, with whom or for what: from its first word up to the next.
    struct Phrase {
        std::size_t at;
        std::string_view kind;  ///< One word for each; equal where they exclude each other.
    };

    const std::string& word(std::size_t at) const { return m_tokens[at].lower; }
    bool isCapital(std::size_t at) const { return isUpper(m_message[m_tokens[at].begin]); }
    bool isPreposition(std::size_t at) const {
        return isAmong(m_words.places, word(at)) || isAmong(m_words.beside, word(at));
    }
    std::size_t telling(std::size_t first) const;
    bool isOneOf(WordList words, std::size_t first, std::size_t last) const;
    bool namesTime(std::size_t first, std::size_t last) const;
    bool tellsWhen(std::size_t at, std::size_t last) const;
    std::vector<Phrase> phrases(std::size_t first, std::size_t last) const;
    /// Where the first half's verb stands and what is done begins; false where it has none.
    bool findVerb();
    bool helped(std::size_t at) const;
    /// Of a verb in the third person, the base form.
    bool isVerbOfBoth(std::size_t at) const;
    bool isClause() const;
    bool isSecondVerb() const;
    bool isSecondAim(std::size_t& lend) const;
    bool isSamePreposition() const;
    std::optional<std::size_t> secondThing() const;
    std::string_view looks(std::size_t at) const;
    std::optional<std::size_t> placeOfThing(const std::vector<Phrase>& mine, const std::vector<Phrase>& theirs) const;

    const JoinedFacts& m_facts;
    const Language& m_language;
    const JoinedFactWords& m_words;
    std::string_view m_message;
    const Sentence& m_sentence;
    const std::vector<Token>& m_tokens;
    std::size_t m_joint;
    std::size_t m_second;    ///< Where the second half begins
    std::size_t m_end;       ///< and where what only goes on behind it does.
    std::size_t m_verb = 0;  ///< Of the first half: where its verb, with what helps it, begins,
    std::size_t m_main = 0;  ///< the verb itself
    std::size_t m_done = 0;  ///< and what follows it.
    bool m_third = false;    ///< Its subject takes the third person.
};

JoinedFacts::Halves::Halves(const JoinedFacts& facts, std::string_view message, const Sentence& sentence,
                            const std::vector<Token>& tokens, std::size_t joint)
    : m_facts(facts),
      m_language(facts.m_language),
      m_words(facts.m_words),
      m_message(message),
      m_sentence(sentence),
      m_tokens(tokens),
      m_joint(joint),
      m_second(joint + 1),
      m_end(tokens.size()) {
    for (std::size_t i = m_second + 1; i < m_tokens.size() && m_end == m_tokens.size(); ++i)
        if (isAmong(m_words.goingOn, word(i)) || (m_tokens[i].afterBreak && !isPreposition(i))) m_end = i;
}

/// How many words from there on tell something: one of "I'm saving up".
std::size_t JoinedFacts::Halves::telling(std::size_t first) const {
    std::size_t found = 0;
    for (std::size_t i = first; i < m_end; ++i)
        if (!m_language.stopWords->contains(word(i))) ++found;
    return found;
}

bool JoinedFacts::Halves::isOneOf(WordList words, std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i)
        if (isAmong(words, word(i))) return true;
    return false;
}

/// "Mondays", "the weekend", "2019".
bool JoinedFacts::Halves::namesTime(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i)
        if (isAmong(m_words.when, word(i)) || isDigit(word(i)[0]) || isAmong(m_language.calendarWords, word(i)))
            return true;
    return false;
}

/// "On Mondays", "at the weekend", "in 2019", "every other day".
bool JoinedFacts::Halves::tellsWhen(std::size_t at, std::size_t last) const {
    constexpr std::size_t kLongest = 4;
    if (isAmong(m_words.often, word(at))) return true;
    if (!isAmong(m_words.places, word(at))) return false;
    std::size_t end = at + 1;
    while (end < last && end <= at + kLongest && !isPreposition(end)) ++end;
    return namesTime(at + 1, end);
}

std::vector<JoinedFacts::Halves::Phrase> JoinedFacts::Halves::phrases(std::size_t first, std::size_t last) const {
    static constexpr std::string_view kWhen = "when";
    static constexpr std::string_view kWhere = "where";
    std::vector<Phrase> found;
    for (std::size_t i = first; i < last; ++i) {
        if (tellsWhen(i, last)) {
            found.push_back({i, kWhen});
        } else if (i + 1 < last && isAmong(m_words.places, word(i))) {
            found.push_back({i, kWhere});
        } else if (i + 1 < last && isAmong(m_words.beside, word(i))) {
            found.push_back({i, word(i)});
        }
    }
    return found;
}

bool JoinedFacts::Halves::helped(std::size_t at) const {
    return isAmong(m_words.helping, word(at)) || isAmong(m_words.adverbs, word(at));
}

bool JoinedFacts::Halves::findVerb() {
    const SegmentWords& segments = *m_language.segments;
    const std::string& head = word(0);
    const std::string pronoun = head.substr(0, head.find('\''));
    m_third = !isAmong(m_words.bare, pronoun);
    if (!m_third) {
        m_verb = pronoun.size() < head.size() ? 0 : 1;
    } else {
        const bool named = isCapital(0) || isAmong(segments.determiners, head);
        if (!named || isAmong(segments.pronouns, head)) return false;
        m_verb = 1;
        while (m_verb < m_joint && m_verb <= kLongestHead && !isAmong(m_language.finiteVerbs, word(m_verb))) ++m_verb;
        if (m_verb >= m_joint || m_verb > kLongestHead) return false;
    }
    m_main = m_verb;
    // "I'm", and "I" before its verb.
    if (m_verb == 0 || helped(m_main)) {
        while (m_main + 1 < m_joint && helped(m_main + 1)) ++m_main;
        const bool helps = m_verb == 0 || isAmong(m_words.helping, word(m_main)) || !m_third;
        const bool doing = endsWithAny(word(m_main + 1), m_words.doing) && word(m_main + 1).size() > kLongestThing;
        const bool only =
            isAmong(m_words.adverbs, word(m_main)) && m_verb > 0 && !isOneOf(m_words.helping, m_verb, m_main);
        if (helps && m_main + 1 < m_joint && (doing || only)) ++m_main;
    }
    m_done = m_main + 1;
    return m_done < m_joint && !isAmong(m_words.modal, word(m_main)) && !isOneOf(m_words.modal, 0, m_done);
}

bool JoinedFacts::Halves::isVerbOfBoth(std::size_t at) const {
    if (!m_third) return isAmong(m_words.verbs, word(at));
    return std::any_of(m_words.thirdEnds.begin(), m_words.thirdEnds.end(), [&](std::string_view end) {
        const std::string& verb = word(at);
        return verb.ends_with(end) &&
               isAmong(m_words.verbs, std::string_view(verb).substr(0, verb.size() - end.size()));
    });
}

/// "… and on Sundays I stack shelves", "… and my daughter is at Hillview".
bool JoinedFacts::Halves::isClause() const {
    std::size_t head = m_second;
    if (tellsWhen(head, m_end))
        while (head + 1 < m_end && !isAmong(m_words.bare, word(head)) && head < m_second + kLongestThing) ++head;
    if (isAmong(m_words.others, word(head).substr(0, word(head).find('\'')))) return false;
    // "On Sundays I stack shelves", and not "every time I get lost".
    if (head > m_second && (!isAmong(m_words.bare, word(head)) || !namesTime(m_second, head))) return false;
    if (telling(head + 1) < kFewest) return false;
    return head + kFewest < m_end && m_facts.m_segmenter.beginsClause(m_message, m_sentence, m_tokens[head].begin);
}

/// "I teach chemistry at Wolds and tutor maths at home".
bool JoinedFacts::Halves::isSecondVerb() const {
    std::size_t verb = m_second;
    while (verb + 1 < m_end && isAmong(m_words.adverbs, word(verb))) ++verb;
    if (verb + kFewest > m_end - 1 || m_joint < m_done + kFewest) return false;
    if (isAmong(m_words.leading, word(m_main)) || isOneOf(m_words.infinitive, m_done, m_joint)) return false;
    const bool doing = m_main > m_verb && endsWithAny(word(m_main), m_words.doing);
    if (!doing) return m_verb == m_main && isVerbOfBoth(verb) && !isAmong(m_words.helping, word(m_main));
    return endsWithAny(word(verb), m_words.doing) && !isPreposition(verb + 1) && !phrases(m_done, m_joint).empty();
}

/// "I want to knit a blanket and to lose a stone".
bool JoinedFacts::Halves::isSecondAim(std::size_t& lend) const {
    if (!isAmong(m_words.infinitive, word(m_second)) || m_second + kFewest >= m_end) return false;
    const auto names = [&](std::size_t at) {
        return isCapital(at) || isAmong(m_words.articles, word(at)) || isAmong(m_words.owners, word(at)) ||
               isDigit(word(at)[0]);
    };
    if (names(m_second + 1)) return false;
    for (lend = m_main; lend + 1 < m_joint; ++lend)
        if (isAmong(m_words.infinitive, word(lend)) && !names(lend + 1)) return true;
    return false;
}

/// "I go to choir on Wednesdays and to the gym on Tuesdays".
bool JoinedFacts::Halves::isSamePreposition() const {
    if (!isPreposition(m_done) || word(m_second) != word(m_done) || m_second + 1 >= m_end) return false;
    if (tellsWhen(m_second, m_end) || tellsWhen(m_done, m_joint)) return false;
    return phrases(m_done, m_joint).size() > 1 && phrases(m_second, m_end).size() > 1;
}

/// How a thing is told: like is joined with like.
std::string_view JoinedFacts::Halves::looks(std::size_t at) const {
    if (isAmong(m_words.articles, word(at))) return "article";
    if (isAmong(m_words.owners, word(at))) return "owner";
    return isCapital(at) ? "name" : "bare";
}

/// Behind which word of the first half the second belongs.
std::optional<std::size_t> JoinedFacts::Halves::placeOfThing(const std::vector<Phrase>& mine,
                                                             const std::vector<Phrase>& theirs) const {
    const std::size_t thing = isPreposition(m_done) ? m_done + 1 : m_done;
    const auto has = [&](std::string_view kind) {
        return std::any_of(theirs.begin(), theirs.end(), [&](const Phrase& one) { return one.kind == kind; });
    };
    const bool like = looks(thing) == looks(m_second);
    if (!has(mine.back().kind)) {
        // "Spanish from an app and Makaton with my grandson"
        const bool names = like && looks(thing) == "name" && mine.size() == 1 && looks(mine.front().at + 1) != "name";
        return names ? std::optional(thing) : std::nullopt;
    }
    std::vector<Phrase> beside = mine;
    std::erase_if(beside, [](const Phrase& one) { return one.kind == "when"; });
    if (beside.empty() || has(beside.front().kind)) return beside.size() < 2 ? std::optional(thing) : std::nullopt;
    // "Yoga at the gym on Mondays and the pool on Fridays"
    const bool within = looks(beside.back().at + 1) == looks(m_second);
    if (like == within) return std::nullopt;
    return like ? thing : beside.back().at + 1;
}

/// "Yoga on Mondays and aqua aerobics on Fridays".
std::optional<std::size_t> JoinedFacts::Halves::secondThing() const {
    const std::size_t thing = isPreposition(m_done) ? m_done + 1 : m_done;
    if (isPreposition(m_second) || tellsWhen(m_done, m_joint) || thing >= m_joint) return std::nullopt;
    if (isAmong(m_words.when, word(m_second)) || isAmong(m_language.calendarWords, word(m_second))) return std::nullopt;
    if (isAmong(m_words.often, word(m_second)) ||
        m_facts.m_segmenter.beginsClause(m_message, m_sentence, m_tokens[m_second].begin))
        return std::nullopt;
    const auto mine = phrases(thing + 1, m_joint);
    const auto theirs = phrases(m_second + 1, m_end);
    if (mine.empty() || theirs.empty() || theirs.front().at > m_second + kLongestThing) return std::nullopt;
    // "I'm a nurse at X and a barista at Y", and not "I'm keen on art in Leeds and museums in York".
    const bool being = isAmong(m_language.segments->beingNow, word(m_main)) || m_main == 0;
    if (being && thing == m_done && (looks(thing) == "bare" || looks(thing) != looks(m_second))) return std::nullopt;
    return placeOfThing(mine, theirs);
}

std::optional<std::size_t> JoinedFacts::Halves::lent() const {
    Halves halves = *this;
    if (m_second + kFewest > m_end || isOneOf(m_words.binding, 0, m_joint) || isOneOf(m_words.goingOn, 0, m_joint))
        return std::nullopt;
    if (!halves.findVerb() || isOneOf(m_words.pointing, m_second, m_end)) return std::nullopt;
    std::size_t lend = 0;
    if (halves.isClause()) return 0;
    if (halves.isSecondAim(lend)) return lend;
    if (halves.isSecondVerb()) return halves.m_main > halves.m_verb ? halves.m_main : halves.m_verb;
    if (halves.isSamePreposition()) return halves.m_done;
    return halves.secondThing();
}

JoinedFacts::JoinedFacts(const Language& language, const Segmenter& segmenter)
    : m_language(language), m_words(wordsFor(language)), m_segmenter(segmenter) {}

std::vector<JoinedFact> JoinedFacts::apart(std::string_view message, const Sentence& sentence) const {
    const std::vector<Token> tokens = tokensOf(message, sentence);
    const bool quotes = std::any_of(tokens.begin(), tokens.end(), [](const Token& one) { return one.quoted; });
    if (sentence.question || quotes) return {};
    for (std::size_t joint = 3; joint + kFewest < tokens.size(); ++joint) {
        if (!isAmong(m_words.joints, tokens[joint].lower)) continue;
        const Halves halves(*this, message, sentence, tokens, joint);
        const auto lent = halves.lent();
        if (!lent) continue;
        const auto said = [&](std::size_t first, std::size_t last) {
            return std::string(message.substr(tokens[first].begin, tokens[last - 1].end - tokens[first].begin));
        };
        const std::size_t second = halves.second();
        const std::string shared = *lent == 0 ? std::string() : said(0, *lent) + " ";
        return {{said(0, joint), tokens.front().begin, tokens[joint - 1].end, false},
                {shared + said(second, tokens.size()), tokens[second].begin, tokens[halves.end() - 1].end, false}};
    }
    return {};
}

}  // namespace hearth::memory
