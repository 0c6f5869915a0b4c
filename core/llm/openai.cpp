// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/llm/openai.h"

#include <utility>

#include "core/base/text.h"
#include "core/llm/failures.h"
#include "core/llm/openai_responses.h"
#include "core/llm/providers.h"

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

Json toolResultMessage(const ToolResult& result) {
    // There is no mark for failure; the text has to say it.
    const std::string text = result.isError ? "Error: " + result.text : result.text;
    return {{"role", "tool"}, {"tool_call_id", result.callId}, {"content", text}};
}

Json assistantMessage(const Turn& turn) {
    Json one = message("assistant", turn.text);
    for (const ToolCall& call : turn.toolCalls)
        one["tool_calls"].push_back({{"id", call.id},
                                     {"type", "function"},
                                     {"function", {{"name", call.name}, {"arguments", argumentsText(call)}}}});
    if (turn.opaque && turn.opaque->blocks.is_object()) one.update(turn.opaque->blocks);
    return one;
}

Json messagesOf(std::string_view provider, const ChatRequest& request) {
    Json messages = Json::array();
    if (!request.system.empty()) messages.push_back(message("system", request.system));
    const std::vector<Turn> turns = turnsFor(provider, request);
    const std::size_t newest = newestUserTurn(turns);
    for (std::size_t index = 0; index < turns.size(); ++index) {
        const Turn& turn = turns[index];
        if (turn.role == TurnRole::Assistant) {
            messages.push_back(assistantMessage(turn));
            continue;
        }
        const std::string_view context = index == newest ? std::string_view(request.context) : std::string_view();
        for (const ToolResult& result : turn.toolResults) messages.push_back(toolResultMessage(result));
        if (!turn.text.empty() || !turn.images.empty()) messages.push_back(message("user", contentOf(turn, context)));
    }
    return messages;
}

void addTools(Json& body, const ChatRequest& request) {
    if (request.tools.empty()) return;
    body["tools"] = functionTools(request.tools);
    switch (request.toolChoice.kind) {
        case ToolChoice::Kind::Auto: break;
        case ToolChoice::Kind::Any: body["tool_choice"] = "required"; break;
        case ToolChoice::Kind::None: body["tool_choice"] = "none"; break;
        case ToolChoice::Kind::Named:
            body["tool_choice"] = {{"type", "function"}, {"function", {{"name", request.toolChoice.name}}}};
            break;
    }
}

StopReason stopReason(const std::string& reason) {
    if (reason == "stop") return StopReason::EndOfTurn;
    if (reason == "length") return StopReason::MaxTokens;
    if (reason == "tool_calls" || reason == "function_call") return StopReason::ToolUse;
    return reason == "content_filter" ? StopReason::Refusal : StopReason::Other;
}

}  // namespace

Json openAiBody(OpenAiDialect dialect, const ChatRequest& request) {
    const bool openAi = dialect == OpenAiDialect::OpenAi;
    // OpenAI's reasoning models refuse max_tokens, its imitators do not know the newer name.
    const char* limit = openAi ? "max_completion_tokens" : "max_tokens";
    Json body = {{"model", request.model},
                 {"messages", messagesOf(openAi ? "openai" : "custom", request)},
                 {"stream", true},
                 {"stream_options", {{"include_usage", true}}},
                 {limit, request.maxOutputTokens}};
    addTools(body, request);
    if (request.thinking != Thinking::AsUsual) body["reasoning_effort"] = openAiEffort(request);
    return body;
}

std::string_view openAiEffort(const ChatRequest& request) {
    const auto facts = modelFacts("openai", request.model);
    const bool always = facts && facts->thinkingForm == ThinkingForm::Always;
    switch (request.thinking) {
        case Thinking::AsUsual: break;
        case Thinking::Off: return always ? "low" : "none";
        case Thinking::Low: return "low";
        case Thinking::Medium: return "medium";
        case Thinking::High: return "high";
        // Only what the list knows is sure to take the highest word.
        case Thinking::Most: return facts && !always ? "xhigh" : "high";
    }
    return "medium";
}

OpenAiProvider::OpenAiProvider(OpenAiDialect dialect, OpenAiApi api, Endpoint endpoint, HttpTransport& transport)
    : m_dialect(dialect), m_api(api), m_endpoint(std::move(endpoint)), m_transport(transport) {}

HttpRequest OpenAiProvider::requestTo(std::string_view path) const {
    HttpRequest http;
    http.url = joinUrl(m_endpoint.baseUrl, path);
    http.headers = {{"content-type", "application/json"}};
    addKey(http, "authorization", "Bearer ", m_endpoint);
    return http;
}

