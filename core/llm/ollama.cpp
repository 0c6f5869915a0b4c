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

Json message(std::string_view role, std::string_view text, const std::vector<Image>& images) {
    Json one = {{"role", role}, {"content", text}};
    for (const Image& image : images) one["images"].push_back(image.base64);
    return one;
}

StopReason stopReason(const std::string& reason) {
    if (reason.empty() || reason == "stop") return StopReason::EndOfTurn;
    return reason == "length" ? StopReason::MaxTokens : StopReason::Other;
}

}  // namespace

std::int64_t ollamaContext(const ChatRequest& request) {
    std::int64_t tokens = estimateTokens(request.system) + estimateTokens(request.context);
    for (const Turn& turn : request.turns)
        tokens += estimateTokens(turn.text) + 1024 * static_cast<std::int64_t>(turn.images.size());
    // A quarter more than the estimate, since local models cut text finer than the ones it was made for.
    const std::int64_t needed = tokens + tokens / 4 + request.maxOutputTokens;
    std::int64_t context = kSmallestContext;
    while (context < needed && context < kLargestContext) context *= 2;
    return context;
}

Json ollamaBody(const ChatRequest& request) {
    Json messages = Json::array();
    if (!request.system.empty()) messages.push_back(message("system", request.system, {}));
    const std::vector<Turn> turns = alternating(request.turns);
    const std::size_t newest = newestUserTurn(turns);
    for (std::size_t index = 0; index < turns.size(); ++index) {
        const Turn& turn = turns[index];
        const std::string text = index == newest ? withContext(request.context, turn.text) : turn.text;
        messages.push_back(message(turn.role == TurnRole::User ? "user" : "assistant", text, turn.images));
    }
    const Json options = {{"num_predict", request.maxOutputTokens}, {"num_ctx", ollamaContext(request)}};
    return {{"model", request.model}, {"messages", std::move(messages)}, {"stream", true}, {"options", options}};
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
    return m_done ? Status() : Status(m_builder.failed(brokenStream("the stream ended before its last line")));
}

Status OllamaReader::line(std::string_view text) {
    auto parsed = parseStreamedJson(text);
    if (!parsed.ok()) return m_builder.failed(brokenStream("a line of the stream is not JSON"));
    const Json& data = parsed->value;
    const Json& error = memberAt(data, "error");
    if (!error.is_null()) return m_builder.failed(failureFromStream(error));
    m_builder.model(stringAt(data, "model"));
    const Json& message = memberAt(data, "message");
    m_builder.thinking(stringAt(message, "thinking").value_or(""), parsed->mended);
    m_builder.text(stringAt(message, "content").value_or(""), parsed->mended);
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
