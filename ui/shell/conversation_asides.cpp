// SPDX-License-Identifier: AGPL-3.0-or-later
// What stands between the messages and the composer: problems, notes, the budget's question and that of a tool.
#include <QDateTime>
#include <QMenu>
#include <QPlainTextEdit>

#include "ui/bridge/answer_facts.h"
#include "ui/shell/budget_question.h"
#include "ui/shell/conversation_page.h"
#include "ui/shell/instructions_panel.h"
#include "ui/shell/prompt_completer.h"
#include "ui/shell/quiet_note.h"
#include "ui/shell/resume_bar.h"
#include "ui/shell/tool_question.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
constexpr int kFootWidth = 544;
}

void ConversationPage::buildFoot(QVBoxLayout& down) {
    const auto add = [&](QWidget* aside) {
        auto* across = row(0);
        across->setContentsMargins(theme::kGrid * 3, 0, theme::kGrid * 3, 0);
        followText(m_context.theme, aside, &QWidget::setMaximumWidth, kFootWidth);
        across->addStretch(1);
        across->addWidget(aside, 100);
        across->addStretch(1);
        down.addLayout(across);
    };
    m_note = child<QuietNote>(this, m_context.theme);
    m_problem = child<ProblemBar>(this, m_context.theme);
    m_budget = child<BudgetQuestion>(this, m_context.theme);
    m_tool = child<ToolQuestion>(this, m_context.theme);
    add(m_note);
    add(m_problem);
    add(m_budget);
    add(m_tool);
    m_instructions = child<InstructionsPanel>(this, m_context.bridge, m_context.theme);
    add(m_instructions);
    down.addSpacing(theme::kGrid);
}

void ConversationPage::connectAsides() {
    connect(m_problem, &ProblemBar::actionChosen, this, [this] { load({}); });
    connect(m_tool, &ToolQuestion::decided, this, &ConversationPage::answerTool);
    connect(m_instructions, &InstructionsPanel::closed, this, &ConversationPage::focusComposer);
    connect(m_instructions, &InstructionsPanel::chosen, this, &ConversationPage::setInstructions);
    connect(m_instructions, &InstructionsPanel::offered, this, &ConversationPage::offered);
    // A child of the page: a list above the field in which it is typed.
    child<PromptCompleter>(this, m_context.bridge, *m_composer->findChild<QPlainTextEdit*>());
    connect(m_budget, &BudgetQuestion::sendAnyway, this, [this] { resend({true}); });
    connect(m_budget, &BudgetQuestion::freeChosen, this, [this](const bridge::ConnectionItem& connection) {
        resend({false, connection});
    });
    connect(m_budget, &BudgetQuestion::budgetChosen, this, [this](double dollars) {
        m_turning.setBudget(this, dollars, [this](const Status& status) {
            if (status.ok()) return resend({});
            m_problem->showError(Operation::SaveChange, status.error());
            m_problem->setAction({});
        });
    });
}

void ConversationPage::clearAsides() {
    m_problem->hide();
    m_resume->dismiss();
    m_budget->hide();
    m_instructions->hide();
    m_note->say({});
}

void ConversationPage::askBudget(const bridge::Turn& turn) {
    m_stopped = turn;
    m_turning.budget(this, [this, asked = m_conversation](const Result<bridge::BudgetChoices>& choices) {
        if (choices.ok() && asked == m_conversation) m_budget->ask(*choices);
    });
}

void ConversationPage::resend(Allowed allowed) {
    auto turn = std::exchange(m_stopped, std::nullopt);
    if (!turn || turn->conversation != m_conversation) return m_budget->hide();
    m_allowed = std::move(allowed);
    // What is typed may have been changed since.
    const bool typed = turn->kind == engine::TurnKind::New || turn->kind == engine::TurnKind::Edit;
    if (typed) {
        m_composer->send();
    } else {
        ask(std::move(*turn));
    }
    m_allowed.reset();
}

void ConversationPage::sayBudget(const bridge::BudgetItem& budget) {
    const QString today = QDateTime::fromMSecsSinceEpoch(m_context.bridge.now()).date().toString(Qt::ISODate);
    if (m_context.window.value(QLatin1String(kBudgetTold)).toString() == today) return;
    m_context.window.setValue(QLatin1String(kBudgetTold), today);
    const QString spent = bridge::dollars(budget.spent);
    const QString limit = bridge::dollars(budget.limit);
    m_note->say(budget.isSpent ? tr("This month's budget is spent: %1 of %2.").arg(spent, limit)
                               : tr("This month's budget is nearly spent: %1 of %2.").arg(spent, limit));
}

void ConversationPage::showQuestion() {
    const auto* question = m_conversation ? m_turns.questionIn(*m_conversation) : nullptr;
    if (question) {
        m_tool->ask(*question);
    } else {
        m_tool->hide();
    }
}

void ConversationPage::answerTool(engine::ToolDecision decision) {
    // Whoever answered with the keyboard goes on typing.
    const bool held = m_tool->isAncestorOf(focusWidget());
    if (m_conversation) m_turns.answerTool(*m_conversation, decision);
    if (held) focusComposer();
}

void ConversationPage::readManner() {
    readTools();
    m_instructed.clear();
    m_instructedSign->hide();
    if (!m_conversation) return showBeginning();
    if (!m_context.bridge.isOpen()) return;
    m_prompts.instructions(this, *m_conversation, [this, id = *m_conversation](const Result<QString>& text) {
        if (!text.ok() || id != m_conversation) return;
        m_instructed = *text;
        m_instructedSign->setVisible(!text->isEmpty());
    });
}

void ConversationPage::openInstructions() { m_instructions->open(m_instructed, m_conversation); }

void ConversationPage::setInstructions(const QString& text) {
    focusComposer();
    if (!m_conversation) {
        // They become the conversation's with its first message.
        m_beginning.instructions = text.trimmed();
        keepBeginning();
        return showBeginning();
    }
    if (text == m_instructed) return;
    const ConversationId id = *m_conversation;
    m_prompts.setInstructions(this, id, text, [this, id, before = m_instructed](const Status& status) {
        if (!status.ok()) {
            m_problem->showError(Operation::SaveChange, status.error());
            return m_problem->setAction({});
        }
        if (id == m_conversation) readManner();
        Q_EMIT offered(tr("Instructions changed"), [this, id, before] {
            m_prompts.setInstructions(this, id, before, [this, id](const Status&) {
                if (id == m_conversation) readManner();
            });
        });
    });
}

void ConversationPage::readTools() {
    showTools(false);
    if (!m_conversation || !m_context.bridge.isOpen()) return;
    m_turning.toolsOn(this, *m_conversation, [this, id = *m_conversation](const Result<bool>& on) {
        if (on.ok() && id == m_conversation) showTools(*on);
    });
}

void ConversationPage::useTools(bool on) {
    showTools(on);
    if (!m_conversation) {
        m_beginning.usesTools = on;
        return keepBeginning();
    }
    m_turning.setToolsOn(this, *m_conversation, on, [this](const Status& status) {
        if (status.ok()) return;
        readTools();
        m_problem->showError(Operation::SaveChange, status.error());
        m_problem->setAction({});
    });
}

void ConversationPage::showTools(bool on) {
    m_usesTools = on;
    m_toolsOn->setVisible(on);
}

void ConversationPage::addToolSwitch() {
    auto* tools = m_menu->addAction(tr("Let the model use tools"));
    tools->setCheckable(true);
    tools->setChecked(m_usesTools);
    connect(tools, &QAction::toggled, this, &ConversationPage::useTools);
}

}  // namespace hearth::shell
