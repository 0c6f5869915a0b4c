// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/memory_cards.h"

#include <memory>

#include "ui/shell/flow_layout.h"
#include "ui/shell/moments.h"
#include "ui/shell/problem_bar.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

MemoryCards::MemoryCards(Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    auto* down = column(this, 0, theme::kGrid);
    m_problem = child<ProblemBar>(this, context.theme);
    m_problem->setAction(tr("Try again"));
    connect(m_problem, &ProblemBar::actionChosen, this, &MemoryCards::reload);
    down->addWidget(m_problem);
    m_box = card(this);
    m_card = column(m_box, theme::kGrid * 2, theme::kGrid);
    m_box->hide();
    down->addWidget(m_box);
}

void MemoryCards::reload() {
    m_context.curation.cards(this, [this](const Result<bridge::Cards>& cards) {
        if (cards.ok()) {
            m_problem->hide();
            show(*cards);
        } else if (cards.error().code != ErrorCode::Cancelled) {
            m_problem->showError(Operation::LoadList, cards.error());
        }
    });
}

void MemoryCards::show(const bridge::Cards& cards) {
    clearLayout(m_card);
    const std::size_t waiting = cards.conflicts.size() + cards.shifts.size();
    m_box->setVisible(waiting > 0);
    if (waiting == 0) return;
    if (!cards.shifts.empty()) {
        showShift(cards.shifts.front());
    } else {
        showConflict(cards.conflicts.front());
    }
    if (waiting > 1)
        m_card->addWidget(label(m_box, tr("%n more to look at", nullptr, static_cast<int>(waiting) - 1), "muted"));
}

void MemoryCards::addSide(QVBoxLayout& down, const QString& content, qint64 at) {
    auto* text = paragraph(m_box, content);
    followFont(m_context.theme, text, theme::TextRole::Message);
    down.addWidget(text);
    down.addWidget(label(m_box, tr("learned %1").arg(fullMomentText(at)), "muted"));
}

void MemoryCards::addAnswer(QLayout& across, const QString& text, const bridge::ConflictItem& conflict,
                            memory::ConflictAnswer answer) {
    auto* chosen = button(m_box, text, answer == memory::ConflictAnswer::Later ? "quiet" : "");
    connect(chosen, &QPushButton::clicked, this,
            [this, id = conflict.id, answer] { m_context.curation.answerConflict(this, id, answer, thenNext()); });
    across.addWidget(chosen);
}

void MemoryCards::showConflict(const bridge::ConflictItem& conflict) {
    m_card->addWidget(label(m_box, tr("Which of these holds?"), "title"));
    auto* sides = row(theme::kGrid * 3);
    auto* earlier = column(theme::kFine);
    auto* later = column(theme::kFine);
    addSide(*earlier, conflict.earlier, conflict.earlierAt);
    addSide(*later, conflict.later, conflict.laterAt);
    sides->addLayout(earlier, 1);
    sides->addLayout(later, 1);
    m_card->addLayout(sides);
    auto* answers = child<QWidget>(m_box);
    auto* across = std::make_unique<FlowLayout>(answers, theme::kGrid).release();
    addAnswer(*across, tr("The earlier one"), conflict, memory::ConflictAnswer::Old);
    addAnswer(*across, tr("The later one"), conflict, memory::ConflictAnswer::New);
    addAnswer(*across, tr("Both, each in its time"), conflict, memory::ConflictAnswer::Both);
    addAnswer(*across, tr("Ask me later"), conflict, memory::ConflictAnswer::Later);
    m_card->addWidget(answers);
}

void MemoryCards::showShift(const bridge::ShiftItem& shift) {
    m_card->addWidget(label(m_box, tr("You moved on to something else"), "title"));
    m_card->addWidget(paragraph(m_box, tr("From %1 to %2.").arg(shift.from, shift.to)));
    if (shift.retired > 0)
        m_card->addWidget(
            paragraph(m_box, tr("%n memory(s) of where that stood kept as history.", nullptr, shift.retired), "muted"));
    auto* across = row(theme::kGrid);
    auto* right = button(m_box, tr("That is right"), "primary");
    auto* undo = button(m_box, tr("Undo"));
    connect(right, &QPushButton::clicked, this,
            [this, id = shift.id] { m_context.curation.dismissShift(this, id, thenNext()); });
    connect(undo, &QPushButton::clicked, this,
            [this, id = shift.id] { m_context.curation.undoShift(this, id, thenNext()); });
    across->addWidget(right);
    across->addWidget(undo);
    across->addStretch();
    m_card->addLayout(across);
}

bridge::Answer<void> MemoryCards::thenNext() {
    return [this](const Status& status) {
        if (!status.ok()) return m_problem->showError(Operation::SaveChange, status.error());
        reload();
        Q_EMIT memoriesChanged();
    };
}

}  // namespace hearth::shell
