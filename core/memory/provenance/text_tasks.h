// SPDX-License-Identifier: AGPL-3.0-or-later
// What a part of a message tells of a text that stands beside it: whether it asks for work on one, names one, points at
// one, or says something of the writer and speaks of none.
#pragma once

#include "core/memory/provenance/text_cues.h"

namespace hearth::memory {

constexpr int kPoints = 3;  ///< From this score on a part speaks of a text beside it.

bool asks(const TextPart& part);

/// "I work at a port": says something of the writer and speaks of no text.
bool statesOwn(const TextPart& part);

/// A heading of what the writer says of themselves: "About me:", "Goals:", "FYI:".
bool isOwnHeading(const TextPart& part);

/// How far a part speaks of a text by a name for one: "this mail", "minutes".
int namesText(const TextPart& part, bool worksOn);

/// How far a part speaks of what is to be done with a text.
int setsTask(const TextPart& part);

/// How far a part speaks of a text that stands beside it. `open`: its line ends with it and another follows.
int scoreOf(const TextPart& part, bool open);

/// "What about this?" speaks of a text only where nothing else stands before it.
bool onlyPoints(const TextPart& part);

/// Whether a part may speak of what stands above it: "turn these minutes into bullet points". What "it" is may as well
/// be the last answer.
bool pointsBack(const TextPart& part);

}  // namespace hearth::memory
