// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/llm/turns.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/base/text.h"
#include "core/llm/providers.h"

namespace hearth::llm {

namespace {

constexpr std::size_t kMaxIdBytes = 40;  ///< OpenAI takes no longer ones.
constexpr std::string_view kNotRun = "The tool was not run.";

bool isEmpty(const Turn& turn) {
    return trim(turn.text).empty() && turn.images.empty() && turn.toolCalls.empty() && turn.toolResults.empty() &&
           !turn.opaque;
}

/// Gives each call its result in the turn behind it, in the order of the calls, and takes the other results away.
class CallsAnswered {
public:
    std::vector<Turn> of(std::vector<Turn> turns) {
        for (Turn& turn : turns) {
            const bool answers = turn.role == TurnRole::User;
            if (!answers) closeCalls();
            std::vector<ToolResult> given = std::exchange(turn.toolResults, {});
            if (answers && !m_open.empty()) turn.toolResults = matched(std::move(given));
            if (!answers) m_open = turn.toolCalls;
            if (!isEmpty(turn)) m_turns.push_back(std::move(turn));
        }
        closeCalls();
        return std::move(m_turns);
    }

private:
    void closeCalls() {
        if (m_open.empty()) return;
        Turn answer;
        answer.toolResults = matched({});
        m_turns.push_back(std::move(answer));
    }

    std::vector<ToolResult> matched(std::vector<ToolResult> given) {
        std::vector<ToolResult> results;
        for (const ToolCall& call : std::exchange(m_open, {})) {
            const auto found = std::find_if(given.begin(), given.end(),
                                            [&](const ToolResult& result) { return result.callId == call.id; });
            if (found == given.end()) {
                results.push_back({call.id, call.name, std::string(kNotRun), true});
                continue;
            }
            results.push_back(*found);
            results.back().name = call.name;
            given.erase(found);
        }
        return results;
    }

    std::vector<Turn> m_turns;
    std::vector<ToolCall> m_open;
};

/// Joins a turn to the one before it, when they are of one role and neither holds what has its place.
bool join(Turn& last, Turn& next) {
    const bool fixed = last.opaque || next.opaque || !last.toolCalls.empty() || !next.toolResults.empty();
    if (last.role != next.role || fixed) return false;
    last.text = withContext(last.text, next.text);
    last.images.insert(last.images.end(), next.images.begin(), next.images.end());
    last.toolCalls = std::move(next.toolCalls);
    return true;
}

bool isPlainId(std::string_view id) {
    return !id.empty() && id.size() <= kMaxIdBytes && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
    });
}

/// Other providers' ids may be taken already, or be of a form that this one refuses. Pre: results stand in the order of
/// the calls that they answer.
void renameCalls(std::vector<Turn>& turns) {
    std::set<std::string> taken;
    for (std::size_t index = 0; index < turns.size(); ++index) {
        std::vector<ToolCall>& calls = turns[index].toolCalls;
        for (std::size_t place = 0; place < calls.size(); ++place) {
            std::string& id = calls[place].id;
            const bool own = turns[index].opaque.has_value();
            if (!own && (!isPlainId(id) || taken.contains(id)))
                id = "call_" + std::to_string(index) + "_" + std::to_string(place);
            while (!own && taken.contains(id)) id += "x";
            taken.insert(id);
            turns[index + 1].toolResults[place].callId = id;
        }
    }
}

}  // namespace

std::vector<Turn> turnsFor(std::string_view provider, const ChatRequest& request) {
    std::vector<Turn> turns = request.turns;
    for (Turn& turn : turns) {
        if (turn.opaque && (turn.opaque->provider != provider || turn.opaque->model != request.model))
            turn.opaque.reset();
        if (turn.role == TurnRole::User) turn.toolCalls.clear();
    }
    std::erase_if(turns, isEmpty);
    turns = CallsAnswered().of(std::move(turns));
    std::vector<Turn> joined;
    for (Turn& turn : turns) {
        if (joined.empty() && turn.role == TurnRole::Assistant)
            joined.push_back({TurnRole::User, "(The conversation starts with your message.)"});
        if (joined.empty() || !join(joined.back(), turn)) joined.push_back(std::move(turn));
    }
    renameCalls(joined);
    return joined;
}

std::size_t newestUserTurn(const std::vector<Turn>& turns) {
    for (std::size_t index = turns.size(); index > 0; --index) {
        const Turn& turn = turns[index - 1];
        if (turn.role == TurnRole::User && !(turn.text.empty() && turn.images.empty())) return index - 1;
    }
    return turns.size();
}

std::string withContext(std::string_view context, std::string_view text) {
    std::string both(context);
    if (!context.empty() && !text.empty()) both += "\n\n";
    return both.append(text);
}

Json argumentsObject(const ToolCall& call) { return call.arguments.is_object() ? call.arguments : Json::object(); }

std::string argumentsText(const ToolCall& call) {
    return call.arguments.is_string() ? call.arguments.get<std::string>() : dumpJson(argumentsObject(call));
}

Json functionTools(const std::vector<Tool>& tools) {
    Json list = Json::array();
    for (const Tool& tool : tools) {
        const Json function = {{"name", tool.name}, {"description", tool.description}, {"parameters", tool.schema}};
        list.push_back({{"type", "function"}, {"function", function}});
    }
    return list;
}

std::int64_t estimatePrompt(const ChatRequest& request) {
    std::int64_t tokens = estimateTokens(request.system) + estimateTokens(request.context);
    for (const Tool& tool : request.tools)
        tokens += estimateTokens(tool.name) + estimateTokens(tool.description) + estimateTokens(dumpJson(tool.schema));
    for (const Turn& turn : request.turns) {
        tokens += estimateTokens(turn.text) + kImageTokens * static_cast<std::int64_t>(turn.images.size());
        for (const ToolCall& call : turn.toolCalls)
            tokens += estimateTokens(call.name) + estimateTokens(argumentsText(call));
        for (const ToolResult& result : turn.toolResults) tokens += estimateTokens(result.text);
    }
    return tokens;
}

}  // namespace hearth::llm
