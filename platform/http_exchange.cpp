// SPDX-License-Identifier: AGPL-3.0-or-later
#include "platform/http_exchange.h"

#include <iterator>

namespace hearth::platform {

void HttpExchange::begin(int status, std::vector<std::pair<std::string, std::string>> headers) {
    const std::lock_guard lock(m_mutex);
    m_status = status;
    m_headers = std::move(headers);
}

void HttpExchange::put(std::string chunk) {
    {
        const std::lock_guard lock(m_mutex);
        m_queuedBytes += chunk.size();
        m_chunks.push_back(std::move(chunk));
    }
    m_changed.notify_one();
}

bool HttpExchange::isFull() {
    const std::lock_guard lock(m_mutex);
    m_full = m_queuedBytes >= kMaxQueuedBytes;
    return m_full;
}

void HttpExchange::end(Status status) {
    {
        const std::lock_guard lock(m_mutex);
        if (!m_end) m_end = std::move(status);
    }
    m_changed.notify_one();
}

HttpExchange::Step HttpExchange::next(std::chrono::milliseconds patience) {
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, patience, [this] { return !m_chunks.empty() || m_end.has_value(); });
    Step step;
    step.chunks.assign(std::make_move_iterator(m_chunks.begin()), std::make_move_iterator(m_chunks.end()));
    m_chunks.clear();
    m_queuedBytes = 0;
    step.wasFull = std::exchange(m_full, false);
    step.end = m_end;
    return step;
}

int HttpExchange::status() {
    const std::lock_guard lock(m_mutex);
    return m_status;
}

llm::HttpResponse HttpExchange::response() {
    const std::lock_guard lock(m_mutex);
    return {m_status, m_headers, ""};
}

}  // namespace hearth::platform
