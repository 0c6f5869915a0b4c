// SPDX-License-Identifier: AGPL-3.0-or-later
// One conversation: its title, its messages, and where the next one is typed.
#pragma once

#include <QHash>
#include <QWidget>
#include <functional>
#include <optional>
#include <vector>

#include "ui/bridge/beginnings.h"
#include "ui/bridge/forgetting.h"
#include "ui/bridge/places.h"
#include "ui/bridge/prompts.h"
#include "ui/conversation/composer.h"
#include "ui/conversation/conversation_view.h"
#include "ui/shell/context.h"
#include "ui/shell/draft_files.h"
#include "ui/shell/model_menu.h"
#include "ui/shell/problem_bar.h"
#include "ui/shell/turns.h"
#include "ui/shell/window_settings.h"

class QLabel;
class QMenu;
class QVBoxLayout;

namespace hearth::shell {

class BudgetQuestion;
class InstructionsPanel;
class MessageFiles;
class QuietNote;
class ResumeBar;
class TitleEdit;
class ToolQuestion;

class ConversationPage final : public QWidget {
    Q_OBJECT

public:
    ConversationPage(Context& context, Turns& turns, QWidget* parent = nullptr);

    void open(const ConversationId& id, const std::optional<MessageId>& at);
    void startNew();
    /// What is open is no longer in the vault, and neither is what was typed into it.
    void dropForgotten();
    /// Absent: a new one that has no message yet.
    const std::optional<ConversationId>& conversation() const { return m_conversation; }
    /// Somebody else may have changed it; what is being answered here is left alone.
    void reload();
    /// The list knows it anew: a title that was made or changed, a pin.
    void update(const bridge::ConversationItem& item);
    /// Scores and reasons of an answer of this session; null when they are no longer known.
    const bridge::ReceiptItem* freshReceipt(const MessageId& answer) const;

    void setModels(const Models& models);
    void setEnterKey(EnterKey key);

    void focusComposer();
    /// What is typed goes elsewhere, and comes back from there.
    Unsent takeDraft();
    void giveDraft(const Unsent& draft);
    /// The new conversation has come to be, here or elsewhere; what was settled for it is its own.
    void becomes(const ConversationId& id);
    QString title() const { return m_item ? m_item->title : QString(); }
    /// What lies below the messages, in pixels.
    int footHeight() const;
    void editLast();
    void find();
    /// Closes what is open in the page, else stops the answer.
    void escape();
    /// What is open, in view and half typed, to be stored before the window locks.
    void describe(bridge::Leaving& leaving) const;
    /// Opens it again as it was left.
    void returnTo(const bridge::Place& place);
    /// Another page is shown or the window closes: the draft is stored and the thread may be audited.
    void left();

Q_SIGNALS:
    void renameRequested(const hearth::ConversationId& id, const QString& title);
    void pinRequested(const hearth::ConversationId& id, bool pinned);
    void archiveRequested(const hearth::ConversationId& id);
    void trashRequested(const hearth::ConversationId& id);
    void conversationChosen(const hearth::ConversationId& id);
    void forgetChosen(const hearth::bridge::ForgetWish& wish);
    void settingsChosen();
    void importChosen();
    void temporaryChosen();
    /// The next message is to be asked of several models.
    void compareChosen();
    /// A question that has an answer already.
    void compareAgainChosen(const hearth::bridge::MessageItem& question);
    /// Something was done that can be taken back.
    void offered(const QString& done, const std::function<void()>& undo);
    void panelToggled();
    /// The answer whose receipt is to be shown.
    void answerChosen(const hearth::bridge::MessageItem& answer);
    /// The receipt is wanted in sight, at this memory or passage of it.
    void receiptRequested(int source);
    void noAnswer();
    /// The list should look again.
    void changed();

private:
    /// What the person says to a turn that was stopped by the budget.
    struct Allowed {
        bool overBudget = false;
        std::optional<bridge::ConnectionItem> connection = std::nullopt;
    };

