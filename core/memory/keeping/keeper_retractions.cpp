// SPDX-License-Identifier: AGPL-3.0-or-later
// How Keeper takes back what was said: all at once, and every family that lost something is settled once.
#include <utility>

#include "core/memory/keeping/keeper.h"
#include "core/memory/keeping/rulings.h"

namespace hearth::memory {

Result<std::set<std::string>> Keeper::companionships() const {
    HEARTH_TRY(auto rows, m_database.query("SELECT DISTINCT why FROM rulings WHERE why LIKE ?1 || '%'", kWith));
    std::set<std::string> held;
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return held;
        held.emplace(rows.text(0));
    }
}

Status Keeper::releaseCompanions(const MemoryId& gone, const std::set<std::string>& held) {
    const std::string why = std::string(kWith) + gone.text();
    if (!held.contains(why)) return {};
    HEARTH_TRY(
        const auto rows,
        rowsWhere(m_database, "m.id IN (SELECT old_id FROM rulings WHERE why = ?1) AND m.deleted_at IS NULL", why));
    HEARTH_TRY_STATUS(m_database.run("DELETE FROM rulings WHERE why = ?1", why));
    for (const auto& row : rows) m_pending.add(row.memory.subject, row.memory.attribute);
    return {};
}

Result<std::vector<MemoryRow>> Keeper::restingOn(std::span<const MessageId> messages) {
    std::set<std::pair<std::string, std::string>> places;
    for (const auto& message : messages) {
        HEARTH_TRY(const auto rows, rowsWhere(m_database,
                                              "m.id IN (SELECT memory_id FROM memory_sources WHERE message_id = ?1) "
                                              "AND m.deleted_at IS NULL",
                                              message));
        for (const auto& row : rows)
            if (!touchedByUser(row.memory)) places.emplace(row.memory.subject, row.memory.attribute);
    }
    std::vector<MemoryRow> resting;
    std::set<std::int64_t> known;
    for (const auto& [subject, attribute] : places) {
        // What stands beside it was merged, split and ordered around it, and is laid out anew.
        HEARTH_TRY(auto others, contestants(m_database, subject, attribute));
        for (auto& other : others) {
            m_pending.add(subject, other.memory.attribute);
            if (!touchedByUser(other.memory) && known.insert(other.key).second) resting.push_back(std::move(other));
        }
    }
    return resting;
}

Result<std::vector<MessageId>> Keeper::retract(std::span<const MessageId> messages) {
    HEARTH_TRY(const auto rows, restingOn(messages));
    HEARTH_TRY(const auto held, companionships());
    std::set<MessageId> again;
    for (const auto& row : rows) {
        HEARTH_TRY(const auto origins, originsOf(m_database, row.memory.id));
        for (const auto& origin : origins) again.insert(origin.message);
        HEARTH_TRY_STATUS(takeAway(row, held));
    }
    HEARTH_TRY_STATUS(m_pending.relinkAll(m_database));
    for (const auto& message : messages) again.erase(message);
    return std::vector<MessageId>(again.begin(), again.end());
}

Status Keeper::takeAway(const MemoryRow& row, const std::set<std::string>& held) {
    HEARTH_TRY_STATUS(eraseRow(m_database, row.memory.id, kRetracted, m_now));
    HEARTH_TRY_STATUS(releaseCompanions(row.memory.id, held));
    HEARTH_TRY_STATUS(passRulings(row.memory.id, std::nullopt));
    m_pending.add(row.memory.subject, row.memory.attribute);
    return {};
}

Status Keeper::unsay(const MemoryRow& row) {
    HEARTH_TRY(const auto held, companionships());
    HEARTH_TRY_STATUS(takeAway(row, held));
    return m_pending.relinkAll(m_database);
}

}  // namespace hearth::memory
