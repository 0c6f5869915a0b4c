// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/coordination.h"

#include <algorithm>

#include "core/base/check.h"
#include "core/base/text.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/people.h"
#include "core/memory/reading/predicates.h"

namespace hearth::memory {

namespace {

constexpr std::size_t kFewest = 3;  ///< Words on either side; fewer are no statement.

Sentence within(std::string_view message, std::size_t begin, std::size_t end) {
    const std::string_view text = trim(message.substr(begin, end - begin));
    const auto from = static_cast<std::size_t>(text.data() - message.data());
    return {text, from, from + text.size(), false};
}

/// "Drummond & Sykes is my firm": a sign between two names joins these.
bool joinsNames(const Language& language, std::string_view before, std::string_view joint, std::string_view behind) {
    const auto words = wordsOf(before);
    const bool sign = joint.find('&') != std::string_view::npos || joint.find('/') != std::string_view::npos;
    return sign && !words.empty() && isUpper(words.back()[0]) && !behind.empty() && isUpper(behind[0]) &&
           std::none_of(language.capitalWords.begin(), language.capitalWords.end(), [&](std::string_view word) {
               const char next = behind.size() > word.size() ? behind[word.size()] : 'x';
               return behind.starts_with(word) && (next == ' ' || next == '\'');
           });
}

/// "1) … 2) …": a list in one line begins with its first number, which the sentence leaves out.
bool isNumberedAt(std::string_view message, const Sentence& sentence) {
    const std::string_view before = trim(message.substr(0, sentence.begin));
    return before.size() > 1 && before.back() == ')' && isDigit(before[before.size() - 2]);
}

/// RE2: "any more", "no longer".
std::string overWords(const PredicateForms& forms) {
    std::string words;
    for (const auto phrase : forms.anymore) words += (words.empty() ? "" : "|") + std::string(phrase);
    for (const HeadForm& head : forms.asSaid) {
        if (head.denial != Denial::Ended) continue;
        words += words.empty() ? "" : "|";
        for (std::size_t i = head.first; i < head.last; ++i)
            words += (i > head.first ? " " : "") + std::string(head.words[i]);
    }
    return words.empty() ? std::string(kNothing) : "(?i)\\b(?:" + words + ")\\b";
}

}  // namespace

Coordination::Coordination(const Language& language, const Segmenter& segmenter)
    : m_language(language),
      m_segmenter(segmenter),
      m_joint(language.coordinators),
      m_supposed(language.hypothetical),
      m_over(overWords(*language.predicates)) {
    HEARTH_CHECK(m_joint.ok() && m_supposed.ok() && m_over.ok() && m_lead.ok());
}

void Coordination::cut(std::string_view message, Sentence sentence, std::vector<Sentence>& out) const {
    cutLead(message, sentence, out);
    std::size_t from = 0;
    re2::StringPiece joint;
    while (!sentence.question && wordsOf(sentence.text).size() >= 2 * kFewest) {
        const re2::StringPiece text(sentence.text.data(), sentence.text.size());
        if (!m_joint.Match(text, from, text.size(), re2::RE2::UNANCHORED, &joint, 1)) break;
        const auto at = static_cast<std::size_t>(joint.data() - text.data());
        const std::size_t next = at + joint.size();
        from = std::max(next, from + 1);
        const std::string_view before = sentence.text.substr(0, at);
        const std::string_view behind = sentence.text.substr(next);
        if (wordsOf(before).size() < kFewest || wordsOf(behind).size() < kFewest) continue;
        const bool numbered = std::any_of(joint.begin(), joint.end(), [](char c) { return isDigit(c); });
        const bool worded = std::any_of(joint.begin(), joint.end(), [](char c) { return isLetter(c); });
        if (numbered && !isDigit(sentence.text[0]) && !isNumberedAt(message, sentence)) continue;
        // "I moved; it is lovely": a sign alone leads to nothing new.
        if (!worded && !numbered && isAmong(m_language.pointingHeads, lowerAscii(wordsOf(behind).front()))) continue;
        if (!numbered && (!m_segmenter.beginsClause(message, sentence, sentence.begin + next) ||
                          joinsNames(m_language, before, {joint.data(), joint.size()}, behind)))
            continue;
        // What hangs on a condition does so in both halves.
        if (re2::RE2::PartialMatch(re2::StringPiece(before.data(), before.size()), m_supposed)) break;
        cutOver(message, within(message, sentence.begin, sentence.begin + at), out);
        sentence = within(message, sentence.begin + next, sentence.end);
        from = 0;
    }
    cutOver(message, sentence, out);
}

bool Coordination::isOfOne(std::string_view clause) const {
    const std::string first = lowerAscii(wordsOf(clause).front());
    const std::string_view head = std::string_view(first).substr(0, first.find('\''));
    return isAmong(m_language.writer, head) || isAmong(m_language.people->heHeads, head) ||
           isAmong(m_language.people->sheHeads, head);
}

void Coordination::cutOver(std::string_view message, Sentence sentence, std::vector<Sentence>& out) const {
    const std::string_view text = sentence.text;
    for (std::size_t at = text.find_first_of(",:;"); at != std::string_view::npos && !sentence.question;
         at = text.find_first_of(",:;", at + 1)) {
        const std::string_view before = text.substr(0, at);
        const std::string_view behind = text.substr(at + 1);
        const re2::StringPiece said(before.data(), before.size());
        if (wordsOf(before).size() < kFewest || wordsOf(behind).size() < kFewest ||
            !re2::RE2::PartialMatch(said, m_over) || re2::RE2::PartialMatch(said, m_supposed) || !isOfOne(behind) ||
            !m_segmenter.beginsClause(message, sentence, sentence.begin + at + 1))
            continue;
        out.push_back(within(message, sentence.begin, sentence.begin + at));
        out.push_back(within(message, sentence.begin + at + 1, sentence.end));
        return;
    }
    out.push_back(sentence);
}

void Coordination::cutLead(std::string_view message, Sentence& sentence, std::vector<Sentence>& out) const {
    re2::StringPiece lead;
    const re2::StringPiece text(sentence.text.data(), sentence.text.size());
    if (sentence.question || !m_lead.Match(text, 0, text.size(), re2::RE2::UNANCHORED, &lead, 1)) return;
    const auto words = wordsOf({lead.data(), lead.size()});
    const std::string_view behind = sentence.text.substr(lead.size());
    if (words.size() < 2 || wordsOf(behind).size() < kFewest) return;
    // "For the bathroom: we took slate", "My sister Ana - I adore her": what it is about, or whom.
    const std::string head = lowerAscii(words.front());
    if (isAmong(m_language.topicLeads, head) || isAmong(m_language.beforePlaces, head)) return;
    const bool names = std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        const bool own = isAmong(m_language.possessives, lowerAscii(word));
        return own || isDigit(word[0]) ||
               (isUpper(word[0]) && word.data() != words.front().data() && !isAmong(m_language.capitalWords, word));
    });
    if (names || isAmong(m_language.pointingHeads, lowerAscii(wordsOf(behind).front())) ||
        !m_segmenter.beginsClause(message, sentence, sentence.begin + lead.size()))
        return;
    out.push_back(within(message, sentence.begin, sentence.begin + lead.size()));
    sentence = within(message, sentence.begin + lead.size(), sentence.end);
}

}  // namespace hearth::memory
