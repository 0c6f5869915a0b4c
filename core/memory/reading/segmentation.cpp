// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/segmentation.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/memory/language/grammar.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/people.h"

namespace hearth::memory {

namespace {

constexpr std::size_t kLongestSubject = 6;  ///< Words before the verb.
constexpr std::size_t kLongestJoint = 5;    ///< Words from a conjunction to the clause: "and on top of that my …".
constexpr std::size_t kLongestLabel = 40;   ///< Bytes before a colon that are no clause.

/// "Named after where we found her": a clause that a preposition before it takes.
bool isGoverned(const SegmentWords& words, const std::vector<Token>& tokens, std::size_t at) {
    return at > 0 && !tokens[at].afterBreak && isAmong(words.governed, tokens[at].lower) &&
           isAmong(words.governing, tokens[at - 1].lower);
}

/// "mum", which stands without "my".
bool isBareKin(const Language& language, const std::string& word) {
    const std::string_view kin = language.people->bareKin;
    const std::size_t at = kin.find(word);
    const std::size_t end = at == std::string_view::npos ? 0 : at + word.size();
    return end > 0 && (at == 0 || kin[at - 1] == '|') && (end == kin.size() || kin[end] == '|');
}

bool isCapital(std::string_view message, const Token& token) {
    return isUpper(message[token.begin]) || (static_cast<unsigned char>(message[token.begin]) == 0xC3);
}

std::string wordsFrom(std::string_view message, const std::vector<Token>& tokens, std::size_t first, std::size_t last) {
    return std::string(message.substr(tokens[first].begin, tokens[last - 1].end - tokens[first].begin));
}

/// "… an oven & we live …": a sign for "and".
bool isJoinedBySign(const SegmentWords& words, std::string_view message, const std::vector<Token>& tokens,
                    std::size_t at) {
    if (at == 0 || !(isAmong(words.pronouns, tokens[at].lower) || isAmong(words.determiners, tokens[at].lower)))
        return false;
    const std::string_view between = message.substr(tokens[at - 1].end, tokens[at].begin - tokens[at - 1].end);
    return holdsAny(between, words.signs);
}

/// "I am 74 and was a teacher": what was so tells something of its own behind what is so, and asks nothing.
bool goesBack(const SegmentWords& words, const std::vector<Token>& tokens, std::size_t first, std::size_t verb) {
    return verb + 1 < tokens.size() && isAmong(words.beingThen, tokens[verb].lower) &&
           !isAmong(words.pronouns, tokens[verb + 1].lower) &&
           std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(first),
                       tokens.begin() + static_cast<std::ptrdiff_t>(verb),
                       [&](const Token& one) { return isAmong(words.beingNow, one.lower); });
}

bool isAsking(const Language& language, const Token& token) {
    return isAmong(language.interrogatives, token.lower) || isAmong(language.segments->asking, token.lower);
}

}  // namespace

std::string_view SegmentWords::subjectOf(std::string_view pronoun) const {
    for (const auto& [front, subject] : subjects)
        if (pronoun.starts_with(front)) return subject;
    return {};
}

bool pointsBack(const SegmentWords& words, const std::vector<Token>& tokens, std::size_t first, std::size_t last) {
    constexpr std::size_t kHead = 2;
    constexpr std::size_t kShort = 9;
    for (std::size_t i = first; i < last; ++i) {
        if (!isAmong(words.pointers, tokens[i].lower)) continue;
        // "that flat" is named, "those" at the end is not.
        const bool names = isAmong(words.naming, tokens[i].lower);
        if (i < first + kHead && (!names || i + 2 < last)) return true;
        if (last - first <= kShort && (i + 1 == last || !names)) return true;
    }
    return false;
}

/// "I am the developer": of what stands before.
static bool namesPart(const SegmentWords& words, const std::vector<Token>& tokens) {
    constexpr std::size_t kMost = 4;
    return tokens.size() > 2 && tokens.size() <= kMost && isAmong(words.pronouns, tokens.front().lower) &&
           isAmong(words.theOne, tokens[tokens.size() - 2].lower);
}

/// "Rosa and her husband Karl are moving": two names before a verb of several do it together.
static bool isOneOfSeveral(const Language& language, std::string_view message, const std::vector<Token>& tokens,
                           std::size_t at) {
    const SegmentWords& words = *language.segments;
    std::size_t verb = at + 1;
    while (verb < tokens.size() && verb < at + kLongestSubject && !isAmong(words.ofSeveral, tokens[verb].lower) &&
           !tokens[verb].afterBreak)
        ++verb;
    return verb > at + 1 && verb < tokens.size() && isAmong(words.ofSeveral, tokens[verb].lower) &&
           isCapital(message, tokens[verb - 1]) && !isAmong(words.pronouns, tokens[verb - 1].lower) &&
           !endsWithAny(tokens[verb - 1].lower, language.pluralEnds);
}

