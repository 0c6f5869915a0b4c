// SPDX-License-Identifier: AGPL-3.0-or-later
// Another device's operations become part of this vault. Merging is commutative, associative and idempotent: whatever
// came in whatever order, as long as all of it came, the rows and their versions are the same.
// Source: docs/ARCHITECTURE.md, "Merge rules".
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/store/capture.h"
#include "core/store/database.h"
#include "core/store/merge_plan.h"
#include "core/store/operation.h"

namespace hearth::store {

/// Whose operations come, in which envelope, and how far that device had read others when it wrote them.
struct Author {
    IdBytes device;
    std::uint64_t sequence;
    std::map<IdBytes, std::uint64_t> seen;  ///< What is new since its envelope before.
};

/// Why an operation lies in sync_kept. Stored, never renumbered.
enum class KeptWhy : std::uint8_t {
    Newer = 0,    ///< A table or a column that this program does not know.
    Waiting = 1,  ///< A change of a row that has not come.
    Refused = 2,  ///< The database does not take it: its values are not of the column's kind.
};

/// What other modules have to see to because of what was merged. Stored in sync_followups, never renumbered.
enum class FollowUp : std::uint8_t {
    Said = 1,              ///< Messages came, or say something else. One row, whose item is zero.
    Memory = 2,            ///< A memory came or changed.
    MemoryLostSource = 3,  ///< And what it was learned from may be gone.
    MessageGone = 4,       ///< For ever; so are these:
    ConversationGone = 5,
    MemoryGone = 6,
};

/// Grows with each version of the program that takes what an earlier one refused. Stored.
inline constexpr std::int64_t kMergeRules = 1;

/// What merging did, in operations.
struct Merged {
    std::size_t applied = 0;    ///< At least one cell of it was taken.
    std::size_t older = 0;      ///< All that it said was known, or lost.
    std::size_t kept = 0;       ///< For a newer program, or for a row that is to come.
    std::size_t refused = 0;    ///< Set aside.
    std::size_t forgotten = 0;  ///< Rows that went, or of which only the place is left.
    std::size_t lost = 0;       ///< Versions that went to the history.
    std::set<std::pair<FollowUp, IdBytes>> followUps;
};

/// Merges one envelope. Pre: made inside `Vault::write`, used and dropped there; nothing else writes meanwhile.
/// Capture is silent while it lives. Cost: a few microseconds an operation.
class Merger {
public:
    /// `self` is this device's identity, which breaks ties against its own changes. Errors: those of the database.
    static Result<std::unique_ptr<Merger>> begin(Database& database, const MergePlan& plan, const DeviceId& self,
                                                 const Author& author);

    /// Errors: only those of the database; an operation that cannot be applied is kept.
    Status apply(const Operation& operation);
    /// What comes next is of another author, whose envelope this was. Errors: those of the database.
    Status speakFor(const IdBytes& device, std::uint64_t sequence);
    /// What follows from the rows: when conversations were last spoken in.
    Status finish();
    const Merged& merged() const { return m_merged; }

    /// Applies what was kept as Newer or as Refused and can be applied now; the rest is kept anew. Tells how many were
    /// applied and forgotten, and what follows. Errors: those of the database.
    static Result<Merged> applyKept(Database& database, const MergePlan& plan, const DeviceId& self, KeptWhy why);
    /// Applies what waited for rows that were made on this device meanwhile. Errors: those of the database.
    static Result<Merged> applyWaiting(Database& database, const MergePlan& plan, const DeviceId& self);

private:
    struct Version {
        std::uint64_t stamp = 0;
        std::int64_t origin = 0;
        std::int64_t sequence = 0;
        std::int64_t localSequence = 0;
    };
    /// A row as it is here.
    struct Local {
        std::int64_t key = 0;
        std::optional<Version> row;                ///< None: it was never captured, and any version is above it.
        std::map<std::uint16_t, Version> columns;  ///< Those with a version of their own.
        const Version* of(std::uint16_t column) const;
    };
    /// What is left of a deleted row.
    enum class Fate { Alive, Place, Gone };

    Merger(Database& database, const MergePlan& plan) : m_database(database), m_plan(plan), m_applying(database) {}
    Status readDevices(const DeviceId& self);
    Result<std::int64_t> originOf(const IdBytes& device);
    Status readSeen(const Author& author);

