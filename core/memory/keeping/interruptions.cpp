// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/keeping/interruptions.h"

namespace hearth::memory {

void Interruptions::compare() {
    m_compared = true;
    for (const auto& row : m_rivals) {
        const Stance rival = stanceOf(row);
        if (row.memory.review == ReviewState::Rejected || sameStance(rival, m_stance)) continue;
        if (!replaces(rival, m_stance, m_language)) continue;
        const Timestamp at = rival.learnedAt;
        if (at < m_moment && (!m_before || at > *m_before)) m_before = at;
        if (at > m_moment && (!m_after || at < *m_after)) m_after = at;
        if (at <= m_moment) m_earlier.push_back(&row);
    }
}

Status Interruptions::readBefore() {
    m_readBefore = true;
    for (const auto* row : m_earlier) {
        if (row->memory.learnedAt == m_moment) continue;
        HEARTH_TRY(auto found,
                   m_database.query("SELECT MAX(g.created_at) FROM memory_sources s JOIN messages g ON g.id = "
                                    "s.message_id WHERE s.memory_id = ?1 AND g.created_at < ?2",
                                    row->memory.id, m_moment));
        HEARTH_TRY([[maybe_unused]] const bool any, found.step());
        if (!found.isNull(0) && (!m_before || found.time(0) > *m_before)) m_before = found.time(0);
    }
    return {};
}

Status Interruptions::readAfter() {
    m_readAfter = true;
    for (const auto* row : m_earlier) {
        HEARTH_TRY(auto found,
                   m_database.query("SELECT MIN(g.created_at) FROM memory_sources s JOIN messages g ON g.id = "
                                    "s.message_id WHERE s.memory_id = ?1 AND g.created_at > ?2",
                                    row->memory.id, m_moment));
        HEARTH_TRY([[maybe_unused]] const bool any, found.step());
        if (!found.isNull(0) && (!m_after || found.time(0) < *m_after)) m_after = found.time(0);
    }
    return {};
}

Result<bool> Interruptions::until(Timestamp other) {
    if (other == m_moment) return false;
    if (!m_compared) compare();
    const auto known = [&] { return other < m_moment ? m_before && *m_before > other : m_after && *m_after < other; };
    if (known()) return true;
    if (other < m_moment && !m_readBefore) HEARTH_TRY_STATUS(readBefore());
    if (other > m_moment && !m_readAfter) HEARTH_TRY_STATUS(readAfter());
    return known();
}

}  // namespace hearth::memory
