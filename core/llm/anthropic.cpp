// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/llm/anthropic.h"

#include <utility>

#include "core/llm/failures.h"

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

Json blocksOf(const Turn& turn, std::string_view context) {
    Json blocks = Json::array();
    for (const Image& image : turn.images) blocks.push_back(imageBlock(image));
    if (!context.empty()) blocks.push_back(textBlock(context));
    if (!turn.text.empty()) blocks.push_back(textBlock(turn.text));
    return blocks;
}

StopReason stopReason(const std::string& reason) {
    if (reason == "end_turn" || reason == "stop_sequence") return StopReason::EndOfTurn;
    if (reason == "max_tokens" || reason == "model_context_window_exceeded") return StopReason::MaxTokens;
    return reason == "refusal" ? StopReason::Refusal : StopReason::Other;
}

}  // namespace

Json anthropicBody(const ChatRequest& request) {
    Json body = {{"model", request.model}, {"max_tokens", request.maxOutputTokens}, {"stream", true}};
    if (!request.system.empty()) {
        Json system = textBlock(request.system);
        system["cache_control"] = cacheMark();
        body["system"] = Json::array({std::move(system)});
    }
    const std::vector<Turn> turns = alternating(request.turns);
    const std::size_t newest = newestUserTurn(turns);
    Json messages = Json::array();
    for (std::size_t index = 0; index < turns.size(); ++index) {
        Json blocks = blocksOf(turns[index], index == newest ? std::string_view(request.context) : std::string_view());
        // Everything before the newest turn stays as it is in the next request: the second mark of two.
        if (index + 1 == newest) blocks.back()["cache_control"] = cacheMark();
        const bool user = turns[index].role == TurnRole::User;
        messages.push_back({{"role", user ? "user" : "assistant"}, {"content", std::move(blocks)}});
    }
    body["messages"] = std::move(messages);
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
    AnthropicReader reader(builder);
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
    if (m_stopped) return {};
    return m_builder.failed(brokenStream("the stream ended before message_stop"));
}

Status AnthropicReader::event(const SseEvent& event) {
    auto parsed = parseStreamedJson(event.data);
    if (!parsed.ok()) return m_builder.failed(brokenStream("an event of the stream is not JSON"));
    const Json& data = parsed->value;
    const std::string type = stringAt(data, "type").value_or("");
    if (type == "message_start") {
        const Json& message = memberAt(data, "message");
        m_builder.model(stringAt(message, "model"));
        usage(memberAt(message, "usage"));
    } else if (type == "content_block_start") {
        delta(memberAt(data, "content_block"), parsed->mended);
    } else if (type == "content_block_delta") {
        delta(memberAt(data, "delta"), parsed->mended);
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

void AnthropicReader::delta(const Json& delta, bool mended) {
    // A block begins with the same members as its deltas, usually empty. Signatures and tool input are other members.
    const std::string type = stringAt(delta, "type").value_or("");
    if (type.starts_with("text")) m_builder.text(stringAt(delta, "text").value_or(""), mended);
    if (type.starts_with("thinking")) m_builder.thinking(stringAt(delta, "thinking").value_or(""), mended);
}

void AnthropicReader::usage(const Json& usage) {
    Usage& sum = m_builder.usage();
    m_freshTokens = countAt(usage, "input_tokens").value_or(m_freshTokens);
    m_writtenTokens = countAt(usage, "cache_creation_input_tokens").value_or(m_writtenTokens);
    sum.cachedTokens = countAt(usage, "cache_read_input_tokens").value_or(sum.cachedTokens);
    sum.outputTokens = countAt(usage, "output_tokens").value_or(sum.outputTokens);
    sum.inputTokens = m_freshTokens + m_writtenTokens + sum.cachedTokens;
}

}  // namespace hearth::llm
