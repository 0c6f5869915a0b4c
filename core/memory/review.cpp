// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/review.h"

#include <algorithm>

#include "core/memory/keeper.h"
#include "core/memory/memory_rows.h"

namespace hearth::memory {

namespace {

/// Kept memories that stand now and would not, were this one kept.
Result<std::vector<Memory>> replacedBy(store::Database& database, const MemoryRow& row, Timestamp now) {
    HEARTH_TRY(auto rows, contestants(database, row.memory.subject, row.memory.attribute));
    std::erase_if(rows, [&](const MemoryRow& other) { return !other.memory.kept(); });
    std::vector<Stance> stances;
    for (const auto& other : rows) stances.push_back(stanceOf(other));
    stances.push_back(stanceOf(row));
    const auto by = supersede(stances);
    std::vector<Memory> replaced;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].memory.supersededBy || by[i] != rows.size()) continue;
        HEARTH_TRY(Memory memory, loadMemory(database, rows[i].memory.id, now));
        replaced.push_back(std::move(memory));
    }
    return replaced;
}

Result<MemoryRow> waitingRow(store::Database& database, const MemoryId& id, bool orRejected) {
    HEARTH_TRY(auto row, rowOf(database, id));
    if (!row || row->deleted) return fail(ErrorCode::NotFound, "memory");
    const bool fits =
        row->memory.review == ReviewState::Proposed || (orRejected && row->memory.review == ReviewState::Rejected);
    if (!fits) return fail(ErrorCode::Conflict, "the memory does not wait for a look");
    return std::move(*row);
}

}  // namespace

Result<bool> wantsReview(store::Database& database) {
    HEARTH_TRY(
        const std::int64_t on,
        database.integer("SELECT EXISTS(SELECT 1 FROM settings WHERE name = ?1 AND value = 'true')", kReviewSetting));
    return on != 0;
}

Result<std::vector<Proposal>> Review::list(ReviewState state) const {
    const Timestamp now = m_vault.clock().now();
    return m_vault.read([&](store::Database& database) -> Result<std::vector<Proposal>> {
        HEARTH_TRY(
            const auto rows,
            rowsWhere(database, "m.archived_by = ?1 AND m.deleted_at IS NULL ORDER BY m.learned_at DESC, m.k DESC",
                      state == ReviewState::Rejected ? kRejected : kProposed));
        std::vector<Proposal> proposals;
        for (const auto& row : rows) {
            HEARTH_TRY(Memory memory, loadMemory(database, row.memory.id, now, m_settings));
            HEARTH_TRY(auto replaced, replacedBy(database, row, now));
            proposals.push_back({std::move(memory), std::move(replaced)});
        }
        return proposals;
    });
}

Result<std::int64_t> Review::waiting() const {
    return m_vault.read([](store::Database& database) {
        return database.integer("SELECT COUNT(*) FROM memories WHERE archived_by = ?1 AND deleted_at IS NULL",
                                kProposed);
    });
}

Result<std::vector<Memory>> Review::accept(std::span<const MemoryId> ids) {
    const Timestamp now = m_vault.clock().now();
    return m_vault.write([&](store::Database& database) -> Result<std::vector<Memory>> {
        Keeper keeper(database, now);
        std::vector<MemoryId> kept;
        for (const auto& id : ids) {
            HEARTH_TRY(const MemoryRow row, waitingRow(database, id, true));
            HEARTH_TRY(const MemoryId by, keeper.accept(row));
            if (std::find(kept.begin(), kept.end(), by) == kept.end()) kept.push_back(by);
        }
        std::vector<Memory> memories;
        for (const auto& id : kept) {
            HEARTH_TRY(Memory memory, loadMemory(database, id, now, m_settings));
            memories.push_back(std::move(memory));
        }
        return memories;
    });
}

Status Review::reject(std::span<const MemoryId> ids) {
    return m_vault.write([&](store::Database& database) -> Status {
        Keeper keeper(database, m_vault.clock().now());
        for (const auto& id : ids) {
            HEARTH_TRY(const MemoryRow row, waitingRow(database, id, false));
            HEARTH_TRY_STATUS(keeper.reject(row));
        }
        return {};
    });
}

}  // namespace hearth::memory
