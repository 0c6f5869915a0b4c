// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/snapshot_comparison.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/store/database.h"
#include "core/store/merge.h"
#include "sync/mended_value.h"

namespace hearth::sync {

using store::Cell;
using store::MergeRule;
using store::Operation;
using store::OperationKind;
using store::Removal;
using store::Statement;
using store::SyncedColumn;
using store::TablePlan;
using store::Value;

namespace {

bool decidesByValue(const SyncedColumn& column) {
    return column.rule == MergeRule::Greatest || column.rule == MergeRule::Least;
}

/// Whether a counter is further than it ever was here. What counts as least may have risen here since.
bool isBetter(const SyncedColumn& column, const Value& told, const Value& here) {
    if (column.rule != MergeRule::Greatest || std::holds_alternative<std::monostate>(told)) return false;
    const auto* left = std::get_if<std::int64_t>(&here);
    const auto* right = std::get_if<std::int64_t>(&told);
    return left == nullptr || right == nullptr ? told != here : *left < *right;
}

/// Below 0 when what is told is older than what is here.
int order(const ToldOperation& told, std::uint64_t stamp, const IdBytes& device) {
    const std::uint64_t toldStamp = told.operation.stamp.packed();
    if (toldStamp != stamp) return toldStamp < stamp ? -1 : 1;
    if (told.device == device) return 0;
    return told.device < device ? -1 : 1;
}

bool isWholeRow(const TablePlan& plan, const Operation& operation) {
    return std::ranges::equal(plan.table->columns, operation.cells, {}, &SyncedColumn::id, &Cell::column);
}

std::string valuesQuery(const TablePlan& plan) {
    std::string sql = "SELECT k";
    for (const SyncedColumn& column : plan.table->columns)
        sql += fmt::format(", typeof(\"{0}\"), \"{0}\"", column.name);
    return sql + fmt::format(" FROM {} WHERE k = ?1", plan.table->name);
}

}  // namespace

Result<std::unique_ptr<SnapshotComparison>> SnapshotComparison::begin(const Setup& setup) {
    std::unique_ptr<SnapshotComparison> comparison(new SnapshotComparison(setup));
    HEARTH_TRY_STATUS(comparison->readOrigins());
    return comparison;
}

Status SnapshotComparison::readOrigins() {
    m_devices.emplace(0, m_setup.self);
    {
        HEARTH_TRY(Statement rows, m_setup.database.prepare("SELECT k, id FROM sync_devices"));
        for (;;) {
            HEARTH_TRY(const bool more, rows.step());
            if (!more) break;
            HEARTH_TRY(const DeviceId device, rows.id<DeviceId>(1));
            m_devices.emplace(rows.integer(0), device.bytes());
        }
    }
    HEARTH_TRY(Statement rows, m_setup.database.prepare("SELECT local_to, seq FROM sync_outbox ORDER BY seq"));
    for (;;) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return {};
        m_own.emplace_back(rows.integer(0), static_cast<std::uint64_t>(rows.integer(1)));
    }
}

bool SnapshotComparison::isTold(const IdBytes& device, std::uint64_t sequence) const {
    const auto end = m_setup.frontier.find(device);
    return end != m_setup.frontier.end() && sequence > 0 && sequence <= end->second.sequence;
}

/// Of columns stamp, origin, sequence, local number. An own version was told in the first envelope that reaches so far.
SnapshotComparison::Held SnapshotComparison::heldAt(const Statement& row, int first) const {
    const std::int64_t origin = row.integer(first + 1);
    auto sequence = static_cast<std::uint64_t>(row.integer(first + 2));
    const std::int64_t number = row.integer(first + 3);
    if (origin == 0) {
        const auto own = std::ranges::lower_bound(m_own, number, {}, [](const auto& each) { return each.first; });
        sequence = own == m_own.end() ? 0 : own->second;
    }
    const auto device = m_devices.find(origin);
    const IdBytes whose = device == m_devices.end() ? IdBytes{} : device->second;
    return {static_cast<std::uint64_t>(row.integer(first)), whose, isTold(whose, sequence), number};
}

Result<std::optional<SnapshotComparison::Held>> SnapshotComparison::tombstoneOf(std::uint16_t table,
                                                                                const IdBytes& id) {
    HEARTH_TRY(Statement found, m_setup.database.query("SELECT stamp, origin, seq, local_seq FROM sync_tombstones "
                                                       "WHERE id = ?1 AND table_id = ?2",
                                                       ByteView(id), static_cast<int>(table)));
    HEARTH_TRY(const bool any, found.step());
    return any ? std::optional(heldAt(found, 0)) : std::nullopt;
}

