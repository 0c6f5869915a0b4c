// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/health.h"

#include <algorithm>

#include "core/memory/english/english.h"
#include "core/memory/keeping/conflicts.h"
#include "core/memory/keeping/dismissals.h"
#include "core/memory/keeping/likely_duplicates.h"
#include "core/memory/keeping/memory_rows.h"
#include "core/memory/redaction/redaction.h"
#include "core/memory/retention.h"

namespace hearth::memory {

namespace {

constexpr Milliseconds kUnusedFor = 28 * kDay;

bool older(const MemoryRow& one, const MemoryRow& other) {
    if (one.memory.learnedAt != other.memory.learnedAt) return one.memory.learnedAt < other.memory.learnedAt;
    return one.memory.id < other.memory.id;
}

void lookAt(const std::vector<MemoryRow>& rows, Timestamp now, Redactor::Kinds kinds, HealthReport& report) {
    const Redactor redactor(kinds);
    std::vector<const Memory*> active;
    for (const auto& row : rows) {
        const Memory& memory = row.memory;
        if (!row.activeAt(now)) continue;
        ++report.memories;
        active.push_back(&memory);
        if (memory.uses == 0 && now.since(memory.learnedAt) >= kUnusedFor) report.neverUsed.push_back(memory.id);
        if (!redactor.find(memory.content).empty()) report.secrets.push_back(memory.id);
    }
    for (const auto& [first, again] : likelyDuplicates(english(), active))
        report.duplicates.emplace_back(active[first]->id, active[again]->id);
}

Status dropDistinct(store::Database& database, HealthReport& report) {
    std::vector<std::pair<MemoryId, MemoryId>> left;
    for (const auto& [one, other] : report.duplicates) {
        HEARTH_TRY(const bool distinct, areDistinct(database, one.bytes(), other.bytes()));
        if (!distinct) left.emplace_back(one, other);
    }
    report.duplicates = std::move(left);
    return {};
}

/// A zone or a clock that is a little off is no fault.
Status readAhead(store::Database& database, Timestamp now, HealthReport& report) {
    HEARTH_TRY(auto row, database.query("SELECT COUNT(*), MIN(created_at), MAX(created_at) FROM messages WHERE hidden "
                                        "= 0 AND created_at > ?1",
                                        now.plus(kDay)));
    HEARTH_TRY([[maybe_unused]] const bool found, row.step());
    report.ahead = row.integer(0);
    report.aheadFrom = row.optionalTime(1);
    report.aheadTo = row.optionalTime(2);
    return {};
}

}  // namespace

Result<HealthReport> checkHealth(store::Vault& vault, const MemorySettings& settings) {
    HealthReport report;
    const Timestamp now = vault.clock().now();
    HEARTH_TRY_STATUS(vault.read([&](store::Database& database) -> Status {
        HEARTH_TRY(auto rows, rowsWhere(database, "m.deleted_at IS NULL AND m.superseded_by IS NULL"));
        std::sort(rows.begin(), rows.end(), older);
        lookAt(rows, now, settings.redact, report);
        return dropDistinct(database, report);
    }));
    HEARTH_TRY_STATUS(vault.read([&](store::Database& database) { return readAhead(database, now, report); }));
    HEARTH_TRY(const auto conflicts, Conflicts(vault).list(false));
    report.conflicts = static_cast<std::int64_t>(conflicts.size());
    HEARTH_TRY(const auto prunable, Retention(vault, settings).list(0));
    for (const auto& item : prunable)
        if (item.isMemory) report.stale.emplace_back(item.id);
    return report;
}

Status dismissDuplicate(store::Vault& vault, const MemoryId& one, const MemoryId& other) {
    if (one == other) return fail(ErrorCode::InvalidArgument, "these are one memory, and not two");
    for (const auto& id : {one, other}) {
        HEARTH_TRY([[maybe_unused]] const auto memory, MemoryEngine(vault).get(id));
    }
    return vault.write([&](store::Database& database) {
        return dismissDuplicate(database, one.bytes(), other.bytes(), vault.clock().now());
    });
}

}  // namespace hearth::memory
