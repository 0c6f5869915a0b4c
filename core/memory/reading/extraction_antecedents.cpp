// SPDX-License-Identifier: AGPL-3.0-or-later
// What a short sentence takes up of what was asked or spoken of just before: each thing named there stands for the word
// that points, and the words together tell which is meant.
#include <algorithm>

#include "core/base/text.h"
#include "core/memory/language/tokens.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/extraction_internals.h"
#include "core/memory/reading/slot_filling.h"

namespace hearth::memory {

namespace {

constexpr std::size_t kShort = 14;  ///< Words.
constexpr std::size_t kBrief = 12;  ///< Of a whole message that takes up what another said.
constexpr std::size_t kLongestAsked = 18;
constexpr double kTells = 1.2;     ///< Lead (matters.h) from which a reading is meant,
constexpr double kFarTells = 2.5;  ///< and from which it outweighs what a pattern read,
constexpr double kHardly = 0.05;   ///< where that is as unlikely as this.

/// Whether what was kept from `first` on has a matter, and is said of something that has a name.
bool hasMatter(const Language& language, const std::vector<Statement>& statements, std::size_t first = 0) {
    const auto from = statements.begin() + static_cast<std::ptrdiff_t>(first);
    return std::any_of(from, statements.end(), [&](const auto& one) {
        return familyOf(one.attribute) != kSaidFamily && one.kind != Kind::Relation &&
               !isAmong(language.pointers, qualifierOf(one.attribute));
    });
}

/// Whether a sentence names something itself, beside days and months: then it needs no other's thing.
bool hasNames(const Language& language, std::string_view sentence) {
    const auto words = wordsOf(sentence);
    return std::any_of(words.begin() + (words.empty() ? 0 : 1), words.end(), [&](std::string_view word) {
        return isUpper(word[0]) && word.size() > 2 && word[1] != '\'' &&
               !isAmong(language.calendarWords, lowerAscii(word));
    });
}

/// "How can I be of use?": whoever asks means themselves.
bool asksOfItself(const Language& language, const WhomAsked& whom, std::string_view question) {
    const auto words = wordsOf(question);
    return !whom.asksThem(question) && std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return word.size() == 1 && isAmong(language.writer, lowerAscii(word));
    });
}

bool asksUnmarked(const Language& language, std::string_view text) {
    return isAmong(language.interrogatives, lowerAscii(text.substr(0, text.find(' '))));
}

}  // namespace

std::string Extractor::likeliestOf(const std::vector<std::string>& told, double least) const {
    std::string best;
    for (const auto& one : told) {
        const double lead = rules().matters->lead(one);
        if (lead < least) continue;
        least = lead;
        best = one;
    }
    return best;
}

bool Extractor::keepTaken(const std::string& told, const ClausePlace& place, std::size_t first,
                          SharedReading& message) const {
    if (told.empty()) return false;
    const std::size_t count = message.statements.size();
    readPlain(told, place, message);
    joinChanges(message.statements, count);
    if (!hasMatter(m_language, message.statements, count)) {
        message.statements.resize(count);
        Stretch stretch = stretchOf(told, place, message);
        stretch.sure = true;
        if (stretch.subject.who == Subject::Who::Nobody) stretch.rest.clear();
        auto whole = rules().open.kept(stretch, rules().times);
        if (!whole) return false;
        putAt(*std::move(whole), place.sentence->begin, place.sentence->end, place, message);
    }
    std::erase_if(message.statements, [&, number = std::size_t{0}](const Statement& one) mutable {
        const std::size_t at = number++;
        return at >= first && at < count && one.kind != Kind::Relation;
    });
    return true;
}

void Extractor::tellAsSaid(const std::string& words, const SharedReading& message, Statement& statement) const {
    const ClausePlace place{.said = message.said, .sentence = nullptr, .casing = message.casing};
    const SharedReading nobody;
    Stretch stretch = stretchOf(plainSentence(words), place, nobody);
    if (stretch.subject.who == Subject::Who::Nobody) stretch.rest.clear();
    if (const auto whole = rules().open.kept(stretch, rules().times)) tellAs(*whole, statement);
}

