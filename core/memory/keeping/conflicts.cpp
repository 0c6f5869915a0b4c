// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/conflicts.h"
#include "core/memory/english/english.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "core/base/text.h"
#include "core/crypto/hash.h"
#include "core/memory/keeping/memory_rows.h"
#include "core/memory/keeping/rulings.h"
#include "core/memory/keeping/supersession_links.h"
#include "core/memory/keeping/upkeep_marks.h"
#include "core/memory/language/language.h"
#include "core/memory/language/words.h"
#include "core/store/registry.h"

namespace hearth::memory {

namespace {

constexpr std::string_view kMark = "conflicts";
constexpr Milliseconds kAskAgainAfter = 7 * kDay;
constexpr auto kAnswerNames = std::to_array<std::string_view>({"open", "later", "old", "new", "both"});

constexpr std::string_view kSelect =
    "SELECT c.id, c.earlier_id, c.later_id, c.reason, c.raised_at, c.answer, c.answered_at, c.ask_at FROM conflicts c "
    "JOIN memories e ON e.id = c.earlier_id AND e.deleted_at IS NULL "
    "JOIN memories l ON l.id = c.later_id AND l.deleted_at IS NULL WHERE ";

/// When something was said, and what was said or kept of the same moment before it.
struct Place {
    Timestamp at;
    std::string came;
    std::int64_t start;
    std::int64_t kept;
    MemoryId id;
    auto operator<=>(const Place&) const = default;
};

Result<Place> placeOf(store::Database& database, const Memory& memory) {
    HEARTH_TRY(const std::string came, firstCame(database, memory.id));
    HEARTH_TRY(const std::int64_t kept,
               database.integer("SELECT COALESCE((SELECT v.stamp FROM sync_cells v WHERE v.table_id = ?2 AND v.row = "
                                "m.k AND v.column_id = 0), 0) FROM memories m WHERE m.id = ?1",
                                memory.id, static_cast<int>(store::kMemoriesTable)));
    return Place{memory.learnedAt, came, memory.sources.empty() ? 0 : memory.sources.front().start, kept, memory.id};
}

/// A card keeps its two as they stood when it was raised; when each was said may have been put right since.
Status orderSides(store::Database& database, Conflict& conflict) {
    HEARTH_TRY(const Place earlier, placeOf(database, conflict.earlier));
    HEARTH_TRY(const Place later, placeOf(database, conflict.later));
    if (later < earlier) std::swap(conflict.earlier, conflict.later);
    return {};
}

Result<std::vector<Conflict>> readConflicts(store::Database& database, store::Statement& rows, Timestamp now) {
    std::vector<Conflict> conflicts;
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return conflicts;
        HEARTH_TRY(const ConflictId id, rows.id<ConflictId>(0));
        HEARTH_TRY(const MemoryId earlierId, rows.id<MemoryId>(1));
        HEARTH_TRY(const MemoryId laterId, rows.id<MemoryId>(2));
        HEARTH_TRY(Memory earlier, loadMemory(database, earlierId, now));
        HEARTH_TRY(Memory later, loadMemory(database, laterId, now));
        conflicts.push_back({id, std::move(earlier), std::move(later), std::string(rows.text(3)), rows.time(4),
                             answerFromName(rows.text(5)).value_or(ConflictAnswer::Open), rows.optionalTime(6),
                             rows.optionalTime(7)});
        HEARTH_TRY_STATUS(orderSides(database, conflicts.back()));
    }
}

Result<Conflict> readConflict(store::Database& database, const ConflictId& id, Timestamp now) {
    HEARTH_TRY(auto rows, database.query(std::string(kSelect) + "c.id = ?1", id));
    HEARTH_TRY(auto conflicts, readConflicts(database, rows, now));
    if (conflicts.empty()) return fail(ErrorCode::NotFound, "conflict");
    return std::move(conflicts.front());
}

/// The one that stands first: while it still led to the other by an older answer, the new one would close a circle.
Status relinkBoth(store::Database& database, const Conflict& conflict, ConflictAnswer answer) {
    const bool backward = answer == ConflictAnswer::Old;
    const Memory& standing = backward ? conflict.earlier : conflict.later;
    const Memory& other = backward ? conflict.later : conflict.earlier;
    for (const Memory* side : {&standing, &other})
        HEARTH_TRY_STATUS(relinkFamily(database, side->subject, side->attribute));
    return {};
}

/// What the answer means for the two: which replaces which, or that neither does.
Status ruleFor(store::Database& database, const Conflict& conflict, ConflictAnswer answer, Timestamp now) {
    const auto decide = [&](const Memory& old, const Memory& next, Verdict verdict) {
        return rule(database, {old.id, next.id, verdict, "conflict", now});
    };
    const Memory& earlier = conflict.earlier;
    const Memory& later = conflict.later;
    const bool forward = answer == ConflictAnswer::New;
    const bool backward = answer == ConflictAnswer::Old;
    HEARTH_TRY_STATUS(decide(earlier, later, forward ? Verdict::Replaced : Verdict::Apart));
    HEARTH_TRY_STATUS(decide(later, earlier, backward ? Verdict::Replaced : Verdict::Apart));
    if (answer != ConflictAnswer::Both) return {};
    return database.run("UPDATE memories SET valid_from = learned_at WHERE id IN (?1, ?2) AND valid_from IS NULL",
                        earlier.id, later.id);
}

/// Adds a card unless the two have one. Returns whether it is new.
Result<bool> raiseOne(store::Database& database, const MemoryId& earlier, const MemoryId& later,
                      std::string_view reason, Timestamp now) {
    const IdBytes id = crypto::derivedId("conflict", {earlier.view(), later.view()});
    HEARTH_TRY_STATUS(
        database.run("INSERT OR IGNORE INTO conflicts(id, earlier_id, later_id, reason, raised_at) VALUES(?1, ?2, ?3, "
                     "?4, ?5)",
                     ByteView(id), earlier, later, reason, now));
    return database.changes() > 0;
}

// --- memories that differ in a number alone ---

/// A memory's words without its numbers, and those.
struct Wording {
    std::string rest;
    std::multiset<std::string> numbers;
    bool dated = false;
};

Wording wordingOf(const Language& language, const Memory& memory) {
    Wording wording{memory.subject + "\n" + std::string(familyOf(memory.attribute)) + "\n", {}, false};
    for (const auto word : wordsOf(memory.content)) {
        const std::string lower = lowerAscii(word);
        wording.dated = wording.dated || isAmong(language.timeWords, lower);
        if (isDigit(lower[0]))
            wording.numbers.insert(lower);
        else
            wording.rest += keyOf(lower) + " ";
    }
    return wording;
}

bool canConflict(const MemoryRow& row, const Wording& wording) {
    return !wording.numbers.empty() && !wording.dated && row.memory.kind != kindName(Kind::Plan);
}

bool comesBefore(const MemoryRow& one, const MemoryRow& other) {
    if (one.memory.learnedAt != other.memory.learnedAt) return one.memory.learnedAt < other.memory.learnedAt;
    return one.memory.id < other.memory.id;
}

/// Each new memory against the one before it that says the same with other numbers.
Result<std::int64_t> raiseForNumbers(store::Database& database, std::int64_t seenTo, Timestamp now) {
    HEARTH_TRY(auto rows,
               rowsWhere(database, "m.deleted_at IS NULL AND m.superseded_by IS NULL AND m.archived_at IS NULL"));
    std::sort(rows.begin(), rows.end(), comesBefore);
    std::map<std::string, std::pair<const MemoryRow*, std::multiset<std::string>>> last;
    std::int64_t raised = 0;
    for (const auto& row : rows) {
        Wording wording = wordingOf(english(), row.memory);
        if (!canConflict(row, wording)) continue;
        const auto before = last.find(wording.rest);
        const bool differs = before != last.end() && before->second.second != wording.numbers;
        if (differs && (row.key > seenTo || before->second.first->key > seenTo)) {
            HEARTH_TRY(const bool fresh,
                       raiseOne(database, before->second.first->memory.id, row.memory.id, "number", now));
            raised += fresh ? 1 : 0;
        }
        last[wording.rest] = {&row, std::move(wording.numbers)};
    }
    return raised;
}

// --- one value read openly, another that is sure, where only one can hold ---

Result<std::int64_t> raiseForLoose(store::Database& database, std::int64_t seenTo, Timestamp now) {
    HEARTH_TRY(const auto rows,
               rowsWhere(database,
                         "m.deleted_at IS NULL AND m.superseded_by IS NULL AND m.archived_at IS NULL AND "
                         "m.value <> 'no' AND (m.attribute LIKE '%/~%' OR m.attribute NOT LIKE '%/%') "
                         "ORDER BY m.learned_at, m.id"));
    std::map<std::string, const MemoryRow*> sure;
    const auto key = [](const Memory& memory) {
        return memory.subject + "\n" + std::string(familyOf(memory.attribute));
    };
    for (const auto& row : rows)
        if (!isLoose(row.memory.attribute)) sure[key(row.memory)] = &row;
    std::int64_t raised = 0;
    for (const auto& row : rows) {
        const auto other = sure.find(key(row.memory));
        if (!isLoose(row.memory.attribute) || other == sure.end()) continue;
        const MemoryRow& firm = *other->second;
        if (row.key <= seenTo && firm.key <= seenTo) continue;
        const bool first = comesBefore(row, firm);
        HEARTH_TRY(const bool fresh,
                   raiseOne(database, (first ? row : firm).memory.id, (first ? firm : row).memory.id, "unsure", now));
        raised += fresh ? 1 : 0;
    }
    return raised;
}

// --- what the person wrote, retired by something said in passing ---

Result<std::int64_t> raiseForOwnWords(store::Database& database, Timestamp now, double highFrom) {
    HEARTH_TRY(const auto rows,
               rowsWhere(database,
                         "m.deleted_at IS NULL AND (m.origin = 'user' OR m.pinned = 1) AND s.origin = 'rule' "
                         "AND s.quality < ?1 AND NOT EXISTS(SELECT 1 FROM rulings r WHERE r.old_id = m.id AND r.new_id "
                         "= s.id AND r.ruling <> 'void')",
                         highFrom));
    std::int64_t raised = 0;
    for (const auto& row : rows) {
        const Memory& memory = row.memory;
        HEARTH_TRY_STATUS(rule(database, {memory.id, *memory.supersededBy, Verdict::Apart, "conflict", now}));
        HEARTH_TRY_STATUS(relinkFamily(database, memory.subject, memory.attribute));
        HEARTH_TRY(const bool fresh, raiseOne(database, memory.id, *memory.supersededBy, "own-words", now));
        raised += fresh ? 1 : 0;
    }
    return raised;
}

}  // namespace

