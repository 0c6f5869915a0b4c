// SPDX-License-Identifier: AGPL-3.0-or-later
// Sentences that somebody dictated, or wrote without any stop: "I quit the bakery last month now I drive a van for the
// council my wife thinks I'm mad". Each clause is read as a sentence of its own, so that none is told with all others.
#pragma once

#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/memory/language/language.h"
#include "core/memory/language/sentences.h"
#include "core/memory/language/tokens.h"
#include "core/memory/reading/segmentation.h"

namespace hearth::memory {

/// How clauses that no mark parts are told apart. All lower case.
struct RunOnWords {
    WordList subjects;     ///< Of one word, never what is done something to: "i", "we're", "she".
    WordList maybe;        ///< The same where their verb follows: "it", "you", "that".
    WordList withVerb;     ///< Such with their verb in them: "i'm", "it's".
    WordList owners;       ///< "my": a clause begins here where a verb follows soon.
    WordList leads;        ///< Lead over to another clause and belong to it: "anyway", "oh", "now".
    WordList taking;       ///< Take the clause behind them: "that", "because", "said", "with".
    WordList holding;      ///< The same for all that is said up to the next clause: "when", "if".
    WordList determiners;  ///< Of a noun that the clause behind it may tell which is meant: "the dog he had",
    WordList indefinite;   ///< and before the writer only: "a dog I had".
    WordList several;      ///< "me and my", "she or I": join subjects.
    WordList joints;       ///< Leads behind which what only points back goes on: "so it is Kaka now".
    WordList quoting;      ///< Where these stand, somebody else may speak: "quote".
    WordList deniedEnds;   ///< Ends of verbs denied: "n't".
    WordList openings;     ///< Two words that open a clause which another follows in any case: "now that".
};

/// Threads: safe from any.
class RunOns {
public:
    /// `language` outlives this.
    explicit RunOns(const Language& language);

    /// Appends the sentence, cut into its clauses where it has many words and hardly a mark between them, and behind
    /// what only opens it ("now that we live in Knowle"); whole where it is no such sentence. Cost: linear.
    void cut(std::string_view message, const Sentence& sentence, std::vector<Sentence>& out) const;

private:
    bool isVerb(const Token& token) const;
    /// Whether a subject and its verb begin at a token.
    bool beginsClause(const std::vector<Token>& tokens, std::size_t at) const;
    /// Whether what begins at a token belongs to the words before: "the dog I had", "she said I …", "when I … I …".
    bool isTaken(const std::vector<Token>& tokens, std::size_t from, std::size_t at) const;
    /// Whether a clause behind a word that leads over is a part of the one before: "me and my wife moved".
    bool goesOn(const std::vector<Token>& tokens, std::size_t subject) const;
    /// The first token of the next clause behind `from`; the number of tokens where there is none.
    std::size_t nextClause(const std::vector<Token>& tokens, std::size_t from) const;
    /// The same behind what opens a sentence, where no mark stands between; 0 where nothing does.
    std::size_t behindOpening(const std::vector<Token>& tokens) const;

    const RunOnWords& m_words;
    const SegmentWords& m_parts;
    std::unordered_set<std::string_view> m_verbs;
    WordList m_pastEnds;
};

}  // namespace hearth::memory
