// SPDX-License-Identifier: AGPL-3.0-or-later
// One message, two to four models, their answers side by side; the one that is kept is the conversation's.
#pragma once

#include <QWidget>
#include <vector>

#include "ui/shell/compare_column.h"
#include "ui/shell/context.h"
#include "ui/shell/draft_files.h"
#include "ui/shell/window_settings.h"

class QGridLayout;
class QScrollArea;

namespace hearth::conversation {
class Composer;
}

namespace hearth::shell {

class ComparePage final : public QWidget {
    Q_OBJECT

public:
    explicit ComparePage(Context& context, QWidget* parent = nullptr);

    /// For the next message of a conversation, or of a new one; `draft` is what was typed there. Pre: nothing runs.
    void open(const std::optional<ConversationId>& conversation, const QString& title, const Unsent& draft);
    /// For a question that has an answer already. Pre: nothing runs.
    void openOn(const ConversationId& conversation, const QString& title, const bridge::MessageItem& question);
    /// The conversation is gone, or on its way to the trash.
    void dropConversation(const ConversationId& conversation);
    void setModels(const Models& models);
    void setEnterKey(EnterKey key);
    void focusFirst();
    bool isRunning() const;
    void stop();
    /// Stops what runs, else closes the page.
    void escape();
    /// What is typed and was not asked; it is no longer here then.
    Unsent takeDraft();
    const std::optional<ConversationId>& conversation() const { return m_conversation; }

Q_SIGNALS:
    /// A new conversation came to be.
    void begun(const hearth::ConversationId& conversation);
    void closed();
    void changed();
    void idle();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void buildHead(QVBoxLayout& down);
    void buildMiddle(QVBoxLayout& down);
    void buildActions(QVBoxLayout& down);
    void buildComposer(QVBoxLayout& down);
    CompareColumn* makeColumn();
    void addColumn();
    void removeColumn(CompareColumn* column);
    void columnsChanged();
    void arrange();
    void fresh(const std::optional<ConversationId>& conversation, const QString& title);
    void readKnownModels();
    void showQuestion(const QString& text, const QStringList& files);
    void ask(const QString& text, const bridge::TurnFiles& files, bool overBudget);
    /// All but those that run already.
    void askOthers();
    void again(CompareColumn* column, bool overBudget);
    void began(const ConversationId& conversation, const MessageId& question);
    void refused(CompareColumn* column, const Error& error);
    void settle();
    /// What is shown in the conversation as long as nothing was kept; then the page is idle.
    void showFirst();
    void keep(const CompareColumn& column);
    /// Where it runs, it is stopped first.
    void close();

    Context& m_context;
    std::optional<ConversationId> m_conversation;
    std::optional<MessageId> m_question;  ///< Once it is stored.
    Unsent m_asked;                       ///< Until it is stored.
    QString m_instructions;               ///< Of a conversation that is not there yet.
    bool m_overBudget = false;
    bool m_stopping = false;
    bool m_closing = false;
    Models m_models;
    QHash<QString, QStringList> m_known;
    std::vector<CompareColumn*> m_columns;  ///< Two to four.
    QLabel* m_title;
    QLabel* m_hint;
    QLabel* m_text;
    QScrollArea* m_scroll;
    QGridLayout* m_grid;
    ProblemBar* m_problem;
    QPushButton* m_add;
    QPushButton* m_ask;
    conversation::Composer* m_composer;
    DraftFiles* m_files;  ///< The composer's.
};

}  // namespace hearth::shell
