// SPDX-License-Identifier: AGPL-3.0-or-later
// Whether a memory informs of anything that could be of use: a name, a number, or a noun that tells more than the word
// of its family. "Plays every night", "Should ask their dentist" and "Does love both" are true and tell nothing.
#pragma once

#include <re2/re2.h>

#include <string>
#include <string_view>

#include "core/memory/language/language.h"
#include "core/memory/language/statement.h"

namespace hearth::memory {

/// Threads: safe from any.
class Informativeness {
public:
    /// `language` outlives this.
    explicit Informativeness(const Language& language);

    /// Whether a statement of a family that takes any words has none that tells something. Cost: linear in its content.
    bool saysNothing(const Statement& statement) const;

    /// Whether what is planned is over before the next day is: "I'm making chilli tonight". `said`: when.
    bool isSoonOver(const Statement& statement, Timestamp said) const;

private:
    bool isRelation(std::string_view word) const;
    /// `relations`: whether they tell something, too.
    bool tells(std::string_view word, bool relations) const;
    const Language& m_language;
    WordSet m_idle;
    re2::RE2 m_relation;
};

}  // namespace hearth::memory
