// SPDX-License-Identifier: AGPL-3.0-or-later
// Commands without undo: at a terminal they show what would happen and ask once.
#pragma once

#include "app/hearthctl/line_modes.h"
#include "app/hearthctl/session.h"

namespace hearth::ctl {

/// Whether the command wants a yes that was not given, and somebody is there to be asked.
bool mustAsk(const Arguments& arguments);

/// Shows what the command would do, asks, and does it; gives the exit code.
int runAfterAsking(Session& session, const Runner& run);

/// Whether a person can be asked about the words of a pairing, and what they say.
bool canCompare();
bool compareWords(const std::vector<std::string>& words);

/// Whether a person sits at both ends of a chat and can be asked about tools.
bool canAsk(const Arguments& arguments);
/// Shows the call to the letter and takes a word for it; anything but a clear yes is a no.
engine::ToolDecision askPerson(const engine::ToolQuestion& question);

}  // namespace hearth::ctl
