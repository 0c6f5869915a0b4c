// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/retention.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/memory/keeping/dismissals.h"
#include "core/memory/keeping/memory_rows.h"
#include "core/memory/threads/conversation_insights.h"

namespace hearth::memory {

namespace {

constexpr std::size_t kPreview = 120;
constexpr Milliseconds kOldConversation = 180 * kDay;
constexpr int kLittleImportance = 3;
constexpr auto kTiers = std::to_array<Tier>({Tier::CrossRecent, Tier::PrefsGoals, Tier::General});

/// When a memory was last learned, said again, used, or kept. What came by an import was learned long ago, but nobody
/// could use it before it was written here.
constexpr std::string_view kLastUse =
    "MAX(m.learned_at, m.created_at, COALESCE(m.last_used_at, 0), "
    "COALESCE((SELECT MAX(d.at) FROM dismissals d WHERE d.kind = 'prune' AND d.about = m.id), 0), "
    "COALESCE((SELECT MAX(g.created_at) FROM memory_sources s JOIN messages g ON g.id = s.message_id "
    "WHERE s.memory_id = m.id), 0))";

/// Of a tier (?1), learned before (?2); what retention may touch at all: nothing that lies ahead or ends later (?3).
/// The cheap half of the condition comes first.
constexpr std::string_view kMayGo =
    "m.deleted_at IS NULL AND m.superseded_by IS NULL AND m.archived_at IS NULL AND m.pinned = 0 AND m.origin <> "
    "'user' AND m.tier = ?1 AND m.learned_at < ?2 AND COALESCE(m.valid_until, ?3) <= ?3";

std::string condition() { return std::string(kMayGo) + " AND " + std::string(kLastUse) + " < ?2"; }

Timestamp cutoff(const MemorySettings& settings, Tier tier, Timestamp moment) {
    return moment.plus(-ruleOf(settings.tiers, tier).timeToLive);
}

int importanceOf(const Memory& memory) { return std::clamp(static_cast<int>(memory.quality * 10 + 0.5), 1, 10); }

Status listMemories(store::Database& database, const MemorySettings& settings, Timestamp now,
                    std::vector<PruneItem>& items) {
    for (const Tier tier : kTiers) {
        HEARTH_TRY(const auto rows,
                   rowsWhere(database, condition(), static_cast<int>(tier), cutoff(settings, tier, now), now));
        for (const auto& row : rows) {
            HEARTH_TRY(
                const std::int64_t last,
                database.integer("SELECT " + std::string(kLastUse) + " FROM memories m WHERE m.k = ?1", row.key));
            const Timestamp used(last);
            const Timestamp goes =
                used.plus(ruleOf(settings.tiers, tier).timeToLive + settings.retention.listedDays * kDay);
            items.push_back({true, row.memory.id.bytes(), elide(row.memory.content, kPreview),
                             "not used for longer than memories of its kind are kept", row.memory.learnedAt, used,
                             importanceOf(row.memory), static_cast<std::int64_t>(row.memory.content.size()), true,
                             goes});
        }
    }
    return {};
}

Status listConversations(store::Database& database, Timestamp now, std::vector<PruneItem>& items) {
    HEARTH_TRY(const auto insights, allInsights(database));
    for (const auto& insight : insights) {
        if (insight.archived || insight.pinned || now.since(insight.lastAt) < kOldConversation) continue;
        HEARTH_TRY(const auto kept, dismissedAt(database, "prune", insight.id.bytes(), ""));
        if (kept && now.since(*kept) < kOldConversation) continue;
        const bool archive = insight.importance <= kLittleImportance;
        items.push_back({false, insight.id.bytes(), elide(insight.title, kPreview),
                         archive ? "old, and little came of it" : "old, but it holds decisions or memories",
                         insight.createdAt, insight.lastAt, insight.importance, insight.bytes, archive, std::nullopt});
    }
    return {};
}

}  // namespace

Result<std::vector<PruneItem>> Retention::list(int limit) const {
    const Timestamp now = m_vault.clock().now();
    return m_vault.read([&](store::Database& database) -> Result<std::vector<PruneItem>> {
        std::vector<PruneItem> items;
        HEARTH_TRY_STATUS(listMemories(database, m_settings, now, items));
        HEARTH_TRY_STATUS(listConversations(database, now, items));
        std::stable_sort(items.begin(), items.end(), [](const PruneItem& one, const PruneItem& other) {
            if (one.isMemory != other.isMemory) return one.isMemory;
            if (one.isMemory) return *one.at < *other.at;
            return one.archive != other.archive ? one.archive : one.lastUsedAt < other.lastUsedAt;
        });
        if (limit > 0 && items.size() > static_cast<std::size_t>(limit))
            items.erase(items.begin() + limit, items.end());
        return items;
    });
}

Status Retention::keep(const IdBytes& id) {
    return m_vault.write([&](store::Database& database) -> Status {
        HEARTH_TRY(const std::int64_t known,
                   database.integer("SELECT (SELECT COUNT(*) FROM memories WHERE id = ?1 AND deleted_at IS NULL) + "
                                    "(SELECT COUNT(*) FROM conversations WHERE id = ?1)",
                                    ByteView(id)));
        if (known == 0) return fail(ErrorCode::NotFound, "neither a memory nor a conversation");
        return dismiss(database, {"prune", id, "", m_vault.clock().now()});
    });
}

Status Retention::archive(const MemoryId& id) {
    return m_vault.write([&](store::Database& database) -> Status {
        HEARTH_TRY(const Memory memory, loadMemory(database, id, m_vault.clock().now()));
        if (memory.archivedAt || memory.supersededBy)
            return fail(ErrorCode::Conflict, "the memory is not among the active ones");
        return database.run("UPDATE memories SET archived_at = ?2, archived_by = 'user' WHERE id = ?1", id,
                            m_vault.clock().now());
    });
}

Status Retention::unarchive(const MemoryId& id) {
    return m_vault.write([&](store::Database& database) -> Status {
        HEARTH_TRY(const Memory memory, loadMemory(database, id, m_vault.clock().now()));
        if (!memory.archivedAt || !memory.kept()) return fail(ErrorCode::Conflict, "the memory is not in the archive");
        HEARTH_TRY_STATUS(database.run("UPDATE memories SET archived_at = NULL, archived_by = NULL WHERE id = ?1", id));
        return dismiss(database, {"prune", id.bytes(), "", m_vault.clock().now()});
    });
}

Result<std::int64_t> Retention::run(store::Database& database, const MemorySettings& settings, Timestamp moment) {
    std::int64_t archived = 0;
    const Timestamp listedSince = moment.plus(-settings.retention.listedDays * kDay);
    for (const Tier tier : kTiers) {
        HEARTH_TRY_STATUS(
            database.run("UPDATE memories AS m SET archived_at = ?3, archived_by = 'retention' WHERE " + condition(),
                         static_cast<int>(tier), cutoff(settings, tier, listedSince), moment));
        archived += database.changes();
    }
    return archived;
}

Result<std::vector<MemoryId>> Retention::overdue(store::Database& database, const MemorySettings& settings,
                                                 Timestamp moment) {
    std::vector<MemoryId> ids;
    if (settings.retention.deleteAfterDays <= 0) return ids;
    HEARTH_TRY(auto rows, database.query("SELECT id FROM memories WHERE archived_by IN ('retention', 'user') AND "
                                         "deleted_at IS NULL AND archived_at < ?1",
                                         moment.plus(-settings.retention.deleteAfterDays * kDay)));
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return ids;
        HEARTH_TRY(const MemoryId id, rows.id<MemoryId>(0));
        ids.push_back(id);
    }
}

}  // namespace hearth::memory
