// SPDX-License-Identifier: AGPL-3.0-or-later
// A table of facts: a title, what is said when it is empty or cannot be read, rows of text, and cells that may be
// changed in their place.
#pragma once

#include <QAbstractTableModel>
#include <QLabel>
#include <QTableView>
#include <QTimer>
#include <functional>
#include <vector>

#include "ui/shell/context.h"
#include "ui/shell/problem_bar.h"

namespace hearth::shell {

struct FactColumn {
    QString title;
    bool number = false;  ///< Stands at the right.
    bool editable = false;
};

class FactModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    FactModel(std::vector<FactColumn> columns, QObject* parent = nullptr)
        : QAbstractTableModel(parent), m_columns(std::move(columns)) {}

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    void setRows(std::vector<QStringList> rows);
    /// Rows whose cells cannot be changed.
    void setFrozen(std::function<bool(int)> frozen) { m_frozen = std::move(frozen); }

Q_SIGNALS:
    void edited(int row, int column, const QString& text);

private:
    std::vector<FactColumn> m_columns;
    std::vector<QStringList> m_rows;
    std::function<bool(int)> m_frozen;
};

class FactTable final : public QWidget {
    Q_OBJECT

public:
    FactTable(Context& context, const QString& name, std::vector<FactColumn> columns, QWidget* parent = nullptr);

    void setEmptyText(const QString& text) { m_emptyText = text; }
    /// Until the next `setRows` or `showError`; said when it takes long.
    void startReading();
    /// The chosen row stays where it was.
    void setRows(std::vector<QStringList> rows);
    void showError(Operation operation, const Error& error);
    void hideError();
    void setColumnShown(int column, bool shown) { m_view->setColumnHidden(column, !shown); }
    FactModel& model() { return m_model; }
    /// -1: none.
    int currentRow() const { return m_view->currentIndex().row(); }

Q_SIGNALS:
    /// Enter or a double click, where the cell cannot be changed.
    void activated(int row);
    void currentChanged();
    void tryAgain();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildTable(const QString& name);
    void chooseCurrent();
    /// The first column takes what the others leave, and never less than can be read: then the table scrolls.
    void fitFirst();
    void followTextSize();

    const theme::Theme& m_look;
    FactModel m_model;
    QTimer m_slow;
    QString m_emptyText;
    bool m_read = false;
    ProblemBar* m_problem;
    QLabel* m_empty;
    QTableView* m_view;
};

}  // namespace hearth::shell
