// SPDX-License-Identifier: AGPL-3.0-or-later
// Requests about prompts that were saved by name, and about the instructions of a conversation.
#pragma once

#include <optional>

#include "core/engine/saved_prompts.h"
#include "ui/bridge/chats.h"

namespace hearth::bridge {

/// What another device wrote in the place of a text, at the same time.
struct OtherText {
    QString text;
    QString device;  ///< Its name; empty when it has none.
};

struct PromptItem {
    QString name;
    QString text;
    std::optional<OtherText> other = {};
};

/// What a person makes of another version.
enum class Settle { Use, Discard };

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
    /// Puts the other version of a prompt in its place, or keeps it as it is; either way there is no other one then.
    void settle(QObject* context, const PromptItem& prompt, Settle what, Answer<void> answer);

    void instructions(QObject* context, const ConversationId& conversation, Answer<QString> answer);
    void otherInstructions(QObject* context, const ConversationId& conversation,
                           Answer<std::optional<OtherText>> answer);
    /// There is no other version of the instructions any more.
    void settleInstructions(QObject* context, const ConversationId& conversation, Answer<void> answer);
    /// A blank text: none.
    void setInstructions(QObject* context, const ConversationId& conversation, const QString& text,
                         Answer<void> answer);

private:
    Bridge& m_bridge;
};

}  // namespace hearth::bridge
