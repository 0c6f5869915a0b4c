// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/llm/google.h"

#include <algorithm>
#include <set>

#include "core/crypto/hash.h"
#include "core/llm/failures.h"
#include "core/llm/google_cache.h"
#include "core/llm/providers.h"

namespace hearth::llm {

namespace {

/// What Google's documentation gives for calls that another model made: Gemini 3 refuses a call without a signature.
constexpr std::string_view kForeignSignature = "skip_thought_signature_validator";
constexpr std::size_t kMaxParts = 100'000;

/// The ids that a turn's own parts name; older models name none, and then the answers must not either.
std::set<std::string> idsOf(const Turn& turn) {
    std::set<std::string> ids;
    if (turn.opaque)
        for (const Json& part : turn.opaque->blocks)
            if (const auto id = stringAt(memberAt(part, "functionCall"), "id")) ids.insert(*id);
    if (!turn.opaque)
        for (const ToolCall& call : turn.toolCalls) ids.insert(call.id);
    return ids;
}

Json responsePart(const ToolResult& result, const std::set<std::string>& ids) {
    Json response = {{"name", result.name}, {"response", {{result.isError ? "error" : "result", result.text}}}};
    if (ids.contains(result.callId)) response["id"] = result.callId;
    return {{"functionResponse", std::move(response)}};
}

Json userParts(const Turn& turn, std::string_view context, const std::set<std::string>& ids) {
    Json parts = Json::array();
    for (const ToolResult& result : turn.toolResults) parts.push_back(responsePart(result, ids));
    for (const Image& image : turn.images)
        parts.push_back({{"inlineData", {{"mimeType", image.mediaType}, {"data", image.base64}}}});
    if (!context.empty()) parts.push_back({{"text", context}});
    if (!turn.text.empty()) parts.push_back({{"text", turn.text}});
    return parts;
}

Json modelParts(const Turn& turn) {
    if (turn.opaque && turn.opaque->blocks.is_array()) return turn.opaque->blocks;
    Json parts = Json::array();
    if (!turn.text.empty()) parts.push_back({{"text", turn.text}});
    bool first = true;
    for (const ToolCall& call : turn.toolCalls) {
        Json part = {{"functionCall", {{"id", call.id}, {"name", call.name}, {"args", argumentsObject(call)}}}};
        if (std::exchange(first, false)) part["thoughtSignature"] = kForeignSignature;
        parts.push_back(std::move(part));
    }
    return parts;
}

Json contentsOf(const ChatRequest& request) {
    const std::vector<Turn> turns = turnsFor("google", request);
    const std::size_t newest = newestUserTurn(turns);
    Json contents = Json::array();
    std::set<std::string> ids;
    for (std::size_t index = 0; index < turns.size(); ++index) {
        const Turn& turn = turns[index];
        const std::string_view context = index == newest ? std::string_view(request.context) : std::string_view();
        const bool user = turn.role == TurnRole::User;
        contents.push_back(
            {{"role", user ? "user" : "model"}, {"parts", user ? userParts(turn, context, ids) : modelParts(turn)}});
        ids = idsOf(turn);
    }
    return contents;
}

void addTools(Json& body, const ChatRequest& request) {
    if (request.tools.empty()) return;
    Json declarations = Json::array();
    for (const Tool& tool : request.tools)
        declarations.push_back(
            {{"name", tool.name}, {"description", tool.description}, {"parametersJsonSchema", tool.schema}});
    body["tools"] = Json::array({{{"functionDeclarations", std::move(declarations)}}});
    Json calling = Json::object();
    switch (request.toolChoice.kind) {
        case ToolChoice::Kind::Auto: return;
        case ToolChoice::Kind::None: calling["mode"] = "NONE"; break;
        case ToolChoice::Kind::Any: calling["mode"] = "ANY"; break;
        case ToolChoice::Kind::Named:
            calling = {{"mode", "ANY"}, {"allowedFunctionNames", Json::array({request.toolChoice.name})}};
            break;
    }
    body["toolConfig"] = {{"functionCallingConfig", std::move(calling)}};
}

/// Gemini 2 is told a number of tokens, newer ones a level; no level means none at all.
Json thinkingConfig(const ChatRequest& request) {
    Json config = Json::object();
    if (request.thinking != Thinking::Off) config["includeThoughts"] = true;
    const bool budget = googleModelPath(request.model).starts_with("models/gemini-2");
    switch (request.thinking) {
        case Thinking::AsUsual: break;
        case Thinking::Off:
        case Thinking::Low: config["thinkingLevel"] = "LOW"; break;
        case Thinking::Medium: config["thinkingLevel"] = "MEDIUM"; break;
        case Thinking::High:
        case Thinking::Most: config["thinkingLevel"] = "HIGH"; break;
    }
    if (!budget) return config;
    config.erase("thinkingLevel");
    const int eighths = request.thinking == Thinking::Low ? 2 : request.thinking == Thinking::Medium ? 4 : 6;
    // Their Pro cannot be without it; 128 is the least that it takes.
    const bool pro = request.model.find("pro") != std::string::npos;
    config["thinkingBudget"] =
        request.thinking == Thinking::Off ? (pro ? 128 : 0) : std::min(24576, request.maxOutputTokens / 8 * eighths);
    return config;
}

StopReason stopReason(const std::string& reason) {
    if (reason == "STOP" || reason == "FUNCTION_CALL") return StopReason::EndOfTurn;
    if (reason == "MAX_TOKENS") return StopReason::MaxTokens;
    for (const char* refused : {"SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII", "LANGUAGE"})
        if (reason == refused) return StopReason::Refusal;
    return reason.starts_with("IMAGE_") ? StopReason::Refusal : StopReason::Other;
}

/// An identifier of the service's, fit for a log and for people.
std::string plainReason(const std::string& reason) {
    const bool plain = reason.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ_") == std::string::npos;
    return plain && reason.size() <= 60 ? reason : "OTHER";
}

ChatFailure blockedPrompt(const std::string& reason) {
    ChatFailure failure;
    failure.httpStatus = 200;
    failure.error = fail(ErrorCode::InvalidArgument, "the prompt was blocked: " + plainReason(reason));
    failure.providerMessage = "The prompt was blocked (" + plainReason(reason) + ").";
    return failure;
}

/// Whether a part is nothing but text, so that the next such one may be joined to it.
bool isBareText(const Json& part) {
    if (!part.contains("text") || !part["text"].is_string()) return false;
    return part.size() == 1 || (part.size() == 2 && part.contains("thought"));
}

}  // namespace

std::string googleModelPath(std::string_view model) {
    if (model.starts_with("models/")) model.remove_prefix(7);
    std::string path = "models/";
    for (const char c : model) {
        const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
                           c == '.' || c == '_';
        path += plain ? c : '-';
    }
    return path;
}

Json googleBody(const ChatRequest& request) {
    Json body = {{"contents", contentsOf(request)},
                 {"generationConfig", {{"maxOutputTokens", request.maxOutputTokens}}}};
    if (!request.system.empty()) body["systemInstruction"] = {{"parts", Json::array({{{"text", request.system}}})}};
    addTools(body, request);
    if (request.thinking != Thinking::AsUsual) body["generationConfig"]["thinkingConfig"] = thinkingConfig(request);
    return body;
}

GoogleProvider::GoogleProvider(Endpoint endpoint, HttpTransport& transport)
    : m_endpoint(std::move(endpoint)), m_transport(transport) {}

HttpRequest GoogleProvider::requestTo(std::string_view path) const {
    HttpRequest http;
    http.url = joinUrl(m_endpoint.baseUrl, path);
    http.headers = {{"content-type", "application/json"}};
    addKey(http, "x-goog-api-key", "", m_endpoint);
    return http;
}

std::string GoogleProvider::scope() const {
    const ByteView key = m_endpoint.apiKey ? m_endpoint.apiKey->expose() : ByteView();
    return m_endpoint.baseUrl + " " + toHex(crypto::blake2b(key));
}

ChatOutcome GoogleProvider::stream(const ChatRequest& request, const Json& body, const ChatSinks& sinks,
                                   const CancelToken& cancel) {
    HttpRequest http = requestTo("/v1beta/" + googleModelPath(request.model) + ":streamGenerateContent?alt=sse");
    http.body = dumpJson(body);
    ReplyBuilder builder(sinks);
    GoogleReader reader(builder, request.model);
    return streamChat(m_transport, std::move(http), reader, builder, request, cancel);
}

ChatOutcome GoogleProvider::chat(const ChatRequest& request, const ChatSinks& sinks, const CancelToken& cancel) {
    const Json whole = googleBody(request);
    GoogleCache cache(m_endpoint.caches, whole, googleModelPath(request.model), scope());
    ChatOutcome outcome = stream(request, cache.body(), sinks, cancel);
    // It says in several ways that it does not hold the part any more.
    const int status = outcome.failure ? outcome.failure->httpStatus : 0;
    if (cache.used() && (status == 400 || status == 403 || status == 404)) {
        cache.forget();
        outcome = stream(request, cache.body(), sinks, cancel);
    }
    if (!outcome.complete()) return outcome;
    cache.keepUp([&](HttpMethod method, const std::string& path, const Json& body) -> Result<Json> {
        HttpRequest http = requestTo(path);
        http.method = method;
        http.body = dumpJson(body);
        http.idleTimeout = 10 * kSecond;
        return getJson(m_transport, std::move(http), cancel);
    });
    return outcome;
}

Result<std::vector<ModelInfo>> GoogleProvider::models(const CancelToken& cancel) {
    HttpRequest http = requestTo("/v1beta/models?pageSize=1000");
    http.method = HttpMethod::Get;
    HEARTH_TRY(Json list, getJson(m_transport, std::move(http), cancel));
    Json chatting = Json::array();
    const Json& entries = memberAt(list, "models");
    if (!entries.is_array()) return fail(ErrorCode::Unsupported, "the reply is not a list of models");
    for (const Json& entry : entries) {
        const Json& methods = memberAt(entry, "supportedGenerationMethods");
        const bool chats = std::find(methods.begin(), methods.end(), "generateContent") != methods.end();
        if (methods.is_array() && !chats) continue;
        std::string id = stringAt(entry, "name").value_or("");
        if (id.starts_with("models/")) id.erase(0, 7);
        chatting.push_back({{"id", id}, {"name", stringAt(entry, "displayName").value_or(id)}});
    }
    return modelList({{"models", std::move(chatting)}}, "models", "id", "name");
}

Status GoogleReader::feed(std::string_view bytes) {
    return m_events.feed(bytes, [this](const SseEvent& one) { return event(one); });
}

Status GoogleReader::finish() {
    HEARTH_TRY_STATUS(m_events.finish([this](const SseEvent& one) { return event(one); }));
    if (!m_ended) return m_builder.failed(brokenStream("the stream ended before its finish reason"));
    giveParts();
    return {};
}

Status GoogleReader::event(const SseEvent& event) {
    auto parsed = parseStreamedJson(event.data);
    if (!parsed.ok()) return m_builder.failed(brokenStream("an event of the stream is not JSON"));
    const Json& data = parsed->value;
    const Json& error = memberAt(data, "error");
    if (!error.is_null()) return m_builder.failed(failureFromStream(error));
    m_mended = m_mended || parsed->mended;
    m_builder.model(stringAt(data, "modelVersion"));
    usage(memberAt(data, "usageMetadata"));
    if (const auto reason = stringAt(memberAt(data, "promptFeedback"), "blockReason"))
        return m_builder.failed(blockedPrompt(*reason));
    const Json& candidates = memberAt(data, "candidates");
    if (candidates.is_array() && !candidates.empty()) return candidate(candidates.front(), parsed->mended);
    return {};
}

Status GoogleReader::candidate(const Json& candidate, bool mended) {
    const Json& parts = memberAt(memberAt(candidate, "content"), "parts");
    if (parts.is_array())
        for (const Json& one : parts) part(one, mended);
    const auto reason = stringAt(candidate, "finishReason");
    if (!reason || reason->empty()) return {};
    if (*reason == "MALFORMED_FUNCTION_CALL")
        return m_builder.failed(brokenStream("the model wrote a call that cannot be read"));
    m_ended = true;
    m_builder.stop(stopReason(*reason));
    return {};
}

void GoogleReader::part(const Json& part, bool mended) {
    if (!part.is_object()) return;
    const bool thought = boolAt(part, "thought", false);
    if (const auto text = stringAt(part, "text")) {
        if (thought)
            m_builder.thinking(*text, mended);
        else
            m_builder.text(*text, mended);
        const bool joins = !m_parts.empty() && isBareText(part) && isBareText(m_parts.back()) &&
                           boolAt(m_parts.back(), "thought", false) == thought;
        if (joins) {
            m_parts.back()["text"].get_ref<std::string&>() += *text;
            return;
        }
    }
    if (m_parts.size() < kMaxParts) m_parts.push_back(part);
}

void GoogleReader::usage(const Json& usage) {
    Usage& sum = m_builder.usage();
    const std::int64_t tools = countAt(usage, "toolUsePromptTokenCount").value_or(0);
    if (const auto prompt = countAt(usage, "promptTokenCount")) sum.inputTokens = *prompt + tools;
    sum.cachedTokens = countAt(usage, "cachedContentTokenCount").value_or(sum.cachedTokens);
    sum.thinkingTokens = countAt(usage, "thoughtsTokenCount").value_or(sum.thinkingTokens);
    // Thoughts are paid for like the answer and not counted in it.
    if (const auto said = countAt(usage, "candidatesTokenCount")) sum.outputTokens = *said + sum.thinkingTokens;
}

void GoogleReader::giveParts() {
    if (m_builder.stopped() != StopReason::EndOfTurn) return;
    std::vector<ToolCall> calls;
    bool plain = true;
    for (const Json& part : m_parts) {
        const Json& call = memberAt(part, "functionCall");
        if (call.is_object()) {
            const Json& arguments = memberAt(call, "args");
            calls.push_back({stringAt(call, "id").value_or("call_" + std::to_string(calls.size())),
                             stringAt(call, "name").value_or(""), arguments.is_object() ? arguments : Json::object()});
        }
        plain = plain && !part.contains("thoughtSignature") && (call.is_object() || part.contains("text"));
    }
    if (!calls.empty()) m_builder.stop(StopReason::ToolUse);
    m_builder.toolCalls(std::move(calls));
    if (!plain && !m_mended) m_builder.opaque({"google", m_model, std::move(m_parts)});
}

}  // namespace hearth::llm
