// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/changes.h"
#include "core/memory/english/english.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/chat/types.h"
#include "core/memory/keeping/by_hand.h"
#include "core/memory/keeping/dismissals.h"
#include "core/memory/keeping/keeper.h"
#include "core/memory/keeping/memory_rows.h"
#include "core/memory/keeping/refusals.h"
#include "core/memory/keeping/supersession_links.h"
#include "core/memory/language/sentences.h"
#include "core/memory/reading/extraction.h"
#include "core/memory/threads/context_shift.h"

namespace hearth::memory {

namespace {

constexpr int kLongestChain = 64;

/// Columns: kind, id, when, the memory, what took its place, both contents, the words that were merged. What makes room
/// for something that is so from a day on does it on that day, which may lie ahead.
/// What the person merged is one change, of the memory that gave way: the sources that it lent are no others. What was
/// edited is none.
constexpr const char* kChanges = R"sql(
WITH own AS (SELECT s.* FROM memory_sources s WHERE NOT EXISTS(
  SELECT 1 FROM rulings r JOIN memory_sources o ON o.memory_id = r.old_id
  WHERE r.new_id = s.memory_id AND r.ruling = 'replaced' AND r.why = 'merge' AND o.message_id = s.message_id
    AND o.start = s.start))
SELECT 1, m.id, MAX(m.superseded_at, COALESCE(n.valid_from, m.superseded_at)) AS at, m.id, m.superseded_by, m.content, n.content, ''
  FROM memories m JOIN memories n ON n.id = m.superseded_by WHERE m.deleted_at IS NULL AND (n.origin <> 'user'
    OR EXISTS(SELECT 1 FROM rulings r WHERE r.old_id = m.id AND r.new_id = n.id AND r.ruling = 'replaced' AND r.why = 'merge'))
UNION ALL
SELECT 2, m.id, m.archived_at, m.id, NULL, m.content, '', '' FROM memories m
  WHERE m.archived_by = 'retention' AND m.deleted_at IS NULL
UNION ALL
SELECT 0, s.id, g.created_at, m.id, NULL, m.content, '', substr(g.text, s.start + 1, s."end" - s.start) FROM own s
  JOIN memories m ON m.id = s.memory_id AND m.deleted_at IS NULL AND m.superseded_by IS NULL
    AND COALESCE(m.archived_by, '') NOT IN ('proposed', 'rejected')
  JOIN messages g ON g.id = s.message_id
  WHERE EXISTS(SELECT 1 FROM own f JOIN messages e ON e.id = f.message_id
               WHERE f.memory_id = s.memory_id AND (e.created_at, e.k, f.start) < (g.created_at, g.k, s.start))
    AND NOT EXISTS(SELECT 1 FROM rulings r WHERE r.new_id = m.id AND r.why IN ('over', 'rest', 'drawn'))
UNION ALL
SELECT 4, m.id, d.at, m.id, NULL, m.content, d.what, '' FROM memories m
  JOIN dismissals d ON d.kind = 'refused' AND d.about = m.id AND d.what <> 'person'
  WHERE m.archived_by = 'rejected' AND m.deleted_at IS NULL
UNION ALL
SELECT 3, c.id, c.at, c.memory_id, NULL, c.old_topic, c.new_topic, '' FROM context_shifts c WHERE c.undone_at IS NULL
ORDER BY at DESC LIMIT ?1)sql";

/// A merged statement: where it was made, and the memory that it strengthened.
struct Merged {
    MemoryId memory;
    Origin origin;
};

Result<std::optional<Merged>> mergedAt(store::Database& database, const IdBytes& source) {
    HEARTH_TRY(auto row, database.query(
                             "SELECT s.memory_id, s.message_id, g.created_at, s.start, s.\"end\" FROM memory_sources s "
                             "JOIN messages g ON g.id = s.message_id WHERE s.id = ?1",
                             ByteView(source)));
    HEARTH_TRY(const bool found, row.step());
    if (!found) return std::optional<Merged>();
    HEARTH_TRY(const MemoryId memory, row.id<MemoryId>(0));
    HEARTH_TRY(const MessageId message, row.id<MessageId>(1));
    return std::optional(Merged{memory, {message, row.time(2), row.integer(3), row.integer(4)}});
}

/// Which memory lent a source to the one that the person merged it into.
Result<std::optional<MemoryId>> lenderOf(store::Database& database, const Merged& merged) {
    HEARTH_TRY(const auto lenders, mergedInto(database, merged.memory));
    for (const auto& lender : lenders) {
        HEARTH_TRY(const auto origins, originsOf(database, lender));
        for (const auto& origin : origins)
            if (origin.message == merged.origin.message && origin.start == merged.origin.start)
                return std::optional(lender);
    }
    return std::optional<MemoryId>();
}

/// What the words at a place say, when the rules still read the same fact there.
Result<std::optional<Statement>> statementAt(store::Database& database, const Origin& origin,
                                             std::string_view attribute, const Clock& clock) {
    HEARTH_TRY(auto row, database.query("SELECT text, parts FROM messages WHERE id = ?1", origin.message));
    HEARTH_TRY(const bool found, row.step());
    if (!found) return std::optional<Statement>();
    const std::string text = chat::ownText(std::string(row.text(0)), row.optionalText(1));
    const Redactor redactor;
    const Extractor extractor(english(), redactor);
    const std::size_t begin = byteOffset(text, static_cast<std::size_t>(origin.start));
    for (const auto& statement : extractor.read({text, clock.local(origin.at), {}}).statements)
        if (statement.begin == begin && familyOf(statement.attribute) == familyOf(attribute))
            return std::optional(statement);
    return std::optional<Statement>();
}

Status undoMerge(store::Database& database, const Merged& merged, const Clock& clock) {
    const Timestamp now = clock.now();
    HEARTH_TRY(const Memory whole, loadMemory(database, merged.memory, now));
    Memory part = whole;
    HEARTH_TRY(const auto statement, statementAt(database, merged.origin, whole.attribute, clock));
    if (statement) {
        part.content = statement->content;
        part.attribute = statement->attribute;
        part.value = statement->value;
        part.validFrom = statement->validFrom;
        part.validUntil = statement->validUntil;
    }
    part.id = memoryIdFor(merged.origin, part.subject, part.attribute);
    if (part.id == whole.id || whole.sources.size() < 2)
        return fail(ErrorCode::Conflict, "a memory's own words, which nothing was merged with");
    part.origin = "user";  // It stands because the person says so.
    part.learnedAt = merged.origin.at;
    HEARTH_TRY_STATUS(insertRow(database, part, part.quality));
    HEARTH_TRY_STATUS(database.run("DELETE FROM memory_sources WHERE memory_id = ?1 AND message_id = ?2 AND start = ?3",
                                   whole.id, merged.origin.message, merged.origin.start));
    HEARTH_TRY_STATUS(insertSource(database, part.id, merged.origin));
    HEARTH_TRY_STATUS(rule(database, {whole.id, part.id, Verdict::Apart, "undo", now}));
    HEARTH_TRY_STATUS(rule(database, {part.id, whole.id, Verdict::Apart, "undo", now}));
    HEARTH_TRY_STATUS(relinkFamily(database, whole.subject, whole.attribute));
    return relinkFamily(database, part.subject, part.attribute);
}

/// What a merge gave the one that stayed goes back to where it came from: sources, but for its own, and what was asked
/// of the other.
Status takeBackMerged(store::Database& database, const MemoryId& from, const Memory& into) {
    HEARTH_TRY(const auto lent, originsOf(database, from));
    for (const auto& origin : lent) {
        if (memoryIdFor(origin, into.subject, into.attribute) == into.id) continue;
        HEARTH_TRY_STATUS(
            database.run("DELETE FROM memory_sources WHERE memory_id = ?1 AND message_id = ?2 AND start = ?3", into.id,
                         origin.message, origin.start));
    }
    HEARTH_TRY(const auto rulings, rulingsOn(database, into.id));
    const auto taken = std::find_if(rulings.begin(), rulings.end(), [&](const Ruling& ruling) {
        return ruling.newId == from && ruling.why.starts_with(kMerged);
    });
    if (taken == rulings.end()) return {};
    const auto took = [&](std::string_view what) { return taken->why.find(what) != std::string::npos; };
    return database.run(
        "UPDATE memories SET pinned = pinned AND NOT ?2, local_only = local_only AND NOT ?3 WHERE id = ?1", into.id,
        took(kTookPin), took(kTookLocalOnly));
}

/// What an edit made of a memory, and what edits made of that.
Result<std::vector<Memory>> laterWordings(store::Database& database, const Memory& wording, Timestamp now) {
    std::vector<Memory> wordings{wording};
    for (int step = 0; step < kLongestChain && wordings.back().supersededBy; ++step) {
        HEARTH_TRY(const auto before, wordingsBefore(database, *wordings.back().supersededBy));
        if (std::find(before.begin(), before.end(), wordings.back().id) == before.end()) break;
        HEARTH_TRY(Memory next, loadMemory(database, *wordings.back().supersededBy, now));
        wordings.push_back(std::move(next));
    }
    return wordings;
}

/// Nothing of these takes the place of a memory any more, which stands first: what still led to it the other way would
/// close a circle.
Status standAgain(store::Database& database, const Memory& memory, const std::vector<Memory>& others) {
    HEARTH_TRY_STATUS(relinkFamily(database, memory.subject, memory.attribute));
    for (const auto& other : others) HEARTH_TRY_STATUS(relinkFamilyOf(database, other.id));
    return {};
}

/// What stands between a memory and being active is ruled out, one successor after the other.
Status undoSuperseded(store::Database& database, const MemoryId& id, Timestamp now) {
    for (int step = 0; step < kLongestChain; ++step) {
        HEARTH_TRY(const Memory memory, loadMemory(database, id, now));
        if (!memory.supersededBy) return {};
        HEARTH_TRY(const Memory successor, loadMemory(database, *memory.supersededBy, now));
        HEARTH_TRY(const auto rulings, rulingsOn(database, id));
        const auto decided = [&](std::string_view why) {
            return std::any_of(rulings.begin(), rulings.end(), [&](const Ruling& ruling) {
                return ruling.newId == successor.id && ruling.verdict == Verdict::Replaced && ruling.why == why;
            });
        };
        const bool merged = decided(kMerged);
        if (merged) HEARTH_TRY_STATUS(takeBackMerged(database, id, successor));
        // What only told it in other words is nothing beside it.
        HEARTH_TRY(const bool instead, isToldInstead(database, successor.id));
        // An edit is one thing with two wordings: the old one takes its place again.
        const bool rewritten = successor.origin == "user" && successor.attribute == memory.attribute && !merged;
        const bool edited = rewritten || decided(kEdited);
        std::vector<Memory> others{successor};
        if (edited) {
            HEARTH_TRY(others, laterWordings(database, successor, now));
        }
        for (const auto& other : others) {
            HEARTH_TRY_STATUS(rule(database, {id, other.id, Verdict::Apart, "undo", now}));
            if (edited) HEARTH_TRY_STATUS(rule(database, {other.id, id, Verdict::Replaced, "undo", now}));
        }
        if (instead) HEARTH_TRY_STATUS(eraseRow(database, successor.id, kRetracted, now));
        HEARTH_TRY_STATUS(standAgain(database, memory, others));
    }
    return fail(ErrorCode::Conflict, "too many later versions");
}

/// What an edit was made of, where this is one. Once an edit was no ruling: its words are its value then.
Result<std::optional<MemoryId>> editedFrom(store::Database& database, const Memory& memory) {
    const bool rewritten = memory.origin == "user" && memory.value == memory.content;
    HEARTH_TRY(const auto before,
               rowsWhere(database,
                         "m.superseded_by = ?1 AND ((?3 AND m.attribute = ?2) OR EXISTS(SELECT 1 FROM rulings r WHERE "
                         "r.old_id = m.id AND r.new_id = ?1 AND r.ruling = 'replaced' AND r.why = ?4)) AND "
                         "m.deleted_at IS NULL ORDER BY m.learned_at DESC LIMIT 1",
                         memory.id, memory.attribute, rewritten, kEdited));
    return before.empty() ? std::optional<MemoryId>() : std::optional(before.front().memory.id);
}

/// What the one that stays of two takes over of what was asked of the other, as the ruling says it.
std::string takenOver(const Memory& old, const Memory& kept) {
    std::string took(kMerged);
    if (old.pinned && !kept.pinned) took += kTookPin;
    if (old.localOnly && !kept.localOnly) took += kTookLocalOnly;
    return took;
}

Status undoArchived(store::Database& database, const MemoryId& id, Timestamp now) {
    HEARTH_TRY_STATUS(database.run("UPDATE memories SET archived_at = NULL, archived_by = NULL WHERE id = ?1", id));
    return dismiss(database, {"prune", id.bytes(), "", now});
}

Result<bool> wasDropped(store::Database& database, const MemoryRow& row) {
    if (row.memory.review != ReviewState::Rejected) return false;
    HEARTH_TRY(const auto refusal, refusalOf(database, row.memory.id));
    return refusal && refusal->byModel();
}

Status acceptAfterAll(store::Database& database, const MemoryRow& row, Timestamp now) {
    HEARTH_TRY([[maybe_unused]] const MemoryId kept, Keeper(database, now).accept(row));
    return {};
}

}  // namespace

