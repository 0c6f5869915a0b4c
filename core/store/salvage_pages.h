// SPDX-License-Identifier: AGPL-3.0-or-later
// The pages of a damaged vault, each by itself: the newest committed version that authenticates. Nothing is written,
// and SQLite is not asked, which would stop at the first damage. Only core/store includes this.
#pragma once

#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "core/base/result.h"
#include "core/store/page_cipher.h"

namespace hearth::store {

/// Threads: one at a time.
class SalvagePages {
public:
    /// Looks at every page and at every frame of the log. A file that is missing has no pages. Errors: Unavailable.
    static Result<SalvagePages> open(PageCipher cipher, const std::filesystem::path& database,
                                     const std::filesystem::path& log);
    /// Only what a log holds that was set aside: pages that it does not hold count as damaged.
    static Result<SalvagePages> openLog(PageCipher cipher, const std::filesystem::path& log) {
        return open(std::move(cipher), {}, log);
    }

    /// Pages that the database has, or ought to have.
    std::uint32_t count() const { return m_count; }
    /// Pages of which no version authenticates, in order.
    const std::set<std::uint32_t>& damaged() const { return m_damaged; }
    /// Frames of the log that do not authenticate; what they held may be there in an older version.
    std::uint64_t damagedFrames() const { return m_damagedFrames; }
    /// Whether a later version of the page was committed than the one that can be read: what it says may be past.
    bool isStale(std::uint32_t number) const { return m_anyStale || m_stale.contains(number); }
    bool sound() const { return m_damaged.empty() && m_damagedFrames == 0 && !m_cutOff; }

    /// False when no version of the page authenticates.
    bool read(std::uint32_t number, PageSpan out);

private:
    explicit SalvagePages(PageCipher cipher) : m_cipher(std::move(cipher)) {}

    /// The salt that the log's header and frames agree on, though one of them may be damaged.
    std::optional<WalSalt> saltOfLog();
    void readLog();
    bool readFrame(std::uint64_t offset, PageSpan out);
    bool readFromDatabase(std::uint32_t number, PageSpan out);
    Status lookAtAll();

    PageCipher m_cipher;
    std::ifstream m_database;
    std::ifstream m_log;
    std::uint32_t m_count = 0;
    bool m_cutOff = false;
    std::map<std::uint32_t, std::uint64_t> m_frames;  ///< Page → offset of its newest committed frame.
    std::set<std::uint32_t> m_damaged;
    std::uint64_t m_damagedFrames = 0;
    std::set<std::uint32_t> m_stale;
    bool m_anyStale = false;  ///< A frame does not even say which page it held.
};

}  // namespace hearth::store
