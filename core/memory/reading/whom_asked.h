// SPDX-License-Identifier: AGPL-3.0-or-later
// Whom a question asks about: a bare answer to "Any allergies that Ana has?" is about Ana, not about who answers.
#pragma once

#include <re2/re2.h>

#include <optional>
#include <string>
#include <string_view>

#include "core/memory/language/language.h"
#include "core/memory/language/statement.h"

namespace hearth::memory {

/// Threads: safe from any.
class WhomAsked {
public:
    explicit WhomAsked(const Language& language);

    /// The name, or the relation where none is said. Nothing where the last sentence asks nothing, asks the person of
    /// themselves, or names two.
    std::optional<std::string> whom(std::string_view asked) const;
    /// Whether a question speaks to whom it asks: "you", "your".
    bool asksThem(std::string_view question) const;
    /// Whether an answer speaks of the one who gives it.
    bool speaksOfWriter(std::string_view answer) const;

private:
    /// Names in a question, each once, those of places ("in Porto") left out.
    std::optional<std::string> onlyName(std::string_view question) const;

    const Language& m_language;
    re2::RE2 m_relative;  ///< "your sister Ana": groups: the relation, the name.
    re2::RE2 m_secondPerson;
    re2::RE2 m_asksWhether;
};

/// What the user was taken to say of themselves, told of somebody else.
void tellOf(const Language& language, const std::string& whom, Statement& statement);

}  // namespace hearth::memory
