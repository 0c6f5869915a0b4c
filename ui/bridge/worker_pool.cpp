// SPDX-License-Identifier: AGPL-3.0-or-later
// Four lanes of plain threads over one mutex; the queues are short, so one lock is enough.
#include "ui/bridge/worker_pool.h"

#include <pthread.h>

namespace hearth::bridge {

namespace {
constexpr std::array<std::size_t, 4> kThreadsOfLane = {2, 1, 6, 2};
constexpr std::array<const char*, 4> kNameOfLane = {"hearth-read", "hearth-write", "hearth-stream", "hearth-long"};
constexpr std::size_t kWriteLane = static_cast<std::size_t>(Lane::Write);
}  // namespace

WorkerPool::WorkerPool() {
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
        auto& queue = m_queues[lane];
        queue.running.resize(kThreadsOfLane[lane]);
        for (std::size_t slot = 0; slot < kThreadsOfLane[lane]; ++slot) {
            queue.threads.emplace_back([this, lane, slot] { work(lane, slot); });
        }
    }
}

WorkerPool::~WorkerPool() { stop(); }

void WorkerPool::post(Lane lane, CancelToken token, std::function<void()> job) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping) return;
        m_queues[static_cast<std::size_t>(lane)].waiting.push_back({std::move(token), std::move(job)});
    }
    m_wake.notify_all();
}

void WorkerPool::stop() {
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping) return;
        m_stopping = true;
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            if (lane == kWriteLane) continue;
            m_queues[lane].waiting.clear();
            for (const auto& token : m_queues[lane].running) token.cancel();
        }
    }
    m_wake.notify_all();
    for (auto& queue : m_queues) {
        for (auto& thread : queue.threads) thread.join();
    }
}

void WorkerPool::work(std::size_t lane, std::size_t slot) {
    pthread_setname_np(pthread_self(), kNameOfLane[lane]);
    auto& queue = m_queues[lane];
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [&] { return m_stopping || !queue.waiting.empty(); });
        if (queue.waiting.empty()) return;
        Entry entry = std::move(queue.waiting.front());
        queue.waiting.pop_front();
        queue.running[slot] = entry.token;
        lock.unlock();
        entry.job();
        entry.job = nullptr;  // What the job held dies here, not under the lock.
        lock.lock();
        queue.running[slot] = CancelToken();
    }
}

}  // namespace hearth::bridge
