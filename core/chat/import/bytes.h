// SPDX-License-Identifier: AGPL-3.0-or-later
// Where an export's bytes come from: one file, the entries of a .zip, or the files of an unpacked folder.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace hearth::chat {

/// Bytes that are read once, from front to back. Threads: one at a time.
class ByteStream {
public:
    virtual ~ByteStream() = default;
    /// How many bytes were read; 0 at the end. Errors: Unavailable (the disk), Corrupt (a damaged archive).
    virtual Result<std::size_t> read(std::span<char> out) = 0;
};

/// One file of an export. `name` is what a report calls it.
struct ExportFile {
    std::string name;
    std::uint64_t bytes = 0;  ///< As declared; an archive may lie.
};

/// The files that an export consists of, sorted by name; nothing is read before `open`. What is a .zip is told by
/// content. Symbolic links inside a folder are not followed.
class ExportFiles {
public:
    /// Errors: NotFound, Unavailable, InvalidArgument for an archive that cannot be opened.
    static Result<std::unique_ptr<ExportFiles>> at(const std::filesystem::path& path);
    virtual ~ExportFiles() = default;

    const std::vector<ExportFile>& files() const { return m_files; }
    /// Lifetime: the stream must die before this. Errors: Unavailable, Corrupt.
    virtual Result<std::unique_ptr<ByteStream>> open(std::size_t index) const = 0;

protected:
    std::vector<ExportFile> m_files;
};

}  // namespace hearth::chat
