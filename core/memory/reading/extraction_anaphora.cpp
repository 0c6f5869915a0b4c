// SPDX-License-Identifier: AGPL-3.0-or-later
// What points back is read with what it points at.
#include <algorithm>

#include "core/base/text.h"
#include "core/memory/language/tokens.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/extraction_internals.h"
#include "core/memory/reading/slot_filling.h"

namespace hearth::memory {

namespace {

constexpr std::string_view kProjectFamily = "project";

/// Whether the statements from `first` on tell more than that somebody is there.
bool tellMore(const std::vector<Statement>& statements, std::size_t first) {
    return std::any_of(statements.begin() + static_cast<std::ptrdiff_t>(first), statements.end(), [](const auto& one) {
        return familyOf(one.attribute) != kSaidFamily && one.kind != Kind::Relation;
    });
}

/// The last sentence of what was said before.
std::string_view lastSentence(std::string_view text, const Language& language) {
    const auto sentences = splitSentences(text, language);
    return sentences.empty() ? std::string_view()
                             : text.substr(sentences.back().begin, sentences.back().end - sentences.back().begin);
}

/// Whether words are no bare value: they ask for something, or point at what stands elsewhere.
bool asksOrPoints(const Language& language, std::string_view value) {
    // What is set behind it says how it is told: "…, since you ask".
    const auto words = wordsOf(value.substr(0, value.find_first_of(",.;!")));
    const std::string first = words.empty() ? std::string() : lowerAscii(words.front());
    for (const WordList list : {language.clauseVerbs, language.interrogatives, language.openings, language.finiteVerbs,
                                language.noValueNames})
        if (isAmong(list, first) && !isAmong(language.smallWords, first)) return true;
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return isAmong(language.pointers, lowerAscii(word)); });
}

bool hasWordOf(WordList list, std::string_view text) {
    const auto words = wordsOf(text);
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return isAmong(list, lowerAscii(straightened(word))); });
}

/// Whether a message states a value of something, beside what it is working on.
bool tellsItself(const Reading& reading) {
    return std::any_of(reading.statements.begin(), reading.statements.end(), [](const Statement& one) {
        return familyOf(one.attribute) != kSaidFamily && one.kind != Kind::Relation &&
               familyOf(one.attribute) != kProjectFamily;
    });
}

}  // namespace

void Extractor::readPlain(const std::string& text, const ClausePlace& place, SharedReading& message) const {
    const std::size_t before = message.statements.size();
    readParts(text, place, message);
    if (tellMore(message.statements, before)) return;
    Stretch stretch = stretchOf(text, place, message);
    if (stretch.subject.who == Subject::Who::Nobody) stretch.rest.clear();
    auto statement = rules().open.read(stretch, rules().times);
    if (!statement || familyOf(statement->attribute) == kSaidFamily) return;
    message.statements.resize(before);
    statement->begin = place.sentence->begin;
    statement->end = place.sentence->end;
    statement->quality = std::clamp(statement->quality + place.adjustment, 0.0, 0.99);
    message.statements.push_back(std::move(*statement));
}

std::vector<Subject> Extractor::companyOf(std::string_view earlier, std::string_view message) const {
    // "He would bite the bag. And something for her: she eats no fish." One of the two was not in the message before.
    if (hasWordOf(m_language.people->he, message) == hasWordOf(m_language.people->she, message)) return {};
    if (earlier.empty() || !rules().provenance.foreignParts(earlier).empty()) return {};
    auto people = spokenOfIn(earlier);
    if (people.size() != 1 || people.front().who != Subject::Who::Acquaintance) people.clear();
    return people;
}

bool Extractor::opensWithPerson(std::string_view message) const {
    const std::string opened = rules().words.open(plainOf(message.substr(0, message.find_first_of(".!?\n")))).rest;
    const std::string first = lowerAscii(opened.substr(0, opened.find(' ')));
    // "His bike got stolen" need not speak of him.
    const auto isOne = [&](const WordList forms) {
        const std::string_view bare = forms.front();
        return first == bare || (first.starts_with(bare) && first.substr(bare.size(), 1) == "'");
    };
    return (isOne(m_language.people->he) || isOne(m_language.people->she)) && spokenOfIn(message).empty();
}

bool Extractor::mayMean(std::string_view earlier, std::string_view message) const {
    const std::string named = withNames(earlier, casingOf(earlier));
    auto people = companyOf(named, message);
    // A name would outlive the conversation that told it: whoever forgets that one forgets it nowhere else.
    if (people.empty() || std::any_of(people.front().name.begin(), people.front().name.end(), isUpper)) return false;
    Subject subject;
    const std::string opened = plainOf(message.substr(0, message.find_first_of(".!?\n")));
    rules().clauses.withoutSubject(opened, subject, people);
    return subject.who == Subject::Who::Acquaintance;
}

bool Extractor::mayBeEither(std::string_view earlier, std::string_view message) const {
    const bool he = hasWordOf(m_language.people->he, message);
    const bool she = hasWordOf(m_language.people->she, message);
    return (he && she) || ((he || she) && spokenOfIn(earlier).size() > 1);
}

std::vector<Subject> Extractor::spokenOfIn(std::string_view text) const {
    std::vector<Subject> people;
    for (const auto& sentence : splitSentences(text, m_language)) {
        Subject subject;
        rules().clauses.withoutSubject(plainOf(sentence.text), subject, people);
    }
    return people;
}

