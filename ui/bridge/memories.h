// SPDX-License-Identifier: AGPL-3.0-or-later
// Requests about what Hearth remembers: the list, its sources, edits, and the threads to pick up.
#pragma once

#include "ui/bridge/chats.h"
#include "ui/bridge/memory_details.h"

namespace hearth::bridge {

/// Every call returns at once and is answered on the window's thread while `context` lives.
class Memories {
public:
    explicit Memories(Bridge& bridge) : m_bridge(bridge) {}

    /// All of them, current or not, best first.
    CancelToken list(QObject* context, Answer<std::vector<MemoryItem>> answer);
    /// The memories of a stored receipt, in its order; what was forgotten since is left out.
    void byId(QObject* context, const std::vector<MemoryId>& ids, Answer<std::vector<MemoryItem>> answer);
    /// Where a memory comes from, ready to be opened.
    void sources(QObject* context, const QList<MessageId>& messages, Answer<std::vector<SourceItem>> answer);
    /// Where it comes from, what became of it, where it was used.
    CancelToken details(QObject* context, const MemoryId& id, Answer<MemoryDetails> answer);

    void add(QObject* context, const QString& content, Answer<MemoryItem> answer);
    /// The new version, which takes the place of the old.
    void edit(QObject* context, const MemoryId& id, const QString& content, Answer<MemoryItem> answer);
    void setPinned(QObject* context, const MemoryId& id, bool pinned, Answer<void> answer);
    void setLocalOnly(QObject* context, const MemoryId& id, bool localOnly, Answer<void> answer);
    /// One in place of two: `into` stays and takes over the sources.
    void merge(QObject* context, const MemoryId& from, const MemoryId& into, Answer<void> answer);
    /// Takes back what happened to a memory (its id), or a merged statement (its own).
    void undoChange(QObject* context, const IdBytes& change, Answer<void> answer);

    /// Threads by how much there is to pick up, best first.
    void resumable(QObject* context, int limit, Answer<std::vector<ResumeItem>> answer);

private:
    Bridge& m_bridge;
};

}  // namespace hearth::bridge
