// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/forget_dialog.h"

#include <QDateTime>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <algorithm>

#include "ui/shell/long_words.h"
#include "ui/shell/problem_bar.h"
#include "ui/shell/progress_line.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {

using memory::ForgetKind;

constexpr int kWidth = 480;
constexpr int kScreenMargin = 64;  ///< For the title bar and what the desktop has beside windows.
constexpr int kLeastListed = 96;
constexpr int kTypingMilliseconds = 250;
constexpr int kFewestLetters = 2;

QString questionFor(ForgetKind kind) {
    switch (kind) {
        case ForgetKind::Memory: return ForgetDialog::tr("Forget this memory for good?");
        case ForgetKind::Message: return ForgetDialog::tr("Forget this message for good?");
        case ForgetKind::Conversation: return ForgetDialog::tr("Forget this conversation for good?");
        case ForgetKind::Topic: return ForgetDialog::tr("Forget a topic for good");
        case ForgetKind::Person: return ForgetDialog::tr("Forget a person for good");
        case ForgetKind::Range: return ForgetDialog::tr("Forget a time range for good");
        case ForgetKind::Everything: break;
    }
    return ForgetDialog::tr("Forget everything for good?");
}

QString leadFor(ForgetKind kind) {
    switch (kind) {
        case ForgetKind::Memory:
            return ForgetDialog::tr("The memory and what was made from it go. The message that it came from stays.");
        case ForgetKind::Message:
            return ForgetDialog::tr("What the message says goes, with what was learned from it alone.");
        case ForgetKind::Conversation:
            return ForgetDialog::tr("Its messages go, with what was learned from them alone.");
        case ForgetKind::Topic:
            return ForgetDialog::tr(
                "Every message and memory that has these words goes, with what was made from it. A conversation whose "
                "title has them goes whole.");
        case ForgetKind::Person:
            return ForgetDialog::tr(
                "Every message and memory that has this name goes, with what was made from it. A conversation whose "
                "title has it goes whole.");
        case ForgetKind::Range:
            return ForgetDialog::tr("What was said in these days goes, with what was learned from it alone.");
        case ForgetKind::Everything: break;
    }
    return ForgetDialog::tr("All conversations, all memories and all drafts go. Connections and settings stay.");
}

QStringList inQuotes(const QStringList& texts) {
    QStringList quoted;
    for (const auto& text : texts) quoted << QStringLiteral("“%1”").arg(withoutMarks(text.simplified()));
    return quoted;
}

}  // namespace

QString forgetKindTitle(ForgetKind kind) {
    switch (kind) {
        case ForgetKind::Memory: return ForgetDialog::tr("A memory");
        case ForgetKind::Message: return ForgetDialog::tr("A message");
        case ForgetKind::Conversation: return ForgetDialog::tr("A conversation");
        case ForgetKind::Topic: return ForgetDialog::tr("A topic");
        case ForgetKind::Person: return ForgetDialog::tr("A person");
        case ForgetKind::Range: return ForgetDialog::tr("A time range");
        case ForgetKind::Everything: break;
    }
    return ForgetDialog::tr("Everything");
}

ForgetDialog::ForgetDialog(Context& context, bridge::ForgetWish wish, QWidget* parent)
    : QDialog(parent), m_context(context), m_wish(std::move(wish)), m_task(context.bridge) {
    setWindowTitle(tr("Forget"));
    setWindowModality(Qt::WindowModal);
    followText(m_context.theme, this, &QWidget::setMinimumWidth, kWidth);
    resize(kWidth, height());
    auto* down = column(this, theme::kGrid * 3, theme::kGrid * 3 / 2);
    m_title = label(this, questionFor(m_wish.kind), "title");
    down->addWidget(m_title);
    m_lead = paragraph(this, leadFor(m_wish.kind));
    down->addWidget(m_lead);
    m_asked = child<QWidget>(this);
    buildAsked(*down);
    m_scroll = child<QScrollArea>(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("What will go"));
    m_listed = child<QWidget>(m_scroll);
    m_outlook = column(m_listed, 0, theme::kFine);
    m_scroll->setWidget(m_listed);
    m_listed->installEventFilter(this);
    down->addWidget(m_scroll);
    m_problem = child<ProblemBar>(this, context.theme);
    down->addWidget(m_problem);
    m_progress = child<ProgressLine>(this, m_task);
    down->addWidget(m_progress);
    down->addStretch();
    buildAnswers(*down);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingMilliseconds);
    connect(&m_typing, &QTimer::timeout, this, &ForgetDialog::look);
    look();
}

