// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/memory_cards.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "ui/shell/flow_layout.h"
#include "ui/shell/folded_text.h"
#include "ui/shell/long_words.h"
#include "ui/shell/moments.h"
#include "ui/shell/problem_bar.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {

constexpr int kLinesShown = 4;  ///< Of a long memory, so that the answers are in reach.

/// All that the cards say, to tell whether they say something else.
QStringList toldBy(const bridge::Cards& cards) {
    QStringList told;
    for (const auto& shift : cards.shifts) told << shift.from << shift.to << QString::number(shift.retired);
    for (const auto& one : cards.conflicts)
        told << QString::fromStdString(one.id.text()) << one.earlier << QString::number(one.earlierAt) << one.later
             << QString::number(one.laterAt);
    return told;
}

}  // namespace

MemoryCards::MemoryCards(Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    auto* down = column(this, 0, theme::kGrid);
    m_problem = child<ProblemBar>(this, context.theme);
    m_problem->setAction(tr("Try again"));
    connect(m_problem, &ProblemBar::actionChosen, this, &MemoryCards::reload);
    down->addWidget(m_problem);
    m_box = card(this);
    m_box->setAccessibleName(tr("A question about what is remembered"));
    auto* lines = column(m_box, 0, theme::kGrid);
    lines->setContentsMargins(theme::kGrid * 2, theme::kGrid, theme::kGrid * 2, theme::kGrid);
    buildHead(*lines);
    buildInside();
    setFolded(false);
    m_box->hide();
    down->addWidget(m_box);
}

void MemoryCards::buildHead(QVBoxLayout& down) {
    auto* across = row(theme::kGrid);
    m_title = label(m_box, {}, "title");
    m_summary = line(m_box, {});
    across->addWidget(m_title, 1);
    across->addWidget(m_summary, 1);
    m_open = button(m_box, tr("Answer"));
    m_fold = iconButton(m_box, m_context.theme, theme::Icon::ChevronUp, tr("Answer another time"));
    across->addWidget(m_open);
    across->addWidget(m_fold, 0, Qt::AlignTop);
    down.addLayout(across);
    connect(m_open, &QPushButton::clicked, this, &MemoryCards::ask);
    connect(m_fold, &QToolButton::clicked, this, [this] {
        setFolded(true);
        m_open->setFocus(Qt::OtherFocusReason);
    });
}

void MemoryCards::buildInside() {
    m_inside = child<QWidget>(m_box);
    m_card = column(m_inside, 0, theme::kGrid);
    m_card->setContentsMargins(0, 0, 0, theme::kGrid);
    m_inside->hide();  // Until it has all.
    m_box->layout()->addWidget(m_inside);
}

void MemoryCards::setFolded(bool folded) {
    m_folded = folded;
    m_title->setVisible(!folded);
    m_summary->setVisible(folded);
    m_open->setVisible(folded);
    m_fold->setVisible(!folded);
    m_inside->setVisible(!folded);
    Q_EMIT roomChanged();
}

bool MemoryCards::isOpen() const { return !m_box->isHidden() && !m_folded; }

void MemoryCards::ask() {
    setFolded(false);
    const auto answers = [](const QPushButton* one) {
        return one->property("kind").toString() != QLatin1String("link");
    };
    const auto first = std::find_if(m_keys.begin(), m_keys.end(), answers);
    if (first != m_keys.end()) (*first)->setFocus(Qt::OtherFocusReason);
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
    // Who is about to answer keeps the keyboard where it is while nothing is another.
    const QStringList told = toldBy(cards);
    if (std::exchange(m_told, told) == told) return;
    const bool hadKeys = m_inside->isAncestorOf(window()->focusWidget());
    m_keys.clear();
    m_inside->hide();
    m_inside->deleteLater();
    buildInside();
    const std::size_t waiting = cards.conflicts.size() + cards.shifts.size();
    m_box->setVisible(waiting > 0);
    if (waiting == 0) {
        Q_EMIT roomChanged();
        if (hadKeys) Q_EMIT answeredAll();
        return;
    }
    m_summary->setText(tr("%n question(s) about what is remembered", nullptr, static_cast<int>(waiting)));
    if (!cards.shifts.empty()) {
        showShift(cards.shifts.front());
    } else {
        showConflict(cards.conflicts.front());
    }
    if (waiting > 1)
        m_card->addWidget(label(m_inside, tr("%n more to look at", nullptr, static_cast<int>(waiting) - 1), "muted"));
    orderKeys();
    m_inside->setVisible(!m_folded);  // With all that is in it, at once.
    Q_EMIT roomChanged();
    if (hadKeys && !m_folded) ask();
}

QPushButton* MemoryCards::key(QWidget* parent, const QString& text, const char* kind) {
    m_keys.push_back(button(parent, text, kind));
    return m_keys.back();
}

