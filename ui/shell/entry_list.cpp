// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/entry_list.h"

#include <QShortcut>
#include <algorithm>

#include "ui/bridge/memory_model.h"
#include "ui/shell/flow_layout.h"
#include "ui/shell/memory_delegate.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {

using bridge::MemoryModel;

constexpr int kSlowMilliseconds = 300;
constexpr int kRowsAtOnce = 400;

}  // namespace

int EntryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant EntryModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const Entry& entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole: return entry.text;
        case Qt::AccessibleTextRole:
            return entry.quiet.isEmpty() ? entry.text : entry.text + QStringLiteral(", ") + entry.quiet;
        case MemoryModel::QuietRole: return entry.quiet;
        case MemoryModel::SectionRole: return entry.section;
        case MemoryModel::ActiveRole: return true;
        default: return {};
    }
}

Qt::ItemFlags EntryModel::flags(const QModelIndex& index) const {
    if (!index.isValid() || index.row() >= rowCount()) return Qt::NoItemFlags;
    return m_entries[static_cast<std::size_t>(index.row())].section
               ? Qt::NoItemFlags
               : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

void EntryModel::setEntries(std::vector<Entry> entries) {
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

EntryList::EntryList(Context& context, const QString& name, QWidget* parent) : QWidget(parent), m_context(context) {
    auto* down = column(this, 0, theme::kGrid);
    auto* head = child<QWidget>(this);
    m_above = column(head, 0, theme::kGrid);
    m_above->setContentsMargins(theme::kGrid * 3, 0, theme::kGrid * 3, 0);
    m_introduction = paragraph(head, {}, "muted");
    m_above->addWidget(m_introduction);
    m_problem = child<ProblemBar>(head, context.theme);
    m_problem->setAction(tr("Try again"));
    m_above->addWidget(m_problem);
    m_empty = paragraph(head, {});
    m_above->addWidget(m_empty);
    down->addWidget(head);
    m_list = child<QListView>(this);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(child<MemoryDelegate>(m_list, context));
    m_list->setAccessibleName(name);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setWordWrap(true);  // So that a new width asks for the heights again.
    m_list->setLayoutMode(QListView::Batched);
    m_list->setBatchSize(kRowsAtOnce);
    m_list->setStyleSheet(QStringLiteral("QListView { padding-left: 12px; padding-right: 12px; }"));
    down->addWidget(m_list, 1);
    m_foot = child<QWidget>(this);
    m_foot->setContentsMargins(theme::kGrid * 3, 0, theme::kGrid * 3, theme::kGrid * 2);
    m_buttons = std::make_unique<FlowLayout>(m_foot, theme::kGrid).release();
    down->addWidget(m_foot);
    down->addStretch();
    setFocusProxy(m_list);
    m_slow.setSingleShot(true);
    m_slow.setInterval(kSlowMilliseconds);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        m_empty->setText(tr("Looking…"));
        m_empty->show();
    });
    connect(m_problem, &ProblemBar::actionChosen, this, &EntryList::tryAgain);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex& index) { Q_EMIT activated(index.row()); });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        showActions();
        Q_EMIT chosenChanged();
    });
    setIntroduction({});
    m_empty->hide();
    showActions();
}

void EntryList::setIntroduction(const QString& text) {
    m_introduction->setText(text);
    m_introduction->setVisible(!text.isEmpty());
}

void EntryList::addAbove(QWidget* widget) { m_above->insertWidget(1, widget); }

QPushButton* EntryList::addAction(const QString& text, const QKeySequence& keys,
                                  std::function<void(const std::vector<int>&)> act, std::function<bool(int)> fits) {
    auto* made = button(m_foot, text, m_actions.empty() ? "primary" : "");
    if (!keys.isEmpty()) made->setToolTip(tr("%1 (%2)").arg(text, keys.toString(QKeySequence::NativeText)));
    m_buttons->addWidget(made);
    m_actions.push_back({made, std::move(fits)});
    connect(made, &QPushButton::clicked, this, [this, act = std::move(act)] {
        const auto rows = chosen();
        if (!rows.empty()) act(rows);
    });
    if (!keys.isEmpty()) {
        auto* shortcut = child<QShortcut>(m_list, keys);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, made, &QPushButton::click);
    }
    showActions();
    return made;
}

std::vector<int> EntryList::chosen() const {
    std::vector<int> rows;
    for (const auto& index : m_list->selectionModel()->selectedIndexes()) rows.push_back(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void EntryList::showActions() {
    const auto rows = chosen();
    for (const auto& action : m_actions) {
        const bool some = !action.fits || std::any_of(rows.begin(), rows.end(), action.fits);
        action.button->setEnabled(some && !rows.empty() &&
                                  (!action.fits || std::all_of(rows.begin(), rows.end(), action.fits)));
        action.button->setVisible(some);
    }
    m_foot->setVisible(!m_actions.empty() && m_model.rowCount() > 0);
}

void EntryList::startReading() {
    m_problem->hide();
    if (!m_read) m_slow.start();
}

void EntryList::setEntries(std::vector<Entry> entries) {
    m_read = true;
    m_slow.stop();
    const int before = m_list->currentIndex().row();
    m_model.setEntries(std::move(entries));
    const int rows = m_model.rowCount();
    m_empty->setText(m_emptyText);
    m_empty->setVisible(rows == 0);
    // The keys that went to the list go to what stands before it, not on to an answer above.
    if (rows == 0 && window()->focusWidget() == m_list) focusPreviousChild();
    m_list->setVisible(rows > 0);
    for (int row = std::clamp(before, 0, std::max(0, rows - 1)); row < rows; ++row) {
        if (m_model.flags(m_model.index(row)) == Qt::NoItemFlags) continue;
        m_list->setCurrentIndex(m_model.index(row));
        break;
    }
    showActions();
}

void EntryList::showError(Operation operation, const Error& error) {
    m_slow.stop();
    m_empty->hide();  // Whether there is nothing is not known.
    m_problem->showError(operation, error);
}

}  // namespace hearth::shell
