// SPDX-License-Identifier: AGPL-3.0-or-later
// What a TextIndex holds in memory, shared by its reading and its writing side.
#pragma once

#include <atomic>
#include <mutex>
#include <shared_mutex>
#include <vector>

#include "core/index/block_cache.h"
#include "core/index/segment_rows.h"
#include "core/index/text_index.h"

namespace hearth::index {

/// Enough for the postings of the common words of a million messages.
inline constexpr std::size_t kCacheBytes = std::size_t{96} << 20;

/// `mutex` guards documents, segments and watermark; lock order: writing, mutex, then a reader or writer of the vault.
/// The writer's side never holds `mutex` while it waits for the vault.
struct TextIndex::State {
    explicit State(store::Vault& owner) : vault(owner) {}

    /// Reads the stored index once. What is damaged or of another version leaves an empty, doubtful index.
    Status load();

    store::Vault& vault;
    std::mutex writing;
    std::shared_mutex mutex;
    bool loaded = false;
    std::atomic<bool> doubtful = false;  ///< To be cleared and built anew by the next catchUp.
    DocumentTable documents;
    std::vector<SegmentDirectory> segments;
    Watermark watermark;
    BlockCache cache{kCacheBytes};
};

}  // namespace hearth::index
