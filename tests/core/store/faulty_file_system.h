// SPDX-License-Identifier: AGPL-3.0-or-later
// A disk that fails: SQLite's default file system with the Nth operation going wrong.
#pragma once

#include <climits>
#include <memory>

struct sqlite3_vfs;

namespace hearth::test {

enum class Fault {
    WriteError,  ///< A write fails and leaves half of its bytes.
    DiskFull,    ///< A write fails for want of room.
    SyncError,
    TruncateError,
    ReadError,
    OpenError,
};

/// While it lives it is SQLite's default. Threads: one.
class FaultyFileSystem {
public:
    /// The operation that `fault` is about fails at its `nth` time (from 1) and, when it `lasts`, ever after.
    enum class Duration { Once, Lasts };
    FaultyFileSystem(Fault fault, int nth, Duration duration);
    ~FaultyFileSystem();
    FaultyFileSystem(const FaultyFileSystem&) = delete;
    FaultyFileSystem& operator=(const FaultyFileSystem&) = delete;

    /// Whether anything has failed so far.
    bool struck() const { return m_struck; }
    /// Nothing fails from here on.
    void heal() { m_left = INT_MAX; }
    /// Counts an operation; true when it must fail.
    bool fails(Fault kind);
    Fault fault() const { return m_fault; }
    sqlite3_vfs* real() const { return m_real; }

private:
    Fault m_fault;
    int m_left;
    Duration m_duration;
    bool m_struck = false;
    sqlite3_vfs* m_real;
    std::unique_ptr<sqlite3_vfs> m_methods;
};

}  // namespace hearth::test
