// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/by_hand.h"

namespace hearth::memory {

namespace {

/// Those that gave way to a memory for one of two reasons.
Result<std::vector<MemoryId>> gaveWay(store::Database& database, const MemoryId& memory, std::string_view why,
                                      std::string_view orWhy) {
    std::vector<MemoryId> memories;
    HEARTH_TRY(auto rows,
               database.query("SELECT m.id FROM memories m JOIN rulings r ON r.old_id = m.id AND r.new_id = "
                              "m.superseded_by WHERE m.superseded_by = ?1 AND m.deleted_at IS NULL AND r.ruling = "
                              "'replaced' AND r.why IN (?2, ?3) ORDER BY m.k",
                              memory, why, orWhy));
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return memories;
        HEARTH_TRY(const MemoryId found, rows.id<MemoryId>(0));
        memories.push_back(found);
    }
}

}  // namespace

Result<std::vector<MemoryId>> wordingsBefore(store::Database& database, const MemoryId& memory) {
    return gaveWay(database, memory, kEdited, "undo");
}

Result<std::vector<MemoryId>> mergedInto(store::Database& database, const MemoryId& memory) {
    return gaveWay(database, memory, kMerged, kMerged);
}

}  // namespace hearth::memory
