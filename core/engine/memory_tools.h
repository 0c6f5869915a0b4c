// SPDX-License-Identifier: AGPL-3.0-or-later
// The tools that are built in: looking into the memory, adding to it, and where threads were left.
#pragma once

#include <vector>

#include "core/base/clock.h"
#include "core/chat/conversations.h"
#include "core/engine/tool_box.h"
#include "core/memory/memory_engine.h"
#include "core/recall/recall.h"

namespace hearth::engine {

std::vector<OfferedTool> memoryTools();

/// For whom they answer.
struct MemoryAsker {
    ConversationId conversation;
    bool leavesMachine = false;      ///< What is local only is left out of what they say.
    bool conversationStays = false;  ///< The conversation is local only: so is what is remembered in it.
};

/// What one said, and what of the memory stands in it.
struct MemoryAnswer {
    mcp::RemoteResult result;
    std::vector<MemoryId> memories = {};
    std::vector<MessageId> passages = {};
};

/// Threads: safe from any.
class MemoryToolRunner {
public:
    /// All of them outlive it.
    MemoryToolRunner(const chat::Conversations& conversations, memory::MemoryEngine& memories,
                     const recall::Recall& recall, const Clock& clock);
    /// Arguments that are missing or wrong give a result that is an error. Errors: those of the vault.
    Result<MemoryAnswer> call(const std::string& tool, const Json& arguments, const MemoryAsker& asker) const;

private:
    Result<MemoryAnswer> search(const Json& arguments, const MemoryAsker& asker) const;
    Result<MemoryAnswer> add(const Json& arguments, const MemoryAsker& asker) const;
    Result<MemoryAnswer> resume(const MemoryAsker& asker) const;

    const chat::Conversations& m_conversations;
    memory::MemoryEngine& m_memories;
    const recall::Recall& m_recall;
    const Clock& m_clock;
};

}  // namespace hearth::engine