bool OpenAiProvider::wantsResponses(const ChatRequest& request) const {
    if (m_api == OpenAiApi::Responses) return true;
    if (m_dialect != OpenAiDialect::OpenAi) return false;
    const auto facts = modelFacts("openai", request.model);
    return facts && facts->responsesApi && (!request.tools.empty() || request.thinking != Thinking::AsUsual);
}

ChatOutcome OpenAiProvider::chat(const ChatRequest& request, const ChatSinks& sinks, const CancelToken& cancel) {
    ReplyBuilder builder(sinks);
    if (wantsResponses(request)) {
        HttpRequest http = requestTo("/responses");
        http.body = dumpJson(responsesBody(name(), request));
        ResponsesReader reader(builder, std::string(name()), request.model);
        return streamChat(m_transport, std::move(http), reader, builder, request, cancel);
    }
    HttpRequest http = requestTo("/chat/completions");
    http.body = dumpJson(openAiBody(m_dialect, request));
    OpenAiReader reader(builder, std::string(name()), request.model);
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
    if (!m_ended) return m_builder.failed(brokenStream("the stream ended before its end mark"));
    giveCalls();
    return {};
}

Status OpenAiReader::event(const SseEvent& event) {
    if (m_done) return {};
    if (trim(event.data) == "[DONE]") {
        m_ended = m_done = true;
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
    thinking(delta, mended);
    calls(memberAt(delta, "tool_calls"), mended);
    if (const auto reason = stringAt(choice, "finish_reason"); reason && !reason->empty()) {
        if (!m_builder.refused()) m_builder.stop(stopReason(*reason));
        m_ended = true;
    }
}

void OpenAiReader::thinking(const Json& delta, bool mended) {
    // OpenAI does not show its thinking; DeepSeek, vLLM and llama-server use the first name, OpenRouter the second.
    for (const char* key : {"reasoning_content", "reasoning"})
        if (const auto thought = stringAt(delta, key)) {
            m_builder.thinking(*thought, mended);
            if (!mended) m_reasoning[key] = stringAt(m_reasoning, key).value_or("") + *thought;
            break;
        }
    const Json& details = memberAt(delta, "reasoning_details");
    if (details.is_array() && !mended)
        for (const Json& detail : details) m_reasoning["reasoning_details"].push_back(detail);
}

void OpenAiReader::calls(const Json& deltas, bool mended) {
    if (!deltas.is_array()) return;
    for (const Json& delta : deltas) {
        const std::string id = stringAt(delta, "id").value_or("");
        // Some imitators do not number their calls; each then comes whole, with an id.
        const auto number = countAt(delta, "index");
        if (number)
            m_lastCall = *number;
        else if (!id.empty() || m_lastCall < 0)
            ++m_lastCall;
        CallBuilder::Pending* call = m_calls.at(m_lastCall);
        if (call == nullptr) return;
        if (!id.empty()) call->id = id;
        const Json& function = memberAt(delta, "function");
        if (call->name.empty()) call->name = stringAt(function, "name").value_or("");
        const Json& arguments = memberAt(function, "arguments");
        if (arguments.is_string()) call->arguments.add(arguments.get<std::string>(), mended);
        if (arguments.is_object()) call->arguments.add(dumpJson(arguments), mended);
    }
}

/// Calls that were still being written when the tokens ran out are not to be run.
void OpenAiReader::giveCalls() {
    const StopReason stop = m_builder.stopped();
    if (m_calls.empty() || (stop != StopReason::ToolUse && stop != StopReason::EndOfTurn)) return;
    std::vector<ToolCall> calls = m_calls.take();
    if (calls.empty()) return;
    m_builder.stop(StopReason::ToolUse);
    m_builder.toolCalls(std::move(calls));
    if (!m_reasoning.empty()) m_builder.opaque({m_provider, m_model, std::move(m_reasoning)});
}

void OpenAiReader::usage(const Json& usage) {
    Usage& sum = m_builder.usage();
    sum.inputTokens = countAt(usage, "prompt_tokens").value_or(sum.inputTokens);
    sum.outputTokens = countAt(usage, "completion_tokens").value_or(sum.outputTokens);
    const Json& details = memberAt(usage, "prompt_tokens_details");
    sum.cachedTokens = countAt(details, "cached_tokens").value_or(sum.cachedTokens);
    sum.cacheWrittenTokens = countAt(details, "cache_write_tokens").value_or(sum.cacheWrittenTokens);
    const Json& output = memberAt(usage, "completion_tokens_details");
    sum.thinkingTokens = countAt(output, "reasoning_tokens").value_or(sum.thinkingTokens);
}

}  // namespace hearth::llm
