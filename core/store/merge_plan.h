// SPDX-License-Identifier: AGPL-3.0-or-later
// What merging asks of the database for each synced table, worked out once from the registry and the schema.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/store/operation.h"
#include "core/store/registry.h"

namespace hearth::store {

class Database;

/// What a column takes. Anything else would be read as something that nobody wrote.
struct ColumnKind {
    enum class Type { Integer, Real, Text, Bytes };
    Type type = Type::Integer;
    bool mayBeNull = true;
    std::size_t bytes = kIdBytes;  ///< Of Bytes: how many, no more and no less.
    bool takes(const Value& value) const;
};

struct ChildTable {
    const SyncedTable* table;
    std::string rows;  ///< SQL: k and id of those that name ?1 as their parent.
};

/// SQL of one table. Parameters of rows: ?1 the id, ?(column + 1) each column.
struct TablePlan {
    const SyncedTable* table;
    std::map<std::uint16_t, ColumnKind> shapes;  ///< By column.
    std::map<std::uint16_t, Value> defaults;     ///< Of columns that have one, or may be empty.
    std::string find;                            ///< k and the cells of the row ?1.
    std::string insert;                          ///< All columns.
    std::string insertPlace;                     ///< Of a row that was forgotten: what leaves its place.
    std::string emptyPlace;                      ///< The same for the row with key ?1.
    std::string remove;                          ///< The row with key ?1.
    std::vector<ChildTable> children;            ///< That go with a row of this table.

    const SyncedColumn* column(std::uint16_t id) const;
    /// Of those columns only that are given.
    std::string insertSome(const std::vector<Cell>& cells) const;
    /// Sets columns of the row with key ?1; ?2… are their values.
    std::string update(std::span<const Cell* const> cells) const;
    /// Type and value of a column of the row with key ?1.
    std::string read(const SyncedColumn& column) const;
};

/// Threads: safe from any once made.
class MergePlan {
public:
    /// `tables` is what this program knows: another list in tests of programs of different ages.
    static Result<MergePlan> make(Database& database, std::span<const SyncedTable> tables = syncedTables());

    const TablePlan* find(std::uint16_t table) const;
    std::span<const SyncedTable> tables() const { return m_tables; }

private:
    explicit MergePlan(std::span<const SyncedTable> tables) : m_tables(tables) {}
    std::span<const SyncedTable> m_tables;
    std::map<std::uint16_t, TablePlan> m_plans;
};

}  // namespace hearth::store