    bool isAbove(const Version& left, const Version& right) const;
    Version versionOf(const Operation& operation) const;
    Result<std::optional<Local>> find(const TablePlan& plan, const IdBytes& row);
    Result<std::optional<Version>> tombstone(std::uint16_t table, const IdBytes& row);
    Result<bool> parentGone(const TablePlan& plan, const Operation& operation);
    Result<Fate> fateOf(const TablePlan& plan, const Operation& operation, const std::optional<Version>& tombstone);

    Status applyKnown(const TablePlan& plan, const Operation& operation);
    Status insert(const TablePlan& plan, const Operation& operation);
    Status insertRow(const TablePlan& plan, const Operation& operation, Fate fate);
    Operation completed(const TablePlan& plan, const Operation& operation) const;
    Status mergePlace(const TablePlan& plan, const Operation& operation, const Local& local);
    Status writeCells(const TablePlan& plan, std::int64_t key, const std::vector<const Cell*>& cells);
    Status update(const TablePlan& plan, const Operation& operation);
    Status forget(const TablePlan& plan, const Operation& operation);
    Status mergeInto(const TablePlan& plan, const Operation& operation, const Local& local);
    Result<bool> wins(const TablePlan& plan, const Operation& operation, const Cell& cell, const Local& local);
    Result<bool> isBetter(const TablePlan& plan, const SyncedColumn& column, const Value& value, std::int64_t key);
    Status noteRow(const TablePlan& plan, const Operation& operation, const Local& local);
    Status tellBetter(const TablePlan& plan, const Operation& operation, const Local& local);
    Status noteColumns(const TablePlan& plan, const Operation& operation, const Local& local,
                       const std::vector<const Cell*>& taken);
    Status setCell(const TablePlan& plan, std::int64_t key, std::uint16_t column, const Version& version);
    Status removeCell(const TablePlan& plan, std::int64_t key, std::uint16_t column);

    Status leavePlace(const TablePlan& plan, std::int64_t key, const IdBytes& row);
    Status removeRow(const TablePlan& plan, std::int64_t key, const IdBytes& row);
    Status removeChildren(const TablePlan& plan, const IdBytes& row);
    Status removeWhatHangsOn(const TablePlan& plan, const IdBytes& row);
    Status entomb(const TablePlan& plan, const IdBytes& row, const Version& version);
    Status stayGone(const TablePlan& plan, const Operation& operation);
    Result<bool> forgetAbove(const TablePlan& plan, const Operation& operation);
    Status keepLaterChanges(const TablePlan& plan, const Local& local, const Operation& tombstone);
    Status revive(const TablePlan& plan, const IdBytes& row);

    Result<bool> wasSeen(const Version& version);
    Result<bool> wasTold(const Version& version);
    Status keepLoser(const TablePlan& plan, const IdBytes& row, const SyncedColumn& column, const Version& version,
                     const Value& value);
    Status weighLoser(const TablePlan& plan, const Operation& operation, const Cell& cell, const Local& local,
                      bool incomingWins);

    Status keep(KeptWhy why, const Operation& operation, const std::vector<Cell>& cells);
    Status touched(const TablePlan& plan, const Operation& operation, std::int64_t key);
    void changed(const TablePlan& plan, const Operation& operation);
    Status changedBeside(const TablePlan& plan, std::int64_t key);
    void gone(const TablePlan& plan, const IdBytes& row);
    Status lostSource(std::int64_t key);

    Database& m_database;
    const MergePlan& m_plan;
    ApplyingScope m_applying;
    std::map<std::int64_t, IdBytes> m_devices;  ///< By origin; 0 is this device.
    std::map<IdBytes, std::int64_t> m_origins;
    std::map<std::int64_t, std::uint64_t> m_seen;  ///< By origin: how far the author had read.
    std::int64_t m_origin = 0;                     ///< The author's.
    std::uint64_t m_sequence = 0;
    bool m_anyKept = false;
    bool m_newlyKnown = false;  ///< The operation's columns were not known when its row's version was noted.
    std::map<IdBytes, std::int64_t> m_spokenIn;  ///< Conversations, and the newest visible message that came.
    std::set<IdBytes> m_recount;                 ///< Those whose newest visible message may have gone.
    Merged m_merged;
};

}  // namespace hearth::store
