// SPDX-License-Identifier: AGPL-3.0-or-later
// Retention: what is past its time to live, unused, not pinned and does not lie ahead is listed first and archived a
// week later; only the person, or a rule that the person set, deletes. Conversations are suggested, never touched.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/memory/keeping/memory_settings.h"
#include "core/memory/memory_engine.h"
#include "core/store/vault.h"

namespace hearth::memory {

/// Something that could be put away.
struct PruneItem {
    bool isMemory = true;
    IdBytes id;
    std::string preview;
    std::string reason;
    Timestamp createdAt;
    Timestamp lastUsedAt;
    int importance = 0;  ///< 1–10.
    std::int64_t bytes = 0;
    bool archive = true;          ///< What is suggested: to archive it, or to keep it.
    std::optional<Timestamp> at;  ///< When a memory is archived unless the person keeps it.
};

/// Threads: safe from any; calls block.
class Retention {
public:
    Retention(store::Vault& vault, const MemorySettings& settings) : m_vault(vault), m_settings(settings) {}

    /// Memories first, what goes soonest first, then conversations by age.
    Result<std::vector<PruneItem>> list(int limit) const;
    /// Takes it off the list: a memory lives another time to live from now. Errors: NotFound.
    Status keep(const IdBytes& id);
    /// Now instead of in a week. Errors: NotFound, Conflict when it is archived or superseded.
    Status archive(const MemoryId& id);
    /// Takes a memory out of the archive. Errors: NotFound, Conflict when it is not archived.
    Status unarchive(const MemoryId& id);

    /// The week's work as of `moment`. Returns how many were archived. Running it again archives nothing.
    static Result<std::int64_t> run(store::Database& database, const MemorySettings& settings, Timestamp moment);
    /// Memories that the person's rule deletes as of `moment`; none where there is no rule.
    static Result<std::vector<MemoryId>> overdue(store::Database& database, const MemorySettings& settings,
                                                 Timestamp moment);

private:
    store::Vault& m_vault;
    MemorySettings m_settings;
};

}  // namespace hearth::memory
