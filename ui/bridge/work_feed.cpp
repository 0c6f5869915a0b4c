// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/bridge/work_feed.h"

#include <utility>

#include "core/base/clock.h"

namespace hearth::bridge {

bool WorkFeed::changed() {
    m_waits = true;
    return !std::exchange(m_told, true);
}

void WorkFeed::endThought() {
    if (!std::exchange(m_thinks, false)) return;
    m_parts.back().ms = steadyMilliseconds() - m_thinkingSince;
    m_parts.back().runs = false;
}

bool WorkFeed::think(std::string_view delta) {
    const std::lock_guard lock(m_mutex);
    if (!std::exchange(m_thinks, true)) {
        m_thinkingSince = steadyMilliseconds();
        PartItem thought;
        thought.kind = chat::PartKind::Thinking;
        thought.at = m_said;
        thought.runs = true;
        m_parts.append(thought);
    }
    m_parts.back().text += toQt(delta);
    return changed();
}

bool WorkFeed::thinkAnew() {
    const std::lock_guard lock(m_mutex);
    m_thinks = false;
    if (m_parts.isEmpty() || m_parts.back().kind != chat::PartKind::Thinking) return false;
    m_parts.removeLast();
    return changed();
}

bool WorkFeed::say(std::string_view delta) {
    const std::lock_guard lock(m_mutex);
    m_said += toQt(delta).size();
    if (!m_thinks) return false;
    endThought();
    return changed();
}

void WorkFeed::addCall(const engine::ToolKey& tool, const Json& arguments) {
    endThought();
    PartItem call;
    call.kind = chat::PartKind::ToolCall;
    call.name = toQt(tool.tool);
    call.server = toQt(tool.server);
    call.text = argumentsText(arguments);
    call.at = m_said;
    call.runs = true;
    m_parts.append(call);
}

bool WorkFeed::call(const engine::ToolKey& tool, const Json& arguments) {
    const std::lock_guard lock(m_mutex);
    addCall(tool, arguments);
    m_calls = true;
    return changed();
}

bool WorkFeed::step(const engine::ToolStep& step) {
    const std::lock_guard lock(m_mutex);
    // One that was refused was never begun.
    if (!std::exchange(m_calls, false)) addCall(step.tool, step.arguments);
    m_parts.back().runs = false;
    PartItem result;
    result.kind = chat::PartKind::ToolResult;
    result.name = toQt(step.tool.tool);
    result.server = toQt(step.tool.server);
    result.text = toQt(step.result);
    result.at = m_said;
    result.ms = step.ms;
    result.failed = step.isError;
    result.refused = step.refused;
    m_parts.append(result);
    return changed();
}

std::optional<QList<PartItem>> WorkFeed::take() {
    const std::lock_guard lock(m_mutex);
    m_told = false;
    if (!std::exchange(m_waits, false)) return std::nullopt;
    return m_parts;
}

}  // namespace hearth::bridge
