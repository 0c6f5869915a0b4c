// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/memory_detail.h"

#include <QScrollBar>
#include <algorithm>
#include <span>

#include "ui/bridge/days.h"
#include "ui/bridge/memory_model.h"
#include "ui/shell/flow_layout.h"
#include "ui/shell/folded_text.h"
#include "ui/shell/long_words.h"
#include "ui/shell/moments.h"
#include "ui/shell/problem_bar.h"
#include "ui/shell/receipt_entry.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {

constexpr int kFactName = 68;
// Of a long memory so much is shown that what can be done with it is in reach.
constexpr int kFewestLines = 2;
constexpr int kMostLines = 6;
constexpr int kShareOfHeight = 4;
constexpr std::size_t kVersionsShown = 12;  ///< What changes every week has hundreds in some years,
constexpr std::size_t kQuotesShown = 12;    ///< and what is said every week as many sources.

/// The person's own edit, undone: it gave way to words that are older than it is.
bool wasTakenBack(const bridge::VersionItem& version, const std::vector<bridge::VersionItem>& versions) {
    const auto& memory = version.memory;
    if (memory.active || memory.origin != QLatin1String("user")) return false;
    return std::any_of(versions.begin(), versions.end(), [&memory](const bridge::VersionItem& other) {
        return memory.supersededBy == other.memory.id && other.memory.topic == memory.topic &&
               other.memory.learnedAt < memory.learnedAt;
    });
}

QString quoted(const QString& text) { return QStringLiteral("“%1”").arg(withoutMarks(text)); }

}  // namespace

MemoryDetail::MemoryDetail(Context& context, QWidget* parent) : QScrollArea(parent), m_context(context) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("The chosen memory"));
    auto* ground = child<QWidget>(this);
    auto* outer = column(ground, 0, 0);
    outer->setContentsMargins(theme::kGrid, 0, theme::kGrid * 3, theme::kGrid * 2);
    m_box = card(ground);
    auto* down = column(m_box, theme::kGrid * 2, theme::kGrid);
    m_content = child<FoldedText>(m_box, context.theme, theme::TextRole::Message, kMostLines);
    down->addWidget(m_content);
    m_state = paragraph(m_box, {}, "muted");
    down->addWidget(m_state);
    buildActions();
    down->addWidget(rule(m_box));
    m_facts = column(theme::kFine);
    down->addLayout(m_facts);
    m_more = column(theme::kFine);
    down->addLayout(m_more);
    outer->addWidget(m_box);
    outer->addStretch();
    setWidget(ground);
    connect(&context.theme, &theme::Theme::changed, this, &MemoryDetail::giveRoom);
}

void MemoryDetail::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    giveRoom();
}

void MemoryDetail::giveRoom() {
    const int line = QFontMetrics(m_context.theme.font(theme::TextRole::Message)).lineSpacing();
    m_content->setLines(std::clamp(viewport()->height() / (kShareOfHeight * line), kFewestLines, kMostLines));
}

void MemoryDetail::buildActions() {
    auto* ground = child<QWidget>(m_box);
    auto* flow = std::make_unique<FlowLayout>(ground, theme::kFine).release();
    const auto action = [&](const QString& text, theme::Icon icon, const QString& keys, theme::ColorRole role,
                            void (MemoryDetail::*signal)()) {
        auto* made = button(ground, text, "quiet");
        made->setIcon(m_context.theme.icon(icon, role));
        made->setStyleSheet(QStringLiteral("QPushButton { padding-left: 8px; padding-right: 8px; }"));
        made->setToolTip(keys);
        connect(made, &QPushButton::clicked, this, signal);
        flow->addWidget(made);
        return made;
    };
    using theme::ColorRole;
    m_edit = action(tr("Edit"), theme::Icon::Edit, tr("Change the words (%1)").arg(QStringLiteral("F2")),
                    ColorRole::Muted, &MemoryDetail::editChosen);
    m_pin = action(tr("Pin"), theme::Icon::Pin, {}, ColorRole::Muted, &MemoryDetail::pinChosen);
    m_local = action(tr("Local only"), theme::Icon::Local, {}, ColorRole::Muted, &MemoryDetail::localChosen);
    m_merge =
        action(tr("Merge…"), theme::Icon::Link, tr("Make one of two that say the same (%1)").arg(QStringLiteral("M")),
               ColorRole::Muted, &MemoryDetail::mergeChosen);
    action(tr("Forget…"), theme::Icon::Trash, tr("Take it out of the vault for good (%1)").arg(tr("Delete")),
           ColorRole::Bad, &MemoryDetail::forgetChosen);
    m_box->layout()->addWidget(ground);
}

