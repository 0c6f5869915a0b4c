// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/unmarked_boundaries.h"

#include <re2/re2.h>

#include <algorithm>

#include "core/base/check.h"
#include "core/base/text.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

constexpr std::size_t kFewest = 3;  ///< Words on either side of a seam.
constexpr double kTells = 1.5;      ///< Lead (matters.h) of what "I" begins behind a question.

Sentence within(std::string_view message, std::size_t begin, std::size_t end, bool question) {
    const std::string_view text = trim(message.substr(begin, end - begin));
    const auto from = static_cast<std::size_t>(text.data() - message.data());
    return {text, from, from + text.size(), question};
}

/// "i" of "i'm".
std::string_view stemOf(const Token& token) { return std::string_view(token.lower).substr(0, token.lower.find('\'')); }

bool isCapital(std::string_view message, const Token& token) { return isUpper(message[token.begin]); }

}  // namespace

UnmarkedBoundaries::UnmarkedBoundaries(const Language& language, const Segmenter& segmenter)
    : m_language(language),
      m_segmenter(segmenter),
      m_matters(MatterWords::shared(language)),
      m_lasting(LastingForms::shared(language)),
      m_requests(language),
      m_supposed(language.hypothetical),
      m_secondPerson(language.secondPerson),
      m_bareQuestion(language.bareQuestion) {
    HEARTH_CHECK(m_supposed.ok() && m_secondPerson.ok() && m_bareQuestion.ok());
}

bool UnmarkedBoundaries::isAsking(const Token& token) const { return isAmong(m_language.interrogatives, token.lower); }

bool UnmarkedBoundaries::isFunctionWord(const Token& token) const {
    const std::string_view stem = stemOf(token);
    return isAmong(m_language.smallWords, stem) || isAmong(m_language.emptyWords, stem) ||
           isAmong(m_language.interrogatives, stem);
}

bool UnmarkedBoundaries::beginsQuestion(const std::vector<Token>& tokens, std::size_t at) const {
    if (!isAsking(tokens[at]) || isAsking(tokens[at - 1]) || at + 2 >= tokens.size()) return false;
    // "Can you …", "what can I …", but "slate is what we take".
    const bool verb = isAmong(m_language.finiteVerbs, tokens[at].lower);
    if (verb) return re2::RE2::FullMatch(tokens[at + 1].lower, m_secondPerson);
    const std::string& whom = tokens[at + 2].lower;
    return isAsking(tokens[at + 1]) && isAmong(m_language.finiteVerbs, tokens[at + 1].lower) &&
           (re2::RE2::FullMatch(whom, m_secondPerson) || isAmong(m_language.firstPerson, whom));
}

bool UnmarkedBoundaries::beginsAnew(std::string_view message, const Sentence& sentence,
                                    const std::vector<Token>& tokens, std::size_t at) const {
    const Token& token = tokens[at];
    const Token& last = tokens[at - 1];
    if (token.quoted || token.afterBreak || last.quoted) return false;
    const bool asked = isAsking(tokens.front());
    if (!isCapital(message, token))
        return !asked && beginsQuestion(tokens, at) && m_segmenter.beginsClause(message, sentence, sentence.begin);
    // "The Killers", "My Fair Lady": a title goes on with capitals, and stands beside them.
    if (!isFunctionWord(token) || isCapital(message, tokens[at + 1]) || isCapital(message, last)) return false;
    if (isAsking(token)) return beginsQuestion(tokens, at);
    if (!m_segmenter.beginsClause(message, sentence, token.begin)) return false;
    // "I" has its capital anywhere: only behind a question, and where it surely tells something.
    if (stemOf(token).size() > 1) return true;
    if (!asked || at < kFewest + 1 || isFunctionWord(last) || isAmong(m_language.factiveJoints, last.lower) ||
        isAmong(m_language.beforePlaces, last.lower))
        return false;
    return m_matters->lead(message.substr(token.begin, sentence.end - token.begin)) >= kTells;
}

std::size_t UnmarkedBoundaries::seamIn(std::string_view message, const Sentence& sentence,
                                       const std::vector<Token>& tokens) const {
    for (std::size_t at = kFewest; at + kFewest <= tokens.size(); ++at)
        if (beginsAnew(message, sentence, tokens, at)) return at;
    return 0;
}

