// SPDX-License-Identifier: AGPL-3.0-or-later
// What some of its words would drop or keep, and all of them together judge otherwise: conditions that may well be so,
// and rules that take any words for a value.
#include <algorithm>

#include "core/base/text.h"
#include "core/memory/language/tokens.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/extraction_internals.h"
#include "core/memory/reading/slot_filling.h"

namespace hearth::memory {

namespace {

constexpr double kDenied = -1.0;  ///< Leads of matters.h.

re2::StringPiece pieceOf(std::string_view text) { return {text.data(), text.size()}; }

Sentence within(std::string_view message, std::size_t begin, std::size_t end) {
    const std::string_view text = trim(message.substr(begin, end - begin));
    const auto from = static_cast<std::size_t>(text.data() - message.data());
    return {text, from, from + text.size(), false};
}

}  // namespace

bool Extractor::isSure(std::string_view text) const { return rules().matters->lead(text) >= kDespiteLooks; }

std::size_t Extractor::untilRequest(std::string_view message, const Segment& segment) const {
    const Sentence stretch = within(message, segment.begin, segment.end);
    re2::StringPiece condition;
    const re2::StringPiece text = pieceOf(stretch.text);
    if (!rules().conditions.Match(text, 0, text.size(), re2::RE2::UNANCHORED, &condition, 1)) return segment.begin;
    const std::size_t from = stretch.begin + static_cast<std::size_t>(condition.data() - text.data());
    std::size_t last = segment.begin;
    for (const Token& token : tokensOf(message, stretch))
        if (token.afterBreak && token.begin < from) last = token.begin;
    const std::string told = collapseSpaces(straightened(message.substr(segment.begin, last - segment.begin)));
    return isSure(told) && !re2::RE2::PartialMatch(told, rules().unreal) ? last : segment.begin;
}

Sentence Extractor::leaveSupposed(std::string_view message, Sentence& sentence) const {
    std::size_t end = sentence.begin;
    re2::StringPiece joint;
    const re2::StringPiece text = pieceOf(sentence.text);
    if (rules().supposedNext.Match(text, 0, text.size(), re2::RE2::UNANCHORED, &joint, 1)) {
        end = sentence.begin + static_cast<std::size_t>(joint.data() - text.data());
    } else if (!sentence.question) {
        // "I drive a Golf, I sit at the back if I may": the first half is no condition.
        for (const auto& segment : rules().segmenter.cut(message, sentence)) {
            if (re2::RE2::PartialMatch(pieceOf(message.substr(segment.begin, segment.end - segment.begin)),
                                       rules().conditions)) {
                if (end == segment.begin || end == sentence.begin) end = std::max(end, untilRequest(message, segment));
                break;
            }
            end = segment.end;
        }
    }
    const Sentence rest = within(message, end, sentence.end);
    if (end == sentence.begin) return rest;
    const bool question = sentence.question;
    sentence = within(message, sentence.begin, end);
    sentence.question = question;
    return rest;
}

void Extractor::readSupposed(ClausePlace place, SharedReading& message) const {
    std::string bare = collapseSpaces(straightened(place.sentence->text));
    if (bare.empty() || place.sentence->question || re2::RE2::PartialMatch(bare, rules().unreal)) return;
    // Without its conditions nothing else may say that it is not meant.
    if (!re2::RE2::GlobalReplace(&bare, rules().conditions, "") || re2::RE2::PartialMatch(bare, rules().hypothetical))
        return;
    readRest(place, message.statements.size(), message);
}

void Extractor::readPresuppositions(const ClausePlace& place, SharedReading& message) const {
    const std::string whole =
        rules().words.expand(m_redactor.redact(collapseSpaces(straightened(place.sentence->text))));
    const auto people = message.people;
    const std::size_t before = message.statements.size();
    for (const auto& told : rules().recaster.presuppositions(whole)) readInstead(told, place, message);
    message.people = people;
    const std::string_view said = place.sentence->text;
    for (std::size_t i = before; i < message.statements.size(); ++i) {
        Statement& one = message.statements[i];
        // What else the sentence says is over or new is not what it takes for granted.
        const std::size_t value = said.find(one.value);
        const bool own = one.subject == kUserSubject;
        const std::size_t whom = own ? value : said.find(one.subject);
        if (value == std::string_view::npos || whom == std::string_view::npos) continue;
        one.begin = place.sentence->begin + std::min(value, whom);
        one.end = place.sentence->begin + std::max(value + one.value.size(), own ? 0 : whom + one.subject.size());
    }
}

void Extractor::dropDenied(std::string_view message, std::size_t first, std::vector<Statement>& statements) const {
    std::erase_if(statements, [&, number = std::size_t{0}](const Statement& statement) mutable {
        if (number++ < first || statement.openlyRead ||
            !isAmong(m_language.freelyStated, familyOf(statement.attribute)))
            return false;
        // "Had to cancel Sligo": a name is over, whatever else is told.
        if (statement.ends && isUpper(statement.ends->front())) return false;
        const std::string_view words = message.substr(statement.begin, statement.end - statement.begin);
        return rules().matters->lead(plainSentence(collapseSpaces(straightened(words)))) < kDenied &&
               rules().matters->lead(statement.content) < kDenied;
    });
}

}  // namespace hearth::memory