/// What is told of one row stands together, so it is read once.
Status SnapshotComparison::readRow(const TablePlan& plan, const IdBytes& id) {
    if (m_row.table == plan.table->id && m_row.id == id) return {};
    m_row = {};
    m_row.table = plan.table->id;
    m_row.id = id;
    HEARTH_TRY(m_row.tombstone, tombstoneOf(m_row.table, id));
    std::int64_t key = 0;
    {
        HEARTH_TRY(Statement cells, m_setup.database.query(plan.find, ByteView(id)));
        for (;;) {
            HEARTH_TRY(const bool more, cells.step());
            if (!more) break;
            m_row.isHere = true;
            key = cells.integer(0);
            if (cells.isNull(1)) continue;
            const auto column = static_cast<std::uint16_t>(cells.integer(1));
            if (column == 0)
                m_row.version = heldAt(cells, 2);
            else
                m_row.columns.emplace(column, heldAt(cells, 2));
        }
    }
    return m_row.isHere ? readValues(plan, key) : Status();
}

Status SnapshotComparison::readValues(const TablePlan& plan, std::int64_t key) {
    HEARTH_TRY(Statement row, m_setup.database.query(valuesQuery(plan), key));
    HEARTH_TRY(const bool found, row.step());
    if (!found) return fail(ErrorCode::Internal, "a row went while it was looked at");
    int typeColumn = 1;
    for (const SyncedColumn& column : plan.table->columns) {
        m_row.values.emplace(column.id, mendedValueAt(row, typeColumn));
        typeColumn += 2;
    }
    return {};
}

void SnapshotComparison::disagree(const TablePlan& plan, const char* what) {
    if (m_wrong.empty()) m_wrong = fmt::format("{}: {}", plan.table->name, what);
}

Status SnapshotComparison::take(const SnapshotChunk& chunk) {
    for (const ToldOperation& told : chunk.operations) {
        if (!m_wrong.empty()) return {};
        HEARTH_TRY_STATUS(take(told));
    }
    for (const LostVersion& lost : chunk.lost) {
        if (!m_wrong.empty()) return {};
        HEARTH_TRY_STATUS(take(lost));
    }
    return {};
}

Status SnapshotComparison::take(const ToldOperation& told) {
    const TablePlan* plan = m_setup.plan.find(told.operation.table);
    if (plan == nullptr || plan->table->captureWhen == store::kNeverCaptured) {
        m_wrong = "a table that is not synced";
        return {};
    }
    if (!isTold(told.device, told.sequence)) {
        disagree(*plan, "a row lies beyond the frontier");
        return {};
    }
    HEARTH_TRY_STATUS(readRow(*plan, told.operation.row));
    switch (told.operation.kind) {
        case OperationKind::Forget: takeForget(*plan, told); return {};
        case OperationKind::Insert: return takeInsert(*plan, told);
        case OperationKind::Update: return takeUpdate(*plan, told);
    }
    return {};
}

/// One that is older than here's was followed by a later one; `finish` finds out whether that is so.
void SnapshotComparison::takeForget(const TablePlan& plan, const ToldOperation& told) {
    const auto& tombstone = m_row.tombstone;
    if (!tombstone) return disagree(plan, "a row is said to be forgotten that is not");
    const int place = order(told, tombstone->stamp, tombstone->device);
    if (place > 0) return disagree(plan, "a row is said to be forgotten later than it was");
    if (place == 0) m_tombstones.emplace(m_row.table, tombstone->number);
    m_row.saidDead = true;
    if (plan.table->removal != Removal::MadeAgain) m_dead.emplace(m_row.table, m_row.id);
}

Status SnapshotComparison::takeInsert(const TablePlan& plan, const ToldOperation& told) {
    if (!isWholeRow(plan, told.operation)) {
        disagree(plan, "a row is not whole");
        return {};
    }
    if (!m_row.isHere) return takeGoneRow(plan, told);
    compareRow(plan, told);
    return {};
}

/// It is right when it went since, by itself or with what it hung on. What goes with something else has a tombstone in
/// the row's own version, which says so by itself.
Status SnapshotComparison::takeGoneRow(const TablePlan& plan, const ToldOperation& told) {
    const bool madeAgain = plan.table->removal == Removal::MadeAgain;
    const auto& tombstone = m_row.tombstone;
    const int place = tombstone ? order(told, tombstone->stamp, tombstone->device) : 1;
    if (tombstone && place == 0) m_tombstones.emplace(m_row.table, tombstone->number);
    const bool wentSince = tombstone && (place < 0 ? !madeAgain || !tombstone->isTold : place == 0);
    const bool mayHang = !tombstone || madeAgain;
    HEARTH_TRY(const bool wentWithParent,
               !wentSince && mayHang ? parentGone(plan, told.operation) : Result<bool>(false));
    if (!wentSince && !wentWithParent) disagree(plan, "a row that is not here");
    m_row.goneSince = true;
    return {};
}

