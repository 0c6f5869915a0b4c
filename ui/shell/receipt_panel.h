// SPDX-License-Identifier: AGPL-3.0-or-later
// "What I used": the memories and passages that went into an answer, why, and what it cost. Each is a click from its
// source.
#pragma once

#include <QFrame>
#include <QLabel>
#include <vector>

#include "ui/shell/context.h"

class QScrollArea;
class QVBoxLayout;

namespace hearth::shell {

class ReceiptEntry;

class ReceiptPanel final : public QFrame {
    Q_OBJECT

public:
    explicit ReceiptPanel(Context& context, QWidget* parent = nullptr);

    /// What was recalled for the answer that is being made.
    void showRecalled(const bridge::ReceiptItem& receipt);
    /// The receipt of a stored answer. `fresh` holds scores and reasons when they are still known.
    void showAnswer(const bridge::MessageItem& answer, const bridge::ReceiptItem* fresh);
    /// Puts the keyboard on this memory or passage of the answer, when it is listed.
    void showSource(int source);
    void clear();
    /// Of a temporary chat, whose answers have no receipt.
    void showUnremembered();
    /// Puts the keyboard on the first entry, or on the panel's button.
    void focusFirst();

Q_SIGNALS:
    void messageChosen(const hearth::ConversationId& conversation, const hearth::MessageId& message);
    void conversationChosen(const hearth::ConversationId& conversation);
    void memoryChosen(const hearth::MemoryId& id);
    void closeChosen();

private:
    /// In the place of entries.
    void say(const QString& text);
    void showItems(const bridge::ReceiptItem& receipt);
    void showCall(const bridge::MessageItem& answer);
    void addMemory(const bridge::MemoryItem& memory);
    void addThread(const bridge::ResumeItem& thread);
    void addPassage(const bridge::PassageItem& passage);
    void goToWanted();
    void openSource(const bridge::MemoryItem& memory);

    Context& m_context;
    QScrollArea* m_area;
    QVBoxLayout* m_items;
    QWidget* m_ground;
    QLabel* m_call;
    QWidget* m_close;
    std::optional<MessageId> m_shown;
    std::vector<ReceiptEntry*> m_sources;  ///< The listed memories and passages.
    std::optional<int> m_wanted;           ///< Of them, once they are listed.
};

}  // namespace hearth::shell
