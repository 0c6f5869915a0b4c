// SPDX-License-Identifier: AGPL-3.0-or-later
// Who is spoken of in a message, also those who belong to somebody else ("Dan's dad"), and whom "he" and "her" mean.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/memory/language/language.h"

namespace hearth::memory {

/// Words of one language for it: RE2 alternatives.
struct PeopleWords {
    std::string_view bareKin = kNothing;  ///< They need no "my": "mum".
    WordList male;                        ///< Last words of relations.
    WordList female;
    WordList he;  ///< "he", "his": they point at one.
    WordList she;
    WordList one;      ///< All that point at one person, and never at a thing.
    WordList heHeads;  ///< Of these, the ones a clause begins with: "he", "his".
    WordList sheHeads;
    WordList naming;  ///< What a sentence may have that only says what somebody is called: "is", "called".
    WordList owning;  ///< Of those, the ones of an owner: "his", "her".

    // RE2. {relation} stands for the alternatives of Language, {kin} for `bareKin`.
    std::string_view whole = kNothing;    ///< "my sister Ana", in any case: its group is all of it.
    std::string_view asked = kNothing;    ///< "your sister Ana", in a question: the relation, the name.
    std::string_view writers = kNothing;  ///< "my sister Ana": two groups, the relation and the name.
    std::string_view kin = kNothing;      ///< "mum", where the clause begins: its group.
    std::string_view had = kNothing;      ///< "I have a brother".
    std::string_view theirs =
        kNothing;  ///< "my boss Clara has a son": relation, its name, or a name; and whom they have.
    std::string_view others =
        kNothing;                       ///< "Dan's dad Tom", "her sister": relation or name or pronoun, relation, name.
    std::string_view owned = kNothing;  ///< "own wife Carla teaches": relation, name, what follows owns, the rest.
    std::string_view dear = kNothing;   ///< "poor Shep": somebody with a name.
    std::string_view named = kNothing;  ///< "is called Ana": behind somebody's relation it tells only the name.
    WordList him;                       ///< Of `he` and `she`, those within a clause: of him to whom something is done,
    WordList his;                       ///< of whose something is,
    WordList her;                       ///< and what may be either:
    std::string_view afterHer = kNothing;   ///< RE2: what follows it where it is no owner: "every Sunday".
    std::string_view onesOwn = kNothing;    ///< RE2: who is one's own without "my": "the wife"; its group.
    std::string_view firstborn = kNothing;  ///< RE2: "my eldest", without the noun: its group.
    std::string_view childOf;               ///< What that leaves out: " child".
    std::string_view myOne;                 ///< What `bareKin` leaves out: "my ".
    /// RE2: a relation of several words that is written without its hyphens: its group.
    std::string_view unhyphenated = kNothing;
};

/// Whom a clause is about. `known`: a name or relation that the text introduced ("my sister Ana").
struct Subject {
    enum class Who { User, Acquaintance, Named, Nobody };
    Who who = Who::Nobody;
    std::string name;         ///< "Ana", or the relation where no name is known: "sister", "Ana's dad".
    std::string relation;     ///< "sister", "dog"; empty for a bare name.
    bool introduced = false;  ///< This clause says both relation and name.
    std::string owner;        ///< Whose relation it is, where it is not the writer's: "Ana".
    bool unknown = false;     ///< Nobody knows who it is: "a friend of theirs". Another may be called so.
    std::string described{};  ///< Who a bare name is: "a lad they train with".
    bool several = false;     ///< "My parents", not one by one.
};

/// A pattern of the tables with the words of the language in the places of {relation}, {animal} and {kin}.
std::string filled(const Language& language, std::string_view pattern);

/// How a sentence calls somebody: "Ana", "Ana's husband Karl".
std::string spokenNameOf(const Language& language, const Subject& subject);

/// Compiled patterns of one language. Threads: safe from any.
class People {
public:
    explicit People(const Language& language);
    ~People();
    People(People&&) noexcept;

    /// Those who are spoken of in a sentence but do nothing yet: "a gift for my mom, she loves gardening".
    void note(std::string_view sentence, std::vector<Subject>& people) const;
    /// The relation of the writer's last named in a stretch ("for my sister Ana").
    std::optional<Subject> mentioned(std::string_view text) const;
    /// Takes "he" or "her" off the front of a clause. False where it begins with neither; nobody and an empty text
    /// where several could be meant.
    bool takePronoun(std::string& text, Subject& subject, const std::vector<Subject>& people) const;
    /// "Mum lives in Cork" → "my mum lives in Cork".
    std::string withOwner(std::string text) const;
    /// "I visit her on Sundays" with whom it means in the place of "her", where nobody else can be meant.
    std::string withNamed(std::string text, const std::vector<Subject>& people) const;
    /// "Own wife Carla teaches maths" of Tom is about his wife.
    void takeOwned(std::string& text, Subject& subject) const;

private:
    struct Patterns;
    /// Whom a pronoun means, nothing where several could be meant. `next`: what follows it, where it is "his" or "her".
    std::optional<Subject> meant(bool male, std::string_view next, const std::vector<Subject>& people) const;

    const Language& m_language;
    std::unique_ptr<const Patterns> m_patterns;
};

/// Whoever was spoken of last stands last.
void noteSubject(const Subject& subject, std::vector<Subject>& people);

/// Without those who are named only behind `begin`: "he" of "He plays chess and my son drives him" is not my son, also
/// when the sentence is read a second time.
std::vector<Subject> spokenOfBefore(std::size_t begin, std::string_view text, std::vector<Subject> people);

}  // namespace hearth::memory
