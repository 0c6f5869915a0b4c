// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/engine/sync_follow_up.h"

#include <utility>
#include <vector>

#include "core/memory/keeping/merged_memories.h"
#include "core/store/merge.h"

namespace hearth::engine {

namespace {

using store::FollowUp;

constexpr std::int64_t kMemoriesAtOnce = 200;  ///< A transaction.

template <typename AnyId>
Result<std::vector<AnyId>> itemsOf(store::Database& database, FollowUp kind, std::int64_t most) {
    std::vector<AnyId> items;
    HEARTH_TRY(auto rows, database.query("SELECT item FROM sync_followups WHERE kind = ?1 LIMIT ?2",
                                         static_cast<int>(kind), most));
    for (;;) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return items;
        HEARTH_TRY(const AnyId item, rows.template id<AnyId>(0));
        items.push_back(item);
    }
}

Status done(store::Database& database, FollowUp kind) {
    return database.run("DELETE FROM sync_followups WHERE kind = ?1", static_cast<int>(kind));
}

Result<bool> anyOf(store::Vault& vault, std::initializer_list<FollowUp> kinds) {
    return vault.read([&](store::Database& database) -> Result<bool> {
        for (const FollowUp kind : kinds) {
            HEARTH_TRY(const std::int64_t any,
                       database.integer("SELECT EXISTS(SELECT 1 FROM sync_followups WHERE kind = ?1)",
                                        static_cast<int>(kind)));
            if (any != 0) return true;
        }
        return false;
    });
}

}  // namespace

Result<bool> SyncFollowUp::waits() {
    HEARTH_TRY(const std::int64_t any, m_vault.read([](store::Database& database) {
        return database.integer("SELECT EXISTS(SELECT 1 FROM sync_followups)");
    }));
    return any != 0;
}

Status SyncFollowUp::run(const CancelToken& cancel) {
    HEARTH_TRY_STATUS(followForgetting());
    HEARTH_TRY_STATUS(mendMemories(cancel));
    HEARTH_TRY(const std::int64_t toForget, m_forgetting.pending());
    if (toForget > 0) HEARTH_TRY_STATUS(m_jobs.queue("forget", "", m_vault.clock().now()));
    return queueReading();
}

Status SyncFollowUp::followForgetting() {
    HEARTH_TRY(const bool any,
               anyOf(m_vault, {FollowUp::MessageGone, FollowUp::ConversationGone, FollowUp::MemoryGone}));
    if (!any) return {};
    return m_vault.write([&](store::Database& database) -> Status {
        constexpr std::int64_t kAll = -1;
        memory::Forgetting::Elsewhere gone;
        HEARTH_TRY(gone.messages, itemsOf<MessageId>(database, FollowUp::MessageGone, kAll));
        HEARTH_TRY(gone.conversations, itemsOf<ConversationId>(database, FollowUp::ConversationGone, kAll));
        HEARTH_TRY(const auto memories, itemsOf<MemoryId>(database, FollowUp::MemoryGone, kAll));
        gone.memories = static_cast<std::int64_t>(memories.size());
        HEARTH_TRY_STATUS(m_forgetting.noteElsewhere(database, gone));
        for (const auto& memory : memories)
            HEARTH_TRY_STATUS(memory::mendMerged(database, memory, m_vault.clock().now()));
        for (const FollowUp kind : {FollowUp::MessageGone, FollowUp::ConversationGone, FollowUp::MemoryGone})
            HEARTH_TRY_STATUS(done(database, kind));
        return {};
    });
}

/// Some of them; false when there is nothing left.
Result<bool> SyncFollowUp::mendSome(store::Database& database, FollowUp kind) {
    HEARTH_TRY(const auto some, itemsOf<MemoryId>(database, kind, kMemoriesAtOnce));
    std::int64_t taken = 0;
    for (const auto& memory : some) {
        if (kind == FollowUp::Memory) HEARTH_TRY_STATUS(memory::mendMerged(database, memory, m_vault.clock().now()));
        if (kind == FollowUp::MemoryLostSource) {
            HEARTH_TRY(const bool gone, memory::mendBereft(database, memory, m_vault.clock().now()));
            taken += gone ? 1 : 0;
        }
        HEARTH_TRY_STATUS(
            database.run("DELETE FROM sync_followups WHERE kind = ?1 AND item = ?2", static_cast<int>(kind), memory));
    }
    if (taken > 0) HEARTH_TRY_STATUS(memory::Forgetting::noteTaken(database, taken, m_vault.clock(), m_vault.random()));
    return !some.empty();
}

Status SyncFollowUp::mendMemories(const CancelToken& cancel) {
    for (const FollowUp kind : {FollowUp::MemoryLostSource, FollowUp::Memory}) {
        HEARTH_TRY(bool more, anyOf(m_vault, {kind}));
        while (more) {
            if (cancel.cancelled()) return fail(ErrorCode::Cancelled, "sync");
            const auto some = m_vault.write([&](store::Database& database) { return mendSome(database, kind); });
            HEARTH_TRY(more, some);
        }
    }
    return {};
}

Status SyncFollowUp::queueReading() {
    HEARTH_TRY(const bool said, anyOf(m_vault, {FollowUp::Said}));
    if (!said) return {};
    const Timestamp now = m_vault.clock().now();
    HEARTH_TRY_STATUS(m_jobs.queue("index", "", now));
    HEARTH_TRY_STATUS(m_jobs.queue("catch-up", "", now));
    return m_vault.write([](store::Database& database) { return done(database, FollowUp::Said); });
}

}  // namespace hearth::engine
