// SPDX-License-Identifier: AGPL-3.0-or-later
// Requests about prompts that were saved by name, and about the instructions of a conversation.
#pragma once

#include "core/engine/saved_prompts.h"
#include "ui/bridge/chats.h"

namespace hearth::bridge {

struct PromptItem {
    QString name;
    QString text;
};

/// Every call returns at once and is answered on the window's thread while `context` lives.
class Prompts {
public:
    explicit Prompts(Bridge& bridge) : m_bridge(bridge) {}

    /// Sorted by name.
    void list(QObject* context, Answer<std::vector<PromptItem>> answer);
    /// Replaces one of that name.
    void save(QObject* context, const PromptItem& prompt, Answer<void> answer);
    /// Errors: Conflict when there is another one of the new name.
    void rename(QObject* context, const PromptItem& prompt, const QString& name, Answer<void> answer);
    void remove(QObject* context, const QString& name, Answer<void> answer);

    void instructions(QObject* context, const ConversationId& conversation, Answer<QString> answer);
    /// A blank text: none.
    void setInstructions(QObject* context, const ConversationId& conversation, const QString& text,
                         Answer<void> answer);

private:
    Bridge& m_bridge;
};

}  // namespace hearth::bridge
