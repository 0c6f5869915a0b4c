// SPDX-License-Identifier: AGPL-3.0-or-later
// What Keeper writes down of two memories above the rules: that one took the other's place, that a third gave way with
// it, that a statement only tells again what a memory says.
#include "core/memory/keeping/interruptions.h"
#include "core/memory/keeping/keeper.h"
#include "core/memory/keeping/named_ends.h"
#include "core/memory/keeping/part_ends.h"
#include "core/memory/keeping/rulings.h"
#include "core/memory/keeping/supersession_links.h"

namespace hearth::memory {

namespace {

/// Why a ruling was made, stored.
constexpr std::string_view kTurned = "turned";

/// Whether their times are the same, as far as both tell one.
bool areOfOneTime(const Memory& memory, const Statement& statement) {
    const bool began = memory.validFrom && statement.validFrom;
    return memory.validUntil == statement.validUntil && (!began || memory.validFrom == statement.validFrom);
}

}  // namespace

Stance Keeper::stanceFrom(const Statement& statement, const Origin& origin) {
    return {statement.attribute,
            statement.value,
            origin.at,
            statement.validUntil,
            std::string(asText(origin.message.view())),
            statement.kind == Kind::Plan,
            false,
            statement.validFrom,
            statement.content};
}

bool Keeper::touchedByUser(const Memory& memory) {
    return memory.origin != "rule" || memory.pinned || memory.localOnly || memory.uses > 0 ||
           memory.review == ReviewState::Accepted || memory.review == ReviewState::Rejected;
}

Status Keeper::ruleTurned(const MemoryId& by, Timestamp at) {
    for (const auto& old : std::exchange(m_turned, {}))
        HEARTH_TRY_STATUS(ruleReplaced(old, by, std::string(kTurned), at));
    return {};
}

Status Keeper::ruleReplaced(const MemoryId& old, const MemoryId& by, std::string why, Timestamp at) {
    HEARTH_TRY(
        const std::int64_t ruled,
        m_database.integer("SELECT EXISTS(SELECT 1 FROM rulings WHERE old_id = ?1 AND new_id = ?2 AND why <> ?3)", old,
                           by, kDrawn));
    if (ruled != 0 || old == by) return {};
    HEARTH_TRY_STATUS(rule(m_database, {old, by, Verdict::Replaced, std::move(why), at}));
    return relinkFamilyOf(m_database, old);
}

Status Keeper::ruleCompanions(const MemoryId& by, const Statement& statement, const Origin& origin) {
    HEARTH_TRY(const auto gone,
               rowsWhere(m_database, "m.superseded_by = ?1 AND m.deleted_at IS NULL ORDER BY m.id", by));
    for (const auto& row : gone) {
        HEARTH_TRY(const auto companions, m_successions.companions(row.memory, statement, origin));
        for (const auto& old : companions)
            HEARTH_TRY_STATUS(ruleReplaced(old, by, std::string(kWith) + row.memory.id.text(), origin.at));
    }
    return {};
}

Result<std::optional<MemoryId>> Keeper::toldAgainBy(const MemoryId& asSaid) {
    HEARTH_TRY(const auto rows, rowsWhere(m_database,
                                          "m.id IN (SELECT new_id FROM rulings WHERE old_id = ?1 AND why = ?2) AND "
                                          "m.deleted_at IS NULL",
                                          asSaid, kAgain));
    return rows.empty() ? std::optional<MemoryId>() : std::optional(rows.front().memory.id);
}

Result<bool> Keeper::forgottenAsSaid() {
    HEARTH_TRY(const auto row, rowOf(m_database, *m_said));
    return row && row->deleted && row->memory.origin == kForgotten;
}

Result<std::optional<Kept>> Keeper::tellAgain(const Statement& statement, const Origin& origin, const Succession& found,
                                              const std::vector<MemoryRow>& others) {
    if (!found.again || !m_turned.empty()) return std::optional<Kept>();
    HEARTH_TRY(const auto row, rowOf(m_database, *found.again));
    if (!row || !areOfOneTime(row->memory, statement)) return std::optional<Kept>();
    const Stance stance = stanceFrom(statement, origin);
    const Stance before = stanceOf(*row);
    HEARTH_TRY(const bool apart,
               Interruptions(m_database, m_language, others, stance, origin.at).until(before.learnedAt));
    HEARTH_TRY(const bool looked, reviews());
    // What the person looks at, or has touched, is not worded anew behind their back.
    if (apart || looked || touchedByUser(row->memory) || replaces(stance, before) || replaces(before, stance))
        return std::optional<Kept>();
    HEARTH_TRY_STATUS(insertSource(m_database, row->memory.id, origin));
    HEARTH_TRY_STATUS(bringBack(*row, origin));
    HEARTH_TRY_STATUS(rule(m_database, {*m_said, row->memory.id, Verdict::Void, std::string(kAgain), origin.at}));
    HEARTH_TRY_STATUS(
        m_database.run("UPDATE memories SET learned_at = MIN(learned_at, ?2) WHERE k = ?1", row->key, origin.at));
    HEARTH_TRY_STATUS(rewordBy(*row, statement, found.wording));
    HEARTH_TRY(const auto now, rowOf(m_database, row->memory.id));
    if (now->memory.attribute != row->memory.attribute) HEARTH_TRY_STATUS(splitRivals(others, stanceOf(*now), false));
    Kept kept{0, 1, 0, row->memory.id};
    HEARTH_TRY(kept.superseded, relink(m_database, now->memory.subject, now->memory.attribute));
    HEARTH_TRY_STATUS(ruleCompanions(now->memory.id, statement, origin));
    return std::optional(kept);
}

Status Keeper::rewordBy(const MemoryRow& row, const Statement& statement, Wording wording) {
    const Memory& memory = row.memory;
    const bool reword = wording == Wording::New;
    const bool open = familyOf(memory.attribute) == kSaidFamily;
    // What took another's place as what it is goes on being that.
    HEARTH_TRY(const std::int64_t holds,
               m_database.integer("SELECT EXISTS(SELECT 1 FROM memories WHERE superseded_by = ?1)", memory.id));
    const bool free = holds == 0 || sureness(memory.attribute) == 0;
    const bool surer = free && sureness(statement.attribute) > sureness(memory.attribute);
    if (surer || (reword && open))
        HEARTH_TRY_STATUS(
            m_database.run("UPDATE memories SET attribute = ?2, value = ?3, kind = ?4, tier = ?5 WHERE k = ?1", row.key,
                           statement.attribute, statement.value, kindName(statement.kind), statement.tier));
    if (!reword) return {};
    return m_database.run("UPDATE memories SET content = ?2, valid_from = COALESCE(valid_from, ?3) WHERE k = ?1",
                          row.key, statement.content, statement.validFrom);
}

Status Keeper::passOn(const MemoryId& from, const std::optional<MemoryId>& to) {
    HEARTH_TRY_STATUS(passRulings(from, to));
    return m_pending.relinkAll(m_database);
}

Status Keeper::passRulings(const MemoryId& from, const std::optional<MemoryId>& to) {
    constexpr std::string_view kPassed = "new_id = ?1 AND (why IN (?2, ?3, ?4, ?5, ?6) OR why LIKE ?7 || '%')";
    HEARTH_TRY(auto rows, m_database.query("SELECT old_id, why, at FROM rulings WHERE " + std::string(kPassed), from,
                                           kTurned, kAgain, kOver, kRest, kDrawn, kWith));
    std::vector<Ruling> turned;
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) break;
        HEARTH_TRY(const MemoryId old, rows.id<MemoryId>(0));
        const bool nothing = rows.text(1) == kAgain || rows.text(1) == kDrawn;
        const Verdict verdict = nothing ? Verdict::Void : Verdict::Replaced;
        // What it becomes a part of is no other line's rest.
        const bool instead = rows.text(1) == kOver || rows.text(1) == kRest;
        turned.push_back(
            {old, to.value_or(from), verdict, std::string(instead ? kTurned : rows.text(1)), rows.time(2)});
    }
    HEARTH_TRY_STATUS(m_database.run("DELETE FROM rulings WHERE " + std::string(kPassed), from, kTurned, kAgain, kOver,
                                     kRest, kDrawn, kWith));
    for (const auto& ruling : turned) {
        if (to) HEARTH_TRY_STATUS(rule(m_database, ruling));
        HEARTH_TRY_STATUS(m_pending.addOf(m_database, ruling.oldId));
    }
    return {};
}

