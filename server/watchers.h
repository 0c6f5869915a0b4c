// SPDX-License-Identifier: AGPL-3.0-or-later
// Who waits for news of which vault: each is told the number of the log's new head and nothing else.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>

#include "core/base/id.h"

namespace hearth::server {

/// Threads: safe from any. A callback only hands the number on; it may run until `remove` has returned.
class Watchers {
public:
    using Tell = std::function<void(std::uint64_t head)>;
    std::uint64_t add(const VaultId& vault, Tell tell) {
        const std::lock_guard lock(m_mutex);
        m_waiting[vault].emplace(++m_last, std::move(tell));
        return m_last;
    }
    void remove(const VaultId& vault, std::uint64_t number) {
        const std::lock_guard lock(m_mutex);
        const auto found = m_waiting.find(vault);
        if (found == m_waiting.end()) return;
        found->second.erase(number);
        if (found->second.empty()) m_waiting.erase(found);
    }
    void tell(const VaultId& vault, std::uint64_t head) {
        const std::lock_guard lock(m_mutex);
        const auto found = m_waiting.find(vault);
        if (found == m_waiting.end()) return;
        for (const auto& [number, tell] : found->second) tell(head);
    }

private:
    std::mutex m_mutex;
    std::uint64_t m_last = 0;
    std::map<VaultId, std::map<std::uint64_t, Tell>> m_waiting;
};

}  // namespace hearth::server
