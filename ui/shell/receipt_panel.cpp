// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/receipt_panel.h"

#include <QLocale>
#include <QScrollArea>
#include <QTimer>
#include <utility>

#include "ui/shell/moments.h"
#include "ui/shell/receipt_entry.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {

constexpr int kLeastWidth = 240;

QString joined(const QStringList& parts) {
    QStringList filled;
    for (const auto& part : parts) {
        if (!part.isEmpty()) filled << part;
    }
    return filled.join(QStringLiteral(" · "));
}

/// The stored ones, each with the score and reason by which it was found, where that is known.
template <typename Item, typename Id>
QList<Item> withScores(std::vector<Item> stored, const QList<Item>& known, Id Item::*id) {
    QList<Item> items;
    for (auto& item : stored) {
        for (const auto& one : known) {
            if (one.*id != item.*id) continue;
            item.score = one.score;
            item.why = one.why;
        }
        items.push_back(std::move(item));
    }
    return items;
}

QString scoreText(double score) { return score > 0 ? QLocale().toString(score, 'f', 2) : QString(); }

}  // namespace

ReceiptPanel::ReceiptPanel(Context& context, QWidget* parent) : QFrame(parent), m_context(context) {
    setProperty("surface", QLatin1String("raised"));
    setAccessibleName(tr("What I used"));
    followText(context.theme, this, &QWidget::setMinimumWidth, kLeastWidth);
    auto* down = column(this, 0, 0);
    auto* head = row(theme::kGrid);
    head->setContentsMargins(theme::kGrid * 2, theme::kGrid, theme::kGrid, theme::kGrid);
    head->addWidget(label(this, tr("What I used"), "title"), 1);
    auto* away = iconButton(this, context.theme, theme::Icon::Close, tr("Hide this panel"), QStringLiteral("Ctrl+J"));
    connect(away, &QToolButton::clicked, this, &ReceiptPanel::closeChosen);
    head->addWidget(away);
    m_close = away;
    down->addLayout(head);
    down->addWidget(rule(this));
    m_area = child<QScrollArea>(this);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setStyleSheet(QStringLiteral("QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }"));
    m_ground = child<QWidget>(m_area);
    m_items = column(m_ground, theme::kGrid, theme::kFine);
    m_area->setWidget(m_ground);
    down->addWidget(m_area, 1);
    down->addWidget(rule(this));
    m_call = paragraph(this, {}, "muted");
    m_call->setContentsMargins(theme::kGrid * 2, theme::kGrid * 3 / 2, theme::kGrid * 2, theme::kGrid * 3 / 2);
    down->addWidget(m_call);
    clear();
}

void ReceiptPanel::clear() {
    say(tr("The memories and passages behind an answer will be listed here, each with its source."));
}

void ReceiptPanel::showUnremembered() { say(tr("Nothing that is remembered goes into this chat.")); }

void ReceiptPanel::say(const QString& text) {
    m_shown.reset();
    m_sources.clear();
    clearLayout(m_items);
    auto* words = paragraph(m_ground, text, "muted");
    words->setContentsMargins(theme::kGrid, theme::kGrid, theme::kGrid, 0);
    m_items->addWidget(words);
    m_items->addStretch();
    m_call->hide();
}

void ReceiptPanel::focusFirst() {
    auto* first = m_ground->findChild<ReceiptEntry*>();
    (first ? static_cast<QWidget*>(first) : m_close)->setFocus(Qt::ShortcutFocusReason);
}

void ReceiptPanel::showRecalled(const bridge::ReceiptItem& receipt) {
    m_shown.reset();
    m_call->hide();
    showItems(receipt);
}

void ReceiptPanel::showAnswer(const bridge::MessageItem& answer, const bridge::ReceiptItem* fresh) {
    if (m_shown != answer.id) m_wanted.reset();
    m_shown = answer.id;
    m_sources.clear();  // What is still listed is not of this answer.
    showCall(answer);
    // What recall found is a part of what the model was told; the stored receipt holds all of it.
    const bridge::ReceiptItem known = fresh ? *fresh : bridge::ReceiptItem();
    const chat::Receipt stored = answer.receipt.value_or(chat::Receipt{});
    m_context.memories.byId(
        this, stored.memories, [this, id = answer.id, stored, known](Result<std::vector<bridge::MemoryItem>> memories) {
            if (m_shown != id || !memories.ok()) return;
            bridge::ReceiptItem whole = known;
            whole.memories = withScores(std::move(*memories), known.memories, &bridge::MemoryItem::id);
            m_context.chats.passages(
                this, stored.passages, [this, id, whole, known](Result<std::vector<bridge::PassageItem>> passages) {
                    if (m_shown != id || !passages.ok()) return;
                    auto all = whole;
                    all.passages = withScores(std::move(*passages), known.passages, &bridge::PassageItem::message);
                    showItems(all);
                });
        });
}

void ReceiptPanel::showSource(int source) {
    m_wanted = source;
    goToWanted();
}