void MemoryDetail::show(const bridge::MemoryItem& memory) {
    const bool other = !m_memory || m_memory->id != memory.id;
    m_memory = memory;
    m_content->setWords(memory.content);
    QStringList words{bridge::tierTitle(memory.tier), bridge::layerTitle(memory.layer)};
    const QString state = bridge::stateTitle(memory);
    if (!state.isEmpty()) words.prepend(state);
    m_state->setText(words.join(QStringLiteral(" · ")));
    showActions();
    showFacts();
    if (other) {
        clearLayout(m_more);
        verticalScrollBar()->setValue(0);
    }
    m_reading.cancel();
    m_reading = m_context.memories.details(
        this, memory.id, [this, id = memory.id](const Result<bridge::MemoryDetails>& details) {
            if (!m_memory || m_memory->id != id) return;
            if (details.ok()) return showDetails(*details);
            if (details.error().code == ErrorCode::Cancelled) return;
            clearLayout(m_more);
            m_more->addWidget(paragraph(m_box, sentenceFor(Operation::LoadList, details.error().code), "bad"));
        });
}

void MemoryDetail::showActions() {
    m_edit->setEnabled(m_memory->active);
    m_merge->setEnabled(m_memory->active);
    m_pin->setText(m_memory->pinned ? tr("Unpin") : tr("Pin"));
    m_local->setText(m_memory->localOnly ? tr("Allow remote models") : tr("Local only"));
    m_pin->setToolTip(tr("What is pinned is always told to the model (%1)").arg(QStringLiteral("P")));
    m_local->setToolTip(tr("What is local only never leaves this computer (%1)").arg(QStringLiteral("L")));
}

void MemoryDetail::addFact(const QString& name, const QString& text) {
    if (text.isEmpty()) return;
    auto* across = row(theme::kGrid);
    auto* head = label(m_box, name, "muted");
    followText(m_context.theme, head, &QWidget::setFixedWidth, kFactName);
    across->addWidget(head, 0, Qt::AlignTop);
    auto* body = paragraph(m_box, breakable(text));
    head->setBuddy(body);
    across->addWidget(body, 1);
    m_facts->addLayout(across);
}

QString MemoryDetail::usedText() const {
    if (m_memory->uses == 0) return tr("not yet");
    const QString times = tr("%n time(s)", nullptr, static_cast<int>(m_memory->uses));
    return m_memory->lastUsedAt
               ? tr("%1, last %2").arg(times, momentText(*m_memory->lastUsedAt, m_context.bridge.now()))
               : times;
}

QString MemoryDetail::foundText() const {
    if (m_memory->fromAssistant) return tr("The assistant said it");
    if (m_memory->origin == QLatin1String("user")) return tr("You wrote it here");
    if (m_memory->origin == QLatin1String("model")) return tr("A model found it in your words");
    return tr("In your own words");
}

void MemoryDetail::showFacts() {
    clearLayout(m_facts);
    const bool written = m_memory->origin == QLatin1String("user");
    addFact(written ? tr("Written") : tr("Said"), fullMomentText(m_memory->learnedAt));
    const QString learned = dayText(m_memory->createdAt);
    if (learned != dayText(m_memory->learnedAt) && m_memory->createdAt > m_memory->learnedAt)
        addFact(tr("Learned"), learned);
    addFact(tr("True"), bridge::trueTitle(*m_memory, m_context.bridge.now()));
    if (m_memory->subject != QLatin1String("user")) addFact(tr("About"), m_memory->subject);
    addFact(tr("Source"), foundText());
    addFact(tr("Used"), usedText());
}

void MemoryDetail::addHead(const QString& title) {
    m_more->addSpacing(theme::kGrid);
    m_more->addWidget(label(m_box, title, "muted"));
}

void MemoryDetail::showDetails(const bridge::MemoryDetails& details) {
    clearLayout(m_more);
    addQuotes(details);
    addHistory(details);
    addUses(details);
}

void MemoryDetail::addQuotes(const bridge::MemoryDetails& details) {
    addHead(tr("Why it is here"));
    if (details.quotes.empty()) {
        m_more->addWidget(paragraph(m_box, details.memory.origin == QLatin1String("user")
                                               ? tr("You wrote it. It needs no source and does not fade.")
                                               : tr("The message that it came from is gone.")));
    }
    const std::size_t left = leaveOut(details.quotes.size(), kQuotesShown);
    for (const auto& quote : std::span(details.quotes).subspan(left)) {
        const auto& source = quote.source;
        const QString title = source.conversationTitle.isEmpty() ? tr("Untitled") : source.conversationTitle;
        const QString words = quote.quote.isEmpty() ? quote.after : quote.quote;
        auto* entry = child<ReceiptEntry>(m_box, m_context.theme);
        const QString who = quote.byAssistant ? tr("Assistant") : tr("You");
        entry->setTexts(
            quoted(words),
            QStringLiteral("%1 · %2 · %3").arg(who, momentText(source.createdAt, m_context.bridge.now()), title));
        entry->setToolTip(tip({tr("Open “%1” at this message").arg(title),
                               QStringLiteral("%1 %2 %3").arg(quote.before, quoted(words), quote.after)}));
        connect(entry, &ReceiptEntry::chosen, this,
                [this, source] { Q_EMIT messageChosen(source.conversation, source.message); });
        m_more->addWidget(entry);
    }
}