std::string_view answerName(ConflictAnswer answer) { return kAnswerNames[static_cast<std::size_t>(answer)]; }

std::optional<ConflictAnswer> answerFromName(std::string_view name) {
    const auto found = std::find(kAnswerNames.begin(), kAnswerNames.end(), name);
    if (found == kAnswerNames.end()) return std::nullopt;
    return static_cast<ConflictAnswer>(found - kAnswerNames.begin());
}

Result<std::vector<Conflict>> Conflicts::list(bool all) const {
    const Timestamp now = m_vault.clock().now();
    return m_vault.read([&](store::Database& database) -> Result<std::vector<Conflict>> {
        HEARTH_TRY(
            auto rows,
            database.query(
                std::string(kSelect) +
                    "(?1 OR ((c.answer = 'open' OR (c.answer = 'later' AND c.ask_at <= ?2)) AND "
                    "e.superseded_by IS NULL AND l.superseded_by IS NULL AND e.archived_at IS NULL "
                    "AND l.archived_at IS NULL)) ORDER BY c.raised_at DESC, max(e.learned_at, l.learned_at) DESC, "
                    "c.id",
                all, now));
        return readConflicts(database, rows, now);
    });
}

Result<Conflict> Conflicts::get(const ConflictId& id) const {
    return m_vault.read([&](store::Database& database) { return readConflict(database, id, m_vault.clock().now()); });
}

