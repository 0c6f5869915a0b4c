// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/snapshot_cutter.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/store/database.h"
#include "core/store/merge.h"
#include "sync/mended_value.h"

namespace hearth::sync {

using store::Cell;
using store::Operation;
using store::OperationKind;
using store::Statement;
using store::SyncedTable;
using store::Value;

namespace {

constexpr const char* kAll = "?1 IS ?1";

// Tables by the numbers of core/store/registry.cpp: settings, folders, labels, memories with their sources and uses,
// and what was decided of them.
constexpr auto kFirst =
    std::to_array<std::uint16_t>({1, 5, 6, store::kMemoriesTable, store::kMemorySourcesTable, 13, 14, 18});

constexpr std::uint16_t kAttachments = 4;
constexpr std::uint16_t kLabelled = 7;
constexpr std::uint16_t kSummaries = 11;

/// What the encoding of a row adds to its values, at most.
constexpr std::size_t kRowBytes = 64;
constexpr std::size_t kCellBytes = 12;
constexpr std::size_t kHeadBytes = 1024;  ///< And that of a chunk, with the devices of a few dozen people.

std::size_t sizeOf(const Value& value) {
    std::size_t size = kCellBytes;
    if (const auto* text = std::get_if<std::string>(&value)) size += text->size();
    if (const auto* bytes = std::get_if<Bytes>(&value)) size += bytes->size();
    return size;
}

Result<IdBytes> idAt(const Statement& row, int column) {
    HEARTH_TRY(const auto id, row.id<Id<struct RowTag>>(column));
    return id.bytes();
}

LogicalTime stampAt(const Statement& row, int column) {
    return LogicalTime(static_cast<std::uint64_t>(row.integer(column)));
}

std::string rowsQuery(const SyncedTable& table, const char* where) {
    std::string sql = "SELECT t.k, t.id";
    for (const auto& column : table.columns) sql += fmt::format(", typeof(t.\"{0}\"), t.\"{0}\"", column.name);
    return sql + fmt::format(" FROM {} t WHERE {} ORDER BY t.k", table.name, where);
}

}  // namespace

const SyncedTable* SnapshotCutter::table(std::uint16_t id) const {
    const auto found = std::ranges::find(m_setup.known, id, &SyncedTable::id);
    return found == m_setup.known.end() ? nullptr : &*found;
}

Status SnapshotCutter::readOrigins() {
    m_devices.emplace(0, m_setup.self);
    {
        HEARTH_TRY(Statement rows, m_setup.database.prepare("SELECT k, id FROM sync_devices"));
        for (;;) {
            HEARTH_TRY(const bool more, rows.step());
            if (!more) break;
            HEARTH_TRY(const IdBytes device, idAt(rows, 1));
            m_devices.emplace(rows.integer(0), device);
        }
    }
    HEARTH_TRY(Statement rows, m_setup.database.prepare("SELECT local_to, seq FROM sync_outbox ORDER BY seq"));
    for (;;) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return {};
        m_own.emplace_back(rows.integer(0), static_cast<std::uint64_t>(rows.integer(1)));
    }
}

/// Which envelope brought it: another device's is noted, an own one is the first that reaches so far.
Result<ToldOperation> SnapshotCutter::told(std::int64_t origin, std::int64_t sequence, std::int64_t localSequence,
                                           Operation operation) const {
    const auto device = m_devices.find(origin);
    if (device == m_devices.end()) return fail(ErrorCode::Internal, "a version is of nobody");
    auto number = static_cast<std::uint64_t>(sequence);
    if (origin == 0) {
        const auto own =
            std::ranges::lower_bound(m_own, localSequence, {}, [](const auto& each) { return each.first; });
        if (own == m_own.end()) return fail(ErrorCode::Unavailable, "something was not sealed yet");
        number = own->second;
    }
    const auto end = m_setup.frontier.find(device->second);
    if (end == m_setup.frontier.end() || number == 0 || number > end->second.sequence)
        return fail(ErrorCode::Internal, "a version lies beyond what was read");
    return ToldOperation{device->second, number, std::move(operation)};
}

Result<std::uint32_t> SnapshotCutter::cut(const Setup& setup, Emit emit) {
    SnapshotCutter cutter(setup, std::move(emit));
    HEARTH_TRY_STATUS(cutter.readOrigins());
    for (const std::uint16_t table : kFirst) HEARTH_TRY_STATUS(cutter.cutPart({table, kAll}, {}));
    HEARTH_TRY_STATUS(cutter.flush());
    const std::uint32_t first = cutter.m_count;
    HEARTH_TRY_STATUS(cutter.cutConversations());
    HEARTH_TRY_STATUS(cutter.cutRest());
    HEARTH_TRY_STATUS(cutter.cutTombstones());
    HEARTH_TRY_STATUS(cutter.cutWaiting());
    HEARTH_TRY_STATUS(cutter.cutLost());
    HEARTH_TRY_STATUS(cutter.flush());
    return std::min(cutter.m_count, first + 1);
}