std::size_t MemoryDetail::leaveOut(std::size_t count, std::size_t shown) {
    const std::size_t left = count - std::min(count, shown);
    if (left > 0)
        m_more->addWidget(paragraph(
            m_box, tr("%n earlier source(s) are not listed here.", nullptr, static_cast<int>(left)), "muted"));
    return left;
}

QPushButton* MemoryDetail::undoButton(const QString& text, const IdBytes& change) {
    auto* made = button(m_box, text, "quiet");
    made->setIcon(m_context.theme.icon(theme::Icon::Undo));
    connect(made, &QPushButton::clicked, this, [this, change] { Q_EMIT undoChosen(change); });
    return made;
}

void MemoryDetail::addVersion(const bridge::VersionItem& version, bool takenBack) {
    const auto& memory = version.memory;
    auto* entry = child<ReceiptEntry>(m_box, m_context.theme);
    const QString ahead = bridge::aheadTitle(memory, m_context.bridge.now());
    QString became = ahead.isEmpty() ? tr("current") : tr("current, %1").arg(ahead);
    if (memory.active && memory.validFrom && bridge::liesAhead(*memory.validFrom, m_context.bridge.now())) {
        became = ahead;
    } else if (takenBack) {
        became = tr("taken back by you");
    } else if (memory.supersededAt && !memory.active) {
        const QString when = momentText(*memory.supersededAt, m_context.bridge.now());
        became = version.rewritten ? tr("until %1, when you rewrote it").arg(when)
                                   : tr("until %1, when something later was said").arg(when);
    } else if (!memory.active) {
        became = bridge::stateTitle(memory);
    }
    entry->setTexts(memory.content, version.isThis ? tr("this one · %1").arg(became) : became);
    entry->setMark(memory.active ? theme::ColorRole::Good : theme::ColorRole::Line);
    entry->setToolTip(tip({tr("Show this version"), memory.content}));
    entry->setEnabled(!version.isThis);
    connect(entry, &ReceiptEntry::chosen, this, [this, id = memory.id] { Q_EMIT memoryChosen(id); });
    m_more->addWidget(entry);
    if (memory.supersededBy)
        m_more->addWidget(
            undoButton(memory.active ? tr("Let it stay current") : tr("Make it current again"), memory.id.bytes()), 0,
            Qt::AlignLeft);
}

void MemoryDetail::addHistory(const bridge::MemoryDetails& details) {
    const auto& memory = details.memory;
    const bool archived = memory.archivedAt && !memory.supersededBy;
    if (details.versions.size() < 2 && details.merges.empty() && !archived) return;
    addHead(tr("History"));
    const std::size_t count = details.versions.size();
    const std::size_t left = count - std::min(count, kVersionsShown);
    if (left > 0)
        m_more->addWidget(
            paragraph(m_box, tr("%n older version(s) are not listed here.", nullptr, static_cast<int>(left)), "muted"));
    for (std::size_t at = 0; count > 1 && at < count; ++at)
        if (at >= left || details.versions[at].isThis)
            addVersion(details.versions[at], wasTakenBack(details.versions[at], details.versions));
    // Those of the newest day first, as they are read.
    const std::size_t merges = std::min(details.merges.size(), kQuotesShown);
    for (const auto& merge : std::span(details.merges).first(merges)) {
        m_more->addWidget(
            paragraph(m_box, tr("Said again on %1, and kept as one memory.").arg(fullMomentText(merge.at)), ""));
        m_more->addWidget(undoButton(tr("Make two of it"), merge.change), 0, Qt::AlignLeft);
    }
    if (archived) {
        const QString day = dayText(*memory.archivedAt);
        m_more->addWidget(paragraph(m_box, details.archivedByItself
                                               ? tr("Archived by itself on %1: it was not used for long.").arg(day)
                                               : tr("Archived by you on %1.").arg(day)));
        m_more->addWidget(undoButton(tr("Take it out of the archive"), memory.id.bytes()), 0, Qt::AlignLeft);
    }
}

void MemoryDetail::addUses(const bridge::MemoryDetails& details) {
    if (details.uses.empty()) return;
    addHead(tr("Used in"));
    for (const auto& use : details.uses) {
        auto* entry = child<ReceiptEntry>(m_box, m_context.theme);
        const QString title = use.conversationTitle.isEmpty() ? tr("Untitled") : use.conversationTitle;
        entry->setTexts(excerptOf(use.beginning),
                        QStringLiteral("%1 · %2").arg(momentText(use.at, m_context.bridge.now()), title));
        entry->setMark(theme::ColorRole::Muted);
        entry->setToolTip(tr("Open this answer"));
        connect(entry, &ReceiptEntry::chosen, this,
                [this, use] { Q_EMIT messageChosen(use.conversation, use.message); });
        m_more->addWidget(entry);
    }
}

void MemoryDetail::focusFirst() { m_edit->setFocus(Qt::ShortcutFocusReason); }

}  // namespace hearth::shell
