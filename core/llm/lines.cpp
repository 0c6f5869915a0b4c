// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/llm/lines.h"

namespace hearth::llm {

namespace {
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
}

Status LineCutter::feed(std::string_view bytes, const Sink& sink) {
    while (!bytes.empty()) {
        if (m_afterReturn) {
            m_afterReturn = false;
            if (bytes.front() == '\n') {
                bytes.remove_prefix(1);
                continue;
            }
        }
        const std::size_t end = bytes.find_first_of("\r\n");
        const std::size_t length = end == std::string_view::npos ? bytes.size() : end;
        if (m_partial.size() + length > m_maxLineBytes) return fail(ErrorCode::Unsupported, "a line without end");
        if (end == std::string_view::npos) {
            m_partial.append(bytes);
            return {};
        }
        m_afterReturn = bytes[end] == '\r';
        HEARTH_TRY_STATUS(emit(bytes.substr(0, end), sink));
        bytes.remove_prefix(end + 1);
    }
    return {};
}

Status LineCutter::emit(std::string_view tail, const Sink& sink) {
    std::string whole;
    std::string_view line = tail;
    if (!m_partial.empty()) {
        whole.swap(m_partial);
        whole.append(tail);
        line = whole;
    }
    if (m_atStart && line.starts_with(kByteOrderMark)) line.remove_prefix(kByteOrderMark.size());
    m_atStart = false;
    return sink(line);
}

}  // namespace hearth::llm
