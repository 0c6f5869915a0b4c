// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/llm/openai.h"

#include <utility>

#include "core/base/text.h"
#include "core/llm/failures.h"

namespace hearth::llm {

namespace {

Json message(std::string_view role, Json content) { return {{"role", role}, {"content", std::move(content)}}; }

/// A plain text where there is nothing else: imitators do not all know parts.
Json contentOf(const Turn& turn, std::string_view context) {
    std::string text = withContext(context, turn.text);
    if (turn.images.empty()) return text;
    Json parts = Json::array();
    for (const Image& image : turn.images) {
        const std::string url = "data:" + image.mediaType + ";base64," + image.base64;
        parts.push_back({{"type", "image_url"}, {"image_url", {{"url", url}}}});
    }
    if (!text.empty()) parts.push_back({{"type", "text"}, {"text", std::move(text)}});
    return parts;
}

StopReason stopReason(const std::string& reason) {
    if (reason == "stop") return StopReason::EndOfTurn;
    if (reason == "length") return StopReason::MaxTokens;
    return reason == "content_filter" ? StopReason::Refusal : StopReason::Other;
}

}  // namespace

Json openAiBody(OpenAiDialect dialect, const ChatRequest& request) {
    Json messages = Json::array();
    if (!request.system.empty()) messages.push_back(message("system", request.system));
    const std::vector<Turn> turns = alternating(request.turns);
    const std::size_t newest = newestUserTurn(turns);
    for (std::size_t index = 0; index < turns.size(); ++index) {
        const std::string_view context = index == newest ? std::string_view(request.context) : std::string_view();
        const bool user = turns[index].role == TurnRole::User;
        messages.push_back(message(user ? "user" : "assistant", contentOf(turns[index], context)));
    }
    // OpenAI's reasoning models refuse max_tokens, its imitators do not know the newer name.
    const char* limit = dialect == OpenAiDialect::OpenAi ? "max_completion_tokens" : "max_tokens";
    return {{"model", request.model},
            {"messages", std::move(messages)},
            {"stream", true},
            {"stream_options", {{"include_usage", true}}},
            {limit, request.maxOutputTokens}};
}

OpenAiProvider::OpenAiProvider(OpenAiDialect dialect, Endpoint endpoint, HttpTransport& transport)
    : m_dialect(dialect), m_endpoint(std::move(endpoint)), m_transport(transport) {}

HttpRequest OpenAiProvider::requestTo(std::string_view path) const {
    HttpRequest http;
    http.url = joinUrl(m_endpoint.baseUrl, path);
    http.headers = {{"content-type", "application/json"}};
    addKey(http, "authorization", "Bearer ", m_endpoint);
    return http;
}

ChatOutcome OpenAiProvider::chat(const ChatRequest& request, const ChatSinks& sinks, const CancelToken& cancel) {
    HttpRequest http = requestTo("/chat/completions");
    http.body = dumpJson(openAiBody(m_dialect, request));
    ReplyBuilder builder(sinks);
    OpenAiReader reader(builder);
    return streamChat(m_transport, std::move(http), reader, builder, request, cancel);
}

Result<std::vector<ModelInfo>> OpenAiProvider::models(const CancelToken& cancel) {
    HttpRequest http = requestTo("/models");
    http.method = HttpMethod::Get;
    HEARTH_TRY(const Json list, getJson(m_transport, std::move(http), cancel));
    return modelList(list, "data", "id", "id");
}

Status OpenAiReader::feed(std::string_view bytes) {
    if (m_shape == Shape::Unknown) {
        m_document.append(bytes);
        const std::string_view seen = trim(m_document);
        if (seen.empty()) return {};
        m_shape = seen.front() == '{' ? Shape::Document : Shape::Events;
        if (m_shape == Shape::Document) return {};
        const std::string seenSoFar = std::exchange(m_document, {});
        return m_events.feed(seenSoFar, [this](const SseEvent& one) { return event(one); });
    }
    if (m_shape == Shape::Document) {
        if (m_document.size() + bytes.size() > kMaxLineBytes)
            return fail(ErrorCode::Unsupported, "a reply without end");
        m_document.append(bytes);
        return {};
    }
    return m_events.feed(bytes, [this](const SseEvent& one) { return event(one); });
}

Status OpenAiReader::finish() {
    if (m_shape == Shape::Document) {
        auto parsed = parseStreamedJson(m_document);
        if (!parsed.ok()) return m_builder.failed(brokenStream("the reply is not JSON"));
        HEARTH_TRY_STATUS(document(parsed->value, parsed->mended));
    } else {
        HEARTH_TRY_STATUS(m_events.finish([this](const SseEvent& one) { return event(one); }));
    }
    return m_ended ? Status() : Status(m_builder.failed(brokenStream("the stream ended before its end mark")));
}

Status OpenAiReader::event(const SseEvent& event) {
    if (trim(event.data) == "[DONE]") {
        m_ended = true;
        return {};
    }
    auto parsed = parseStreamedJson(event.data);
    if (!parsed.ok()) return m_builder.failed(brokenStream("an event of the stream is not JSON"));
    return document(parsed->value, parsed->mended);
}

Status OpenAiReader::document(const Json& document, bool mended) {
    const Json& error = memberAt(document, "error");
    if (!error.is_null()) return m_builder.failed(failureFromStream(error));
    m_builder.model(stringAt(document, "model"));
    usage(memberAt(document, "usage"));
    const Json& choices = memberAt(document, "choices");
    if (choices.is_array() && !choices.empty()) choice(choices.front(), mended);
    return {};
}

void OpenAiReader::choice(const Json& choice, bool mended) {
    const bool whole = choice.is_object() && choice.contains("message");
    const Json& delta = memberAt(choice, whole ? "message" : "delta");
    m_builder.text(stringAt(delta, "content").value_or(""), mended);
    if (const auto refusal = stringAt(delta, "refusal")) {
        m_builder.text(*refusal, mended);
        m_builder.stop(StopReason::Refusal);
    }
    // OpenAI does not show its thinking; DeepSeek, vLLM and llama-server use the first name, OpenRouter the second.
    for (const char* key : {"reasoning_content", "reasoning"})
        if (const auto thought = stringAt(delta, key)) {
            m_builder.thinking(*thought, mended);
            break;
        }
    if (const auto reason = stringAt(choice, "finish_reason"); reason && !reason->empty()) {
        if (!m_builder.refused()) m_builder.stop(stopReason(*reason));
        m_ended = true;
    }
}

void OpenAiReader::usage(const Json& usage) {
    Usage& sum = m_builder.usage();
    sum.inputTokens = countAt(usage, "prompt_tokens").value_or(sum.inputTokens);
    sum.outputTokens = countAt(usage, "completion_tokens").value_or(sum.outputTokens);
    const Json& details = memberAt(usage, "prompt_tokens_details");
    sum.cachedTokens = countAt(details, "cached_tokens").value_or(sum.cachedTokens);
}

}  // namespace hearth::llm
