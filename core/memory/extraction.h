// SPDX-License-Identifier: AGPL-3.0-or-later
// What a person states in a message, as one fact each: rules only, no model, the same result every time.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "core/memory/clauses.h"
#include "core/memory/language.h"
#include "core/memory/redaction.h"
#include "core/memory/statement.h"
#include "core/memory/time_words.h"

namespace hearth::memory {

/// A message of a person. `speaker` is empty for the vault's owner, else the name of who says "I".
struct Said {
    std::string_view text;
    Timestamp at{0};
    std::string_view speaker;
};

/// What a message holds, as far as memory is concerned.
struct Reading {
    std::vector<Statement> statements;
    std::size_t words = 0;       ///< Of the whole message.
    std::size_t proseWords = 0;  ///< Without code, quotes and logs.
    std::size_t sentences = 0;
    std::size_t questions = 0;
    bool fiction = false;  ///< Asks for made-up or somebody else's text; nothing in it is a fact.
};

/// Compiled rules of one language. Threads: safe from any. Cost of `read`: linear in the message.
class Extractor {
public:
    /// Both outlive it.
    Extractor(const Language& language, const Redactor& redactor);
    ~Extractor();
    Extractor(Extractor&&) noexcept;

    Reading read(const Said& said) const;

private:
    struct Rules;
    void readSentence(struct ClausePlace& place, struct SharedReading& message) const;
    void readClause(struct ClausePlace& place, const Clause* next, std::vector<Statement>& out) const;
    /// What doubt, a request to remember, and length do to the worth of a sentence.
    double adjustmentOf(const Sentence& sentence) const;

    const Language& m_language;
    const Redactor& m_redactor;
    std::unique_ptr<const Rules> m_rules;
};

}  // namespace hearth::memory
