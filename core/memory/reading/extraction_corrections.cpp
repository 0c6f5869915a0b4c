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
        const Caught& caught = *matched;
        // "Oops, 53": what was wrong is the number that was said last.
        const bool number = isDigit(caught.value.empty() ? ' ' : caught.value.front());
        if (caught.value.empty() || (caught.other.empty() && !number) || keyOf(caught.value) == keyOf(caught.other))
            continue;
        Statement statement;
        statement.value = caught.value;
        statement.corrects = caught.other;
        // "Mrs Moe; I wrote Mr": only the title was wrong.
        if (isTitled(language, caught.value) && caught.other.find(' ') == std::string::npos &&
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

}  // namespace hearth::memory
