// SPDX-License-Identifier: AGPL-3.0-or-later
// Whether a snapshot says what this vault holds: nothing that was never here, nothing in another version than the one
// here or an older one that was told since, and all of what had been told by then. Whoever has read all that is in it
// can tell. docs/ARCHITECTURE.md, "Snapshots".
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/store/merge_plan.h"
#include "core/store/statement.h"
#include "sync/snapshot.h"

namespace hearth::sync {

/// Threads: that of its database, inside one of the vault's reads. Cost: linear in the snapshot and in the vault; holds
/// eight bytes for each version.
class SnapshotComparison {
public:
    /// All outlive it. Pre: everything within `frontier` was read and merged here.
    struct Setup {
        store::Database& database;
        IdBytes self;              ///< This device, whose own changes have no origin here.
        const Frontier& frontier;  ///< Of the snapshot.
        const store::MergePlan& plan;
    };
    /// Errors of all: those of the database.
    static Result<std::unique_ptr<SnapshotComparison>> begin(const Setup& setup);

    /// Chunks in their order. After one that is wrong nothing is looked at any more.
    Status take(const SnapshotChunk& chunk);
    /// After the last one: whether anything is missing.
    Status finish();
    /// What is wrong with it, without any content; empty as long as nothing is.
    const std::string& wrong() const { return m_wrong; }

private:
    /// A version here.
    struct Held {
        std::uint64_t stamp;
        IdBytes device;
        bool isTold;          ///< Its envelope lies within the frontier.
        std::int64_t number;  ///< Its local number.
    };
    /// A row as it is here, and what the snapshot said of it so far.
    struct Row {
        std::uint16_t table = 0;
        IdBytes id{};
        bool isHere = false;
        std::optional<Held> version;  ///< None: it was never captured.
        std::map<std::uint16_t, Held> columns;
        std::map<std::uint16_t, store::Value> values;
        std::optional<Held> tombstone;
        bool saidDead = false;
        bool goneSince = false;  ///< It was there then, and went.
    };

    explicit SnapshotComparison(const Setup& setup) : m_setup(setup) {}
    Status readOrigins();
    Held heldAt(const store::Statement& row, int first) const;
    bool isTold(const IdBytes& device, std::uint64_t sequence) const;
    Status readRow(const store::TablePlan& plan, const IdBytes& id);
    Status readValues(const store::TablePlan& plan, std::int64_t key);
    Result<std::optional<Held>> tombstoneOf(std::uint16_t table, const IdBytes& id);

    Status take(const ToldOperation& told);
    void takeForget(const store::TablePlan& plan, const ToldOperation& told);
    Status takeInsert(const store::TablePlan& plan, const ToldOperation& told);
    Status takeGoneRow(const store::TablePlan& plan, const ToldOperation& told);
    void compareRow(const store::TablePlan& plan, const ToldOperation& told);
    Status takeUpdate(const store::TablePlan& plan, const ToldOperation& told);
    void compareColumn(const store::TablePlan& plan, const ToldOperation& told);
    Status takeWaiting(const ToldOperation& told);
    Status take(const LostVersion& lost);
    bool says(const store::SyncedColumn& column, const store::Value& value);
    Result<bool> parentGone(const store::TablePlan& plan, const store::Operation& operation);

    Status missingCells();
    Status missingTombstones();
    Status missingWaiting();
    void disagree(const store::TablePlan& plan, const char* what);

    Setup m_setup;
    std::map<std::int64_t, IdBytes> m_devices;                  ///< By origin.
    std::vector<std::pair<std::int64_t, std::uint64_t>> m_own;  ///< Own envelopes: up to which change, number.
    Row m_row;
    std::vector<std::int64_t> m_cells;                              ///< Numbers of versions that were told as they are.
    std::set<std::pair<std::uint16_t, std::int64_t>> m_tombstones;  ///< The same, with their tables.
    std::set<std::pair<std::uint16_t, IdBytes>> m_dead;             ///< Rows that the snapshot says to be forgotten.
    std::set<std::int64_t> m_waiting;
    std::string m_wrong;
};

}  // namespace hearth::sync