Segmenter::Segmenter(const Language& language)
    : m_language(language),
      m_words(*language.segments),
      m_somebody(language),
      m_finite(language.finiteVerbs.begin(), language.finiteVerbs.end()),
      m_shared(language.clauseVerbs.begin(), language.clauseVerbs.end()) {
    m_shared.insert(language.finiteVerbs.begin(), language.finiteVerbs.end());
    m_shared.insert(language.pastVerbs.begin(), language.pastVerbs.end());
    for (const auto verb : m_words.noSharing) m_shared.erase(verb);
}

bool Segmenter::isFinite(const std::string& word) const {
    return m_finite.contains(word) ||
           (word.size() > 4 && (endsWithAny(word, m_language.ownerEnds) || endsWithAny(word, m_language.pastEnds)));
}

bool Segmenter::startsClause(std::string_view message, const std::vector<Token>& tokens, std::size_t at) const {
    if (at >= tokens.size() || tokens[at].quoted) return false;
    if (isAmong(m_words.pronouns, tokens[at].lower)) return true;
    // "Gluten's been off the menu."
    const bool owning = endsWithAny(tokens[at].lower, m_language.ownerEnds);
    if (owning && at + 1 < tokens.size() && isAmong(m_words.hasBeen, tokens[at + 1].lower)) return true;
    const bool named = isCapital(message, tokens[at]);
    if (isBareKin(m_language, tokens[at].lower)) return at + 1 < tokens.size() && isFinite(tokens[at + 1].lower);
    if (!named && !isAmong(m_words.determiners, tokens[at].lower)) return false;
    if (named && owning && at + 1 < tokens.size() && !tokens[at + 1].afterBreak) return true;
    for (std::size_t i = at + 1; i < tokens.size() && i <= at + kLongestSubject; ++i) {
        if (tokens[i].afterBreak || isAmong(m_words.lists, tokens[i].lower) ||
            isAmong(m_words.selfLast, tokens[i].lower))
            return false;
        if (isFinite(tokens[i].lower)) return true;
    }
    return false;
}

bool Segmenter::beginsClause(std::string_view message, const Sentence& sentence, std::size_t byte) const {
    const std::vector<Token> tokens = tokensOf(message, sentence);
    const auto at = std::find_if(tokens.begin(), tokens.end(), [&](const Token& one) { return one.begin >= byte; });
    return at != tokens.end() && startsClause(message, tokens, static_cast<std::size_t>(at - tokens.begin()));
}

std::size_t Segmenter::boundary(std::string_view message, const std::vector<Token>& tokens, std::size_t at) const {
    if (tokens[at].quoted) return 0;
    if (tokens[at].strongBreak) return at;
    const bool conjunction = isAmong(m_words.conjunctions, tokens[at].lower);
    if (!conjunction && !tokens[at].afterBreak && !isJoinedBySign(m_words, message, tokens, at)) return 0;
    if (!conjunction) return startsClause(message, tokens, at) ? at : 0;
    // "my sister and I" is one subject, and so is "me and my sister".
    const bool listing = isAmong(m_words.lists, tokens[at].lower);
    if (at == 1 && isAmong(m_words.selfFirst, tokens[0].lower) && listing) return 0;
    if (listing && at + 1 < tokens.size() && isAmong(m_words.selfLast, tokens[at + 1].lower) &&
        !tokens[at].afterBreak && at <= 4 && !isFinite(tokens[at - 1].lower) &&
        !isAmong(m_words.pronouns, tokens[0].lower))
        return 0;
    if (listing && isOneOfSeveral(m_language, message, tokens, at)) return 0;
    if (isGoverned(m_words, tokens, at)) return 0;
    for (std::size_t next = at + 1; next < tokens.size() && next <= at + kLongestJoint; ++next) {
        // "On top of that my brother …": the clause begins behind what only points back.
        const bool points = isAmong(m_words.pointsAtAll, tokens[next].lower) && startsClause(message, tokens, next + 1);
        if (!points && startsClause(message, tokens, next)) return next;
        if (!isAmong(m_words.between, tokens[next].lower)) break;
    }
    return 0;
}

