// SPDX-License-Identifier: AGPL-3.0-or-later
// Server-sent events: what Anthropic, OpenAI and their like stream. Source: WHATWG HTML, "Server-sent events".
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/llm/lines.h"

namespace hearth::llm {

struct SseEvent {
    std::string type;  ///< Empty when the stream does not name it.
    std::string data;  ///< Several data lines are joined by LF.
};

/// Comments, `id`, `retry` and unknown fields are ignored; events without data are dropped. One belongs to one stream.
class SseParser {
public:
    using Sink = std::function<Status(const SseEvent&)>;

    /// Errors: Unsupported for a line or an event above kMaxLineBytes; those of `sink`.
    Status feed(std::string_view bytes, const Sink& sink);
    /// At the end of the stream: an event whose lines are whole but which no blank line closed.
    Status finish(const Sink& sink);

private:
    Status line(std::string_view text, const Sink& sink);
    Status dispatch(const Sink& sink);

    LineCutter m_lines;
    SseEvent m_event;
    bool m_hasData = false;
};

}  // namespace hearth::llm
