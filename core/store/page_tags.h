// SPDX-License-Identifier: AGPL-3.0-or-later
// Which version of each page of vault.db is the last: a page that was put back, or whose last write never arrived, is
// authentic and in its place, and only this table knows better. Format and rules: docs/STORE_FORMAT.md, "Page tags".
#pragma once

#include <cstdint>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string_view>
#include <vector>

#include "core/store/log_inspection.h"
#include "core/store/page_cipher.h"
#include "core/store/real_file.h"

namespace hearth::store {

/// Only a database of this name keeps a table; what is built or backed up under another one has none.
inline constexpr std::string_view kTaggedDatabase = "vault.db";
inline constexpr std::string_view kTagFileA = "vault.tags";
inline constexpr std::string_view kTagFileB = "vault.tags.b";

/// A table that is missing, damaged or older than the database accuses no page. Threads: safe from any.
class PageTags {
public:
    /// The table of the database at `database`, or an empty one. `fileSystem` is the one below the encryption; both it
    /// and `cipher` outlive this. Cost: linear in the table; without one, in the database up to 64 MiB.
    PageTags(sqlite3_vfs& fileSystem, const PageCipher& cipher, const std::filesystem::path& database);

    /// What a page that is sealed now is stamped with.
    std::uint32_t epoch() const;
    /// Page `number` was written as `sealed`.
    void written(std::uint32_t number, PageView sealed);
    void truncated(std::uint32_t pages);
    /// False when the authentic page `sealed` is older than the one that was last written there.
    [[nodiscard]] bool isCurrent(std::uint32_t number, PageView sealed);
    /// Everything that was written is on the disk. Never fails: an older table is as good as before.
    void store(const LogMark& mark);

    const LogMark& mark() const { return m_mark; }
    /// Whether the whole database was found to be another than the one that the table is about.
    bool wasReplaced() const { return m_replaced; }

private:
    struct Parsed;
    /// The version of a page: what it was sealed with, and when.
    struct Version {
        std::uint64_t tag = 0;    ///< 0 is not known.
        std::uint32_t epoch = 0;  ///< 0 for a page that was sealed without a stamp.
    };

    std::uint64_t claimedSeries(const std::filesystem::path& file) const;
    std::optional<Parsed> parse(const std::filesystem::path& file) const;
    void adopt(Parsed parsed);
    void startAnew(const RealFile& database);
    bool isOfAnother(const RealFile& database) const;
    Bytes recordOf(const std::vector<std::uint32_t>& recent, const std::vector<std::uint32_t>& others) const;
    Status append(const Bytes& record);
    Status writeAnew(const std::vector<std::uint32_t>& recent);
    Status storeChanges(const std::vector<std::uint32_t>& recent, const std::vector<std::uint32_t>& learned);
    Version versionOf(PageView sealed) const;
    void learn(std::uint32_t number, const Version& version);

    sqlite3_vfs& m_fileSystem;
    const PageCipher& m_cipher;
    std::filesystem::path m_files[2];

    mutable std::mutex m_mutex;
    std::vector<Version> m_versions;       ///< By page number less one.
    std::vector<std::uint32_t> m_written;  ///< Since the last storing, with repetitions.
    std::vector<std::uint32_t> m_learned;  ///< Seen first when they were read.
    std::vector<std::uint32_t> m_recent;   ///< Of the last storing.
    std::uint32_t m_epoch = 1;
    LogMark m_mark;
    bool m_replaced = false;
    bool m_adopted = false;
    bool m_mustRewrite = false;  ///< Something on the disk is damaged, and must not come back as the newer table.

    std::optional<RealFile> m_file;  ///< The one in use.
    int m_which = 1;
    std::uint64_t m_series = 0;
    std::uint64_t m_baseEnd = 0;  ///< Behind the first record.
    std::uint64_t m_end = 0;
    std::vector<std::uint8_t> m_chain;  ///< What the next record's code goes on from.
};

}  // namespace hearth::store
