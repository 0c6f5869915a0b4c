// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/llm/streaming.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/llm/failures.h"
#include "core/llm/providers.h"

namespace hearth::llm {

namespace {

/// Keys do not stay behind in freed memory.
class KeyWiper {
public:
    explicit KeyWiper(HttpRequest& http) : m_http(http) {}
    KeyWiper(const KeyWiper&) = delete;
    KeyWiper& operator=(const KeyWiper&) = delete;
    ~KeyWiper() {
        for (auto& [name, value] : m_http.headers)
            if (name == "authorization" || name == "x-api-key" || name == "x-goog-api-key")
                crypto::SecretBytes::takeText(value);
    }

private:
    HttpRequest& m_http;
};

/// Looks at the first byte that is not white space: a web page is no reply, whatever its status says.
class PageGuard {
public:
    Status check(std::string_view bytes) {
        if (m_known) return {};
        const std::string_view text = trim(bytes);
        if (text.empty()) return {};
        m_known = true;
        if (text.front() == '<') return fail(ErrorCode::Unsupported, "a web page came instead of a reply");
        return {};
    }

private:
    bool m_known = false;
};

/// A million tokens, each in an event of its own, are less.
constexpr std::size_t kMaxReplyBytes = std::size_t{512} << 20;

bool isSuccess(int status) { return status >= 200 && status < 300; }

/// What the provider did not come to report, because it never does or because the stream broke off before.
void estimateUsage(const ChatRequest& request, ChatReply& reply) {
    Usage& usage = reply.usage;
    if (usage.inputTokens == 0) {
        usage.inputTokens = estimatePrompt(request);
        usage.outputTokens = 0;
    }
    std::int64_t said = estimateTokens(reply.text) + estimateTokens(reply.thinking);
    for (const ToolCall& call : reply.toolCalls)
        said += estimateTokens(call.name) + estimateTokens(argumentsText(call));
    usage.outputTokens = std::max(usage.outputTokens, said);
    usage.estimated = true;
}

}  // namespace

ChatOutcome streamChat(HttpTransport& transport, HttpRequest http, StreamReader& reader, ReplyBuilder& builder,
                       const ChatRequest& request, const CancelToken& cancel) {
    const KeyWiper wiper(http);
    PageGuard guard;
    std::size_t received = 0;
    const BodySink sink = [&](std::string_view bytes) -> Status {
        received += bytes.size();
        if (received > kMaxReplyBytes) return fail(ErrorCode::Unsupported, "a reply without end");
        HEARTH_TRY_STATUS(guard.check(bytes));
        return reader.feed(bytes);
    };
    auto response = transport.send(http, sink, cancel);
    ChatOutcome outcome;
    if (response.ok() && !isSuccess(response->status)) {
        outcome.failure = failureFromResponse(response.value());
        return outcome;
    }
    const bool lostAfterEnd = !response.ok() && response.error().code == ErrorCode::Unavailable && reader.ended();
    const Status ended = response.ok() || lostAfterEnd ? reader.finish() : Status(response.error());
    outcome.reply = builder.take();
    if (!ended.ok()) {
        outcome.failure = builder.failure() ? *builder.failure() : failureFromTransport(ended.error());
        if (response.ok()) outcome.failure->httpStatus = response->status;
        // Half a call must not be run, and half a signature not sent back.
        outcome.reply.toolCalls.clear();
        outcome.reply.opaque.reset();
    }
    const bool said = !outcome.reply.text.empty() || !outcome.reply.thinking.empty();
    const bool reported = outcome.complete() && outcome.reply.usage.inputTokens != 0;
    if (!reported && (said || outcome.complete())) estimateUsage(request, outcome.reply);
    return outcome;
}

Result<Json> getJson(HttpTransport& transport, HttpRequest http, const CancelToken& cancel) {
    const KeyWiper wiper(http);
    HEARTH_TRY(HttpResponse response, transport.send(http, BodySink(), cancel));
    if (!isSuccess(response.status)) return failureFromResponse(response).error;
    auto document = parseJson(response.body);
    if (!document.ok()) return fail(ErrorCode::Unsupported, "the reply is not JSON");
    return document;
}

Result<std::vector<ModelInfo>> modelList(const Json& document, const char* list, const char* id, const char* name) {
    const Json& entries = memberAt(document, list);
    if (!entries.is_array()) return fail(ErrorCode::Unsupported, "the reply is not a list of models");
    std::vector<ModelInfo> models;
    for (const Json& entry : entries) {
        const auto found = stringAt(entry, id);
        if (found && !found->empty()) models.push_back({*found, stringAt(entry, name).value_or(*found)});
    }
    return models;
}

std::string joinUrl(std::string_view base, std::string_view path) {
    while (base.ends_with('/')) base.remove_suffix(1);
    return std::string(base).append(path);
}

void addKey(HttpRequest& http, std::string name, std::string_view prefix, const Endpoint& endpoint) {
    if (!endpoint.apiKey || endpoint.apiKey->empty()) return;
    std::string value;
    value.reserve(prefix.size() + endpoint.apiKey->size());
    value.append(prefix).append(asText(endpoint.apiKey->expose()));
    http.headers.emplace_back(std::move(name), std::move(value));
}

}  // namespace hearth::llm
