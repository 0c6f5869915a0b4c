// SPDX-License-Identifier: AGPL-3.0-or-later
// Sentences that only put right what was said before: "Porto, not Lisbon", "I said alto, I meant soprano".
#include "core/base/text.h"
#include "core/memory/language/grammar.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/extraction_internals.h"
#include "core/memory/reading/slot_filling.h"

namespace hearth::memory {

std::optional<Statement> correctionOf(const Language& language, const Sentence& sentence, const PatternTable& patterns,
                                      std::span<const Redaction> redactions) {
    for (const auto& redaction : redactions)
        if (redaction.begin < sentence.end && redaction.end > sentence.begin) return std::nullopt;
    const std::string text = collapseSpaces(sentence.text);
    for (const int index : patterns.candidates(text)) {
        const FactRule none{"", "", Slot::One, Shape::Text, "", Kind::Fact, 2, 0.84};
        const auto matched = capture(none, patterns.at(index, text), text);
        if (!matched) continue;
        Caught caught = *matched;
        Statement statement;
        // "Bank's now Friday": of what is planned, only the day.
        const bool day = !caught.key.empty();
        if (day) {
            statement.kind = Kind::Plan;
            statement.attribute = caught.value.empty() ? "" : "event/" + keyOf(caught.value);
            // As it was written.
            caught.value = text.substr(lowerAscii(text).find(caught.key), caught.key.size());
        }
        // "Oops, 53": what was wrong is the number that was said last.
        const bool number = isDigit(caught.value.empty() ? ' ' : caught.value.front());
        if (caught.value.empty() || (caught.other.empty() && !number && !day) ||
            keyOf(caught.value) == keyOf(caught.other))
            continue;
        statement.value = caught.value;
        statement.corrects = caught.other;
        // "Mrs Moe; I wrote Mr": only the title was wrong.
        if (!day && isTitled(language, caught.value) && caught.other.find(' ') == std::string::npos &&
            isTitled(language, caught.other + " x"))
            *statement.corrects += caught.value.substr(caught.value.find(' '));
        statement.quality = none.quality;
        statement.begin = sentence.begin;
        statement.end = sentence.end;
        statement.content = capitalised(text);
        return statement;
    }
    return std::nullopt;
}

namespace {

/// Where two tellings of a thing differ: what the first has in place of the second.
struct Difference {
    std::string wrong;
    std::string right;
};

Difference differenceOf(std::string_view before, std::string_view after) {
    auto wrong = wordsOf(before);
    auto right = wordsOf(after);
    std::size_t same = 0;
    while (same < std::min(wrong.size(), right.size()) && wrong[same] == right[same]) ++same;
    wrong.erase(wrong.begin(), wrong.begin() + static_cast<std::ptrdiff_t>(same));
    right.erase(right.begin(), right.begin() + static_cast<std::ptrdiff_t>(same));
    while (!wrong.empty() && !right.empty() && wrong.back() == right.back()) wrong.pop_back(), right.pop_back();
    const auto joined = [](const std::vector<std::string_view>& words) {
        std::string text;
        for (const auto word : words) text += (text.empty() ? "" : " ") + std::string(word);
        return text;
    };
    return {joined(wrong), joined(right)};
}

/// "I'm 52", "oops, 53 pages": what is counted is something else.
bool countsOtherThings(const Language& language, const Difference& difference) {
    const auto right = wordsOf(difference.right);
    return right.size() > 1 && isDigit(right[0][0]) && !isAmong(language.calendarWords, lowerAscii(right[1]));
}

/// Of several things of a kind none takes another's place by being told.
bool isOneOfMany(const Statement& statement) {
    return statement.kind != Kind::Plan && !qualifierOf(statement.attribute).empty() && !isLoose(statement.attribute);
}

}  // namespace

bool Extractor::readAnew(const ClausePlace& place, std::size_t openFrom, SharedReading& message) const {
    if (!place.said->speaker.empty()) return false;
    Sentence sentence = *place.sentence;
    if (sentence.question) {
        // "Vet says 50 now, is that enough?"
        const std::string first = lowerAscii(sentence.text.substr(0, sentence.text.find(' ')));
        const std::size_t end = sentence.text.rfind(',');
        if (end == std::string_view::npos || isAmong(m_language.interrogatives, first)) return false;
        sentence.text = sentence.text.substr(0, end);
    }
    auto told = correctionOf(m_language, sentence, rules().corrections, message.redactions);
    if (!told || told->kind != Kind::Plan) return false;
    // What it names may not be known yet.
    if (told->attribute.empty()) message.statements.resize(openFrom);
    message.statements.push_back(*std::move(told));
    return true;
}

bool Extractor::readPutRight(const std::vector<Sentence>& sentences, std::size_t number, const ClausePlace& place,
                             SharedReading& message) const {
    constexpr std::size_t kBrief = 8;  ///< Words.
    if (place.sentence->question || !place.said->speaker.empty()) return false;
    if (wordsOf(place.sentence->text).size() > kBrief) return false;
    const auto earlier = splitSentences(place.said->earlier, m_language);
    if (number == 0 && earlier.empty()) return false;
    const Sentence& last = number > 0 ? sentences[number - 1] : earlier.back();
    if (last.question) return false;
    const std::string before = plainOf(last.text);
    const std::string told = rules().disfluencies.putRight(before, plainOf(place.sentence->text));
    // "Sorry, London is too far": more is said than what is right.
    if (told.empty() || wordsOf(told).size() > wordsOf(before).size() + 1) return false;
    const Difference difference = differenceOf(before, told);
    if (countsOtherThings(m_language, difference)) return false;
    const std::size_t count = message.statements.size();
    readPlain(told, place, message);
    if (message.statements.size() == count) keepOpenly(told, place, message);
    if (message.statements.size() == count) return false;
    if (number > 0) {
        std::size_t at = 0;
        std::erase_if(message.statements, [&](const Statement& one) {
            return at++ < count && one.begin >= last.begin && one.begin < last.end;
        });
        return true;
    }
    // "I'm allergic to walnuts", "sorry, I meant hazelnuts": the walnuts were wrong.
    for (std::size_t i = count; i < message.statements.size(); ++i) {
        Statement& statement = message.statements[i];
        if (!isOneOfMany(statement) || difference.wrong.empty() || difference.right.empty()) continue;
        statement.corrects = difference.wrong;
        statement.value = difference.right;
    }
    return true;
}

}  // namespace hearth::memory
