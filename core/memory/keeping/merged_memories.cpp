// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/merged_memories.h"

#include <algorithm>
#include <map>
#include <vector>

#include "core/memory/keeping/by_hand.h"
#include "core/memory/keeping/keeper.h"
#include "core/memory/keeping/memory_rows.h"
#include "core/memory/keeping/rulings.h"
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

Status mendGone(store::Database& database, const MemoryId& memory, Timestamp now) {
    HEARTH_TRY_STATUS(database.run("DELETE FROM sync_history WHERE table_id = ?1 AND row = ?2",
                                   static_cast<int>(store::kMemoriesTable), memory));
    HEARTH_TRY_STATUS(Keeper(database, now).settlePart(memory));
    return settleReplaced(database, memory);
}

/// What gave way to it by a decision may be of another family, and come before it.
Status settleDecided(store::Database& database, const MemoryId& memory) {
    HEARTH_TRY(const auto rulings, rulingsBy(database, memory));
    PendingRelinks pending;
    for (const auto& ruling : rulings)
        if (ruling.verdict != Verdict::Void) HEARTH_TRY_STATUS(pending.addOf(database, ruling.oldId));
    return pending.relinkAll(database);
}

/// Whether something was asked of the one after it was made, and nothing of the other: on one device it would have been
/// made with that.
Result<bool> wasAskedApart(store::Database& database, const MemoryId& asked, const MemoryId& other, int column) {
    constexpr std::string_view kAsked =
        "SELECT EXISTS(SELECT 1 FROM sync_cells v JOIN memories m ON m.k = v.row WHERE v.table_id = ?2 AND m.id = ?1 "
        "AND v.column_id = ?3)";
    const int table = store::kMemoriesTable;
    HEARTH_TRY(const std::int64_t here, database.integer(kAsked, asked, table, column));
    HEARTH_TRY(const std::int64_t there, database.integer(kAsked, other, table, column));
    return here != 0 && there == 0;
}

/// Whether what took a memory's place is the same told anew: other words by the person, or the same told again.
Result<bool> isToldBy(store::Database& database, const MemoryRow& row, const MemoryRow& next) {
    HEARTH_TRY(const auto before, wordingsBefore(database, next.memory.id));
    return std::ranges::find(before, row.memory.id) != before.end() || sameStance(stanceOf(row), stanceOf(next));
}

/// What was asked of a memory on one device holds for what took its place on another meanwhile.
Status carryAsked(store::Database& database, const MemoryId& memory) {
    constexpr int kMostSteps = 64;
    HEARTH_TRY(auto row, rowOf(database, memory));
    for (int step = 0; step < kMostSteps && row && row->memory.supersededBy; ++step) {
        HEARTH_TRY(auto next, rowOf(database, *row->memory.supersededBy));
        if (!next || next->deleted) return {};
        HEARTH_TRY(const bool same, isToldBy(database, *row, *next));
        if (!same) return {};
        HEARTH_TRY(const bool pinned, wasAskedApart(database, row->memory.id, next->memory.id, store::kMemoryPinned));
        HEARTH_TRY(const bool local, wasAskedApart(database, row->memory.id, next->memory.id, store::kMemoryLocalOnly));
        if (pinned && row->memory.pinned)
            HEARTH_TRY_STATUS(database.run("UPDATE memories SET pinned = 1 WHERE k = ?1", next->key));
        if (local && row->memory.localOnly) HEARTH_TRY_STATUS(keepToThisMachine(database, next->memory.id));
        HEARTH_TRY(row, rowOf(database, next->memory.id));
    }
    return {};
}

/// Where every memory leads that was replaced.
Result<std::map<MemoryId, MemoryId>> readWays(store::Database& database) {
    HEARTH_TRY(auto rows, database.query("SELECT id, superseded_by FROM memories WHERE superseded_by IS NOT NULL AND "
                                         "deleted_at IS NULL"));
    std::map<MemoryId, MemoryId> ways;
    for (;;) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return ways;
        HEARTH_TRY(const MemoryId from, rows.id<MemoryId>(0));
        HEARTH_TRY(const MemoryId to, rows.id<MemoryId>(1));
        ways.emplace(from, to);
    }
}

}  // namespace

Status mendCircles(store::Database& database) {
    HEARTH_TRY(const auto ways, readWays(database));
    std::map<MemoryId, MemoryId> begunAt;  // Which walk came by first.
    PendingRelinks pending;
    for (const auto& [begin, next] : ways) {
        MemoryId at = begin;
        auto way = ways.find(at);
        while (way != ways.end() && begunAt.emplace(at, begin).second) {
            at = way->second;
            way = ways.find(at);
        }
        if (way == ways.end() || begunAt.at(at) != begin) continue;
        const MemoryId closes = at;
        do {
            HEARTH_TRY_STATUS(pending.addOf(database, at));
            at = ways.at(at);
        } while (at != closes);
    }
    return pending.relinkAll(database);
}

Status mendMerged(store::Database& database, const MemoryId& memory, Timestamp now) {
    HEARTH_TRY(const auto row, rowOf(database, memory));
    if (!row) return {};
    if (row->deleted) return mendGone(database, memory, now);
    HEARTH_TRY(const auto origins, originsOf(database, memory));
    const bool later = isExtracted(*row) && !origins.empty() && row->memory.learnedAt < origins.front().at;
    if (later)
        HEARTH_TRY_STATUS(
            database.run("UPDATE memories SET learned_at = ?2 WHERE k = ?1", row->key, origins.front().at));
    HEARTH_TRY_STATUS(Keeper(database, now).settleMerged(memory));
    HEARTH_TRY_STATUS(relinkFamily(database, row->memory.subject, row->memory.attribute));
    HEARTH_TRY_STATUS(settleDecided(database, memory));
    return carryAsked(database, memory);
}

Result<bool> mendBereft(store::Database& database, const MemoryId& memory, Timestamp now) {
    HEARTH_TRY(const auto row, rowOf(database, memory));
    HEARTH_TRY(const std::int64_t sources,
               database.integer("SELECT COUNT(*) FROM memory_sources WHERE memory_id = ?1", memory));
    const bool goes = row && !row->deleted && isExtracted(*row) && sources == 0;
    if (goes) HEARTH_TRY_STATUS(eraseRow(database, memory, kRetracted, now));
    if (goes) HEARTH_TRY_STATUS(relinkFamily(database, row->memory.subject, row->memory.attribute));
    HEARTH_TRY_STATUS(mendMerged(database, memory, now));
    return goes;
}

}  // namespace hearth::memory
