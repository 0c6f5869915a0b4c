// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/llm/reply.h"

#include <utility>

namespace hearth::llm {

void ReplyBuilder::text(std::string_view piece, bool mended) { say(m_wholeText.feed(piece, mended)); }

void ReplyBuilder::thinking(std::string_view piece, bool mended) { think(m_wholeThinking.feed(piece, mended)); }

void ReplyBuilder::model(std::optional<std::string> name) {
    if (name && !name->empty()) m_reply.model = std::move(*name);
}

Error ReplyBuilder::failed(ChatFailure failure) {
    m_failure = std::move(failure);
    return m_failure->error;
}

ChatReply ReplyBuilder::take() {
    say(m_wholeText.finish());
    think(m_wholeThinking.finish());
    return std::exchange(m_reply, {});
}

void ReplyBuilder::say(const std::string& whole) {
    if (whole.empty()) return;
    m_reply.text += whole;
    if (m_sinks.text) m_sinks.text(whole);
}

void ReplyBuilder::think(const std::string& whole) {
    if (whole.empty()) return;
    m_reply.thinking += whole;
    if (m_sinks.thinking) m_sinks.thinking(whole);
}

Turn turnOf(const ChatReply& reply) {
    Turn turn{TurnRole::Assistant, reply.text};
    turn.toolCalls = reply.toolCalls;
    turn.opaque = reply.opaque;
    return turn;
}

std::optional<std::int64_t> countAt(const Json& usage, const char* key) {
    const auto number = numberAt(usage, key);
    // Above 2^53 it is no count of tokens, and the cast would not be defined.
    if (!number || !(*number >= 0) || *number > 9e15) return std::nullopt;
    return static_cast<std::int64_t>(*number);
}

}  // namespace hearth::llm
