// SPDX-License-Identifier: AGPL-3.0-or-later
// What can still be read of a damaged database, carried into a sound one, and what is known to be lost.
// Only core/store includes this.
#pragma once

#include "core/store/doctor.h"
#include "core/store/salvage_pages.h"
#include "core/store/table_shape.h"
#include "core/store/watch.h"

namespace hearth::store {

/// One salvage. Pre: `target` is a new database of this version, and writes with a ChangeClock.
class Salvage {
public:
    /// `keptLogs` were set aside earlier: what they hold and the database does not is saved as well.
    Salvage(SalvagePages& pages, std::vector<SalvagePages>& keptLogs, Database& target, const Watch& watch)
        : m_pages(pages), m_keptLogs(keptLogs), m_reader(pages), m_target(target), m_watch(watch) {}

    /// Every row of every table whose page, and whose overflow, authenticates: by way of the trees, then, from pages
    /// that no tree leads to any more, by their shape. Commits as it goes.
    /// Errors: Cancelled, Full, Unavailable.
    Status run();

    const std::vector<SalvagedTable>& tables() const { return m_report; }
    /// Leaves of tables that fit no table, or more than one.
    std::uint64_t unplacedPages() const { return m_unplaced; }

private:
    enum class Found { InTree, Astray, InKeptLog };

    Status copyTable(const TableShape& table);
    Status copyAstray();
    Status copyKeptLog(SalvagePages& log);
    Result<bool> isWanted(const TableShape& table, const Record& row, Found found);
    Result<bool> isKeyTaken(const TableShape& table, const Record& row);
    Status insert(const TableShape& table, const Record& row, Found found);
    Result<bool> isTombstone(const TableShape& table, const Record& row);
    const TableShape* tableOf(const std::vector<Record>& rows) const;
    /// Whether no page that a walk met was written later than it can be read.
    bool isCurrent(const TreeReader::Walk& walk) const;
    /// Whether it met all that was there last.
    bool isWhole(const TreeReader::Walk& walk) const;
    Status countLost(const TableShape& table);
    Status rest();

    SalvagePages& m_pages;
    std::vector<SalvagePages>& m_keptLogs;
    TreeReader m_reader;
    Database& m_target;
    const Watch& m_watch;
    std::vector<TableShape> m_tables;
    std::vector<SalvagedTable> m_report;            ///< As m_tables.
    std::vector<std::vector<std::int64_t>> m_keys;  ///< That were read, as m_tables.
    std::vector<bool> m_whole;                      ///< Whether all rows of it were read, as m_tables.
    std::set<std::uint32_t> m_seen;
    TreeReader::FreeList m_free;
    std::uint64_t m_unplaced = 0;
    std::uint64_t m_rows = 0;
};

}  // namespace hearth::store