Result<bool> Keeper::tellInstead(const MemoryRow& row, Memory line, const Origin& origin, std::string_view why) {
    line.id = memoryIdFor(origin, line.subject, line.attribute);
    HEARTH_TRY(const std::int64_t decided,
               m_database.integer("SELECT EXISTS(SELECT 1 FROM rulings WHERE old_id = ?1 AND (new_id = ?2 OR why = "
                                  "'undo'))",
                                  row.memory.id, line.id));
    HEARTH_TRY(const auto existing, rowOf(m_database, line.id));
    HEARTH_TRY(const bool looked, reviews());
    const bool there = existing && (!existing->deleted || existing->memory.origin == kForgotten);
    if (decided != 0 || there || looked || line.id == row.memory.id) return false;
    HEARTH_TRY_STATUS(insertRow(m_database, line, row.base));
    HEARTH_TRY(const auto origins, originsOf(m_database, row.memory.id));
    for (const auto& earlier : origins) HEARTH_TRY_STATUS(insertSource(m_database, line.id, earlier));
    HEARTH_TRY_STATUS(insertSource(m_database, line.id, origin));
    HEARTH_TRY_STATUS(ruleReplaced(row.memory.id, line.id, std::string(why), origin.at));
    return true;
}

Status Keeper::drawFrom(const MemoryRow& line, const MemoryId& memory) {
    if (line.memory.id == memory) return {};
    HEARTH_TRY(const auto origins, originsOf(m_database, line.memory.id));
    for (const auto& origin : origins) HEARTH_TRY_STATUS(insertSource(m_database, memory, origin));
    if (line.memory.localOnly)
        HEARTH_TRY_STATUS(m_database.run("UPDATE memories SET local_only = 1 WHERE id = ?1", memory));
    return rule(m_database, {line.memory.id, memory, Verdict::Void, std::string(kDrawn), line.memory.learnedAt});
}

