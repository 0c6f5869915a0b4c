// SPDX-License-Identifier: AGPL-3.0-or-later
// Where in the server's log something was forgotten for ever: what led to it is sealed there below that place, until a
// snapshot stands for it. Numbers of the sync state; in the caller's transaction.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/store/operation.h"
#include "core/store/registry.h"

namespace hearth::store {
class Database;
}

namespace hearth::sync {

/// Whether anything among them goes for ever. What may be made again, such as a label, is nobody's secret.
bool forgetsAnything(std::span<const store::Operation> operations, std::span<const store::SyncedTable> known);

/// An envelope of this device that forgets something has this number; its place is known when the server has it.
Status noteForgetSealed(store::Database& database, std::uint64_t sequence);
/// What was sealed after `sequence` is sealed anew, or the chain begins again where that is 0.
Status noteUnsealed(store::Database& database, std::uint64_t sequence);
/// The server has an envelope of this device.
Status noteOwnStored(store::Database& database, std::uint64_t sequence, std::uint64_t position);

Status noteForgetAt(store::Database& database, std::uint64_t position);
/// Where an envelope of another device stood, and what this program knows.
struct MergedAt {
    std::uint64_t position;
    std::span<const store::SyncedTable> known;
};
/// A snapshot, or an envelope of another device, told at `position` that something was forgotten: what this device
/// wrote of it until now is at the server, or is going there.
Status noteForgotten(store::Database& database, std::uint64_t position);
/// What another device wrote was merged: it forgot something, perhaps of what this device wrote since; or it says
/// something of what was forgotten before.
Status noteForgetting(store::Database& database, std::span<const store::Operation> operations, const MergedAt& at);
/// The greatest place of all; 0 when nothing was forgotten.
Result<std::uint64_t> lastForget(store::Database& database);
/// The log that goes up to `head` is another one than before.
Status noteOtherLog(store::Database& database, std::uint64_t head);

/// Where to look whether the server has really emptied its log up to the last such place, as records that speak of
/// places up to `cleared` say it may; 0 where there is nothing to see. A server that was put back takes such a record
/// and empties nothing.
Result<std::uint64_t> placeToSeeEmpty(store::Database& database, std::uint64_t cleared);
/// The log was seen to be empty up to there.
Status noteSeenEmpty(store::Database& database, std::uint64_t place);

/// Whether the server's log may still hold what was forgotten, as far as it was read.
Result<bool> holdsForgotten(store::Database& database);
/// Whether the server may still hold what was forgotten, sealed; also what it has not been told yet.
Result<bool> isErasing(store::Database& database);

}  // namespace hearth::sync