Status SnapshotCutter::cutConversations() {
    constexpr auto kParts =
        std::to_array<Part>({{store::kConversationsTable, "t.id = ?1"},
                             {kLabelled, "t.conversation_id = ?1"},
                             {kSummaries, "t.id = ?1"},
                             {store::kMessagesTable, "t.conversation_id = ?1"},
                             {kAttachments, "t.message_id IN (SELECT id FROM messages WHERE conversation_id = ?1)"}});
    HEARTH_TRY(Statement conversations,
               m_setup.database.prepare("SELECT id FROM conversations ORDER BY updated_at DESC, id"));
    for (;;) {
        HEARTH_TRY(const bool more, conversations.step());
        if (!more) return {};
        HEARTH_TRY(const IdBytes id, idAt(conversations, 0));
        for (const Part& part : kParts) HEARTH_TRY_STATUS(cutPart(part, id));
    }
}

/// Rows may have come before what they belong to.
Status SnapshotCutter::cutRest() {
    constexpr auto kOrphans = std::to_array<Part>(
        {{kLabelled, "NOT EXISTS(SELECT 1 FROM conversations c WHERE c.id = t.conversation_id)"},
         {kSummaries, "NOT EXISTS(SELECT 1 FROM conversations c WHERE c.id = t.id)"},
         {store::kMessagesTable, "NOT EXISTS(SELECT 1 FROM conversations c WHERE c.id = t.conversation_id)"},
         {kAttachments,
          "NOT EXISTS(SELECT 1 FROM messages m JOIN conversations c ON c.id = m.conversation_id WHERE m.id = "
          "t.message_id)"}});
    for (const Part& part : kOrphans) HEARTH_TRY_STATUS(cutPart(part, {}));
    for (const SyncedTable& each : m_setup.known) {
        const bool orphaned = std::ranges::find(kOrphans, each.id, &Part::table) != kOrphans.end();
        const bool told =
            orphaned || each.id == store::kConversationsTable || std::ranges::find(kFirst, each.id) != kFirst.end();
        if (!told) HEARTH_TRY_STATUS(cutPart({each.id, kAll}, {}));
    }
    return {};
}

Status SnapshotCutter::cutPart(const Part& part, ByteView whose) {
    const SyncedTable* known = table(part.table);
    if (known == nullptr || known->captureWhen == store::kNeverCaptured) return {};
    HEARTH_TRY(Statement rows, m_setup.database.prepare(rowsQuery(*known, part.where)));
    if (std::string_view(part.where).find("?1") != std::string_view::npos) rows.bind(1, whose);
    for (;;) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return {};
        HEARTH_TRY_STATUS(cutRow(*known, rows));
    }
}

/// The row under its own version, then what was changed in it later under theirs. A row that nobody captured is of
/// this device alone.
Status SnapshotCutter::cutRow(const SyncedTable& table, const Statement& row) {
    HEARTH_TRY(const IdBytes id, idAt(row, 1));
    HEARTH_TRY(Statement versions,
               m_setup.database.query("SELECT column_id, stamp, origin, seq, local_seq FROM sync_cells WHERE table_id "
                                      "= ?1 AND row = ?2 ORDER BY column_id",
                                      static_cast<int>(table.id), row.integer(0)));
    std::vector<Cell> cells;
    for (;;) {
        HEARTH_TRY(const bool more, versions.step());
        if (!more) return {};
        if (cells.empty()) {
            int typeColumn = 2;
            for (const auto& column : table.columns) {
                cells.push_back({column.id, mendedValueAt(row, typeColumn)});
                typeColumn += 2;
            }
            if (table.removal == store::Removal::Place) HEARTH_TRY_STATUS(cutTombstone(table, id));
        }
        HEARTH_TRY_STATUS(cutVersion(table, id, versions, cells));
    }
}

Status SnapshotCutter::cutVersion(const SyncedTable& table, const IdBytes& id, const Statement& version,
                                  std::vector<Cell>& cells) {
    const auto column = version.integer(0);
    Operation operation{OperationKind::Insert, table.id, id, stampAt(version, 1), {}};
    if (column == 0) {
        operation.cells = cells;
    } else {
        const auto cell = std::ranges::find(cells, column, &Cell::column);
        if (cell == cells.end()) return fail(ErrorCode::Unsupported, "a change in a column that is not synced");
        operation.kind = OperationKind::Update;
        operation.cells.push_back(*cell);
    }
    HEARTH_TRY(ToldOperation told,
               this->told(version.integer(2), version.integer(3), version.integer(4), std::move(operation)));
    return add(std::move(told));
}

