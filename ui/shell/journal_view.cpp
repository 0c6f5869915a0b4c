// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/journal_view.h"

#include <QPushButton>
#include <QShortcut>

#include "ui/shell/choice_box.h"
#include "ui/shell/flow_layout.h"
#include "ui/shell/problem_bar.h"
#include "ui/shell/story_page.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
constexpr int kSlowMilliseconds = 300;
constexpr int kTimesAtOnce = 12;
constexpr int kLeastTime = 96;
constexpr int kTimeLetters = 24;  ///< Of the time that is shown; a longer one is cut, and whole in the tooltip.
}  // namespace

JournalView::JournalView(Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    auto* down = column(this, 0, theme::kGrid);
    buildHead(*down);
    m_story = child<StoryPage>(this, context);
    down->addWidget(m_story, 1);
    down->addStretch();
    m_slow.setSingleShot(true);
    m_slow.setInterval(kSlowMilliseconds);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        leaveOther();
        say(tr("Looking…"));
    });
    connect(m_problem, &ProblemBar::actionChosen, this, &JournalView::reload);
    connect(m_story, &StoryPage::memoryChosen, this, &JournalView::memoryChosen);
    connect(m_story, &StoryPage::conversationChosen, this, &JournalView::conversationChosen);
    m_story->hide();
    showTimes({});
}

void JournalView::buildHead(QVBoxLayout& down) {
    auto* head = child<QWidget>(this);
    auto* lines = column(head, 0, theme::kGrid);
    lines->setContentsMargins(theme::kGrid * 3, 0, theme::kGrid * 3, 0);
    auto* across = std::make_unique<FlowLayout>(nullptr, theme::kGrid).release();
    addLength(*across, memory::Period::Day, tr("Day"));
    addLength(*across, memory::Period::Week, tr("Week"));
    addLength(*across, memory::Period::Month, tr("Month"));
    addLength(*across, memory::Period::Year, tr("Year"));
    across->addWidget(buildTimes());
    connect(m_when, &QComboBox::activated, this, &JournalView::chooseRow);
    lines->addLayout(across);
    m_problem = child<ProblemBar>(head, m_context.theme);
    m_problem->setAction(tr("Try again"));
    lines->addWidget(m_problem);
    m_note = paragraph(head, {});
    lines->addWidget(m_note);
    down.addWidget(head);
}

/// What is shown between the steps to its neighbours; they stay together where the window is narrow.
QWidget* JournalView::buildTimes() {
    auto* ground = child<QWidget>(this);
    auto* across = row(ground, 0, theme::kFine);
    const bool mirrored = isRightToLeft();
    m_earlier = addStep(*across, mirrored ? theme::Icon::ChevronRight : theme::Icon::ChevronLeft, tr("The one before"),
                        QKeySequence(Qt::ALT | Qt::Key_Left), 1);
    m_when = child<ChoiceBox>(ground);
    m_when->setAccessibleName(tr("Which time"));
    m_when->setMaxVisibleItems(kTimesAtOnce);
    m_when->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_when->setMinimumContentsLength(kTimeLetters);
    m_when->setMinimumWidth(kLeastTime);  // In a narrow window it gives way.
    across->addWidget(m_when);
    m_later = addStep(*across, mirrored ? theme::Icon::ChevronLeft : theme::Icon::ChevronRight, tr("The one after"),
                      QKeySequence(Qt::ALT | Qt::Key_Right), -1);
    return ground;
}

void JournalView::addLength(FlowLayout& across, memory::Period period, const QString& name) {
    auto* made = button(this, name);
    made->setCheckable(true);
    made->setAutoExclusive(true);
    made->setChecked(period == m_period);
    if (period == m_period) setFocusProxy(made);  // Whatever is told, these are there.
    across.addWidget(made);
    connect(made, &QPushButton::clicked, this, [this, made, period] {
        setFocusProxy(made);
        choose(period);
    });
}

QToolButton* JournalView::addStep(QLayout& across, theme::Icon icon, const QString& name, const QKeySequence& keys,
                                  int rows) {
    auto* made = iconButton(this, m_context.theme, icon, name, keys.toString(QKeySequence::NativeText));
    across.addWidget(made);
    connect(made, &QToolButton::clicked, this, [this, rows] { chooseRow(m_when->currentIndex() + rows); });
    auto* shortcut = child<QShortcut>(this, keys);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, made, &QToolButton::click);
    return made;
}

void JournalView::choose(memory::Period period) {
    m_period = period;
    // A longer time holds the one that was shown; a shorter one is the last of it.
    m_at = m_shown && !m_shown->soFar ? std::optional(m_shown->until - 1) : std::nullopt;
    m_other = true;
    reload();
}

void JournalView::chooseRow(int row) {
    if (row < 0 || row >= static_cast<int>(m_periods.size())) return;
    m_at = m_periods[static_cast<std::size_t>(row)].start;
    m_other = true;
    m_when->setCurrentIndex(row);
    showSteps();
    reload();
}

void JournalView::leaveOther() {
    if (!m_other) return;
    const QWidget* focus = window()->focusWidget();
    if (focus && m_story->isAncestorOf(focus)) setFocus(Qt::OtherFocusReason);
    m_story->hide();
    if (m_periods.empty() || m_periods.front().period == m_period) return;
    // Of another length: which of these times there are is not known.
    m_periods.clear();
    m_when->clear();
    m_when->hide();
    showSteps();
}

void JournalView::reload() {
    m_problem->hide();
    m_slow.start();
    m_reading.cancel();
    m_reading = m_context.journal.read(this, m_period, m_at, [this](const Result<bridge::JournalItem>& journal) {
        if (!journal.ok() && journal.error().code == ErrorCode::Cancelled) return;
        m_slow.stop();
        say({});
        if (journal.ok()) return show(*journal);
        leaveOther();
        m_problem->showError(Operation::LoadList, journal.error());
    });
}

void JournalView::show(const bridge::JournalItem& journal) {
    m_other = false;
    showTimes(journal);
    m_story->setVisible(journal.story.has_value());
    if (journal.story) return m_story->show(*journal.story);
    say(
        tr("What a day, a week, a month or a year brought is told here: what changed, what is new, what was decided, "
           "what is to come and what is open. It begins with the first conversation."));
}

void JournalView::showTimes(const bridge::JournalItem& journal) {
    m_periods = journal.periods;
    m_when->clear();
    int shown = -1;
    for (const auto& period : m_periods) {
        if (journal.story && journal.story->period.start == period.start) shown = m_when->count();
        m_when->addItem(period.soFar ? tr("%1, so far").arg(period.title()) : period.title());
    }
    m_when->setCurrentIndex(shown);
    m_when->setVisible(!m_periods.empty());
    m_shown = journal.story ? std::optional(journal.story->period) : std::nullopt;
    showSteps();
}

void JournalView::showSteps() {
    const int at = m_when->currentIndex();
    m_earlier->setEnabled(at >= 0 && at + 1 < m_when->count());
    m_later->setEnabled(at > 0);
    m_earlier->setVisible(m_when->count() > 0);
    m_later->setVisible(m_when->count() > 0);
}

void JournalView::say(const QString& text) {
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

}  // namespace hearth::shell
