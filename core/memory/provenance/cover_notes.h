// SPDX-License-Identifier: AGPL-3.0-or-later
// Cover notes: what the writer says of themselves in a message that hands a text over, before the task ("I'm a vet in
// Leith, can you polish this: …") and behind the text ("… Kind regards, Ove\n\nThat came today. I'm scared of bees.").
// Only a text whose ends can be told leaves something beside it: a quotation, a letter, what stands behind a colon or
// below a task.
#pragma once

#include <re2/re2.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/memory/language/language.h"
#include "core/memory/provenance/text_cues.h"

namespace hearth::memory {

/// Bytes of a message.
struct Passage {
    std::size_t begin;
    std::size_t end;
};

/// RE2 of one language.
struct CoverNoteWords {
    std::string_view salutes = kNothing;  ///< Over a line: a letter begins with it.
    std::string_view closes = kNothing;   ///< Over a line: a letter ends with it, but for a name.
    std::string_view returns = kNothing;  ///< Over a paragraph below a text: the writer speaks again.
    std::string_view others = kNothing;   ///< Over a line: it asks how to answer somebody, or speaks of them.
    std::string_view leadIns = kNothing;  ///< Over a part: what only leads up to the rest, "by the way".
    std::string_view assistant =
        kNothing;  ///< Over a message: it begins by greeting the one that reads it, "Dear AI,".
};

/// Threads: safe from any.
class CoverNotes {
public:
    enum class Place { Before, Anywhere };  ///< Where what the writer says counts: before all texts and tasks only.

    CoverNotes(const CoverNoteWords& words, const TextCues& cues);

    /// What the writer says around the texts in a message; empty where there is no such text or nothing is said of
    /// themselves. In rising order. Cost: linear.
    std::vector<Passage> ownIn(std::string_view message, const std::vector<TextPart>& parts, Place place) const;

    /// The message with empty lines for "Dear AI," at its begin and "Yours, Edith" at its end: what is written to the
    /// one that reads it is a letter by its look only. As it is where it greets nobody or somebody else.
    std::string withoutAddress(std::string_view message) const;

    /// The lines that begin with who says them ("Tom: I can't come"), where another line speaks of them.
    std::vector<Passage> spokenIn(std::string_view message, const std::vector<TextPart>& parts) const;

private:
    std::vector<Passage> textsIn(std::string_view message, const std::vector<TextPart>& parts) const;
    void addLetter(std::string_view message, std::vector<Passage>& texts) const;
    void addBehindTask(std::string_view message, const std::vector<TextPart>& parts, std::size_t at,
                       std::vector<Passage>& texts) const;
    /// Where a text ends that stands on the lines from `from` on.
    std::size_t endBelow(std::string_view message, std::size_t from) const;
    static bool handsOver(const TextPart& part, bool leadsUp);
    /// Whether a part says something of the writer, and neither asks nor speaks of a text.
    bool tellsOfWriter(std::string_view message, const TextPart& part) const;
    /// Where what a part says of the writer ends before it asks for something: "I'm a vet, can you fix this".
    std::size_t endOfLead(std::string_view message, const TextPart& part) const;

    const TextCues& m_cues;
    re2::RE2 m_salutes;
    re2::RE2 m_closes;
    re2::RE2 m_returns;
    re2::RE2 m_others;
    re2::RE2 m_leadIns;
    re2::RE2 m_assistant;
};

}  // namespace hearth::memory
