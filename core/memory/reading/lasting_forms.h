// SPDX-License-Identifier: AGPL-3.0-or-later
// Forms of words that say by themselves that something lasts or has changed: the plain present of what one does as a
// rule ("my son works in a bar"), what one is, has and pays for, "not a waiter any more". Asked where words are too few
// to be weighed (matters.h).
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/memory/language/language.h"
#include "core/memory/language/patterns.h"
#include "core/memory/reading/predicates.h"

namespace hearth::memory {

/// Threads: safe from any.
class LastingForms {
public:
    explicit LastingForms(const Language& language);

    /// Compiled once a program for each language. Threads: safe from any.
    static std::shared_ptr<const LastingForms> shared(const Language& language);

    /// Whether a stretch with its contractions spelled out has such a form, and nothing that is of the moment.
    bool has(std::string_view text) const;
    /// The same of what somebody else does, without whom: "is back in Scotland".
    bool hasOfOthers(std::string_view predicate) const;
    /// The same of words as they were typed.
    bool hasAsTyped(std::string_view text) const;

private:
    PredicateWords m_words;
    std::string m_somebody;  ///< "he ".
    Pattern m_lasting;
    Pattern m_fleeting;
};

}  // namespace hearth::memory
