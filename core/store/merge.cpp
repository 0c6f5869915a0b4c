// SPDX-License-Identifier: AGPL-3.0-or-later
// How a row's cells become one. What goes and what is kept is in merge_removal.cpp and merge_kept.cpp.
#include "core/store/merge.h"

#include <algorithm>
#include <initializer_list>

#include "core/store/row_value.h"

namespace hearth::store {

namespace {

constexpr std::uint16_t kConversationColumn = 1;
constexpr std::uint16_t kCreatedAtColumn = 5;
constexpr std::uint16_t kTextColumn = 6;
constexpr std::uint16_t kHiddenColumn = 9;
/// Of a memory: what decides which others it stands against, and since when, who has taken whose place, which follows
/// from that, and what was asked of it, which goes on to what takes its place.
constexpr std::initializer_list<std::uint16_t> kWhatAMemoryStates = {3, 4, 5, 11, 14, 15, 18, 19, 20, 23};

/// No version is kept of a column whose value alone decides.
bool decidesByValue(const SyncedColumn& column) {
    return column.rule == MergeRule::Greatest || column.rule == MergeRule::Least;
}

double numberOf(const Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) return static_cast<double>(*number);
    return std::get<double>(value);
}

/// Of two numbers that are there. Whole ones are compared as such: a double holds only 53 bits of them.
bool isLess(const Value& left, const Value& right) {
    const auto* a = std::get_if<std::int64_t>(&left);
    const auto* b = std::get_if<std::int64_t>(&right);
    if (a != nullptr && b != nullptr) return *a < *b;
    return numberOf(left) < numberOf(right);
}

const Cell* cellOf(const Operation& operation, std::uint16_t column) {
    const auto found = std::ranges::find(operation.cells, column, &Cell::column);
    return found == operation.cells.end() ? nullptr : &*found;
}

std::int64_t wholeOf(const Cell* cell) {
    const auto* number = cell == nullptr ? nullptr : std::get_if<std::int64_t>(&cell->value);
    return number == nullptr ? 0 : *number;
}

}  // namespace

const Merger::Version* Merger::Local::of(std::uint16_t column) const {
    const auto own = columns.find(column);
    if (own != columns.end()) return &own->second;
    return row ? &*row : nullptr;
}

Result<std::unique_ptr<Merger>> Merger::begin(Database& database, const MergePlan& plan, const DeviceId& self,
                                              const Author& author) {
    std::unique_ptr<Merger> merger(new Merger(database, plan));
    HEARTH_TRY_STATUS(merger->readDevices(self));
    HEARTH_TRY(merger->m_origin, merger->originOf(author.device));
    merger->m_sequence = author.sequence;
    HEARTH_TRY_STATUS(merger->readSeen(author));
    HEARTH_TRY(const std::int64_t kept, database.integer("SELECT EXISTS(SELECT 1 FROM sync_kept)"));
    merger->m_anyKept = kept != 0;
    return merger;
}

Status Merger::readDevices(const DeviceId& self) {
    m_devices.emplace(0, self.bytes());
    m_origins.emplace(self.bytes(), 0);
    HEARTH_TRY(Statement rows, m_database.prepare("SELECT k, id FROM sync_devices"));
    for (;;) {
        HEARTH_TRY(const bool row, rows.step());
        if (!row) return {};
        HEARTH_TRY(const DeviceId device, rows.id<DeviceId>(1));
        if (device == self) continue;
        m_devices.emplace(rows.integer(0), device.bytes());
        m_origins.emplace(device.bytes(), rows.integer(0));
    }
}

Result<std::int64_t> Merger::originOf(const IdBytes& device) {
    const auto known = m_origins.find(device);
    if (known != m_origins.end()) return known->second;
    HEARTH_TRY_STATUS(m_database.run("INSERT INTO sync_devices(id) VALUES(?1)", ByteView(device)));
    const std::int64_t origin = m_database.lastInsertKey();
    m_devices.emplace(origin, device);
    m_origins.emplace(device, origin);
    return origin;
}

Status Merger::speakFor(const IdBytes& device, std::uint64_t sequence) {
    HEARTH_TRY(m_origin, originOf(device));
    m_sequence = sequence;
    return {};
}

