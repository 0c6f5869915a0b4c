// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/new_numbers.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/base/text.h"
#include "core/memory/keeping/reworded_updates.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/change_cues.h"
#include "core/memory/reading/disfluencies.h"

namespace hearth::memory {

namespace {

constexpr Milliseconds kFresh = 14 * kDay;
constexpr double kTimes = 6;  ///< What costs 200 may cost 250, and hardly 5000.

/// "36k" as its figure and what stands behind it; nothing where the word is no number.
struct Figure {
    double amount = 0;
    std::string unit;
};

std::optional<Figure> figureOf(const Language& language, std::string_view word) {
    const auto& numbers = language.disfluencies->numbers;
    const auto named = std::find(numbers.begin(), numbers.end(), lowerAscii(word));
    if (named != numbers.end()) return Figure{static_cast<double>(named - numbers.begin() + 1), {}};
    std::string digits;
    std::size_t at = 0;
    for (; at < word.size() && (isDigit(word[at]) || word[at] == ',' || word[at] == '.'); ++at)
        if (word[at] != ',') digits += word[at];
    Figure figure;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), figure.amount);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    figure.unit = lowerAscii(word.substr(at));
    return figure;
}

/// The one number of a sentence that has no time.
std::optional<std::string> onlyNumber(const Language& language, const Memory& memory) {
    if (memory.validUntil || memory.pinned || memory.origin == "user" || !memory.kept()) return std::nullopt;
    std::optional<std::string> only;
    for (const auto word : wordsOf(memory.content)) {
        if (isAmong(language.calendarWords, lowerAscii(word))) return std::nullopt;
        if (!figureOf(language, word)) continue;
        if (only) return std::nullopt;
        only = std::string(word);
    }
    return only;
}

/// The new number as it is written in the place of the old; nothing where the two are hardly of one thing.
std::optional<std::string> inPlaceOf(const Language& language, const std::string& old, const std::string& now) {
    const auto before = figureOf(language, old);
    const auto after = figureOf(language, now);
    if (!before || !after || after->amount <= 0 || before->amount <= 0) return std::nullopt;
    const auto near = [](double one, double other) { return std::abs(std::log(one / other)) < std::log(kTimes); };
    const bool asWritten = near(before->amount, after->amount);
    // "32k", and now "36".
    if (after->unit.empty() && asWritten) return now + before->unit;
    if (after->unit == before->unit) return asWritten ? std::optional(now) : std::nullopt;
    constexpr double kThousand = 1000;
    return before->unit.empty() && near(before->amount, after->amount * kThousand) ? std::optional(now) : std::nullopt;
}

}  // namespace

bool tellsNumber(const Language& language, const Statement& told) {
    return wordsOf(told.value).size() == 1 && figureOf(language, told.value).has_value();
}

Result<std::optional<MovedPlan>> withNewNumber(store::Database& database, const Language& language,
                                               const Statement& told, const Origin& origin) {
    const std::optional<MovedPlan> none;
    HEARTH_TRY(const auto rows,
               rowsWhere(database,
                         "m.deleted_at IS NULL AND m.superseded_by IS NULL AND m.learned_at < ?1 AND m.value <> ?2 "
                         "ORDER BY m.learned_at DESC, m.k DESC LIMIT 200",
                         origin.at, kNoValue));
    const Words thing = contentWords(language, qualifierOf(told.attribute));
    const MemoryRow* meant = nullptr;
    std::string old;
    for (const auto& row : rows) {
        const Memory& memory = row.memory;
        const bool last = memory.learnedAt == rows.front().memory.learnedAt;
        if (thing.empty() && (!last || origin.at.since(memory.learnedAt) > kFresh)) break;
        if (!thing.empty() && partOf(thing, contentWords(language, memory.content)) < 1) continue;
        const auto number = onlyNumber(language, memory);
        if (!number) continue;
        if (meant != nullptr) return none;
        meant = &row;
        old = *number;
    }
    if (meant == nullptr) return none;
    const auto now = inPlaceOf(language, old, told.value);
    if (!now || *now == old) return none;
    const Memory& memory = meant->memory;
    Statement next = told;
    next.corrects.reset();
    next.subject = memory.subject;
    next.attribute = memory.attribute;
    next.tier = static_cast<int>(memory.tier);
    next.content = replaceWord(memory.content, old, *now);
    next.value = replaceWord(memory.value, old, *now);
    for (const Kind kind : {Kind::Preference, Kind::Fact, Kind::Decision, Kind::Goal, Kind::Plan, Kind::Relation})
        if (kindName(kind) == memory.kind) next.kind = kind;
    // What is kept as it was said is known by its words.
    if (familyOf(memory.attribute) == kSaidFamily)
        next.attribute = std::string(kSaidFamily) + "/" + keyOf(next.content);
    if (next.content == memory.content) return none;
    return std::optional(MovedPlan{memory.id, std::move(next)});
}

}  // namespace hearth::memory
