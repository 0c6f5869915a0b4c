// SPDX-License-Identifier: AGPL-3.0-or-later
// What is sent to a model for one turn: stable parts first, so that a provider's prompt cache hits.
#pragma once

#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/chat/conversations.h"
#include "core/engine/attached_parts.h"
#include "core/llm/provider.h"
#include "core/memory/memory_engine.h"
#include "core/recall/recall.h"

namespace hearth::engine {

struct PromptParts {
    const Clock& clock;
    std::string instructions = {};             ///< The person's, for this conversation.
    std::vector<memory::Memory> profile = {};  ///< Pinned memories and the strongest preferences and facts.
    std::optional<memory::ThreadState> thread;
    const recall::RecallResult* recalled = nullptr;  ///< May be null.
    std::vector<chat::BranchMessage> branch;         ///< Up to and with the new question.
    Pictures pictures = {};                          ///< Of the branch; none for a model that does not see.
    bool tools = false;                              ///< What they gave in older turns is told again.
    std::int64_t maxInputTokens = 120'000;
    std::size_t keepLastTurns = 10;
};

struct Prompt {
    llm::ChatRequest request;
    std::int64_t contextTokens = 0;        ///< Of the profile and what was recalled.
    std::vector<AttachmentId> files = {};  ///< Whose contents stand in it, the newest message's first.
};

/// How much of a model's context a prompt may fill, and how much is kept for the answer.
struct PromptRoom {
    std::int64_t inputTokens = 0;
    int outputTokens = 0;
};
/// `contextTokens` 0: not known, so that it is taken to be large.
PromptRoom roomFor(std::int64_t contextTokens);

/// Estimated tokens of the whole prompt, its pictures too.
std::int64_t promptTokens(const llm::ChatRequest& request);

/// Cost: linear in the branch's text. Older turns that do not fit are left out, the newest message never.
Prompt assemblePrompt(const PromptParts& parts);

}  // namespace hearth::engine
