// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/llm/anthropic.h"

#include <algorithm>
#include <utility>

#include "core/base/text.h"
#include "core/llm/failures.h"
#include "core/llm/providers.h"

namespace hearth::llm {

namespace {

// The version that compatible servers know too. A newer one, 2026-10-21, takes the sampling parameters away; none are
// sent here, so that the header is all there is to change.
constexpr std::string_view kApiVersion = "2023-06-01";

Json cacheMark() { return {{"type", "ephemeral"}}; }

Json textBlock(std::string_view text) { return {{"type", "text"}, {"text", text}}; }

Json imageBlock(const Image& image) {
    return {{"type", "image"},
            {"source", {{"type", "base64"}, {"media_type", image.mediaType}, {"data", image.base64}}}};
}

Json resultBlock(const ToolResult& result) {
    Json block = {{"type", "tool_result"}, {"tool_use_id", result.callId}};
    if (!result.text.empty()) block["content"] = result.text;
    if (result.isError) block["is_error"] = true;
    return block;
}

Json blocksOf(const Turn& turn, std::string_view context) {
    if (turn.opaque && turn.opaque->blocks.is_array()) return turn.opaque->blocks;
    Json blocks = Json::array();
    for (const ToolResult& result : turn.toolResults) blocks.push_back(resultBlock(result));
    for (const Image& image : turn.images) blocks.push_back(imageBlock(image));
    if (!context.empty()) blocks.push_back(textBlock(context));
    if (!turn.text.empty()) blocks.push_back(textBlock(turn.text));
    for (const ToolCall& call : turn.toolCalls)
        blocks.push_back(
            {{"type", "tool_use"}, {"id", call.id}, {"name", call.name}, {"input", argumentsObject(call)}});
    return blocks;
}

/// Marks the end of what stays as it is; blocks of thinking take no mark.
void markLast(Json& blocks) {
    for (auto block = blocks.rbegin(); block != blocks.rend(); ++block) {
        const std::string type = stringAt(*block, "type").value_or("");
        if (type != "text" && type != "tool_use" && type != "tool_result" && type != "image") continue;
        (*block)["cache_control"] = cacheMark();
        return;
    }
}

Json messagesOf(const ChatRequest& request) {
    const std::vector<Turn> turns = turnsFor("anthropic", request);
    const std::size_t newest = newestUserTurn(turns);
    Json messages = Json::array();
    for (std::size_t index = 0; index < turns.size(); ++index) {
        Json blocks = blocksOf(turns[index], index == newest ? std::string_view(request.context) : std::string_view());
        // Everything before the newest turn stays as it is in the next request; while tools are being called, so does
        // everything up to their last result.
        const bool lastResult = index > newest && index + 1 == turns.size();
        if (index + 1 == newest || lastResult) markLast(blocks);
        const bool user = turns[index].role == TurnRole::User;
        messages.push_back({{"role", user ? "user" : "assistant"}, {"content", std::move(blocks)}});
    }
    return messages;
}

void addTools(Json& body, const ChatRequest& request) {
    if (request.tools.empty()) return;
    Json tools = Json::array();
    for (const Tool& tool : request.tools)
        tools.push_back({{"name", tool.name}, {"description", tool.description}, {"input_schema", tool.schema}});
    tools.back()["cache_control"] = cacheMark();
    body["tools"] = std::move(tools);
    switch (request.toolChoice.kind) {
        case ToolChoice::Kind::Auto: break;
        case ToolChoice::Kind::Any: body["tool_choice"] = {{"type", "any"}}; break;
        case ToolChoice::Kind::None: body["tool_choice"] = {{"type", "none"}}; break;
        case ToolChoice::Kind::Named:
            body["tool_choice"] = {{"type", "tool"}, {"name", request.toolChoice.name}};
            break;
    }
}

constexpr int kSmallestBudget = 1024;

/// A part of what may be written in all, in eighths.
int budgetOf(const ChatRequest& request) {
    int eighths = 4;
    if (request.thinking == Thinking::Low) eighths = 2;
    if (request.thinking == Thinking::High) eighths = 6;
    if (request.thinking == Thinking::Most) eighths = 7;
    return std::max(kSmallestBudget, request.maxOutputTokens / 8 * eighths);
}

std::string_view effortOf(Thinking thinking) {
    switch (thinking) {
        case Thinking::Low: return "low";
        case Thinking::High: return "high";
        case Thinking::Most: return "max";
        case Thinking::AsUsual:
        case Thinking::Off:
        case Thinking::Medium: break;
    }
    return "medium";
}

void addThinking(Json& body, const ChatRequest& request) {
    const auto facts = modelFacts("anthropic", request.model);
    const ThinkingForm form = facts ? facts->thinkingForm : ThinkingForm::Effort;
    // A tool that must be called leaves no room for thinking; the service refuses both together.
    const bool forced = !request.tools.empty() && (request.toolChoice.kind == ToolChoice::Kind::Any ||
                                                   request.toolChoice.kind == ToolChoice::Kind::Named);
    if (request.thinking == Thinking::AsUsual || forced) return;
    if (request.thinking == Thinking::Off) {
        if (form == ThinkingForm::Always)
            body["output_config"] = {{"effort", "low"}};
        else
            body["thinking"] = {{"type", "disabled"}};
    } else if (form != ThinkingForm::Budget) {
        body["thinking"] = {{"type", "adaptive"}, {"display", "summarized"}};
        body["output_config"] = {{"effort", effortOf(request.thinking)}};
    } else if (const int budget = budgetOf(request); budget < request.maxOutputTokens) {
        body["thinking"] = {{"type", "enabled"}, {"budget_tokens", budget}};
    }
}

StopReason stopReason(const std::string& reason) {
    if (reason == "end_turn" || reason == "stop_sequence") return StopReason::EndOfTurn;
    if (reason == "max_tokens" || reason == "model_context_window_exceeded") return StopReason::MaxTokens;
    if (reason == "tool_use") return StopReason::ToolUse;
    return reason == "refusal" ? StopReason::Refusal : StopReason::Other;
}

/// More would be no answer, only a way to fill the memory.
constexpr std::size_t kMaxBlocks = 1000;

}  // namespace

Json anthropicBody(const ChatRequest& request) {
    Json body = {{"model", request.model}, {"max_tokens", request.maxOutputTokens}, {"stream", true}};
    if (!request.system.empty()) {
        Json system = textBlock(request.system);
        system["cache_control"] = cacheMark();
        body["system"] = Json::array({std::move(system)});
    }
    addTools(body, request);
    addThinking(body, request);
    body["messages"] = messagesOf(request);
    return body;
}

AnthropicProvider::AnthropicProvider(Endpoint endpoint, HttpTransport& transport)
    : m_endpoint(std::move(endpoint)), m_transport(transport) {}

HttpRequest AnthropicProvider::requestTo(std::string_view path) const {
    HttpRequest http;
    http.url = joinUrl(m_endpoint.baseUrl, path);
    http.headers = {{"anthropic-version", std::string(kApiVersion)}, {"content-type", "application/json"}};
    addKey(http, "x-api-key", "", m_endpoint);
    return http;
}

ChatOutcome AnthropicProvider::chat(const ChatRequest& request, const ChatSinks& sinks, const CancelToken& cancel) {
    HttpRequest http = requestTo("/v1/messages");
    http.body = dumpJson(anthropicBody(request));
    ReplyBuilder builder(sinks);
    AnthropicReader reader(builder, request.model);
    return streamChat(m_transport, std::move(http), reader, builder, request, cancel);
}

Result<std::vector<ModelInfo>> AnthropicProvider::models(const CancelToken& cancel) {
    HttpRequest http = requestTo("/v1/models?limit=1000");
    http.method = HttpMethod::Get;
    HEARTH_TRY(const Json list, getJson(m_transport, std::move(http), cancel));
    return modelList(list, "data", "id", "display_name");
}

Status AnthropicReader::feed(std::string_view bytes) {
    return m_events.feed(bytes, [this](const SseEvent& one) { return event(one); });
}

Status AnthropicReader::finish() {
    HEARTH_TRY_STATUS(m_events.finish([this](const SseEvent& one) { return event(one); }));
    if (!m_stopped) return m_builder.failed(brokenStream("the stream ended before message_stop"));
    giveBlocks();
    return {};
}

Status AnthropicReader::event(const SseEvent& event) {
    if (m_stopped) return {};
    auto parsed = parseStreamedJson(event.data);
    if (!parsed.ok()) return m_builder.failed(brokenStream("an event of the stream is not JSON"));
    const Json& data = parsed->value;
    const std::string type = stringAt(data, "type").value_or("");
    if (type == "message_start") {
        const Json& message = memberAt(data, "message");
        m_builder.model(stringAt(message, "model"));
        usage(memberAt(message, "usage"));
    } else if (type == "content_block_start") {
        begin(data, parsed->mended);
    } else if (type == "content_block_delta") {
        delta(data, parsed->mended);
    } else if (type == "message_delta") {
        if (const auto reason = stringAt(memberAt(data, "delta"), "stop_reason")) m_builder.stop(stopReason(*reason));
        usage(memberAt(data, "usage"));
    } else if (type == "message_stop") {
        m_stopped = true;
    } else if (type == "error") {
        return m_builder.failed(failureFromStream(memberAt(data, "error")));
    }
    return {};
}

void AnthropicReader::begin(const Json& data, bool mended) {
    const std::int64_t index = countAt(data, "index").value_or(0);
    if (m_blocks.size() >= kMaxBlocks || m_blocks.contains(index)) return;
    const Json& start = memberAt(data, "content_block");
    Block& block = m_blocks[index];
    block.start = start;
    // What a block begins with is usually empty, and a first piece when it is not.
    const std::string text = stringAt(start, "text").value_or("");
    const std::string thinking = stringAt(start, "thinking").value_or("");
    block.text.add(text, mended);
    block.thinking.add(thinking, mended);
    block.signature = stringAt(start, "signature").value_or("");
    m_builder.text(text, mended);
    m_builder.thinking(thinking, mended);
}

void AnthropicReader::delta(const Json& data, bool mended) {
    const auto found = m_blocks.find(countAt(data, "index").value_or(0));
    if (found == m_blocks.end()) return;
    const Json& delta = memberAt(data, "delta");
    const std::string type = stringAt(delta, "type").value_or("");
    if (type == "text_delta") {
        const std::string text = stringAt(delta, "text").value_or("");
        found->second.text.add(text, mended);
        m_builder.text(text, mended);
    } else if (type == "thinking_delta") {
        const std::string thinking = stringAt(delta, "thinking").value_or("");
        found->second.thinking.add(thinking, mended);
        m_builder.thinking(thinking, mended);
    } else if (type == "input_json_delta") {
        found->second.input.add(stringAt(delta, "partial_json").value_or(""), mended);
    } else if (type == "signature_delta") {
        found->second.signature += stringAt(delta, "signature").value_or("");
    }
}

/// The block as it goes back, or null when it must not. Adds the call that it is.
Json AnthropicReader::whole(Block& block, std::vector<ToolCall>& calls) {
    Json one = block.start;
    const std::string type = stringAt(one, "type").value_or("");
    if (type == "text") {
        one["text"] = block.text.finish();
        return trim(block.text.finish()).empty() ? Json() : one;
    }
    if (type == "thinking") {
        one["thinking"] = block.thinking.finish();
        one["signature"] = block.signature;
        // Without its signature, as when the tokens ran out, it would be refused.
        return block.signature.empty() ? Json() : one;
    }
    if (type != "tool_use") return one;
    // Calls that were still being written when the answer ended are not to be run.
    if (m_builder.stopped() != StopReason::ToolUse) return {};
    ToolCall call{stringAt(one, "id").value_or(""), stringAt(one, "name").value_or(""), memberAt(one, "input")};
    if (!block.input.empty() || !call.arguments.is_object()) call.arguments = parseArguments(block.input.finish());
    one["input"] = argumentsObject(call);
    calls.push_back(std::move(call));
    return one;
}

void AnthropicReader::giveBlocks() {
    Json blocks = Json::array();
    std::vector<ToolCall> calls;
    bool plain = true;
    for (auto& [index, block] : m_blocks) {
        Json one = whole(block, calls);
        if (one.is_null()) continue;
        const std::string type = stringAt(one, "type").value_or("");
        plain = plain && (type == "text" || type == "tool_use");
        blocks.push_back(std::move(one));
    }
    if (!plain) m_builder.opaque({"anthropic", m_model, std::move(blocks)});
    m_builder.toolCalls(std::move(calls));
}

void AnthropicReader::usage(const Json& usage) {
    Usage& sum = m_builder.usage();
    m_freshTokens = countAt(usage, "input_tokens").value_or(m_freshTokens);
    sum.cacheWrittenTokens = countAt(usage, "cache_creation_input_tokens").value_or(sum.cacheWrittenTokens);
    sum.cachedTokens = countAt(usage, "cache_read_input_tokens").value_or(sum.cachedTokens);
    sum.outputTokens = countAt(usage, "output_tokens").value_or(sum.outputTokens);
    const Json& details = memberAt(usage, "output_tokens_details");
    sum.thinkingTokens = countAt(details, "thinking_tokens").value_or(sum.thinkingTokens);
    sum.inputTokens = m_freshTokens + sum.cacheWrittenTokens + sum.cachedTokens;
}

}  // namespace hearth::llm
