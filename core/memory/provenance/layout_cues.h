// SPDX-License-Identifier: AGPL-3.0-or-later
// Layout cues: texts that show by their shape alone, in any language and inside one line as well, that somebody else
// speaks in them: speakers by turns, a name that signs, a heading in capitals, a stage direction, letters that mock by
// their case.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/memory/provenance/provenance.h"
#include "core/memory/provenance/text_cues.h"

namespace hearth::memory {

/// Whether a message as a whole has such a shape. `parts` are those of the message. Cost: linear.
bool hasForeignLayout(std::string_view message, const std::vector<TextPart>& parts, const TextCues& cues);

/// Where the text ends that the part `at` names and that stands above or before it ("That's a mail in an exercise."):
/// the part's begin; 0 where it names none.
std::size_t namedAbove(const std::vector<TextPart>& parts, std::size_t at);

/// Where somebody else's words begin in a part that was dictated without a stop ("my neighbour left me this note what
/// do you make of it hello I am Rita …"): behind who handed them over and what is asked of them; 0: nowhere.
std::size_t dictatedAt(std::string_view message, const TextPart& part, const TextCues& cues);

/// Who speaks behind a part: "Bo:", "BO (40s):", "[…] Bo:"; empty where it names nobody.
std::string_view speakerOf(std::string_view message, const TextPart& part, const TextCues& cues);

/// Adds the text between quotation marks that is long enough to be speech.
void addQuotes(std::string_view message, std::vector<ForeignPart>& parts);

/// Where a text ends that begins on the line of its task: with its quotation and what is left of the task behind it;
/// else with the line, where only one more follows; else with the paragraph.
std::size_t endOfInline(std::string_view message, std::size_t from);

}  // namespace hearth::memory
