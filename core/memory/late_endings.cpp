// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/late_endings.h"

#include <algorithm>

#include "core/memory/keeping/denied_aims.h"
#include "core/memory/keeping/review.h"
#include "core/memory/keeping/reworded_updates.h"
#include "core/memory/keeping/upkeep_marks.h"

namespace hearth::memory {

namespace {

/// From when on endings are to be read again.
constexpr std::string_view kMark = "late";

/// The messages later than ?1 that memories of the rules rest on, and whether one of these is archived or was decided
/// of by the person.
constexpr std::string_view kLater =
    "SELECT g.id, g.created_at, MAX(m.archived_at IS NOT NULL OR EXISTS(SELECT 1 FROM rulings r WHERE (r.old_id = m.id "
    "OR r.new_id = m.id) AND r.why IN ('conflict', 'edit', 'merge', 'undo'))) FROM memories m JOIN memory_sources s ON "
    "s.memory_id = m.id JOIN messages g ON g.id = s.message_id JOIN conversations c ON c.id = g.conversation_id WHERE "
    "m.deleted_at IS NULL AND m.origin = 'rule' AND g.created_at > ?1 AND g.hidden = 0 AND c.deleted_at IS NULL AND "
    "c.memory_off = 0 GROUP BY g.id ORDER BY g.created_at, g.k";

}  // namespace

bool mayEndWhatStands(const Language& language, const Statement& statement) {
    const bool says = statement.turns || statement.stops || statement.ends || statement.namedEnd || statement.corrects;
    return says || !statement.over.empty() || statement.value == kNoValue || deniedAim(language, statement) ||
           isAnyOf(familyOf(statement.attribute), {"life", "employment", "relationship status", "decision"});
}

Result<LateEndings> LateEndings::begin(store::Database& database) {
    LateEndings late;
    HEARTH_TRY(const std::int64_t left, readMark(database, kMark));
    if (left != 0) late.m_left = Timestamp(left);
    HEARTH_TRY(const std::int64_t newest, database.integer("SELECT COALESCE(MAX(learned_at), 0) FROM memories WHERE "
                                                           "deleted_at IS NULL"));
    late.m_newest = Timestamp(newest);
    HEARTH_TRY(const std::int64_t forgets, database.integer("SELECT EXISTS(SELECT 1 FROM forgetting_items)"));
    HEARTH_TRY(const bool looked, wantsReview(database));
    late.m_waits = forgets != 0 || looked;
    return late;
}

void LateEndings::heard(const MessageId& message, Timestamp at) {
    m_at[message] = m_times.size();
    m_times.push_back(at);
    if (at < m_newest) m_from = std::min(at, m_from.value_or(at));
    m_newest = std::max(at, m_newest);
}

Status LateEndings::note(store::Database& database) const {
    if (!m_from) return {};
    return writeMark(database, kMark, std::min(*m_from, m_left.value_or(*m_from)).milliseconds());
}

std::vector<Timestamp> LateEndings::oldestFrom() const {
    std::vector<Timestamp> oldest = m_times;
    for (std::size_t i = oldest.size(); i > 1; --i) oldest[i - 2] = std::min(oldest[i - 2], oldest[i - 1]);
    return oldest;
}

Result<std::vector<EarlierKept>> LateEndings::toReadAgain(store::Database& database) const {
    std::vector<EarlierKept> found;
    if (!any()) return found;
    const Timestamp from = m_from && m_left ? std::min(*m_from, *m_left) : m_from ? *m_from : *m_left;
    const auto oldest = oldestFrom();
    HEARTH_TRY(auto rows, database.query(std::string(kLater), from));
    while (true) {
        HEARTH_TRY(const bool more, rows.step());
        if (!more) return found;
        HEARTH_TRY(const MessageId message, rows.id<MessageId>(0));
        const Timestamp at = rows.time(1);
        const auto kept = m_at.find(message);
        const std::size_t behind = kept == m_at.end() ? 0 : kept->second + 1;
        if ((m_left && at > *m_left) || (behind < oldest.size() && oldest[behind] < at))
            found.push_back({message, rows.flag(2)});
    }
}

Status LateEndings::finish(store::Database& database) {
    return database.run("DELETE FROM upkeep WHERE name = ?1", kMark);
}

}  // namespace hearth::memory
