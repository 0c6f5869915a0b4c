// SPDX-License-Identifier: AGPL-3.0-or-later
// The words of a clause made regular: openings cut, contractions spelled out, the first verb in its base form,
// denial and change taken out as marks.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/memory/language.h"

namespace hearth::memory {

struct Clause;

/// A clause after its openings ("well", "by the way", "I think") were cut.
struct Opened {
    std::string rest;
    bool greeting = false;
    bool changed = false;
};

/// Threads: safe from any.
class PredicateWords {
public:
    explicit PredicateWords(const Language& language);

    Opened open(std::string_view text) const;
    /// "I'm" → "I am", "doesn't" → "does not"; "Ana's" stays.
    std::string expand(std::string_view text) const;
    /// Writes `predicate`, `denied`, `ended`, `changed` of a clause from its text without subject.
    void finish(std::string_view text, Clause& clause) const;

private:
    std::string baseForm(std::string_view verb, bool user) const;
    bool speaksOfChange(std::string_view text) const;
    void dropAdverbs(std::vector<std::string>& words, std::size_t from) const;
    void finishVerb(std::vector<std::string>& words, Clause& clause) const;

    const Language& m_language;
    std::unordered_set<std::string_view> m_openings;
    std::unordered_set<std::string_view> m_adverbs;
    std::unordered_map<std::string_view, std::string_view> m_contractions;
    std::unordered_map<std::string_view, std::string_view> m_baseForms;
};

}  // namespace hearth::memory
