// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/receipt_panel.h"

#include <QLocale>
#include <QScrollArea>

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
    auto* area = child<QScrollArea>(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setStyleSheet(QStringLiteral("QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }"));
    m_ground = child<QWidget>(area);
    m_items = column(m_ground, theme::kGrid, theme::kFine);
    area->setWidget(m_ground);
    down->addWidget(area, 1);
    down->addWidget(rule(this));
    m_call = paragraph(this, {}, "muted");
    m_call->setContentsMargins(theme::kGrid * 2, theme::kGrid * 3 / 2, theme::kGrid * 2, theme::kGrid * 3 / 2);
    down->addWidget(m_call);
    clear();
}

void ReceiptPanel::clear() {
    m_shown.reset();
    clearLayout(m_items);
    auto* words = paragraph(
        m_ground, tr("The memories and passages behind an answer will be listed here, each with its source."), "muted");
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
    m_shown = answer.id;
    showCall(answer);
    if (fresh) {
        showItems(*fresh);
        return;
    }
    if (!answer.receipt || (answer.receipt->memories.empty() && answer.receipt->passages.empty())) {
        showItems({});
        return;
    }
    const auto id = answer.id;
    m_context.memories.byId(
        this, answer.receipt->memories,
        [this, id, passages = answer.receipt->passages](Result<std::vector<bridge::MemoryItem>> memories) {
            if (m_shown != id || !memories.ok()) return;
            bridge::ReceiptItem receipt;
            for (auto& memory : *memories) receipt.memories.push_back(std::move(memory));
            m_context.chats.passages(this, passages,
                                     [this, id, receipt](Result<std::vector<bridge::PassageItem>> found) mutable {
                                         if (m_shown != id || !found.ok()) return;
                                         for (auto& passage : *found) receipt.passages.push_back(std::move(passage));
                                         showItems(receipt);
                                     });
        });
}

void ReceiptPanel::showItems(const bridge::ReceiptItem& receipt) {
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
}

void ReceiptPanel::addMemory(const bridge::MemoryItem& memory) {
    auto* made = child<ReceiptEntry>(m_ground, m_context.theme);
    made->setTexts(excerptOf(memory.content),
                   joined({momentText(memory.learnedAt, m_context.bridge.now()), scoreText(memory.score), memory.why}));
    made->setMark(theme::ColorRole::Accent);
    connect(made, &ReceiptEntry::chosen, this, [this, memory] { openSource(memory); });
    m_items->addWidget(made);
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
