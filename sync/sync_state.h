// SPDX-License-Identifier: AGPL-3.0-or-later
// What sync remembers between two runs, as named numbers and bytes in the vault. In the caller's transaction.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/timestamp.h"
#include "sync/batch.h"

namespace hearth::store {
class Database;
}

namespace hearth::sync {

// Rows of sync_state. Stored, never renamed.
inline constexpr std::string_view kSealedTo = "sealed_to";  ///< Changes up to this local_seq are in the outbox.
inline constexpr std::string_view kCursor = "cursor";       ///< The server's log was read up to this place.
inline constexpr std::string_view kCatchUp = "catch_up";    ///< Nothing is sealed before the log was read up to here.
inline constexpr std::string_view kSchemaSeen = "schema";   ///< The schema for which kept things were tried last.
inline constexpr std::string_view kRulesSeen = "merge_rules";  ///< store::kMergeRules for which refused ones were.
// Of a snapshot that is arriving; not there otherwise.
inline constexpr std::string_view kSnapshotChunks = "snapshot_chunks";    ///< That it has.
inline constexpr std::string_view kSnapshotNext = "snapshot_next";        ///< The first that is not here yet.
inline constexpr std::string_view kSnapshotUsable = "snapshot_usable";    ///< With so many a person can begin.
inline constexpr std::string_view kSnapshotRefused = "snapshot_refused";  ///< When one was wrong, by this clock; or 0.
inline constexpr std::string_view kSnapshotLooked = "snapshot_looked";    ///< Place of the log when one was due last.
/// Greatest place whose envelope counts though the server had its contents no more; 0 when none does.
inline constexpr std::string_view kMissingTo = "missing_to";
// Of the newest one that this device knows of on the server's shelf.
inline constexpr std::string_view kSnapshotPlace = "snapshot_place";  ///< Up to where in the log it goes.
inline constexpr std::string_view kSnapshotSince = "snapshot_since";  ///< When it was met first, by this clock.

/// Up to where the log was read, and BLAKE2b-256 of the envelope there: a log that was made anew is another there.
struct Cursor {
    std::uint64_t position = 0;
    ChainHash hash{};
};
Result<Cursor> cursorOf(store::Database& database);
Status setCursor(store::Database& database, const Cursor& cursor);

/// 0 where it was never set.
Result<std::int64_t> stateOf(store::Database& database, std::string_view name);
Status setState(store::Database& database, std::string_view name, std::int64_t value);

/// The server's incarnation that the cursor belongs to.
Result<std::optional<IdBytes>> incarnationOf(store::Database& database);
Status setIncarnation(store::Database& database, const IdBytes& incarnation);

/// A device whose envelopes were applied, as far as they were.
struct Head {
    std::int64_t key;
    Seen applied;
    Seen promised;  ///< The furthest that any device says to have seen.
};

/// Made anew, before its first envelope, where it is not known. `start` is what its first envelope names.
Result<Head> headOf(store::Database& database, const IdBytes& device, const ChainHash& start);

/// Errors: Corrupt when it is not 32 bytes.
Result<ChainHash> hashFrom(ByteView bytes);

}  // namespace hearth::sync