void ForgetDialog::buildAsked(QVBoxLayout& down) {
    auto* across = row(m_asked, 0, theme::kGrid);
    const auto changed = [this] {
        m_forget->setEnabled(false);
        m_typing.start();
    };
    if (m_wish.kind == ForgetKind::Topic || m_wish.kind == ForgetKind::Person) {
        m_words = child<QLineEdit>(m_asked);
        const bool person = m_wish.kind == ForgetKind::Person;
        m_words->setPlaceholderText(person ? tr("The person’s name") : tr("The topic’s words"));
        m_words->setAccessibleName(m_words->placeholderText());
        m_words->setText(m_wish.words);
        connect(m_words, &QLineEdit::textChanged, this, changed);
        across->addWidget(m_words, 1);
    }
    if (m_wish.kind == ForgetKind::Range) {
        const QDate today = QDateTime::fromMSecsSinceEpoch(m_context.bridge.now()).date();
        const auto day = [&](const QString& name, const QDate& date) {
            auto* head = label(m_asked, name);
            auto* edit = child<QDateEdit>(m_asked, date);
            edit->setAccessibleName(name);
            edit->setCalendarPopup(true);
            head->setBuddy(edit);
            across->addWidget(head);
            across->addWidget(edit);
            connect(edit, &QDateEdit::dateChanged, this, changed);
            return edit;
        };
        m_from = day(tr("From"), today);
        m_to = day(tr("to"), today);
        across->addStretch();
    }
    m_asked->setVisible(m_words || m_from);
    down.addWidget(m_asked);
}

void ForgetDialog::buildAnswers(QVBoxLayout& down) {
    auto* across = row(theme::kGrid);
    m_keep = button(this, tr("Keep it"));
    m_forget = button(this, tr("Forget"), "danger");
    m_keep->setDefault(true);
    m_forget->setEnabled(false);
    across->addStretch();
    across->addWidget(m_forget);
    across->addWidget(m_keep);
    down.addLayout(across);
    connect(m_keep, &QPushButton::clicked, this, &ForgetDialog::reject);
    connect(m_forget, &QPushButton::clicked, this, &ForgetDialog::forget);
    (m_words ? static_cast<QWidget*>(m_words) : m_keep)->setFocus();
}

bool ForgetDialog::isComplete() const {
    if (m_words) return m_wish.words.simplified().size() >= kFewestLetters;
    return !m_from || (m_wish.since && m_wish.until && *m_wish.since < *m_wish.until);
}

void ForgetDialog::look() {
    m_looking.cancel();
    if (m_words) m_wish.words = m_words->text();
    if (m_from) {
        m_wish.since = m_from->date().startOfDay().toMSecsSinceEpoch();
        m_wish.until = m_to->date().addDays(1).startOfDay().toMSecsSinceEpoch();
    }
    clearLayout(m_outlook);
    m_problem->hide();
    if (!isComplete()) return;
    m_outlook->addWidget(label(m_listed, tr("Looking at what would go…"), "muted"));
    m_looking = m_context.forgetting.preview(this, m_wish, [this](const Result<bridge::ForgetOutlook>& outlook) {
        if (!outlook.ok() && outlook.error().code == ErrorCode::Cancelled) return;
        clearLayout(m_outlook);
        if (outlook.ok()) return showOutlook(*outlook);
        m_problem->showError(Operation::Forget, outlook.error());
    });
}

