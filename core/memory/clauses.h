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

#include "core/memory/language.h"
#include "core/memory/people.h"
#include "core/memory/redaction.h"
#include "core/memory/sentences.h"

namespace hearth::memory {

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
