// SPDX-License-Identifier: AGPL-3.0-or-later
// A power cut on paper: every change that a piece of work made to a directory, and what a disk may hold when the
// current fails between two of them.
#pragma once

#include <map>
#include <random>
#include <string>
#include <vector>

#include "tests/core/store/proof/system_calls.h"

namespace hearth::test {

struct DiskOperation {
    enum class Kind { Create, MakeDirectory, Write, Truncate, Sync, SyncDirectory, Rename, Remove, Promise };
    Kind kind;
    int object = -1;          ///< Which file, whatever its name is by now.
    std::string name;         ///< Below the directory; its own is ".".
    std::string target;       ///< Of Rename.
    std::int64_t offset = 0;  ///< Of Write; the new size of Truncate; the number of Promise.
    Bytes bytes;
    friend bool operator==(const DiskOperation&, const DiskOperation&) = default;
};

/// What lies in a directory, by name: "a", "b/" for a directory, "b/c".
using DiskState = std::map<std::string, Bytes>;

DiskState readState(const std::filesystem::path& directory);
/// Makes the directory hold this and nothing else.
void writeState(const std::filesystem::path& directory, const DiskState& state);

/// Watches a directory, which is there already, and everything below it.
class DiskTrace final : public CallWatcher {
public:
    /// Starts from what lies there, which counts as safely on the disk.
    explicit DiskTrace(const std::filesystem::path& directory);

    void after(const CallRequest& request, std::int64_t result) override;
    /// Notes that so much was acknowledged.
    void promise(int number);

    std::size_t size() const { return m_operations.size(); }
    const DiskOperation& operator[](std::size_t at) const { return m_operations[at]; }
    /// The last promise among the first `cut` operations, or `otherwise`.
    int promised(std::size_t cut, int otherwise) const;

    /// What becomes of writes that were not flushed when the current failed.
    enum class Fate { Dropped, Kept, OnlyLast, AllButLast, Random };
    /// What the disk may hold after the first `cut` operations. Fate::Random keeps any of the unflushed writes, in any
    /// order, torn at sectors of 512 bytes, and puts noise where a file grew and its content was not written.
    /// Names change in the order in which they were changed: as many of them as came through. When a directory was
    /// flushed, all changes up to the last one in it have.
    DiskState stateAfter(std::size_t cut, Fate fate, std::mt19937_64& random) const;

private:
    std::string nameOf(const std::filesystem::path& path) const;
    int objectOf(const std::string& name);
    void afterOpen(const CallRequest& request, int descriptor);

    std::string m_directory;
    DiskState m_initial;
    std::map<std::string, int> m_names;
    std::map<int, int> m_descriptors;
    std::map<int, std::string> m_openDirectories;  ///< By descriptor.
    int m_objects = 0;
    std::vector<DiskOperation> m_operations;
};

}  // namespace hearth::test