void ForgetDialog::showList(const QString& head, const QStringList& items) {
    if (items.isEmpty()) return;
    m_outlook->addSpacing(theme::kFine);
    m_outlook->addWidget(label(m_listed, head, "muted"));
    for (const auto& item : items) {
        auto* line = paragraph(m_listed, breakable(item));
        line->setIndent(theme::kGrid);
        m_outlook->addWidget(line);
    }
}

void ForgetDialog::showOutlook(const bridge::ForgetOutlook& outlook) {
    m_forget->setEnabled(!outlook.nothing());
    if (outlook.nothing()) {
        m_outlook->addWidget(paragraph(m_listed, tr("There is nothing of it in this vault.")));
        return;
    }
    QStringList counts;
    for (const auto& count : outlook.counts) counts << count.what;
    showList(tr("What will go"), {counts.join(QStringLiteral(", "))});
    showList(tr("Among it"), inQuotes(outlook.examples));
    QStringList memories = inQuotes(outlook.memories);
    if (outlook.moreMemories > 0) memories << tr("and %n more", "memories", static_cast<int>(outlook.moreMemories));
    showList(tr("Memories that will go"), memories);
    showList(tr("Backups that will still hold it"), outlook.backups);
    m_outlook->addSpacing(theme::kGrid);
    m_outlook->addWidget(paragraph(m_listed, tr("The vault is written anew without it. This cannot be undone.")));
}

void ForgetDialog::forget() {
    m_asked->setEnabled(false);
    m_forget->setEnabled(false);
    m_forget->hide();
    m_keep->hide();
    m_problem->hide();
    m_progress->setWhat(tr("Forgetting. You can close this and go on; it is done to its end."));
    m_progress->show();
    m_context.forgetting.forget(m_task, m_wish,
                                [this](const Result<bridge::ForgetReceiptItem>& receipt) { finished(receipt); });
}

void ForgetDialog::finished(const Result<bridge::ForgetReceiptItem>& receipt) {
    m_keep->setText(tr("Close"));
    m_keep->show();
    m_keep->setFocus();
    if (receipt.ok()) {
        showReceipt(*receipt);
    } else {
        m_problem->showError(Operation::Forget, receipt.error());
    }
    Q_EMIT forgotten();
    if (!isVisible()) deleteLater();
}

void ForgetDialog::showReceipt(const bridge::ForgetReceiptItem& receipt) {
    m_title->setText(tr("Forgotten"));
    m_lead->setText(tr("It is out of this vault, its snapshots and its files."));
    clearLayout(m_outlook);
    QStringList counts;
    for (const auto& count : receipt.counts) counts << count.what;
    showList(tr("What went"), {counts.join(QStringLiteral(", "))});
    showList(tr("Backups that still hold it"), receipt.stillIn);
    m_outlook->addSpacing(theme::kFine);
    m_outlook->addWidget(paragraph(m_listed, tr("The receipt is kept under Memory, Forgotten."), "muted"));
}

bool ForgetDialog::event(QEvent* event) {
    const bool known = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest) fit();
    return known;
}

bool ForgetDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_listed && event->type() == QEvent::LayoutRequest) fit();
    return QDialog::eventFilter(watched, event);
}

void ForgetDialog::fit() {
    // What was listed is in sight as far as the screen goes; the answers always are.
    const int wide = width() - layout()->contentsMargins().left() - layout()->contentsMargins().right();
    const int listed =
        m_outlook->hasHeightForWidth() ? m_outlook->totalHeightForWidth(wide) : m_outlook->totalSizeHint().height();
    const int rest = layout()->totalHeightForWidth(width()) - m_scroll->minimumHeight();
    const int most = screen()->availableGeometry().height() - kScreenMargin - rest;
    m_scroll->setFixedHeight(std::clamp(most, std::min(listed, kLeastListed), listed));
    resize(width(), layout()->totalHeightForWidth(width()));
    if (!isVisible()) return;
    const QRect there = screen()->availableGeometry();
    const int below = frameGeometry().bottom() - there.bottom();
    if (below > 0) move(x(), std::max(there.top(), y() - below));
}

void ForgetDialog::done(int result) {
    QDialog::done(result);
    if (!m_task.isRunning()) deleteLater();
}

}  // namespace hearth::shell
