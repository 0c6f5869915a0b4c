// SPDX-License-Identifier: AGPL-3.0-or-later
// Enumerations: several people or animals that a sentence names, with what stands beside each name: "three kids: Noah
// (11), Mila (8) and Theo, he's 3", "two employees, Bilal (mechanic) and Sofie", "a son, Emil, 14, and two cats".
#pragma once

#include <re2/re2.h>

#include <string>
#include <string_view>
#include <vector>

#include "core/memory/language/language.h"
#include "core/memory/language/patterns.h"

namespace hearth::memory {

/// Words of one language for it. RE2 alternatives but for `ofOne`.
struct EnumerationWords {
    WordMap ofOne;                        ///< "kids" → "kid", people and animals.
    std::string_view counts = kNothing;   ///< "two", "a"
    std::string_view holders = kNothing;  ///< What stands before the list, from a subject on: "I have", "we live with".
    std::string_view notHeld = kNothing;  ///< Words before the list with which it says nothing: "want", "not".
    std::string_view described = kNothing;  ///< Before a name: "the eldest", "little".
    // RE2 in any case. {name} is a name, {kinds} what people and animals are called, {counts} as above.
    std::string_view own = kNothing;           ///< "my ": a list of those of the writer begins behind it.
    std::string_view headed = kNothing;        ///< "three kids: Noah": the list stands behind a colon or a dash.
    std::string_view head = kNothing;          ///< Groups: "my ", how many, an age, what they are.
    std::string_view aged = kNothing;          ///< "my 5-year-old ": its group is the age.
    std::string_view lead = kNothing;          ///< Between what they are and the first name: " called".
    std::string_view are = kNothing;           ///< The same where several are named: " are ".
    std::string_view joint = kNothing;         ///< Between two: ", and ".
    std::string_view bracketYears = kNothing;  ///< In brackets behind a name: an age,
    std::string_view clause = kNothing;        ///< a clause: "he likes chess", its group the predicate,
    std::string_view plain = kNothing;         ///< or what they are, in any case and language.
    std::string_view years = kNothing;         ///< Behind a name: ", 14": the age, what ends it.
    std::string_view who = kNothing;           ///< ", who likes chess": the predicate, what ends it.
    std::string_view is = kNothing;            ///< ", he is a nurse": the predicate.
    std::string_view apposed = kNothing;       ///< ", a nurse": what they are, what ends it.

    // What the writer has: a sentence that lists it, with the groups "I have", "have" and the list,
    std::string_view things = kNothing;
    std::string_view thing = kNothing;  ///< one of the list and what joins it to the next, the group without that,
    std::string_view bare = kNothing;   ///< and what of it is no part of its name: "a", "at home".

    // Predicates that are told of them; {t} is what was found.
    std::string_view isAged;                  ///< "is {t} years old"
    WordList isWhat;                          ///< "is {t}", "is a {t}"
    std::string_view isSomething;             ///< "is {t}"
    std::string_view child;                   ///< Who is told of by an age alone: "child".
    std::string_view nationality = kNothing;  ///< Ends of words that look like names: "German".
};

/// One of them, and predicates that are told of them: "is 11 years old".
struct Member {
    std::string name;
    std::vector<std::string> told;
};

/// Those of one kind.
struct Company {
    std::string kind;  ///< "kid", "dog"
    std::vector<Member> members;
    std::string whole;  ///< As the list counts them, where the rest of the sentence does not say so: "two cats".
};

/// A thing that a list names: the sentence that the list would be without the others, and the thing by itself.
struct ListedThing {
    std::string sentence;  ///< "I have got an iPad"
    std::string told;      ///< "have got an iPad"
    std::string name;      ///< "iPad"
};

/// Compiled patterns of one language. Threads: safe from any.
class Enumerations {
public:
    explicit Enumerations(const Language& language);

    /// Those of the writer, in a sentence whose short forms are spelled out; nothing where it names nobody beside whom
    /// something stands, and no two. `asks`: it is a question, of which only "my kids, …" is taken for granted.
    std::vector<Company> read(std::string_view sentence, bool asks) const;

    /// What a sentence lists that the writer has, two things and more: "I've got a Pixel 8 and a ThinkPad".
    std::vector<ListedThing> things(std::string_view sentence) const;

private:
    /// How the list is told to be the writer's.
    enum class Held {
        Named,   ///< "My kids …"
        Had,     ///< "I have two kids …"
        Headed,  ///< "Three kids: …"
    };
    bool readCompany(re2::StringPiece& rest, Held held, std::vector<Company>& companies) const;
    void readMembers(re2::StringPiece& rest, Company& company) const;
    bool readMember(re2::StringPiece& rest, Company& company) const;
    void tellBracket(std::string_view bracket, Member& member) const;
    void readDetail(re2::StringPiece& rest, Member& member) const;
    std::vector<Company> readFrom(re2::StringPiece rest, Held held) const;
    std::string singular(const std::string& kind) const;

    const Language& m_language;
    Pattern m_own;
    Pattern m_held;
    Pattern m_headed;
    Pattern m_notHeld;
    Pattern m_head;
    Pattern m_aged;
    Pattern m_lead;
    Pattern m_are;
    Pattern m_joint;
    Pattern m_described;
    Pattern m_nationality;
    Pattern m_name;
    Pattern m_bracketYears;
    Pattern m_clause;
    Pattern m_plain;
    Pattern m_years;
    Pattern m_who;
    Pattern m_is;
    Pattern m_apposed;
    Pattern m_things;
    Pattern m_thing;
    Pattern m_bare;
};

}  // namespace hearth::memory
