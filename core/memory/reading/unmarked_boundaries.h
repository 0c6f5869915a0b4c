// SPDX-License-Identifier: AGPL-3.0-or-later
// Boundaries between sentences that no stop marks: "can you suggest a gym I live in Porto", "which one would you pick
// The trip is off", "I live in Porto, any gym that you would trust?". What is asked is cut from what is told, so that
// neither is read as a part of the other.
#pragma once

#include <re2/re2.h>

#include <memory>
#include <string_view>
#include <vector>

#include "core/memory/language/language.h"
#include "core/memory/language/sentences.h"
#include "core/memory/language/tokens.h"
#include "core/memory/reading/lasting_forms.h"
#include "core/memory/reading/matters.h"
#include "core/memory/reading/requests.h"
#include "core/memory/reading/segmentation.h"

namespace hearth::memory {

/// Threads: safe from any.
class UnmarkedBoundaries {
public:
    /// Both outlive this.
    UnmarkedBoundaries(const Language& language, const Segmenter& segmenter);

    /// Appends the sentence, cut at its seams. Cost: linear; words are weighed only where no statement's form
    /// tells it from the question.
    void cut(std::string_view message, Sentence sentence, std::vector<Sentence>& out) const;

    /// Whether a sentence asks for something from its first word on: "Write it kindly to my aunt."
    bool asks(std::string_view message, const Sentence& sentence) const {
        constexpr double kSurelyTold = 1.5;  ///< Lead (matters.h).
        return m_requests.opens(message, tokensOf(message, sentence), kSurelyTold);
    }

private:
    /// The first token before which another sentence begins; 0: none.
    std::size_t seamIn(std::string_view message, const Sentence& sentence, const std::vector<Token>& tokens) const;
    bool beginsAnew(std::string_view message, const Sentence& sentence, const std::vector<Token>& tokens,
                    std::size_t at) const;
    /// "… I live in Porto can you suggest a gym": a question turned round behind a statement.
    bool beginsQuestion(const std::vector<Token>& tokens, std::size_t at) const;
    bool isAsking(const Token& token) const;
    bool isFunctionWord(const Token& token) const;
    /// The part of a question that states something before it asks: "I live in Porto, any gym …?"; 0: none.
    std::size_t statedBefore(std::string_view message, const Sentence& sentence,
                             const std::vector<Token>& tokens) const;
    /// Appends what stands before such, and leaves the rest. False where nothing is asked behind a statement.
    bool cutAsked(std::string_view message, Sentence& sentence, const std::vector<Token>& tokens,
                  std::vector<Sentence>& out) const;
    /// The first token of a question or request behind a statement, whatever mark ends both; 0: none.
    std::size_t askedBehind(std::string_view message, const std::vector<Token>& tokens, Requests::Kind& kind) const;

    /// The same where no word for asking heads the question, or it is an order: "…, best cheap strings?"; 0: none.
    std::size_t bareBehind(std::string_view message, const Sentence& sentence, const std::vector<Token>& tokens) const;
    /// Whether the words before a token tell what lasts, surely or, where that is enough, by their form.
    bool tellsBefore(std::string_view message, const Sentence& sentence, const Token& token, bool byForm) const;

    const Language& m_language;
    const Segmenter& m_segmenter;
    std::shared_ptr<const MatterWords> m_matters;
    std::shared_ptr<const LastingForms> m_lasting;
    Requests m_requests;
    re2::RE2 m_supposed;
    re2::RE2 m_secondPerson;
    re2::RE2 m_bareQuestion;
};

}  // namespace hearth::memory
