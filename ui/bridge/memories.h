// SPDX-License-Identifier: AGPL-3.0-or-later
// Requests about what Hearth remembers: the list, its sources, edits, and the threads to pick up.
#pragma once

#include "ui/bridge/chats.h"

namespace hearth::bridge {

/// Every call returns at once and is answered on the window's thread while `context` lives.
class Memories {
public:
    explicit Memories(Bridge& bridge) : m_bridge(bridge) {}

    /// By priority, best first; superseded and forgotten-by-time ones only when asked for.
    void list(QObject* context, bool includeInactive, Answer<std::vector<MemoryItem>> answer);
    /// The memories of a stored receipt, in its order; what was forgotten since is left out.
    void byId(QObject* context, const std::vector<MemoryId>& ids, Answer<std::vector<MemoryItem>> answer);
    /// Where a memory comes from, ready to be opened.
    void sources(QObject* context, const QList<MessageId>& messages, Answer<std::vector<SourceItem>> answer);

    void add(QObject* context, const QString& content, Answer<void> answer);
    void edit(QObject* context, const MemoryId& id, const QString& content, Answer<void> answer);
    void setPinned(QObject* context, const MemoryId& id, bool pinned, Answer<void> answer);
    void setLocalOnly(QObject* context, const MemoryId& id, bool localOnly, Answer<void> answer);
    void forget(QObject* context, const MemoryId& id, Answer<void> answer);

    /// Threads by how much there is to pick up, best first.
    void resumable(QObject* context, int limit, Answer<std::vector<ResumeItem>> answer);

private:
    Bridge& m_bridge;
};

}  // namespace hearth::bridge
