// SPDX-License-Identifier: AGPL-3.0-or-later
// The threads that may call core. The window posts work here and never waits for it.
#pragma once

#include <array>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "core/base/cancel.h"

namespace hearth::bridge {

/// Lanes keep slow work from holding up quick work.
enum class Lane {
    Read,    ///< Short reads; two threads.
    Write,   ///< Short writes, in the order in which they were asked for; what is queued at the end still runs.
    Stream,  ///< Chat turns; one thread for each of up to six answers at once.
    Long,    ///< Opening a vault, imports, asking servers; two threads.
};

/// Threads: `post` from any; `stop` once, from the owner's. Threads are named "hearth-read", "hearth-write", …
class WorkerPool {
public:
    WorkerPool();
    ~WorkerPool();
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    /// `job` runs on a thread of the lane. After `stop` it is dropped.
    void post(Lane lane, CancelToken token, std::function<void()> job);
    /// Cancels what runs or waits, except in the Write lane, which is run to its end; then joins all threads.
    void stop();

private:
    struct Entry {
        CancelToken token;
        std::function<void()> job;
    };
    struct Queue {
        std::deque<Entry> waiting;
        std::vector<CancelToken> running;
        std::vector<std::thread> threads;
    };
    static constexpr std::size_t kLanes = 4;

    void work(std::size_t lane, std::size_t slot);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::array<Queue, kLanes> m_queues;
};

}  // namespace hearth::bridge
