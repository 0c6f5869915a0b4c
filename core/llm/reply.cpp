// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/llm/reply.h"

#include <utility>

namespace hearth::llm {

void ReplyBuilder::text(std::string_view piece, bool mended) { say(m_wholeText.feed(piece, mended)); }

void ReplyBuilder::thinking(std::string_view piece, bool mended) {
    m_reply.thinking += m_wholeThinking.feed(piece, mended);
}

void ReplyBuilder::model(std::optional<std::string> name) {
    if (name && !name->empty()) m_reply.model = std::move(*name);
}

Error ReplyBuilder::failed(ChatFailure failure) {
    m_failure = std::move(failure);
    return m_failure->error;
}

ChatReply ReplyBuilder::take() {
    say(m_wholeText.finish());
    m_reply.thinking += m_wholeThinking.finish();
    return std::exchange(m_reply, {});
}

void ReplyBuilder::say(const std::string& whole) {
    if (whole.empty()) return;
    m_reply.text += whole;
    if (m_onText) m_onText(whole);
}

std::optional<std::int64_t> countAt(const Json& usage, const char* key) {
    const auto number = numberAt(usage, key);
    // Above 2^53 it is no count of tokens, and the cast would not be defined.
    if (!number || !(*number >= 0) || *number > 9e15) return std::nullopt;
    return static_cast<std::int64_t>(*number);
}

}  // namespace hearth::llm
