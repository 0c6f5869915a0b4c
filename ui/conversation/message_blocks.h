// SPDX-License-Identifier: AGPL-3.0-or-later
// A whole message as blocks: its words, and between them what was thought and done on the way.
#pragma once

#include <set>

#include "ui/conversation/markdown.h"
#include "ui/conversation/message_item.h"

namespace hearth::conversation {

/// The steps of a message, by index, that show what they hold.
using OpenSteps = std::set<int>;

SoftBreak softBreakFor(const MessageItem& item);
/// Where in the text the last step stands; what follows are words alone.
qsizetype lastStepAt(const MessageItem& item);
/// Up to and with the last step; empty without steps.
std::vector<Block> blocksToLastStep(const MessageItem& item, const OpenSteps& open);
std::vector<Block> blocksOf(const MessageItem& item, const OpenSteps& open);

/// "Thought for 3 s", "memory_search · hearth · 0.2 s".
QString stepTitle(const WorkStep& step);

}  // namespace hearth::conversation