Status Merger::readSeen(const Author& author) {
    {
        HEARTH_TRY(Statement rows,
                   m_database.query("SELECT of_device, seq FROM sync_seen WHERE by_device = ?1", m_origin));
        for (;;) {
            HEARTH_TRY(const bool row, rows.step());
            if (!row) break;
            m_seen[rows.integer(0)] = static_cast<std::uint64_t>(rows.integer(1));
        }
    }
    for (const auto& [device, sequence] : author.seen) {
        HEARTH_TRY(const std::int64_t origin, originOf(device));
        std::uint64_t& seen = m_seen[origin];
        if (sequence <= seen) continue;
        seen = sequence;
        HEARTH_TRY_STATUS(
            m_database.run("INSERT INTO sync_seen(by_device, of_device, seq) VALUES(?1, ?2, ?3) "
                           "ON CONFLICT(by_device, of_device) DO UPDATE SET seq = excluded.seq",
                           m_origin, origin, static_cast<std::int64_t>(sequence)));
    }
    return {};
}

/// Stamps first; equal ones are told apart by their devices, so that all devices choose the same.
bool Merger::isAbove(const Version& left, const Version& right) const {
    if (left.stamp != right.stamp) return left.stamp > right.stamp;
    if (left.origin == right.origin) return false;
    return m_devices.at(left.origin) > m_devices.at(right.origin);
}

Merger::Version Merger::versionOf(const Operation& operation) const {
    return {operation.stamp.packed(), m_origin, static_cast<std::int64_t>(m_sequence), 0};
}

Result<std::optional<Merger::Local>> Merger::find(const TablePlan& plan, const IdBytes& row) {
    HEARTH_TRY(Statement cells, m_database.query(plan.find, ByteView(row)));
    std::optional<Local> local;
    for (;;) {
        HEARTH_TRY(const bool more, cells.step());
        if (!more) return local;
        if (!local) local.emplace().key = cells.integer(0);
        if (cells.isNull(1)) continue;
        const Version version{static_cast<std::uint64_t>(cells.integer(2)), cells.integer(3), cells.integer(4),
                              cells.integer(5)};
        if (cells.integer(1) == 0)
            local->row = version;
        else
            local->columns.emplace(static_cast<std::uint16_t>(cells.integer(1)), version);
    }
}

Status Merger::apply(const Operation& operation) {
    m_applying.observe(operation.stamp);
    const TablePlan* plan = m_plan.find(operation.table);
    if (plan == nullptr) return keep(KeptWhy::Newer, operation, operation.cells);
    std::vector<Cell> unknown;
    bool fits = true;
    for (const Cell& cell : operation.cells) {
        const auto shape = plan->shapes.find(cell.column);
        if (shape == plan->shapes.end())
            unknown.push_back(cell);
        else
            fits = fits && shape->second.takes(cell.value);
    }
    if (!fits) return keep(KeptWhy::Refused, operation, operation.cells);
    if (unknown.empty()) return applyKnown(*plan, operation);
    // What is not known of it is kept; the rest is a smaller operation.
    Operation rest = operation;
    std::erase_if(rest.cells, [&](const Cell& cell) { return !plan->shapes.contains(cell.column); });
    Operation later = operation;
    later.kind = OperationKind::Update;
    HEARTH_TRY_STATUS(keep(KeptWhy::Newer, later, unknown));
    return rest.cells.empty() ? Status() : applyKnown(*plan, rest);
}

Status Merger::applyKnown(const TablePlan& plan, const Operation& operation) {
    const Status done = operation.kind == OperationKind::Forget   ? forget(plan, operation)
                        : operation.kind == OperationKind::Insert ? insert(plan, operation)
                                                                  : update(plan, operation);
    const auto refused = [](ErrorCode code) {
        return code == ErrorCode::Conflict || code == ErrorCode::InvalidArgument;
    };
    // One statement writes the row, so that nothing of a refused operation is in it.
    if (!done.ok() && refused(done.error().code)) return keep(KeptWhy::Refused, operation, operation.cells);
    return done;
}

Status Merger::insert(const TablePlan& plan, const Operation& operation) {
    HEARTH_TRY(const auto dead, tombstone(operation.table, operation.row));
    HEARTH_TRY(const Fate fate, fateOf(plan, operation, dead));
    if (fate == Fate::Gone) return stayGone(plan, operation);
    HEARTH_TRY(const auto local, find(plan, operation.row));
    if (!local) return insertRow(plan, operation, fate);
    if (fate != Fate::Alive) return mergePlace(plan, operation, *local);
    HEARTH_TRY_STATUS(mergeInto(plan, completed(plan, operation), *local));
    return m_anyKept ? revive(plan, operation.row) : Status();
}