std::size_t UnmarkedBoundaries::statedBefore(std::string_view message, const Sentence& sentence,
                                             const std::vector<Token>& tokens) const {
    if (!sentence.question || isAsking(tokens.front())) return 0;
    bool told = false;
    for (const Segment& segment : m_segmenter.cut(message, sentence)) {
        const auto first = std::find_if(tokens.begin(), tokens.end(),
                                        [&](const Token& token) { return token.begin >= segment.begin; });
        // "…, will you?" is a tag.
        const bool asks = tokens.end() - first >= static_cast<std::ptrdiff_t>(kFewest) && first->afterBreak;
        if (segment.asks && told && asks && isAsking(*first)) return static_cast<std::size_t>(first - tokens.begin());
        if (segment.asks) break;
        told = told || m_segmenter.beginsClause(message, sentence, segment.begin);
    }
    // "Nothing makes my uncle happier than chess, so what's a good present?"
    const bool whole = m_segmenter.beginsClause(message, sentence, sentence.begin);
    // "Since I live in Porto, what should I see?" is taken for granted.
    if (!whole && isAmong(m_language.factiveJoints, tokens.front().lower)) return 0;
    for (std::size_t at = kFewest + (whole ? 1 : 0); at + kFewest <= tokens.size(); ++at) {
        const bool led = tokens[at - 1].afterBreak && isFunctionWord(tokens[at - 1]);
        // "Can't stand musicals, what else is on?": without its subject it must surely tell something.
        const bool heads = !whole && tokens[at].afterBreak;
        if (isAsking(tokens[at]) && (led || heads) && !tokens[at].quoted &&
            (whole || tellsBefore(message, sentence, tokens[at], true)))
            return at;
    }
    return 0;
}

bool UnmarkedBoundaries::tellsBefore(std::string_view message, const Sentence& sentence, const Token& token,
                                     bool byForm) const {
    const std::string_view before = message.substr(sentence.begin, token.begin - sentence.begin);
    return m_matters->lead(before) >= kTells || (byForm && m_lasting->hasAsTyped(before));
}

std::size_t UnmarkedBoundaries::bareBehind(std::string_view message, const Sentence& sentence,
                                           const std::vector<Token>& tokens) const {
    if (isAsking(tokens.front())) return 0;
    for (std::size_t at = kFewest; at < tokens.size(); ++at) {
        if (!tokens[at].afterBreak || tokens[at].quoted) continue;
        const std::string_view behind = message.substr(tokens[at].begin, sentence.end - tokens[at].begin);
        // "I run a shop, make the candles myself" goes on; what ends like a question does not.
        if (re2::RE2::FullMatch(re2::StringPiece(behind.data(), behind.size()), m_bareQuestion) &&
            tellsBefore(message, sentence, tokens[at], trim(behind).ends_with('?')))
            return at;
    }
    return 0;
}

std::size_t UnmarkedBoundaries::askedBehind(std::string_view message, const std::vector<Token>& tokens,
                                            Requests::Kind& kind) const {
    kind = Requests::Kind::None;
    if (tokens.size() <= kFewest || isAsking(tokens.front()) || m_requests.opens(message, tokens)) return 0;
    for (std::size_t at = kFewest; at < tokens.size(); ++at) {
        kind = m_requests.at(message, tokens, at);
        if (kind != Requests::Kind::None) return at;
    }
    return 0;
}

bool UnmarkedBoundaries::cutAsked(std::string_view message, Sentence& sentence, const std::vector<Token>& tokens,
                                  std::vector<Sentence>& out) const {
    Requests::Kind kind = Requests::Kind::None;
    const std::size_t at = askedBehind(message, tokens, kind);
    if (at == 0) return false;
    // What is only supposed hangs together, and so does what is asked for under a condition.
    if (re2::RE2::PartialMatch(re2::StringPiece(sentence.text.data(), sentence.text.size()), m_supposed)) return false;
    // "…, so give me": what leads over to it is no part of either.
    std::size_t last = at;
    while (last > kFewest && isAmong(m_requests.joints(), tokens[last - 1].lower)) --last;
    std::size_t next = at;
    while (next + 1 < tokens.size() && isAmong(m_requests.joints(), tokens[next].lower)) ++next;
    out.push_back(within(message, sentence.begin, tokens[last - 1].end, false));
    sentence = within(message, tokens[next].begin, sentence.end, sentence.question || kind == Requests::Kind::Question);
    return true;
}

void UnmarkedBoundaries::cut(std::string_view message, Sentence sentence, std::vector<Sentence>& out) const {
    while (true) {
        const std::vector<Token> tokens = tokensOf(message, sentence);
        if (cutAsked(message, sentence, tokens, out)) break;
        if (tokens.size() <= kFewest) break;
        std::size_t at = seamIn(message, sentence, tokens);
        const bool glued = at != 0;
        if (!glued) at = statedBefore(message, sentence, tokens);
        if (at == 0) at = bareBehind(message, sentence, tokens);
        if (at < kFewest) break;
        const std::string_view before = message.substr(sentence.begin, tokens[at].begin - sentence.begin);
        // What is only supposed hangs together.
        if (!isAsking(tokens.front()) &&
            re2::RE2::PartialMatch(re2::StringPiece(before.data(), before.size()), m_supposed))
            break;
        // "…, so can you …": what leads over to the question is no part of what was told.
        const bool leads = tokens[at - 1].afterBreak && isFunctionWord(tokens[at - 1]) && at > kFewest;
        out.push_back(
            within(message, sentence.begin, tokens[at - (leads ? 2 : 1)].end, glued && isAsking(tokens.front())));
        const bool question = sentence.question || isAsking(tokens[at]);
        sentence = within(message, tokens[at].begin, sentence.end, question);
        if (!glued) break;
    }
    out.push_back(sentence);
}

}  // namespace hearth::memory
