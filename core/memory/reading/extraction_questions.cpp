// SPDX-License-Identifier: AGPL-3.0-or-later
// What questions have to do with statements: a bare answer read with the question it answers, and whom that is about;
// and a question of the person's own that states something on the way.
#include <algorithm>

#include "core/base/text.h"
#include "core/memory/language/tokens.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/extraction_internals.h"
#include "core/memory/reading/slot_filling.h"

namespace hearth::memory {

namespace {

constexpr std::size_t kLongestAnswer = 9;  ///< Words of a bare one.
constexpr std::size_t kBareYes = 3;        ///< Words that only say yes before an answer.

/// "Do you know …, right?" asks whatever its end.
bool asksFromStart(const Language& language, std::string_view sentence) {
    const std::string first = lowerAscii(sentence.substr(0, sentence.find(' ')));
    return isAmong(language.interrogatives, first);
}

}  // namespace

void Extractor::answer(std::span<const Sentence> sentences, SharedReading& message) const {
    const Said& said = *message.said;
    Sentence sentence = sentences.front();
    // "Yes, I do. Tree nuts."
    if (sentences.size() == 2 && wordsOf(sentence.text).size() <= kBareYes && !sentences[1].question) {
        sentence.end = sentences[1].end;
        sentence.text = said.text.substr(sentence.begin, sentence.end - sentence.begin);
    }
    const std::string text = rules().words.expand(m_redactor.redact(collapseSpaces(straightened(sentence.text))));
    // "What is a race condition" and "so which one finally" answer nothing, "am vegan" does.
    const std::string opened = rules().words.open(text).rest;
    const std::string head = lowerAscii(opened.substr(0, opened.find(' ')));
    if (isAmong(m_language.interrogatives, head) && !isAmong(m_language.finiteVerbs, head)) return;
    const bool bare = wordsOf(text).size() <= kLongestAnswer && !sentence.question;
    std::string plain = bare ? rules().recaster.openlyAnswered(said.asked, text) : std::string();
    if (plain.empty()) plain = rules().recaster.answered(said.asked, text);
    if (plain.empty() && wordsOf(text).size() <= kLongestAnswer) plain = rules().open.answered(said.asked, text);
    if (plain.empty()) return;
    const ClausePlace place = placeOf(sentence, message);
    std::vector<Statement> before = std::move(message.statements);
    message.statements.clear();
    readParts(plain, place, message);
    message.answered = !message.statements.empty();
    if (!message.answered) message.statements = std::move(before);
}

void Extractor::giveToAsked(const Said& said, std::vector<Statement>& statements) const {
    if (wordsOf(said.text).size() > kLongestAnswer || rules().whomAsked.speaksOfWriter(said.text)) return;
    const auto whom = rules().whomAsked.whom(said.asked);
    if (!whom) return;
    for (auto& statement : statements) {
        const bool ofAPerson = statement.kind == Kind::Fact || statement.kind == Kind::Preference ||
                               (statement.kind == Kind::Relation && statement.value != *whom);
        if (statement.subject == kUserSubject && ofAPerson) tellOf(m_language, *whom, statement);
    }
}

void Extractor::leaveAsking(Sentence& sentence) const {
    const re2::StringPiece text(sentence.text.data(), sentence.text.size());
    if (!sentence.question) {
        sentence.question = re2::RE2::PartialMatch(text, rules().asksOutright);
        return;
    }
    re2::StringPiece group[2];
    if (rules().askedBeside.Match(text, 0, text.size(), re2::RE2::UNANCHORED, group, 2)) {
        const auto before = static_cast<std::size_t>(group[1].data() - text.data());
        sentence.begin += before;
        sentence.text.remove_prefix(before);
        sentence.question = re2::RE2::PartialMatch(group[1], rules().asksAfter);
    } else if (rules().tagQuestion.Match(text, 0, text.size(), re2::RE2::UNANCHORED, group, 2) &&
               !re2::RE2::PartialMatch(text, rules().asksAfter) && !asksFromStart(m_language, sentence.text)) {
        sentence.text.remove_suffix(group[1].size());
        sentence.end = sentence.begin + sentence.text.size();
        sentence.question = false;
    }
}

}  // namespace hearth::memory