/// A row that a program made which does not know all columns yet: it holds in them what a new row holds.
Operation Merger::completed(const TablePlan& plan, const Operation& operation) const {
    Operation whole = operation;
    if (whole.cells.size() == plan.table->columns.size()) return whole;
    for (const auto& [column, value] : plan.defaults)
        if (cellOf(operation, column) == nullptr) whole.cells.push_back({column, value});
    return whole;
}

/// Of what is left of a forgotten row only where it stood can still change.
Status Merger::mergePlace(const TablePlan& plan, const Operation& operation, const Local& local) {
    const Version version = versionOf(operation);
    ++m_merged.older;
    if (local.row && !isAbove(version, *local.row)) return {};
    std::vector<const Cell*> place;
    for (const Cell& cell : operation.cells) {
        const SyncedColumn& column = *plan.column(cell.column);
        if (column.emptied.empty() && !decidesByValue(column)) place.push_back(&cell);
    }
    HEARTH_TRY_STATUS(writeCells(plan, local.key, place));
    return setCell(plan, local.key, 0, version);
}

Status Merger::insertRow(const TablePlan& plan, const Operation& operation, Fate fate) {
    {
        const bool all = operation.cells.size() == plan.table->columns.size();
        const std::string& sql = fate == Fate::Place ? plan.insertPlace : plan.insert;
        HEARTH_TRY(Statement statement, all || fate == Fate::Place
                                            ? m_database.prepare(sql)
                                            : m_database.prepare(plan.insertSome(operation.cells)));
        statement.bind(1, ByteView(operation.row));
        for (const Cell& cell : operation.cells) {
            const bool emptied = fate == Fate::Place && !plan.column(cell.column)->emptied.empty();
            if (!emptied) bindValue(statement, cell.column + 1, cell.value);
        }
        HEARTH_TRY_STATUS(statement.run());
    }
    const std::int64_t key = m_database.lastInsertKey();
    HEARTH_TRY_STATUS(setCell(plan, key, 0, versionOf(operation)));
    ++m_merged.applied;
    if (fate == Fate::Place) return {};
    HEARTH_TRY_STATUS(touched(plan, operation, key));
    return m_anyKept ? revive(plan, operation.row) : Status();
}

Status Merger::update(const TablePlan& plan, const Operation& operation) {
    HEARTH_TRY(const auto local, find(plan, operation.row));
    if (local) {
        HEARTH_TRY(const auto dead, plan.table->removal == Removal::Place
                                        ? tombstone(operation.table, operation.row)
                                        : Result<std::optional<Version>>(std::nullopt));
        if (!dead) return mergeInto(plan, operation, *local);
        ++m_merged.older;
        return {};
    }
    HEARTH_TRY(const auto dead, tombstone(operation.table, operation.row));
    const bool covered = dead && (plan.table->removal != Removal::MadeAgain || !isAbove(versionOf(operation), *dead));
    if (!covered) return keep(KeptWhy::Waiting, operation, operation.cells);
    ++m_merged.older;
    return {};
}

Result<bool> Merger::isBetter(const TablePlan& plan, const SyncedColumn& column, const Value& value, std::int64_t key) {
    if (std::holds_alternative<std::monostate>(value)) return false;
    HEARTH_TRY(Statement row, m_database.query(plan.read(column), key));
    HEARTH_TRY(const bool found, row.step());
    if (!found) return false;
    const Value held = valueAt(row, 0);
    if (std::holds_alternative<std::monostate>(held)) return true;
    return column.rule == MergeRule::Greatest ? isLess(held, value) : isLess(value, held);
}

Result<bool> Merger::wins(const TablePlan& plan, const Operation& operation, const Cell& cell, const Local& local) {
    const SyncedColumn& column = *plan.column(cell.column);
    if (decidesByValue(column)) return isBetter(plan, column, cell.value, local.key);
    const Version* held = local.of(cell.column);
    const Version version = versionOf(operation);
    // The rest of the operation that gave the row its version.
    const bool isRest =
        m_newlyKnown && held != nullptr && held->stamp == version.stamp && held->origin == version.origin;
    const bool above = held == nullptr || isRest || isAbove(version, *held);
    if (column.rule == MergeRule::LastWriterKeep && held != nullptr)
        HEARTH_TRY_STATUS(weighLoser(plan, operation, cell, local, above));
    return above;
}

