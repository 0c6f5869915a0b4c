// SPDX-License-Identifier: AGPL-3.0-or-later
// Cues of change: whether a statement's own words say that something changed or ended, and what they speak of. Only
// then may what was read openly take the place of anything.
#pragma once

#include <re2/re2.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/memory/language/end_cues.h"
#include "core/memory/language/language.h"
#include "core/memory/language/statement.h"
#include "core/memory/reading/answer_styles.h"
#include "core/memory/reading/evidence.h"
#include "core/memory/reading/matters.h"

namespace hearth::memory {

/// The words of a text that tell what it speaks of, as keyOf writes them, each once.
std::vector<std::string> contentWords(const Language& language, std::string_view text);

/// Without what stands before the first of `marks` (a comma, a colon, a dash) in few words, which opens a sentence and
/// says nothing, and without personal data at its end.
std::string_view withoutOpening(std::string_view text, std::string_view marks = ":");

/// Threads: safe from any.
class ChangeCues {
public:
    explicit ChangeCues(const Language& language);

    /// Sets the subject of what only seems to be about somebody, and writes `turns`, `stops`, `over` and `about` of a
    /// statement. `words` are those it was made of, contractions spelled out. One that was read openly and turns
    /// nothing is qualified by its value, so that it stands beside others; one whose value cannot be what it was read
    /// as speaks of nothing known.
    void mark(Statement& statement, std::string_view words) const;
    /// That alone which says that something changed or is over: of a wish (wishes.h) the rest is known.
    void markEnd(Statement& statement, std::string_view words) const;

private:
    /// Whether all words together speak of another matter than the one that was read.
    bool speaksOfAnother(const Statement& statement, const std::vector<double>& chances) const;
    /// Whether what was read openly holds for some days only, was so once, or calls a plan off.
    bool saysNothingLasting(const Statement& statement, std::string_view words) const;
    const Language& m_language;
    re2::RE2 m_turns;
    re2::RE2 m_stops;
    re2::RE2 m_doneToMe;
    re2::RE2 m_before;
    re2::RE2 m_since;
    Evidence m_evidence;
    AnswerStyles m_styles;
    std::shared_ptr<const MatterWords> m_matters;
    std::shared_ptr<const EndCues> m_over;
};

}  // namespace hearth::memory
