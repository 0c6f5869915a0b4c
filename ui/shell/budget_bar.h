// SPDX-License-Identifier: AGPL-3.0-or-later
// What was spent this month, of how much, and the limit set, changed or taken away in its place.
#pragma once

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QWidget>
#include <functional>

#include "ui/shell/context.h"
#include "ui/shell/problem_bar.h"

namespace hearth::shell {

class BudgetBar final : public QWidget {
    Q_OBJECT

public:
    explicit BudgetBar(Context& context, QWidget* parent = nullptr);

    void setBudget(const bridge::MonthBudgetItem& budget);

Q_SIGNALS:
    void changed();
    void offered(const QString& done, const std::function<void()>& undo);

private:
    void buildEdit(QBoxLayout& down);
    void startEdit();
    void endEdit();
    void saveTyped();
    void save(std::optional<double> dollars, const QString& done);

    Context& m_context;
    bridge::MonthBudgetItem m_budget;
    QLabel* m_sum;
    QProgressBar* m_bar;
    QLabel* m_note;
    QLabel* m_unpriced;
    QPushButton* m_change;
    QWidget* m_edit;
    QLineEdit* m_amount;
    QPushButton* m_none;
    ProblemBar* m_problem;
};

}  // namespace hearth::shell