Status Merger::mergeInto(const TablePlan& plan, const Operation& operation, const Local& local) {
    std::vector<const Cell*> taken;
    for (const Cell& cell : operation.cells) {
        HEARTH_TRY(const bool takes, wins(plan, operation, cell, local));
        if (takes) taken.push_back(&cell);
    }
    HEARTH_TRY_STATUS(writeCells(plan, local.key, taken));
    ++(taken.empty() ? m_merged.older : m_merged.applied);
    HEARTH_TRY_STATUS(noteColumns(plan, operation, local, taken));
    if (operation.kind == OperationKind::Insert) HEARTH_TRY_STATUS(noteRow(plan, operation, local));
    return taken.empty() ? Status() : touched(plan, operation, local.key);
}

Status Merger::writeCells(const TablePlan& plan, std::int64_t key, const std::vector<const Cell*>& cells) {
    if (cells.empty()) return {};
    HEARTH_TRY(Statement statement, m_database.prepare(plan.update(cells)));
    statement.bind(1, key);
    int index = 2;
    for (const Cell* cell : cells) bindValue(statement, index++, cell->value);
    return statement.run();
}

/// A column has a version of its own when it was written after its row. What an insert brings needs none.
Status Merger::noteColumns(const TablePlan& plan, const Operation& operation, const Local& local,
                           const std::vector<const Cell*>& taken) {
    const Version version = versionOf(operation);
    const bool isRow = operation.kind == OperationKind::Insert && (!local.row || isAbove(version, *local.row));
    for (const Cell* cell : taken) {
        if (decidesByValue(*plan.column(cell->column))) continue;
        const bool sameAsRow =
            m_newlyKnown && local.row && local.row->stamp == version.stamp && local.row->origin == version.origin;
        if (!isRow && !sameAsRow) HEARTH_TRY_STATUS(setCell(plan, local.key, cell->column, version));
        if (isRow && local.columns.contains(cell->column)) HEARTH_TRY_STATUS(removeCell(plan, local.key, cell->column));
    }
    return {};
}

/// The same row was made on two devices: the later one's version stands for all columns without one of their own.
Status Merger::noteRow(const TablePlan& plan, const Operation& operation, const Local& local) {
    const Version version = versionOf(operation);
    if (local.row && !isAbove(version, *local.row)) return {};
    if (local.row) HEARTH_TRY_STATUS(tellBetter(plan, operation, local));
    return setCell(plan, local.key, 0, version);
}

/// A row that was made here and that nobody was told of gets another's version, so it will not be told as a row. Where
/// its value and no version decides, the better one that it held is told by itself.
Status Merger::tellBetter(const TablePlan& plan, const Operation& operation, const Local& local) {
    HEARTH_TRY(const bool told, wasTold(*local.row));
    if (told) return {};
    for (const Cell& cell : operation.cells) {
        const SyncedColumn& column = *plan.column(cell.column);
        if (!decidesByValue(column)) continue;
        HEARTH_TRY(Statement row, m_database.query(plan.read(column), local.key));
        HEARTH_TRY(const bool found, row.step());
        if (!found || valueAt(row, 0) == cell.value) continue;
        HEARTH_TRY_STATUS(m_database.run(
            "INSERT INTO sync_cells(local_seq, table_id, row, column_id, stamp, origin) VALUES(hearth_seq(), ?1, ?2, "
            "?3, hearth_stamp(?4), 0) ON CONFLICT(table_id, row, column_id) DO UPDATE SET local_seq = "
            "excluded.local_seq, stamp = excluded.stamp, origin = 0, seq = 0",
            static_cast<int>(plan.table->id), local.key, static_cast<int>(column.id),
            static_cast<std::int64_t>(operation.stamp.packed())));
    }
    return {};
}

Status Merger::setCell(const TablePlan& plan, std::int64_t key, std::uint16_t column, const Version& version) {
    return m_database.run(
        "INSERT INTO sync_cells(local_seq, table_id, row, column_id, stamp, origin, seq) "
        "VALUES(hearth_seq(), ?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT(table_id, row, column_id) DO UPDATE SET "
        "stamp = excluded.stamp, origin = excluded.origin, seq = excluded.seq",
        static_cast<int>(plan.table->id), key, static_cast<int>(column), static_cast<std::int64_t>(version.stamp),
        version.origin, version.sequence);
}

