// SPDX-License-Identifier: AGPL-3.0-or-later
// Tool calls, their results and a provider's own blocks as parts of a message, and back as turns for a model.
#pragma once

#include <vector>

#include "core/chat/types.h"
#include "core/engine/tool_loop.h"
#include "core/llm/provider.h"

namespace hearth::engine {

/// Thinking with the provider's blocks, text and calls of a reply, after what is there already.
void appendReply(std::vector<chat::Part>& parts, const llm::ChatReply& reply);
/// The result as it is stored: unfenced, with the tool that gave it and how long it took, or that it was not allowed;
/// of what the memory's own tools said, only that they did.
chat::Part partOf(const llm::ToolResult& result, const ToolStep& step);
/// The result as a model gets it: data, in which nothing gives orders.
llm::ToolResult fencedResult(llm::ToolResult result);

enum class ToolRounds { Kept, LeftOut };
/// An answer of a model as the turns that it was, oldest first: a call that never got a result has one that says so.
/// With the rounds left out, what it said alone; a message that said nothing gives no turn.
std::vector<llm::Turn> turnsOf(const chat::Message& message, ToolRounds rounds);

}  // namespace hearth::engine
