// SPDX-License-Identifier: AGPL-3.0-or-later
// Who is spoken of in a message, also those who belong to somebody else ("Dan's dad"), and whom "he" and "her" mean.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/memory/language.h"

namespace hearth::memory {

/// Words of one language for it: RE2 alternatives.
struct PeopleWords {
    std::string_view bareKin;    ///< They need no "my": "mum".
    std::string_view beforeKin;  ///< They then stand behind one of these, or begin a clause.
    WordList male;               ///< Last words of relations.
    WordList female;
    WordList he;  ///< "he", "his": they point at one.
    WordList she;
};
const PeopleWords& peopleWords();

/// Whom a clause is about. `known`: a name or relation that the text introduced ("my sister Ana").
struct Subject {
    enum class Who { User, Acquaintance, Named, Nobody };
    Who who = Who::Nobody;
    std::string name;         ///< "Ana", or the relation where no name is known: "sister", "Ana's dad".
    std::string relation;     ///< "sister", "dog"; empty for a bare name.
    bool introduced = false;  ///< This clause says both relation and name.
    std::string owner;        ///< Whose relation it is, where it is not the writer's: "Ana".
};

/// How a sentence calls somebody: "Ana", "Ana's husband Karl".
std::string spokenNameOf(const Subject& subject);

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
