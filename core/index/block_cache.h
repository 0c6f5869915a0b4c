// SPDX-License-Identifier: AGPL-3.0-or-later
// Blocks of postings that were read before, so that a warm question touches no database page.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

namespace hearth::index {

/// Shared by the cache and the question that is reading it.
using Block = std::shared_ptr<const std::string>;

/// Threads: safe from any. Holds at most about `capacity` bytes, in two generations: when the younger is full, the
/// older is dropped, so that what is asked for often stays.
class BlockCache {
public:
    explicit BlockCache(std::size_t capacity) : m_generation(capacity / 2) {}

    Block find(std::int64_t key) {
        const std::lock_guard lock(m_mutex);
        const auto young = m_young.find(key);
        if (young != m_young.end()) return young->second;
        const auto old = m_old.find(key);
        if (old == m_old.end()) return nullptr;
        const Block block = old->second;
        keep(key, block);
        return block;
    }
    void put(std::int64_t key, const Block& block) {
        const std::lock_guard lock(m_mutex);
        keep(key, block);
    }
    void clear() {
        const std::lock_guard lock(m_mutex);
        m_young.clear();
        m_old.clear();
        m_bytes = 0;
    }

private:
    void keep(std::int64_t key, const Block& block) {
        if (m_bytes + block->size() > m_generation) {
            m_old = std::move(m_young);
            m_young.clear();
            m_bytes = 0;
        }
        if (m_young.emplace(key, block).second) m_bytes += block->size();
    }
    std::mutex m_mutex;
    std::unordered_map<std::int64_t, Block> m_young;
    std::unordered_map<std::int64_t, Block> m_old;
    std::size_t m_bytes = 0;  ///< Of the younger generation.
    std::size_t m_generation;
};

}  // namespace hearth::index
