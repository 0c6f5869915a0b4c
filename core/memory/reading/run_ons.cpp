// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/run_ons.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

constexpr std::size_t kFewest = 18;        ///< Words of a sentence that may be a run-on.
constexpr std::size_t kWordsToAMark = 20;  ///< At least so many for each mark in it.
constexpr std::size_t kShortest = 4;       ///< Words of a clause.
constexpr std::size_t kLongestOwned = 4;   ///< Words from "my" to the verb.
constexpr std::size_t kBackToTheNoun = 4;  ///< Words from a determiner to the clause that tells of its noun.

Sentence within(std::string_view message, std::size_t begin, std::size_t end) {
    return {message.substr(begin, end - begin), begin, end, false};
}

bool isRunOn(const RunOnWords& words, const std::vector<Token>& tokens) {
    if (tokens.size() < kFewest) return false;
    const auto marks = std::count_if(tokens.begin(), tokens.end(), [](const Token& one) { return one.afterBreak; });
    const bool others = std::any_of(tokens.begin(), tokens.end(),
                                    [&](const Token& one) { return one.quoted || isAmong(words.quoting, one.lower); });
    return !others && static_cast<std::size_t>(marks) * kWordsToAMark <= tokens.size();
}

}  // namespace

RunOns::RunOns(const Language& language)
    : m_words(*language.runOnWords),
      m_parts(*language.segments),
      m_verbs(language.finiteVerbs.begin(), language.finiteVerbs.end()),
      m_pastEnds(language.pastEnds) {
    m_verbs.insert(language.clauseVerbs.begin(), language.clauseVerbs.end());
    m_verbs.insert(language.pastVerbs.begin(), language.pastVerbs.end());
}

bool RunOns::isVerb(const Token& token) const {
    constexpr std::size_t kShortestPast = 5;
    return m_verbs.contains(token.lower) || isAmong(m_words.withVerb, token.lower) ||
           endsWithAny(token.lower, m_words.deniedEnds) ||
           (token.lower.size() >= kShortestPast && endsWithAny(token.lower, m_pastEnds));
}

bool RunOns::beginsClause(const std::vector<Token>& tokens, std::size_t at) const {
    if (at + 1 >= tokens.size()) return false;
    const std::string& word = tokens[at].lower;
    if (isAmong(m_words.withVerb, word) || isAmong(m_words.subjects, word)) return true;
    if (isAmong(m_words.maybe, word)) return isVerb(tokens[at + 1]);
    if (!isAmong(m_words.owners, word)) return false;
    for (std::size_t next = at + 2; next < tokens.size() && next <= at + kLongestOwned; ++next) {
        if (isVerb(tokens[next])) return true;
        if (isAmong(m_words.several, tokens[next].lower) || isAmong(m_words.taking, tokens[next].lower)) return false;
    }
    return false;
}

bool RunOns::isTaken(const std::vector<Token>& tokens, std::size_t from, std::size_t at) const {
    const std::string& before = tokens[at - 1].lower;
    if (isAmong(m_words.taking, before) || isAmong(m_words.holding, before) || isAmong(m_words.several, before))
        return true;
    if (isAmong(m_words.owners, tokens[at].lower)) return isVerb(tokens[at - 1]);
    if (isAmong(m_words.leads, tokens[at].lower)) return false;
    const bool writers = !m_parts.subjectOf(tokens[at].lower).empty();
    for (std::size_t back = 1; back <= kBackToTheNoun && at >= from + back; ++back) {
        if (isVerb(tokens[at - back])) break;
        const std::string& word = tokens[at - back].lower;
        if (isAmong(m_words.determiners, word) || (writers && isAmong(m_words.indefinite, word))) return true;
    }
    return false;
}

bool RunOns::goesOn(const std::vector<Token>& tokens, std::size_t subject) const {
    const std::string& word = tokens[subject].lower;
    const std::string& before = tokens[subject - 1].lower;
    return (isAmong(m_words.several, before) && isAmong(m_words.owners, word)) ||
           (isAmong(m_words.joints, before) && isAmong(m_parts.pointers, word));
}

std::size_t RunOns::nextClause(const std::vector<Token>& tokens, std::size_t from) const {
    std::size_t head = from;
    while (head < tokens.size() && isAmong(m_words.leads, tokens[head].lower)) ++head;
    // "When I get home I cook": the first clause behind it is what it is the time of.
    bool held = head < tokens.size() && isAmong(m_words.holding, tokens[head].lower);
    bool verb = false;
    for (std::size_t at = from; at < tokens.size(); ++at) {
        const bool lead = isAmong(m_words.leads, tokens[at].lower);
        std::size_t subject = at;
        while (lead && subject < tokens.size() && isAmong(m_words.leads, tokens[subject].lower)) ++subject;
        const bool goes = lead && subject < tokens.size() && goesOn(tokens, subject);
        const bool begins = verb && at >= from + kShortest && beginsClause(tokens, subject);
        if (begins && !goes && !held && !isTaken(tokens, from, at)) return at;
        held = held && (!begins || goes || isTaken(tokens, from, at));
        if (begins) at = subject;
        verb = verb || isVerb(tokens[at]) || isAmong(m_words.subjects, tokens[at].lower);
    }
    return tokens.size();
}

std::size_t RunOns::behindOpening(const std::vector<Token>& tokens) const {
    constexpr std::size_t kFewestBehind = 3;
    if (tokens.size() < 2 || !isAmong(m_words.openings, tokens[0].lower + " " + tokens[1].lower)) return 0;
    const std::size_t next = nextClause(tokens, 0);
    if (next + kFewestBehind > tokens.size()) return 0;
    const bool marked = std::any_of(tokens.begin() + 1, tokens.begin() + static_cast<std::ptrdiff_t>(next) + 1,
                                    [](const Token& one) { return one.afterBreak; });
    return marked ? 0 : next;
}

void RunOns::cut(std::string_view message, const Sentence& sentence, std::vector<Sentence>& out) const {
    const auto tokens = tokensOf(message, sentence);
    if (sentence.question) return out.push_back(sentence);
    if (!isRunOn(m_words, tokens)) {
        const std::size_t at = behindOpening(tokens);
        if (at == 0) return out.push_back(sentence);
        out.push_back(within(message, sentence.begin, tokens[at - 1].end));
        return out.push_back(within(message, tokens[at].begin, sentence.end));
    }
    for (std::size_t from = 0; from < tokens.size();) {
        std::size_t next = nextClause(tokens, from);
        if (tokens.size() - next < kShortest) next = tokens.size();
        const std::size_t begin = from == 0 ? sentence.begin : tokens[from].begin;
        std::size_t last = next;
        while (next < tokens.size() && last > from + 1 && isAmong(m_words.joints, tokens[last - 1].lower)) --last;
        out.push_back(within(message, begin, next == tokens.size() ? sentence.end : tokens[last - 1].end));
        from = next;
    }
}

}  // namespace hearth::memory