Status Keeper::confirm(const MemoryId& id, const MessageId& message) {
    return m_database.run(
        "UPDATE memories SET origin = 'model' WHERE id = ?1 AND origin = 'rule' AND archived_by IS NULL AND NOT "
        "EXISTS(SELECT 1 FROM memory_sources WHERE memory_id = ?1 AND message_id <> ?2)",
        id, message);
}

Result<bool> Keeper::heardBefore(Statement& statement, const Origin& origin) {
    // Found by its message ("+": by no index), since of one subject there may be thousands.
    HEARTH_TRY(const auto heard, rowsWhere(m_database,
                                           "+m.subject = ?1 AND m.content = ?2 AND m.deleted_at IS NULL AND m.id IN "
                                           "(SELECT memory_id FROM memory_sources WHERE message_id = ?3) "
                                           "ORDER BY m.attribute, m.k",
                                           statement.subject, statement.content, origin.message));
    if (!heard.empty()) statement.attribute = heard.front().memory.attribute;
    return !heard.empty();
}

Status Keeper::endSince(const Statement& statement, const Origin& origin) {
    Statement again = statement;
    HEARTH_TRY_STATUS(endWhatStood(again, origin));
    if (again.attribute == statement.attribute) return {};
    HEARTH_TRY(const auto others, rivals(m_database, again.subject, again.attribute));
    const Stance stance = stanceFrom(again, origin);
    for (const auto& row : others)
        if (row.memory.learnedAt < origin.at && !row.memory.supersededBy && !touchedByUser(row.memory) &&
            replaces(stance, stanceOf(row), m_language))
            m_turned.push_back(row.memory.id);
    return {};
}

Status Keeper::speakAsBefore(Statement& statement, const Origin& origin) {
    HEARTH_TRY(const auto told, rowsWhere(m_database,
                                          "m.subject = ?1 AND m.content = ?2 AND m.value = ?3 AND m.deleted_at IS NULL "
                                          "AND m.superseded_by IS NULL AND m.learned_at < ?4 AND m.origin <> 'user' "
                                          "ORDER BY m.learned_at DESC, m.k LIMIT 1",
                                          statement.subject, statement.content, statement.value, origin.at));
    if (!told.empty()) statement.attribute = told.front().memory.attribute;
    return {};
}

Result<bool> Keeper::endWhatItNames(Statement& statement, const Origin& origin) {
    HEARTH_TRY(const bool heard, heardBefore(statement, origin));
    if (heard && m_hearing == Hearing::First) return true;
    // "I drink wine again" ends that somebody does not.
    for (const std::string& subject : {std::string(kUserSubject), std::string()}) {
        // "I stopped learning Portuguese": what others learn goes on.
        if (subject.empty() && statement.subject == kUserSubject && statement.ends) break;
        HEARTH_TRY(auto before, subject.empty() ? standingOfOthers(m_database, statement.namedEnd->name, origin.at)
                                                : standingBefore(m_database, subject, origin.at, ""));
        std::erase_if(before, [&](const Standing& one) {
            return leavesStanding(m_language, {statement.content, statement.attribute}, {one.content, one.attribute});
        });
        const auto over = overByName(m_language, *statement.namedEnd, statement.content, before);
        for (const Standing* one : over) m_turned.push_back(one->id);
        if (!over.empty()) return true;
    }
    return heard;
}

}  // namespace hearth::memory
