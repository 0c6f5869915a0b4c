// SPDX-License-Identifier: AGPL-3.0-or-later
// A day whose month stands in a sentence before, of this message or of the one before.
#include <algorithm>

#include "core/base/text.h"
#include "core/memory/reading/extraction_internals.h"
#include "core/memory/reading/slot_filling.h"

namespace hearth::memory {

namespace {

/// What the same message said of it without the day, from which on that is told: the statements up to `count`.
void dropUndated(std::vector<Statement>& statements, std::size_t count) {
    const std::vector<Statement> dated(statements.begin() + static_cast<std::ptrdiff_t>(count), statements.end());
    std::erase_if(statements, [&, number = std::size_t{0}](const Statement& one) mutable {
        return number++ < count && std::any_of(dated.begin(), dated.end(), [&](const Statement& other) {
                   return other.kind == Kind::Plan && other.subject == one.subject && other.attribute == one.attribute;
               });
    });
}

}  // namespace

bool Extractor::readDayTold(const std::vector<Sentence>& sentences, std::size_t number, const ClausePlace& place,
                            SharedReading& message) const {
    constexpr std::size_t kNear = 3;  ///< Sentences.
    const PartialDates& days = rules().partialDates;
    if (place.sentence->question || !place.said->speaker.empty() || !days.maybe(place.sentence->text)) return false;
    std::vector<std::string> before;
    const auto note = [&](const Sentence& one) { before.push_back(one.question ? std::string() : plainOf(one.text)); };
    for (const auto& one : splitSentences(place.said->earlier, m_language)) note(one);
    for (std::size_t i = 0; i < number; ++i) note(sentences[i]);
    const std::size_t first = before.size() - std::min(before.size(), kNear);
    for (std::size_t i = before.size(); i > first; --i) {
        if (!days.namesMonth(before[i - 1])) continue;
        // "The wedding's on the 19th, I fly out on the 12th": each has its day.
        const std::string sentence = plainOf(place.sentence->text);
        const auto dayOf = [&](std::string_view part, bool next) {
            return days.told(before[i - 1], std::string(part), next, place.said->at, rules().times);
        };
        std::vector<std::string> told{dayOf(sentence, i == before.size())};
        bool found = !told.front().empty();
        if (!found) told.clear();
        for (const auto part : found ? std::vector<std::string_view>() : rules().recaster.segments(sentence)) {
            std::string dated = dayOf(part, i == before.size() && told.empty());
            found = found || !dated.empty();
            told.push_back(dated.empty() ? std::string(part) : std::move(dated));
        }
        if (!found) return false;
        const std::size_t count = message.statements.size();
        for (const auto& one : told) {
            const std::size_t now = message.statements.size();
            readPlain(one, place, message);
            if (message.statements.size() == now) keepOpenly(one, place, message);
        }
        dropUndated(message.statements, count);
        // The day alone answers nothing else.
        message.answered = true;
        return true;
    }
    return false;
}

}  // namespace hearth::memory
