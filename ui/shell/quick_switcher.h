// SPDX-License-Identifier: AGPL-3.0-or-later
// Ctrl+K: type a few letters, go to a conversation or memory, or run a command.
#pragma once

#include <QLineEdit>
#include <QListView>
#include <QStandardItemModel>
#include <functional>
#include <vector>

#include "ui/bridge/conversation_list_model.h"
#include "ui/shell/overlay.h"

namespace hearth::shell {

struct Command {
    QString title;
    QString shortcut;
    std::function<void()> run;
};

/// Whether all letters of `typed` come in `title` in this order, and how well: lower is better, -1 not at all.
int matchOf(const QString& title, const QString& typed);

/// 1 where all of them are in `text` and begin a word, more where one stands inside of one; -1 where one is not in it.
int wordsMatchOf(const QString& text, const QStringList& words);

class QuickSwitcher final : public Overlay {
    Q_OBJECT

public:
    QuickSwitcher(const theme::Theme& theme, const bridge::ConversationListModel& conversations,
                  std::vector<Command> commands, QWidget* window);

    void openFresh();
    /// Those that can be found; they may come while it is open.
    void setMemories(std::vector<bridge::MemoryItem> memories);

Q_SIGNALS:
    void conversationChosen(const hearth::ConversationId& id);
    void memoryChosen(const hearth::MemoryId& id);

protected:
    QWidget* firstFocus() override { return m_typed; }
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Kind { Conversation, Memory, Command };
    /// One that fits what was typed, the better the lower.
    struct Match {
        int match;
        int at;
    };
    struct Section {
        Kind kind;
        std::vector<Match> matches;
    };

    void list();
    std::vector<Section> sections(const QString& typed) const;
    void append(const Section& section);
    QString titleOf(Kind kind, int at) const;
    std::function<void()> actionOf(Kind kind, int at);
    void choose(const QModelIndex& index);
    void step(int by);

    const theme::Theme& m_look;
    const bridge::ConversationListModel& m_conversations;
    std::vector<Command> m_commands;
    std::vector<bridge::MemoryItem> m_memories;
    QLineEdit* m_typed;
    QListView* m_list;
    QStandardItemModel m_model;
    /// What each row does, in the order of the rows; a section's heading does nothing.
    std::vector<std::function<void()>> m_actions;
};

}  // namespace hearth::shell