Status Merger::removeCell(const TablePlan& plan, std::int64_t key, std::uint16_t column) {
    return m_database.run("DELETE FROM sync_cells WHERE table_id = ?1 AND row = ?2 AND column_id = ?3",
                          static_cast<int>(plan.table->id), key, static_cast<int>(column));
}

/// What other modules will want to look at.
void Merger::changed(const TablePlan& plan, const Operation& operation) {
    const auto has = [&](std::initializer_list<std::uint16_t> columns) {
        return std::ranges::any_of(columns, [&](std::uint16_t column) { return cellOf(operation, column) != nullptr; });
    };
    if (plan.table->id == kMessagesTable && has({kTextColumn, kHiddenColumn}))
        m_merged.followUps.emplace(FollowUp::Said, IdBytes{});
    if (plan.table->id == kMemoriesTable && has(kWhatAMemoryStates))
        m_merged.followUps.emplace(FollowUp::Memory, operation.row);
}

/// Memories that a row says something of: where one was said, or what was decided of two.
Status Merger::changedBeside(const TablePlan& plan, std::int64_t key) {
    const bool source = plan.table->id == kMemorySourcesTable;
    if (!source && plan.table->id != kRulingsTable) return {};
    HEARTH_TRY(Statement row, m_database.query(source ? "SELECT memory_id, memory_id FROM memory_sources WHERE k = ?1"
                                                      : "SELECT old_id, new_id FROM rulings WHERE k = ?1",
                                               key));
    HEARTH_TRY(const bool found, row.step());
    if (!found) return {};
    for (const int column : {0, 1}) {
        HEARTH_TRY(const MemoryId memory, row.id<MemoryId>(column));
        m_merged.followUps.emplace(FollowUp::Memory, memory.bytes());
    }
    return {};
}

/// What other modules derive from a row.
Status Merger::touched(const TablePlan& plan, const Operation& operation, std::int64_t key) {
    changed(plan, operation);
    HEARTH_TRY_STATUS(changedBeside(plan, key));
    // Its messages may have come before it.
    if (plan.table->id == kConversationsTable && operation.kind == OperationKind::Insert)
        m_recount.insert(operation.row);
    if (plan.table->id != kMessagesTable) return {};
    const Cell* conversation = cellOf(operation, kConversationColumn);
    const auto* id = conversation == nullptr ? nullptr : std::get_if<Bytes>(&conversation->value);
    if (operation.kind == OperationKind::Insert && id != nullptr) {
        if (wholeOf(cellOf(operation, kHiddenColumn)) != 0) return {};
        IdBytes bytes{};
        std::ranges::copy(*id, bytes.begin());
        std::int64_t& newest = m_spokenIn[bytes];
        newest = std::max(newest, wholeOf(cellOf(operation, kCreatedAtColumn)));
        return {};
    }
    if (cellOf(operation, kTextColumn) == nullptr && cellOf(operation, kHiddenColumn) == nullptr) return {};
    HEARTH_TRY_STATUS(m_database.run("INSERT OR IGNORE INTO index_pending(message_k) VALUES(?1)", key));
    HEARTH_TRY(Statement row, m_database.query("SELECT conversation_id FROM messages WHERE k = ?1", key));
    HEARTH_TRY(const bool found, row.step());
    if (!found) return {};
    HEARTH_TRY(const ConversationId whose, row.id<ConversationId>(0));
    m_recount.insert(whose.bytes());
    return {};
}

Status Merger::finish() {
    for (const auto& [conversation, newest] : m_spokenIn)
        HEARTH_TRY_STATUS(m_database.run("UPDATE conversations SET updated_at = max(updated_at, ?2) WHERE id = ?1",
                                         ByteView(conversation), newest));
    for (const IdBytes& conversation : m_recount)
        HEARTH_TRY_STATUS(
            m_database.run("UPDATE conversations SET updated_at = coalesce((SELECT max(created_at) FROM messages WHERE "
                           "conversation_id = ?1 AND hidden = 0), created_at) WHERE id = ?1",
                           ByteView(conversation)));
    return {};
}

}  // namespace hearth::store
