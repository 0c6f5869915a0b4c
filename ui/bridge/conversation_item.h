// SPDX-License-Identifier: AGPL-3.0-or-later
// Conversations, search hits, memories and resume cards as screens show them.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

#include "core/memory/memory_engine.h"
#include "core/recall/recall.h"
#include "ui/bridge/message_item.h"

namespace hearth::bridge {

struct ConversationItem {
    explicit ConversationItem(const ConversationId& conversationId) : id(conversationId) {}

    ConversationId id;
    QString title;
    qint64 updatedAt = 0;  ///< Milliseconds since the Unix epoch, UTC.
    QString provider;
    QString model;
    QString folder;
    QStringList labels;
    bool pinned = false;
    bool archived = false;
    bool memoryOff = false;
    bool localOnly = false;
    qint64 messageCount = 0;
};

/// A passage found by search or put into an answer.
struct PassageItem {
    explicit PassageItem(const MessageId& messageId, const ConversationId& conversationId)
        : message(messageId), conversation(conversationId) {}

    MessageId message;
    ConversationId conversation;
    QString conversationTitle;
    QString who;
    QString text;
    qint64 createdAt = 0;
    double score = 0;
    QString why;
};

/// Where a memory comes from, ready to be opened.
struct SourceItem {
    explicit SourceItem(const MessageId& messageId, const ConversationId& conversationId)
        : message(messageId), conversation(conversationId) {}

    MessageId message;
    ConversationId conversation;
    QString conversationTitle;
    qint64 createdAt = 0;
};

struct MemoryItem {
    explicit MemoryItem(const MemoryId& memoryId) : id(memoryId) {}

    MemoryId id;
    QString content;
    memory::Tier tier = memory::Tier::General;
    memory::Layer layer = memory::Layer::Working;
    QString kind;     ///< preference, fact, decision, goal, plan, relation, note
    QString subject;  ///< "user", or the name of whom it is about.
    QString topic;    ///< What of the subject it says: "residence", "diet".
    bool active = true;
    bool pinned = false;
    bool localOnly = false;
    bool fromAssistant = false;  ///< The assistant said it, not the person.
    qint64 learnedAt = 0;        ///< When it was said; when it was written, for what the person wrote.
    qint64 createdAt = 0;        ///< When Hearth wrote it down.
    std::optional<qint64> validFrom;
    std::optional<qint64> validUntil;
    std::optional<qint64> trueUntil;  ///< When it ends or gives way, whichever comes first; may lie ahead.
    std::optional<qint64> supersededAt;
    std::optional<qint64> archivedAt;
    std::optional<qint64> lastUsedAt;
    qint64 uses = 0;
    QString origin;  ///< rule, model, user
    double priority = 0;
    std::optional<MemoryId> supersededBy;
    QList<MessageId> sources;
    double score = 0;  ///< Of a recall; 0 elsewhere.
    QString why;
};

/// A thread to pick up: one card of the Start page.
struct ResumeItem {
    explicit ResumeItem(const ConversationId& conversationId) : conversation(conversationId) {}

    ConversationId conversation;
    QString title;
    QString summary;
    QString state;
    QStringList decisions;
    QStringList openQuestions;
    QString position;
    qint64 lastAt = 0;
};

/// Everything that went into one answer, for the panel "What I used".
struct ReceiptItem {
    QList<MemoryItem> memories;
    QList<PassageItem> passages;
    QList<ResumeItem> threads;  ///< When the question was where things were left off.
    int localOnlyLeftOut = 0;
};

/// Threads: any.
ConversationItem toItem(const chat::Conversation& conversation);
PassageItem toItem(const recall::Hit& hit);
MemoryItem toItem(const memory::Memory& memory);
ResumeItem toItem(const memory::ThreadState& thread);
ReceiptItem toItem(const recall::RecallResult& recalled);

}  // namespace hearth::bridge
