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

/// Threads: safe from any. Holds at most `capacity` bytes; when full it starts over, which costs little because
/// a block is one small read.
class BlockCache {
public:
    explicit BlockCache(std::size_t capacity) : m_capacity(capacity) {}

    Block find(std::int64_t key) const {
        const std::lock_guard lock(m_mutex);
        const auto found = m_blocks.find(key);
        return found == m_blocks.end() ? nullptr : found->second;
    }
    void put(std::int64_t key, const Block& block) {
        const std::lock_guard lock(m_mutex);
        if (m_bytes + block->size() > m_capacity) forgetAll();
        if (m_blocks.emplace(key, block).second) m_bytes += block->size();
    }
    void clear() {
        const std::lock_guard lock(m_mutex);
        forgetAll();
    }

private:
    void forgetAll() {
        m_blocks.clear();
        m_bytes = 0;
    }
    mutable std::mutex m_mutex;
    std::unordered_map<std::int64_t, Block> m_blocks;
    std::size_t m_bytes = 0;
    std::size_t m_capacity;
};

}  // namespace hearth::index
