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

}  // namespace

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
            const bool byValue = column->rule == store::MergeRule::Greatest || column->rule == store::MergeRule::Least;
            const auto [held, isNew] = m_cells[row].try_emplace(cell.column, Written{version, cell.value});
            if (isNew) continue;
            const bool takes =
                byValue ? better(column->rule, cell.value, held->second.value) : version > held->second.version;
            if (takes) held->second = {version, cell.value};
        }
    }
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
        if (store::valueAt(found, 0) != written.value)
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
        if (!m_gone.contains(row) || table->removal == store::Removal::MadeAgain) continue;
        for (const std::string& word : words)
            if (said.contains(word))
                return fmt::format("{} {} was forgotten and is there again: {}", table->name, toHex(row.second), word);
    }
    return std::string();
}

Result<std::string> LogModel::missing(store::Database& database) const {
    for (const auto& [row, made] : m_made) {
        const store::SyncedTable& table = *tableOf(row.first);
        if (m_gone.contains(row)) continue;
        const auto parentGone = [&](const store::SyncedParent& parent) {
            IdBytes id = row.second;
            if (parent.column != 0) {
                const auto& cells = m_cells.at(row);
                const auto cell = cells.find(parent.column);
                const auto* bytes = cell == cells.end() ? nullptr : std::get_if<Bytes>(&cell->second.value);
                if (bytes == nullptr) return false;
                std::ranges::copy(*bytes, id.begin());
            }
            return m_gone.contains({parent.table, id});
        };
        if (std::ranges::any_of(table.parents, parentGone)) continue;
        HEARTH_TRY(const std::string wrong, missingOf(database, row));
        if (!wrong.empty()) return wrong;
    }
    return revived(database);
}

}  // namespace hearth::sync