    void build();
    void buildHead(QVBoxLayout& down);
    /// What stands between the messages and the composer when there is something to say or to ask.
    void buildFoot(QVBoxLayout& down);
    void connectAsides();
    void clearAsides();
    void connectView();
    void connectComposer();
    void connectFiles();
    void connectTurns();
    void load(const std::optional<MessageId>& at);
    void show(bridge::OpenConversation opened, const std::optional<MessageId>& at);
    void showTitle(const QString& title);
    void showLabels();
    void showEmptyText();
    void showModel();
    void showLastAnswer();
    void began(const bridge::MessageItem& question, const bridge::MessageItem& answer);
    void ended(const bridge::TurnEnd& end, const bridge::ReceiptItem& receipt);
    void ask(bridge::Turn turn);
    void failed(const bridge::Turn& turn, const Error& error);
    void askBudget(const bridge::Turn& turn);
    /// Sends once more what the budget stopped, as the person allowed.
    void resend(Allowed allowed);
    void sayBudget(const bridge::BudgetItem& budget);
    /// The question of a tool in what is open, or none.
    void showQuestion();
    void answerTool(engine::ToolDecision decision);
    void readTools();
    void useTools(bool on);
    void showTools(bool on);
    void addToolSwitch();
    /// What the conversation was told, and whether tools are on in it.
    void readManner();
    void openInstructions();
    void setInstructions(const QString& text);
    void retry(const QString& id);
    /// With the same model or another one.
    void offerAgain(const QString& id);
    /// Who answered, and why.
    void explain(const QString& id);
    /// Of something that can be pressed in a message, on the screen.
    QRect placeOf(const QString& id, conversation::TargetKind kind);
    /// The messages are there: goes to where they were left.
    void arrive();
    void submitTitle();
    void fillMenu();
    void addMemorySwitch();
    void remember(bool on);
    void showMemoryOff();
    void openModelMenu(const QPoint& at);
    void chooseModel(const std::optional<bridge::ConnectionItem>& connection);
    /// What was settled for a conversation that is not there yet: kept, read again, shown, handed to the one that
    /// came to be.
    void keepBeginning();
    void readBeginning();
    void showBeginning();
    void settle(const ConversationId& id);
    void saveDraft(const QString& text);
    bridge::Answer<void> thenReload();
    void addCompare(QMenu& menu);
    void addInstructions();
    /// Null when it is not in the branch.
    const bridge::MessageItem* find(const QString& id) const;

    Context& m_context;
    Turns& m_turns;
    std::optional<ConversationId> m_conversation;
    std::optional<bridge::ConversationItem> m_item;
    std::vector<bridge::MessageItem> m_messages;
    QHash<QString, bridge::ReceiptItem> m_receipts;  ///< Of this session, by the answer's id.
    Models m_models;
    bridge::Beginning m_beginning;  ///< Of the conversation that is not there yet.
    int m_beginnings = 0;           ///< How often it was changed here.
    std::optional<bridge::Place> m_returning;
    std::optional<bridge::Turn> m_stopped;  ///< By the budget.
    std::optional<Allowed> m_allowed;       ///< For the next turn.
    bool m_usesTools = false;
    QString m_instructed;  ///< What every model reads first here.
    bridge::Prompts m_prompts;
    bridge::Beginnings m_keptBeginnings;
    bridge::Turning m_turning;
    CancelToken m_loading;

    TitleEdit* m_title;
    QLabel* m_labels;
    QMenu* m_menu;
    QPushButton* m_memoryOff;
    QPushButton* m_toolsOn;
    QPushButton* m_instructedSign;
    InstructionsPanel* m_instructions;
    ResumeBar* m_resume;
    conversation::ConversationView* m_view;
    ProblemBar* m_problem;
    QuietNote* m_note;
    BudgetQuestion* m_budget;
    ToolQuestion* m_tool;
    conversation::Composer* m_composer;
    DraftFiles* m_files;         ///< The composer's.
    MessageFiles* m_shownFiles;  ///< The view's.
};

}  // namespace hearth::shell
