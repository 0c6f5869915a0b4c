// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/forget_marks.h"

#include <algorithm>

#include "core/store/database.h"
#include "sync/sync_state.h"

namespace hearth::sync {

namespace {

// Rows of sync_state. Stored, never renamed.
constexpr std::string_view kForgetAt = "forget_at";
constexpr std::string_view kSeenEmpty = "seen_empty";        ///< Up to here this device saw that the log is empty.
constexpr std::string_view kForgetSealed = "forget_sealed";  ///< Greatest number of an own envelope that forgets.

bool isFinal(std::uint16_t table, std::span<const store::SyncedTable> known) {
    const auto found = std::ranges::find(known, table, &store::SyncedTable::id);
    return found != known.end() && found->removal != store::Removal::MadeAgain;
}

Status raise(store::Database& database, std::string_view name, std::uint64_t to) {
    HEARTH_TRY(const std::int64_t known, stateOf(database, name));
    const auto value = static_cast<std::int64_t>(to);
    return value > known ? setState(database, name, value) : Status();
}

Status lower(store::Database& database, std::string_view name, std::uint64_t to) {
    HEARTH_TRY(const std::int64_t known, stateOf(database, name));
    const auto value = static_cast<std::int64_t>(to);
    return value < known ? setState(database, name, value) : Status();
}

}  // namespace

bool forgetsAnything(std::span<const store::Operation> operations, std::span<const store::SyncedTable> known) {
    return std::ranges::any_of(operations, [&](const store::Operation& operation) {
        return operation.kind == store::OperationKind::Forget && isFinal(operation.table, known);
    });
}

Status noteForgetSealed(store::Database& database, std::uint64_t sequence) {
    return raise(database, kForgetSealed, sequence);
}

Status noteUnsealed(store::Database& database, std::uint64_t sequence) {
    return lower(database, kForgetSealed, sequence);
}

/// Whether an earlier one forgot something was not kept; what is too high by that costs a snapshot at most.
Status noteOwnStored(store::Database& database, std::uint64_t sequence, std::uint64_t position) {
    HEARTH_TRY(const std::int64_t sealed, stateOf(database, kForgetSealed));
    return sequence <= static_cast<std::uint64_t>(sealed) ? noteForgetAt(database, position) : Status();
}

Status noteForgetAt(store::Database& database, std::uint64_t position) { return raise(database, kForgetAt, position); }

Status noteForgetting(store::Database& database, std::span<const store::Operation> operations, const MergedAt& at) {
    for (const store::Operation& operation : operations) {
        if (operation.kind == store::OperationKind::Forget || !isFinal(operation.table, at.known)) continue;
        HEARTH_TRY(const std::int64_t dead,
                   database.integer("SELECT EXISTS(SELECT 1 FROM sync_tombstones WHERE id = ?1 AND table_id = ?2)",
                                    ByteView(operation.row), static_cast<int>(operation.table)));
        if (dead != 0) return noteForgetAt(database, at.position);
    }
    return forgetsAnything(operations, at.known) ? noteForgotten(database, at.position) : Status();
}

Status noteForgotten(store::Database& database, std::uint64_t position) {
    HEARTH_TRY_STATUS(noteForgetAt(database, position));
    HEARTH_TRY(const std::int64_t told, database.integer("SELECT position FROM sync_outbox WHERE position IS NOT NULL "
                                                         "ORDER BY seq DESC LIMIT 1"));
    HEARTH_TRY_STATUS(noteForgetAt(database, static_cast<std::uint64_t>(told)));
    HEARTH_TRY(const std::int64_t sealed, database.integer("SELECT max(seq) FROM sync_outbox WHERE position IS NULL"));
    return noteForgetSealed(database, static_cast<std::uint64_t>(sealed));
}

Result<std::uint64_t> lastForget(store::Database& database) {
    HEARTH_TRY(const std::int64_t at, stateOf(database, kForgetAt));
    return static_cast<std::uint64_t>(at);
}

/// What was said of the places of another log says nothing of this one's.
Status noteOtherLog(store::Database& database, std::uint64_t head) {
    HEARTH_TRY_STATUS(setState(database, kSeenEmpty, 0));
    HEARTH_TRY_STATUS(setState(database, kSnapshotPlace, 0));
    HEARTH_TRY_STATUS(setState(database, kSnapshotLooked, 0));
    return lower(database, kForgetAt, head);
}

Result<std::uint64_t> placeToSeeEmpty(store::Database& database, std::uint64_t cleared) {
    HEARTH_TRY(const std::int64_t seen, stateOf(database, kSeenEmpty));
    HEARTH_TRY(const std::uint64_t forgotAt, lastForget(database));
    return forgotAt > static_cast<std::uint64_t>(seen) && forgotAt <= cleared ? forgotAt : 0;
}

Status noteSeenEmpty(store::Database& database, std::uint64_t place) { return raise(database, kSeenEmpty, place); }

Result<bool> holdsForgotten(store::Database& database) {
    HEARTH_TRY(const std::int64_t seen, stateOf(database, kSeenEmpty));
    HEARTH_TRY(const std::uint64_t forgotAt, lastForget(database));
    return forgotAt > static_cast<std::uint64_t>(seen);
}

Result<bool> isErasing(store::Database& database) {
    HEARTH_TRY(const bool holds, holdsForgotten(database));
    if (holds) return true;
    HEARTH_TRY(const std::int64_t sealed, stateOf(database, kForgetSealed));
    HEARTH_TRY(const std::int64_t waits, database.integer("SELECT EXISTS(SELECT 1 FROM sync_outbox WHERE position IS "
                                                          "NULL AND seq <= ?1)",
                                                          sealed));
    if (waits != 0) return true;
    HEARTH_TRY(const std::int64_t sealedTo, stateOf(database, kSealedTo));
    HEARTH_TRY(auto rows, database.query("SELECT DISTINCT table_id FROM sync_tombstones WHERE origin = 0 AND local_seq "
                                         "> ?1",
                                         sealedTo));
    for (;;) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return false;
        if (isFinal(static_cast<std::uint16_t>(rows.integer(0)), store::syncedTables())) return true;
    }
}

}  // namespace hearth::sync