std::string_view changeName(ChangeKind kind) {
    static constexpr auto kNames =
        std::to_array<std::string_view>({"merged", "superseded", "archived", "shift", "dropped"});
    return kNames[static_cast<std::size_t>(kind)];
}

Result<std::vector<Change>> Changes::list(int limit) const {
    return m_vault.read([&](store::Database& database) -> Result<std::vector<Change>> {
        std::vector<Change> changes;
        HEARTH_TRY(auto rows, database.query(kChanges, limit > 0 ? limit : -1));
        while (true) {
            HEARTH_TRY(const bool more, rows.step());
            if (!more) return changes;
            HEARTH_TRY(const MemoryId id, rows.id<MemoryId>(1));
            HEARTH_TRY(const MemoryId memory, rows.id<MemoryId>(3));
            HEARTH_TRY(const std::optional<MemoryId> by, rows.optionalId<MemoryId>(4));
            changes.push_back({id.bytes(), static_cast<ChangeKind>(rows.integer(0)), rows.time(2), memory, by,
                               std::string(rows.text(5)), std::string(rows.text(6)), std::string(rows.text(7))});
        }
    });
}

Status Changes::undo(const IdBytes& id) {
    const Timestamp now = m_vault.clock().now();
    return m_vault.write([&](store::Database& database) -> Status {
        HEARTH_TRY(const auto row, rowOf(database, MemoryId(id)));
        if (row && !row->deleted) {
            if (row->memory.supersededBy) return undoSuperseded(database, row->memory.id, now);
            HEARTH_TRY(const bool dropped, wasDropped(database, *row));
            if (dropped) return acceptAfterAll(database, *row, now);
            if (row->memory.archivedAt && row->memory.kept()) return undoArchived(database, row->memory.id, now);
            HEARTH_TRY(const auto before, editedFrom(database, row->memory));
            if (before) return undoSuperseded(database, *before, now);
            return fail(ErrorCode::Conflict, "nothing was changed about this memory");
        }
        HEARTH_TRY(const auto merged, mergedAt(database, id));
        if (merged) {
            HEARTH_TRY(const auto lender, lenderOf(database, *merged));
            return lender ? undoSuperseded(database, *lender, now) : undoMerge(database, *merged, m_vault.clock());
        }
        return ContextShifts::undo(database, ShiftId(id), now);
    });
}

