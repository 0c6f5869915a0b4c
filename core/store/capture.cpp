// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/capture.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "core/base/bytes.h"
#include "core/base/check.h"
#include "core/crypto/hash.h"
#include "core/store/connection.h"
#include "core/store/database.h"
#include "core/store/registry.h"

namespace hearth::store {

namespace {

/// The registry's condition about the row as it was before.
std::string conditionOnOld(std::string_view condition) {
    std::string text(condition);
    for (std::size_t at = text.find("NEW."); at != std::string::npos; at = text.find("NEW.", at))
        text.replace(at, 4, "OLD.");
    return text;
}

std::string andAlso(std::string_view condition) { return condition.empty() ? "" : fmt::format(" AND ({})", condition); }

/// Writes the version of a cell, above what `replaced` gives. ON CONFLICT DO UPDATE holds whatever conflict clause the
/// outer statement has.
std::string noteCellAbove(const SyncedTable& table, int column, std::string_view replaced) {
    return fmt::format(
        "INSERT INTO sync_cells(local_seq, table_id, row, column_id, stamp, origin) VALUES(hearth_seq(), {0}, NEW.k, "
        "{1}, hearth_stamp(({2})), 0) "
        "ON CONFLICT(table_id, row, column_id) DO UPDATE SET local_seq = excluded.local_seq, stamp = excluded.stamp, "
        "origin = 0, seq = 0;",
        table.id, column, replaced);
}

/// A column replaces what it held.
std::string noteColumn(const SyncedTable& table, const SyncedColumn& column) {
    return noteCellAbove(table, column.id,
                         fmt::format("SELECT max(stamp) FROM sync_cells WHERE table_id = {0} AND row = NEW.k AND "
                                     "column_id IN (0, {1})",
                                     table.id, column.id));
}

/// A new row replaces its tombstone, where it was deleted before, and changes by others that wait for it unseen.
std::string noteRow(const SyncedTable& table) {
    return noteCellAbove(
        table, 0,
        fmt::format("SELECT max(stamp) FROM (SELECT stamp FROM sync_tombstones WHERE id = NEW.id AND table_id = {0} "
                    "UNION ALL SELECT stamp FROM sync_kept WHERE row = NEW.id AND table_id = {0})",
                    table.id));
}

std::string rowExists(const SyncedTable& table, std::string_view which) {
    return fmt::format("EXISTS(SELECT 1 FROM sync_cells WHERE table_id = {} AND row = {}.k AND column_id = 0)",
                       table.id, which);
}

std::string insertTrigger(const SyncedTable& table) {
    return fmt::format(
        "CREATE TRIGGER capture_{0}_insert AFTER INSERT ON {0} WHEN hearth_applying() = 0{1} BEGIN {2} END;\n",
        table.name, andAlso(table.captureWhen), noteRow(table));
}

/// For rows that could not be captured when they were inserted and can be now.
std::string completeTrigger(const SyncedTable& table) {
    if (table.captureWhen.empty()) return "";
    return fmt::format(
        "CREATE TRIGGER capture_{0}_complete AFTER UPDATE ON {0} WHEN hearth_applying() = 0{1} AND NOT {2} BEGIN {3} "
        "END;\n",
        table.name, andAlso(table.captureWhen), rowExists(table, "NEW"), noteRow(table));
}

std::string updateTrigger(const SyncedTable& table, const SyncedColumn& column) {
    return fmt::format(
        "CREATE TRIGGER capture_{0}_{1} AFTER UPDATE OF \"{1}\" ON {0} WHEN hearth_applying() = 0 AND "
        "OLD.\"{1}\" IS NOT NEW.\"{1}\"{2}{3} BEGIN {4} END;\n",
        table.name, column.name, andAlso(conditionOnOld(table.captureWhen)), andAlso(table.captureWhen),
        noteColumn(table, column));
}

/// Where the greatest value wins, no write goes the other way: other devices would not follow it. The least may rise:
/// what was first learned from a message that is forgotten was then learned later, on every device that forgets it.
std::string boundTrigger(const SyncedTable& table, const SyncedColumn& column) {
    if (column.rule != MergeRule::Greatest) return "";
    return fmt::format(
        "CREATE TRIGGER capture_{0}_{1}_bound AFTER UPDATE OF \"{1}\" ON {0} WHEN hearth_applying() = 0 AND "
        "OLD.\"{1}\" IS NOT NULL AND (NEW.\"{1}\" IS NULL OR NEW.\"{1}\" < OLD.\"{1}\"){2} BEGIN "
        "UPDATE {0} SET \"{1}\" = OLD.\"{1}\" WHERE k = NEW.k; END;\n",
        table.name, column.name, andAlso(table.captureWhen));
}

bool keepsLosers(const SyncedTable& table) {
    return std::ranges::any_of(table.columns, [](const auto& each) { return each.rule == MergeRule::LastWriterKeep; });
}

/// What was never captured is known to no other device and leaves no tombstone.
std::string deleteTrigger(const SyncedTable& table) {
    return fmt::format(
        "CREATE TRIGGER capture_{0}_delete AFTER DELETE ON {0} WHEN hearth_applying() = 0 AND {2} BEGIN "
        "INSERT INTO sync_tombstones(id, table_id, stamp, local_seq, origin) VALUES(OLD.id, {1}, "
        "hearth_stamp((SELECT max(stamp) FROM (SELECT stamp FROM sync_cells WHERE table_id = {1} AND row = OLD.k UNION "
        "ALL SELECT stamp FROM sync_tombstones WHERE id = OLD.id AND table_id = {1}))), hearth_seq(), 0) "
        "ON CONFLICT(id, table_id) DO UPDATE SET stamp = excluded.stamp, local_seq = excluded.local_seq, origin = 0, "
        "seq = 0; "
        "DELETE FROM sync_cells WHERE table_id = {1} AND row = OLD.k;{3} END;\n",
        table.name, table.id, rowExists(table, "OLD"),
        keepsLosers(table) ? fmt::format(" DELETE FROM sync_history WHERE table_id = {} AND row = OLD.id;", table.id)
                           : std::string());
}

std::string allTriggers() {
    std::string sql;
    for (const SyncedTable& table : syncedTables()) {
        sql += insertTrigger(table) + completeTrigger(table);
        for (const SyncedColumn& column : table.columns)
            sql += updateTrigger(table, column) + boundTrigger(table, column);
        sql += deleteTrigger(table);
    }
    return sql;
}

Status dropTriggers(Database& database) {
    std::string sql;
    {
        HEARTH_TRY(Statement triggers, database.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND "
                                                        "name GLOB 'capture_*'"));
        for (;;) {
            HEARTH_TRY(const bool row, triggers.step());
            if (!row) break;
            sql += fmt::format("DROP TRIGGER \"{}\";\n", triggers.text(0));
        }
    }
    return database.script(sql);
}

}  // namespace

