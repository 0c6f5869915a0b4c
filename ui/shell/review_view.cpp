// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/review_view.h"

#include <QPlainTextEdit>
#include <QShortcut>

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
    buildActions();
    down->addWidget(m_list, 1);
    buildEditor();
    setFocusProxy(m_list);
    connect(m_list, &EntryList::activated, this, [this](int row) {
        if (at(row).proposal) edit(row);
    });
    connect(m_list, &EntryList::tryAgain, this, &ReviewView::reload);
    connect(m_ask, &QCheckBox::clicked, this,
            [this](bool on) { m_context.tending.setReviews(this, on, thenReload()); });
}

void ReviewView::buildActions() {
    const auto isProposal = [this](int row) { return at(row).proposal.has_value(); };
    m_list->addAction(
        tr("Accept"), QKeySequence(Qt::Key_A),
        [this](const std::vector<int>& rows) { m_context.tending.accept(this, idsOf(rows), thenReload()); },
        isProposal);
    m_list->addAction(
        tr("Reject"), QKeySequence(Qt::Key_Delete),
        [this](const std::vector<int>& rows) { m_context.tending.reject(this, idsOf(rows), thenReload()); },
        isProposal);
    m_list->addAction(
        tr("Edit"), QKeySequence(Qt::Key_F2), [this](const std::vector<int>& rows) { edit(rows.front()); }, isProposal);
    addAnswer(tr("The earlier one"), QKeySequence(Qt::Key_1), memory::ConflictAnswer::Old);
    addAnswer(tr("The later one"), QKeySequence(Qt::Key_2), memory::ConflictAnswer::New);
    addAnswer(tr("Both, each in its time"), QKeySequence(Qt::Key_3), memory::ConflictAnswer::Both);
    addAnswer(tr("Ask me later"), QKeySequence(Qt::Key_4), memory::ConflictAnswer::Later);
}

void ReviewView::addAnswer(const QString& text, const QKeySequence& keys, memory::ConflictAnswer chosen) {
    m_list->addAction(
        text, keys, [this, chosen](const std::vector<int>& rows) { answer(rows, chosen); },
        [this](int row) { return at(row).conflict.has_value(); });
}

void ReviewView::buildEditor() {
    m_editor = child<QWidget>(this);
    auto* down = column(m_editor, 0, theme::kGrid);
    down->setContentsMargins(theme::kGrid * 3, 0, theme::kGrid * 3, theme::kGrid * 2);
    down->addWidget(label(m_editor, tr("Better words"), "title"));
    m_text = child<QPlainTextEdit>(m_editor);
    followText(m_context.theme, m_text, &QWidget::setFixedHeight, kEditorHeight);
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
        m_ask->setEnabled(on.ok());  // A box that does not know must not say no.
        if (on.ok()) m_ask->setChecked(*on);
    });
    m_context.tending.proposals(this, [this](Result<std::vector<bridge::ProposalItem>> proposals) {
        if (proposals.ok()) {
            m_proposals = std::move(*proposals);
            readPutOff();
        } else if (proposals.error().code != ErrorCode::Cancelled) {
            m_list->showError(Operation::LoadList, proposals.error());
        }
    });
}

void ReviewView::readPutOff() {
    m_context.curation.putOff(this, [this](Result<std::vector<bridge::ConflictItem>> conflicts) {
        if (conflicts.ok()) {
            m_putOff = std::move(*conflicts);
            show();
        } else if (conflicts.error().code != ErrorCode::Cancelled) {
            m_list->showError(Operation::LoadList, conflicts.error());
        }
    });
}

void ReviewView::addHead(std::vector<Entry>& entries, const QString& text) {
    entries.push_back({text, {}, true});
    m_rows.emplace_back();
}

void ReviewView::addConflict(std::vector<Entry>& entries, const bridge::ConflictItem& conflict) {
    const qint64 now = m_context.bridge.now();
    entries.push_back(
        {tr("“%1” or “%2”").arg(conflict.earlier, conflict.later),
         tr("learned %1 and %2 · asked again on %3")
             .arg(momentText(conflict.earlierAt, now), momentText(conflict.laterAt, now), dayText(conflict.askAt))});
    m_rows.push_back({std::nullopt, conflict});
}

void ReviewView::show() {
    m_rows.clear();
    std::vector<Entry> entries;
    if (!m_putOff.empty() && !m_proposals.empty()) addHead(entries, tr("Would be remembered"));
    for (const auto& proposal : m_proposals) {
        QStringList quiet{momentText(proposal.memory.learnedAt, m_context.bridge.now())};
        for (const auto& old : proposal.replaces) quiet << tr("would supersede “%1”").arg(old);
        entries.push_back({proposal.memory.content, quiet.join(QStringLiteral(" · "))});
        m_rows.push_back({proposal, std::nullopt});
    }
    if (!m_putOff.empty()) addHead(entries, tr("At odds, and put off"));
    for (const auto& conflict : m_putOff) addConflict(entries, conflict);
    m_list->setEntries(std::move(entries));
    Q_EMIT counted(static_cast<int>(m_proposals.size() + m_putOff.size()));
}

void ReviewView::answer(const std::vector<int>& rows, memory::ConflictAnswer chosen) {
    // One after the other: what is decided of one pair may settle the next.
    const auto id = at(rows.front()).conflict->id;
    m_context.curation.answerConflict(this, id, chosen, [this, id, chosen](const Status& status) {
        thenReload()(status);
        if (!status.ok() || chosen == memory::ConflictAnswer::Later) return;
        Q_EMIT offered(tr("Answered"), [this, id] {
            m_context.curation.answerConflict(this, id, memory::ConflictAnswer::Later, thenReload());
        });
    });
}

std::vector<MemoryId> ReviewView::idsOf(const std::vector<int>& rows) const {
    std::vector<MemoryId> ids;
    for (const int row : rows)
        if (const auto& proposal = at(row).proposal) ids.push_back(proposal->memory.id);
    return ids;
}

void ReviewView::edit(int row) {
    const auto& memory = at(row).proposal->memory;
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
