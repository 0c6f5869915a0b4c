// SPDX-License-Identifier: AGPL-3.0-or-later
// Many devices that wait for news: WebSockets on the heads of logs, all on one thread.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>

#include "sync/sync_http.h"

namespace hearth::bench {

/// Threads: `add` and `closeAll` those of one thread; `heard` is called on its own.
class HeadSockets {
public:
    using Heard = std::function<void(std::size_t vault, std::uint64_t head)>;
    explicit HeadSockets(Heard heard);
    ~HeadSockets();
    HeadSockets(const HeadSockets&) = delete;
    HeadSockets& operator=(const HeadSockets&) = delete;

    struct Place {
        std::uint16_t port;
        std::uint8_t from;  ///< See connectLoopback.
        std::size_t vault;  ///< Handed to `heard`.
        sync::HeadsPlace heads;
    };
    /// One more. Throws std::runtime_error when it is not let in.
    void add(const Place& place);
    void closeAll();
    /// Those that are connected.
    std::size_t open();

private:
    struct Socket {
        std::size_t vault;
        std::string left;  ///< Of a frame that has not come whole.
    };
    void listen();
    bool read(int socket, Socket& from);
    bool takeFrames(int socket, Socket& from) const;

    Heard m_heard;
    int m_events;
    std::atomic<bool> m_stop = false;
    std::mutex m_mutex;
    std::map<int, Socket> m_sockets;
    std::thread m_thread;
};

}  // namespace hearth::bench
