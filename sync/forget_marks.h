// SPDX-License-Identifier: AGPL-3.0-or-later
// Where in the server's log something was forgotten for ever: what led to it is sealed there below that place, until a
// snapshot stands for it. Two numbers of the sync state; in the caller's transaction.
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
/// The greatest place of all; 0 when nothing was forgotten.
Result<std::uint64_t> lastForget(store::Database& database);
/// The log that goes up to `head` is another one than before.
Status noteOtherLog(store::Database& database, std::uint64_t head);

}  // namespace hearth::sync
