// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/start_page.h"

#include <QVBoxLayout>

#include "ui/shell/moments.h"
#include "ui/shell/resume_bar.h"
#include "ui/shell/sign.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {

constexpr int kPageWidth = 680;
constexpr int kCards = 6;

}  // namespace

StartPage::StartPage(Context& context, QWidget* parent) : QScrollArea(parent), m_context(context) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setAccessibleName(tr("Start"));
    auto* ground = child<QWidget>(this);
    auto* outer = row(ground, theme::kGrid * 4, 0);
    m_middle = child<QWidget>(ground);
    followText(m_context.theme, m_middle, &QWidget::setMaximumWidth, kPageWidth);
    auto* down = column(m_middle, 0, theme::kGrid);
    m_heading = label(m_middle, {}, "display");
    down->addWidget(m_heading);
    m_counts = label(m_middle, {}, "muted");
    down->addWidget(m_counts);
    down->addSpacing(theme::kGrid * 2);
    m_problem = child<ProblemBar>(m_middle, context.theme);
    m_problem->setAction(tr("Try again"));
    connect(m_problem, &ProblemBar::actionChosen, this, &StartPage::reload);
    down->addWidget(m_problem);
    m_cards = column(theme::kGrid * 3 / 2);
    down->addLayout(m_cards);
    down->addStretch(1);
    outer->addStretch(1);
    outer->addWidget(m_middle, 12);
    outer->addStretch(1);
    setWidget(ground);
}

void StartPage::reload() {
    m_context.chats.counts(this, [this](Result<bridge::VaultCounts> counts) {
        if (counts.ok()) showCounts(*counts);
    });
    m_context.memories.resumable(this, kCards, [this](Result<std::vector<bridge::ResumeItem>> threads) {
        m_problem->hide();
        clearLayout(m_cards);
        if (!threads.ok()) {
            m_problem->showError(Operation::LoadList, threads.error());
        } else if (threads->empty()) {
            showEmpty();
        } else {
            showCards(*threads);
        }
    });
}

void StartPage::showCounts(const bridge::VaultCounts& counts) {
    m_counts->setVisible(counts.conversations > 0);
    const QStringList words{tr("%Ln conversation(s)", nullptr, static_cast<int>(counts.conversations)),
                            tr("%Ln message(s)", nullptr, static_cast<int>(counts.messages)),
                            tr("%Ln memory(ies)", nullptr, static_cast<int>(counts.memories))};
    m_counts->setText(words.join(QStringLiteral(" · ")));
}

void StartPage::showCards(const std::vector<bridge::ResumeItem>& threads) {
    m_heading->setText(tr("Pick up where you left off"));
    for (const auto& thread : threads) m_cards->addWidget(resumeCard(thread));
}

QWidget* StartPage::resumeCard(const bridge::ResumeItem& thread) {
    auto* box = card(m_middle);
    auto* down = column(box, theme::kGrid * 2, theme::kGrid);
    auto* head = row(theme::kGrid * 2);
    head->addWidget(line(box, thread.title.isEmpty() ? tr("Untitled") : thread.title, "title"), 1);
    QStringList words{threadStateTitle(thread.state), momentText(thread.lastAt, m_context.bridge.now())};
    words.removeAll(QString());
    auto* when = label(box, words.join(QStringLiteral(" · ")), "muted");
    when->setToolTip(fullMomentText(thread.lastAt));
    head->addWidget(when, 0, Qt::AlignTop);
    down->addLayout(head);
    auto* across = row(theme::kGrid * 2);
    auto* lines = column(0);
    lines->addLayout(resumeLines(m_context, box, thread));
    lines->addStretch();
    across->addLayout(lines, 1);
    auto* resume = button(box, tr("Continue"));
    resume->setAccessibleName(tr("Continue %1").arg(thread.title));
    connect(resume, &QPushButton::clicked, this, [this, id = thread.conversation] { Q_EMIT conversationChosen(id); });
    across->addWidget(resume, 0, Qt::AlignBottom);
    down->addLayout(across);
    return box;
}

void StartPage::showEmpty() {
    m_heading->setText(tr("A good place to start"));
    m_cards->addWidget(
        stepCard(theme::Icon::Conversation, tr("Ask something"),
                 tr("Conversations that stop half-way will wait here, with what was decided and what is open."),
                 tr("New conversation"), &StartPage::newChosen));
    m_cards->addWidget(
        stepCard(theme::Icon::Import, tr("Bring your old conversations"),
                 tr("An export from ChatGPT or Claude becomes searchable and is remembered, on this computer only."),
                 tr("Import…"), &StartPage::importChosen));
    m_cards->addWidget(
        stepCard(theme::Icon::Model, tr("Connect a model"),
                 tr("One on this computer or a provider with your key. Without one, answers are quotes from memory."),
                 tr("Settings"), &StartPage::settingsChosen));
}

QWidget* StartPage::stepCard(theme::Icon icon, const QString& title, const QString& text, const QString& action,
                             void (StartPage::*signal)()) {
    auto* box = card(m_middle);
    auto* across = row(box, theme::kGrid * 2, theme::kGrid * 2);
    across->addWidget(sign(box, m_context.theme, icon, theme::ColorRole::Accent, theme::kIconLarge), 0, Qt::AlignTop);
    auto* texts = column(theme::kFine);
    texts->addWidget(label(box, title, "title"));
    texts->addWidget(paragraph(box, text, "muted"));
    across->addLayout(texts, 1);
    auto* go = button(box, action);
    connect(go, &QPushButton::clicked, this, signal);
    across->addWidget(go, 0, Qt::AlignVCenter);
    return box;
}

}  // namespace hearth::shell
