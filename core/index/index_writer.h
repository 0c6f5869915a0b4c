// SPDX-License-Identifier: AGPL-3.0-or-later
// The writing side of the index: follows the messages in batches, one segment and one watermark a transaction, and
// joins small segments so that a question looks at few.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "core/base/cancel.h"
#include "core/index/index_state.h"

namespace hearth::index {

/// Threads: the holder of State::writing (`waiting` needs no lock).
class IndexWriter {
public:
    using Progress = std::function<void(std::int64_t done, std::int64_t all)>;
    explicit IndexWriter(TextIndex::State& state) : m_state(state) {}

    Result<std::int64_t> waiting();
    Result<std::int64_t> catchUp(const Progress& progress, const CancelToken& cancel);
    Result<std::int64_t> forgetMissing(const CancelToken& cancel);

private:
    /// One transaction's worth of messages.
    struct Batch {
        SegmentContent content;
        Watermark watermark;
        std::vector<std::int64_t> nowPending;  ///< Answers that still stream: come back for them.
        std::vector<std::int64_t> noLongerPending;
        std::int64_t messages = 0;
        bool more = false;
    };
    Status startAnew();
    /// Steps back when the newest messages were deleted, because SQLite gives their keys away again.
    Status checkWatermark();
    /// The indexed message with the greatest key that is still there.
    Result<Watermark> newestLiving(store::Database& database);
    Result<Batch> readBatch(const CancelToken& cancel);
    Status readPending(store::Database& database, SegmentBuilder& builder, Batch& batch);
    Status readNew(store::Database& database, SegmentBuilder& builder, Batch& batch, const CancelToken& cancel);
    Status commit(Batch& batch);
    /// Joins neighbours until few small ones are left.
    Status joinSegments(const CancelToken& cancel);
    Status join(std::size_t first);

    TextIndex::State& m_state;
};

}  // namespace hearth::index
