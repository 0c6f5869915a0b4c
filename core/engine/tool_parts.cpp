// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/tool_parts.h"

#include <algorithm>
#include <cmath>

#include "core/recall/fence.h"

namespace hearth::engine {

namespace {

/// Of a Thinking part's data, stored, never renamed.
constexpr const char* kOpaque = "opaque";
constexpr const char* kMilliseconds = "ms";

void addText(std::string& text, const std::string& more) {
    if (!text.empty() && !more.empty()) text += "\n\n";
    text += more;
}

constexpr std::string_view kNotKept = "What the memory said is not kept here. Ask it again where it is needed.";

/// Rounds of one answer, from its parts.
class Rounds {
public:
    explicit Rounds(const std::vector<chat::Part>& parts) {
        for (const chat::Part& part : parts) add(part);
        close();
    }
    std::vector<llm::Turn> take() { return std::move(m_turns); }

private:
    void add(const chat::Part& part) {
        switch (part.kind) {
            case chat::PartKind::Thinking: return opaque(part);
            case chat::PartKind::Text: addText(said().text, part.text); return;
            case chat::PartKind::ToolCall: return call(part);
            case chat::PartKind::ToolResult: return result(part);
            default: return;
        }
    }

    /// The turn in which the model speaks; a new one after results.
    llm::Turn& said() {
        if (!m_results.toolResults.empty()) close();
        return m_said;
    }

    void opaque(const chat::Part& part) {
        auto blocks = llm::opaqueBlocksFromJson(memberAt(part.data, kOpaque));
        llm::Turn& turn = said();
        if (blocks.ok()) turn.opaque = std::move(*blocks);
    }

    void call(const chat::Part& part) {
        auto read = llm::toolCallFromJson(part.data);
        if (read.ok()) said().toolCalls.push_back(std::move(*read));
    }

    void result(const chat::Part& part) {
        const std::string id = stringAt(part.data, "id").value_or("");
        const auto asked = std::ranges::find(m_said.toolCalls, id, &llm::ToolCall::id);
        // One that nothing asked for would be refused by every provider.
        if (asked == m_said.toolCalls.end()) return;
        m_results.toolResults.push_back(
            fencedResult({id, asked->name, part.text, boolAt(part.data, "isError", false)}));
    }

    void close() {
        for (const llm::ToolCall& call : m_said.toolCalls)
            if (std::ranges::find(m_results.toolResults, call.id, &llm::ToolResult::callId) ==
                m_results.toolResults.end())
                m_results.toolResults.push_back({call.id, call.name, "The turn ended before this call.", true});
        if (!m_said.text.empty() || !m_said.toolCalls.empty()) m_turns.push_back(std::move(m_said));
        if (!m_results.toolResults.empty()) m_turns.push_back(std::move(m_results));
        m_said = {llm::TurnRole::Assistant, ""};
        m_results = {llm::TurnRole::User, ""};
    }

    llm::Turn m_said{llm::TurnRole::Assistant, ""};
    llm::Turn m_results{llm::TurnRole::User, ""};
    std::vector<llm::Turn> m_turns;
};

bool hasCalls(const chat::Message& message) {
    return std::ranges::any_of(message.parts, [](const auto& part) { return part.kind == chat::PartKind::ToolCall; });
}

}  // namespace

void appendReply(std::vector<chat::Part>& parts, const llm::ChatReply& reply) {
    if (!reply.thinking.empty() || reply.opaque) {
        chat::Part thinking{chat::PartKind::Thinking, reply.thinking};
        if (reply.opaque) thinking.data[kOpaque] = llm::toJson(*reply.opaque);
        if (reply.thinkingMs > 0) thinking.data[kMilliseconds] = std::llround(reply.thinkingMs);
        parts.push_back(std::move(thinking));
    }
    if (!reply.text.empty()) parts.push_back({chat::PartKind::Text, reply.text});
    for (const llm::ToolCall& call : reply.toolCalls)
        parts.push_back({chat::PartKind::ToolCall, "", llm::toJson(call)});
}

chat::Part partOf(const llm::ToolResult& result, const ToolStep& step) {
    Json data = {{"id", result.callId}, {"name", result.name}, {"isError", result.isError}};
    const ToolKey& tool = step.tool;
    if (!tool.server.empty()) data.update({{"server", tool.server}, {"tool", tool.tool}});
    if (step.refused) data["refused"] = true;
    if (step.allowed) data[kMilliseconds] = std::llround(step.ms);
    // A copy of what is remembered would outlive its forgetting; the receipt says what it was.
    const bool quotes = tool.server == kOwnTools && !result.isError;
    return {chat::PartKind::ToolResult, quotes ? std::string(kNotKept) : result.text, std::move(data)};
}

llm::ToolResult fencedResult(llm::ToolResult result) {
    result.text = recall::fenced("result of a tool", result.text);
    return result;
}

std::vector<llm::Turn> turnsOf(const chat::Message& message, ToolRounds rounds) {
    const bool whole = rounds == ToolRounds::Kept || !hasCalls(message);
    if (whole && !message.parts.empty()) return Rounds(message.parts).take();
    if (message.text.empty()) return {};
    return {{llm::TurnRole::Assistant, message.text}};
}

}  // namespace hearth::engine
