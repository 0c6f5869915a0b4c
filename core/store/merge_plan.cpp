// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/merge_plan.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/store/database.h"
#include "core/store/row_value.h"

namespace hearth::store {

namespace {

std::string parameter(const SyncedColumn& column) { return fmt::format("?{}", column.id + 1); }

/// An expression on the other columns, where they are not there yet but as parameters.
std::string withParameters(const SyncedTable& table, std::string_view expression) {
    const auto named = std::ranges::find(table.columns, expression, &SyncedColumn::name);
    return named == table.columns.end() ? std::string(expression) : parameter(*named);
}

/// INSERT with the values that `valueOf` gives, nothing for a column to leave out.
template <typename ValueOf>
std::string insertInto(const SyncedTable& table, ValueOf valueOf) {
    std::string names = "id";
    std::string values = "?1";
    for (const SyncedColumn& column : table.columns) {
        const std::string value = valueOf(column);
        if (value.empty()) continue;
        names += fmt::format(", \"{}\"", column.name);
        values += ", " + value;
    }
    if (!table.local.name.empty()) {
        names += fmt::format(", \"{}\"", table.local.name);
        values += ", " + withParameters(table, table.local.value);
    }
    return fmt::format("INSERT INTO {}({}) VALUES({})", table.name, names, values);
}

std::string emptying(const SyncedTable& table) {
    std::string sets;
    for (const SyncedColumn& column : table.columns)
        if (!column.emptied.empty())
            sets += fmt::format("{}\"{}\" = {}", sets.empty() ? "" : ", ", column.name, column.emptied);
    return fmt::format("UPDATE {} SET {} WHERE k = ?1", table.name, sets);
}

std::vector<ChildTable> childrenOf(const SyncedTable& parent, std::span<const SyncedTable> tables) {
    std::vector<ChildTable> children;
    for (const SyncedTable& table : tables)
        for (const SyncedParent& link : table.parents) {
            if (link.table != parent.id) continue;
            const auto column = std::ranges::find(table.columns, link.column, &SyncedColumn::id);
            const std::string_view name = column == table.columns.end() ? "id" : column->name;
            children.push_back({&table, fmt::format("SELECT k, id FROM {} WHERE \"{}\" = ?1", table.name, name)});
        }
    return children;
}

ColumnKind::Type typeNamed(std::string_view declared) {
    if (declared == "TEXT") return ColumnKind::Type::Text;
    if (declared == "REAL") return ColumnKind::Type::Real;
    if (declared == "BLOB") return ColumnKind::Type::Bytes;
    return ColumnKind::Type::Integer;
}

/// The value of an expression of the schema's own.
Result<Value> valueOf(Database& database, std::string_view expression) {
    HEARTH_TRY(Statement row, database.prepare(fmt::format("SELECT typeof({0}), {0}", expression)));
    HEARTH_TRY([[maybe_unused]] const bool is, row.step());
    return valueAt(row, 0);
}

Status readShapes(Database& database, TablePlan& plan) {
    HEARTH_TRY(Statement columns,
               database.query("SELECT name, type, \"notnull\", coalesce(dflt_value, 'NULL') FROM pragma_table_info(?1)",
                              plan.table->name));
    for (;;) {
        HEARTH_TRY(const bool row, columns.step());
        if (!row) return {};
        const auto known = std::ranges::find(plan.table->columns, columns.text(0), &SyncedColumn::name);
        if (known == plan.table->columns.end()) continue;
        const ColumnKind shape{typeNamed(columns.text(1)), !columns.flag(2), known->bytes};
        plan.shapes[known->id] = shape;
        HEARTH_TRY(const Value otherwise, valueOf(database, columns.text(3)));
        if (shape.takes(otherwise)) plan.defaults.emplace(known->id, otherwise);
    }
}

}  // namespace

bool ColumnKind::takes(const Value& value) const {
    if (std::holds_alternative<std::monostate>(value)) return mayBeNull;
    switch (type) {
        case Type::Text: return std::holds_alternative<std::string>(value);
        case Type::Integer: return std::holds_alternative<std::int64_t>(value);
        case Type::Real: return std::holds_alternative<double>(value) || std::holds_alternative<std::int64_t>(value);
        case Type::Bytes: break;
    }
    const auto* held = std::get_if<Bytes>(&value);
    return held != nullptr && held->size() == bytes;
}

const SyncedColumn* TablePlan::column(std::uint16_t id) const {
    const auto found = std::ranges::find(table->columns, id, &SyncedColumn::id);
    return found == table->columns.end() ? nullptr : &*found;
}

std::string TablePlan::insertSome(const std::vector<Cell>& cells) const {
    return insertInto(*table, [&](const SyncedColumn& each) {
        return std::ranges::find(cells, each.id, &Cell::column) == cells.end() ? std::string() : parameter(each);
    });
}

std::string TablePlan::update(std::span<const Cell* const> cells) const {
    std::string sets;
    int index = 2;
    for (const Cell* cell : cells)
        sets += fmt::format("{}\"{}\" = ?{}", sets.empty() ? "" : ", ", column(cell->column)->name, index++);
    return fmt::format("UPDATE {} SET {} WHERE k = ?1", table->name, sets);
}

std::string TablePlan::read(const SyncedColumn& which) const {
    return fmt::format("SELECT typeof(\"{0}\"), \"{0}\" FROM {1} WHERE k = ?1", which.name, table->name);
}

Result<MergePlan> MergePlan::make(Database& database, std::span<const SyncedTable> tables) {
    MergePlan plan(tables);
    for (const SyncedTable& table : tables) {
        TablePlan one{&table, {}, {}, {}, {}, {}, {}, {}, childrenOf(table, tables)};
        HEARTH_TRY_STATUS(readShapes(database, one));
        one.find = fmt::format(
            "SELECT t.k, c.column_id, c.stamp, c.origin, c.seq, c.local_seq FROM {} t LEFT JOIN sync_cells c ON "
            "c.table_id = {} AND c.row = t.k WHERE t.id = ?1",
            table.name, table.id);
        one.insert = insertInto(table, parameter);
        one.remove = fmt::format("DELETE FROM {} WHERE k = ?1", table.name);
        if (table.removal == Removal::Place) {
            one.insertPlace = insertInto(table, [&](const SyncedColumn& each) {
                return each.emptied.empty() ? parameter(each) : withParameters(table, each.emptied);
            });
            one.emptyPlace = emptying(table);
        }
        plan.m_plans.emplace(table.id, std::move(one));
    }
    return plan;
}

const TablePlan* MergePlan::find(std::uint16_t table) const {
    const auto found = m_plans.find(table);
    return found == m_plans.end() ? nullptr : &found->second;
}

}  // namespace hearth::store
