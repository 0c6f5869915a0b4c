// SPDX-License-Identifier: AGPL-3.0-or-later
// Everything that can be said of one memory: the words it came from, what it replaced and what replaced it, what was
// merged into it, and the answers that used it.
#pragma once

#include <vector>

#include "ui/bridge/conversation_item.h"

namespace hearth::engine {
class Engine;
}

namespace hearth::bridge {

/// The words that a memory came from, in their message.
struct QuoteItem {
    SourceItem source;
    bool byAssistant = false;
    QString before;  ///< What stands before the quote in its message, shortened.
    QString quote;
    QString after;
};

/// Where a message stands. Errors: NotFound.
Result<SourceItem> sourceOf(engine::Engine& engine, const MessageId& message);

/// One version in the chain of a memory, oldest first; the memory itself is among them.
struct VersionItem {
    MemoryItem memory;
    bool isThis = false;
    bool rewritten = false;  ///< Made room for what the person wrote; else for a later statement.
};

/// A statement that says the same and strengthened the memory.
struct MergeItem {
    IdBytes change;  ///< What `undo` is given.
    qint64 at = 0;
};

/// An answer whose prompt held the memory.
struct UseItem {
    MessageId message;
    ConversationId conversation;
    QString conversationTitle;
    QString beginning;  ///< Of the answer, as Markdown.
    qint64 at = 0;
};

struct MemoryDetails {
    MemoryItem memory;
    std::vector<QuoteItem> quotes;
    std::vector<VersionItem> versions;
    std::vector<MergeItem> merges;
    std::vector<UseItem> uses;  ///< The newest of them.
    bool archivedByItself = false;
};

/// What is gone meanwhile is left out. Errors: NotFound for the memory itself. Threads: a worker's; blocks.
Result<MemoryDetails> readDetails(engine::Engine& engine, const MemoryId& id);

}  // namespace hearth::bridge
