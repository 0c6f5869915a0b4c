// SPDX-License-Identifier: AGPL-3.0-or-later
// What could not be applied, and what lost: kept as it came.
#include <algorithm>
#include <utility>

#include "core/store/merge.h"
#include "core/store/row_value.h"

namespace hearth::store {

namespace {

struct Kept {
    std::int64_t key;
    IdBytes device;
    std::int64_t sequence;
    Operation operation;
};

constexpr const char* kKeptOfRow =
    "SELECT k, kind, table_id, row, stamp, device, seq, column_id, typeof(value), value FROM sync_kept WHERE "
    "why = 1 AND row = ?1 ORDER BY k";
constexpr const char* kWaiting =
    "SELECT min(k), kind, table_id, row, stamp, device, seq, column_id, typeof(value), value FROM sync_kept WHERE "
    "why = 1 GROUP BY table_id, row ORDER BY 1";
constexpr const char* kKeptBecause =
    "SELECT k, kind, table_id, row, stamp, device, seq, column_id, typeof(value), value FROM sync_kept WHERE "
    "why = ?1 ORDER BY k";

/// Of settings only saved prompts are texts that somebody would miss.
constexpr const char* kIsPrompt = "SELECT EXISTS(SELECT 1 FROM settings WHERE k = ?1 AND name LIKE 'prompt/%')";

template <typename... Values>
Result<std::vector<Kept>> readKept(Database& database, const char* sql, const Values&... values) {
    std::vector<Kept> kept;
    HEARTH_TRY(Statement rows, database.query(sql, values...));
    for (;;) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return kept;
        HEARTH_TRY(const auto row, rows.template id<Id<struct RowTag>>(3));
        HEARTH_TRY(const DeviceId device, rows.template id<DeviceId>(5));
        Operation operation{static_cast<OperationKind>(rows.integer(1)),
                            static_cast<std::uint16_t>(rows.integer(2)),
                            row.bytes(),
                            LogicalTime(static_cast<std::uint64_t>(rows.integer(4))),
                            {}};
        if (const auto column = rows.integer(7); column != 0)
            operation.cells.push_back({static_cast<std::uint16_t>(column), valueAt(rows, 8)});
        kept.push_back({rows.integer(0), device.bytes(), rows.integer(6), std::move(operation)});
    }
}

}  // namespace

Status Merger::keep(KeptWhy why, const Operation& operation, const std::vector<Cell>& cells) {
    constexpr const char* kKeep =
        "INSERT INTO sync_kept(why, kind, table_id, row, stamp, device, seq, column_id, value) "
        "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
    ++(why == KeptWhy::Refused ? m_merged.refused : m_merged.kept);
    m_anyKept = true;
    const auto write = [&](std::uint16_t column, const Value& value) -> Status {
        HEARTH_TRY(Statement row, m_database.query(kKeep, static_cast<int>(why), static_cast<int>(operation.kind),
                                                   static_cast<int>(operation.table), ByteView(operation.row),
                                                   static_cast<std::int64_t>(operation.stamp.packed()),
                                                   ByteView(m_devices.at(m_origin)),
                                                   static_cast<std::int64_t>(m_sequence), static_cast<int>(column)));
        bindValue(row, 9, value);
        return row.run();
    };
    if (cells.empty()) return write(0, {});
    for (const Cell& cell : cells) HEARTH_TRY_STATUS(write(cell.column, cell.value));
    return {};
}

/// The row has come: changes that waited for it are made, each in the name of who made it.
Status Merger::revive(const TablePlan& plan, const IdBytes& row) {
    HEARTH_TRY(const auto waiting, readKept(m_database, kKeptOfRow, ByteView(row)));
    const std::int64_t origin = m_origin;
    const std::uint64_t sequence = m_sequence;
    Status done;
    for (const Kept& kept : waiting) {
        if (kept.operation.table != plan.table->id) continue;
        HEARTH_TRY_STATUS(m_database.run("DELETE FROM sync_kept WHERE k = ?1", kept.key));
        HEARTH_TRY(m_origin, originOf(kept.device));
        m_sequence = static_cast<std::uint64_t>(kept.sequence);
        done = applyKnown(plan, kept.operation);
        m_origin = origin;
        m_sequence = sequence;
        if (!done.ok()) return done;
    }
    return done;
}

