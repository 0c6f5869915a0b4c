// SPDX-License-Identifier: AGPL-3.0-or-later
// Rows of `memories` and `memory_sources`: the SQL of memory, in one place. Everything runs in the caller's
// transaction.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/memory/keeping/memory.h"
#include "core/memory/keeping/memory_settings.h"
#include "core/memory/keeping/supersede.h"
#include "core/memory/language/statement.h"
#include "core/store/database.h"

namespace hearth::memory {

/// A row as stored; `memory.priority`, `layer` and `active` are not set yet.
struct MemoryRow {
    Memory memory;
    std::int64_t key = 0;
    double base = 0;
    bool deleted = false;
    std::optional<Timestamp> replacedFrom;  ///< When its successor became true.
    std::optional<Timestamp> standsUntil;   ///< The same, where the successor was told before that,
    std::optional<Timestamp> aheadUntil;    ///< and when something took the successor's own place.

    bool activeAt(Timestamp moment) const;
};

/// Origins of deleted rows, stored, never renamed. What was forgotten is not made again by an audit; what was only
/// retracted, because its message was not among the best after all, may come back.
inline constexpr std::string_view kForgotten = "forgotten";
inline constexpr std::string_view kRetracted = "retracted";

/// Values of archived_by, stored, never renamed.
inline constexpr std::string_view kProposed = "proposed";
inline constexpr std::string_view kAccepted = "accepted";
inline constexpr std::string_view kRejected = "rejected";

/// Memories that are on their way out: a condition on the column `id` for whoever shows memories to a person or a
/// model. Stored, never renamed.
inline constexpr std::string_view kFollows = "follows";
inline constexpr std::string_view kNotLeaving =
    "id NOT IN (SELECT item FROM forgetting_items WHERE kind IN ('memory', 'follows'))";

/// Where a statement was made.
struct Origin {
    MessageId message;
    Timestamp at{0};
    std::int64_t start = 0;  ///< Characters.
    std::int64_t end = 0;
};

/// UUIDv8 from (first source message, span, subject and attribute).
MemoryId memoryIdFor(const Origin& origin, std::string_view subject, std::string_view attribute);
Stance stanceOf(const MemoryRow& row);

/// `condition` follows WHERE and may use ?1…; it sees the table as `m`.
template <typename... Values>
Result<std::vector<MemoryRow>> rowsWhere(store::Database& database, std::string_view condition,
                                         const Values&... values);
Result<std::vector<MemoryRow>> readRows(store::Statement& statement);
std::string rowQuery(std::string_view condition);

template <typename... Values>
Result<std::vector<MemoryRow>> rowsWhere(store::Database& database, std::string_view condition,
                                         const Values&... values) {
    HEARTH_TRY(auto statement, database.query(rowQuery(condition), values...));
    return readRows(statement);
}

/// The row, deleted or not; nothing when there is none.
Result<std::optional<MemoryRow>> rowOf(store::Database& database, const MemoryId& id);
/// A memory with its sources and what is derived at that moment. Errors: NotFound, also for a forgotten one.
Result<Memory> loadMemory(store::Database& database, const MemoryId& id, Timestamp moment,
                          const MemorySettings& settings = {});
/// Layer, priority and activity are functions of the row, the moment and the settings; stored nowhere. Pre: its sources
/// are read.
void derive(MemoryRow& row, Timestamp moment, const MemorySettings& settings);
/// Rows of one subject that may stand against a statement: the same attribute and its family's unqualified values,
/// or the whole family when the attribute has no qualifier. Without deleted ones.
Result<std::vector<MemoryRow>> rivals(store::Database& database, std::string_view subject, std::string_view attribute);

/// Rivals, and the whole family where it has unqualified values: there each may stand against every other.
Result<std::vector<MemoryRow>> contestants(store::Database& database, std::string_view subject,
                                           std::string_view attribute);

/// Also brings a retracted row back to life.
Status insertRow(store::Database& database, const Memory& memory, double base);
/// Adds a source; one that is there is left alone.
Status insertSource(store::Database& database, const MemoryId& memory, const Origin& origin);
/// Fills `sources`, oldest first, of those messages that exist.
Status readSources(store::Database& database, Memory& memory, std::optional<Timestamp> until);
/// Where a memory was stated, oldest first.
Result<std::vector<Origin>> originsOf(store::Database& database, const MemoryId& memory);
/// Orders memories that were said in one moment: when the first of their messages came into a vault of the person, and
/// its id. The same text on every device, whatever came there first.
Result<std::string> firstCame(store::Database& database, const MemoryId& memory);
/// Nothing of a memory leaves this machine for a model, nor of what has a name or a number of it.
Status keepToThisMachine(store::Database& database, const MemoryId& memory);
/// What tells a memory from then on is pinned and local only where that was.
Status handOverAsked(store::Database& database, const MemoryId& from, const MemoryId& to);
/// Where a memory stands in the review.
Status setReview(store::Database& database, const MemoryId& id, ReviewState state);
/// Empties the row and marks it deleted; its id stays, under `origin` kForgotten or kRetracted.
Status eraseRow(store::Database& database, const MemoryId& id, std::string_view origin, Timestamp now);
/// Forgets a memory: its row is emptied, what hung on it goes or is settled anew, and no audit makes it again.
Status forgetRow(store::Database& database, const MemoryRow& row, Timestamp now);
/// An empty forgotten deleted row under that id, unless there is a row.
Status insertTombstone(store::Database& database, const MemoryId& id, Timestamp now);

}  // namespace hearth::memory
