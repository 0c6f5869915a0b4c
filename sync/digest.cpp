// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/digest.h"

#include <fmt/format.h>

#include <map>

#include "core/base/bytes.h"
#include "core/store/database.h"
#include "core/store/registry.h"

namespace hearth::sync {

namespace {

using store::Database;
using store::MergeRule;
using store::Statement;
using store::SyncedColumn;
using store::SyncedTable;

using Versions = std::map<std::pair<std::int64_t, std::int64_t>, std::string>;  ///< By row and column.

std::string versionText(const Statement& row, int stamp, int device, const DeviceId& self) {
    const ByteView other = row.blob(device);
    return fmt::format("{:x}@{}", static_cast<std::uint64_t>(row.integer(stamp)),
                       toHex(other.empty() ? self.view() : other).substr(0, 32));
}

Result<Versions> versionsOf(Database& database, const SyncedTable& table, const DeviceId& self) {
    Versions versions;
    HEARTH_TRY(Statement cells,
               database.query("SELECT c.row, c.column_id, c.stamp, d.id FROM sync_cells c LEFT JOIN sync_devices d ON "
                              "d.k = c.origin WHERE c.table_id = ?1",
                              static_cast<int>(table.id)));
    for (;;) {
        HEARTH_TRY(const bool more, cells.step());
        if (!more) return versions;
        versions[{cells.integer(0), cells.integer(1)}] = versionText(cells, 2, 3, self);
    }
}

bool decidesByValue(const SyncedColumn& column) {
    return column.rule == MergeRule::Greatest || column.rule == MergeRule::Least;
}

/// Of what was forgotten only where it stood is alike everywhere.
bool isOfPlace(const SyncedColumn& column) { return column.rule == MergeRule::Append && column.emptied.empty(); }

std::string rowsQuery(const SyncedTable& table) {
    std::string sql = fmt::format(
        "SELECT k, id, EXISTS(SELECT 1 FROM sync_tombstones g WHERE g.id = t.id AND g.table_id = {})", table.id);
    for (const SyncedColumn& column : table.columns) sql += fmt::format(", quote(\"{}\")", column.name);
    return sql + fmt::format(" FROM {} t ORDER BY id", table.name);
}

Status describeRows(Database& database, const SyncedTable& table, const DeviceId& self, std::string& out) {
    HEARTH_TRY(const Versions versions, versionsOf(database, table, self));
    HEARTH_TRY(Statement rows, database.prepare(rowsQuery(table)));
    for (;;) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return {};
        const std::int64_t key = rows.integer(0);
        const auto made = versions.find({key, 0});
        if (made == versions.end()) continue;
        const bool place = rows.flag(2) && table.removal == store::Removal::Place;
        out += fmt::format("{} {} {}{}", table.name, toHex(rows.blob(1)), made->second, place ? " forgotten" : "");
        int index = 2;
        for (const SyncedColumn& column : table.columns) {
            ++index;
            if (place && !isOfPlace(column)) continue;
            out += fmt::format(" {}={}", column.name, rows.text(index));
            const auto own = versions.find({key, column.id});
            if (!place && !decidesByValue(column) && own != versions.end()) out += "/" + own->second;
        }
        out += "\n";
    }
}

Status describeTombstones(Database& database, const DeviceId& self, std::string& out) {
    HEARTH_TRY(Statement rows,
               database.prepare("SELECT g.table_id, g.id, g.stamp, d.id FROM sync_tombstones g LEFT JOIN sync_devices "
                                "d ON d.k = g.origin ORDER BY g.table_id, g.id"));
    for (;;) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return {};
        out += fmt::format("gone {} {} {}\n", rows.integer(0), toHex(rows.blob(1)), versionText(rows, 2, 3, self));
    }
}

}  // namespace

Result<std::string> describeState(Database& database, const DeviceId& self) {
    std::string text;
    for (const SyncedTable& table : store::syncedTables()) HEARTH_TRY_STATUS(describeRows(database, table, self, text));
    HEARTH_TRY_STATUS(describeTombstones(database, self, text));
    return text;
}

Result<crypto::Digest> digestOf(Database& database, const DeviceId& self) {
    HEARTH_TRY(const std::string text, describeState(database, self));
    return crypto::blake2b(asBytes(text));
}

}  // namespace hearth::sync
