// SPDX-License-Identifier: AGPL-3.0-or-later
// The work that vault_bench measures: the same on an encrypted database and on plain SQLite, with answers to compare.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/base/result.h"

namespace hearth::bench {

struct Extent {
    int messages = 200000;
    int pointReads = 50000;
    int searches = 200;
    int commits = 300;
    std::int64_t coldMebibytes = 1024;
    int rounds = 3;
};

/// What one side gave. The answers of both sides must be equal.
struct Findings {
    std::map<std::string, double> milliseconds;
    std::vector<std::int64_t> answers;
};

enum class Side { Plain, Vault };

/// Invented texts of 200 to 1,000 bytes, the same for both sides, made before anything is timed.
std::vector<std::string> someTexts(int messages);

/// Messages with an index and FTS5's full text: bulk insert, reads, searches, single commits. Leaves nothing behind.
/// Pre: `directory` is empty.
Result<Findings> measureWork(Side side, const std::filesystem::path& directory, const Extent& extent,
                             const std::vector<std::string>& texts);

/// The same messages into the product's own tables, with its capture of changes. Pre: `directory` is empty.
Result<Findings> measureImport(Side side, const std::filesystem::path& directory,
                               const std::vector<std::string>& texts);

/// Two databases with the product's tables that are opened again and again after the system has forgotten them.
class ColdOpening {
public:
    /// Makes both, each of `mebibytes`. Pre: `directory` is empty.
    static Result<ColdOpening> make(const std::filesystem::path& directory, std::int64_t mebibytes);

    /// Opens with what is no passphrase, so without stretching one, and reads what the first screen shows.
    Result<Findings> measure(Side side) const;

private:
    explicit ColdOpening(std::filesystem::path directory) : m_directory(std::move(directory)) {}

    std::filesystem::path m_directory;
    std::string m_phrase;
};

}  // namespace hearth::bench
