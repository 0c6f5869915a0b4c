// SPDX-License-Identifier: AGPL-3.0-or-later
// Reads all that a vault holds for its devices, what a person needs first before everything else, and cuts it into
// chunks: settings, labels and memories; then each conversation with what belongs to it, the newest first; then the
// rest, what was forgotten, and what lost or still waits for its row.
#pragma once

#include <functional>
#include <span>
#include <utility>
#include <vector>

#include "core/store/registry.h"
#include "core/store/statement.h"
#include "sync/snapshot.h"

namespace hearth::store {
class Database;
}

namespace hearth::sync {

/// Threads: that of its database, inside one of the vault's reads. Cost: linear in the vault; holds one chunk.
class SnapshotCutter {
public:
    using Emit = std::function<Status(SnapshotChunk&&)>;
    struct Setup {
        store::Database& database;
        IdBytes self;              ///< This device, whose own changes have no origin here.
        const Frontier& frontier;  ///< Whose envelopes may have brought anything.
        std::span<const store::SyncedTable> known;
        std::size_t chunkBytes;
    };

    /// Gives chunk after chunk to `emit`; none for a vault that holds nothing. How many of them a person needs to
    /// begin. Errors: those of `emit` and of the database; Unavailable when something here was not sealed yet;
    /// Unsupported for a change in a table that this program does not know.
    static Result<std::uint32_t> cut(const Setup& setup, Emit emit);

private:
    /// Rows of one table, as SQL on `t`.
    struct Part {
        std::uint16_t table;
        const char* where;
    };
    SnapshotCutter(const Setup& setup, Emit emit) : m_setup(setup), m_emit(std::move(emit)) {}

    Status readOrigins();
    Status cutConversations();
    Status cutRest();
    Status cutPart(const Part& part, ByteView whose);
    Status cutRow(const store::SyncedTable& table, const store::Statement& row);
    Status cutVersion(const store::SyncedTable& table, const IdBytes& id, const store::Statement& version,
                      std::vector<store::Cell>& cells);
    Status cutTombstone(const store::SyncedTable& table, const IdBytes& id);
    Status cutTombstones();
    Status cutWaiting();
    Status cutLost();

    const store::SyncedTable* table(std::uint16_t id) const;
    Result<ToldOperation> told(std::int64_t origin, std::int64_t sequence, std::int64_t localSequence,
                               store::Operation operation) const;
    Status add(ToldOperation told);
    Status add(LostVersion lost);
    Status room(std::size_t bytes);
    Status flush();

    Setup m_setup;
    Emit m_emit;
    std::map<std::int64_t, IdBytes> m_devices;                  ///< By origin.
    std::vector<std::pair<std::int64_t, std::uint64_t>> m_own;  ///< Own envelopes: up to which change, number.
    SnapshotChunk m_chunk;
    std::size_t m_size = 0;
    std::uint32_t m_count = 0;
};

}  // namespace hearth::sync
