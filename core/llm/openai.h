// SPDX-License-Identifier: AGPL-3.0-or-later
// OpenAI's Chat Completions, and every server that speaks them: LM Studio, llama-server, vLLM, OpenRouter.
#pragma once

#include <string>

#include "core/llm/provider.h"
#include "core/llm/reply.h"
#include "core/llm/sse.h"
#include "core/llm/streaming.h"

namespace hearth::llm {

/// Where OpenAI itself and its imitators differ.
enum class OpenAiDialect { OpenAi, Compatible };

class OpenAiProvider final : public Provider {
public:
    /// `transport` outlives this.
    OpenAiProvider(OpenAiDialect dialect, Endpoint endpoint, HttpTransport& transport);
    std::string_view name() const override { return m_dialect == OpenAiDialect::OpenAi ? "openai" : "custom"; }
    using Provider::chat;
    ChatOutcome chat(const ChatRequest& request, const ChatSinks& sinks, const CancelToken& cancel) override;
    Result<std::vector<ModelInfo>> models(const CancelToken& cancel) override;

private:
    HttpRequest requestTo(std::string_view path) const;

    OpenAiDialect m_dialect;
    Endpoint m_endpoint;
    HttpTransport& m_transport;
};

/// The body of POST /v1/chat/completions.
Json openAiBody(OpenAiDialect dialect, const ChatRequest& request);

/// Server-sent chunks up to `[DONE]`; or one whole document, from servers that do not stream.
class OpenAiReader final : public StreamReader {
public:
    explicit OpenAiReader(ReplyBuilder& builder) : m_builder(builder) {}
    Status feed(std::string_view bytes) override;
    Status finish() override;

private:
    enum class Shape { Unknown, Events, Document };

    Status event(const SseEvent& event);
    Status document(const Json& document, bool mended);
    void choice(const Json& choice, bool mended);
    void usage(const Json& usage);

    ReplyBuilder& m_builder;
    SseParser m_events;
    Shape m_shape = Shape::Unknown;
    std::string m_document;
    bool m_ended = false;
};

}  // namespace hearth::llm
