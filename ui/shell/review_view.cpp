// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/review_view.h"

#include <QPlainTextEdit>
#include <QShortcut>

#include "ui/shell/entry_list.h"
#include "ui/shell/moments.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
constexpr int kEditorHeight = 84;
}

ReviewView::ReviewView(Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    auto* down = column(this, 0, theme::kGrid);
    m_list = child<EntryList>(this, context, tr("Candidates"));
    m_ask = child<QCheckBox>(m_list, tr("Ask me before anything is remembered"));
    m_list->addAbove(m_ask);
    m_list->setEmptyText(tr("Nothing waits. With the question on, what Hearth would remember is listed here first."));
    m_list->addAction(tr("Accept"), QKeySequence(Qt::Key_A), [this](const std::vector<int>& rows) {
        m_context.tending.accept(this, idsOf(rows), thenReload());
    });
    m_list->addAction(tr("Reject"), QKeySequence(Qt::Key_Delete), [this](const std::vector<int>& rows) {
        m_context.tending.reject(this, idsOf(rows), thenReload());
    });
    m_list->addAction(tr("Edit"), QKeySequence(Qt::Key_F2),
                      [this](const std::vector<int>& rows) { edit(rows.front()); });
    down->addWidget(m_list, 1);
    buildEditor();
    setFocusProxy(m_list);
    connect(m_list, &EntryList::activated, this, &ReviewView::edit);
    connect(m_list, &EntryList::tryAgain, this, &ReviewView::reload);
    connect(m_ask, &QCheckBox::clicked, this,
            [this](bool on) { m_context.tending.setReviews(this, on, thenReload()); });
}

void ReviewView::buildEditor() {
    m_editor = child<QWidget>(this);
    auto* down = column(m_editor, 0, theme::kGrid);
    down->setContentsMargins(theme::kGrid * 3, 0, theme::kGrid * 3, theme::kGrid * 2);
    down->addWidget(label(m_editor, tr("Better words"), "title"));
    m_text = child<QPlainTextEdit>(m_editor);
    m_text->setFixedHeight(kEditorHeight);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Text of the candidate"));
    down->addWidget(m_text);
    auto* across = row(theme::kGrid);
    auto* cancel = button(m_editor, tr("Cancel"), "quiet");
    auto* keep = button(m_editor, tr("Accept with these words"), "primary");
    across->addStretch();
    across->addWidget(cancel);
    across->addWidget(keep);
    down->addLayout(across);
    m_editor->hide();
    layout()->addWidget(m_editor);
    connect(cancel, &QPushButton::clicked, this, &ReviewView::escape);
    connect(keep, &QPushButton::clicked, this, &ReviewView::save);
    auto* keys = child<QShortcut>(m_text, QKeySequence(Qt::CTRL | Qt::Key_Return));
    keys->setContext(Qt::WidgetShortcut);
    connect(keys, &QShortcut::activated, this, &ReviewView::save);
}

void ReviewView::reload() {
    m_list->startReading();
    m_context.tending.reviews(this, [this](const Result<bool>& on) {
        if (on.ok()) m_ask->setChecked(*on);
    });
    m_context.tending.proposals(this, [this](Result<std::vector<bridge::ProposalItem>> proposals) {
        if (proposals.ok()) {
            show(std::move(*proposals));
        } else if (proposals.error().code != ErrorCode::Cancelled) {
            m_list->showError(Operation::LoadList, proposals.error());
        }
    });
}

void ReviewView::show(std::vector<bridge::ProposalItem> proposals) {
    m_proposals = std::move(proposals);
    std::vector<Entry> entries;
    for (const auto& proposal : m_proposals) {
        QStringList quiet{momentText(proposal.memory.learnedAt, m_context.bridge.now())};
        for (const auto& old : proposal.replaces) quiet << tr("would supersede “%1”").arg(old);
        entries.push_back({proposal.memory.content, quiet.join(QStringLiteral(" · "))});
    }
    m_list->setEntries(std::move(entries));
    Q_EMIT counted(static_cast<int>(m_proposals.size()));
}

std::vector<MemoryId> ReviewView::idsOf(const std::vector<int>& rows) const {
    std::vector<MemoryId> ids;
    for (const int row : rows) ids.push_back(m_proposals[static_cast<std::size_t>(row)].memory.id);
    return ids;
}

void ReviewView::edit(int row) {
    const auto& memory = m_proposals[static_cast<std::size_t>(row)].memory;
    m_editing = memory.id;
    m_text->setPlainText(memory.content);
    m_text->moveCursor(QTextCursor::End);
    m_editor->show();
    m_text->setFocus();
}

void ReviewView::save() {
    const QString typed = m_text->toPlainText().simplified();
    if (!m_editing || typed.isEmpty()) return;
    m_context.memories.edit(this, *m_editing, typed, [this](const Result<bridge::MemoryItem>& kept) {
        thenReload()(kept.ok() ? Status() : Status(kept.error()));
        if (kept.ok()) escape();
    });
}

bool ReviewView::escape() {
    if (m_editor->isHidden()) return false;
    m_editing.reset();
    m_editor->hide();
    m_list->setFocus(Qt::OtherFocusReason);
    return true;
}

bridge::Answer<void> ReviewView::thenReload() {
    return [this](const Status& status) {
        reload();
        if (!status.ok()) return m_list->showError(Operation::SaveChange, status.error());
        Q_EMIT memoriesChanged();
    };
}

}  // namespace hearth::shell
