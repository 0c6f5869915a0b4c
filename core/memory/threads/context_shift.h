// SPDX-License-Identifier: AGPL-3.0-or-later
// Context shifts: the topics of the last week against those of the week before. When another topic has taken over, the
// state of the old projects is history, and one memory tells of the move. Source: docs/MEMORY.md, "Time".
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/id.h"
#include "core/memory/keeping/memory.h"
#include "core/memory/keeping/memory_settings.h"
#include "core/memory/threads/topic_vectors.h"
#include "core/store/vault.h"

namespace hearth::memory {

using ShiftId = Id<struct ShiftTag>;

struct ContextShift {
    ShiftId id;
    std::string week;  ///< "2026-W47"
    std::string oldTopic;
    std::string newTopic;
    double distance = 0;
    double confidence = 0;
    Timestamp at;
    MemoryId memory;                   ///< What tells of it.
    std::vector<MemoryId> superseded;  ///< What it retired.
    std::optional<Timestamp> seenAt;
    std::optional<Timestamp> undoneAt;
};

/// Threads: safe from any; calls block.
class ContextShifts {
public:
    explicit ContextShifts(store::Vault& vault) : m_vault(vault) {}

    /// Newest first; undone ones too when asked.
    Result<std::vector<ContextShift>> list(bool all) const;
    /// The card was looked at. Errors: NotFound.
    Status markSeen(const ShiftId& id);
    /// What it retired stands again, its memory goes, and the move is not noticed anew. Errors: NotFound, Conflict when
    /// it was undone already.
    Status undo(const ShiftId& id);
    static Status undo(store::Database& database, const ShiftId& id, Timestamp now);

private:
    store::Vault& m_vault;
};

/// What was said a day in each conversation, read once and kept while the days go by.
class ShiftWatch {
public:
    explicit ShiftWatch(const ShiftSettings& settings, Redactor::Kinds redact = Redactor::Kinds().set())
        : m_settings(settings), m_redact(redact) {}

    /// Looks at the weeks before `moment`, midnight at the end of a day, and writes what it finds. Running it again
    /// for the same day writes nothing. Returns whether a shift was written. Cost: linear in the days not yet seen.
    Result<bool> look(store::Database& database, Timestamp moment);

private:
    struct DayOfThread {
        WordCounts words;
        double said = 0;
    };
    struct Day {
        Timestamp start{0};
        std::map<ConversationId, DayOfThread> threads;
    };
    /// What a look finds.
    struct Move {
        std::vector<ConversationId> conversations;  ///< Of each sample.
        std::vector<TopicSample> samples;
        double earlier = 0;  ///< Messages before both weeks.
        Topic from;
        Topic to;
        double distance = 0;
        double confidence = 0;
    };

    Status advanceTo(store::Database& database, Timestamp moment);
    Result<Day> readDay(store::Database& database, Timestamp start) const;
    /// What was said in each conversation, by stretch.
    Result<Move> gather(store::Database& database, Timestamp moment) const;
    Result<std::optional<Move>> compare(store::Database& database, Timestamp moment) const;
    /// Whether the new topic is what the weeks before were about, and nobody has left it since.
    Result<bool> isReturn(store::Database& database, const Move& move, Timestamp moment) const;
    /// On how many days since then any of these was spoken in.
    int daysOf(const std::vector<ConversationId>& threads, Timestamp from) const;
    Result<bool> record(store::Database& database, const Move& move, Timestamp moment) const;
    Result<std::vector<MemoryId>> projectsOf(store::Database& database, const Move& move, Timestamp moment) const;

    ShiftSettings m_settings;
    Redactor::Kinds m_redact;
    std::deque<Day> m_days;
};

}  // namespace hearth::memory
