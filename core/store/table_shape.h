// SPDX-License-Identifier: AGPL-3.0-or-later
// How the rows of each table look, so that a row can be told even when nothing says any more which table it is from.
// Only core/store includes this.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/store/database.h"
#include "core/store/tree_reader.h"

namespace hearth::store {

struct ColumnShape {
    std::string name;
    std::string type;  ///< As declared: "INTEGER", "TEXT", "BLOB", "REAL" or "".
    bool required = false;
    bool isKey = false;  ///< An INTEGER PRIMARY KEY: the row's key, stored as nothing in the row.
};

/// A table as this program makes it. Later versions only add columns at the end, so an older row is the start of one.
struct TableShape {
    std::string name;
    std::vector<ColumnShape> columns;
    bool hasKeys = true;     ///< False for tables WITHOUT ROWID, whose rows lie in an index.
    bool isDerived = false;  ///< Made anew from the rest instead of being kept.
    std::uint32_t root = 0;
    std::vector<std::uint32_t>
        indexes;  ///< Roots of those of its indexes that name every row; entries end with its key.

    bool fits(const Record& record) const;
};

/// The tables of a database that is open and sound, with their roots there.
Result<std::vector<TableShape>> readShapes(Database& database);

/// Gives each table the roots that the damaged database's own list says, as far as that can be read. Where it says
/// nothing, the roots stay: every vault of a version is made in the same order.
Status placeRoots(TreeReader& reader, std::vector<TableShape>& tables, TreeReader::Walk& walk);

}  // namespace hearth::store
