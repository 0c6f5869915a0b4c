// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/tool_loop.h"

#include <algorithm>
#include <utility>

#include "core/base/clock.h"
#include "core/base/log.h"
#include "core/base/text.h"
#include "core/engine/tool_parts.h"
#include "core/llm/providers.h"

namespace hearth::engine {

namespace {

/// The start of the text, whole characters, and how much was cut off.
std::string cut(std::string text, std::size_t most) {
    if (text.size() <= most) return text;
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    const std::size_t left = text.size() - end;
    text.resize(end);
    return text + "\n[" + std::to_string(left) + " more bytes were left out]";
}

/// For the model: what happened, and whether another try makes sense. Never a server's words.
std::string failureText(const Error& error) {
    switch (error.code) {
        case ErrorCode::AuthFailed: return "The server of this tool refused the key that it was given.";
        case ErrorCode::Full: return "The server of this tool wrote more than can be taken, and was ended.";
        case ErrorCode::Unsupported: return "The server of this tool answered something that is no answer.";
        case ErrorCode::Cancelled: return "The user stopped this call.";
        case ErrorCode::NotFound: return "The server of this tool is not there any more.";
        default: return "The server of this tool did not answer (" + error.detail + ").";
    }
}

void refuse(ToolStep& step, std::string why) {
    step.result = std::move(why);
    step.isError = true;
}

}  // namespace

ToolLoop::ToolLoop(const ToolOffer& offer, Ports ports, std::vector<ToolKey> allowed, MemoryAsker asker)
    : m_offer(offer), m_ports(ports), m_allowed(allowed.begin(), allowed.end()), m_asker(asker) {}

void ToolLoop::extend(llm::ChatRequest& request) const {
    for (const OfferedTool& one : m_offer.tools) request.tools.push_back(one.tool);
    request.turns.insert(request.turns.end(), m_turns.begin(), m_turns.end());
    // The list stays as it was, so that what the provider keeps of the prompt still fits.
    if (m_rounds >= kMostToolRounds) request.toolChoice = {llm::ToolChoice::Kind::None, ""};
}

bool ToolLoop::wants(const llm::ChatOutcome& outcome) const {
    return outcome.complete() && !outcome.reply.toolCalls.empty() && m_rounds < kMostToolRounds;
}

Status ToolLoop::answer(const llm::ChatReply& reply) {
    ++m_rounds;
    appendReply(m_parts, reply);
    m_turns.push_back(llm::turnOf(reply));
    llm::Turn results{llm::TurnRole::User, ""};
    for (const llm::ToolCall& call : reply.toolCalls) {
        HEARTH_TRY(ToolStep step, perform(call));
        if (step.allowed)
            step.result = cut(toUtf8(step.result), std::min(kMostResultBytes, kMostTurnBytes - m_resultBytes));
        m_resultBytes = std::min(kMostTurnBytes, m_resultBytes + step.result.size());
        m_finds.tokens += llm::estimateTokens(step.result);
        const llm::ToolResult result{call.id, call.name, step.result, step.isError};
        m_parts.push_back(partOf(result, step));
        results.toolResults.push_back(fencedResult(result));
        if (m_ports.listener.onStep) m_ports.listener.onStep(step);
        m_steps.push_back(std::move(step));
    }
    m_turns.push_back(std::move(results));
    return {};
}

Result<ToolStep> ToolLoop::perform(const llm::ToolCall& call) {
    ToolStep step{{}, call.arguments, "", false, false, 0, false};
    const OfferedTool* tool = m_offer.find(call.name);
    if (tool == nullptr) {
        step.tool.tool = call.name;
        refuse(step, "There is no tool of this name.");
        return step;
    }
    step.tool = tool->key;
    if (m_ports.cancel.cancelled()) {
        refuse(step, failureText(fail(ErrorCode::Cancelled, "")));
    } else if (!call.arguments.is_object()) {
        refuse(step, "The arguments are no JSON object.");
    } else if (m_steps.size() >= kMostToolCalls || m_resultBytes >= kMostTurnBytes) {
        refuse(step, "This turn has made as many calls as it may. Answer with what there is.");
    } else {
        HEARTH_TRY(step.allowed, allows(*tool, call.arguments));
        step.refused = !step.allowed;
        if (step.refused) refuse(step, "The user does not allow this call. Do not ask for it again.");
    }
    if (!step.allowed) return step;
    const double started = steadyMilliseconds();
    if (m_ports.listener.onCall) m_ports.listener.onCall(step.tool, step.arguments);
    HEARTH_TRY_STATUS(run(*tool, step));
    step.ms = steadyMilliseconds() - started;
    return step;
}

/// Nothing but what is stored, the turn's own list and the person's answer can say yes.
Result<bool> ToolLoop::allows(const OfferedTool& tool, const Json& arguments) {
    // Read anew for each call: it may have been taken back while the turn runs.
    HEARTH_TRY(const auto stored, m_ports.box.store().permissions());
    const auto said = stored.find(tool.key);
    if (said != stored.end() && said->second == Permission::Never) return false;
    if (said != stored.end() || m_allowed.contains(tool.key)) return true;
    if (m_refused.contains(tool.key) || !m_ports.listener.onQuestion) return false;
    switch (m_ports.listener.onQuestion({tool.key, arguments, tool.remote})) {
        case ToolDecision::Once: return true;
        case ToolDecision::Always:
            HEARTH_TRY_STATUS(m_ports.box.store().permit(tool.key, Permission::Always));
            return true;
        case ToolDecision::Never: HEARTH_TRY_STATUS(m_ports.box.store().permit(tool.key, Permission::Never)); break;
        case ToolDecision::No: break;
    }
    m_refused.insert(tool.key);
    return false;
}

Status ToolLoop::run(const OfferedTool& tool, ToolStep& step) {
    if (tool.key.server == kOwnTools) {
        HEARTH_TRY(MemoryAnswer answer, m_ports.memory.call(tool.key.tool, step.arguments, m_asker));
        step.result = std::move(answer.result.text);
        step.isError = answer.result.isError;
        m_finds.memories.insert(m_finds.memories.end(), answer.memories.begin(), answer.memories.end());
        m_finds.passages.insert(m_finds.passages.end(), answer.passages.begin(), answer.passages.end());
        return {};
    }
    if (tool.remote) HEARTH_TRY_STATUS(m_ports.box.noteEgress(tool, step.arguments));
    auto called = m_ports.box.call(tool.key, step.arguments, m_ports.cancel);
    if (called.ok()) {
        step.result = std::move(called->text);
        step.isError = called->isError;
    } else {
        // A server's trouble is the model's to work around, not the end of the turn.
        logWarn("engine", "a tool failed: {}", called.error().detail);
        refuse(step, failureText(called.error()));
    }
    return {};
}

}  // namespace hearth::engine