void MemoryCards::orderKeys() {
    QWidget* before = m_fold;
    for (auto* next : m_keys) {
        setTabOrder(before, next);
        before = next;
    }
}

void MemoryCards::addSide(QVBoxLayout& down, const QString& side, const MemoryId& id, const QString& content,
                          qint64 at) {
    down.addWidget(label(m_inside, side, "muted"));
    auto* text = child<FoldedText>(m_inside, m_context.theme, theme::TextRole::Message, kLinesShown);
    text->setWords(content);
    m_keys.push_back(text->key());
    down.addWidget(text);
    auto* ground = child<QWidget>(m_inside);
    auto* flow = std::make_unique<FlowLayout>(ground, theme::kGrid).release();
    auto* when = label(ground, tr("learned %1").arg(fullMomentText(at)), "muted");
    auto* source = key(ground, tr("Why it is here"), "link");
    source->setAccessibleDescription(content);
    when->setMinimumHeight(source->sizeHint().height());
    flow->addWidget(when);
    flow->addWidget(source);
    connect(source, &QPushButton::clicked, this, [this, id] { Q_EMIT memoryChosen(id); });
    down.addWidget(ground);
}

void MemoryCards::addAnswer(QWidget* ground, const QString& text, const QString& what,
                            const bridge::ConflictItem& conflict, memory::ConflictAnswer answer) {
    const bool later = answer == memory::ConflictAnswer::Later;
    auto* chosen = key(ground, text, later ? "quiet" : "");
    chosen->setToolTip(what);
    connect(chosen, &QPushButton::clicked, this, [this, id = conflict.id, answer, later] {
        const auto takeBack = [this, id] {
            m_context.curation.answerConflict(this, id, memory::ConflictAnswer::Later, thenNext());
        };
        m_context.curation.answerConflict(
            this, id, answer, later ? thenNext() : thenNext(tr("Answered; Undo puts it under Review"), takeBack));
    });
    ground->layout()->addWidget(chosen);
}

void MemoryCards::showConflict(const bridge::ConflictItem& conflict) {
    m_title->setText(tr("Which of these holds?"));
    auto* sides = row(theme::kGrid * 3);
    auto* earlier = column(theme::kFine);
    auto* later = column(theme::kFine);
    addSide(*earlier, tr("The earlier one"), conflict.earlierId, conflict.earlier, conflict.earlierAt);
    addSide(*later, tr("The later one"), conflict.laterId, conflict.later, conflict.laterAt);
    sides->addLayout(earlier, 1);
    sides->addLayout(later, 1);
    m_card->addLayout(sides);
    auto* answers = child<QWidget>(m_inside);
    std::make_unique<FlowLayout>(answers, theme::kGrid).release();
    using memory::ConflictAnswer;
    const auto stays = [](const QString& content) {
        return tip({tr("“%1” stays, the other becomes history").arg(withoutMarks(content))});
    };
    addAnswer(answers, tr("The earlier one"), stays(conflict.earlier), conflict, ConflictAnswer::Old);
    addAnswer(answers, tr("The later one"), stays(conflict.later), conflict, ConflictAnswer::New);
    addAnswer(answers, tr("Both, each in its time"), tr("Both stay, each from the day on which it was said"), conflict,
              ConflictAnswer::Both);
    addAnswer(answers, tr("Ask me later"), tr("Both stay; the question waits under Review and comes again in a week"),
              conflict, ConflictAnswer::Later);
    m_card->addWidget(answers);
}

void MemoryCards::showShift(const bridge::ShiftItem& shift) {
    m_title->setText(tr("You moved on to something else"));
    m_card->addWidget(paragraph(m_inside, breakable(tr("From %1 to %2.").arg(shift.from, shift.to))));
    if (shift.retired > 0)
        m_card->addWidget(paragraph(
            m_inside, tr("%n memory(s) of where that stood kept as history.", nullptr, shift.retired), "muted"));
    auto* across = row(theme::kGrid);
    auto* right = key(m_inside, tr("That is right"), "primary");
    auto* undo = key(m_inside, tr("Undo"), "");
    undo->setToolTip(tr("It was no move: what stood before stands again"));
    connect(right, &QPushButton::clicked, this,
            [this, id = shift.id] { m_context.curation.dismissShift(this, id, thenNext()); });
    connect(undo, &QPushButton::clicked, this,
            [this, id = shift.id] { m_context.curation.undoShift(this, id, thenNext()); });
    across->addWidget(right);
    across->addWidget(undo);
    across->addStretch();
    m_card->addLayout(across);
}

bridge::Answer<void> MemoryCards::thenNext(const QString& done, const std::function<void()>& undo) {
    return [this, done, undo](const Status& status) {
        if (!status.ok()) return m_problem->showError(Operation::SaveChange, status.error());
        reload();
        Q_EMIT memoriesChanged();
        if (undo) Q_EMIT offered(done, undo);
    };
}

}  // namespace hearth::shell
