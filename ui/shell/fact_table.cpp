// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/fact_table.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStyle>
#include <QStyledItemDelegate>
#include <algorithm>

#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
constexpr int kSlowMilliseconds = 300;
constexpr int kRowHeight = 32;
constexpr int kLeastColumn = 72;
constexpr int kLeastFirst = 176;  ///< Of the column that says what a row is about.
constexpr int kMostColumn = 480;
constexpr int kMeasuredRows = 400;  ///< Enough to know how wide a column must be.

/// A long text does not make its column wide: it ends in an ellipsis, and the tooltip has the rest.
class FactDelegate final : public QStyledItemDelegate {
public:
    FactDelegate(const theme::Theme& look, QObject* parent) : QStyledItemDelegate(parent), m_look(look) {}
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const QSize wanted = QStyledItemDelegate::sizeHint(option, index);
        return {std::min(wanted.width(), m_look.scaled(kMostColumn)), wanted.height()};
    }

private:
    const theme::Theme& m_look;
};

}  // namespace

int FactModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FactModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant FactModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const auto& column = m_columns[static_cast<std::size_t>(index.column())];
    switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole: return m_rows[static_cast<std::size_t>(index.row())].value(index.column());
        case Qt::TextAlignmentRole:
            return static_cast<int>((column.number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        case Qt::ToolTipRole: return column.number ? QVariant() : data(index, Qt::DisplayRole);
        default: return {};
    }
}

QVariant FactModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    const auto& column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole) return column.title;
    // Cells turn round by themselves, their heads do not.
    if (role == Qt::TextAlignmentRole)
        return QStyle::visualAlignment(QGuiApplication::layoutDirection(),
                                       (column.number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter)
            .toInt();
    return {};
}

Qt::ItemFlags FactModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    const Qt::ItemFlags usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const bool frozen = m_frozen && m_frozen(index.row());
    return m_columns[static_cast<std::size_t>(index.column())].editable && !frozen ? usual | Qt::ItemIsEditable : usual;
}

bool FactModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable)) return false;
    const QString text = value.toString().trimmed();
    if (text != data(index, Qt::EditRole).toString()) Q_EMIT edited(index.row(), index.column(), text);
    return true;
}

void FactModel::setRows(std::vector<QStringList> rows) {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

FactTable::FactTable(Context& context, const QString& name, std::vector<FactColumn> columns, QWidget* parent)
    : QWidget(parent), m_look(context.theme), m_model(std::move(columns)) {
    auto* down = column(this, 0, theme::kGrid);
    m_problem = child<ProblemBar>(this, context.theme);
    m_problem->setAction(tr("Try again"));
    connect(m_problem, &ProblemBar::actionChosen, this, &FactTable::tryAgain);
    down->addWidget(m_problem);
    m_empty = paragraph(this, {}, "muted");
    m_empty->hide();
    down->addWidget(m_empty);
    buildTable(name);
    down->addWidget(m_view, 1);
    down->addStretch();  // Without rows the words stand at the top.
    setFocusProxy(m_view);
    m_slow.setSingleShot(true);
    m_slow.setInterval(kSlowMilliseconds);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        m_empty->setText(tr("Reading…"));
        m_empty->show();
    });
}

void FactTable::buildTable(const QString& name) {
    m_view = child<QTableView>(this);
    m_view->setModel(&m_model);
    m_view->setAccessibleName(name);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_view->verticalHeader()->hide();
    auto* head = m_view->horizontalHeader();
    head->setHighlightSections(false);
    head->setResizeContentsPrecision(kMeasuredRows);
    head->setSectionResizeMode(QHeaderView::ResizeToContents);
    head->setSectionResizeMode(0, QHeaderView::Fixed);
    head->setMinimumSectionSize(kLeastColumn);
    m_view->setItemDelegate(std::make_unique<FactDelegate>(m_look, m_view).release());  // The view's.
    connect(head, &QHeaderView::sectionResized, this, [this](int column) {
        if (column != 0) fitFirst();
    });
    // Queued: cells have their new font only when the style sheet was read again.
    connect(&m_look, &theme::Theme::changed, this, &FactTable::followTextSize, Qt::QueuedConnection);
    followTextSize();
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    connect(m_view, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        if (!(m_model.flags(index) & Qt::ItemIsEditable)) Q_EMIT activated(index.row());
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &FactTable::currentChanged);
}

void FactTable::startReading() {
    m_problem->hide();
    if (!m_read) m_slow.start();
}

void FactTable::setRows(std::vector<QStringList> rows) {
    const QModelIndex before = m_view->currentIndex();
    const int row = before.row();
    const int column = std::max(0, before.column());
    m_slow.stop();
    m_read = true;
    m_empty->setText(m_emptyText);
    m_empty->setVisible(rows.empty());
    m_view->setVisible(!rows.empty());
    m_model.setRows(std::move(rows));
    if (row >= 0 && m_model.rowCount() > 0)
        m_view->setCurrentIndex(m_model.index(std::min(row, m_model.rowCount() - 1), column));
    fitFirst();
    Q_EMIT currentChanged();
}

void FactTable::fitFirst() {
    auto* head = m_view->horizontalHeader();
    int others = 0;
    for (int column = 1; column < head->count(); ++column) others += head->sectionSize(column);
    head->resizeSection(0, std::max(m_look.scaled(kLeastFirst), m_view->viewport()->width() - others));
}

void FactTable::followTextSize() {
    m_view->verticalHeader()->setDefaultSectionSize(m_look.scaled(kRowHeight));
    m_view->resizeColumnsToContents();
    fitFirst();
}

void FactTable::showError(Operation operation, const Error& error) {
    m_slow.stop();
    m_empty->hide();
    m_problem->showError(operation, error);
}

void FactTable::hideError() { m_problem->hide(); }

void FactTable::chooseCurrent() {
    const QModelIndex index = m_view->currentIndex();
    if (!index.isValid()) return;
    if (m_model.flags(index) & Qt::ItemIsEditable) {
        m_view->edit(index);
    } else {
        Q_EMIT activated(index.row());
    }
}

bool FactTable::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_view->viewport() && event->type() == QEvent::Resize) fitFirst();
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            chooseCurrent();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace hearth::shell
