// SPDX-License-Identifier: AGPL-3.0-or-later
// OpenAI's Chat Completions, and every server that speaks them: LM Studio, llama-server, vLLM, OpenRouter. What
// OpenAI wants through Responses goes there, see openai_responses.h.
#pragma once

#include <cstdint>
#include <string>

#include "core/llm/call_builder.h"
#include "core/llm/provider.h"
#include "core/llm/reply.h"
#include "core/llm/sse.h"
#include "core/llm/streaming.h"

namespace hearth::llm {

/// Where OpenAI itself and its imitators differ.
enum class OpenAiDialect { OpenAi, Compatible };

/// Which of the two APIs is asked. ByModel: Responses for tools and thinking of the models whose entry in the price
/// list wants it, else Chat Completions.
enum class OpenAiApi { ByModel, Responses };

class OpenAiProvider final : public Provider {
public:
    /// `transport` outlives this.
    OpenAiProvider(OpenAiDialect dialect, OpenAiApi api, Endpoint endpoint, HttpTransport& transport);
    std::string_view name() const override { return m_dialect == OpenAiDialect::OpenAi ? "openai" : "custom"; }
    using Provider::chat;
    ChatOutcome chat(const ChatRequest& request, const ChatSinks& sinks, const CancelToken& cancel) override;
    Result<std::vector<ModelInfo>> models(const CancelToken& cancel) override;

private:
    HttpRequest requestTo(std::string_view path) const;
    bool wantsResponses(const ChatRequest& request) const;

    OpenAiDialect m_dialect;
    OpenAiApi m_api;
    Endpoint m_endpoint;
    HttpTransport& m_transport;
};

/// The body of POST /v1/chat/completions.
Json openAiBody(OpenAiDialect dialect, const ChatRequest& request);

/// OpenAI's word for how much to think. Pre: the request says something of it.
std::string_view openAiEffort(const ChatRequest& request);

/// Server-sent chunks up to `[DONE]`; or one whole document, from servers that do not stream.
class OpenAiReader final : public StreamReader {
public:
    /// `provider` and `model` are those that were asked.
    OpenAiReader(ReplyBuilder& builder, std::string provider, std::string model)
        : m_builder(builder), m_provider(std::move(provider)), m_model(std::move(model)) {}
    Status feed(std::string_view bytes) override;
    Status finish() override;
    bool ended() const override { return m_ended; }

private:
    enum class Shape { Unknown, Events, Document };

    Status event(const SseEvent& event);
    Status document(const Json& document, bool mended);
    void choice(const Json& choice, bool mended);
    void thinking(const Json& delta, bool mended);
    void calls(const Json& deltas, bool mended);
    void usage(const Json& usage);
    void giveCalls();

    ReplyBuilder& m_builder;
    std::string m_provider;
    std::string m_model;
    SseParser m_events;
    CallBuilder m_calls;
    std::int64_t m_lastCall = -1;
    Json m_reasoning = Json::object();  ///< What imitators want back with the calls, under their own names.
    Shape m_shape = Shape::Unknown;
    std::string m_document;
    bool m_ended = false;
    bool m_done = false;
};

}  // namespace hearth::llm
