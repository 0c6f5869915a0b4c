// SPDX-License-Identifier: AGPL-3.0-or-later
// What happens between a model that asks for tools and its next words: permission, the call, its result as data, and
// all of it as parts of the message. One turn has one; it asks no model itself.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/chat/types.h"
#include "core/engine/memory_tools.h"
#include "core/engine/tool_box.h"
#include "core/llm/provider.h"

namespace hearth::engine {

/// What a person says to one call.
enum class ToolDecision { No, Once, Always, Never };

/// A call that needs a person's word: `arguments` are what will be sent, to the letter.
struct ToolQuestion {
    ToolKey tool;
    Json arguments;
    bool remote = false;  ///< They leave this machine.
};

/// A call that was made, or refused.
struct ToolStep {
    ToolKey tool;  ///< Its server is empty when the model asked for what there is not.
    Json arguments;
    std::string result;
    bool isError = false;
    bool allowed = false;
    double ms = 0;
    bool refused = false;  ///< The person says no, now or for always, or could not be asked.
};

/// What results bring into a turn: memories and passages that the memory's tools found, and how long all results are.
struct ToolFinds {
    std::vector<MemoryId> memories;
    std::vector<MessageId> passages;
    std::int64_t tokens = 0;
};

/// Called on the thread that runs the turn; every member may be empty. Without `onQuestion` nobody is asked, and what
/// is not allowed already is refused.
struct ToolListener {
    std::function<ToolDecision(const ToolQuestion&)> onQuestion;
    std::function<void(const ToolKey& tool, const Json& arguments)> onCall;
    std::function<void(const ToolStep&)> onStep;
};

inline constexpr int kMostToolRounds = 8;
inline constexpr std::size_t kMostToolCalls = 32;                       ///< In one turn.
inline constexpr std::size_t kMostResultBytes = std::size_t{64} << 10;  ///< Of one result; the rest is cut off.
inline constexpr std::size_t kMostTurnBytes = std::size_t{256} << 10;   ///< Of all results of a turn.

/// Threads: one at a time.
class ToolLoop {
public:
    struct Ports {
        ToolBox& box;
        const MemoryToolRunner& memory;
        const ToolListener& listener;
        const CancelToken& cancel;
    };
    /// `allowed` are tools that may be called in this turn. All but `allowed` outlive it.
    ToolLoop(const ToolOffer& offer, Ports ports, std::vector<ToolKey> allowed, MemoryAsker asker);

    /// The request with the tools and everything that was done since the first reply.
    void extend(llm::ChatRequest& request) const;
    /// Whether the reply asks for tools and there is a round left for them.
    bool wants(const llm::ChatOutcome& outcome) const;
    /// Makes the calls of the reply. Whatever goes wrong with them is a result that the model reads. Errors: of the
    /// vault.
    Status answer(const llm::ChatReply& reply);

    /// Everything said and done up to now, as parts of the message; empty before the first round.
    const std::vector<chat::Part>& parts() const { return m_parts; }
    const std::vector<ToolStep>& steps() const { return m_steps; }
    /// What came since this was last asked.
    ToolFinds takeFinds() { return std::exchange(m_finds, {}); }

private:
    Result<ToolStep> perform(const llm::ToolCall& call);
    Result<bool> allows(const OfferedTool& tool, const Json& arguments);
    Status run(const OfferedTool& tool, ToolStep& step);

    const ToolOffer& m_offer;
    Ports m_ports;
    std::set<ToolKey> m_allowed;
    std::set<ToolKey> m_refused;
    MemoryAsker m_asker;
    std::vector<llm::Turn> m_turns;
    std::vector<chat::Part> m_parts;
    std::vector<ToolStep> m_steps;
    ToolFinds m_finds;
    std::size_t m_resultBytes = 0;
    int m_rounds = 0;
};

}  // namespace hearth::engine