Result<bool> SnapshotComparison::parentGone(const TablePlan& plan, const Operation& operation) {
    for (const store::SyncedParent& parent : plan.table->parents) {
        IdBytes id = operation.row;
        if (parent.column != 0) {
            const auto cell = std::ranges::find(operation.cells, parent.column, &Cell::column);
            const auto* bytes = cell == operation.cells.end() ? nullptr : std::get_if<Bytes>(&cell->value);
            if (bytes == nullptr || bytes->size() != id.size()) continue;
            std::ranges::copy(*bytes, id.begin());
        }
        HEARTH_TRY(const auto gone, tombstoneOf(parent.table, id));
        if (gone) return true;
    }
    return false;
}

/// Whether a value is the one that is here.
bool SnapshotComparison::says(const SyncedColumn& column, const Value& value) {
    return m_row.values.at(column.id) == value;
}

/// All columns stand in the row as they were then, also those that have a version of their own.
void SnapshotComparison::compareRow(const TablePlan& plan, const ToldOperation& told) {
    if (!m_row.version) return disagree(plan, "a row that was never told");
    const int place = order(told, m_row.version->stamp, m_row.version->device);
    if (place > 0) return disagree(plan, "a row in a version that was never told");
    if (place < 0 && m_row.version->isTold) return disagree(plan, "a row in an older version");
    if (place == 0) m_cells.push_back(m_row.version->number);
    const bool isPlace = m_row.tombstone && plan.table->removal == Removal::Place;
    for (const Cell& cell : told.operation.cells) {
        const SyncedColumn& column = *plan.column(cell.column);
        if (isPlace) {
            // What was forgotten only since is not here to be compared.
            if (m_row.saidDead && !column.emptied.empty() && !says(column, cell.value))
                return disagree(plan, "what was forgotten is in it");
            continue;
        }
        if (decidesByValue(column)) {
            if (place == 0 && isBetter(column, cell.value, m_row.values.at(column.id)))
                return disagree(plan, "a number that was never told");
            continue;
        }
        const auto own = m_row.columns.find(column.id);
        const bool known = own == m_row.columns.end() ? place == 0 : own->second.isTold;
        if (known && !says(column, cell.value)) return disagree(plan, "a row says something else");
    }
}

Status SnapshotComparison::takeUpdate(const TablePlan& plan, const ToldOperation& told) {
    for (const Cell& cell : told.operation.cells) {
        const SyncedColumn* column = plan.column(cell.column);
        if (column == nullptr) {
            disagree(plan, "a column that is not synced");
            return {};
        }
    }
    if (told.operation.cells.size() != 1) {
        disagree(plan, "a change of several columns");
        return {};
    }
    if (m_row.isHere) {
        compareColumn(plan, told);
        return {};
    }
    if (m_row.goneSince) return {};
    const auto& tombstone = m_row.tombstone;
    const bool covered = tombstone && (plan.table->removal != Removal::MadeAgain ||
                                       order(told, tombstone->stamp, tombstone->device) < 0);
    return covered ? Status() : takeWaiting(told);
}

void SnapshotComparison::compareColumn(const TablePlan& plan, const ToldOperation& told) {
    const Cell& cell = told.operation.cells.front();
    const SyncedColumn& column = *plan.column(cell.column);
    if (m_row.tombstone && plan.table->removal == Removal::Place) {
        if (m_row.saidDead) disagree(plan, "a change of what was forgotten");
        return;
    }
    if (decidesByValue(column)) {
        const bool made = m_row.version && m_row.version->isTold;
        if (made && isBetter(column, cell.value, m_row.values.at(column.id)))
            disagree(plan, "a number that was never told");
        return;
    }
    const auto own = m_row.columns.find(column.id);
    if (own == m_row.columns.end() && !m_row.version) return disagree(plan, "a row that was never told");
    const Held& held = own == m_row.columns.end() ? *m_row.version : own->second;
    const int place = order(told, held.stamp, held.device);
    if (place > 0) return disagree(plan, "a column in a version that was never told");
    if (place < 0 && held.isTold) return disagree(plan, "a column in an older version");
    if (place < 0) return;
    if (!says(column, cell.value)) return disagree(plan, "a column says something else");
    if (own != m_row.columns.end()) m_cells.push_back(held.number);
}

