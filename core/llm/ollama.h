// SPDX-License-Identifier: AGPL-3.0-or-later
// Ollama's own API: /api/chat as newline-delimited JSON, /api/tags.
#pragma once

#include <string>
#include <vector>

#include "core/llm/ndjson.h"
#include "core/llm/provider.h"
#include "core/llm/reply.h"
#include "core/llm/streaming.h"

namespace hearth::llm {

class OllamaProvider final : public Provider {
public:
    /// `transport` outlives this.
    OllamaProvider(Endpoint endpoint, HttpTransport& transport);
    std::string_view name() const override { return "ollama"; }
    using Provider::chat;
    ChatOutcome chat(const ChatRequest& request, const ChatSinks& sinks, const CancelToken& cancel) override;
    Result<std::vector<ModelInfo>> models(const CancelToken& cancel) override;

private:
    HttpRequest requestTo(std::string_view path) const;

    Endpoint m_endpoint;
    HttpTransport& m_transport;
};

/// The body of POST /api/chat.
Json ollamaBody(const ChatRequest& request);

/// The context window to ask for, in tokens: without one Ollama takes a small one and silently cuts the beginning of
/// the prompt off. In powers of two, because every other value makes it load the model again.
std::int64_t ollamaContext(const ChatRequest& request);

/// One JSON document a line, up to the one with `"done": true`.
class OllamaReader final : public StreamReader {
public:
    explicit OllamaReader(ReplyBuilder& builder) : m_builder(builder) {}
    Status feed(std::string_view bytes) override;
    Status finish() override;
    bool ended() const override { return m_done; }

private:
    void calls(const Json& calls);
    Status line(std::string_view text);
    void end(const Json& last);

    ReplyBuilder& m_builder;
    NdjsonParser m_lines;
    std::vector<ToolCall> m_calls;
    bool m_done = false;
};

}  // namespace hearth::llm