std::vector<Segment> Segmenter::joined(std::vector<Segment> segments, std::string_view message) const {
    std::vector<Segment> whole;
    for (auto& segment : segments) {
        const Sentence words{message.substr(segment.begin, segment.end - segment.begin), segment.begin, segment.end,
                             false};
        const std::vector<Token> tokens = tokensOf(message, words);
        const bool label = !whole.empty() && segment.joint == ":" && !startsClause(message, tokens, 0) &&
                           whole.back().end - whole.back().begin <= kLongestLabel && isLabel(message, whole.back());
        const bool back = !whole.empty() && segment.subject.empty() &&
                          (pointsBack(m_words, tokens, 0, tokens.size()) || namesPart(m_words, tokens));
        if ((label || back) && !whole.back().asks && !segment.asks) {
            whole.back().end = segment.end;
        } else {
            whole.push_back(std::move(segment));
        }
    }
    return whole;
}

bool Segmenter::isLabel(std::string_view message, const Segment& segment) const {
    const Sentence words{message.substr(segment.begin, segment.end - segment.begin), segment.begin, segment.end, false};
    const std::vector<Token> tokens = tokensOf(message, words);
    return tokens.size() <= kLongestSubject && std::none_of(tokens.begin(), tokens.end(), [&](const Token& token) {
               return isFinite(token.lower) ||
                      (isAmong(m_words.pronouns, token.lower) && !isAmong(m_words.alone, token.lower));
           });
}

std::vector<Segment> Segmenter::cut(std::string_view message, const Sentence& sentence) const {
    std::vector<Segment> segments;
    const std::vector<Token> tokens = tokensOf(message, sentence);
    if (tokens.empty()) return segments;
    std::size_t start = 0;
    std::string subject;
    std::string lent;
    std::string joint = isAmong(m_words.conjunctions, tokens[0].lower) ? tokens[0].lower : std::string();
    const auto close = [&](std::size_t end, std::size_t next) {
        if (end > start) segments.push_back({tokens[start].begin, tokens[end - 1].end, lent, joint, false});
        if (end > start && isAsking(m_language, tokens[start])) segments.back().asks = sentence.question;
        joint = end < tokens.size() && tokens[end].strongBreak ? ":"
                : next > end && end < tokens.size()            ? tokens[end].lower
                                                               : std::string();
        start = next;
        lent.clear();
    };
    std::size_t named = 0;  // Until here it is told who does something.
    const auto noteSubject = [&](std::size_t at) {
        const std::size_t length =
            m_somebody.namedUntil(message.substr(tokens[at].begin, sentence.end - tokens[at].begin));
        named = tokens[at].begin + length;
        if (length > 0) {
            subject = trim(message.substr(tokens[at].begin, length));
            return;
        }
        if (isAmong(m_words.pronouns, tokens[at].lower)) {
            subject = m_words.subjectOf(tokens[at].lower);
            return;
        }
        std::size_t verb = at + 1;
        while (verb < tokens.size() && verb <= at + kLongestSubject && !isFinite(tokens[verb].lower)) ++verb;
        // "My uncle never eats meat and always brings his own": the other verb has its own adverb, or none.
        std::size_t last = verb;
        while (last > at + 1 && isAmong(m_language.grammar->between, tokens[last - 1].lower)) --last;
        subject = verb < tokens.size() && isFinite(tokens[verb].lower) && verb > at
                      ? wordsFrom(message, tokens, at, last)
                      : std::string();
    };
    noteSubject(0);
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        if (i <= start || tokens[i].begin <= named) continue;
        const bool asks = sentence.question && tokens[i].afterBreak && isAsking(m_language, tokens[i]);
        if (const std::size_t next = asks ? i : boundary(message, tokens, i); next != 0) {
            close(i, next);
            noteSubject(next);
            continue;
        }
        const bool joined = isAmong(m_words.joining, tokens[i].lower);
        const std::size_t verb = joined ? i + 1 : i;
        if ((!joined && !tokens[i].afterBreak) || verb >= tokens.size() || subject.empty() || tokens[i].quoted)
            continue;
        const bool being = joined && !sentence.question && goesBack(m_words, tokens, start, verb);
        if (!m_shared.contains(tokens[verb].lower) || (!being && isAsking(m_language, tokens[verb]))) continue;
        close(i, verb);
        lent = subject;
    }
    close(tokens.size(), tokens.size());
    const bool asked =
        std::any_of(segments.begin(), segments.end(), [](const Segment& segment) { return segment.asks; });
    if (sentence.question && !asked && !segments.empty()) segments.back().asks = true;
    return joined(std::move(segments), message);
}

}  // namespace hearth::memory
