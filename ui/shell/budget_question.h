// SPDX-License-Identifier: AGPL-3.0-or-later
// The month's budget is spent and a message waits: whether to send it anyway, to a model that costs nothing, or with a
// larger budget. Asked in the page; what was typed stays in the composer.
#pragma once

#include <QFrame>

#include "ui/bridge/turning.h"
#include "ui/theme/theme.h"

class QDoubleSpinBox;
class QLabel;
class QPushButton;

namespace hearth::shell {

/// Hidden until it asks.
class BudgetQuestion final : public QFrame {
    Q_OBJECT

public:
    explicit BudgetQuestion(const theme::Theme& theme, QWidget* parent = nullptr);

    void ask(const bridge::BudgetChoices& choices);

Q_SIGNALS:
    void sendAnyway();
    /// "No model" as well: quotes from memory.
    void freeChosen(const hearth::bridge::ConnectionItem& connection);
    /// Dollars a month, above what is spent.
    void budgetChosen(double dollars);

private:
    void build();
    QWidget* buildChange();
    void offerFree();

    const theme::Theme& m_theme;
    bridge::BudgetChoices m_choices;
    QLabel* m_sentence;
    QPushButton* m_free;
    QWidget* m_change;
    QDoubleSpinBox* m_dollars;
};

}  // namespace hearth::shell
