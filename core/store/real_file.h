// SPDX-License-Identifier: AGPL-3.0-or-later
// A file opened through one of SQLite's file systems without SQLite above it: what lies beside the database goes the
// same way to the disk as the database does. Only core/store includes this.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>

#include "core/base/bytes.h"
#include "core/base/result.h"

struct sqlite3_file;
struct sqlite3_vfs;

namespace hearth::store {

/// Threads: one at a time. Errors of all: Full, Unavailable; Corrupt through a vault's own file system.
class RealFile {
public:
    /// Opens a file that is there. `fileSystem` outlives it. Errors: Unavailable also when it is missing.
    static Result<RealFile> open(sqlite3_vfs& fileSystem, std::filesystem::path path);
    /// The same, after making an empty one of mode 0600 when it is missing.
    static Result<RealFile> openOrMake(sqlite3_vfs& fileSystem, std::filesystem::path path);

    RealFile(RealFile&&) noexcept = default;
    RealFile& operator=(RealFile&&) = delete;
    ~RealFile();

    Result<std::uint64_t> size() const;
    /// Fills `out`; false, with zeros for what is missing, where the file ends before.
    Result<bool> read(std::span<std::uint8_t> out, std::uint64_t offset) const;
    Status write(ByteView bytes, std::uint64_t offset);
    Status truncate(std::uint64_t size);
    /// Returns when everything is on the disk.
    Status sync();

    sqlite3_file* handle() const;

private:
    RealFile(std::filesystem::path path, std::size_t size);

    std::filesystem::path m_path;  ///< SQLite's files keep pointing at their name.
    std::unique_ptr<std::max_align_t[]> m_memory;
};

}  // namespace hearth::store
