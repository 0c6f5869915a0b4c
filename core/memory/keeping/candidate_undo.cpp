// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/candidate_undo.h"
#include "core/memory/keeping/supersession_links.h"

#include <algorithm>
#include <tuple>

namespace hearth::memory {

namespace {

bool samePlace(const Origin& one, const Origin& other) {
    return std::tie(one.message, one.start, one.end) == std::tie(other.message, other.start, other.end);
}

bool isAmong(const std::vector<Origin>& origins, const Origin& one) {
    return std::any_of(origins.begin(), origins.end(), [&](const Origin& other) { return samePlace(one, other); });
}

Result<StoodSo> stoodSo(store::Database& database, const MemoryRow& row) {
    StoodSo stood{row, {}, {}};
    HEARTH_TRY(stood.origins, originsOf(database, row.memory.id));
    HEARTH_TRY(auto by, database.query("SELECT archived_by FROM memories WHERE k = ?1", row.key));
    HEARTH_TRY(const bool found, by.step());
    if (found) stood.archivedBy = by.optionalText(0);
    return stood;
}

/// Kept ones of the same matter, which the candidate can be held against.
Result<std::vector<MemoryRow>> keptBeside(store::Database& database, const MemoryRow& candidate) {
    HEARTH_TRY(auto rows, rivals(database, candidate.memory.subject, candidate.memory.attribute));
    std::erase_if(rows, [&](const MemoryRow& row) { return !row.memory.kept() || row.key == candidate.key; });
    return rows;
}

Status putRowBack(store::Database& database, const StoodSo& stood) {
    const Memory& memory = stood.row.memory;
    for (const auto& origin : stood.origins) HEARTH_TRY_STATUS(insertSource(database, memory.id, origin));
    return database.run("UPDATE memories SET learned_at = ?2, archived_at = ?3, archived_by = ?4 WHERE id = ?1",
                        memory.id, memory.learnedAt, memory.archivedAt, stood.archivedBy);
}

/// One that was strengthened loses what the candidate gave it; one that was split has its later part again.
Status putBesideBack(store::Database& database, const StoodSo& stood, const StoodSo& candidate) {
    HEARTH_TRY(const auto now, rowOf(database, stood.row.memory.id));
    if (!now || now->deleted) return {};
    for (const auto& origin : candidate.origins)
        if (!isAmong(stood.origins, origin))
            HEARTH_TRY_STATUS(database.run(
                "DELETE FROM memory_sources WHERE memory_id = ?1 AND message_id = ?2 AND start = ?3 AND \"end\" = ?4",
                now->memory.id, origin.message, origin.start, origin.end));
    // What the person did with it since stays.
    const bool untouched = now->memory.archivedAt == stood.row.memory.archivedAt;
    const bool accepted = now->memory.review == ReviewState::Accepted;
    return untouched || accepted ? putRowBack(database, stood) : Status();
}

/// What was cut off from one of them when the candidate came between its tellings goes back into it.
Status removeParts(store::Database& database, const CandidateBefore& before, Timestamp now) {
    HEARTH_TRY(const auto rows, keptBeside(database, before.candidate.row));
    for (const auto& row : rows) {
        const auto isThis = [&](const StoodSo& stood) { return stood.row.key == row.key; };
        if (std::any_of(before.beside.begin(), before.beside.end(), isThis)) continue;
        HEARTH_TRY(const auto origins, originsOf(database, row.memory.id));
        const auto isPartOf = [&](const StoodSo& stood) {
            return stood.row.memory.content == row.memory.content &&
                   stood.row.memory.createdAt == row.memory.createdAt &&
                   std::all_of(origins.begin(), origins.end(),
                               [&](const Origin& origin) { return isAmong(stood.origins, origin); });
        };
        if (!origins.empty() && std::any_of(before.beside.begin(), before.beside.end(), isPartOf))
            HEARTH_TRY_STATUS(eraseRow(database, row.memory.id, kRetracted, now));
    }
    return {};
}

/// What the candidate had turned, and what was passed on to another one with it, is turned by the candidate again.
Status putRulingsBack(store::Database& database, const CandidateBefore& before) {
    const MemoryId& id = before.candidate.row.memory.id;
    const auto stood = [&](const MemoryId& old, const MemoryId& by) {
        return std::any_of(before.rulings.begin(), before.rulings.end(),
                           [&](const Ruling& ruling) { return ruling.oldId == old && ruling.newId == by; });
    };
    for (const auto& ruling : before.rulings) {
        if (ruling.newId != id) continue;
        for (const auto& other : before.beside) {
            const MemoryId& by = other.row.memory.id;
            if (!stood(ruling.oldId, by))
                HEARTH_TRY_STATUS(
                    database.run("DELETE FROM rulings WHERE old_id = ?1 AND new_id = ?2", ruling.oldId, by));
        }
        HEARTH_TRY_STATUS(rule(database, ruling));
        HEARTH_TRY_STATUS(relinkFamilyOf(database, ruling.oldId));
    }
    return {};
}

}  // namespace

Result<CandidateBefore> lookBefore(store::Database& database, const MemoryRow& candidate) {
    HEARTH_TRY(StoodSo own, stoodSo(database, candidate));
    HEARTH_TRY(const auto rows, keptBeside(database, candidate));
    CandidateBefore before{std::move(own), {}, {}};
    HEARTH_TRY(before.rulings, rulingsBy(database, candidate.memory.id));
    for (const auto& row : rows) {
        HEARTH_TRY(StoodSo stood, stoodSo(database, row));
        before.beside.push_back(std::move(stood));
        HEARTH_TRY(auto rulings, rulingsBy(database, row.memory.id));
        before.rulings.insert(before.rulings.end(), rulings.begin(), rulings.end());
    }
    return before;
}

Status putBack(store::Database& database, const CandidateBefore& before, Timestamp now) {
    const MemoryRow& row = before.candidate.row;
    HEARTH_TRY(const auto found, rowOf(database, row.memory.id));
    if (!found || (found->deleted && found->memory.origin != kRetracted)) return fail(ErrorCode::NotFound, "memory");
    // It was merged into what says the same.
    if (found->deleted) HEARTH_TRY_STATUS(insertRow(database, row.memory, row.base));
    HEARTH_TRY_STATUS(putRowBack(database, before.candidate));
    for (const auto& stood : before.beside) HEARTH_TRY_STATUS(putBesideBack(database, stood, before.candidate));
    HEARTH_TRY_STATUS(removeParts(database, before, now));
    HEARTH_TRY_STATUS(
        database.run("UPDATE memories SET superseded_by = NULL, superseded_at = NULL WHERE k = ?1", row.key));
    HEARTH_TRY_STATUS(putRulingsBack(database, before));
    return relinkFamily(database, row.memory.subject, row.memory.attribute);
}

}  // namespace hearth::memory