Result<Merged> Merger::applyKept(Database& database, const MergePlan& plan, const DeviceId& self, KeptWhy why) {
    Merged merged;
    HEARTH_TRY(auto all, readKept(database, kKeptBecause, static_cast<int>(why)));
    for (auto first = all.begin(); first != all.end();) {
        // The cells of one operation lie beside each other.
        const auto isOther = [&](const Kept& kept) {
            return kept.operation.row != first->operation.row || kept.operation.stamp != first->operation.stamp ||
                   kept.operation.table != first->operation.table || kept.device != first->device ||
                   kept.operation.kind != first->operation.kind;
        };
        const auto last = std::find_if(first, all.end(), isOther);
        Operation operation = first->operation;
        for (auto next = std::next(first); next != last; ++next)
            operation.cells.push_back(std::move(next->operation.cells.front()));
        HEARTH_TRY(auto merger,
                   begin(database, plan, self, {first->device, static_cast<std::uint64_t>(first->sequence), {}}));
        // What can still not be applied is kept anew.
        for (auto each = first; each != last; ++each)
            HEARTH_TRY_STATUS(database.run("DELETE FROM sync_kept WHERE k = ?1", each->key));
        merger->m_newlyKnown = why == KeptWhy::Newer;
        HEARTH_TRY_STATUS(merger->apply(operation));
        HEARTH_TRY_STATUS(merger->finish());
        merged.applied += merger->m_merged.applied;
        merged.forgotten += merger->m_merged.forgotten;
        merged.followUps.merge(merger->m_merged.followUps);
        first = last;
    }
    return merged;
}

Result<Merged> Merger::applyWaiting(Database& database, const MergePlan& plan, const DeviceId& self) {
    HEARTH_TRY(const auto waiting, readKept(database, kWaiting));
    if (waiting.empty()) return Merged();
    HEARTH_TRY(auto merger, begin(database, plan, self, {self.bytes(), 0, {}}));
    for (const Kept& kept : waiting) {
        const TablePlan* table = plan.find(kept.operation.table);
        if (table == nullptr) continue;
        HEARTH_TRY(const auto local, merger->find(*table, kept.operation.row));
        if (local) HEARTH_TRY_STATUS(merger->revive(*table, kept.operation.row));
    }
    HEARTH_TRY_STATUS(merger->finish());
    return merger->merged();
}

/// Whether the author had read the envelope of a version when it wrote.
Result<bool> Merger::wasSeen(const Version& version) {
    if (version.origin == m_origin) return true;
    const auto seen = m_seen.find(version.origin);
    if (seen == m_seen.end()) return false;
    std::int64_t sequence = version.sequence;
    if (version.origin == 0) {
        HEARTH_TRY(sequence,
                   m_database.integer("SELECT min(seq) FROM sync_outbox WHERE local_to >= ?1", version.localSequence));
        if (sequence == 0) return false;  // Not told to anybody yet.
    }
    return seen->second >= static_cast<std::uint64_t>(sequence);
}

/// Whether the server has it, so that it will come to everybody.
Result<bool> Merger::wasTold(const Version& version) {
    if (version.origin != 0) return true;
    HEARTH_TRY(const std::int64_t told,
               m_database.integer("SELECT max(local_to) FROM sync_outbox WHERE position IS NOT NULL"));
    return version.localSequence <= told;
}

Status Merger::keepLoser(const TablePlan& plan, const IdBytes& row, const SyncedColumn& column, const Version& version,
                         const Value& value) {
    HEARTH_TRY(Statement statement,
               m_database.query("INSERT OR IGNORE INTO sync_history(table_id, row, column_id, stamp, device, value) "
                                "VALUES(?1, ?2, ?3, ?4, ?5, ?6)",
                                static_cast<int>(plan.table->id), ByteView(row), static_cast<int>(column.id),
                                static_cast<std::int64_t>(version.stamp), ByteView(m_devices.at(version.origin))));
    bindValue(statement, 6, value);
    ++m_merged.lost;
    return statement.run();
}

/// Two people changed the same text, neither seeing the other's: what loses is kept. What somebody overwrote knowingly
/// is not.
Status Merger::weighLoser(const TablePlan& plan, const Operation& operation, const Cell& cell, const Local& local,
                          bool incomingWins) {
    const SyncedColumn& column = *plan.column(cell.column);
    const Version& held = *local.of(cell.column);
    if (held.origin == m_origin) return {};
    if (plan.table->name == "settings") {
        HEARTH_TRY(const std::int64_t isPrompt, m_database.integer(kIsPrompt, local.key));
        if (isPrompt == 0) return {};
    }
    Value value;
    {
        HEARTH_TRY(Statement row, m_database.query(plan.read(column), local.key));
        HEARTH_TRY(const bool found, row.step());
        if (!found) return {};
        value = valueAt(row, 0);
    }
    if (value == cell.value) return {};
    if (!incomingWins) return keepLoser(plan, operation.row, column, versionOf(operation), cell.value);
    HEARTH_TRY(const bool seen, wasSeen(held));
    return seen ? Status() : keepLoser(plan, operation.row, column, held, value);
}

}  // namespace hearth::store
