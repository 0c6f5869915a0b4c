// SPDX-License-Identifier: AGPL-3.0-or-later
// One message: cut into sentences, each read with what those before it leave open, and then weighed as a whole.
#include <algorithm>
#include <iterator>
#include <utility>

#include "core/base/text.h"
#include "core/memory/language/tokens.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/extraction_internals.h"
#include "core/memory/reading/slot_filling.h"

namespace hearth::memory {

namespace {

constexpr std::size_t kMostMessageBytes = 64 * 1024;  ///< What is longer was pasted.
constexpr std::size_t kLongSentence = 45;             ///< Words; longer ones state facts in passing.
constexpr std::size_t kExclaimed = 4;                 ///< Words: what is longer is a joke of its own.
constexpr std::size_t kFewSentences = 2;              ///< Of a message that may answer or take up what was said before.
constexpr double kHedged = 0.14;
constexpr double kAsked = 0.08;

/// Marks of irony in the sentence, or after it: "… 🙄".
bool isIrony(const std::vector<Sentence>& sentences, std::size_t number, const re2::RE2& irony) {
    constexpr std::size_t kMark = 8;
    const auto matches = [&](std::string_view text) {
        return re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), irony);
    };
    if (matches(sentences[number].text)) return true;
    if (number + 1 >= sentences.size()) return false;
    // A face behind the full stop belongs to what stands before it, whatever comes next.
    const std::string_view next = sentences[number + 1].text;
    const auto plain =
        std::find_if(next.begin(), next.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    const auto face = static_cast<std::size_t>(plain - next.begin());
    return (face > 0 && matches(next.substr(0, face))) || (next.size() <= kMark && matches(next));
}

/// What is said with doubt is worth less; a doubt of something beside it takes nothing from it.
void doubt(std::string_view message, const re2::RE2& hedge, std::size_t first, std::vector<Statement>& statements) {
    for (std::size_t i = first; i < statements.size(); ++i) {
        const std::string_view words = message.substr(statements[i].begin, statements[i].end - statements[i].begin);
        if (re2::RE2::PartialMatch(re2::StringPiece(words.data(), words.size()), hedge))
            statements[i].quality = std::max(0.0, statements[i].quality - kHedged);
    }
}

/// What was kept in the person's own words, from `first` on.
void dropSayings(std::size_t first, std::vector<Statement>& statements) {
    const auto from = statements.begin() + static_cast<std::ptrdiff_t>(first);
    statements.erase(std::remove_if(from, statements.end(),
                                    [](const Statement& one) { return familyOf(one.attribute) == kSaidFamily; }),
                     statements.end());
}

/// "Dentist moved to the 14th", kept as it was said beside the plan that says the same day.
void dropPlansSaidTwice(std::size_t first, std::vector<Statement>& statements) {
    const auto from = statements.begin() + static_cast<std::ptrdiff_t>(first);
    const auto isPlan = [](const Statement& one) {
        return one.kind == Kind::Plan && one.validUntil && familyOf(one.attribute) != kSaidFamily;
    };
    const auto plan = std::find_if(from, statements.end(), isPlan);
    if (plan == statements.end()) return;
    const auto day = plan->validUntil;
    statements.erase(std::remove_if(from, statements.end(),
                                    [&](const Statement& one) {
                                        return familyOf(one.attribute) == kSaidFamily && one.validUntil == day;
                                    }),
                     statements.end());
}

bool isDated(const Statement& statement) {
    return statement.validFrom || statement.validUntil ||
           std::any_of(statement.content.begin(), statement.content.end(), isDigit);
}

/// Whether a statement of the writer has no name beside the months of its dates.
bool namesNothing(const Statement& statement) {
    const auto words = wordsOf(statement.content);
    if (statement.subject != kUserSubject || words.empty()) return false;
    for (std::size_t i = 1; i < words.size(); ++i) {
        const bool dated = isDigit(words[i - 1][0]) || (i + 1 < words.size() && isDigit(words[i + 1][0]));
        if (isUpper(words[i][0]) && !dated) return false;
    }
    return true;
}

void count(const std::vector<Sentence>& sentences, Reading& reading) {
    reading.sentences = sentences.size();
    for (const auto& sentence : sentences) {
        reading.proseWords += wordsOf(sentence.text).size();
        reading.questions += sentence.question ? 1 : 0;
    }
}

}  // namespace

bool MessageUnderWay::isCutBefore(std::size_t number) const {
    return std::none_of(whole.begin(), whole.end(),
                        [&](const Sentence& one) { return one.begin == sentences[number].begin; });
}

