// SPDX-License-Identifier: AGPL-3.0-or-later
// Anthropic's Messages API. Everything about its wire format is in anthropic.cpp.
#pragma once

#include <string>

#include "core/llm/provider.h"
#include "core/llm/reply.h"
#include "core/llm/sse.h"
#include "core/llm/streaming.h"

namespace hearth::llm {

class AnthropicProvider final : public Provider {
public:
    /// `transport` outlives this.
    AnthropicProvider(Endpoint endpoint, HttpTransport& transport);
    std::string_view name() const override { return "anthropic"; }
    using Provider::chat;
    ChatOutcome chat(const ChatRequest& request, const ChatSinks& sinks, const CancelToken& cancel) override;
    Result<std::vector<ModelInfo>> models(const CancelToken& cancel) override;

private:
    HttpRequest requestTo(std::string_view path) const;

    Endpoint m_endpoint;
    HttpTransport& m_transport;
};

/// The body of POST /v1/messages.
Json anthropicBody(const ChatRequest& request);

/// Server-sent events from message_start to message_stop.
class AnthropicReader final : public StreamReader {
public:
    explicit AnthropicReader(ReplyBuilder& builder) : m_builder(builder) {}
    Status feed(std::string_view bytes) override;
    Status finish() override;

private:
    Status event(const SseEvent& event);
    void delta(const Json& delta, bool mended);
    void usage(const Json& usage);

    ReplyBuilder& m_builder;
    SseParser m_events;
    std::int64_t m_freshTokens = 0;
    std::int64_t m_writtenTokens = 0;
    bool m_stopped = false;
};

}  // namespace hearth::llm
