// SPDX-License-Identifier: AGPL-3.0-or-later
// Several people or animals that a sentence names, with what stands beside each name: "three kids: Noah (11), Mila (8)
// and Theo, he's 3", "two employees, Bilal (mechanic) and Sofie", "a son, Emil, 14, and two cats".
#pragma once

#include <re2/re2.h>

#include <string>
#include <string_view>
#include <vector>

#include "core/memory/language.h"

namespace hearth::memory {

/// Words of one language for it. RE2 alternatives but for `ofOne`.
struct RosterWords {
    WordMap ofOne;                 ///< "kids" → "kid", people and animals.
    std::string_view counts;       ///< "two", "a"
    std::string_view holders;      ///< What stands before the list, from a subject on: "I have", "we live with".
    std::string_view notHeld;      ///< Words before the list with which it says nothing: "want", "not".
    std::string_view described;    ///< Before a name: "the eldest", "little".
    std::string_view nationality;  ///< Ends of words that look like names: "German".
};
const RosterWords& rosterWords();

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

/// Compiled patterns of one language. Threads: safe from any.
class Rosters {
public:
    explicit Rosters(const Language& language);

    /// Those of the writer, in a sentence whose short forms are spelled out; nothing where it names nobody beside whom
    /// something stands, and no two. `asks`: it is a question, of which only "my kids, …" is taken for granted.
    std::vector<Company> read(std::string_view sentence, bool asks) const;

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
    void readDetail(re2::StringPiece& rest, Member& member) const;
    std::vector<Company> readFrom(re2::StringPiece rest, Held held) const;
    std::string singular(const std::string& kind) const;

    const Language& m_language;
    std::string m_kinds;
    re2::RE2 m_own;
    re2::RE2 m_held;
    re2::RE2 m_headed;
    re2::RE2 m_notHeld;
    re2::RE2 m_head;
    re2::RE2 m_aged;
    re2::RE2 m_lead;
    re2::RE2 m_are;
    re2::RE2 m_joint;
    re2::RE2 m_described;
    re2::RE2 m_nationality;
};

}  // namespace hearth::memory
