// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/llm/openai_responses.h"

#include <vector>

#include "core/llm/call_builder.h"
#include "core/llm/failures.h"
#include "core/llm/openai.h"
#include "core/llm/providers.h"

namespace hearth::llm {

namespace {

constexpr std::size_t kMaxItems = 1000;

void addUser(Json& input, const Turn& turn, std::string_view context) {
    for (const ToolResult& result : turn.toolResults)
        input.push_back({{"type", "function_call_output"},
                         {"call_id", result.callId},
                         {"output", result.isError ? "Error: " + result.text : result.text}});
    if (turn.text.empty() && turn.images.empty()) return;
    Json parts = Json::array();
    for (const Image& image : turn.images)
        parts.push_back(
            {{"type", "input_image"}, {"image_url", "data:" + image.mediaType + ";base64," + image.base64}});
    parts.push_back({{"type", "input_text"}, {"text", withContext(context, turn.text)}});
    input.push_back({{"role", "user"}, {"content", std::move(parts)}});
}

void addAssistant(Json& input, const Turn& turn) {
    if (turn.opaque && turn.opaque->blocks.is_array()) {
        for (const Json& item : turn.opaque->blocks) input.push_back(item);
        return;
    }
    if (!turn.text.empty()) input.push_back({{"role", "assistant"}, {"content", turn.text}});
    for (const ToolCall& call : turn.toolCalls)
        input.push_back(
            {{"type", "function_call"}, {"call_id", call.id}, {"name", call.name}, {"arguments", argumentsText(call)}});
}

Json inputOf(std::string_view provider, const ChatRequest& request) {
    const std::vector<Turn> turns = turnsFor(provider, request);
    const std::size_t newest = newestUserTurn(turns);
    Json input = Json::array();
    for (std::size_t index = 0; index < turns.size(); ++index) {
        if (turns[index].role == TurnRole::Assistant)
            addAssistant(input, turns[index]);
        else
            addUser(input, turns[index], index == newest ? std::string_view(request.context) : std::string_view());
    }
    return input;
}

void addTools(Json& body, const ChatRequest& request) {
    if (request.tools.empty()) return;
    // Not strict: strict schemas must list every property as required, which tools of others do not.
    for (const Tool& tool : request.tools)
        body["tools"].push_back({{"type", "function"},
                                 {"name", tool.name},
                                 {"description", tool.description},
                                 {"parameters", tool.schema},
                                 {"strict", false}});
    switch (request.toolChoice.kind) {
        case ToolChoice::Kind::Auto: break;
        case ToolChoice::Kind::Any: body["tool_choice"] = "required"; break;
        case ToolChoice::Kind::None: body["tool_choice"] = "none"; break;
        case ToolChoice::Kind::Named:
            body["tool_choice"] = {{"type", "function"}, {"name", request.toolChoice.name}};
            break;
    }
}

}  // namespace

Json responsesBody(std::string_view provider, const ChatRequest& request) {
    Json body = {{"model", request.model},
                 {"input", inputOf(provider, request)},
                 {"stream", true},
                 {"store", false},
                 {"max_output_tokens", request.maxOutputTokens}};
    if (!request.system.empty()) body["instructions"] = request.system;
    addTools(body, request);
    if (request.thinking != Thinking::AsUsual) {
        body["reasoning"] = {{"effort", openAiEffort(request)}};
        if (request.thinking != Thinking::Off) body["reasoning"]["summary"] = "auto";
    }
    // Models that do not reason refuse to be asked for their reasoning.
    const auto facts = modelFacts(provider, request.model);
    if (facts && facts->can.thinking) body["include"] = Json::array({"reasoning.encrypted_content"});
    return body;
}

Status ResponsesReader::feed(std::string_view bytes) {
    return m_events.feed(bytes, [this](const SseEvent& one) { return event(one); });
}

Status ResponsesReader::finish() {
    HEARTH_TRY_STATUS(m_events.finish([this](const SseEvent& one) { return event(one); }));
    if (!m_ended) return m_builder.failed(brokenStream("the stream ended before response.completed"));
    giveItems();
    return {};
}

Status ResponsesReader::event(const SseEvent& event) {
    if (m_ended) return {};
    auto parsed = parseStreamedJson(event.data);
    if (!parsed.ok()) return m_builder.failed(brokenStream("an event of the stream is not JSON"));
    const Json& data = parsed->value;
    m_mended = m_mended || parsed->mended;
    const std::string type = stringAt(data, "type").value_or(event.type);
    const Json& response = memberAt(data, "response");
    if (type == "error") {
        const Json& inner = memberAt(data, "error");
        if (!inner.is_null()) return m_builder.failed(failureFromStream(inner));
        // Its own type says nothing: the code does.
        Json error = data;
        error.erase("type");
        return m_builder.failed(failureFromStream(error));
    }
    if (type == "response.failed") return m_builder.failed(failureFromStream(memberAt(response, "error")));
    m_builder.model(stringAt(response, "model"));
    if (type == "response.output_item.done") itemDone(data);
    if (type == "response.completed" || type == "response.incomplete") end(response);
    delta(type, data, parsed->mended);
    return {};
}

void ResponsesReader::delta(const std::string& type, const Json& data, bool mended) {
    const std::string piece = stringAt(data, "delta").value_or("");
    if (type == "response.output_text.delta") {
        m_builder.text(piece, mended);
    } else if (type == "response.refusal.delta") {
        m_builder.text(piece, mended);
        m_builder.stop(StopReason::Refusal);
    } else if (type == "response.reasoning_summary_text.delta" || type == "response.reasoning_text.delta") {
        m_builder.thinking(piece, mended);
        m_thought = true;
    } else if (type == "response.reasoning_summary_part.added" && m_thought) {
        m_builder.thinking("\n\n", false);
    }
}

void ResponsesReader::itemDone(const Json& data) {
    const Json& item = memberAt(data, "item");
    if (!item.is_object() || m_items.size() >= kMaxItems) return;
    const std::int64_t next = m_items.empty() ? 0 : m_items.rbegin()->first + 1;
    m_items[countAt(data, "output_index").value_or(next)] = item;
}

void ResponsesReader::end(const Json& response) {
    m_ended = true;
    const Json& usage = memberAt(response, "usage");
    Usage& sum = m_builder.usage();
    sum.inputTokens = countAt(usage, "input_tokens").value_or(0);
    sum.outputTokens = countAt(usage, "output_tokens").value_or(0);
    sum.cachedTokens = countAt(memberAt(usage, "input_tokens_details"), "cached_tokens").value_or(0);
    sum.thinkingTokens = countAt(memberAt(usage, "output_tokens_details"), "reasoning_tokens").value_or(0);
    const auto reason = stringAt(memberAt(response, "incomplete_details"), "reason");
    if (!reason || m_builder.refused()) return;
    if (*reason == "max_output_tokens")
        m_builder.stop(StopReason::MaxTokens);
    else
        m_builder.stop(*reason == "content_filter" ? StopReason::Refusal : StopReason::Other);
}

/// Only of an answer that came to its end: half of one is not taken back.
void ResponsesReader::giveItems() {
    if (m_builder.stopped() != StopReason::EndOfTurn) return;
    Json items = Json::array();
    std::vector<ToolCall> calls;
    bool plain = true;
    for (const auto& [place, item] : m_items) {
        const std::string type = stringAt(item, "type").value_or("");
        if (type == "function_call")
            calls.push_back({stringAt(item, "call_id").value_or(""), stringAt(item, "name").value_or(""),
                             parseArguments(stringAt(item, "arguments").value_or(""))});
        plain = plain && (type == "function_call" || type == "message");
        items.push_back(item);
    }
    if (!calls.empty()) m_builder.stop(StopReason::ToolUse);
    m_builder.toolCalls(std::move(calls));
    if (!plain && !m_mended) m_builder.opaque({m_provider, m_model, std::move(items)});
}

}  // namespace hearth::llm
