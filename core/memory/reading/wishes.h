// SPDX-License-Identifier: AGPL-3.0-or-later
// Standing wishes about how the assistant should answer: "no hashtags ever", "Metric only. Always.", "correct my
// mistakes every time", "you can stop with the tables". What is asked of one answer alone ("make this one shorter") is
// none.
#pragma once

#include <re2/re2.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/memory/language/language.h"
#include "core/memory/language/statement.h"
#include "core/memory/reading/answer_styles.h"

namespace hearth::memory {

/// A sentence of the person who writes, contractions spelled out, and what stands around it.
struct WishText {
    std::string sentence;
    std::string_view next;  ///< The next one: it may be nothing but the mark that makes a wish stand, "Always."
    bool alone = false;     ///< Nothing else is asked in the message, for which it could be meant.
    bool question = false;
    bool whole = true;  ///< Nothing of the sentence stands before it.
};

/// Threads: safe from any.
class Wishes {
public:
    explicit Wishes(const Language& language);

    /// The wish that a sentence states, without its place in the message; nothing where it is bound to one answer, or
    /// is no wish. Cost: linear.
    std::optional<Statement> read(WishText text) const;
    /// Whether a sentence has a word of wishing at all.
    bool maybe(std::string_view sentence) const;
    /// Where the sentence goes on with something that is no part of the wish: ", I'm 60". Its end where it does not.
    std::size_t tailOf(std::string_view sentence) const;

private:
    struct Asked {
        const WishForm* form = nullptr;
        std::string words;
    };
    Asked askedIn(const std::string& sentence) const;
    /// Whether it is meant of all answers to come.
    bool stands(const WishText& text, const Asked& asked) const;
    /// Its attribute and value.
    void settle(const Asked& asked, const std::string& sentence, Statement& statement) const;

    const Language& m_language;
    AnswerStyles m_styles;
    re2::RE2 m_mayWish;
    re2::RE2 m_leading;
    re2::RE2 m_trailing;
    re2::RE2 m_stands;
    re2::RE2 m_onlyStands;
    re2::RE2 m_manner;
    re2::RE2 m_talk;
    re2::RE2 m_bound;
    re2::RE2 m_never;
    re2::RE2 m_yours;
    re2::RE2 m_tail;
    std::vector<std::unique_ptr<const re2::RE2>> m_forms;
    std::vector<std::unique_ptr<const re2::RE2>> m_topics;
};

}  // namespace hearth::memory
