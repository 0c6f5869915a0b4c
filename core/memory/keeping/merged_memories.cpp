// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/merged_memories.h"

#include <algorithm>
#include <vector>

#include "core/memory/keeping/memory_rows.h"
#include "core/memory/keeping/supersession_links.h"
#include "core/store/registry.h"

namespace hearth::memory {

namespace {

bool isExtracted(const MemoryRow& row) { return row.memory.origin == "rule" || row.memory.origin == "model"; }

/// What it had replaced is settled anew among those that are left.
Status settleReplaced(store::Database& database, const MemoryId& gone) {
    HEARTH_TRY(const auto rows, rowsWhere(database, "m.superseded_by = ?1 AND m.deleted_at IS NULL", gone));
    for (const auto& row : rows) HEARTH_TRY_STATUS(relinkFamily(database, row.memory.subject, row.memory.attribute));
    return {};
}

Status mendGone(store::Database& database, const MemoryId& memory) {
    HEARTH_TRY_STATUS(database.run("DELETE FROM sync_history WHERE table_id = ?1 AND row = ?2",
                                   static_cast<int>(store::kMemoriesTable), memory));
    return settleReplaced(database, memory);
}

}  // namespace

Status mendMerged(store::Database& database, const MemoryId& memory) {
    HEARTH_TRY(const auto row, rowOf(database, memory));
    if (!row) return {};
    if (row->deleted) return mendGone(database, memory);
    HEARTH_TRY(const auto origins, originsOf(database, memory));
    const bool later = isExtracted(*row) && !origins.empty() && row->memory.learnedAt < origins.front().at;
    if (later)
        HEARTH_TRY_STATUS(
            database.run("UPDATE memories SET learned_at = ?2 WHERE k = ?1", row->key, origins.front().at));
    return relinkFamily(database, row->memory.subject, row->memory.attribute);
}

Result<bool> mendBereft(store::Database& database, const MemoryId& memory, Timestamp now) {
    HEARTH_TRY(const auto row, rowOf(database, memory));
    HEARTH_TRY(const std::int64_t sources,
               database.integer("SELECT COUNT(*) FROM memory_sources WHERE memory_id = ?1", memory));
    const bool goes = row && !row->deleted && isExtracted(*row) && sources == 0;
    if (goes) HEARTH_TRY_STATUS(eraseRow(database, memory, kRetracted, now));
    if (goes) HEARTH_TRY_STATUS(relinkFamily(database, row->memory.subject, row->memory.attribute));
    HEARTH_TRY_STATUS(mendMerged(database, memory));
    return goes;
}

}  // namespace hearth::memory
