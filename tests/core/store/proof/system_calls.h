// SPDX-License-Identifier: AGPL-3.0-or-later
// The system calls on files, watched: of SQLite and of the store's own small files alike, without a seam in either.
// A program that links this has open, write, fsync and the like in front of the C library's.
#pragma once

#include <cstdint>
#include <filesystem>
#include <limits>

#include "core/base/bytes.h"

namespace hearth::test {

enum class Call { Open, Read, Write, Sync, Truncate, Rename, Remove, MakeDirectory };

struct CallRequest {
    Call call;
    std::filesystem::path path;    ///< Of Open, Rename (from), Remove and MakeDirectory.
    std::filesystem::path target;  ///< Of Rename.
    int descriptor = -1;           ///< Of the others.
    std::int64_t offset = 0;       ///< Of Write; the new size of Truncate.
    ByteView bytes;                ///< Of Write.
    bool creates = false;          ///< Of Open, when the file was not there.
};

struct Verdict {
    int error = 0;                                                 ///< An errno makes the call fail.
    std::size_t atMost = std::numeric_limits<std::size_t>::max();  ///< So many bytes of a write get through.
};

/// Sees every call on a file below a directory while a WatchScope has it. Threads: one.
class CallWatcher {
public:
    virtual ~CallWatcher() = default;
    /// Before it happens.
    virtual Verdict before(const CallRequest&) { return {}; }
    /// After it happened and succeeded. `result` is what the call gave.
    virtual void after(const CallRequest&, std::int64_t) {}
};

/// One at a time.
class WatchScope {
public:
    WatchScope(CallWatcher& watcher, const std::filesystem::path& directory);
    ~WatchScope();
    WatchScope(const WatchScope&) = delete;
    WatchScope& operator=(const WatchScope&) = delete;
};

}  // namespace hearth::test
