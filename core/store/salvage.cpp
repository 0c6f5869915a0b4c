// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/salvage.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/store/capture.h"
#include "core/store/connection.h"
#include "core/store/registry.h"
#include "core/store/row_value.h"

namespace hearth::store {

namespace {

/// As imports do: a transaction's pages stay in memory until it ends.
constexpr std::uint64_t kRowsATransaction = 2000;

/// For the first `fields` columns of a table.
std::string insertSql(const TableShape& table, std::size_t fields) {
    std::string names;
    std::string places;
    for (std::size_t i = 0; i < fields; ++i) {
        names += fmt::format("{}\"{}\"", i == 0 ? "" : ", ", table.columns[i].name);
        places += fmt::format("{}?{}", i == 0 ? "" : ", ", i + 1);
    }
    return fmt::format("INSERT INTO {}({}) VALUES({}) ON CONFLICT DO NOTHING", table.name, names, places);
}

/// Rows that lost their version get one, as if they were written now; versions without a row go, without a tombstone:
/// what a disk has lost nobody has deleted, and another device may still have it.
Status mendCells(Database& database) {
    for (const SyncedTable& table : syncedTables()) {
        HEARTH_TRY_STATUS(database.script(fmt::format(
            "DELETE FROM sync_cells WHERE table_id = {0} AND row NOT IN (SELECT k FROM {1})", table.id, table.name)));
        const std::string when = table.captureWhen.empty() ? "1" : std::string(table.captureWhen);
        HEARTH_TRY_STATUS(database.script(fmt::format(
            "INSERT INTO sync_cells(local_seq, table_id, row, column_id, stamp, origin) "
            "SELECT hearth_seq(), {0}, NEW.k, 0, hearth_stamp(0), 0 FROM {1} AS NEW WHERE ({2}) AND NOT EXISTS("
            "SELECT 1 FROM sync_cells WHERE table_id = {0} AND row = NEW.k AND column_id = 0)",
            table.id, table.name, when)));
    }
    return {};
}

/// The counters stand at least where what was read has come to.
Status mendCounters(Database& database) {
    constexpr const char* kRaise =
        "INSERT INTO sync_state(name, value) SELECT '{0}', max((SELECT coalesce(max({1}), 0) FROM sync_cells), (SELECT "
        "coalesce(max({1}), 0) FROM sync_tombstones)) WHERE true ON CONFLICT(name) DO UPDATE SET value = max(value, "
        "excluded.value)";
    HEARTH_TRY_STATUS(database.script(fmt::format(fmt::runtime(kRaise), "last_seq", "local_seq")));
    return database.script(fmt::format(fmt::runtime(kRaise), "last_stamp", "stamp"));
}

}  // namespace

Status Salvage::run() {
    HEARTH_TRY(m_tables, readShapes(m_target));
    TreeReader::Walk schema;
    HEARTH_TRY_STATUS(placeRoots(m_reader, m_tables, schema));
    m_seen = std::move(schema.seen);
    m_free = m_reader.freeList();
    m_keys.resize(m_tables.size());
    m_whole.resize(m_tables.size());
    for (const TableShape& table : m_tables) m_report.push_back({table.name});
    {
        HEARTH_TRY_STATUS(m_target.run("BEGIN IMMEDIATE"));
        const ApplyingScope silent(m_target);
        for (const TableShape& table : m_tables) HEARTH_TRY_STATUS(copyTable(table));
        HEARTH_TRY_STATUS(copyAstray());
        for (SalvagePages& log : m_keptLogs) HEARTH_TRY_STATUS(copyKeptLog(log));
    }
    for (const TableShape& table : m_tables) HEARTH_TRY_STATUS(countLost(table));
    std::erase_if(m_report, [&](const SalvagedTable& table) { return table.name.starts_with("index_"); });
    HEARTH_TRY_STATUS(rest());
    return m_target.run("COMMIT");
}

Status Salvage::copyTable(const TableShape& table) {
    TreeReader::Walk walk;
    const auto index = static_cast<std::size_t>(&table - m_tables.data());
    SalvagedTable& report = m_report[index];
    const auto visit = [&](const Record& row) -> Status {
        if (table.isDerived) return {};
        if (table.fits(row)) return insert(table, row, Found::InTree);
        ++report.lost;
        return {};
    };
    HEARTH_TRY_STATUS(m_reader.walk(table.root, visit, walk));
    m_seen.merge(walk.seen);
    report.lost += walk.brokenRows;
    m_whole[index] = isWhole(walk);
    report.atLeast = !m_whole[index];
    return {};
}

bool Salvage::isCurrent(const TreeReader::Walk& walk) const {
    return std::ranges::none_of(walk.seen, [this](std::uint32_t page) { return m_pages.isStale(page); });
}

bool Salvage::isWhole(const TreeReader::Walk& walk) const {
    return walk.missing.empty() && walk.brokenRows == 0 && isCurrent(walk);
}

/// Leaves that no tree leads to, because what led to them is damaged. What is free holds rows that were deleted or
/// moved; where the list of free pages is damaged, a row that was deleted on purpose is told by its tombstone.
Status Salvage::copyAstray() {
    for (std::uint32_t page = 1; page <= m_pages.count(); ++page) {
        if (m_seen.contains(page) || m_free.pages.contains(page) || m_pages.damaged().contains(page)) continue;
        std::uint64_t broken = 0;
        const auto rows = m_reader.rowsOf(page, broken);
        if (!rows || (rows->empty() && broken == 0)) continue;
        const TableShape* table = tableOf(*rows);
        if (table == nullptr) {
            ++m_unplaced;
            continue;
        }
        if (table->isDerived) continue;
        m_report[static_cast<std::size_t>(table - m_tables.data())].lost += broken;
        for (const Record& row : *rows) HEARTH_TRY_STATUS(insert(*table, row, Found::Astray));
    }
    return {};
}

/// Rows of a log that was set aside, when their id is not there: they were saved once and lost. The vault was used
/// since, so that another row may have got the key; then this one gets a new one.
Status Salvage::copyKeptLog(SalvagePages& log) {
    TreeReader reader(log);
    for (std::uint32_t page = 1; page <= log.count(); ++page) {
        std::uint64_t broken = 0;
        const auto rows = log.damaged().contains(page) ? std::nullopt : reader.rowsOf(page, broken);
        const TableShape* table = rows ? tableOf(*rows) : nullptr;
        if (table == nullptr || table->isDerived || table->name == "sync_cells") continue;
        for (const Record& row : *rows) HEARTH_TRY_STATUS(insert(*table, row, Found::InKeptLog));
    }
    return {};
}

const TableShape* Salvage::tableOf(const std::vector<Record>& rows) const {
    const TableShape* found = nullptr;
    for (const TableShape& table : m_tables) {
        const auto fits = [&](const Record& row) {
            return row.fields.size() == table.columns.size() && table.fits(row);
        };
        if (!table.hasKeys || rows.empty() || !std::ranges::all_of(rows, fits)) continue;
        if (found != nullptr) return nullptr;
        found = &table;
    }
    return found;
}

Result<bool> Salvage::isTombstone(const TableShape& table, const Record& row) {
    const auto id = std::ranges::find(table.columns, "id", &ColumnShape::name);
    if (id == table.columns.end()) return false;
    const auto* bytes = std::get_if<Bytes>(&row.fields[static_cast<std::size_t>(id - table.columns.begin())]);
    if (bytes == nullptr) return false;
    HEARTH_TRY(const auto found,
               m_target.integer("SELECT count(*) FROM sync_tombstones WHERE id = ?1", ByteView(*bytes)));
    return found != 0;
}

Result<bool> Salvage::isKeyTaken(const TableShape& table, const Record& row) {
    HEARTH_TRY(const auto found,
               m_target.integer(fmt::format("SELECT count(*) FROM {} WHERE rowid = ?1", table.name), row.key));
    return found != 0;
}

/// What was deleted on purpose is told by its tombstone, where the free pages do not tell it.
Result<bool> Salvage::isWanted(const TableShape& table, const Record& row, Found found) {
    if (found == Found::InTree || (found == Found::Astray && m_free.whole)) return true;
    HEARTH_TRY(const bool gone, isTombstone(table, row));
    return !gone;
}

Status Salvage::insert(const TableShape& table, const Record& row, Found found) {
    HEARTH_TRY(const bool wanted, isWanted(table, row, found));
    if (!wanted) return {};
    bool newKey = false;
    if (found == Found::InKeptLog) {
        HEARTH_TRY(newKey, isKeyTaken(table, row));
    }
    const auto index = static_cast<std::size_t>(&table - m_tables.data());
    {
        HEARTH_TRY(Statement statement, m_target.prepare(insertSql(table, row.fields.size())));
        for (std::size_t i = 0; i < row.fields.size(); ++i) {
            if (table.columns[i].isKey && !newKey)
                statement.bind(static_cast<int>(i) + 1, row.key);
            else
                bindValue(statement, static_cast<int>(i) + 1, row.fields[i]);
        }
        HEARTH_TRY_STATUS(statement.run());
    }
    if (table.hasKeys) m_keys[index].push_back(row.key);
    if (m_target.changes() > 0) ++m_report[index].read;
    if (++m_rows % kRowsATransaction != 0) return {};
    HEARTH_TRY_STATUS(m_watch.tell(m_seen.size(), m_pages.count()));
    HEARTH_TRY_STATUS(m_target.run("COMMIT"));
    return m_target.run("BEGIN IMMEDIATE");
}

/// An index names the keys of its table's rows: those that were not read are lost. An index of which a part is older
/// than the rest names rows that were deleted since.
Status Salvage::countLost(const TableShape& table) {
    if (table.isDerived || !table.hasKeys) return {};
    const auto index = static_cast<std::size_t>(&table - m_tables.data());
    if (m_whole[index]) return {};
    auto& read = m_keys[index];
    std::ranges::sort(read);
    std::set<std::int64_t> lost;
    bool namesAll = false;
    for (const std::uint32_t root : table.indexes) {
        TreeReader::Walk walk;
        std::set<std::int64_t> named;
        const auto visit = [&](const Record& entry) -> Status {
            const auto* key = entry.fields.empty() ? nullptr : std::get_if<std::int64_t>(&entry.fields.back());
            if (key != nullptr && !std::ranges::binary_search(read, *key)) named.insert(*key);
            return {};
        };
        HEARTH_TRY_STATUS(m_reader.walk(root, visit, walk));
        if (!isCurrent(walk)) continue;
        lost.merge(named);
        namesAll = namesAll || walk.missing.empty();
    }
    SalvagedTable& report = m_report[index];
    // Rows that are broken have a key that an index may name as well.
    report.lost = std::max<std::uint64_t>(report.lost, lost.size());
    report.atLeast = report.atLeast && !namesAll;
    return {};
}

/// What makes a vault of the rows.
Status Salvage::rest() {
    HEARTH_TRY_STATUS(mendCounters(m_target));
    ChangeClock& changes = *DatabaseAccess::changes(m_target);
    HEARTH_TRY_STATUS(changes.load(m_target));
    HEARTH_TRY_STATUS(mendCells(m_target));
    return changes.store(m_target);
}

}  // namespace hearth::store
