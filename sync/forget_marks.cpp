// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/forget_marks.h"

#include <algorithm>

#include "core/store/database.h"
#include "sync/sync_state.h"

namespace hearth::sync {

namespace {

// Rows of sync_state. Stored, never renamed.
constexpr std::string_view kForgetAt = "forget_at";
constexpr std::string_view kForgetSealed = "forget_sealed";  ///< Greatest number of an own envelope that forgets.

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
        if (operation.kind != store::OperationKind::Forget) return false;
        const auto table = std::ranges::find(known, operation.table, &store::SyncedTable::id);
        return table != known.end() && table->removal != store::Removal::MadeAgain;
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

Result<std::uint64_t> lastForget(store::Database& database) {
    HEARTH_TRY(const std::int64_t at, stateOf(database, kForgetAt));
    return static_cast<std::uint64_t>(at);
}

Status noteOtherLog(store::Database& database, std::uint64_t head) {
    HEARTH_TRY_STATUS(setState(database, kSnapshotPlace, 0));
    HEARTH_TRY_STATUS(setState(database, kSnapshotLooked, 0));
    return lower(database, kForgetAt, head);
}

}  // namespace hearth::sync