double Extractor::adjustmentOf(const Sentence& sentence) const {
    double adjustment = 0;
    const re2::StringPiece text(sentence.text.data(), sentence.text.size());
    if (re2::RE2::PartialMatch(text, rules().asked)) adjustment += kAsked;
    if (wordsOf(sentence.text).size() > kLongSentence) adjustment -= kAsked;
    return adjustment;
}

void Extractor::readTogether(const std::vector<Sentence>& sentences, std::size_t number, const ClausePlace& place,
                             std::size_t first, SharedReading& message) const {
    const Sentence& last = sentences[number - 1];
    // "What's the weather like in Turku? We leave on 5 July."
    const auto from = message.statements.begin() + static_cast<std::ptrdiff_t>(first);
    const bool idle = last.question && from != message.statements.end() &&
                      std::all_of(from, message.statements.end(), [&](const Statement& one) {
                          return isDated(one) && (rules().informativeness.saysNothing(one) ||
                                                  (one.kind == Kind::Plan && namesNothing(one)));
                      });
    if ((!idle && !needsBefore(m_language, place.said->text, sentences[number])) ||
        isForeign(message.foreign, last.begin))
        return;
    const std::string lastText = collapseSpaces(straightened(last.text));
    if (isIrony(sentences, number - 1, rules().irony) || re2::RE2::PartialMatch(lastText, rules().hypothetical) ||
        rules().open.isRequest(plainSentence(lastText)) || rules().boundaries.asks(place.said->text, sentences[number]))
        return;
    const TwoSentences two{last,
                           sentences[number],
                           plainOf(last.text),
                           stretchOf(plainOf(sentences[number].text), place, message),
                           place.adjustment,
                           idle};
    tellTogether(rules().open, *rules().matters, rules().times, two, first, message.statements);
}

bool Extractor::isMeant(MessageUnderWay& under, std::size_t number) const {
    const Sentence& sentence = under.sentences[number];
    // One joke seldom comes alone: "Wonderful, another app. I only have nine hundred."
    const bool joked = std::exchange(under.joking, false);
    if (isForeign(under.message.foreign, sentence.begin)) return false;
    if (isIrony(under.sentences, number, rules().irony)) {
        under.joking = wordsOf(sentence.text).size() <= kExclaimed;
        return false;
    }
    if (!joked || sentence.question) return true;
    if (!rules().provenance.leavesPlay(sentence.text)) return false;
    under.ownFrom = sentence.begin;
    return true;
}

bool Extractor::takeSupposed(MessageUnderWay& under, std::size_t number, Opened& opened) const {
    Sentence& sentence = under.sentences[number];
    if (!re2::RE2::PartialMatch(opened.rest, rules().hypothetical)) return true;
    const Sentence supposed = leaveSupposed(under.message.said->text, sentence);
    opened = rules().words.open(collapseSpaces(sentence.text));
    ClausePlace place = placeOf(supposed, under.message);
    place.supposed = true;
    readSupposed(place, under.message);
    return !opened.rest.empty() && !re2::RE2::PartialMatch(opened.rest, rules().hypothetical);
}

void Extractor::readNext(MessageUnderWay& under, std::size_t number) const {
    SharedReading& message = under.message;
    Sentence& sentence = under.sentences[number];
    leaveAsking(sentence);
    Opened opened = rules().words.open(collapseSpaces(sentence.text));
    ClausePlace place = placeOf(sentence, message);
    place.greeted = std::exchange(under.greeted, opened.greeting && wordsOf(opened.rest).empty());
    if (!isMeant(under, number)) return;
    readPresuppositions(place, message);
    if (auto wish = message.said->speaker.empty() ? readWish(under.sentences, number) : std::nullopt) {
        under.wishes.push_back(std::move(*wish));
        if (sentence.text.empty()) return;
        opened = rules().words.open(collapseSpaces(sentence.text));
    }
    if (!takeSupposed(under, number, opened)) return;
    if (under.remembered && !spokenOfIn(sentence.text).empty()) {
        message.people.clear();
        under.remembered = false;
    }
    place.adjustment = adjustmentOf(sentence);
    const std::size_t before = message.statements.size();
    const std::size_t last = std::exchange(under.previous, before);
    const bool reasoned = giveReason(sentence, last, message.statements);
    if (readPutRight(under.sentences, number, place, message) || readDayTold(under.sentences, number, place, message) ||
        readWithEarlier(under.sentences, number, place, message))
        return;
    readStated(place, opened.rest, before, message);
    if (reasoned) dropSayings(before, message.statements);
    dropPlansSaidTwice(before, message.statements);
    // Of two statements in one sentence neither needs the other.
    if (reasoned || number == 0 || under.isCutBefore(number)) return;
    const bool own = !isForeign(message.foreign, under.sentences[number - 1].begin) &&
                     !isIrony(under.sentences, number - 1, rules().irony);
    if (!own || !takeUpSentence(under.sentences[number - 1], place, before, message))
        readTogether(under.sentences, number, place, before, message);
}

