// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/review.h"

#include <algorithm>

#include "core/memory/keeping/keeper.h"
#include "core/memory/keeping/memory_rows.h"

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

Result<std::int64_t> countIn(store::Vault& vault, std::string_view state) {
    return vault.read([state](store::Database& database) {
        return database.integer("SELECT COUNT(*) FROM memories WHERE archived_by = ?1 AND deleted_at IS NULL", state);
    });
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
            HEARTH_TRY(auto refusal, state == ReviewState::Rejected ? refusalOf(database, row.memory.id)
                                                                    : Result<std::optional<Refusal>>(std::nullopt));
            proposals.push_back({std::move(memory), std::move(replaced), std::move(refusal)});
        }
        const auto refusedAt = [](const Proposal& one) { return one.refusal ? one.refusal->at : Timestamp(0); };
        std::stable_sort(proposals.begin(), proposals.end(),
                         [&](const Proposal& one, const Proposal& other) { return refusedAt(one) > refusedAt(other); });
        return proposals;
    });
}

Result<std::int64_t> Review::waiting() const { return countIn(m_vault, kProposed); }

Result<std::int64_t> Review::refused() const { return countIn(m_vault, kRejected); }

Result<Accepted> Review::accept(std::span<const MemoryId> ids) {
    const Timestamp now = m_vault.clock().now();
    return m_vault.write([&](store::Database& database) -> Result<Accepted> {
        Keeper keeper(database, now);
        Accepted accepted;
        std::vector<MemoryId> kept;
        for (const auto& id : ids) {
            HEARTH_TRY(const MemoryRow row, waitingRow(database, id, true));
            HEARTH_TRY(auto before, lookBefore(database, row));
            accepted.step.push_back(std::move(before));
            HEARTH_TRY(const MemoryId by, keeper.accept(row));
            if (std::find(kept.begin(), kept.end(), by) == kept.end()) kept.push_back(by);
        }
        for (const auto& id : kept) {
            HEARTH_TRY(Memory memory, loadMemory(database, id, now, m_settings));
            accepted.memories.push_back(std::move(memory));
        }
        return accepted;
    });
}

Result<ReviewStep> Review::reject(std::span<const MemoryId> ids) {
    return m_vault.write([&](store::Database& database) -> Result<ReviewStep> {
        Keeper keeper(database, m_vault.clock().now());
        ReviewStep step;
        for (const auto& id : ids) {
            HEARTH_TRY(const MemoryRow row, waitingRow(database, id, false));
            HEARTH_TRY(auto before, lookBefore(database, row));
            step.push_back(std::move(before));
            HEARTH_TRY_STATUS(keeper.reject(row));
        }
        return step;
    });
}

Status Review::undo(const ReviewStep& step) {
    const Timestamp now = m_vault.clock().now();
    return m_vault.write([&](store::Database& database) -> Status {
        for (auto before = step.rbegin(); before != step.rend(); ++before)
            HEARTH_TRY_STATUS(putBack(database, *before, now));
        return {};
    });
}

}  // namespace hearth::memory