Status installCapture(Database& database) {
    const std::string wanted = allTriggers();
    const std::string digest = toHex(crypto::blake2b(asBytes(wanted)));
    HEARTH_TRY(const std::int64_t installed,
               database.integer("SELECT count(*) FROM vault_info WHERE name = 'capture' AND value = ?1", digest));
    if (installed != 0) return {};
    HEARTH_TRY_STATUS(dropTriggers(database));
    HEARTH_TRY_STATUS(database.script(wanted));
    return database.run(
        "INSERT INTO vault_info(name, value) VALUES('capture', ?1) "
        "ON CONFLICT(name) DO UPDATE SET value = excluded.value",
        digest);
}

Status noteForgotten(Database& database, std::uint16_t table, ByteView row) {
    const auto tables = syncedTables();
    const auto known = std::ranges::find(tables, table, &SyncedTable::id);
    HEARTH_CHECK(known != tables.end() && known->removal == Removal::Place);
    HEARTH_TRY(const std::int64_t key,
               database.integer(fmt::format("SELECT k FROM {} WHERE id = ?1", known->name), row));
    if (key == 0) return {};
    const int number = table;
    HEARTH_TRY_STATUS(database.run(
        "INSERT INTO sync_tombstones(id, table_id, stamp, local_seq, origin) VALUES(?1, ?2, hearth_stamp((SELECT "
        "max(stamp) FROM sync_cells WHERE table_id = ?2 AND row = ?3)), hearth_seq(), 0) ON CONFLICT DO NOTHING",
        row, number, key));
    HEARTH_TRY_STATUS(
        database.run("DELETE FROM sync_cells WHERE table_id = ?1 AND row = ?2 AND column_id <> 0", number, key));
    HEARTH_TRY_STATUS(database.run("DELETE FROM sync_kept WHERE table_id = ?1 AND row = ?2", number, row));
    return database.run("DELETE FROM sync_history WHERE table_id = ?1 AND row = ?2", number, row);
}

ApplyingScope::ApplyingScope(Database& database) : m_changes(*DatabaseAccess::changes(database)) {
    m_changes.setApplying(true);
}

ApplyingScope::~ApplyingScope() { m_changes.setApplying(false); }

void ApplyingScope::observe(LogicalTime remote) { m_changes.observe(remote); }

}  // namespace hearth::store
