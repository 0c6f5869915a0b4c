// SPDX-License-Identifier: AGPL-3.0-or-later
// Small files that must be there whole or not at all, also after a power cut.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace hearth::store {

/// Errors: NotFound, Unavailable, Corrupt when it is larger than `limit`.
Result<Bytes> readSmallFile(const std::filesystem::path& file, std::size_t limit);

/// Writes beside it, flushes to the disk, renames over it and flushes the directory. Mode 0600.
/// Errors: Full, Unavailable; the file that was there is then unchanged.
Status replaceFile(const std::filesystem::path& file, ByteView content);

/// A file's new content, on the disk beside it and not yet in its place.
class StagedFile {
public:
    /// Mode 0600. Errors: Full, Unavailable.
    static Result<StagedFile> write(const std::filesystem::path& file, ByteView content);

    StagedFile(StagedFile&& other) noexcept;
    StagedFile& operator=(StagedFile&&) = delete;
    /// Removes what was not put in place.
    ~StagedFile();

    /// Renames over the file and flushes the directory. Errors: Unavailable; the file is then as it was, or replaced
    /// and only its directory was not flushed.
    Status replace();

private:
    explicit StagedFile(std::filesystem::path file) : m_file(std::move(file)) {}
    std::filesystem::path beside() const;
    std::filesystem::path m_file;  ///< Empty when there is nothing to remove.
};

/// Makes an empty file of mode 0600. Errors: Conflict when it is there, Full, Unavailable.
Status createEmptyFile(const std::filesystem::path& file);
/// Renames and flushes the directory. Errors: Full, Unavailable.
Status renameDurably(const std::filesystem::path& from, const std::filesystem::path& to);
/// Copies a file of any size to a name that is free, flushed to the disk. Mode 0600. `tell` hears how many bytes are
/// copied and may end it. Errors: Conflict, Full, Unavailable, those of `tell`; then a part of the copy may be there.
Status copyFileDurably(const std::filesystem::path& from, const std::filesystem::path& to,
                       const std::function<Status(std::uint64_t)>& tell = {});
/// After this the file's name is on the disk. Errors: Full, Unavailable.
Status syncDirectoryOf(const std::filesystem::path& file);
/// Flushes what was written to it by whomever. Errors: Unavailable, NotFound.
Status flushFile(const std::filesystem::path& file);
/// Errors: Unavailable. A file that is not there is no error.
Status removeFile(const std::filesystem::path& file);
/// Makes the directory and its parents where they are missing; what it makes, and a directory that is empty, gets
/// mode 0700. Errors: Full, Unavailable.
Status makePrivateDirectory(const std::filesystem::path& directory);

}  // namespace hearth::store
