// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/informativeness.h"

#include <algorithm>
#include <vector>

#include "core/base/check.h"
#include "core/memory/language/relative_dates.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/people.h"

namespace hearth::memory {

namespace {

/// Without the ending of an owner.
std::string plainWord(std::string_view word) {
    std::string lower = lowerAscii(word);
    if (lower.size() > 2 && lower.ends_with("'s")) lower.resize(lower.size() - 2);
    while (!lower.empty() && lower.back() == '\'') lower.pop_back();
    return lower;
}

/// A capital that no beginning of a sentence gave.
bool isNameIn(std::string_view content, std::string_view word) {
    const auto at = static_cast<std::size_t>(word.data() - content.data());
    if (at < 2 || !isUpper(word[0]) || word.size() < 2) return false;
    return content[at - 1] != ' ' || std::string_view(".!?:").find(content[at - 2]) == std::string_view::npos;
}

bool isNumber(std::string_view word) { return isDigit(word.front()); }

/// "He is their boyfriend", "She is 72".
bool isWhoNobodyKnows(const Language& language, std::string_view content) {
    const auto words = wordsOf(content);
    if (words.size() < 2) return false;
    const std::string head = lowerAscii(words[0]);
    return (isAmong(language.people->he, head) || isAmong(language.people->she, head)) &&
           (words[1] == "is" || words[1] == "was");
}

/// Words of a content that are no dates, no placeholders of personal data and not whom it is about.
struct Beside {
    std::vector<std::string_view> words;
    std::size_t dates = 0;
};

Beside wordsBeside(const Language& language, const Statement& statement) {
    const auto all = wordsOf(statement.content);
    const auto whom = wordsOf(statement.subject);
    Beside beside;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const char* before = all[i].data();
        if (before > statement.content.data() && before[-1] == '[') continue;
        const auto isMonth = [&](std::size_t at) {
            return at < all.size() && isAmong(language.calendarWords, lowerAscii(all[at]));
        };
        if (isMonth(i) || (isNumber(all[i]) && (isMonth(i + 1) || (i > 0 && isMonth(i - 1))))) {
            beside.dates += isMonth(i) ? 1 : 0;
            // "16 Jun 2024"
            if (isMonth(i) && i + 1 < all.size() && isNumber(all[i + 1])) ++i;
            continue;
        }
        const bool same = std::any_of(whom.begin(), whom.end(),
                                      [&](std::string_view name) { return plainWord(all[i]) == lowerAscii(name); });
        if (!same || statement.subject == kUserSubject) beside.words.push_back(all[i]);
    }
    return beside;
}

}  // namespace

Informativeness::Informativeness(const Language& language)
    : m_language(language), m_relation("(?i)(?:" + std::string(language.relation) + ")") {
    HEARTH_CHECK(m_relation.ok());
    for (const WordList list : {language.emptyWords, language.beingWords, language.uninformativeWords,
                                language.calendarWords, language.writer, language.thirdPerson})
        m_idle.insert(list.begin(), list.end());
}

bool Informativeness::isRelation(std::string_view word) const {
    return re2::RE2::FullMatch(re2::StringPiece(word.data(), word.size()), m_relation);
}

bool Informativeness::tells(std::string_view word, bool relations) const {
    const std::string lower = plainWord(word);
    if (m_idle.contains(lower)) return false;
    return relations || !isRelation(lower);
}

bool Informativeness::isSoonOver(const Statement& statement, Timestamp said) const {
    const std::string_view family = familyOf(statement.attribute);
    if ((family != "plan" && family != "project") || statement.subject != kUserSubject) return false;
    const auto isOn = [&](Timestamp day) {
        return statement.content.find(" " + written(m_language.times->onDay, day.day()) + ".") != std::string::npos;
    };
    return isOn(said) || isOn(said.plus(kDay));
}

bool Informativeness::saysNothing(const Statement& statement) const {
    const std::string_view family = familyOf(statement.attribute);
    if (!isAmong(m_language.toldByWords, family) && statement.kind != Kind::Relation) return false;
    if (statement.kind == Kind::Relation && !statement.value.empty() && isUpper(statement.value[0])) return false;
    const Beside beside = wordsBeside(m_language, statement);
    const auto& words = beside.words;
    if (family == kSaidFamily && isWhoNobodyKnows(m_language, statement.content)) return true;
    // "Working time: Monday to Thursday"
    if (beside.dates > 1) return false;
    const bool named = statement.subject != kUserSubject && !isRelation(statement.subject);
    // "Ana is coming on 16 June" is a visit, "Porto is home" a home, "Ana, my sister" a sister.
    if (named && (beside.dates > 0 || (!words.empty() && isAmong(m_language.beingWords, lowerAscii(words.front())))))
        return false;
    // "My sister" says something of nobody else alone.
    const bool relations = named || (family != kSaidFamily && statement.kind != Kind::Relation);
    return std::none_of(words.begin(), words.end(), [&](std::string_view word) {
        return isNameIn(statement.content, word) || tells(word, relations);
    });
}

}  // namespace hearth::memory