void ReceiptPanel::goToWanted() {
    if (!m_wanted || *m_wanted >= static_cast<int>(m_sources.size())) return;
    auto* entry = m_sources[static_cast<std::size_t>(*std::exchange(m_wanted, std::nullopt))];
    entry->setFocus(Qt::OtherFocusReason);
    // After the panel has its size.
    QTimer::singleShot(0, entry, [this, entry] { m_area->ensureWidgetVisible(entry); });
}

void ReceiptPanel::showItems(const bridge::ReceiptItem& receipt) {
    m_sources.clear();
    clearLayout(m_items);
    const auto head = [this](const QString& text) {
        auto* title = label(m_ground, text, "muted");
        title->setContentsMargins(theme::kGrid, theme::kGrid, theme::kGrid, 0);
        m_items->addWidget(title);
    };
    if (receipt.memories.isEmpty() && receipt.passages.isEmpty() && receipt.threads.isEmpty()) {
        auto* words = paragraph(m_ground, tr("Nothing in your memory was used for this answer."), "muted");
        words->setContentsMargins(theme::kGrid, theme::kGrid, theme::kGrid, 0);
        m_items->addWidget(words);
    }
    if (!receipt.threads.isEmpty()) head(tr("Conversations"));
    for (const auto& thread : receipt.threads) addThread(thread);
    if (!receipt.memories.isEmpty()) head(tr("Memories"));
    for (const auto& memory : receipt.memories) addMemory(memory);
    if (!receipt.passages.isEmpty()) head(tr("Passages"));
    for (const auto& passage : receipt.passages) addPassage(passage);
    if (receipt.localOnlyLeftOut > 0) {
        auto* left = paragraph(
            m_ground, tr("%n local-only memory(s) left out for a remote model", nullptr, receipt.localOnlyLeftOut),
            "muted");
        left->setContentsMargins(theme::kGrid, theme::kGrid, theme::kGrid, 0);
        m_items->addWidget(left);
    }
    m_items->addStretch();
    goToWanted();
}

void ReceiptPanel::addMemory(const bridge::MemoryItem& memory) {
    auto* made = child<ReceiptEntry>(m_ground, m_context.theme);
    made->setTexts(excerptOf(memory.content),
                   joined({momentText(memory.learnedAt, m_context.bridge.now()), scoreText(memory.score), memory.why}));
    made->setMark(theme::ColorRole::Accent);
    connect(made, &ReceiptEntry::chosen, this, [this, memory] { openSource(memory); });
    m_items->addWidget(made);
    m_sources.push_back(made);
}

void ReceiptPanel::addThread(const bridge::ResumeItem& thread) {
    auto* made = child<ReceiptEntry>(m_ground, m_context.theme);
    made->setTexts(thread.title.isEmpty() ? tr("Untitled") : thread.title,
                   joined({momentText(thread.lastAt, m_context.bridge.now()), excerptOf(thread.position)}));
    made->setMark(theme::ColorRole::Good);
    connect(made, &ReceiptEntry::chosen, this, [this, id = thread.conversation] { Q_EMIT conversationChosen(id); });
    m_items->addWidget(made);
}

void ReceiptPanel::addPassage(const bridge::PassageItem& passage) {
    auto* made = child<ReceiptEntry>(m_ground, m_context.theme);
    made->setTexts(excerptOf(passage.text),
                   joined({passage.conversationTitle, momentText(passage.createdAt, m_context.bridge.now()),
                           scoreText(passage.score), passage.why}));
    made->setMark(theme::ColorRole::Line);
    connect(made, &ReceiptEntry::chosen, this,
            [this, passage] { Q_EMIT messageChosen(passage.conversation, passage.message); });
    m_items->addWidget(made);
    m_sources.push_back(made);
}

void ReceiptPanel::openSource(const bridge::MemoryItem& memory) {
    m_context.memories.sources(this, memory.sources,
                               [this, id = memory.id](Result<std::vector<bridge::SourceItem>> sources) {
                                   if (sources.ok() && !sources->empty()) {
                                       Q_EMIT messageChosen(sources->front().conversation, sources->front().message);
                                   } else {
                                       Q_EMIT memoryChosen(id);
                                   }
                               });
}

void ReceiptPanel::showCall(const bridge::MessageItem& answer) {
    QStringList lines;
    if (answer.provider == QLatin1String("offline")) {
        lines << tr("Answered from memory; no model was asked and nothing left this computer.");
    } else if (answer.call) {
        const auto& call = *answer.call;
        lines << tr("%1 tokens in, %2 out").arg(countText(call.inputTokens), countText(call.outputTokens));
        if (call.cachedTokens > 0)
            lines << tr("%1 of them from the provider's cache").arg(countText(call.cachedTokens));
        const QString cost = !call.costUsd        ? tr("price not known")
                             : *call.costUsd == 0 ? tr("no cost, on this computer")
                                                  : QStringLiteral("$%1").arg(*call.costUsd, 0, 'f', 4);
        lines << joined({cost, bridge::Connections::titleOf(answer.provider)});
    }
    m_call->setText(lines.join(QLatin1Char('\n')));
    m_call->setVisible(!lines.isEmpty());
}

}  // namespace hearth::shell
