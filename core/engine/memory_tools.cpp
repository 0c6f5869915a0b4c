// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/memory_tools.h"

#include <algorithm>

#include "core/base/text.h"

namespace hearth::engine {

namespace {

constexpr int kMostThreads = 5;
constexpr Milliseconds kDeadline = 1500;  ///< A model waits for it, not a person's keystroke.

Json textSchema(const char* name, const char* about) {
    return {{"type", "object"},
            {"properties", {{name, {{"type", "string"}, {"description", about}}}}},
            {"required", {name}}};
}

OfferedTool own(const char* name, const char* about, Json schema) {
    return {{name, about, std::move(schema)}, {std::string(kOwnTools), name}, false, ""};
}

MemoryAnswer refused(const char* why) { return {{why, true}}; }

}  // namespace

std::vector<OfferedTool> memoryTools() {
    return {own("memory_add",
                "Propose one short statement about the user, or that the user asked to keep, to be remembered.",
                textSchema("text", "The statement, in the third person, at most 1000 characters.")),
            own("memory_search", "Look for what the user said in earlier conversations and what is remembered of them.",
                textSchema("query", "What to look for, in the user's own words.")),
            own("thread_resume", "List the conversations that the user left unfinished, and where each stands.",
                {{"type", "object"}, {"properties", Json::object()}})};
}

MemoryToolRunner::MemoryToolRunner(const chat::Conversations& conversations, memory::MemoryEngine& memories,
                                   const recall::Recall& recall, const Clock& clock)
    : m_conversations(conversations), m_memories(memories), m_recall(recall), m_clock(clock) {}

Result<MemoryAnswer> MemoryToolRunner::call(const std::string& tool, const Json& arguments,
                                            const MemoryAsker& asker) const {
    if (tool == "memory_search") return search(arguments, asker);
    if (tool == "memory_add") return add(arguments, asker);
    if (tool == "thread_resume") return resume(asker);
    return refused("There is no such tool.");
}

Result<MemoryAnswer> MemoryToolRunner::search(const Json& arguments, const MemoryAsker& asker) const {
    recall::RecallQuery query;
    query.text = stringAt(arguments, "query").value_or("");
    if (trim(query.text).empty()) return refused("The argument \"query\" is missing.");
    query.conversation = asker.conversation;
    query.forRemoteModel = asker.leavesMachine;
    query.mayAskRemote = !asker.conversationStays;
    query.deadline = kDeadline;
    HEARTH_TRY(const recall::RecallResult found, m_recall.recall(query));
    MemoryAnswer answer{{found.context.empty() ? "Nothing is remembered of that." : found.context, false}};
    for (const auto& item : found.memories) answer.memories.push_back(item.memory.id);
    for (const auto& hit : found.passages) answer.passages.push_back(hit.message);
    return answer;
}

Result<MemoryAnswer> MemoryToolRunner::add(const Json& arguments, const MemoryAsker& asker) const {
    // A model's words are not the person's: they wait until the person has looked at them.
    const auto added = m_memories.propose(stringAt(arguments, "text").value_or(""), asker.conversationStays);
    if (!added.ok() && added.error().code == ErrorCode::InvalidArgument)
        return refused("The argument \"text\" is missing, or longer than 1000 characters.");
    if (!added.ok()) return added.error();
    return MemoryAnswer{{"It waits for the user to accept it, and is not remembered before.", false}};
}

Result<MemoryAnswer> MemoryToolRunner::resume(const MemoryAsker& asker) const {
    HEARTH_TRY(const auto threads, m_memories.resumable(kMostThreads + 1));
    MemoryAnswer answer;
    int shown = 0;
    for (const memory::ThreadState& thread : threads) {
        if (thread.conversation == asker.conversation || shown == kMostThreads) continue;
        HEARTH_TRY(const chat::Conversation conversation, m_conversations.get(thread.conversation));
        if (asker.leavesMachine && conversation.localOnly) continue;
        const std::string& text = thread.precomputed.empty() ? thread.summary : thread.precomputed;
        answer.result.text +=
            (shown == 0 ? "" : "\n\n") + thread.title + " (last on " + m_clock.day(thread.lastAt) + ")\n" + text;
        ++shown;
    }
    if (shown == 0) answer.result.text = "No conversation was left unfinished.";
    return answer;
}

}  // namespace hearth::engine
