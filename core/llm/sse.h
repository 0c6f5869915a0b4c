// SPDX-License-Identifier: AGPL-3.0-or-later
// Server-sent events: what Anthropic, OpenAI and their like stream. Source: WHATWG HTML, "Server-sent events".
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/base/timestamp.h"
#include "core/llm/lines.h"

namespace hearth::llm {

struct SseEvent {
    std::string type;  ///< Empty when the stream does not name it.
    std::string data;  ///< Several data lines are joined by LF.
};

/// Comments and unknown fields are ignored; events without data are dropped. One belongs to one stream.
class SseParser {
public:
    using Sink = std::function<Status(const SseEvent&)>;

    /// Errors: Unsupported for a line or an event above kMaxLineBytes; those of `sink`.
    Status feed(std::string_view bytes, const Sink& sink);
    /// At the end of the stream: an event whose lines are whole but which no blank line closed.
    Status finish(const Sink& sink);
    /// The stream broke off and is taken up by another: what had not become an event is dropped.
    void begin();

    /// The number of the last event that came whole, for taking the stream up again; empty where there are none.
    const std::string& lastId() const { return m_lastId; }
    /// How long the server wants to be left alone before that.
    std::optional<Milliseconds> retry() const { return m_retry; }

private:
    Status line(std::string_view text, const Sink& sink);
    Status dispatch(const Sink& sink);

    LineCutter m_lines;
    SseEvent m_event;
    bool m_hasData = false;
    std::string m_id;  ///< Of the event that is coming; counts from its end on.
    std::string m_lastId;
    std::optional<Milliseconds> m_retry;
};

}  // namespace hearth::llm