bool Extractor::takeUpSentence(const Sentence& last, const ClausePlace& place, std::size_t first,
                               SharedReading& message) const {
    const Sentence& sentence = *place.sentence;
    if (!last.question || sentence.question || asksUnmarked(m_language, sentence.text) ||
        wordsOf(sentence.text).size() > kShort || hasNames(m_language, sentence.text) ||
        sentence.text.find(':') != std::string_view::npos || hasMatter(m_language, message.statements, first))
        return false;
    const auto told = rules().antecedents.taken(plainOf(last.text), plainOf(sentence.text));
    return keepTaken(likeliestOf(told, kTells), place, first, message);
}

void Extractor::takeUpQuestion(std::span<const Sentence> sentences, SharedReading& message) const {
    const Said& said = *message.said;
    // What was asked before the last answer waits for none.
    std::string_view asked = trim(said.asked).ends_with("?") ? lastQuestion(said.asked) : std::string_view();
    // "May I ask: who is Ana?"
    if (const std::size_t colon = asked.find(": "); colon != std::string_view::npos) asked.remove_prefix(colon + 2);
    if (asked.empty() || wordsOf(asked).size() > kLongestAsked || wordsOf(said.text).size() > kBrief ||
        said.text.find('?') != std::string_view::npos || message.statements.size() > 1 ||
        asksOfItself(m_language, rules().whomAsked, asked))
        return;
    const auto told = rules().antecedents.answering(plainOf(asked), plainOf(said.text));
    // "Which colour for your headscarf for work?" "Pearl": no employer, whatever words its pattern found.
    const bool known = !message.statements.empty() && familyOf(message.statements.front().attribute) != kSaidFamily;
    const std::string likeliest = likeliestOf(told, known ? kFarTells : kTells);
    if (known) {
        const std::string_view family = familyOf(message.statements.front().attribute);
        const auto chance = rules().matters->chanceOf(family, rules().matters->chances(likeliest));
        if (!chance || *chance >= kHardly) return;
    }
    const ClausePlace place = placeOf(sentences.front(), message);
    keepTaken(likeliest, place, 0, message);
}

void Extractor::takeUpEarlier(std::span<const Sentence> sentences, SharedReading& message) const {
    const Said& said = *message.said;
    if (wordsOf(said.text).size() > kBrief || wordsOf(said.earlier).size() > kShort ||
        said.text.find('?') != std::string_view::npos || said.earlier.find('?') != std::string_view::npos ||
        hasMatter(m_language, message.statements))
        return;
    if (asksUnmarked(m_language, said.text) || (!message.statements.empty() && hasNames(m_language, said.text))) return;
    const bool others = std::any_of(message.statements.begin(), message.statements.end(),
                                    [](const Statement& one) { return one.kind == Kind::Relation; });
    if (others) return;
    const std::string before = plainOf(said.earlier);
    const std::string text = plainOf(said.text);
    const std::vector<std::string> told = rules().antecedents.taken(before, text);
    const bool bare =
        told.empty() && message.statements.empty() && rules().antecedents.isBare(plainOf(sentences.front().text));
    if ((told.empty() && !bare) || hasMatter(m_language, read({said.earlier, said.at}).statements)) return;
    const ClausePlace place = placeOf(sentences.front(), message);
    if (bare) return keepBoth(before, text, place, message);
    keepTaken(likeliestOf(told, kTells), place, 0, message);
}

void Extractor::keepBoth(const std::string& before, const std::string& text, const ClausePlace& place,
                         SharedReading& message) const {
    const std::string both = before + ". " + capitalised(text);
    const double lead = rules().matters->lead(both);
    const double alone = rules().matters->lead(before);
    // What lasts of the first alone is kept already, and "you star" adds nothing to it.
    if (lead < alone + 1.0 || lead < kDespiteLooks || rules().open.isPassing(text)) return;
    Stretch stretch = stretchOf(both, place, message);
    stretch.sure = true;
    if (stretch.subject.who == Subject::Who::Nobody) stretch.rest.clear();
    if (auto whole = rules().open.kept(stretch, rules().times))
        putAt(*std::move(whole), place.sentence->begin, place.sentence->end, place, message);
}

}  // namespace hearth::memory
