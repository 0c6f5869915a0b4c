// SPDX-License-Identifier: AGPL-3.0-or-later
// A long list of things to look at, several chosen at once, and below it what can be done with them. Rows are painted;
// keys do what the buttons do.
#pragma once

#include <QAbstractListModel>
#include <QListView>
#include <QPushButton>
#include <QTimer>
#include <QWidget>
#include <functional>
#include <vector>

#include "ui/shell/context.h"
#include "ui/shell/problem_bar.h"

class QHBoxLayout;
class QVBoxLayout;

namespace hearth::shell {

class FlowLayout;

struct Entry {
    QString text;
    QString quiet = {};
    bool section = false;
};

/// Answers the roles of bridge::MemoryModel, so that one delegate paints both.
class EntryModel final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    void setEntries(std::vector<Entry> entries);

private:
    std::vector<Entry> m_entries;
};

class EntryList final : public QWidget {
    Q_OBJECT

public:
    EntryList(Context& context, const QString& name, QWidget* parent);

    /// Another name for who listens to the screen.
    void setName(const QString& name) { m_list->setAccessibleName(name); }
    /// Stands above the list.
    void setIntroduction(const QString& text);
    /// Something of the page's own, above the list.
    void addAbove(QWidget* widget);
    /// `act` gets the chosen rows, never none. `fits`, where given, says for which rows it can be done: the button is
    /// there while one of them is chosen, and can be pressed when all are.
    QPushButton* addAction(const QString& text, const QKeySequence& keys,
                           std::function<void(const std::vector<int>&)> act, std::function<bool(int)> fits = {});

    /// What is said while nothing is there.
    void setEmptyText(const QString& text) { m_emptyText = text; }
    /// Until the next `setEntries` or `showError`; said when it takes long.
    void startReading();
    void setEntries(std::vector<Entry> entries);
    void showError(Operation operation, const Error& error);
    int count() const { return m_model.rowCount(); }
    std::vector<int> chosen() const;

Q_SIGNALS:
    /// Enter or a double click.
    void activated(int row);
    void tryAgain();
    void chosenChanged();

private:
    struct Action {
        QPushButton* button;
        std::function<bool(int)> fits;
    };
    void showActions();

    Context& m_context;
    EntryModel m_model;
    QTimer m_slow;
    QString m_emptyText;
    bool m_read = false;
    std::vector<Action> m_actions;
    QVBoxLayout* m_above;
    QLabel* m_introduction;
    QLabel* m_empty;
    ProblemBar* m_problem;
    QListView* m_list;
    QWidget* m_foot;
    FlowLayout* m_buttons;
};

}  // namespace hearth::shell
