// SPDX-License-Identifier: AGPL-3.0-or-later
// What Keeper makes of memories that two devices learned apart: the same as if both had been told on one.
#include "core/memory/keeping/by_hand.h"
#include "core/memory/keeping/interruptions.h"
#include "core/memory/keeping/keeper.h"
#include "core/memory/keeping/rulings.h"
#include "core/memory/keeping/supersession_links.h"

namespace hearth::memory {

namespace {

bool isWritten(const Memory& memory) { return memory.origin == "user"; }

/// Which of two that say the same becomes a part of the other, where one may: the same one on every device, whatever
/// came there first. So it is told by what does not change while they are apart, and else by their ids.
bool givesItself(const Memory& memory, const Memory& other) {
    const bool waits = memory.review == ReviewState::Proposed;
    const bool otherWaits = other.review == ReviewState::Proposed;
    if (waits != otherWaits) return waits;
    if (isWritten(memory) != isWritten(other)) return !isWritten(memory);
    return other.id < memory.id;
}

/// Whether the two may be one at all: not what a person wrote after it was told, nor what was kept and refused.
bool mayBeOne(const Memory& part, const Memory& whole) {
    if (isWritten(part)) return isWritten(whole) && part.content == whole.content;
    if (isWritten(whole) && part.learnedAt < whole.learnedAt) return false;
    return part.review == ReviewState::Proposed || part.kept() == whole.kept();
}

/// Whether it was decided of `one` that something else took its place before `other` was said, or that the two differ.
bool isDecidedApart(const std::vector<Ruling>& rulings, const MemoryRow& other) {
    for (const auto& ruling : rulings) {
        const bool between = ruling.newId == other.memory.id;
        if (ruling.verdict == Verdict::Apart ? between : !between && ruling.at <= other.memory.learnedAt) return true;
    }
    return false;
}

}  // namespace

Status Keeper::settleMerged(const MemoryId& id) {
    HEARTH_TRY(auto row, rowOf(m_database, id));
    if (!row || row->deleted) return {};
    HEARTH_TRY(auto others, rivals(m_database, row->memory.subject, row->memory.attribute));
    HEARTH_TRY_STATUS(splitAmong(*row, others));
    HEARTH_TRY(others, rivals(m_database, row->memory.subject, row->memory.attribute));
    std::vector<MemoryRow> kept = others;
    std::erase_if(kept, [](const MemoryRow& other) { return !other.memory.kept(); });
    for (const auto& other : others) {
        // What was said since it was read here may be part of it by now.
        HEARTH_TRY(row, rowOf(m_database, id));
        HEARTH_TRY(const auto still, rowOf(m_database, other.memory.id));
        if (row->deleted) return {};
        if (other.memory.id == id || !still || still->deleted || !sameStance(stanceOf(*row), stanceOf(*still)))
            continue;
        const bool gives = givesItself(row->memory, still->memory);
        const MemoryRow& part = gives ? *row : *still;
        const MemoryRow& whole = gives ? *still : *row;
        HEARTH_TRY(const bool one, areOne(part, whole, kept));
        if (one) HEARTH_TRY_STATUS(becomePartOf(part, whole));
    }
    return {};
}

Status Keeper::splitAmong(const MemoryRow& row, const std::vector<MemoryRow>& others) {
    for (const auto& other : others) {
        if (other.key == row.key) continue;
        if (row.memory.kept()) HEARTH_TRY_STATUS(splitRivals({other}, stanceOf(row), false));
        if (other.memory.kept()) HEARTH_TRY_STATUS(splitRivals({row}, stanceOf(other), false));
    }
    return {};
}

Result<bool> Keeper::areOne(const MemoryRow& part, const MemoryRow& whole, const std::vector<MemoryRow>& kept) {
    if (!mayBeOne(part.memory, whole.memory)) return false;
    HEARTH_TRY(const auto ofPart, rulingsOn(m_database, part.memory.id));
    HEARTH_TRY(const auto ofWhole, rulingsOn(m_database, whole.memory.id));
    if (isDecidedApart(ofPart, whole) || isDecidedApart(ofWhole, part)) return false;
    const Stance stance = stanceOf(part);
    Interruptions interruptions(m_database, m_language, kept, stance, stance.learnedAt);
    HEARTH_TRY(const bool apart, interruptions.until(whole.memory.learnedAt));
    return !apart;
}

Status Keeper::becomePartOf(const MemoryRow& part, const MemoryRow& whole) {
    const Memory& memory = part.memory;
    HEARTH_TRY(const auto origins, originsOf(m_database, memory.id));
    const bool refused = whole.memory.review == ReviewState::Rejected;
    for (const auto& origin : origins)
        if (refused) HEARTH_TRY_STATUS(refuse(part, origin));
    HEARTH_TRY_STATUS(handOver(part, whole));
    HEARTH_TRY_STATUS(eraseRow(m_database, memory.id, kRetracted, m_now));
    HEARTH_TRY_STATUS(
        rule(m_database, {memory.id, whole.memory.id, Verdict::Void, std::string(kAgain), memory.learnedAt}));
    if (memory.review == ReviewState::Accepted && whole.memory.kept())
        HEARTH_TRY_STATUS(setReview(m_database, whole.memory.id, ReviewState::Accepted));
    // What is told again counts again.
    if (memory.kept() && whole.memory.kept() && whole.memory.archivedAt && !memory.archivedAt)
        HEARTH_TRY_STATUS(
            m_database.run("UPDATE memories SET archived_at = NULL, archived_by = NULL WHERE k = ?1", whole.key));
    HEARTH_TRY_STATUS(passOn(memory.id, whole.memory.id));
    return relinkFamily(m_database, whole.memory.subject, whole.memory.attribute);
}

Status Keeper::handOver(const MemoryRow& part, const MemoryRow& whole) {
    HEARTH_TRY(const auto origins, originsOf(m_database, part.memory.id));
    for (const auto& origin : origins) {
        HEARTH_TRY_STATUS(insertSource(m_database, whole.memory.id, origin));
        HEARTH_TRY_STATUS(
            m_database.run("UPDATE memories SET learned_at = MIN(learned_at, ?2) WHERE k = ?1", whole.key, origin.at));
    }
    HEARTH_TRY_STATUS(handOverAsked(m_database, part.memory.id, whole.memory.id));
    // Handed over once: what is asked of the memory later holds.
    HEARTH_TRY_STATUS(m_database.run("UPDATE memories SET pinned = 0, local_only = 0 WHERE k = ?1", part.key));
    return handOverDecided(part.memory.id, whole.memory.id);
}

Status Keeper::handOverDecided(const MemoryId& from, const MemoryId& to) {
    HEARTH_TRY(auto decided, rulingsOn(m_database, from));
    HEARTH_TRY(const auto by, rulingsBy(m_database, from));
    for (const auto& ruling : by)
        if (ruling.verdict != Verdict::Void) decided.push_back(ruling);
    for (auto ruling : decided) {
        (ruling.oldId == from ? ruling.oldId : ruling.newId) = to;
        HEARTH_TRY(const std::int64_t known,
                   m_database.integer("SELECT EXISTS(SELECT 1 FROM rulings WHERE old_id = ?1 AND new_id = ?2 AND at >= "
                                      "?3)",
                                      ruling.oldId, ruling.newId, ruling.at));
        if (known != 0 || ruling.oldId == ruling.newId) continue;
        HEARTH_TRY_STATUS(rule(m_database, ruling));
        HEARTH_TRY_STATUS(m_pending.addOf(m_database, ruling.oldId));
    }
    return m_pending.relinkAll(m_database);
}

Status Keeper::settlePart(const MemoryId& part) {
    constexpr int kMostSteps = 16;
    HEARTH_TRY(const auto gone, rowOf(m_database, part));
    if (!gone || !gone->deleted || gone->memory.origin != kRetracted) return {};
    MemoryId at = part;
    for (int step = 0; step < kMostSteps; ++step) {
        HEARTH_TRY(const std::optional<MemoryId> next, partOf(m_database, at));
        if (!next) return {};
        HEARTH_TRY(const auto whole, rowOf(m_database, *next));
        if (!whole) return {};
        if (!whole->deleted) {
            HEARTH_TRY_STATUS(handOver(*gone, *whole));
            HEARTH_TRY_STATUS(m_database.run("DELETE FROM memory_sources WHERE memory_id = ?1", part));
            return passOn(part, whole->memory.id);
        }
        at = *next;
    }
    return {};
}

}  // namespace hearth::memory
