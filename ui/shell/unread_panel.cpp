// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/unread_panel.h"

#include <QHideEvent>
#include <cmath>

#include "ui/shell/moments.h"
#include "ui/shell/problem_bar.h"
#include "ui/shell/progress_line.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

UnreadPanel::UnreadPanel(Context& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_task(context.bridge) {
    auto* down = column(this, 0, theme::kGrid);
    down->setContentsMargins(0, 0, 0, theme::kGrid);
    buildCount();
    down->addWidget(m_waiting);
    m_progress = child<ProgressLine>(this, m_task);
    down->addWidget(m_progress);
    m_outcome = paragraph(this, {});
    m_outcome->hide();
    down->addWidget(m_outcome);
    m_dropped = button(this, tr("See what was dropped"), "link");
    m_dropped->hide();
    down->addWidget(m_dropped, 0, Qt::AlignLeft);
    m_problem = child<ProblemBar>(this, context.theme);
    down->addWidget(m_problem);
    hide();
    connect(m_read, &QPushButton::clicked, this, &UnreadPanel::read);
    connect(m_dropped, &QPushButton::clicked, this, &UnreadPanel::refusedChosen);
    connect(&m_task, &bridge::Task::progressed, this, &UnreadPanel::showProgress);
    connect(&m_task, &bridge::Task::ended, this, [this] { m_read->setEnabled(true); });
}

void UnreadPanel::buildCount() {
    m_waiting = child<QWidget>(this);
    auto* across = row(m_waiting, 0, theme::kGrid * 2);
    auto* words = column(theme::kFine);
    m_count = paragraph(m_waiting, {});
    m_price =
        paragraph(m_waiting, tr("Each is sent to the model that answered in it, at that model's price."), "muted");
    words->addWidget(m_count);
    words->addWidget(m_price);
    m_read = button(m_waiting, {});
    m_read->setAccessibleName(tr("Have a model read the conversations that none has read"));
    across->addLayout(words, 1);
    across->addWidget(m_read, 0, Qt::AlignVCenter);
}

void UnreadPanel::reload() {
    m_context.curation.unread(this, [this](const Result<bridge::UnreadItem>& unread) {
        if (unread.ok()) show(*unread);
    });
}

void UnreadPanel::show(const bridge::UnreadItem& unread) {
    // While it runs, the count is what the progress is measured by.
    if (m_task.isRunning()) return;
    m_unread = unread;
    const bool waits = unread.helper != engine::MemoryModel::Off && unread.conversations > 0;
    m_count->setText(
        tr("%n conversation(s) were not read by a model yet.", nullptr, static_cast<int>(unread.conversations)));
    m_read->setText(unread.conversations == 1 ? tr("Have it read") : tr("Have them read"));
    m_price->setVisible(unread.helper == engine::MemoryModel::Answers);
    m_waiting->setVisible(waits);
    setVisible(waits || m_outcome->isVisibleTo(this) || m_problem->isVisibleTo(this));
}

void UnreadPanel::read() {
    if (m_task.isRunning()) return;
    m_problem->hide();
    say({});
    m_read->setEnabled(false);
    m_context.curation.readUnread(m_task, [this](const Result<bridge::ModelReadingItem>& reading) { finish(reading); });
}

void UnreadPanel::showProgress(double fraction) {
    const auto done = static_cast<qint64>(std::lround(fraction * static_cast<double>(m_unread.conversations)));
    m_progress->setWhat(tr("%1 of %2 conversations read. Leaving the settings stops it; what was read is kept.")
                            .arg(countText(done), countText(m_unread.conversations)));
}

void UnreadPanel::finish(const Result<bridge::ModelReadingItem>& reading) {
    // Nobody looks any more: the settings were left.
    if (!isVisible()) return reload();
    if (reading.ok()) {
        showOutcome(*reading);
    } else if (reading.error().code == ErrorCode::Cancelled) {
        say(sentenceFor(Operation::ReadUnread, reading.error()));
    } else {
        m_problem->showError(Operation::ReadUnread, reading.error());
    }
    reload();
}

void UnreadPanel::showOutcome(const bridge::ModelReadingItem& reading) {
    QStringList words{whatCame(reading), whatWaits(reading)};
    words.removeAll(QString());
    say(words.join(QLatin1Char(' ')));
    m_dropped->setVisible(reading.dropped > 0);
}

QString UnreadPanel::whatCame(const bridge::ModelReadingItem& reading) const {
    QStringList words;
    const int read = static_cast<int>(reading.conversations);
    QStringList came;
    if (reading.added > 0) came << tr("%n memory(ies) new", nullptr, static_cast<int>(reading.added));
    if (reading.replaced > 0) came << tr("%n replaced", nullptr, static_cast<int>(reading.replaced));
    if (reading.ended > 0) came << tr("%n over", nullptr, static_cast<int>(reading.ended));
    if (reading.reworded > 0) came << tr("%n over in part", nullptr, static_cast<int>(reading.reworded));
    if (came.isEmpty()) came << tr("nothing new");
    if (read > 0) words << tr("%n conversation(s) read: %1.", nullptr, read).arg(came.join(QStringLiteral(", ")));
    if (reading.added > 0 && reading.inReview) words << tr("What is new waits under Memory, Review.");
    if (reading.doubted > 0)
        words << tr("%n may be out of date, and stay(s) until you say: Memory asks you.", nullptr,
                    static_cast<int>(reading.doubted));
    if (reading.dropped > 0)
        words << tr("%n rough note(s) dropped as told better now, or wrong: under Memory, Review, Refused.", nullptr,
                    static_cast<int>(reading.dropped));
    return words.join(QLatin1Char(' '));
}

QString UnreadPanel::whatWaits(const bridge::ModelReadingItem& reading) const {
    QStringList words;
    if (reading.overBudget > 0)
        words << tr(
            "%n still wait: this month’s budget is used up. Raise it under Usage and costs (Ctrl+U), or choose "
            "models on this computer above, and have them read then.",
            nullptr, static_cast<int>(reading.overBudget));
    if (reading.unanswered > 0)
        words << tr("%n got no answer, and still wait.", nullptr, static_cast<int>(reading.unanswered));
    if (reading.notShown > 0)
        words << tr("%n were not shown: no model may read them.", nullptr, static_cast<int>(reading.notShown));
    if (reading.notShown > 0 && m_unread.helper == engine::MemoryModel::Answers)
        words << tr("What was imported or is local only is read by models on this computer alone.");
    if (reading.unclear > 0)
        words << tr("About %n the model gave no answer that can be used; what Hearth remembered of them stays.",
                    nullptr, static_cast<int>(reading.unclear));
    return words.join(QLatin1Char(' '));
}

void UnreadPanel::say(const QString& outcome) {
    m_outcome->setText(outcome);
    m_outcome->setVisible(!outcome.isEmpty());
    m_dropped->hide();
}

void UnreadPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    if (event->spontaneous()) return;  // The window was made small.
    stop();
    say({});
    m_problem->hide();
}

}  // namespace hearth::shell
