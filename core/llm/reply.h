// SPDX-License-Identifier: AGPL-3.0-or-later
// Puts a reply together while its pieces come, and hands whole characters on at once.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/json.h"
#include "core/llm/provider.h"
#include "core/llm/whole_text.h"

namespace hearth::llm {

/// One belongs to one call.
class ReplyBuilder {
public:
    /// `sinks` outlives this.
    explicit ReplyBuilder(const ChatSinks& sinks) : m_sinks(sinks) {}

    /// Pre: `piece` comes out of a document that parseStreamedJson read.
    void text(std::string_view piece, bool mended);
    void thinking(std::string_view piece, bool mended);
    void model(std::optional<std::string> name);
    void stop(StopReason reason) { m_reply.stop = reason; }
    StopReason stopped() const { return m_reply.stop; }
    bool refused() const { return m_reply.stop == StopReason::Refusal; }
    Usage& usage() { return m_reply.usage; }
    /// The calls of a reply that is whole.
    void toolCalls(std::vector<ToolCall> calls) { m_reply.toolCalls = std::move(calls); }
    void opaque(OpaqueBlocks blocks) { m_reply.opaque = std::move(blocks); }

    /// The provider said mid-stream, over HTTP 200, that it failed. Returns the error that ends the request.
    Error failed(ChatFailure failure);

    const std::optional<ChatFailure>& failure() const { return m_failure; }
    /// The reply as far as it came.
    ChatReply take();

private:
    void say(const std::string& whole);
    void think(const std::string& whole);

    const ChatSinks& m_sinks;
    ChatReply m_reply;
    WholeText m_wholeText;
    WholeText m_wholeThinking;
    std::optional<ChatFailure> m_failure;
};

/// A token count of a usage object; absent, null and negative ones are absent.
std::optional<std::int64_t> countAt(const Json& usage, const char* key);

}  // namespace hearth::llm
