// SPDX-License-Identifier: AGPL-3.0-or-later
// Anthropic's Messages API. Everything about its wire format is in anthropic.cpp.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/llm/call_builder.h"
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
    /// `model` is the one that was asked for.
    AnthropicReader(ReplyBuilder& builder, std::string model) : m_builder(builder), m_model(std::move(model)) {}
    Status feed(std::string_view bytes) override;
    Status finish() override;
    bool ended() const override { return m_stopped; }

private:
    struct Block {
        Json start;  ///< As it began.
        JoinedText text;
        JoinedText thinking;
        JoinedText input;
        std::string signature;
    };

    Status event(const SseEvent& event);
    void begin(const Json& data, bool mended);
    void delta(const Json& data, bool mended);
    void usage(const Json& usage);
    void giveBlocks();
    Json whole(Block& block, std::vector<ToolCall>& calls);

    ReplyBuilder& m_builder;
    std::string m_model;
    SseParser m_events;
    std::map<std::int64_t, Block> m_blocks;
    std::int64_t m_freshTokens = 0;
    bool m_stopped = false;
};

}  // namespace hearth::llm
