// SPDX-License-Identifier: AGPL-3.0-or-later
// Cutting a stream of bytes into records, one in memory at a time, so that a damaged one never costs its neighbours.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "core/base/json.h"
#include "core/chat/import/bytes.h"

namespace hearth::chat {

/// One record, or the problem that kept it from being read.
struct Record {
    std::int64_t number = 0;  ///< From 1, as a person counts: the line, or the object's place in its list.
    Json value;
    std::optional<std::string> problem;  ///< A sentence's end without content: "is damaged".
};

/// Threads: one at a time. Memory: the record, at most kMaxRecordBytes, and its JSON.
class RecordReader {
public:
    virtual ~RecordReader() = default;
    /// The next record; false at the end. A file that breaks off ends with a record that says so.
    /// Errors: Unavailable when the disk fails.
    virtual Result<bool> next(Record& out) = 0;
    virtual std::uint64_t bytesRead() const = 0;
};

/// Whether an object looks like one of the records that are wanted.
using RecordTest = std::function<bool(const Json&)>;

/// Objects of a JSON array, or one after the other. After a record whose brackets or quotes do not match, reading goes
/// on at the next place that starts like the first record did and passes `test`. Pre: the stream outlives the reader.
std::unique_ptr<RecordReader> objectReader(ByteStream& stream, RecordTest test);

/// One JSON document a line; blank lines are counted, not given. Pre: the stream outlives the reader.
std::unique_ptr<RecordReader> lineReader(ByteStream& stream);

}  // namespace hearth::chat
