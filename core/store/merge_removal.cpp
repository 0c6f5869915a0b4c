// SPDX-License-Identifier: AGPL-3.0-or-later
// Rows that go: tombstones, what goes with them, and what is left in their place.
#include <algorithm>

#include "core/store/merge.h"
#include "core/store/row_value.h"

namespace hearth::store {

namespace {

constexpr std::uint16_t kMemoryColumn = 1;  ///< Of memory_sources.

struct Row {
    std::int64_t key;
    IdBytes id;
};

/// Pre: 16 bytes, as every id that a column's shape takes.
IdBytes idOf(const Bytes& bytes) {
    IdBytes id{};
    std::ranges::copy(bytes, id.begin());
    return id;
}

Result<std::vector<Row>> rowsOf(Database& database, const std::string& sql, const IdBytes& parent) {
    std::vector<Row> rows;
    HEARTH_TRY(Statement statement, database.query(sql, ByteView(parent)));
    for (;;) {
        HEARTH_TRY(const bool more, statement.step());
        if (!more) return rows;
        HEARTH_TRY(const auto id, statement.id<Id<struct RowTag>>(1));
        rows.push_back({statement.integer(0), id.bytes()});
    }
}

}  // namespace

Result<std::optional<Merger::Version>> Merger::tombstone(std::uint16_t table, const IdBytes& row) {
    HEARTH_TRY(Statement found,
               m_database.query("SELECT stamp, origin, seq, local_seq FROM sync_tombstones WHERE id = ?1 AND "
                                "table_id = ?2",
                                ByteView(row), static_cast<int>(table)));
    HEARTH_TRY(const bool any, found.step());
    if (!any) return std::optional<Version>();
    return std::optional(
        Version{static_cast<std::uint64_t>(found.integer(0)), found.integer(1), found.integer(2), found.integer(3)});
}

Result<bool> Merger::parentGone(const TablePlan& plan, const Operation& operation) {
    for (const SyncedParent& parent : plan.table->parents) {
        IdBytes id = operation.row;
        if (parent.column != 0) {
            const auto cell = std::ranges::find(operation.cells, parent.column, &Cell::column);
            const auto* bytes = cell == operation.cells.end() ? nullptr : std::get_if<Bytes>(&cell->value);
            if (bytes == nullptr) continue;
            std::ranges::copy(*bytes, id.begin());
        }
        HEARTH_TRY(const auto gone, tombstone(parent.table, id));
        if (gone) return true;
    }
    return false;
}

Result<Merger::Fate> Merger::fateOf(const TablePlan& plan, const Operation& operation,
                                    const std::optional<Version>& tombstone) {
    HEARTH_TRY(const bool orphaned, parentGone(plan, operation));
    if (orphaned) return Fate::Gone;
    if (!tombstone) return Fate::Alive;
    switch (plan.table->removal) {
        case Removal::Final: return Fate::Gone;
        case Removal::Place: return Fate::Place;
        case Removal::MadeAgain: break;
    }
    return isAbove(versionOf(operation), *tombstone) ? Fate::Alive : Fate::Gone;
}

/// The tombstone has the greatest version of all that was deleted or came too late. One of this device's own that was
/// sent as an insert is not sent again: it keeps its local number.
Status Merger::entomb(const TablePlan& plan, const IdBytes& row, const Version& version) {
    HEARTH_TRY(const auto known, tombstone(plan.table->id, row));
    if (known && !isAbove(version, *known)) return {};
    const std::int64_t own = version.origin == 0 ? version.localSequence : 0;
    return m_database.run(
        "INSERT INTO sync_tombstones(id, table_id, stamp, local_seq, origin, seq) VALUES(?1, ?2, ?3, CASE WHEN ?6 > 0 "
        "THEN ?6 ELSE hearth_seq() END, ?4, ?5) ON CONFLICT(id, table_id) DO UPDATE SET stamp = excluded.stamp, "
        "local_seq = excluded.local_seq, origin = excluded.origin, seq = excluded.seq",
        ByteView(row), static_cast<int>(plan.table->id), static_cast<std::int64_t>(version.stamp), version.origin,
        version.sequence, own);
}

/// A row came that is gone, or whose parent is. Without a tombstone of its own what hangs on it would stay wherever it
/// was never there, and go wherever it was.
Status Merger::stayGone(const TablePlan& plan, const Operation& operation) {
    ++m_merged.older;
    for (const Cell& cell : operation.cells) {
        const auto* memory = std::get_if<Bytes>(&cell.value);
        if (plan.table->id == kMemorySourcesTable && cell.column == kMemoryColumn && memory != nullptr)
            m_merged.followUps.emplace(FollowUp::MemoryLostSource, idOf(*memory));
    }
    if (plan.table->removal == Removal::MadeAgain) return {};
    HEARTH_TRY(const bool answered, forgetAbove(plan, operation));
    if (!answered) HEARTH_TRY_STATUS(entomb(plan, operation.row, versionOf(operation)));
    return removeWhatHangsOn(plan, operation.row);
}

/// What this device forgot and nobody was told of yet came again, with a greater version: it is forgotten above that,
/// still by this device. With the other's version it would never be told.
Result<bool> Merger::forgetAbove(const TablePlan& plan, const Operation& operation) {
    HEARTH_TRY(const auto known, tombstone(plan.table->id, operation.row));
    if (!known || !isAbove(versionOf(operation), *known)) return false;
    HEARTH_TRY(const bool told, wasTold(*known));
    if (told) return false;
    HEARTH_TRY_STATUS(m_database.run(
        "UPDATE sync_tombstones SET stamp = hearth_stamp(?3), local_seq = hearth_seq() WHERE id = ?1 AND table_id = ?2",
        ByteView(operation.row), static_cast<int>(plan.table->id),
        static_cast<std::int64_t>(operation.stamp.packed())));
    return true;
}

Status Merger::forget(const TablePlan& plan, const Operation& operation) {
    const Version version = versionOf(operation);
    HEARTH_TRY(const auto known, tombstone(operation.table, operation.row));
    if (known && !isAbove(version, *known)) {
        ++m_merged.older;
        return {};
    }
    HEARTH_TRY_STATUS(entomb(plan, operation.row, version));
    ++m_merged.applied;
    HEARTH_TRY(const auto local, find(plan, operation.row));
    const bool final = plan.table->removal != Removal::MadeAgain;
    if (!final && local && local->row && isAbove(*local->row, version)) return {};
    if (final) HEARTH_TRY_STATUS(removeWhatHangsOn(plan, operation.row));
    if (!local) return {};
    // Whatever came in whatever order, the version is the same.
    if (plan.table->removal == Removal::Final && local->row)
        HEARTH_TRY_STATUS(entomb(plan, operation.row, *local->row));
    if (plan.table->removal == Removal::Place) return leavePlace(plan, local->key, operation.row);
    if (!final) HEARTH_TRY_STATUS(keepLaterChanges(plan, *local, operation));
    return removeRow(plan, local->key, operation.row);
}

Status Merger::leavePlace(const TablePlan& plan, std::int64_t key, const IdBytes& row) {
    HEARTH_TRY_STATUS(m_database.run(plan.emptyPlace, key));
    HEARTH_TRY_STATUS(m_database.run("DELETE FROM sync_cells WHERE table_id = ?1 AND row = ?2 AND column_id <> 0",
                                     static_cast<int>(plan.table->id), key));
    HEARTH_TRY_STATUS(m_database.run("DELETE FROM sync_history WHERE row = ?1 AND table_id = ?2", ByteView(row),
                                     static_cast<int>(plan.table->id)));
    ++m_merged.forgotten;
    gone(plan, row);
    if (plan.table->id != kMessagesTable) return {};
    HEARTH_TRY_STATUS(m_database.run("DELETE FROM index_pending WHERE message_k = ?1", key));
    HEARTH_TRY(Statement whose, m_database.query("SELECT conversation_id FROM messages WHERE k = ?1", key));
    HEARTH_TRY(const bool found, whose.step());
    if (!found) return {};
    HEARTH_TRY(const ConversationId conversation, whose.id<ConversationId>(0));
    m_recount.insert(conversation.bytes());
    return {};
}

/// Rows that were deleted for ever on another device, and what was derived from them is still here.
void Merger::gone(const TablePlan& plan, const IdBytes& row) {
    if (plan.table->id == kMessagesTable) m_merged.followUps.emplace(FollowUp::MessageGone, row);
    if (plan.table->id == kConversationsTable) m_merged.followUps.emplace(FollowUp::ConversationGone, row);
    if (plan.table->id == kMemoriesTable) m_merged.followUps.emplace(FollowUp::MemoryGone, row);
}

Status Merger::lostSource(std::int64_t key) {
    HEARTH_TRY(Statement source, m_database.query("SELECT memory_id FROM memory_sources WHERE k = ?1", key));
    HEARTH_TRY(const bool found, source.step());
    if (!found) return {};
    HEARTH_TRY(const MemoryId memory, source.id<MemoryId>(0));
    m_merged.followUps.emplace(FollowUp::MemoryLostSource, memory.bytes());
    return {};
}

Status Merger::removeRow(const TablePlan& plan, std::int64_t key, const IdBytes& row) {
    const int table = plan.table->id;
    if (table == kMemorySourcesTable) HEARTH_TRY_STATUS(lostSource(key));
    if (table == kRulingsTable) HEARTH_TRY_STATUS(changedBeside(plan, key));
    HEARTH_TRY_STATUS(m_database.run(plan.remove, key));
    HEARTH_TRY_STATUS(m_database.run("DELETE FROM sync_cells WHERE table_id = ?1 AND row = ?2", table, key));
    HEARTH_TRY_STATUS(
        m_database.run("DELETE FROM sync_history WHERE row = ?1 AND table_id = ?2", ByteView(row), table));
    ++m_merged.forgotten;
    gone(plan, row);
    if (plan.table->removal == Removal::MadeAgain) return {};
    HEARTH_TRY_STATUS(m_database.run("DELETE FROM sync_kept WHERE row = ?1 AND table_id = ?2", ByteView(row), table));
    if (plan.table->id != kMessagesTable) return {};
    return m_database.run("DELETE FROM index_pending WHERE message_k = ?1", key);
}

/// Whose row is gone for ever goes with it; of a place too nothing is left then.
Status Merger::removeChildren(const TablePlan& plan, const IdBytes& row) {
    for (const ChildTable& child : plan.children) {
        HEARTH_TRY(const auto rows, rowsOf(m_database, child.rows, row));
        const TablePlan& childPlan = *m_plan.find(child.table->id);
        for (const Row& each : rows) {
            HEARTH_TRY(const auto local, find(childPlan, each.id));
            if (child.table->removal != Removal::MadeAgain && local && local->row)
                HEARTH_TRY_STATUS(entomb(childPlan, each.id, *local->row));
            HEARTH_TRY_STATUS(removeChildren(childPlan, each.id));
            HEARTH_TRY_STATUS(removeRow(childPlan, each.key, each.id));
        }
    }
    return {};
}

/// Also what waited for the row.
Status Merger::removeWhatHangsOn(const TablePlan& plan, const IdBytes& row) {
    HEARTH_TRY_STATUS(removeChildren(plan, row));
    return m_database.run("DELETE FROM sync_kept WHERE row = ?1 AND table_id = ?2", ByteView(row),
                          static_cast<int>(plan.table->id));
}

/// Changes that came later than the deletion would count if the row were made again.
Status Merger::keepLaterChanges(const TablePlan& plan, const Local& local, const Operation& tombstone) {
    const std::int64_t origin = m_origin;
    const std::uint64_t sequence = m_sequence;
    Status kept;
    for (const auto& [column, version] : local.columns) {
        const SyncedColumn* known = plan.column(column);
        if (known == nullptr || !isAbove(version, versionOf(tombstone))) continue;
        HEARTH_TRY(Statement row, m_database.query(plan.read(*known), local.key));
        HEARTH_TRY(const bool found, row.step());
        if (!found) continue;
        // As it came, in its author's name.
        m_origin = version.origin;
        m_sequence = static_cast<std::uint64_t>(version.sequence);
        const Operation change{OperationKind::Update, tombstone.table, tombstone.row, LogicalTime(version.stamp), {}};
        kept = keep(KeptWhy::Waiting, change, {{column, valueAt(row, 0)}});
        m_origin = origin;
        m_sequence = sequence;
        if (!kept.ok()) return kept;
    }
    return kept;
}

}  // namespace hearth::store
