// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/llm/ndjson.h"

#include "core/base/text.h"

namespace hearth::llm {

namespace {
Status unlessBlank(std::string_view line, const NdjsonParser::Sink& sink) {
    return trim(line).empty() ? Status() : sink(line);
}
}  // namespace

Status NdjsonParser::feed(std::string_view bytes, const Sink& sink) {
    return m_lines.feed(bytes, [&](std::string_view line) { return unlessBlank(line, sink); });
}

Status NdjsonParser::finish(const Sink& sink) { return unlessBlank(m_lines.rest(), sink); }

}  // namespace hearth::llm
