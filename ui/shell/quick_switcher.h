// SPDX-License-Identifier: AGPL-3.0-or-later
// Ctrl+K: type a few letters, go to a conversation or run a command.
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

class QuickSwitcher final : public Overlay {
    Q_OBJECT

public:
    QuickSwitcher(const theme::Theme& theme, const bridge::ConversationListModel& conversations,
                  std::vector<Command> commands, QWidget* window);

    void openFresh();

Q_SIGNALS:
    void conversationChosen(const hearth::ConversationId& id);

protected:
    QWidget* firstFocus() override { return m_typed; }
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void list();
    void choose(const QModelIndex& index);

    const theme::Theme& m_look;
    const bridge::ConversationListModel& m_conversations;
    std::vector<Command> m_commands;
    QLineEdit* m_typed;
    QListView* m_list;
    QStandardItemModel m_model;
    /// What each row does, in the order of the rows.
    std::vector<std::function<void()>> m_actions;
};

}  // namespace hearth::shell
