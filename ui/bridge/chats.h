// SPDX-License-Identifier: AGPL-3.0-or-later
// Requests about conversations: lists, messages, search, drafts, and everything that Undo can take back.
#pragma once

#include <functional>
#include <vector>

#include "ui/bridge/bridge.h"
#include "ui/bridge/conversation_item.h"

namespace hearth::bridge {

template <typename T>
using Answer = std::function<void(Result<T>)>;

/// One opened conversation: what it is and its visible branch, root first.
struct OpenConversation {
    ConversationItem conversation;
    std::vector<MessageItem> messages;
    QString draft;
};

/// A vault in numbers, for the Start page.
struct VaultCounts {
    qint64 conversations = 0;
    qint64 messages = 0;
    qint64 memories = 0;
};

/// Every call returns at once and is answered on the window's thread while `context` lives.
class Chats {
public:
    explicit Chats(Bridge& bridge) : m_bridge(bridge) {}

    void list(QObject* context, chat::ConversationScope scope, Answer<std::vector<ConversationItem>> answer);
    CancelToken open(QObject* context, const ConversationId& id, Answer<OpenConversation> answer);
    /// Best first, over all conversations or within one.
    CancelToken search(QObject* context, const QString& text, const std::optional<ConversationId>& within,
                       Answer<std::vector<PassageItem>> answer);
    /// The passages of a stored receipt, in its order; what was deleted since is left out.
    void passages(QObject* context, const std::vector<MessageId>& ids, Answer<std::vector<PassageItem>> answer);
    void counts(QObject* context, Answer<VaultCounts> answer);

    void rename(QObject* context, const ConversationId& id, const QString& title, Answer<void> answer);
    void setPinned(QObject* context, const ConversationId& id, bool pinned, Answer<void> answer);
    void setArchived(QObject* context, const ConversationId& id, bool archived, Answer<void> answer);
    void setMemoryOff(QObject* context, const ConversationId& id, bool off, Answer<void> answer);
    void setLocalOnly(QObject* context, const ConversationId& id, bool localOnly, Answer<void> answer);
    void setModel(QObject* context, const ConversationId& id, const QString& provider, const QString& model,
                  Answer<void> answer);
    void trash(QObject* context, const ConversationId& id, Answer<void> answer);
    void restore(QObject* context, const ConversationId& id, Answer<void> answer);
    void chooseSibling(QObject* context, const MessageId& message, int index, Answer<void> answer);
    /// The conversation goes on with this one of several answers.
    void keepAnswer(QObject* context, const MessageId& message, Answer<void> answer);

    void saveDraft(const std::optional<ConversationId>& conversation, const QString& text);
    /// What could not be sent goes before the draft of its conversation.
    void keepUnsent(const std::optional<ConversationId>& conversation, const QString& text);
    void draft(QObject* context, const std::optional<ConversationId>& conversation, Answer<QString> answer);
    /// Tells the engine that the user left a thread; its audit becomes due.
    void leave(const ConversationId& id);

private:
    Bridge& m_bridge;
};

}  // namespace hearth::bridge