void Extractor::giveToEarlier(const Said& said, std::vector<Statement>& statements) const {
    constexpr std::size_t kShort = 12;  ///< Words.
    const auto words = wordsOf(said.text);
    const bool own = std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return isAmong(m_language.firstPerson, lowerAscii(straightened(word)));
    });
    const bool mine = std::any_of(statements.begin(), statements.end(),
                                  [](const Statement& one) { return one.subject != kUserSubject; });
    if (statements.empty() || words.empty() || own || mine || words.size() > kShort ||
        said.text.find('?') != std::string_view::npos)
        return;
    if (mayBeEither(said.earlier, said.text)) return;
    const std::string before = plainSentence(collapseSpaces(straightened(said.earlier)));
    const auto mentioned = rules().clauses.mentioned(before);
    // "The car is a Skoda" says itself what it tells of, whatever name stood before.
    const bool itself = isAmong(m_language.runOnWords->determiners, lowerAscii(words.front()));
    const std::string whom = mentioned ? mentioned->name
                             : itself  ? std::string()
                                       : rules().antecedents.personIn(before);
    if (whom.empty() || tellsItself(read({said.earlier, said.at}))) return;
    for (Statement& one : statements)
        if (one.kind == Kind::Fact || one.kind == Kind::Preference) tellOf(m_language, whom, one);
}

void Extractor::readAnnounced(const Sentence& sentence, SharedReading& message) const {
    const Said& said = *message.said;
    constexpr std::size_t kBare = 10;  ///< Words.
    const auto words = wordsOf(sentence.text);
    giveToEarlier(said, message.statements);
    if (sentence.question || said.text.find('?') != std::string_view::npos || words.empty() || words.size() > kBare ||
        tellMore(message.statements, 0))
        return;
    const std::string before = plainOf(said.earlier);
    const std::string value = plainOf(sentence.text);
    const bool bare = !asksOrPoints(m_language, value);
    std::string plain = rules().recaster.announced(before, value, bare);
    if (plain.empty() && bare) plain = rules().open.announced(before, value);
    // What told something itself announces nothing.
    if (plain.empty() || tellsItself(read({said.earlier, said.at}))) return;
    const ClausePlace place = placeOf(sentence, message);
    std::vector<Statement> asSaid = std::move(message.statements);
    message.statements.clear();
    readPlain(plain, place, message);
    if (message.statements.empty()) message.statements = std::move(asSaid);
    const auto other = rules().clauses.mentioned(before);
    for (Statement& one : message.statements)
        if (other && one.subject == kUserSubject && one.kind == Kind::Fact && familyOf(one.attribute) != kSaidFamily)
            tellOf(m_language, other->name, one);
}

bool Extractor::readReferring(std::string_view before, const ClausePlace& place, SharedReading& message) const {
    if (before.empty() || place.sentence->question || !place.said->speaker.empty()) return false;
    // What stands in the same message is nearer than a message before.
    if (place.sentence->begin == 0 && mayBeEither(before, place.said->text)) return false;
    const std::string told = rules().anaphora.told(plainOf(before), plainOf(place.sentence->text));
    if (told.empty()) return false;
    const std::size_t first = message.statements.size();
    std::vector<Subject> people = message.people;
    readPlain(told, place, message);
    joinChanges(message.statements, first);
    if (tellMore(message.statements, first)) return true;
    message.statements.resize(first);
    message.people = std::move(people);
    return false;
}

bool Extractor::readWithEarlier(const std::vector<Sentence>& sentences, std::size_t number, const ClausePlace& place,
                                SharedReading& message) const {
    const std::string_view before =
        number > 0 ? sentences[number - 1].text : lastSentence(place.said->earlier, m_language);
    if (readReferring(before, place, message) || readChosenThen(before, place, message)) return true;
    if (number < 2) return false;
    // "Remember the porch? We've turned it round. Cedar, final."
    const std::size_t from = sentences[number - 2].begin;
    return readChosenThen(place.said->text.substr(from, sentences[number - 1].end - from), place, message);
}

void Extractor::readAccepted(std::span<const Sentence> sentences, SharedReading& message) const {
    const Said& said = *message.said;
    constexpr std::size_t kBrief = 16;  ///< Words.
    if (said.asked.empty() || !said.speaker.empty() || sentences.empty() || wordsOf(said.text).size() > kBrief ||
        said.text.find('?') != std::string_view::npos)
        return;
    const std::string text = rules().words.expand(m_redactor.redact(collapseSpaces(straightened(said.text))));
    const std::string asked = plainOf(lastSentence(said.asked, m_language));
    const std::string plain = rules().recaster.accepted(asked, text);
    if (plain.empty()) return;
    const ClausePlace place = placeOf(sentences.front(), message);
    std::vector<Statement> before = std::move(message.statements);
    message.statements.clear();
    readPlain(plain, place, message);
    message.answered = !message.statements.empty();
    if (!message.answered) message.statements = std::move(before);
}

bool Extractor::readChosenThen(std::string_view before, const ClausePlace& place, SharedReading& message) const {
    if (before.empty() || place.sentence->question || !place.said->speaker.empty()) return false;
    const std::string told = rules().recaster.chosenThen(plainOf(before), plainOf(place.sentence->text));
    if (told.empty()) return false;
    const std::size_t first = message.statements.size();
    readPlain(told, place, message);
    return tellMore(message.statements, first);
}

}  // namespace hearth::memory