/// A change whose row has not come waits here too.
Status SnapshotComparison::takeWaiting(const ToldOperation& told) {
    const Cell& cell = told.operation.cells.front();
    const TablePlan& plan = *m_setup.plan.find(told.operation.table);
    HEARTH_TRY(Statement row,
               m_setup.database.query("SELECT k, typeof(value), value FROM sync_kept WHERE why = ?1 AND row = ?2 AND "
                                      "table_id = ?3 AND column_id = ?4 AND stamp = ?5 AND device = ?6",
                                      static_cast<int>(store::KeptWhy::Waiting), ByteView(told.operation.row),
                                      static_cast<int>(told.operation.table), static_cast<int>(cell.column),
                                      static_cast<std::int64_t>(told.operation.stamp.packed()), ByteView(told.device)));
    HEARTH_TRY(const bool found, row.step());
    if (!found || mendedValueAt(row, 1) != cell.value)
        disagree(plan, "a change that was never told");
    else
        m_waiting.insert(row.integer(0));
    return {};
}

/// Which versions are kept beside a text depends on who read what when; but of what was forgotten nobody keeps any.
Status SnapshotComparison::take(const LostVersion& lost) {
    if (m_dead.count({lost.table, lost.row}) > 0) m_wrong = "a version of what was forgotten";
    return {};
}

Status SnapshotComparison::finish() {
    if (!m_wrong.empty()) return {};
    std::ranges::sort(m_cells);
    HEARTH_TRY_STATUS(missingCells());
    HEARTH_TRY_STATUS(missingTombstones());
    return missingWaiting();
}

Status SnapshotComparison::missingCells() {
    HEARTH_TRY(Statement rows,
               m_setup.database.prepare("SELECT table_id, column_id, stamp, origin, seq, local_seq FROM sync_cells"));
    for (;;) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return {};
        const TablePlan* plan = m_setup.plan.find(static_cast<std::uint16_t>(rows.integer(0)));
        if (plan == nullptr || plan->table->captureWhen == store::kNeverCaptured) continue;
        const auto number = static_cast<std::uint16_t>(rows.integer(1));
        const SyncedColumn* column = number == 0 ? nullptr : plan->column(number);
        if (column != nullptr && decidesByValue(*column)) continue;
        const Held held = heldAt(rows, 2);
        if (!held.isTold || std::ranges::binary_search(m_cells, held.number)) continue;
        disagree(*plan, number == 0 ? "a row is missing" : "a column is missing");
        return {};
    }
}

Status SnapshotComparison::missingTombstones() {
    HEARTH_TRY(Statement rows,
               m_setup.database.prepare("SELECT table_id, stamp, origin, seq, local_seq FROM sync_tombstones"));
    for (;;) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return {};
        const auto table = static_cast<std::uint16_t>(rows.integer(0));
        const TablePlan* plan = m_setup.plan.find(table);
        if (plan == nullptr || plan->table->captureWhen == store::kNeverCaptured) continue;
        const Held held = heldAt(rows, 1);
        if (!held.isTold || m_tombstones.count({table, held.number}) > 0) continue;
        disagree(*plan, "what was forgotten is not said to be");
        return {};
    }
}

/// Of a row that was deleted meanwhile a device may have kept changes or not. An own change that was set aside has no
/// number to be found by.
Status SnapshotComparison::missingWaiting() {
    HEARTH_TRY(Statement rows, m_setup.database.query(
                                   "SELECT k, table_id, device, seq FROM sync_kept w WHERE why = ?1 AND column_id <> "
                                   "0 AND seq > 0 AND NOT EXISTS(SELECT 1 FROM sync_tombstones g WHERE g.id = w.row "
                                   "AND g.table_id = w.table_id)",
                                   static_cast<int>(store::KeptWhy::Waiting)));
    for (;;) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return {};
        const TablePlan* plan = m_setup.plan.find(static_cast<std::uint16_t>(rows.integer(1)));
        HEARTH_TRY(const DeviceId device, rows.id<DeviceId>(2));
        const bool told = isTold(device.bytes(), static_cast<std::uint64_t>(rows.integer(3)));
        if (plan == nullptr || !told || m_waiting.count(rows.integer(0)) > 0) continue;
        disagree(*plan, "a change that waits for its row is missing");
        return {};
    }
}

}  // namespace hearth::sync
