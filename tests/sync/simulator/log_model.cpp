// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/sync/simulator/log_model.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/store/registry.h"
#include "core/store/row_value.h"

namespace hearth::sync {

namespace {

const store::SyncedTable* tableOf(std::uint16_t id) {
    const auto tables = store::syncedTables();
    const auto found = std::ranges::find(tables, id, &store::SyncedTable::id);
    return found == tables.end() ? nullptr : &*found;
}

bool better(store::MergeRule rule, const Value& next, const Value& held) {
    if (std::holds_alternative<std::monostate>(next)) return false;
    if (std::holds_alternative<std::monostate>(held)) return true;
    const auto a = std::get<std::int64_t>(next);
    const auto b = std::get<std::int64_t>(held);
    return rule == store::MergeRule::Greatest ? a > b : a < b;
}

bool decidesByValue(const store::SyncedColumn& column) {
    return column.rule == store::MergeRule::Greatest || column.rule == store::MergeRule::Least;
}

Result<Value> newRowHolds(store::Database& database, const store::SyncedTable& table,
                          const store::SyncedColumn& column) {
    HEARTH_TRY(auto otherwise,
               database.query("SELECT coalesce(dflt_value, 'NULL') FROM pragma_table_info(?1) WHERE name = ?2",
                              table.name, column.name));
    HEARTH_TRY([[maybe_unused]] const bool is, otherwise.step());
    HEARTH_TRY(auto value, database.prepare(fmt::format("SELECT typeof({0}), {0}", otherwise.text(0))));
    HEARTH_TRY([[maybe_unused]] const bool row, value.step());
    return store::valueAt(value, 0);
}

}  // namespace

void LogModel::write(std::map<std::uint16_t, Written>& cells, const store::SyncedColumn& column,
                     const Written& written) {
    const auto [held, isNew] = cells.try_emplace(column.id, written);
    if (isNew) return;
    const bool takes = decidesByValue(column) ? better(column.rule, *written.value, *held->second.value)
                                              : written.version > held->second.version;
    if (takes) held->second = written;
}

void LogModel::add(const DeviceId& device, const Batch& batch) {
    for (const Operation& operation : batch.operations) {
        const Row row{operation.table, operation.row};
        const Version version{operation.stamp.packed(), device.bytes()};
        const store::SyncedTable* table = tableOf(operation.table);
        if (operation.kind == OperationKind::Forget) m_gone[row] = std::max(m_gone[row], version);
        if (operation.kind == OperationKind::Insert) m_made[row] = std::max(m_made[row], version);
        for (const Cell& cell : operation.cells) {
            if (const auto* text = std::get_if<std::string>(&cell.value); text != nullptr && text->size() == 9)
                m_said[row].insert(*text);
            const auto column = std::ranges::find(table->columns, cell.column, &store::SyncedColumn::id);
            write(m_cells[row], *column, {version, cell.value});
        }
        if (operation.kind != OperationKind::Insert) continue;
        // Who makes a row with a program that does not know a column yet leaves in it what a new row holds.
        for (const store::SyncedColumn& column : table->columns)
            if (std::ranges::find(operation.cells, column.id, &Cell::column) == operation.cells.end() &&
                !decidesByValue(column))
                write(m_cells[row], column, {version, std::nullopt});
    }
}

bool LogModel::isGone(const Row& row) const {
    if (m_gone.contains(row)) return true;
    const auto cells = m_cells.find(row);
    return std::ranges::any_of(tableOf(row.first)->parents, [&](const store::SyncedParent& parent) {
        if (parent.column == 0) return isGone({parent.table, row.second});
        if (cells == m_cells.end()) return false;
        const auto cell = cells->second.find(parent.column);
        const auto* bytes =
            cell == cells->second.end() || !cell->second.value ? nullptr : std::get_if<Bytes>(&*cell->second.value);
        if (bytes == nullptr) return false;
        IdBytes id{};
        std::ranges::copy(*bytes, id.begin());
        return isGone({parent.table, id});
    });
}

Result<std::string> LogModel::missingOf(store::Database& database, const Row& row) const {
    const store::SyncedTable& table = *tableOf(row.first);
    for (const auto& [column, written] : m_cells.at(row)) {
        const auto known = std::ranges::find(table.columns, column, &store::SyncedColumn::id);
        HEARTH_TRY(auto found, database.query(fmt::format("SELECT typeof(\"{0}\"), \"{0}\" FROM {1} WHERE id = ?1",
                                                          known->name, table.name),
                                              ByteView(row.second)));
        HEARTH_TRY(const bool is, found.step());
        if (!is) return fmt::format("{} {} was acknowledged and is lost", table.name, toHex(row.second));
        HEARTH_TRY(const Value expected,
                   written.value ? Result<Value>(*written.value) : newRowHolds(database, table, *known));
        if (store::valueAt(found, 0) != expected)
            return fmt::format("{}.{} of {} is not what was written last", table.name, known->name, toHex(row.second));
    }
    return std::string();
}

/// Whatever a forgotten message or memory said stands nowhere any more.
Result<std::string> LogModel::revived(store::Database& database) const {
    std::set<std::string> said;
    for (const char* sql : {"SELECT text FROM messages", "SELECT content FROM memories", "SELECT value FROM memories",
                            "SELECT value FROM sync_history", "SELECT value FROM sync_kept",
                            "SELECT title FROM conversations", "SELECT summary FROM thread_summaries"}) {
        HEARTH_TRY(auto rows, database.prepare(sql));
        for (;;) {
            HEARTH_TRY(const bool more, rows.step());
            if (!more) break;
            said.emplace(rows.text(0));
        }
    }
    for (const auto& [row, words] : m_said) {
        const auto* table = tableOf(row.first);
        if (!isGone(row) || table->removal == store::Removal::MadeAgain) continue;
        for (const std::string& word : words)
            if (said.contains(word))
                return fmt::format("{} {} was forgotten and is there again: {}", table->name, toHex(row.second), word);
    }
    return std::string();
}

Result<std::string> LogModel::missing(store::Database& database) const {
    for (const auto& [row, made] : m_made) {
        if (isGone(row)) continue;
        HEARTH_TRY(const std::string wrong, missingOf(database, row));
        if (!wrong.empty()) return wrong;
    }
    return revived(database);
}

}  // namespace hearth::sync
