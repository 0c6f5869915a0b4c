// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/named_subject.h"

#include <algorithm>

#include "core/memory/language/words.h"
#include "core/memory/reading/change_cues.h"

namespace hearth::memory {

namespace {

constexpr std::size_t kLongestName = 2;  ///< Words.

/// What a person does, behind their name: a verb that is known, or that looks like one.
bool mayBeDone(const Language& language, std::string_view word) {
    return isAmong(language.finiteVerbs, word) || isAmong(language.afterNames, word) ||
           isAmong(language.pastVerbs, word) || (word.size() > 4 && endsWithAny(word, language.pastEnds));
}

bool tellsOfWriter(const Language& language, std::string_view content) {
    const auto words = wordsOf(content);
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        const std::string lower = lowerAscii(word);
        return isAmong(language.firstPerson, lower) ||
               std::any_of(language.pronounShift.begin(), language.pronounShift.end(),
                           [&](const auto& shift) { return shift.second == lower; });
    });
}

}  // namespace

Result<std::optional<std::string>> namedSubjectOf(store::Database& database, const Language& language,
                                                  const Statement& statement) {
    const bool open = statement.openlyRead || familyOf(statement.attribute) == kSaidFamily;
    if (!open || statement.subject != kUserSubject || statement.kind == Kind::Relation)
        return std::optional<std::string>();
    const std::string_view words = withoutOpening(statement.content, ",:-");
    if (tellsOfWriter(language, words)) return std::optional<std::string>();
    const auto all = wordsOf(words);
    std::string name;
    for (std::size_t i = 0; i < kLongestName && i + 1 < all.size(); ++i) {
        name += (i > 0 ? " " : "") + capitalised(std::string(all[i]));
        if (!mayBeDone(language, lowerAscii(all[i + 1]))) continue;
        HEARTH_TRY(const auto known, database.integer("SELECT EXISTS(SELECT 1 FROM memories WHERE subject = ?1 AND "
                                                      "deleted_at IS NULL)",
                                                      name));
        if (known != 0) return std::optional(name);
    }
    return std::optional<std::string>();
}

}  // namespace hearth::memory
