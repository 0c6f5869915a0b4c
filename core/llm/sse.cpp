// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/llm/sse.h"

#include <charconv>
#include <utility>

namespace hearth::llm {

namespace {

constexpr std::size_t kLongestId = 4096;

/// Digits only, else what was known before.
std::optional<Milliseconds> millisecondsOf(std::string_view text, std::optional<Milliseconds> before) {
    Milliseconds number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc() && end == text.data() + text.size() && number >= 0;
    return whole ? std::optional(number) : before;
}

}  // namespace

Status SseParser::feed(std::string_view bytes, const Sink& sink) {
    return m_lines.feed(bytes, [&](std::string_view text) { return line(text, sink); });
}

Status SseParser::finish(const Sink& sink) { return dispatch(sink); }

void SseParser::begin() {
    m_lines = LineCutter();
    m_event = {};
    m_hasData = false;
    m_id = m_lastId;
}

Status SseParser::line(std::string_view text, const Sink& sink) {
    if (text.empty()) return dispatch(sink);
    const std::size_t colon = text.find(':');
    const std::string_view field = text.substr(0, colon);
    std::string_view value = colon == std::string_view::npos ? std::string_view() : text.substr(colon + 1);
    if (value.starts_with(' ')) value.remove_prefix(1);
    if (field == "event") m_event.type = value;
    if (field == "id" && value.size() <= kLongestId && value.find('\0') == std::string_view::npos) m_id = value;
    if (field == "retry") m_retry = millisecondsOf(value, m_retry);
    if (field != "data") return {};
    if (m_event.data.size() + value.size() > kMaxLineBytes) return fail(ErrorCode::Unsupported, "an event without end");
    if (m_hasData) m_event.data += '\n';
    m_event.data += value;
    m_hasData = true;
    return {};
}

Status SseParser::dispatch(const Sink& sink) {
    const SseEvent event = std::exchange(m_event, {});
    m_lastId = m_id;
    return std::exchange(m_hasData, false) ? sink(event) : Status();
}

}  // namespace hearth::llm
