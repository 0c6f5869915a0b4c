// SPDX-License-Identifier: AGPL-3.0-or-later
// How a message is cut before it is read, and how all that was read of it is finished: whose it is, what it changes,
// and that nothing personal stands in it.
#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/memory/language/event_words.h"
#include "core/memory/language/tokens.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/extraction_internals.h"
#include "core/memory/reading/own_words_phrasing.h"
#include "core/memory/reading/slot_filling.h"

namespace hearth::memory {

namespace {

constexpr std::size_t kMostContent = 1024;  ///< Characters of a memory.
constexpr double kPrecise = 0.02;
bool isPrecise(const Statement& statement) {
    return statement.validFrom || statement.validUntil ||
           std::any_of(statement.value.begin(), statement.value.end(), [](char c) { return isDigit(c) || isUpper(c); });
}

/// Without what was found in the message: what makes it a secret may stand in another sentence.
std::string without(const Redactor& redactor, std::string_view said, std::span<const Redaction> found,
                    std::string text) {
    for (const auto& redaction : found) {
        const std::string_view value = said.substr(redaction.begin, redaction.end - redaction.begin);
        const std::string_view instead = placeholderFor(redaction.kind);
        for (std::size_t at = text.find(value); at != std::string::npos; at = text.find(value, at + instead.size()))
            text.replace(at, value.size(), instead);
    }
    return redactor.redact(text);
}

/// What may be somebody else's words stands beside what is known: it retires nothing, and nothing is over by it.
void loosen(Statement& statement) {
    statement.turns = false;
    statement.stops = false;
    statement.openlyRead = false;
    statement.ends.reset();
    statement.over.clear();
    statement.about.clear();
    const std::string_view family = familyOf(statement.attribute);
    const bool said = family == kSaidFamily;
    if (statement.value == kNoValue || isLoose(statement.attribute)) return;
    if (said || qualifierOf(statement.attribute).empty()) statement.attribute = looseAttribute(family, statement.value);
}

/// "My landlord gets 900 from me", "Dewi is my boss now": it is the writer who has a rent and a boss.
void giveToWriter(const OpenReader& open, Statement& statement, std::string_view words) {
    // "Billabong runs on Cassandra": a thing owns nothing.
    const bool thing =
        familyOf(statement.attribute) == "database" && qualifierOf(statement.attribute) == keyOf(statement.subject);
    if (thing || (statement.subject != kUserSubject && open.isWriters(familyOf(statement.attribute), words)))
        statement.subject = std::string(kUserSubject);
}

/// "My flat was in Odense": the first verb behind what one has is of the past. Only of what everybody has at any time;
/// a birthday or an exam that was goes by its day.
bool tellsWhatOneHad(const Language& language, const Statement& statement, std::string_view words) {
    static constexpr auto kFamilies = std::to_array<std::string_view>(
        {"residence", "home", "employer", "job title", "school", "car", "bike", "phone", "laptop"});
    const auto all = wordsOf(words);
    if (!isAmong(kFamilies, familyOf(statement.attribute)) || all.empty()) return false;
    const auto isPast = [&](std::string_view word) { return isAmong(language.events->notNow, lowerAscii(word)); };
    const auto verb = std::find_if(all.begin(), all.end(), [&](std::string_view word) {
        return isPast(word) || isAmong(language.beingWords, lowerAscii(word));
    });
    const auto own = [&](std::string_view word) { return isAmong(language.possessives, lowerAscii(word)); };
    return verb != all.end() && isPast(*verb) && std::any_of(all.begin(), verb, own);
}

/// "My home was in Odense until 2014": what was over when it was told is the value of nothing now.
bool wasOver(const Language& language, const Statement& statement, std::string_view words, Timestamp told) {
    const bool single = isLoose(statement.attribute) || qualifierOf(statement.attribute).empty();
    if (statement.kind != Kind::Fact || !single || statement.value == kNoValue ||
        familyOf(statement.attribute) == kSaidFamily)
        return false;
    if (statement.validUntil) return *statement.validUntil <= told;
    return !statement.turns && tellsWhatOneHad(language, statement, words);
}

/// "National Insurance number is [id].": what it tells was taken out.
bool tellsWhatWasTakenOut(const Language& language, std::string_view content) {
    const std::size_t from = content.rfind('[');
    if (from == std::string_view::npos || content.find(']', from) + 2 < content.size()) return false;
    const auto before = wordsOf(content.substr(0, from));
    constexpr std::size_t kNothingElse = 6;
    return !before.empty() && before.size() <= kNothingElse && isAmong(language.beingWords, lowerAscii(before.back()));
}

}  // namespace

void Extractor::cutApart(std::string_view message, const Sentence& sentence, const std::vector<ForeignPart>& foreign,
                         std::vector<Sentence>& out) const {
    // "It's Mrs Moe who comes; I wrote Mr": what is put right stands with the word that was wrong.
    const bool corrects = sentence.text.find(';') != std::string_view::npos &&
                          correctionOf(m_language, sentence, rules().corrections, {}).has_value();
    if (corrects || beginsWithin(foreign, sentence)) return out.push_back(sentence);
    std::vector<Sentence> apart;
    rules().boundaries.cut(message, sentence, apart);
    std::vector<Sentence> joined;
    for (const auto& one : apart) rules().coordination.cut(message, one, joined);
    for (const auto& one : joined) rules().runOns.cut(message, one, out);
}

void Extractor::settle(Whose whose, SharedReading& message) const {
    const Said& said = *message.said;
    for (auto& statement : message.statements) {
        const std::string words = rules().words.expand(
            collapseSpaces(straightened(said.text.substr(statement.begin, statement.end - statement.begin))));
        const bool known = familyOf(statement.attribute) != kSaidFamily && !statement.openlyRead;
        rules().changeCues.mark(statement, words);
        // "Moved over to Xcode" is no employer: what the rule made of it is not said.
        const bool unborne = known && familyOf(statement.attribute) == kSaidFamily;
        if (unborne && !message.answered) tellAsSaid(words, message, statement);
        if (wasOver(m_language, statement, words, said.at)) {
            const std::string attribute = std::string(familyOf(statement.attribute)) + "/" + keyOf(statement.value);
            tellAsSaid(words, message, statement);
            statement.attribute = attribute;
            statement.value = kNoValue;
        }
        if (whose == Whose::Doubtful) loosen(statement);
        if (said.speaker.empty()) giveToWriter(rules().open, statement, words);
        for (std::string* told : {&statement.content, &statement.ownWords})
            *told = evened(m_language, statement.subject, rules().disfluencies.tidied(*told));
    }
}

void Extractor::clean(std::string_view said, SharedReading& message) const {
    std::vector<Statement> kept;
    const auto bare = [&](std::string text) { return without(m_redactor, said, message.redactions, std::move(text)); };
    for (auto& statement : message.statements) {
        statement.content = elide(bare(std::move(statement.content)), kMostContent - 1);
        statement.value = bare(std::move(statement.value));
        statement.attribute = bare(std::move(statement.attribute));
        statement.ownWords = elide(bare(std::move(statement.ownWords)), kMostContent - 64);
        if (familyOf(statement.attribute) == kSaidFamily && rules().fragments.isOne(statement.content)) continue;
        // Half of a quotation is half of somebody's words.
        if (std::count(statement.content.begin(), statement.content.end(), '"') % 2 != 0) continue;
        if (statement.value.starts_with("[") && statement.value.ends_with("]")) continue;
        if (tellsWhatWasTakenOut(m_language, statement.content)) continue;
        if (!statement.value.empty() && keyOf(statement.value).empty()) continue;
        if (qualifierOf(statement.attribute).empty() && statement.attribute.ends_with("/")) continue;
        if (isPrecise(statement)) statement.quality = std::min(0.99, statement.quality + kPrecise);
        statement.content = toldReadably(m_language, statement);
        const bool twice = std::any_of(kept.begin(), kept.end(), [&](const Statement& other) {
            return other.content == statement.content ||
                   (other.subject == statement.subject && other.attribute == statement.attribute &&
                    keyOf(other.value) == keyOf(statement.value));
        });
        if (!twice) kept.push_back(std::move(statement));
    }
    message.statements = std::move(kept);
}

}  // namespace hearth::memory
