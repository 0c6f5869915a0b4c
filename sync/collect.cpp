// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/collect.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <span>

#include "core/store/database.h"
#include "core/store/registry.h"
#include "sync/mended_value.h"

namespace hearth::sync {

namespace {

using store::Database;
using store::Statement;
using store::SyncedColumn;
using store::SyncedTable;

/// Column 0 of the registry is the row itself.
constexpr std::uint16_t kWholeRow = 0;

constexpr const char* kChanges =
    "SELECT local_seq, table_id, stamp, row, column_id, NULL FROM sync_cells WHERE origin = 0 AND local_seq > ?1 "
    "UNION ALL "
    "SELECT local_seq, table_id, stamp, NULL, NULL, id FROM sync_tombstones WHERE origin = 0 AND local_seq > ?1 "
    "ORDER BY 1 LIMIT ?2";

using Tables = std::span<const SyncedTable>;

Result<const SyncedTable*> tableOf(Tables tables, std::int64_t id) {
    const auto found = std::find_if(tables.begin(), tables.end(), [id](const auto& table) { return table.id == id; });
    if (found == tables.end()) return fail(ErrorCode::Unsupported, "a change in a table that is not synced");
    return &*found;
}

Result<std::span<const SyncedColumn>> columnsOf(const SyncedTable& table, std::int64_t id) {
    if (id == kWholeRow) return table.columns;
    const auto found =
        std::find_if(table.columns.begin(), table.columns.end(), [id](const auto& column) { return column.id == id; });
    if (found == table.columns.end()) return fail(ErrorCode::Unsupported, "a change in a column that is not synced");
    return std::span(&*found, 1);
}

std::string rowQuery(const SyncedTable& table, std::span<const SyncedColumn> columns) {
    std::string sql = "SELECT id";
    for (const auto& column : columns) sql += fmt::format(", typeof(\"{0}\"), \"{0}\"", column.name);
    return sql + fmt::format(" FROM {} WHERE k = ?1", table.name);
}

Result<IdBytes> idAt(const Statement& row, int column) {
    HEARTH_TRY(const auto id, row.id<Id<struct RowTag>>(column));
    return id.bytes();
}

/// The operation for one changed cell; nothing when its row has gone.
Result<std::optional<Operation>> readCells(Database& database, const SyncedTable* table, const Statement& change) {
    HEARTH_TRY(const auto columns, columnsOf(*table, change.integer(4)));
    HEARTH_TRY(Statement row, database.query(rowQuery(*table, columns), change.integer(3)));
    HEARTH_TRY(const bool found, row.step());
    if (!found) return std::optional<Operation>();
    HEARTH_TRY(const IdBytes id, idAt(row, 0));
    const auto kind = change.integer(4) == kWholeRow ? OperationKind::Insert : OperationKind::Update;
    Operation operation{kind, table->id, id, LogicalTime(static_cast<std::uint64_t>(change.integer(2))), {}};
    int typeColumn = 1;
    for (const auto& column : columns) {
        operation.cells.push_back({column.id, mendedValueAt(row, typeColumn)});
        typeColumn += 2;
    }
    return std::optional(std::move(operation));
}

Result<std::optional<Operation>> readChange(Database& database, Tables tables, const Statement& change) {
    HEARTH_TRY(const SyncedTable* const table, tableOf(tables, change.integer(1)));
    if (table->captureWhen == store::kNeverCaptured) return std::optional<Operation>();
    if (change.isNull(5)) return readCells(database, table, change);
    HEARTH_TRY(const IdBytes id, idAt(change, 5));
    const LogicalTime stamp(static_cast<std::uint64_t>(change.integer(2)));
    return std::optional(Operation{OperationKind::Forget, table->id, id, stamp, {}});
}

std::size_t sizeOf(const Operation& operation) {
    std::size_t size = sizeof(IdBytes);
    for (const Cell& cell : operation.cells) {
        if (const auto* text = std::get_if<std::string>(&cell.value)) size += text->size();
        if (const auto* bytes = std::get_if<Bytes>(&cell.value)) size += bytes->size();
        size += sizeof(std::int64_t);
    }
    return size;
}

}  // namespace

Result<Collected> collectOperations(Database& database, std::int64_t afterLocalSequence, const CollectLimits& limits,
                                    Tables known) {
    Collected collected{{}, afterLocalSequence, false};
    std::size_t bytes = 0;
    std::size_t looked = 0;
    // One more than fits, so that `more` is known.
    HEARTH_TRY(Statement changes, database.query(kChanges, afterLocalSequence, limits.operations + 1));
    for (;;) {
        HEARTH_TRY(const bool row, changes.step());
        if (!row) return collected;
        HEARTH_TRY(auto operation, readChange(database, known, changes));
        const std::size_t size = operation ? sizeOf(*operation) : 0;
        if (looked == limits.operations || (bytes > 0 && bytes + size > limits.bytes)) {
            collected.more = true;
            return collected;
        }
        ++looked;
        bytes += size;
        collected.upTo = changes.integer(0);
        if (operation) collected.operations.push_back(std::move(*operation));
    }
}

}  // namespace hearth::sync
