// SPDX-License-Identifier: AGPL-3.0-or-later
// The words of a clause made regular: openings cut, contractions spelled out, the first verb in its base form,
// denial and change taken out as marks.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/memory/language/language.h"

namespace hearth::memory {

struct Clause;

enum class Denial { None, Denied, Ended };

/// Words at the head of a predicate of which some go and say whether it holds. Of a list the first that matches does.
struct HeadForm {
    WordList words;        ///< "*" is any word.
    std::size_t shortest;  ///< Words that the predicate must have,
    std::size_t first;     ///< the first that goes
    std::size_t last;      ///< and the one behind the last.
    Denial denial;
};

/// How predicates begin and end in one language. All lower case.
struct PredicateForms {
    WordList being;                       ///< Forms of being, which become "be".
    WordList denials;                     ///< Behind such a form: "not".
    WordList greetings;                   ///< How openings begin that greet.
    WordList anymore;                     ///< At the end: it is over, or no longer so.
    WordList refusing;                    ///< "will not": with these in front
    WordList refused;                     ///< and one of these verbs behind, it is so always,
    WordList once;                        ///< but for these words behind it: "today".
    std::string_view refusal;             ///< What then stands for the first word: "do".
    WordList stressing;                   ///< "do", which only stresses the verb behind it (GrammarWords).
    std::size_t shortestVerb;             ///< Bytes of a verb that may be inflected.
    WordEndings baseEnds;                 ///< From the third person to the base form.
    std::span<const HeadForm> asSaid;     ///< Before the verb is in its base form: "no longer live",
    std::span<const HeadForm> shortened;  ///< then, each in turn: "have got",
    std::span<const HeadForm> denying;    ///< and "do not live", "live no longer".
};

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
    void finishPossessive(std::vector<std::string>& words, Clause& clause) const;
    bool dropAnymore(std::vector<std::string>& words) const;
    void refuseVerb(std::vector<std::string>& words) const;
    void finishVerb(std::vector<std::string>& words, Clause& clause) const;

    const Language& m_language;
    const PredicateForms& m_forms;
    std::unordered_set<std::string_view> m_openings;
    std::unordered_set<std::string_view> m_adverbs;
    std::unordered_map<std::string_view, std::string_view> m_contractions;
    std::unordered_map<std::string_view, std::string_view> m_baseForms;
};

}  // namespace hearth::memory