void Extractor::readStated(ClausePlace& place, std::string_view opened, std::size_t before,
                           SharedReading& message) const {
    const std::vector<Subject> people = message.people;
    const auto companies = rosterOf(place, message);
    const bool all = readTold(place, message);
    dropIdle(opened, before, message.statements);
    all ? dropIdle({}, before, message.statements) : readRest(place, before, message);
    tellRoster(companies, place, before, message);
    dropDenied(place.said->text, before, message.statements);
    joinChanges(message.statements, before);
    const bool known =
        std::any_of(message.statements.begin() + static_cast<std::ptrdiff_t>(before), message.statements.end(),
                    [](const Statement& one) { return familyOf(one.attribute) != kSaidFamily; });
    if (!known && !readAnew(place, before, message)) readCorrected(place, before, message);
    tellApart(place, before, people, message);
    markNamedEnd(place, before, message);
    doubt(place.said->text, rules().hedge, before, message.statements);
}

void Extractor::dropUninformative(Timestamp said, std::vector<Statement>& statements) const {
    std::erase_if(statements, [&](const Statement& one) {
        return rules().informativeness.saysNothing(one) || rules().informativeness.isSoonOver(one, said);
    });
}

void Extractor::readInConversation(std::span<const Sentence> sentences, bool few, SharedReading& message) const {
    const Said& said = *message.said;
    readAccepted(sentences, message);
    if (!said.asked.empty() && few && !message.answered) {
        answer(sentences, message);
        takeUpQuestion(sentences, message);
        if (said.speaker.empty()) giveToAsked(said, message.statements);
    }
    if (!said.earlier.empty() && said.speaker.empty()) {
        readAnnounced(sentences.front(), message);
        if (few) takeUpEarlier(sentences, message);
    }
}

Whose Extractor::weighWhose(const Said& given, MessageUnderWay& under) const {
    SharedReading& message = under.message;
    if (message.statements.empty() && under.wishes.empty()) return Whose::Own;
    const std::string_view own = given.text.substr(under.ownFrom);
    const Whose whose = rules().provenance.whose(own, message.foreign, given.answer);
    if (whose != Whose::HandedOver) return whose;
    // Who wishes something of all answers may well get a text for one.
    const bool wishes =
        !under.wishes.empty() && rules().provenance.whose(own, message.foreign, {}) != Whose::HandedOver;
    message.statements.clear();
    if (!wishes) under.wishes.clear();
    return whose;
}

Reading Extractor::readCased(const Said& given, Casing casing) const {
    Reading reading;
    const Rules& rules = this->rules();
    reading.words = wordsOf(given.text).size();
    if (given.text.size() > kMostMessageBytes) return reading;
    const std::string faceless = rules.disfluencies.withoutFaces(given.text);
    auto foreign = given.played ? rules.provenance.playedParts(faceless) : rules.provenance.foreignParts(faceless);
    reading.fiction = !foreign.empty() && foreign.front().begin == 0 && foreign.front().end == given.text.size();
    auto sentences = splitSentences(given.text, m_language);
    count(sentences, reading);
    if (reading.fiction || sentences.empty()) return reading;
    std::string bare = rules.asides.without(given.text, sentences);
    const bool few = sentences.size() <= kFewSentences;
    rules.disfluencies.mend(bare, sentences);
    if (sentences.empty()) return reading;
    const Said said{bare, given.at, given.speaker, given.asked, given.played, given.earlier};
    MessageUnderWay under{.message = {.said = &said,
                                      .casing = casing,
                                      .redactions = m_redactor.find(said.text, said.asked),
                                      .foreign = std::move(foreign),
                                      .people = companyOf(given.company, given.text)},
                          .whole = std::move(sentences)};
    under.remembered = !under.message.people.empty();
    for (const auto& sentence : under.whole) cutApart(bare, sentence, under.message.foreign, under.sentences);
    for (std::size_t number = 0; number < under.sentences.size(); ++number) readNext(under, number);
    dropUninformative(given.at, under.message.statements);
    readInConversation(under.sentences, few, under.message);
    dropUninformative(given.at, under.message.statements);
    const Whose whose = weighWhose(given, under);
    reading.fiction = whose == Whose::HandedOver && under.wishes.empty();
    if (reading.fiction) return reading;
    settle(whose, under.message);
    std::move(under.wishes.begin(), under.wishes.end(), std::back_inserter(under.message.statements));
    clean(said.text, under.message);
    reading.statements = std::move(under.message.statements);
    return reading;
}

}  // namespace hearth::memory
