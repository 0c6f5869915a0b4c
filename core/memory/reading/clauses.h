// SPDX-License-Identifier: AGPL-3.0-or-later
// A sentence cut into clauses, each written out so that rules can be simple: who it is about, and a predicate that
// starts with a verb in its base form, contractions spelled out, openings and adverbs gone, personal data replaced.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/memory/language/language.h"
#include "core/memory/language/sentences.h"
#include "core/memory/reading/people.h"
#include "core/memory/redaction/redaction.h"

namespace hearth::memory {

/// Words of one language around the subjects of clauses. Lists are lower case.
struct ClauseWords {
    WordList starting;       ///< What begins a clause behind a comma or a conjunction: "i'm", "my", "they".
    WordList ownHeads;       ///< Of those, with which somebody is named beside the writer: "my sister and I".
    WordList conjunctions;   ///< Before a new clause: "and", "because".
    WordList things;         ///< What may follow "and" and be governed by the verb before: "a", "two", "married".
    WordList lendable;       ///< Verbs that govern it: forms of being and having.
    WordList joints;         ///< Conjunctions that are no part of the clause they begin.
    WordList lists;          ///< Of these what joins things as well: "and".
    WordList maybeReasons;   ///< They give a reason before a subject, and a time else: "since".
    WordList reasons;        ///< They always do: "because".
    WordList parting;        ///< What follows is a clause of its own in any case: "but",
    WordList partingBehind;  ///< and behind a comma: "so".
    WordList selfLast;       ///< The writer as the last of several: "i".
    WordList selves;         ///< The writer as the first of them: "me".
    WordList userHeads;      ///< How a clause of the writer's begins, with the blank: "i ".
    WordList owners;         ///< How one about something of theirs does: "my ".
    WordList isMine;         ///< Behind a name: it is told of who the writer is to them: "is my ".
    std::string_view owned;  ///< Between an owner and what is owned: "'s ".

    // RE2. {relation} and {animal} stand for the alternatives of Language.
    std::string_view kin = kNothing;     ///< "my new boss": its group is the relation.
    std::string_view animal = kNothing;  ///< "my old black cat": its group is the animal.
    std::string_view both = kNothing;    ///< "my wife and kids": its groups are who they are and what they do.
    std::string_view name = kNothing;    ///< Behind a relation: its name.
    std::string_view called = kNothing;  ///< The same, told in a clause: "'s name is Ana", " is Clara": two groups.
    std::string_view given = kNothing;   ///< "her name is Ana", of somebody spoken of.
    std::string_view nationality = kNothing;  ///< Ends of words that look like names: "German".
    std::string_view bareName = kNothing;     ///< A name, whether it owns what follows, and the rest: three groups.
    std::string_view together = kNothing;     ///< The writer and somebody else; its group is what they do.
};

struct Clause {
    std::size_t begin = 0;  ///< Bytes of the message, without openings.
    std::size_t end = 0;
    Subject subject;
    std::string predicate;
    bool denied = false;    ///< "do not", "is not".
    bool ended = false;     ///< "no longer", "not … anymore".
    bool changed = false;   ///< "now", "switched", "instead".
    bool asks = false;      ///< The clause itself is a question.
    bool reason = false;    ///< Starts with "because", or with "since" before a subject.
    bool greeting = false;  ///< Starts with "hi" or "hello".
};

/// Compiled patterns of one language. Threads: safe from any.
class ClauseReader {
public:
    explicit ClauseReader(const Language& language);
    ~ClauseReader();
    ClauseReader(ClauseReader&&) noexcept;

    /// The clauses of a sentence in order. `people` are those spoken of so far in the message: it resolves "she",
    /// and grows. Clauses inside quotation marks are left out.
    std::vector<Clause> read(std::string_view message, const Sentence& sentence, std::span<const Redaction> redactions,
                             std::vector<Subject>& people) const;

    /// Whom a stretch of words is about, and the rest of it; a possessive becomes "own …". Nobody: all of it.
    std::string withoutSubject(std::string text, Subject& subject, std::vector<Subject>& people) const;
    /// The same words with whom "him" and "her" mean, where that is sure (people.h).
    std::string withNamed(std::string text, const std::vector<Subject>& people) const;
    /// The relation last named in a stretch ("for my sister Ana").
    std::optional<Subject> mentioned(std::string_view text) const;

private:
    struct Patterns;
    /// Takes the subject off the front of a clause; what is left is its raw predicate.
    std::string takeSubject(std::string text, Subject& subject, const std::vector<Subject>& people) const;

    const Language& m_language;
    std::unique_ptr<const Patterns> m_patterns;
};

}  // namespace hearth::memory
