// SPDX-License-Identifier: AGPL-3.0-or-later
// Google's Gemini API: streamGenerateContent, its thought signatures, and its list of models.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "core/llm/provider.h"
#include "core/llm/reply.h"
#include "core/llm/sse.h"
#include "core/llm/streaming.h"

namespace hearth::llm {

class GoogleProvider final : public Provider {
public:
    /// `transport` outlives this.
    GoogleProvider(Endpoint endpoint, HttpTransport& transport);
    std::string_view name() const override { return "google"; }
    using Provider::chat;
    ChatOutcome chat(const ChatRequest& request, const ChatSinks& sinks, const CancelToken& cancel) override;
    Result<std::vector<ModelInfo>> models(const CancelToken& cancel) override;

private:
    HttpRequest requestTo(std::string_view path) const;
    ChatOutcome stream(const ChatRequest& request, const Json& body, const ChatSinks& sinks, const CancelToken& cancel);
    /// Tells apart whose caches they are, without the key.
    std::string scope() const;

    Endpoint m_endpoint;
    HttpTransport& m_transport;
};

/// The body of POST /v1beta/models/{model}:streamGenerateContent.
Json googleBody(const ChatRequest& request);

/// "models/gemini-3.8-flash" for a name with or without its folder, with nothing in it that a URL reads otherwise.
std::string googleModelPath(std::string_view model);

/// Bare `data:` chunks. There is no end mark: the chunk with a finish reason is the last that matters.
class GoogleReader final : public StreamReader {
public:
    /// `model` is the one that was asked for.
    GoogleReader(ReplyBuilder& builder, std::string model) : m_builder(builder), m_model(std::move(model)) {}
    Status feed(std::string_view bytes) override;
    Status finish() override;
    bool ended() const override { return m_ended; }

private:
    Status event(const SseEvent& event);
    Status candidate(const Json& candidate, bool mended);
    void part(const Json& part, bool mended);
    void usage(const Json& usage);
    void giveParts();

    ReplyBuilder& m_builder;
    std::string m_model;
    SseParser m_events;
    Json m_parts = Json::array();  ///< As they came; texts without a signature are joined.
    bool m_mended = false;
    bool m_ended = false;
};

}  // namespace hearth::llm
