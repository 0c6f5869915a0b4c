// SPDX-License-Identifier: AGPL-3.0-or-later
// What the thread that asks and the thread that moves bytes share about one request.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/llm/http_transport.h"

namespace hearth::platform {

/// So much of a body may wait to be taken; then reading from the socket stops.
inline constexpr std::size_t kMaxQueuedBytes = std::size_t{1} << 20;

/// Threads: safe from both.
class HttpExchange {
public:
    /// What there is for the asking thread.
    struct Step {
        std::vector<std::string> chunks;
        bool wasFull = false;  ///< The network side stopped reading and wants to be told to go on.
        std::optional<Result<void>> end;
    };

    // --- the network's side
    void begin(int status, std::vector<std::pair<std::string, std::string>> headers);
    void put(std::string chunk);
    /// Marks that the network side waits for room.
    bool isFull();
    /// The first end counts.
    void end(Status status);

    // --- the asker's side
    /// Everything that came since; returns early when something is there, at the latest after `patience`.
    Step next(std::chrono::milliseconds patience);
    /// 0 until the reply begins.
    int status();
    /// Status and headers; the body is empty.
    llm::HttpResponse response();

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::string> m_chunks;
    std::size_t m_queuedBytes = 0;
    bool m_full = false;
    int m_status = 0;
    std::vector<std::pair<std::string, std::string>> m_headers;
    std::optional<Status> m_end;
};

}  // namespace hearth::platform
