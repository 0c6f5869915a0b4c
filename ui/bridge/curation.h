// SPDX-License-Identifier: AGPL-3.0-or-later
// Requests about what the memory engine asks and tells: conflicts to answer, moves to something else to take back.
#pragma once

#include "core/engine/model_reader.h"
#include "core/memory/keeping/conflicts.h"
#include "core/memory/threads/context_shift.h"
#include "ui/bridge/chats.h"
#include "ui/bridge/task.h"

namespace hearth::bridge {

/// Two memories of which one may be out of date.
struct ConflictItem {
    memory::ConflictId id;
    MemoryId earlierId;
    QString earlier;
    qint64 earlierAt = 0;  ///< Milliseconds UTC.
    MemoryId laterId;
    QString later;
    qint64 laterAt = 0;
    qint64 askAt = 0;  ///< When it is asked again; 0: it waits now.
};

/// A move from one occupation to another that the engine noticed.
struct ShiftItem {
    memory::ShiftId id;
    QString from;
    QString to;
    qint64 at = 0;
    int retired = 0;  ///< How many memories of the old one were put behind.
};

/// What waits for a look, newest first.
struct Cards {
    std::vector<ConflictItem> conflicts;
    std::vector<ShiftItem> shifts;
};

/// What no model has read yet.
struct UnreadItem {
    qint64 conversations = 0;
    engine::MemoryModel helper = engine::MemoryModel::Off;  ///< Who may read them.
};

/// What came of having it read.
struct ModelReadingItem {
    qint64 conversations = 0;
    qint64 added = 0;
    qint64 replaced = 0;
    qint64 dropped = 0;     ///< Rough notes that are told better now, or were wrong; they are among what was refused.
    qint64 ended = 0;       ///< They are over, and nothing took their place.
    qint64 reworded = 0;    ///< A part of them is over; the rest is told.
    qint64 doubted = 0;     ///< They may be out of date: a conflict card asks.
    qint64 notShown = 0;    ///< Nobody who may help may see them; they go on waiting.
    qint64 overBudget = 0;  ///< The month's budget is used up; they go on waiting.
    qint64 unanswered = 0;  ///< They got no answer, and go on waiting.
    qint64 unclear = 0;     ///< The model said nothing about them that could be understood.
    bool inReview = false;  ///< What is new waits until the person accepts it.
};

/// Every call returns at once and is answered on the window's thread while `context` lives.
class Curation {
public:
    explicit Curation(Bridge& bridge) : m_bridge(bridge) {}

    void cards(QObject* context, Answer<Cards> answer);
    /// Conflicts that the person wants to be asked about another day, the next first.
    void putOff(QObject* context, Answer<std::vector<ConflictItem>> answer);
    void answerConflict(QObject* context, const memory::ConflictId& id, memory::ConflictAnswer chosen,
                        Answer<void> answer);
    void undoShift(QObject* context, const memory::ShiftId& id, Answer<void> answer);
    /// The card was read and is not shown again.
    void dismissShift(QObject* context, const memory::ShiftId& id, Answer<void> answer);

    /// Which model may help to remember.
    void helper(QObject* context, Answer<engine::MemoryModel> answer);
    void setHelper(QObject* context, engine::MemoryModel helper, Answer<void> answer);
    void unread(QObject* context, Answer<UnreadItem> answer);
    /// Shows it to the model that may help, a call a conversation; what was read stays read when it is cancelled.
    void readUnread(Task& task, Answer<ModelReadingItem> answer);

private:
    Bridge& m_bridge;
};

}  // namespace hearth::bridge
