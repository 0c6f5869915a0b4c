// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/llm/ollama.h"

#include <algorithm>
#include <utility>

#include "core/llm/failures.h"
#include "core/llm/providers.h"

namespace hearth::llm {

namespace {

constexpr std::int64_t kSmallestContext = 4096;
constexpr std::int64_t kLargestContext = 131072;

constexpr std::size_t kMaxCalls = 256;

Json message(std::string_view role, std::string_view text) { return {{"role", role}, {"content", text}}; }

void addTurn(Json& messages, const Turn& turn, std::string_view context) {
    for (const ToolResult& result : turn.toolResults) {
        Json one = message("tool", result.isError ? "Error: " + result.text : result.text);
        one["tool_name"] = result.name;
        messages.push_back(std::move(one));
    }
    if (turn.text.empty() && turn.images.empty() && turn.toolCalls.empty()) return;
    const bool user = turn.role == TurnRole::User;
    Json one = message(user ? "user" : "assistant", withContext(context, turn.text));
    for (const Image& image : turn.images) one["images"].push_back(image.base64);
    for (const ToolCall& call : turn.toolCalls)
        one["tool_calls"].push_back({{"function", {{"name", call.name}, {"arguments", argumentsObject(call)}}}});
    messages.push_back(std::move(one));
}

/// Only gpt-oss takes words, and takes nothing else; others take yes or no.
Json thinkOf(const ChatRequest& request) {
    if (!request.model.starts_with("gpt-oss")) return request.thinking != Thinking::Off;
    if (request.thinking == Thinking::Off || request.thinking == Thinking::Low) return "low";
    return request.thinking == Thinking::Medium ? "medium" : "high";
}

StopReason stopReason(const std::string& reason) {
    if (reason.empty() || reason == "stop") return StopReason::EndOfTurn;
    return reason == "length" ? StopReason::MaxTokens : StopReason::Other;
}

}  // namespace

std::int64_t ollamaContext(const ChatRequest& request) {
    const std::int64_t tokens = estimatePrompt(request);
    // A quarter more than the estimate, since local models cut text finer than the ones it was made for.
    const std::int64_t needed = tokens + tokens / 4 + request.maxOutputTokens;
    std::int64_t context = kSmallestContext;
    while (context < needed && context < kLargestContext) context *= 2;
    return context;
}

Json ollamaBody(const ChatRequest& request) {
    Json messages = Json::array();
    if (!request.system.empty()) messages.push_back(message("system", request.system));
    const std::vector<Turn> turns = turnsFor("ollama", request);
    const std::size_t newest = newestUserTurn(turns);
    for (std::size_t index = 0; index < turns.size(); ++index)
        addTurn(messages, turns[index], index == newest ? std::string_view(request.context) : std::string_view());
    const Json options = {{"num_predict", request.maxOutputTokens}, {"num_ctx", ollamaContext(request)}};
    Json body = {{"model", request.model}, {"messages", std::move(messages)}, {"stream", true}, {"options", options}};
    // It knows no choice of tools: none is said by not naming them, and that one must be called cannot be said.
    if (request.toolChoice.kind != ToolChoice::Kind::None && !request.tools.empty())
        body["tools"] = functionTools(request.tools);
    if (request.thinking != Thinking::AsUsual) body["think"] = thinkOf(request);
    return body;
}

OllamaProvider::OllamaProvider(Endpoint endpoint, HttpTransport& transport)
    : m_endpoint(std::move(endpoint)), m_transport(transport) {}

HttpRequest OllamaProvider::requestTo(std::string_view path) const {
    HttpRequest http;
    http.url = joinUrl(m_endpoint.baseUrl, path);
    http.headers = {{"content-type", "application/json"}};
    // Loading a large model from a slow disk takes minutes, and nothing is said meanwhile.
    http.idleTimeout = 5 * kMinute;
    addKey(http, "authorization", "Bearer ", m_endpoint);
    return http;
}

ChatOutcome OllamaProvider::chat(const ChatRequest& request, const ChatSinks& sinks, const CancelToken& cancel) {
    HttpRequest http = requestTo("/api/chat");
    http.body = dumpJson(ollamaBody(request));
    ReplyBuilder builder(sinks);
    OllamaReader reader(builder);
    return streamChat(m_transport, std::move(http), reader, builder, request, cancel);
}

Result<std::vector<ModelInfo>> OllamaProvider::models(const CancelToken& cancel) {
    HttpRequest http = requestTo("/api/tags");
    http.method = HttpMethod::Get;
    http.idleTimeout = 20 * kSecond;
    HEARTH_TRY(const Json list, getJson(m_transport, std::move(http), cancel));
    return modelList(list, "models", "name", "name");
}

Status OllamaReader::feed(std::string_view bytes) {
    return m_lines.feed(bytes, [this](std::string_view text) { return line(text); });
}

Status OllamaReader::finish() {
    HEARTH_TRY_STATUS(m_lines.finish([this](std::string_view text) { return line(text); }));
    if (!m_done) return m_builder.failed(brokenStream("the stream ended before its last line"));
    if (m_calls.empty() || m_builder.stopped() != StopReason::EndOfTurn) return {};
    m_builder.stop(StopReason::ToolUse);
    m_builder.toolCalls(std::move(m_calls));
    return {};
}

void OllamaReader::calls(const Json& calls) {
    if (!calls.is_array()) return;
    for (const Json& entry : calls) {
        const Json& function = memberAt(entry, "function");
        const auto name = stringAt(function, "name");
        if (!name || name->empty() || m_calls.size() >= kMaxCalls) continue;
        const Json& arguments = memberAt(function, "arguments");
        const std::string id = stringAt(entry, "id").value_or("");
        m_calls.push_back({id.empty() ? "call_" + std::to_string(m_calls.size()) : id, *name,
                           arguments.is_object() ? arguments : Json::object()});
    }
}

Status OllamaReader::line(std::string_view text) {
    if (m_done) return {};
    auto parsed = parseStreamedJson(text);
    if (!parsed.ok()) return m_builder.failed(brokenStream("a line of the stream is not JSON"));
    const Json& data = parsed->value;
    const Json& error = memberAt(data, "error");
    if (!error.is_null()) return m_builder.failed(failureFromStream(error));
    m_builder.model(stringAt(data, "model"));
    const Json& message = memberAt(data, "message");
    m_builder.thinking(stringAt(message, "thinking").value_or(""), parsed->mended);
    m_builder.text(stringAt(message, "content").value_or(""), parsed->mended);
    calls(memberAt(message, "tool_calls"));
    if (boolAt(data, "done", false)) end(data);
    return {};
}

void OllamaReader::end(const Json& last) {
    m_done = true;
    m_builder.stop(stopReason(stringAt(last, "done_reason").value_or("")));
    Usage& usage = m_builder.usage();
    // Absent when the whole prompt was still in the model's cache.
    usage.inputTokens = countAt(last, "prompt_eval_count").value_or(0);
    usage.outputTokens = countAt(last, "eval_count").value_or(0);
}

}  // namespace hearth::llm
