// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/story_page.h"

#include <QScrollBar>
#include <algorithm>

#include "ui/shell/long_words.h"
#include "ui/shell/moments.h"
#include "ui/shell/receipt_entry.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {

constexpr int kWidth = 680;  ///< Of what is read, as a message's.

using theme::ColorRole;

}  // namespace

StoryPage::StoryPage(Context& context, QWidget* parent) : QScrollArea(parent), m_context(context) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* whole = child<QWidget>(this);
    auto* across = row(whole, 0, 0);
    across->setContentsMargins(theme::kGrid * 3, 0, theme::kGrid * 3, theme::kGrid * 3);
    m_ground = child<QWidget>(whole);
    m_ground->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    across->addWidget(m_ground, 1);
    across->addStretch();
    auto* down = column(m_ground, 0, theme::kGrid);
    down->setContentsMargins(0, theme::kGrid, 0, 0);
    m_glance = paragraph(m_ground, {});
    followFont(context.theme, m_glance, theme::TextRole::Message);
    m_glance->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    down->addWidget(m_glance);
    m_counts = paragraph(m_ground, {}, "muted");
    down->addWidget(m_counts);
    m_lines = column(0);
    down->addLayout(m_lines);
    down->addStretch();
    setWidget(whole);
    followText(context.theme, m_ground, &QWidget::setMaximumWidth, kWidth);
}

int StoryPage::focusedEntry() const {
    const auto* focus = window()->focusWidget();
    const auto at = std::find(m_entries.begin(), m_entries.end(), focus);
    return at == m_entries.end() ? -1 : static_cast<int>(at - m_entries.begin());
}

void StoryPage::show(const bridge::StoryItem& story) {
    const auto shown = std::pair(story.period.period, story.period.start);
    const bool other = m_shown != shown;
    const int focused = focusedEntry();
    m_shown = shown;
    setAccessibleName(story.period.title());
    m_entries.clear();
    clearLayout(m_lines);
    m_glance->setText(breakable(story.glance));
    m_glance->setVisible(!story.glance.isEmpty());
    m_counts->setText(countsOf(story));
    addLines(tr("Changed"), story.changes, ColorRole::Accent);
    addLines(tr("New"), story.news, ColorRole::Good);
    addLines(tr("Decided"), story.decisions, ColorRole::Accent);
    addLines(tr("To come"), story.plans, ColorRole::Accent, Quiet::Meant);
    addLines(tr("Open"), story.open, ColorRole::Warn);
    addThreads(story.threads);
    if (m_entries.empty())
        m_lines->addWidget(paragraph(m_ground, tr("Of what was said then, nothing stands out or is remembered.")));
    if (focused >= 0) {
        const auto last = static_cast<int>(m_entries.size()) - 1;
        (last < 0 ? static_cast<QWidget*>(this) : m_entries[static_cast<std::size_t>(std::min(focused, last))])
            ->setFocus(Qt::OtherFocusReason);
    }
    if (other) verticalScrollBar()->setValue(0);
}

QString StoryPage::countsOf(const bridge::StoryItem& story) const {
    const QString counts = tr("%1 in %2")
                               .arg(tr("%Ln message(s)", nullptr, static_cast<int>(story.period.messages)),
                                    tr("%Ln conversation(s)", nullptr, static_cast<int>(story.period.conversations)));
    return story.byModel ? tr("%1 · summed up by a model").arg(counts) : counts;
}

void StoryPage::addHead(const QString& title) {
    m_lines->addSpacing(theme::kGrid);
    m_lines->addWidget(label(m_ground, title, "title"));
}

ReceiptEntry* StoryPage::addEntry(const QString& head, const QString& text, const QString& quiet,
                                  const QString& leads) {
    auto* entry = child<ReceiptEntry>(m_ground, m_context.theme);
    entry->setTexts(text, quiet);
    // Whoever listens hears under which heading it stands.
    entry->setAccessibleDescription(QStringLiteral("%1, %2").arg(head, quiet));
    entry->setToolTip(tip({leads, text, quiet}));  // What is cut in the row is whole here.
    m_lines->addWidget(entry);
    m_entries.push_back(entry);
    return entry;
}

void StoryPage::addLines(const QString& head, const std::vector<bridge::StoryLine>& lines, ColorRole mark,
                         Quiet quiet) {
    if (lines.empty()) return;
    addHead(head);
    for (const auto& line : lines) {
        const QString when = quiet == Quiet::Meant ? keptDayText(line.at) : whenText(line.at, m_context.bridge.now());
        auto* entry =
            addEntry(head, line.text, line.before.isEmpty() ? when : tr("%1 · before: %2").arg(when, line.before),
                     line.memory ? tr("Show this memory") : tr("Open the conversation"));
        entry->setMark(mark);
        connect(entry, &ReceiptEntry::chosen, this, [this, memory = line.memory, conversation = line.conversation] {
            if (memory) Q_EMIT memoryChosen(*memory);
            if (!memory && conversation) Q_EMIT conversationChosen(*conversation);
        });
    }
}

QString StoryPage::quietOf(const bridge::StoryThread& thread) const {
    const qint64 now = m_context.bridge.now();
    const QString first = momentText(thread.firstAt, now);
    const QString last = momentText(thread.lastAt, now);
    const bool oneDay = dayText(thread.firstAt) == dayText(thread.lastAt);
    const QString when = oneDay ? last : tr("%1 to %2").arg(first, last);
    if (!thread.leftOff.isEmpty()) return tr("%1 · left off at: %2").arg(when, thread.leftOff);
    if (thread.state == QLatin1String("decided")) return tr("%1 · decided").arg(when);
    if (thread.state == QLatin1String("completed")) return tr("%1 · done").arg(when);
    if (thread.state == QLatin1String("abandoned")) return tr("%1 · left lying").arg(when);
    return when;
}

void StoryPage::addThreads(const std::vector<bridge::StoryThread>& threads) {
    if (threads.empty()) return;
    const QString head = tr("Conversations");
    addHead(head);
    for (const auto& thread : threads) {
        auto* entry = addEntry(head, thread.title.isEmpty() ? tr("Untitled") : thread.title, quietOf(thread),
                               tr("Open the conversation"));
        entry->setMark(ColorRole::Line);
        connect(entry, &ReceiptEntry::chosen, this, [this, id = thread.id] { Q_EMIT conversationChosen(id); });
    }
}

}  // namespace hearth::shell
