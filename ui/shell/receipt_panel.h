// SPDX-License-Identifier: AGPL-3.0-or-later
// "What I used": the memories and passages that went into an answer, why, and what it cost. Each is a click from its
// source.
#pragma once

#include <QFrame>
#include <QLabel>

#include "ui/shell/context.h"

class QVBoxLayout;

namespace hearth::shell {

class ReceiptPanel final : public QFrame {
    Q_OBJECT

public:
    explicit ReceiptPanel(Context& context, QWidget* parent = nullptr);

    /// What was recalled for the answer that is being made.
    void showRecalled(const bridge::ReceiptItem& receipt);
    /// The receipt of a stored answer. `fresh` holds scores and reasons when they are still known.
    void showAnswer(const bridge::MessageItem& answer, const bridge::ReceiptItem* fresh);
    void clear();
    /// Puts the keyboard on the first entry, or on the panel's button.
    void focusFirst();

Q_SIGNALS:
    void messageChosen(const hearth::ConversationId& conversation, const hearth::MessageId& message);
    void conversationChosen(const hearth::ConversationId& conversation);
    void memoryChosen(const hearth::MemoryId& id);
    void closeChosen();

private:
    void showItems(const bridge::ReceiptItem& receipt);
    void showCall(const bridge::MessageItem& answer);
    void addMemory(const bridge::MemoryItem& memory);
    void addThread(const bridge::ResumeItem& thread);
    void addPassage(const bridge::PassageItem& passage);
    void openSource(const bridge::MemoryItem& memory);

    Context& m_context;
    QVBoxLayout* m_items;
    QWidget* m_ground;
    QLabel* m_call;
    QWidget* m_close;
    std::optional<MessageId> m_shown;
};

}  // namespace hearth::shell