Result<Conflict> Conflicts::answer(const ConflictId& id, ConflictAnswer answer) {
    if (answer == ConflictAnswer::Open) return fail(ErrorCode::InvalidArgument, "an answer is old, new, both or later");
    const Timestamp now = m_vault.clock().now();
    return m_vault.write([&](store::Database& database) -> Result<Conflict> {
        HEARTH_TRY(const Conflict conflict, readConflict(database, id, now));
        const bool later = answer == ConflictAnswer::Later;
        HEARTH_TRY_STATUS(ruleFor(database, conflict, answer, now));
        HEARTH_TRY_STATUS(relinkBoth(database, conflict, answer));
        const std::optional<Timestamp> askAt = later ? std::optional(now.plus(kAskAgainAfter)) : std::nullopt;
        HEARTH_TRY_STATUS(database.run("UPDATE conflicts SET answer = ?2, answered_at = ?3, ask_at = ?4 WHERE id = ?1",
                                       id, answerName(answer), now, askAt));
        return readConflict(database, id, now);
    });
}

Result<std::int64_t> Conflicts::raise(store::Database& database, Timestamp now, const KeepRules& rules) {
    HEARTH_TRY(const std::int64_t seenTo, readMark(database, kMark));
    HEARTH_TRY(const std::int64_t newest, database.integer("SELECT COALESCE(MAX(k), 0) FROM memories"));
    HEARTH_TRY(std::int64_t raised, raiseForOwnWords(database, now, rules.highFrom));
    if (newest <= seenTo) return raised;
    HEARTH_TRY(const std::int64_t numbers, raiseForNumbers(database, seenTo, now));
    HEARTH_TRY(const std::int64_t unsure, raiseForLoose(database, seenTo, now));
    HEARTH_TRY_STATUS(writeMark(database, kMark, newest));
    return raised + numbers + unsure;
}

Result<bool> Conflicts::doubt(store::Database& database, const MemoryId& earlier, const MemoryId& later,
                              std::string_view reason, Timestamp now) {
    return raiseOne(database, earlier, later, reason, now);
}

Status Conflicts::lookAgain(store::Database& database, std::int64_t memoryKey) {
    HEARTH_TRY(const std::int64_t seenTo, readMark(database, kMark));
    return seenTo < memoryKey ? Status() : writeMark(database, kMark, memoryKey - 1);
}

}  // namespace hearth::memory
