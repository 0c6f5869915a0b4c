// SPDX-License-Identifier: AGPL-3.0-or-later
// Requests about what the memory engine asks and tells: conflicts to answer, moves to something else to take back.
#pragma once

#include "core/engine/model_reader.h"
#include "core/memory/conflicts.h"
#include "core/memory/context_shift.h"
#include "ui/bridge/chats.h"

namespace hearth::bridge {

/// Two memories of which one may be out of date.
struct ConflictItem {
    memory::ConflictId id;
    QString earlier;
    qint64 earlierAt = 0;  ///< Milliseconds UTC.
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

private:
    Bridge& m_bridge;
};

}  // namespace hearth::bridge