Result<Memory> Changes::merge(const MemoryId& from, const MemoryId& into) {
    if (from == into) return fail(ErrorCode::InvalidArgument, "a memory cannot be merged with itself");
    const Timestamp now = m_vault.clock().now();
    return m_vault.write([&](store::Database& database) -> Result<Memory> {
        HEARTH_TRY(const Memory old, loadMemory(database, from, now));
        HEARTH_TRY(const Memory kept, loadMemory(database, into, now));
        if (!old.kept() || !kept.kept()) return fail(ErrorCode::Conflict, "a memory that waits to be looked at");
        HEARTH_TRY(const auto origins, originsOf(database, from));
        for (const auto& origin : origins) HEARTH_TRY_STATUS(insertSource(database, into, origin));
        const std::string took = takenOver(old, kept);
        HEARTH_TRY_STATUS(
            database.run("UPDATE memories SET pinned = pinned OR ?2, local_only = local_only OR ?3 WHERE id = ?1", into,
                         old.pinned, old.localOnly));
        HEARTH_TRY_STATUS(rule(database, {into, from, Verdict::Apart, took, now}));
        HEARTH_TRY_STATUS(rule(database, {from, into, Verdict::Replaced, std::string(kMerged), now}));
        // The one that stays first: were it still merged into the other, the two would close a circle.
        HEARTH_TRY_STATUS(relinkFamily(database, kept.subject, kept.attribute));
        HEARTH_TRY_STATUS(relinkFamily(database, old.subject, old.attribute));
        return loadMemory(database, into, now);
    });
}

}  // namespace hearth::memory
