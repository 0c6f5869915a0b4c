// SPDX-License-Identifier: AGPL-3.0-or-later
// Whether a time in a clause is gone or to come, told by the verbs around it: "we close on 20 July", "I moved on 20
// July". Nothing is guessed where no verb tells; what the clause is about may.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/memory/english_tense.h"
#include "core/memory/time_calendar.h"

namespace hearth::memory {

/// The verbs of one clause or of a few. Keeps views of the text that it was made from.
class Tense {
public:
    /// `wasHeard`: the clause was said with "was", and its words here have "be" for it.
    Tense(std::string_view text, bool wasHeard);

    /// Which way a date at `begin` to `end` points that `preposition` leads to; nothing where the words do not tell.
    /// `planned`: the clause is read as a plan, so that "got tickets in June" sets a day to come.
    std::optional<Looks> at(std::size_t begin, std::size_t end, std::string_view preposition, bool planned) const;
    /// Whether "for three weeks" at `begin` says how long something will be or was, not since when it has been.
    bool isLength(std::size_t begin) const;

private:
    enum class Kind { Past, Perfect, Lasting, Ahead };
    struct Mark {
        std::size_t begin;
        Kind kind;
        bool arranges = false;  ///< Sets a day to come: "booked".
        bool sets = false;
    };
    struct Word {
        std::size_t begin;
        std::string lower;
    };
    void mark(std::size_t index, bool wasHeard);
    bool isPast(std::size_t index) const;
    bool hadToBe(std::size_t index) const;
    std::optional<std::size_t> governing(std::size_t begin, std::size_t end) const;
    bool namesPlan() const;

    std::string_view m_text;
    std::vector<Word> m_words;
    std::vector<Mark> m_marks;
};

}  // namespace hearth::memory
