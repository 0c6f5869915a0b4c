// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/llm/call_builder.h"

#include <utility>

#include "core/base/text.h"

namespace hearth::llm {

Json parseArguments(const std::string& text) {
    if (trim(text).empty()) return Json::object();
    auto parsed = parseJson(text);
    return parsed.ok() && parsed->is_object() ? std::move(parsed).value() : Json(text);
}

CallBuilder::Pending* CallBuilder::at(std::int64_t number) {
    const auto found = m_calls.find(number);
    if (found != m_calls.end()) return &found->second;
    return m_calls.size() < kMaxCalls ? &m_calls[number] : nullptr;
}

std::vector<ToolCall> CallBuilder::take() {
    std::vector<ToolCall> calls;
    for (auto& [number, pending] : std::exchange(m_calls, {})) {
        if (pending.name.empty()) continue;
        ToolCall call{std::move(pending.id), std::move(pending.name), parseArguments(pending.arguments.finish())};
        if (call.id.empty()) call.id = "call_" + std::to_string(calls.size());
        calls.push_back(std::move(call));
    }
    return calls;
}

}  // namespace hearth::llm
