// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/table_shape.h"

#include <algorithm>

namespace hearth::store {

namespace {

constexpr std::uint32_t kSchemaRoot = 1;

template <typename T>
const T* fieldAs(const Record& record, std::size_t index) {
    return index < record.fields.size() ? std::get_if<T>(&record.fields[index]) : nullptr;
}

bool fitsColumn(const ColumnShape& column, const Value& value) {
    if (std::holds_alternative<std::monostate>(value)) return column.isKey || !column.required;
    if (column.isKey) return false;
    if (column.type.empty()) return true;
    if (column.type == "TEXT") return std::holds_alternative<std::string>(value);
    if (column.type != "BLOB")
        return std::holds_alternative<std::int64_t>(value) || std::holds_alternative<double>(value);
    const auto* bytes = std::get_if<Bytes>(&value);
    return bytes != nullptr && (column.name != "id" || bytes->size() == 16);
}

TableShape* find(std::vector<TableShape>& tables, const std::string& name) {
    const auto found = std::ranges::find(tables, name, &TableShape::name);
    return found == tables.end() ? nullptr : &*found;
}

bool isPartial(std::string_view indexSql) { return indexSql.find(" WHERE ") != std::string_view::npos; }

/// sqlite_schema itself: type, name, table, root, SQL.
TableShape schemaShape() {
    TableShape shape{"sqlite_schema", {}};
    for (const char* name : {"type", "name", "tbl_name"}) shape.columns.push_back({name, "TEXT", true});
    shape.columns.push_back({"rootpage", "INTEGER", true});
    shape.columns.push_back({"sql", "TEXT"});
    return shape;
}

/// One line of it. Indexes of some rows only name no lost ones.
void place(const Record& line, std::vector<TableShape>& tables, std::vector<std::string>& indexesSeen) {
    const auto* sql = fieldAs<std::string>(line, 4);
    if (sql != nullptr && isPartial(*sql)) return;
    const auto* type = fieldAs<std::string>(line, 0);
    const auto* owner = fieldAs<std::string>(line, 2);
    const auto* root = fieldAs<std::int64_t>(line, 3);
    if (type == nullptr || owner == nullptr || root == nullptr) return;
    TableShape* table = find(tables, *owner);
    if (table == nullptr) return;
    const auto number = static_cast<std::uint32_t>(*root);
    if (*type == "table") table->root = number;
    if (*type != "index" || number == 0) return;
    if (std::ranges::find(indexesSeen, *owner) == indexesSeen.end()) {
        indexesSeen.push_back(*owner);
        table->indexes.clear();
    }
    table->indexes.push_back(number);
}

Status readColumns(Database& database, TableShape& table) {
    HEARTH_TRY(
        Statement rows,
        database.query("SELECT name, type, \"notnull\", pk FROM pragma_table_info(?1) ORDER BY cid", table.name));
    for (;;) {
        HEARTH_TRY(const bool row, rows.step());
        if (!row) break;
        ColumnShape column{std::string(rows.text(0)), std::string(rows.text(1)), rows.flag(2), false};
        column.isKey = table.hasKeys && rows.integer(3) == 1 && column.type == "INTEGER";
        table.columns.push_back(std::move(column));
    }
    return {};
}

}  // namespace

bool TableShape::fits(const Record& record) const {
    if (record.fields.empty() || record.fields.size() > columns.size()) return false;
    for (std::size_t i = 0; i < record.fields.size(); ++i)
        if (!fitsColumn(columns[i], record.fields[i])) return false;
    return true;
}

Result<std::vector<TableShape>> readShapes(Database& database) {
    std::vector<TableShape> tables;
    {
        HEARTH_TRY(Statement rows, database.prepare("SELECT s.name, s.rootpage, l.wr FROM sqlite_schema s JOIN "
                                                    "pragma_table_list l ON l.name = s.name AND l.schema = 'main' "
                                                    "WHERE s.type = 'table' ORDER BY s.rootpage"));
        for (;;) {
            HEARTH_TRY(const bool row, rows.step());
            if (!row) break;
            TableShape table{std::string(rows.text(0)), {}, !rows.flag(2)};
            table.root = static_cast<std::uint32_t>(rows.integer(1));
            table.isDerived = table.name.starts_with("index_");
            tables.push_back(std::move(table));
        }
    }
    for (TableShape& table : tables) {
        HEARTH_TRY_STATUS(readColumns(database, table));
        HEARTH_TRY(Statement indexes, database.query("SELECT rootpage FROM sqlite_schema WHERE type = 'index' AND "
                                                     "tbl_name = ?1 AND (sql IS NULL OR sql NOT LIKE '% WHERE %')",
                                                     table.name));
        for (;;) {
            HEARTH_TRY(const bool row, indexes.step());
            if (!row) break;
            table.indexes.push_back(static_cast<std::uint32_t>(indexes.integer(0)));
        }
    }
    return tables;
}

Status placeRoots(TreeReader& reader, std::vector<TableShape>& tables, TreeReader::Walk& walk) {
    std::vector<std::string> indexesSeen;
    const auto visit = [&](const Record& line) -> Status {
        place(line, tables, indexesSeen);
        return {};
    };
    HEARTH_TRY_STATUS(reader.walk(kSchemaRoot, visit, walk));
    if (walk.missing.empty()) return {};
    // Its leaves are told by their shape as any others are.
    const TableShape schema = schemaShape();
    const auto fits = [&schema](const Record& row) { return row.fields.size() == 5 && schema.fits(row); };
    for (std::uint32_t page = 1; page <= reader.pageCount(); ++page) {
        std::uint64_t broken = 0;
        const auto rows = walk.seen.contains(page) ? std::nullopt : reader.rowsOf(page, broken);
        if (!rows || rows->empty() || !std::ranges::all_of(*rows, fits)) continue;
        walk.seen.insert(page);
        for (const Record& line : *rows) HEARTH_TRY_STATUS(visit(line));
    }
    return {};
}

}  // namespace hearth::store
