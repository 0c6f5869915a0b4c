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

/// Goes through one sentence: where a stretch began that is not closed yet, and whose verbs are read.
class Segmenter::Cut {
public:
    Cut(const Segmenter& segmenter, std::string_view message, const Sentence& sentence, std::vector<Token> tokens)
        : m_segmenter(segmenter),
          m_words(segmenter.m_words),
          m_message(message),
          m_sentence(sentence),
          m_tokens(std::move(tokens)),
          m_joint(isAmong(m_words.conjunctions, m_tokens[0].lower) ? m_tokens[0].lower : std::string()) {}

    std::vector<Segment> segments();

private:
    /// A stretch ends before the token `end`, and the next begins at `next`.
    void close(std::size_t end, std::size_t next);
    /// Who does something, where that begins at a token.
    void noteSubject(std::size_t at);
    /// The words up to the verb that belongs to them; none where there is no verb near.
    std::string wordsBeforeVerb(std::size_t at) const;
    bool asksAt(std::size_t at) const {
        return m_sentence.question && m_tokens[at].afterBreak && isAsking(m_segmenter.m_language, m_tokens[at]);
    }
    /// Which token is a verb that has the same subject and a stretch of its own; 0 where none is.
    std::size_t sharedVerb(std::size_t at) const;

    const Segmenter& m_segmenter;
    const SegmentWords& m_words;
    std::string_view m_message;
    const Sentence& m_sentence;
    std::vector<Token> m_tokens;
    std::vector<Segment> m_segments;
    std::size_t m_start = 0;  ///< Where the open stretch begins.
    std::size_t m_named = 0;  ///< Byte until which it is told who does something.
    std::string m_subject;    ///< Who does what is read,
    std::string m_lent;       ///< and whose verb the open stretch is, where it does not say so itself.
    std::string m_joint;      ///< What stands before the open stretch.
};

void Segmenter::Cut::close(std::size_t end, std::size_t next) {
    if (end > m_start) {
        m_segments.push_back({m_tokens[m_start].begin, m_tokens[end - 1].end, m_lent, m_joint, false});
        if (isAsking(m_segmenter.m_language, m_tokens[m_start])) m_segments.back().asks = m_sentence.question;
    }
    m_joint.clear();
    if (end < m_tokens.size() && (m_tokens[end].strongBreak || next > end))
        m_joint = m_tokens[end].strongBreak ? ":" : m_tokens[end].lower;
    m_start = next;
    m_lent.clear();
}

std::string Segmenter::Cut::wordsBeforeVerb(std::size_t at) const {
    std::size_t verb = at + 1;
    while (verb < m_tokens.size() && verb <= at + kLongestSubject && !m_segmenter.isFinite(m_tokens[verb].lower))
        ++verb;
    if (verb >= m_tokens.size() || !m_segmenter.isFinite(m_tokens[verb].lower)) return {};
    // "My uncle never eats meat and always brings his own": the other verb has its own adverb, or none.
    while (verb > at + 1 && isAmong(m_segmenter.m_language.grammar->between, m_tokens[verb - 1].lower)) --verb;
    return wordsFrom(m_message, m_tokens, at, verb);
}

void Segmenter::Cut::noteSubject(std::size_t at) {
    const std::size_t begin = m_tokens[at].begin;
    const std::size_t length = m_segmenter.m_somebody.namedUntil(m_message.substr(begin, m_sentence.end - begin));
    m_named = begin + length;
    if (length > 0) {
        m_subject = trim(m_message.substr(begin, length));
    } else if (isAmong(m_words.pronouns, m_tokens[at].lower)) {
        m_subject = m_words.subjectOf(m_tokens[at].lower);
    } else {
        m_subject = wordsBeforeVerb(at);
    }
}

std::size_t Segmenter::Cut::sharedVerb(std::size_t at) const {
    const bool joined = isAmong(m_words.joining, m_tokens[at].lower);
    const std::size_t verb = joined ? at + 1 : at;
    if ((!joined && !m_tokens[at].afterBreak) || verb >= m_tokens.size() || m_subject.empty() || m_tokens[at].quoted)
        return 0;
    if (!m_segmenter.m_shared.contains(m_tokens[verb].lower)) return 0;
    const bool being = joined && !m_sentence.question && goesBack(m_words, m_tokens, m_start, verb);
    return being || !isAsking(m_segmenter.m_language, m_tokens[verb]) ? verb : 0;
}

std::vector<Segment> Segmenter::Cut::segments() {
    noteSubject(0);
    for (std::size_t i = 1; i < m_tokens.size(); ++i) {
        if (i <= m_start || m_tokens[i].begin <= m_named) continue;
        const std::size_t next = asksAt(i) ? i : m_segmenter.boundary(m_message, m_tokens, i);
        if (next != 0) {
            close(i, next);
            noteSubject(next);
        } else if (const std::size_t verb = sharedVerb(i); verb != 0) {
            close(i, verb);
            m_lent = m_subject;
        }
    }
    close(m_tokens.size(), m_tokens.size());
    const bool asked =
        std::any_of(m_segments.begin(), m_segments.end(), [](const Segment& segment) { return segment.asks; });
    if (m_sentence.question && !asked && !m_segments.empty()) m_segments.back().asks = true;
    return std::move(m_segments);
}

std::vector<Segment> Segmenter::cut(std::string_view message, const Sentence& sentence) const {
    std::vector<Token> tokens = tokensOf(message, sentence);
    if (tokens.empty()) return {};
    return joined(Cut(*this, message, sentence, std::move(tokens)).segments(), message);
}

}  // namespace hearth::memory
