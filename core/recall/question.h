// SPDX-License-Identifier: AGPL-3.0-or-later
// A question taken apart once: its terms without the words that only ask, its time, whom it names.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.h"
#include "core/index/bm25.h"
#include "core/index/language.h"
#include "core/recall/time_frame.h"

namespace hearth::recall {

struct Question {
    std::string text;
    std::vector<index::QueryTerm> terms;  ///< Each once, in order; without boilerplate unless that is all there is.
    index::Language language = index::Language::English;
    std::map<std::string, std::string> written;  ///< Terms of a whole word: how it stands in the question.
    std::vector<std::string> words;              ///< Folded, for names: "Caroline's" gives "caroline".
    std::vector<std::string> properTerms;        ///< Terms that were written as names: capitals inside a sentence.
    bool namesSubject = false;                   ///< False for greetings, thanks and the like, which recall nothing.
    bool asksWhen = false;
    bool asksAssistant = false;      ///< For what the assistant said: "what did you suggest", "your list of".
    std::optional<TimeFrame> frame;  ///< In moments.
};

/// Times are read by the asker's calendar, as `clock` has it.
Question parseQuestion(std::string_view text, const Clock& clock);

/// Whether a term asks for a property that everything has ("name", "number"): weak evidence of what is meant.
bool isGenericTerm(std::string_view term);

/// Whether a speaker's name, or its first word, stands in the question.
bool names(const Question& question, std::string_view speaker);

}  // namespace hearth::recall
