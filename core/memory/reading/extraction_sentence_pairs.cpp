// SPDX-License-Identifier: AGPL-3.0-or-later
// A sentence that only points back is kept with the one it points at: alone it would be a memory of nothing.
#include <re2/re2.h>

#include <algorithm>

#include "core/base/text.h"
#include "core/memory/language/grammar.h"
#include "core/memory/language/tokens.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/extraction_internals.h"
#include "core/memory/reading/slot_filling.h"

namespace hearth::memory {

namespace {

constexpr std::size_t kShort = 14;  ///< Words of a sentence that needs the one before.

/// "My uncle, two suitcases, bad back.", "A three-legged tabby, ours.": who or what was named just before.
bool isApposed(const Language& language, const std::vector<Token>& tokens) {
    const bool own = isAmong(language.possessives, tokens.front().lower);
    if (own && tokens.size() > 2 && tokens[2].afterBreak) return true;
    const bool finite = std::any_of(tokens.begin(), tokens.end(),
                                    [&](const Token& token) { return isAmong(language.finiteVerbs, token.lower); });
    return !finite && tokens.size() > 1 && (own || isAmong(language.possessives, tokens.back().lower));
}

/// Whether a statement names something beside whom it is about.
bool isNamed(const Statement& statement) {
    const auto words = wordsOf(statement.content);
    for (std::size_t i = 1; i < words.size(); ++i)
        if (isDigit(words[i][0]) || (isUpper(words[i][0]) && words[i] != statement.subject)) return true;
    return false;
}

bool liesIn(const Statement& statement, const Sentence& sentence) {
    return statement.begin >= sentence.begin && statement.begin < sentence.end && statement.end <= sentence.end + 1;
}

bool isSaid(const Statement& statement) { return familyOf(statement.attribute) == kSaidFamily; }

}  // namespace

bool needsBefore(const Language& language, std::string_view message, const Sentence& sentence) {
    if (sentence.question) return false;
    const std::vector<Token> tokens = tokensOf(message, sentence);
    if (tokens.empty() || tokens.size() > kShort) return false;
    return pointsBack(*language.segments, tokens, 0, tokens.size()) || isApposed(language, tokens);
}

void tellTogether(const OpenReader& open, const MatterWords& matters, const TimeWords& times, const TwoSentences& two,
                  std::size_t first, std::vector<Statement>& statements) {
    Stretch stretch = two.stretch;
    stretch.text = two.plainBefore + (two.before.question ? "? " : ". ") + capitalised(two.stretch.text);
    stretch.rest.clear();
    stretch.sure = true;
    const auto whole = open.kept(stretch, times);
    if (!whole) return;
    bool joined = false;
    for (std::size_t i = first; i < statements.size(); ++i) {
        Statement& one = statements[i];
        if (!liesIn(one, two.sentence) || one.kind == Kind::Relation || (isNamed(one) && !two.idle)) continue;
        tellAs(*whole, one);
        one.begin = two.before.begin;
        if (isSaid(one)) {
            one.attribute = whole->attribute;
            one.value = whole->value;
        }
        joined = true;
    }
    const bool told = std::any_of(statements.begin(), statements.end(), [&](const Statement& one) {
        return !isSaid(one) && one.kind != Kind::Relation && liesIn(one, two.before);
    });
    if (!joined && statements.size() == first && !told && matters.lead(stretch.text) >= kDespiteLooks) {
        statements.push_back(*whole);
        statements.back().begin = two.before.begin;
        statements.back().end = two.sentence.end;
        statements.back().quality = std::clamp(whole->quality + two.adjustment, 0.0, 0.99);
        joined = true;
    }
    if (!joined) return;
    // What was kept of the first alone is told again.
    std::erase_if(statements, [&, number = std::size_t{0}](const Statement& one) mutable {
        return number++ < first && isSaid(one) && liesIn(one, two.before) && one.begin != one.end;
    });
}

bool Extractor::giveReason(const Sentence& sentence, std::size_t first, std::vector<Statement>& statements) const {
    constexpr std::size_t kLongest = 200;
    std::string why;
    const std::string text = rules().words.expand(m_redactor.redact(collapseSpaces(straightened(sentence.text))));
    if (sentence.question || text.size() > kLongest || !re2::RE2::PartialMatch(text, rules().reasonLeads, &why))
        return false;
    while (!why.empty() && (why.back() == '.' || why.back() == '!')) why.pop_back();
    bool given = false;
    for (std::size_t i = first; i < statements.size() && !why.empty(); ++i) {
        Statement& one = statements[i];
        if (one.kind != Kind::Decision || one.content.find(m_language.slotFilling->because) != std::string::npos)
            continue;
        one.ownWords.clear();
        if (!one.content.empty()) one.content.pop_back();
        one.content += std::string(m_language.slotFilling->because) + inThirdPerson(m_language, why) + ".";
        one.end = sentence.end;
        given = true;
    }
    return given;
}

}  // namespace hearth::memory
