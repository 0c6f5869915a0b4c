// SPDX-License-Identifier: AGPL-3.0-or-later
// Newline-delimited JSON: what Ollama streams. Blank lines are skipped; the last line may lack its end.
#pragma once

#include <functional>
#include <string_view>

#include "core/base/result.h"
#include "core/llm/lines.h"

namespace hearth::llm {

/// Hands on whole lines, not yet parsed. One belongs to one stream.
class NdjsonParser {
public:
    using Sink = LineCutter::Sink;

    /// Errors: Unsupported for a line above kMaxLineBytes; those of `sink`.
    Status feed(std::string_view bytes, const Sink& sink);
    /// At the end of the stream: what came after the last end of line, which may be half a document.
    Status finish(const Sink& sink);

private:
    LineCutter m_lines;
};

}  // namespace hearth::llm
