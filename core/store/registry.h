// SPDX-License-Identifier: AGPL-3.0-or-later
// Which tables sync, under which numbers, and how two devices' versions of a column become one.
#pragma once

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
};

struct SyncedColumn {
    std::uint16_t id;  ///< From 1. Column 0 is the row itself. Never renumbered.
    std::string_view name;
    MergeRule rule;
};

struct SyncedTable {
    std::uint16_t id;  ///< Never renumbered.
    std::string_view name;
    std::span<const SyncedColumn> columns;
    /// SQL condition on NEW that says when a row may be captured; empty: always.
    std::string_view captureWhen;
};

/// Every synced table, by id. What is not listed is local or derived.
std::span<const SyncedTable> syncedTables();

}  // namespace hearth::store
