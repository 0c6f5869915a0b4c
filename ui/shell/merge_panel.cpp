// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/merge_panel.h"

#include "ui/shell/flow_layout.h"
#include "ui/shell/long_words.h"
#include "ui/shell/memory_delegate.h"
#include "ui/shell/moments.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
constexpr int kMostShown = 30;
constexpr qsizetype kMostLetters = 240;  ///< Of the one memory, so that the others have room.
}  // namespace

MergePanel::MergePanel(const Context& context, const bridge::MemoryModel& model, QWidget* parent)
    : QWidget(parent), m_context(context), m_model(model) {
    setAccessibleName(tr("Merge two memories"));
    auto* outer = column(this, 0, 0);
    outer->setContentsMargins(theme::kGrid, 0, theme::kGrid * 3, theme::kGrid * 2);
    auto* box = card(this);
    auto* down = column(box, theme::kGrid * 2, theme::kGrid);
    down->addWidget(label(box, tr("Which one says the same?"), "title"));
    m_content = paragraph(box, {});
    down->addWidget(m_content);
    m_search = child<QLineEdit>(box);
    m_search->setPlaceholderText(tr("Search memories"));
    m_search->setAccessibleName(tr("Search for the other memory"));
    m_search->setClearButtonEnabled(true);
    down->addWidget(m_search);
    m_nothing = paragraph(box, tr("No other memory is like this one. Search for it by its words."), "muted");
    down->addWidget(m_nothing);
    m_list = child<QListWidget>(box);
    m_list->setAccessibleName(tr("Memories like this one"));
    m_list->setItemDelegate(child<MemoryDelegate>(m_list, context));
    m_list->setMouseTracking(true);
    m_list->setWordWrap(true);  // So that a new width asks for the heights again.
    m_list->setResizeMode(QListView::Adjust);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    down->addWidget(m_list, 1);
    auto* answers = child<QWidget>(box);
    auto* flow = std::make_unique<FlowLayout>(answers, theme::kGrid).release();
    m_keepThis = button(answers, tr("Keep this wording"), "primary");
    m_keepOther = button(answers, tr("Keep the other’s"));
    auto* cancel = button(answers, tr("Cancel"), "quiet");
    for (QPushButton* answer : {m_keepThis, m_keepOther, cancel}) flow->addWidget(answer);
    down->addWidget(answers);
    outer->addWidget(box, 1);
    connect(m_search, &QLineEdit::textChanged, this, &MergePanel::list);
    connect(m_list, &QListWidget::currentRowChanged, this, &MergePanel::showChosen);
    connect(m_keepThis, &QPushButton::clicked, this, [this] { merge(true); });
    connect(m_keepOther, &QPushButton::clicked, this, [this] { merge(false); });
    connect(cancel, &QPushButton::clicked, this, &MergePanel::cancelled);
}

void MergePanel::begin(const bridge::MemoryItem& memory, const std::optional<MemoryId>& likely) {
    m_memory = memory;
    const bool fits = memory.content.size() <= kMostLetters;
    const QString shown = fits ? memory.content : memory.content.left(kMostLetters).trimmed() + QStringLiteral("…");
    m_content->setText(breakable(shown));
    m_content->setAccessibleName(memory.content);
    m_content->setToolTip(fits ? QString() : tip({memory.content}));
    m_search->clear();
    list();
    for (std::size_t row = 0; row < m_found.size(); ++row)
        if (likely == m_found[row].id) m_list->setCurrentRow(static_cast<int>(row));
    (m_found.empty() ? static_cast<QWidget*>(m_search) : m_list)->setFocus(Qt::OtherFocusReason);
}

void MergePanel::list() {
    if (!m_memory) return;
    m_found = m_model.similar(m_memory->id, m_search->text(), kMostShown);
    m_list->clear();
    for (const auto& other : m_found) add(other);
    m_list->setCurrentRow(m_found.empty() ? -1 : 0);
    m_list->setVisible(!m_found.empty());
    m_nothing->setVisible(m_found.empty());
    m_nothing->setText(m_search->text().isEmpty() ? tr("No other memory is like this one. Search for it by its words.")
                                                  : tr("No other memory has these words."));
    showChosen();
}

void MergePanel::add(const bridge::MemoryItem& other) {
    const QString when = momentText(other.learnedAt, m_context.bridge.now());
    m_list->addItem(other.content);
    auto* item = m_list->item(m_list->count() - 1);
    item->setData(bridge::MemoryModel::QuietRole, when);
    item->setData(bridge::MemoryModel::ActiveRole, true);
    item->setData(Qt::AccessibleTextRole, QStringLiteral("%1, %2").arg(other.content, when));
}

void MergePanel::showChosen() {
    const bool some = m_list->currentRow() >= 0;
    m_keepThis->setEnabled(some);
    m_keepOther->setEnabled(some);
}

void MergePanel::merge(bool keepThis) {
    const int row = m_list->currentRow();
    if (!m_memory || row < 0) return;
    const MemoryId other = m_found[static_cast<std::size_t>(row)].id;
    if (keepThis) {
        Q_EMIT mergeChosen(other, m_memory->id);
    } else {
        Q_EMIT mergeChosen(m_memory->id, other);
    }
}

}  // namespace hearth::shell
