// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/turning.h"

#include <algorithm>

#include "core/base/check.h"
#include "core/memory/words.h"

namespace hearth::memory {

std::vector<std::string> tellingWords(const Language& language, std::string_view text) {
    std::vector<std::string> telling;
    const std::string key = keyOf(text);
    for (const auto word : wordsOf(key)) {
        const bool twice = std::find(telling.begin(), telling.end(), word) != telling.end();
        if (!isDigit(word[0]) && !twice && !language.thinWords->contains(word)) telling.emplace_back(word);
    }
    return telling;
}

Turning::Turning(const Language& language)
    : m_language(language),
      m_turns(language.turnCues),
      m_stops(language.stopCues),
      m_doneToMe(language.doneToMe),
      m_over(language) {
    HEARTH_CHECK(m_turns.ok() && m_stops.ok() && m_doneToMe.ok());
}

void Turning::mark(Statement& statement, std::string_view words) const {
    const re2::StringPiece piece(words.data(), words.size());
    // "My doctor has me swimming": it is the writer who swims.
    if (statement.openlyRead && re2::RE2::PartialMatch(piece, m_doneToMe))
        statement.subject = std::string(kUserSubject);
    statement.turns = re2::RE2::PartialMatch(piece, m_turns);
    statement.stops = statement.turns && re2::RE2::PartialMatch(piece, m_stops);
    if (statement.turns || statement.ends) statement.over = m_over.read(words);
    if (statement.openlyRead && !statement.turns && !statement.ends && qualifierOf(statement.attribute).empty())
        statement.attribute = looseAttribute(statement.attribute, statement.value);
    if (!statement.stops && !statement.ends) return;
    statement.about = tellingWords(m_language, statement.ends ? std::string_view(*statement.ends) : words);
    const bool own = statement.openlyRead || statement.ends || familyOf(statement.attribute) == kSaidFamily;
    // A rule states one thing of a sentence, and what else it speaks of is not what that turns.
    if (!own) {
        const auto told = tellingWords(m_language, statement.content);
        std::erase_if(statement.about,
                      [&](const std::string& word) { return std::find(told.begin(), told.end(), word) == told.end(); });
    }
    const std::string subject = keyOf(statement.subject);
    for (const auto word : wordsOf(subject)) std::erase(statement.about, word);
}

}  // namespace hearth::memory
