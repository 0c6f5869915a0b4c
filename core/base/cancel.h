// SPDX-License-Identifier: AGPL-3.0-or-later
// Stopping work that takes long: the one who waits asks, the one who works looks.
#pragma once

#include <atomic>
#include <memory>

namespace hearth {

/// Copies share one flag (owners: the asker and the worker). Threads: safe from any.
class CancelToken {
public:
    void cancel() const { m_flag->store(true, std::memory_order_relaxed); }
    bool cancelled() const { return m_flag->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic<bool>> m_flag = std::make_shared<std::atomic<bool>>(false);
};

}  // namespace hearth
