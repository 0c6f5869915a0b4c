// SPDX-License-Identifier: AGPL-3.0-or-later
// One of several answers that are compared: who gives it, its words as they come, what it took, and the ways to stop
// it, to ask once more, and to keep it.
#pragma once

#include <QFrame>
#include <QHash>

#include "ui/bridge/chat_stream.h"
#include "ui/shell/context.h"
#include "ui/shell/model_menu.h"

class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace hearth::conversation {
class ConversationView;
struct MessageItem;
}  // namespace hearth::conversation

namespace hearth::shell {

class ProblemBar;

class CompareColumn final : public QFrame {
    Q_OBJECT

public:
    CompareColumn(Context& context, QWidget* parent = nullptr);

    /// Counted from 1. Where nothing was chosen, each number has another model.
    void setNumber(int number);
    void setModels(const Models& models);
    /// Names of models that a provider is known to have.
    void setKnownModels(const QHash<QString, QStringList>& models);
    void setCanBeRemoved(bool possible);
    void setChoosing(bool possible);
    void focusChoice();

    void clear();
    /// Asks what was chosen here, and nobody in its place. Pre: nothing runs.
    void ask(bridge::Turn turn);
    void stop();
    bool isRunning() const { return m_stream != nullptr; }
    /// The answer once it began, though it may have broken off.
    const std::optional<MessageId>& answer() const { return m_answer; }
    bool isWhole() const { return m_whole; }
    /// Something came that may be kept.
    bool hasWords() const;
    /// What may be done now that nothing of the comparison runs any more.
    void offer(bool again, bool keep);
    void focusFoot();

Q_SIGNALS:
    void began(const hearth::ConversationId& conversation, const hearth::MessageId& question);
    /// Nothing was stored for it.
    void refused(const hearth::Error& error);
    /// After `began` or `refused`: it does not run any more.
    void ended();
    /// A budget that is used up is not in the way any more when `overBudget`.
    void againChosen(bool overBudget);
    void keepChosen();
    void removeChosen();

private:
    void buildHead(QVBoxLayout& down);
    void buildFoot(QVBoxLayout& down);
    void follow();
    void start(const bridge::MessageItem& answer);
    void finish(const bridge::TurnEnd& end);
    void refuse(const Error& error);
    void drop();
    void showEnded(conversation::MessageItem item);
    void pick();
    void showModels();
    void sayName();
    QStringList namesFor(const bridge::ConnectionItem& connection) const;
    bridge::ConnectionItem connectionAt(int row) const;
    bridge::ConnectionItem choice() const;

    Context& m_context;
    int m_number = 1;
    Models m_models;
    QHash<QString, QStringList> m_known;
    bridge::ChatStream* m_stream = nullptr;  ///< Null: nothing runs.
    std::optional<MessageId> m_answer;
    std::optional<bridge::MessageItem> m_running;
    bool m_whole = false;
    bool m_picked = false;  ///< The person chose, so that news of connections change nothing.
    QComboBox* m_connection;
    QComboBox* m_model;
    QToolButton* m_remove;
    conversation::ConversationView* m_view;
    ProblemBar* m_problem;
    QLabel* m_took;
    QPushButton* m_stop;
    QPushButton* m_again;
    QPushButton* m_keep;
};

}  // namespace hearth::shell
