// SPDX-License-Identifier: AGPL-3.0-or-later
// What the page asks of models and what comes back: turns that begin, stream, end, fail, are tried again or continued.
#include <QCursor>
#include <QDateTime>
#include <algorithm>

#include "ui/shell/answer_details.h"
#include "ui/shell/conversation_page.h"
#include "ui/shell/message_view.h"
#include "ui/shell/quiet_note.h"
#include "ui/shell/resume_bar.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

void ConversationPage::connectTurns() {
    connect(&m_turns, &Turns::started, this,
            [this](const ConversationId& id, const bridge::MessageItem& question, const bridge::MessageItem& answer,
                   bool isNew) {
                if (isNew) becomes(id);
                if (id == m_conversation) began(question, answer);
            });
    connect(&m_turns, &Turns::textCame, this,
            [this](const ConversationId& id, const MessageId& answer, const QString& delta) {
                if (id == m_conversation) m_view->appendText(bridge::toQt(answer.text()), delta);
            });
    connect(&m_turns, &Turns::worked, this, [this](const ConversationId& id) {
        const auto* answer = id == m_conversation ? m_turns.answerIn(id) : nullptr;
        if (answer) m_view->setSteps(bridge::toQt(answer->id.text()), stepsOf(*answer));
    });
    connect(&m_turns, &Turns::questionChanged, this, [this](const ConversationId& id) {
        if (id == m_conversation) showQuestion();
    });
    connect(&m_turns, &Turns::working, this, [this](const ConversationId& id, const QString& what) {
        if (id == m_conversation) m_note->say(what);
    });
    connect(&m_turns, &Turns::finished, this, &ConversationPage::ended);
    connect(&m_turns, &Turns::failed, this, &ConversationPage::failed);
}

Unsent ConversationPage::takeDraft() {
    m_composer->cancelEditing();
    Unsent draft{m_composer->text(), m_files->take(), m_conversation ? QString() : m_instructed};
    m_composer->setText({});
    return draft;
}

void ConversationPage::giveDraft(const Unsent& draft) {
    if (!draft.text.isEmpty()) m_composer->giveBack(draft.text);
    m_files->giveBack(m_conversation, draft.files);
}

void ConversationPage::began(const bridge::MessageItem& question, const bridge::MessageItem& answer) {
    m_composer->setStreaming(true);
    m_context.chats.saveDraft(m_conversation, m_composer->text());
    const bool continues = m_messages.empty() || (question.parent && *question.parent == m_messages.back().id);
    if (!continues) {
        load({});
        return;
    }
    m_messages.push_back(question);
    m_messages.push_back(answer);
    m_view->setToday(QDateTime::fromMSecsSinceEpoch(m_context.bridge.now()).date());
    m_view->append(toView(question));
    m_view->append(toView(answer));
}

void ConversationPage::ended(const bridge::TurnEnd& end, const bridge::ReceiptItem& receipt) {
    const QString id = bridge::toQt(end.answer.id.text());
    m_receipts.insert(id, receipt);
    if (end.conversation != m_conversation) return;
    showQuestion();
    m_note->say({});
    m_composer->setStreaming(false);
    const auto found = std::find_if(m_messages.begin(), m_messages.end(),
                                    [&end](const bridge::MessageItem& message) { return message.id == end.answer.id; });
    if (found == m_messages.end()) {
        load({});
    } else {
        const int sibling = found->sibling;
        const int siblings = found->siblings;
        *found = end.answer;
        found->sibling = sibling;
        found->siblings = siblings;
        auto shown = toView(*found, &receipt);
        if (found->problem) shown.notice = tr("This answer broke off.");
        m_view->replace(std::move(shown));
    }
    if (end.budget) sayBudget(*end.budget);
    if (!end.missingTools.isEmpty()) m_note->say(end.missingTools.join(QLatin1Char('\n')));
    // The message itself offers Retry.
    if (end.answer.problem) {
        m_problem->showSentence(end.answer.problem->sentence, end.answer.problem->details);
        m_problem->setAction({});
    }
    Q_EMIT answerChosen(end.answer);
}

void ConversationPage::ask(bridge::Turn turn) {
    if (m_turns.runsIn(m_conversation)) return;
    clearAsides();
    turn.tools = m_usesTools;
    if (!m_conversation) turn.instructions = m_instructed;
    if (const auto allowed = std::exchange(m_allowed, std::nullopt)) {
        turn.overBudget = allowed->overBudget;
        if (allowed->connection) turn.connection = allowed->connection;
    }
    m_composer->setStreaming(true);
    m_turns.begin(std::move(turn));
}

void ConversationPage::failed(const bridge::Turn& turn, const Error& error) {
    if (turn.kind == engine::TurnKind::New) m_files->giveBack(turn.conversation, turn.files);
    if (turn.conversation != m_conversation) {
        if (!turn.text.isEmpty()) m_context.chats.keepUnsent(turn.conversation, turn.text);
        return;
    }
    m_composer->setStreaming(false);
    if (turn.kind == engine::TurnKind::Edit && turn.target && !m_composer->isEditing()) {
        m_composer->startEditing(bridge::toQt(turn.target->text()), turn.text);
        m_files->giveBackEdit(turn.files);
    } else if (!turn.text.isEmpty()) {
        m_composer->giveBack(turn.text);
    }
    if (error.code == ErrorCode::Full && error.detail == engine::kBudgetSpent) return askBudget(turn);
    m_problem->showError(Operation::SendMessage, error);
    m_problem->setAction({});
}

void ConversationPage::retry(const QString& id) {
    const auto* message = find(id);
    if (!message) return;
    const auto question = message->role == chat::Role::User ? std::optional(message->id) : message->parent;
    if (question) ask({engine::TurnKind::Retry, m_conversation, question, {}});
}

void ConversationPage::offerAgain(const QString& id) {
    const auto* message = find(id);
    if (!message || m_turns.runsIn(m_conversation)) return;
    auto* menu = child<ModelMenu>(this, m_context.theme, m_models);
    menu->offerAgain();
    menu->offerConnections();
    menu->offerMemory();
    if (const auto* question = message->parent ? find(bridge::toQt(message->parent->text())) : nullptr) {
        menu->addSeparator();
        menu->addAction(tr("Compare models…"), this, [this, asked = *question] { Q_EMIT compareAgainChosen(asked); });
    }
    connect(menu, &ModelMenu::chosen, this,
            [this, target = message->id](const std::optional<bridge::ConnectionItem>& connection) {
                ask({engine::TurnKind::Regenerate, m_conversation, target, {}, connection});
            });
    menu->openAbove(placeOf(id, conversation::TargetKind::Regenerate).topLeft());
}

void ConversationPage::explain(const QString& id) {
    const auto* message = find(id);
    if (!message || !message->call) return;
    auto* details = child<AnswerDetails>(this, m_context.theme, bridge::factsOf(*message));
    details->openBeside(placeOf(id, conversation::TargetKind::Details));
}

QRect ConversationPage::placeOf(const QString& id, conversation::TargetKind kind) {
    for (int row = 0; row < m_view->count(); ++row) {
        if (m_view->message(row).id != id) continue;
        const QPoint origin = m_view->rowRect(row).topLeft();
        for (const auto& target : m_view->targets(row))
            if (target.kind == kind)
                return {m_view->viewport()->mapToGlobal(origin + target.rect.topLeft()), target.rect.size()};
    }
    return {QCursor::pos(), QSize()};
}

}  // namespace hearth::shell
