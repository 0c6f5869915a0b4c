// SPDX-License-Identifier: AGPL-3.0-or-later
// What days, weeks, months and years brought. Told anew with every request, so that what is forgotten is gone from it.
#pragma once

#include "core/memory/threads/period_summaries.h"
#include "ui/bridge/chats.h"

namespace hearth::bridge {

/// One line of a story, and what tells it: a memory or a conversation.
struct StoryLine {
    QString text;
    qint64 at = 0;   ///< When it was said; of a plan, the day that it is for.
    QString before;  ///< What was so before; empty where it took nobody's place.
    std::optional<MemoryId> memory;
    std::optional<ConversationId> conversation;
};

/// A conversation that carried a time.
struct StoryThread {
    ConversationId id;
    QString title;
    QString state;  ///< As the engine calls it: "decided", "completed", "abandoned", …
    qint64 firstAt = 0;
    qint64 lastAt = 0;
    QString leftOff;  ///< Where it stands; empty where another line says that, or it went on later.
};

/// A day, a week, a month or a year in which something was said.
struct PeriodItem {
    memory::Period period = memory::Period::Month;
    qint64 start = 0;  ///< Milliseconds, midnight UTC.
    qint64 until = 0;
    bool soFar = false;  ///< It goes on.
    qint64 messages = 0;
    qint64 conversations = 0;

    /// "October 2026", "Week from 5 October 2026".
    QString title() const;
};

struct StoryItem {
    PeriodItem period;
    QString glance;
    bool byModel = false;  ///< Who wrote the glance.
    std::vector<StoryLine> changes;
    std::vector<StoryLine> news;
    std::vector<StoryLine> decisions;
    std::vector<StoryLine> plans;
    std::vector<StoryLine> open;
    std::vector<StoryThread> threads;
};

struct JournalItem {
    std::vector<PeriodItem> periods;  ///< Newest first.
    std::optional<StoryItem> story;   ///< Absent: nothing was said in any.
};

/// Every call returns at once and is answered on the window's thread while `context` lives.
class Journal {
public:
    explicit Journal(Bridge& bridge) : m_bridge(bridge) {}

    /// The story of the period that holds `at`, or of the last one before it; without either the newest.
    CancelToken read(QObject* context, memory::Period period, std::optional<qint64> at, Answer<JournalItem> answer);

private:
    Bridge& m_bridge;
};

}  // namespace hearth::bridge
