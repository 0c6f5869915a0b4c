// SPDX-License-Identifier: AGPL-3.0-or-later
// People whom only words describe, where a clause begins with them: "a friend of mine, Sindre, …", "the woman next door
// …", "my tenant …". What is said of them is never the writer's.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/memory/language/language.h"
#include "core/memory/reading/people.h"

namespace hearth::memory {

/// Words of one language by which somebody is described. Lower case, titles and names apart.
struct DescribedPeopleWords {
    WordList nouns;       ///< What a person may be called: "tenant", "lad", "couple".
    WordList nounEnds;    ///< Ends of nouns that stand for persons where a name follows in commas: "er".
    WordMap singular;     ///< "people" → "person", where the end of a plural does not tell.
    WordList several;     ///< Nouns for several, and before "of my cousins" what counts them: "couple", "two".
    WordList ownSeveral;  ///< Further ones of the writer's than those that are listed (enumerations.h): "folks".
    WordList one;         ///< "One" of my cousins.
    WordList of;          ///< Behind those: "of".
    WordList anybody;     ///< They need no noun: "somebody".
    WordList articles;    ///< Before somebody whom nobody knows yet: "a", "another",
    WordList pointing;    ///< and before one who must be described further: "the".
    WordList owners;      ///< "my", "our",
    WordList ofWriter;    ///< and behind the noun, with its blanks: " of mine".
    WordList leads;       ///< Behind the noun, what tells more of them: "from", "next",
    WordList relative;    ///< with a verb of its own: "who", "i".
    WordList who;         ///< "Who" itself.
    WordList called;      ///< Before a name: "called".
    WordList joining;     ///< "And": then several are spoken of.
    WordList titles;      ///< They begin a name: "Dr".
    WordList around;      ///< Nouns of whom several are meant without their names: "my neighbours".
    WordList dropped;     ///< Before a noun they tell nothing of who it is: "new".
    WordList freely;      ///< A verb behind them is none of the clause: "to", "can".
    std::string_view is;  ///< Between a name and whom it names, with its blanks: " is ".
};

/// Whom a text begins with, and what is said of them.
struct Described {
    Subject subject;
    std::string rest;
    bool further = false;  ///< More than the noun and the name tells who it is: "my friend from school, Luca".
};

/// Threads: safe from any.
class DescribedPeople {
public:
    explicit DescribedPeople(const Language& language);

    /// Nothing where the text begins otherwise, where the writer is one of them ("a friend of mine and I"), or where
    /// nobody is named and what is said touches the writer ("a friend of mine lent me her car").
    std::optional<Described> read(std::string_view text) const;

    /// How many bytes name somebody in commas before their verb: "A friend of mine, Sindre," of "…, moved to Oslo". 0
    /// where there is no such name.
    std::size_t namedUntil(std::string_view text) const;

private:
    struct Phrase;
    bool isNoun(std::string_view word) const;
    bool isOwnSeveral(std::string_view word) const;
    bool isKnownSeveral(const Phrase& phrase) const;
    bool beginsList(std::string_view rest) const;
    std::string singularOf(const std::string& noun) const;
    bool isModifier(std::string_view word) const;
    bool beginsPredicate(std::string_view text, bool several) const;
    std::optional<Phrase> phraseOf(std::string_view text) const;
    bool takeHead(Phrase& phrase) const;
    bool takeNoun(Phrase& phrase) const;
    bool takeName(Phrase& phrase) const;
    bool takeMore(Phrase& phrase) const;
    Subject subjectOf(const Phrase& phrase) const;

    const Language& m_language;
    const DescribedPeopleWords& m_words;
};

}  // namespace hearth::memory
