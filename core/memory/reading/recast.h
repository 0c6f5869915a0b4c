// SPDX-License-Identifier: AGPL-3.0-or-later
// Sentences said another way: what people leave out or turn round ("Allergic to nuts here", "Acme is where I work",
// "for Ana, who loves hiking") written out as plain sentences, so that the rules need only know those.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/memory/language/language.h"

namespace hearth::memory {

/// Compiled patterns of one language. Threads: safe from any.
class Recaster {
public:
    explicit Recaster(const Language& language);
    ~Recaster();
    Recaster(Recaster&&) noexcept;

    /// A sentence that is turned round, as it would be said plainly: "it is tea that I drink" gives "I drink tea".
    /// Empty when it is not. `spanning`: only what may span two statements.
    std::string plain(std::string_view sentence, bool spanning = false) const;

    struct Told {
        std::vector<std::string> sentences;
        bool instead = false;  ///< The sentence itself need not be read.
    };
    /// `sentence` without its openings, contractions spelled out. `spanning`: only what may span two statements.
    Told tell(std::string_view sentence, bool spanning = false) const;
    /// What is told inside another clause; empty when nothing is.
    std::string carried(std::string_view sentence, bool question) const;
    /// The statements that a sentence strings together, as parts of it; one when it is none of several.
    std::vector<std::string_view> segments(std::string_view sentence) const;
    /// The answer to a question as a sentence of whoever answers: "Where do you live?" and "In Porto." give "I live in
    /// Porto"; empty when the question is none of a known form.
    std::string answered(std::string_view question, std::string_view answer) const;
    /// The same for questions in the words of no particular asker, also about others: "What is Ana into?" and "Hiking"
    /// give "Ana loves Hiking". Empty when the answer is a denial.
    std::string openlyAnswered(std::string_view question, std::string_view answer) const;

    /// What was only spoken of and then named, over two messages of one person: "I have one great love." and "Fado.".
    /// `bare`: whether the value is no more than one; else only what may be a whole sentence is read.
    std::string announced(std::string_view before, std::string_view value, bool bare) const;
    /// A choice with what it is about, where only the sentence before says that: "I've changed my mind about the hall.
    /// We're going with cork." The same of a place or a firm: "Is Turku nice? My aunt lives near the station." Empty
    /// where it is none.
    std::string chosenThen(std::string_view before, std::string_view choice) const;
    /// What a sentence takes for granted, also where it asks or supposes something: "is a penknife fine for Uriel, who
    /// is eleven?" gives "Uriel is eleven". Contractions spelled out.
    std::vector<std::string> presuppositions(std::string_view sentence) const;

    /// What was proposed or asked to be settled and is settled by the answer, as a sentence of whoever answers: "For
    /// the fence I would take larch." and "Fine, larch it is" give "I decided on larch for the fence". Empty where the
    /// answer leaves it open.
    std::string accepted(std::string_view proposal, std::string_view answer) const;

private:
    struct Patterns;
    std::unique_ptr<const Patterns> m_patterns;
};

}  // namespace hearth::memory
