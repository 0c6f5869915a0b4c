// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/reading/whom_asked.h"

#include <algorithm>

#include "core/base/check.h"
#include "core/base/text.h"
#include "core/memory/language/grammar.h"
#include "core/memory/language/phrasing.h"
#include "core/memory/language/tokens.h"
#include "core/memory/language/words.h"
#include "core/memory/reading/open_reading.h"
#include "core/memory/reading/people.h"

namespace hearth::memory {

WhomAsked::WhomAsked(const Language& language)
    : m_language(language),
      m_relative(filled(language, language.people->asked)),
      m_secondPerson(language.secondPerson),
      m_asksWhether(language.asksWhether) {
    HEARTH_CHECK(m_relative.ok() && m_secondPerson.ok() && m_asksWhether.ok());
}

std::optional<std::string> WhomAsked::onlyName(std::string_view question) const {
    std::optional<std::string> only;
    const auto words = wordsOf(question);
    for (std::size_t i = 1; i < words.size(); ++i) {
        const std::string name(withoutOwner(m_language, words[i]));
        if (!isUpper(name[0]) || name.size() < 2 || isAmong(m_language.noValueNames, lowerAscii(name)) ||
            isAmong(m_language.notPeople, name) || isAmong(m_language.beforePlaces, lowerAscii(words[i - 1])))
            continue;
        if (only && *only != name) return std::nullopt;
        only = name;
    }
    return only;
}

std::optional<std::string> WhomAsked::whom(std::string_view asked) const {
    std::string question = collapseSpaces(straightened(lastQuestion(asked)));
    if (question.empty()) return std::nullopt;
    std::string relation;
    std::string name;
    const bool relative = re2::RE2::PartialMatch(question, m_relative, &relation, &name);
    if (relative) re2::RE2::Replace(&question, m_relative, "");
    re2::RE2::Replace(&question, m_asksWhether, "");
    if (re2::RE2::PartialMatch(question, m_secondPerson)) return std::nullopt;
    if (!relative) return onlyName(question);
    return name.empty() ? lowerAscii(relation) : name;
}

bool WhomAsked::asksThem(std::string_view question) const {
    return re2::RE2::PartialMatch({question.data(), question.size()}, m_secondPerson);
}

bool WhomAsked::speaksOfWriter(std::string_view answer) const {
    const auto words = wordsOf(answer);
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        const std::string lower = lowerAscii(word.substr(0, word.find('\'')));
        return isAmong(m_language.writer, lower) || isAmong(m_language.firstPerson, lower);
    });
}

void tellOf(const Language& language, const std::string& whom, Statement& statement) {
    statement.subject = whom;
    const auto words = wordsOf(statement.content);
    if (words.empty()) return;
    // "Birthday is …" has an owner, "Lives in …" a doer.
    const bool owned = words.size() > 1 && isAmong(language.phrases->ownedVerbs, words[1]);
    const std::string first = lowerAscii(statement.content.substr(0, 1)) + statement.content.substr(1);
    statement.content = owned ? ownedThing(language, capitalised(whom), first) : capitalised(whom) + " " + first;
}

}  // namespace hearth::memory