/// Of a row of which only the place is left: told before it, so that it comes as the place that it is.
Status SnapshotCutter::cutTombstone(const SyncedTable& table, const IdBytes& id) {
    HEARTH_TRY(Statement found, m_setup.database.query("SELECT stamp, origin, seq, local_seq FROM sync_tombstones "
                                                       "WHERE id = ?1 AND table_id = ?2",
                                                       ByteView(id), static_cast<int>(table.id)));
    HEARTH_TRY(const bool dead, found.step());
    if (!dead) return {};
    HEARTH_TRY(ToldOperation told, this->told(found.integer(1), found.integer(2), found.integer(3),
                                              {OperationKind::Forget, table.id, id, stampAt(found, 0), {}}));
    return add(std::move(told));
}

Status SnapshotCutter::cutTombstones() {
    HEARTH_TRY(Statement dead,
               m_setup.database.prepare("SELECT table_id, id, stamp, origin, seq, local_seq FROM sync_tombstones"));
    for (;;) {
        HEARTH_TRY(const bool more, dead.step());
        if (!more) return {};
        HEARTH_TRY(const IdBytes id, idAt(dead, 1));
        const auto number = static_cast<std::uint16_t>(dead.integer(0));
        const SyncedTable* known = table(number);
        if (known == nullptr) return fail(ErrorCode::Unsupported, "a change in a table that is not synced");
        if (known->captureWhen == store::kNeverCaptured) continue;
        if (known->removal == store::Removal::Place) {
            HEARTH_TRY(const std::int64_t place,
                       m_setup.database.integer(fmt::format("SELECT EXISTS(SELECT 1 FROM {} t JOIN sync_cells c ON "
                                                            "c.table_id = {} AND c.row = t.k WHERE t.id = ?1)",
                                                            known->name, known->id),
                                                ByteView(id)));
            if (place != 0) continue;  // Told with its row.
        }
        HEARTH_TRY(ToldOperation told, this->told(dead.integer(3), dead.integer(4), dead.integer(5),
                                                  {OperationKind::Forget, number, id, stampAt(dead, 2), {}}));
        HEARTH_TRY_STATUS(add(std::move(told)));
    }
}

/// Changes of rows that have not come. Those of whoever is in no chain came here before this vault was in its account.
Status SnapshotCutter::cutWaiting() {
    HEARTH_TRY(Statement rows,
               m_setup.database.query("SELECT table_id, row, stamp, device, seq, column_id, typeof(value), value FROM "
                                      "sync_kept WHERE why = ?1 AND column_id <> 0 ORDER BY k",
                                      static_cast<int>(store::KeptWhy::Waiting)));
    for (;;) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return {};
        HEARTH_TRY(const IdBytes row, idAt(rows, 1));
        HEARTH_TRY(const IdBytes device, idAt(rows, 3));
        const auto end = m_setup.frontier.find(device);
        if (end == m_setup.frontier.end()) continue;
        // Of an own change that was set aside only the value is known, not in which envelope it was told.
        const auto sequence = rows.integer(4) == 0 ? end->second.sequence : static_cast<std::uint64_t>(rows.integer(4));
        Operation operation{OperationKind::Update,
                            static_cast<std::uint16_t>(rows.integer(0)),
                            row,
                            stampAt(rows, 2),
                            {{static_cast<std::uint16_t>(rows.integer(5)), mendedValueAt(rows, 6)}}};
        HEARTH_TRY_STATUS(add(ToldOperation{device, sequence, std::move(operation)}));
    }
}

Status SnapshotCutter::cutLost() {
    HEARTH_TRY(Statement rows,
               m_setup.database.prepare("SELECT table_id, row, column_id, stamp, device, typeof(value), value FROM "
                                        "sync_history ORDER BY k"));
    for (;;) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return {};
        HEARTH_TRY(const IdBytes row, idAt(rows, 1));
        HEARTH_TRY(const IdBytes device, idAt(rows, 4));
        HEARTH_TRY_STATUS(
            add(LostVersion{device, static_cast<std::uint16_t>(rows.integer(0)), row,
                            static_cast<std::uint16_t>(rows.integer(2)), stampAt(rows, 3), mendedValueAt(rows, 5)}));
    }
}

Status SnapshotCutter::room(std::size_t bytes) {
    const std::size_t most = m_setup.chunkBytes - std::min(m_setup.chunkBytes, kHeadBytes);
    if (m_size > 0 && m_size + bytes > most) HEARTH_TRY_STATUS(flush());
    m_size += bytes;
    return {};
}

Status SnapshotCutter::add(ToldOperation told) {
    std::size_t bytes = kRowBytes;
    for (const Cell& cell : told.operation.cells) bytes += sizeOf(cell.value);
    HEARTH_TRY_STATUS(room(bytes));
    m_chunk.operations.push_back(std::move(told));
    return {};
}

Status SnapshotCutter::add(LostVersion lost) {
    HEARTH_TRY_STATUS(room(kRowBytes + sizeOf(lost.value)));
    m_chunk.lost.push_back(std::move(lost));
    return {};
}

Status SnapshotCutter::flush() {
    if (m_size == 0) return {};
    m_size = 0;
    ++m_count;
    return m_emit(std::exchange(m_chunk, {}));
}

}  // namespace hearth::sync
