// SPDX-License-Identifier: AGPL-3.0-or-later
// Which tables sync, under which numbers, and how two devices' versions of a column become one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace hearth::store {

/// Source: docs/ARCHITECTURE.md, "Merge rules". Sent on the wire, never renumbered.
enum class MergeRule : std::uint8_t {
    LastWriter = 0,      ///< Greatest stamp wins.
    LastWriterKeep = 1,  ///< Greatest stamp wins; the other stays in history.
    Append = 2,          ///< Written once with its row.
    Greatest = 3,        ///< The greatest value wins (counters, last use).
    Least = 4,           ///< The least value wins (when something was first learned).
};

inline constexpr std::size_t kIdBytes = 16;
inline constexpr std::size_t kBlobKeyBytes = 32;  ///< What opens an attachment's content.

struct SyncedColumn {
    std::uint16_t id;  ///< From 1. Column 0 is the row itself. Never renumbered.
    std::string_view name;
    MergeRule rule;
    /// Of a table that leaves a `Place`: what the column holds there, as SQL. Empty: what it held.
    std::string_view emptied = {};
    /// Of a column of bytes: how many. An id's, unless it is something else.
    std::size_t bytes = kIdBytes;
};

/// What a deletion leaves.
enum class Removal {
    Final,      ///< Nothing, and nothing brings the row back.
    Place,      ///< The row without what it said, and nothing brings that back.
    MadeAgain,  ///< Nothing, until the same row is made once more (its id is derived from what it is).
};

/// A row whose parent was deleted for ever goes with it, whenever it comes.
struct SyncedParent {
    std::uint16_t column;  ///< That names the parent; 0: both have the same id.
    std::uint16_t table;
};

/// A column that is not synced and has no default: what it holds in a row that came from another device, as SQL on the
/// other columns' names.
struct LocalColumn {
    std::string_view name;
    std::string_view value;
};

struct SyncedTable {
    std::uint16_t id;  ///< Never renumbered.
    std::string_view name;
    std::span<const SyncedColumn> columns;
    /// SQL condition on NEW that says when a row may be captured; empty: always.
    std::string_view captureWhen = {};
    Removal removal = Removal::MadeAgain;
    std::span<const SyncedParent> parents = {};
    LocalColumn local = {};
};

/// Tables that more than the registry must know by number.
inline constexpr std::uint16_t kConversationsTable = 2;
inline constexpr std::uint16_t kMessagesTable = 3;
inline constexpr std::uint16_t kAttachmentsTable = 4;
inline constexpr std::uint16_t kMemoriesTable = 9;
inline constexpr std::uint16_t kMemorySourcesTable = 10;
inline constexpr std::uint16_t kRulingsTable = 13;
/// And columns of memories.
inline constexpr std::uint16_t kMemoryPinned = 19;
inline constexpr std::uint16_t kMemoryLocalOnly = 20;

/// For a table whose rows stay on their device.
inline constexpr std::string_view kNeverCaptured = "0";

/// Every synced table, by id. What is not listed is local or derived.
std::span<const SyncedTable> syncedTables();

}  // namespace hearth::store
