// SPDX-License-Identifier: AGPL-3.0-or-later
// OpenAI's Responses API, where newer models think and call tools in one go. Nothing is kept on the server: reasoning
// comes encrypted and goes back with the next request.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "core/llm/provider.h"
#include "core/llm/reply.h"
#include "core/llm/sse.h"
#include "core/llm/streaming.h"

namespace hearth::llm {

/// The body of POST /v1/responses. `provider` is "openai" or "custom".
Json responsesBody(std::string_view provider, const ChatRequest& request);

/// Server-sent events up to response.completed or response.incomplete.
class ResponsesReader final : public StreamReader {
public:
    /// `provider` and `model` are those that were asked.
    ResponsesReader(ReplyBuilder& builder, std::string provider, std::string model)
        : m_builder(builder), m_provider(std::move(provider)), m_model(std::move(model)) {}
    Status feed(std::string_view bytes) override;
    Status finish() override;
    bool ended() const override { return m_ended; }

private:
    Status event(const SseEvent& event);
    void delta(const std::string& type, const Json& data, bool mended);
    void itemDone(const Json& data);
    void end(const Json& response);
    void giveItems();

    ReplyBuilder& m_builder;
    std::string m_provider;
    std::string m_model;
    SseParser m_events;
    std::map<std::int64_t, Json> m_items;  ///< By their place in the output.
    bool m_thought = false;
    bool m_mended = false;
    bool m_ended = false;
};

}  // namespace hearth::llm
