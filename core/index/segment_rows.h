// SPDX-License-Identifier: AGPL-3.0-or-later
// Segments as rows of the vault: tables index_segments, index_blocks, index_pending, index_state.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/index/index_reader.h"
#include "core/index/segment.h"
#include "core/store/database.h"

namespace hearth::index {

/// How far the index has read: the greatest message key behind it, and whose key that was.
struct Watermark {
    std::int64_t key = 0;
    std::uint32_t fingerprint = 0;
};

/// A block's row: stored, never renumbered.
inline std::int64_t blockKey(std::int64_t segment, std::size_t number) {
    return segment << 24 | static_cast<std::int64_t>(number);
}

/// Everything that is read when a vault's index is first used.
struct StoredIndex {
    Watermark watermark;
    std::vector<SegmentDirectory> segments;
    DocumentTable documents;
};

/// Absent when what is stored was written by another version or is damaged: it must be cleared and rebuilt.
Result<std::optional<StoredIndex>> loadIndex(store::Database& database);

/// These run inside the caller's write transaction.
Result<SegmentDirectory> insertSegment(store::Database& database, const SegmentContent& content, DocumentNumber base);
Status storeWatermark(store::Database& database, const Watermark& watermark);
/// Readers may still be using the rows: they go with `removeReplaced`, in a later transaction.
Status markReplaced(store::Database& database, std::span<const SegmentDirectory> segments);
Status removeReplaced(store::Database& database);
Status clearIndex(store::Database& database);

/// A whole segment back in memory, to be merged. Errors: Corrupt.
Result<SegmentContent> readSegment(store::Database& database, const SegmentDirectory& segment);

}  // namespace hearth::index
