// SPDX-License-Identifier: AGPL-3.0-or-later
// Where what somebody tells goes over into what they ask for: "I live in Porto, is there a good gym", "we have twins,
// so suggest a name", "…, please correct this". Without a question mark it would be read as a part of the statement.
#pragma once

#include <re2/re2.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/memory/language/language.h"
#include "core/memory/language/tokens.h"
#include "core/memory/reading/matters.h"

namespace hearth::memory {

/// How one language asks for something in the midst of a sentence. RE2 all, over the words from the first that asks on.
struct RequestWords {
    WordList joints;                    ///< What may stand between both without a comma: "so".
    WordList leading;                   ///< Of these those before a request; "and" goes on with what somebody does.
    std::string_view alone = kNothing;  ///< What asks where nothing else stands behind a comma: "any tips".
    std::string_view asking =
        kNothing;  ///< A question turned round, told by its first words, or asked for: "any tips".
    std::string_view requesting = kNothing;  ///< What nobody says of themselves: "give me", "please correct".
    std::string_view maybe = kNothing;  ///< What somebody may do themselves as well: "write a letter", "keep it short".
    std::string_view maybeHead;         ///< Words with which `maybe` becomes a statement: "I".
};

/// Threads: safe from any.
class Requests {
public:
    /// Outlives this.
    explicit Requests(const Language& language);

    /// What may stand between a statement and what is asked.
    WordList joints() const { return m_words.joints; }

    enum class Kind { None, Question, Request };
    /// What begins at tokens[at] (the first word behind a comma or a joint), which is not the first of its sentence.
    Kind at(std::string_view message, const std::vector<Token>& tokens, std::size_t at) const;
    /// Whether a sentence asks from its first word on; nobody leaves "I" out before what leads by less.
    bool opens(std::string_view message, const std::vector<Token>& tokens, double least = 0.0) const;

private:
    Kind kindOf(std::string_view text, double least) const;

    const RequestWords& m_words;
    std::shared_ptr<const MatterWords> m_matters;
    re2::RE2 m_asking;
    re2::RE2 m_alone;
    re2::RE2 m_requesting;
    re2::RE2 m_maybe;
};

}  // namespace hearth::memory
