// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/budget_question.h"

#include <QAccessible>
#include <QDoubleSpinBox>
#include <algorithm>
#include <cmath>

#include "ui/bridge/answer_facts.h"
#include "ui/shell/model_menu.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
constexpr double kMostDollars = 100'000;
}

BudgetQuestion::BudgetQuestion(const theme::Theme& theme, QWidget* parent) : QFrame(parent), m_theme(theme) {
    setProperty("surface", QLatin1String("card"));
    build();
    hide();
}

void BudgetQuestion::build() {
    auto* down = column(this, theme::kGrid * 3 / 2, theme::kGrid);
    m_sentence = paragraph(this, {});
    down->addWidget(m_sentence);
    auto* across = row(theme::kGrid);
    auto* anyway = button(this, tr("Send anyway"));
    m_free = button(this, tr("Use a free model"));
    auto* change = button(this, tr("Change budget"), "quiet");
    auto* away = button(this, tr("Not now"), "quiet");
    across->addWidget(m_free);
    across->addWidget(anyway);
    across->addWidget(change);
    across->addStretch(1);
    across->addWidget(away);
    down->addLayout(across);
    m_change = buildChange();
    down->addWidget(m_change);
    connect(anyway, &QPushButton::clicked, this, &BudgetQuestion::sendAnyway);
    connect(m_free, &QPushButton::clicked, this, &BudgetQuestion::offerFree);
    connect(change, &QPushButton::clicked, this, [this] {
        m_change->show();
        m_dollars->setFocus(Qt::OtherFocusReason);
        m_dollars->selectAll();
    });
    connect(away, &QPushButton::clicked, this, &QWidget::hide);
}

QWidget* BudgetQuestion::buildChange() {
    auto* change = child<QWidget>(this);
    auto* across = row(change, 0, theme::kGrid);
    auto* name = label(change, tr("Dollars a month"));
    m_dollars = child<QDoubleSpinBox>(change);
    m_dollars->setAccessibleName(tr("Dollars a month"));
    m_dollars->setPrefix(QStringLiteral("$"));
    m_dollars->setDecimals(2);
    name->setBuddy(m_dollars);
    auto* save = button(change, tr("Save and send"), "primary");
    across->addWidget(name);
    across->addWidget(m_dollars);
    across->addWidget(save);
    across->addStretch(1);
    connect(save, &QPushButton::clicked, this, [this] { Q_EMIT budgetChosen(m_dollars->value()); });
    return change;
}

void BudgetQuestion::ask(const bridge::BudgetChoices& choices) {
    m_choices = choices;
    const auto& budget = choices.budget;
    m_sentence->setText(tr("This month's budget is spent (%1 of %2), and the model that would answer costs money. "
                           "Nothing was sent; what you typed is still below.")
                            .arg(bridge::dollars(budget.spent), bridge::dollars(budget.limit)));
    setAccessibleName(m_sentence->text());
    m_free->setText(choices.free.empty() ? tr("Answer from memory") : tr("Use a free model"));
    m_dollars->setRange(std::ceil(budget.spent * 100 + 1) / 100, kMostDollars);
    m_dollars->setValue(std::max(budget.limit, budget.spent) * 2);
    m_change->hide();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void BudgetQuestion::offerFree() {
    if (m_choices.free.empty()) {
        Q_EMIT freeChosen({});
        return;
    }
    auto* menu = child<ModelMenu>(this, m_theme, Models{{}, m_choices.free});
    menu->offerConnections();
    menu->offerMemory();
    connect(menu, &ModelMenu::chosen, this, [this](const std::optional<bridge::ConnectionItem>& connection) {
        Q_EMIT freeChosen(connection.value_or(bridge::ConnectionItem{}));
    });
    menu->openAbove(m_free->mapToGlobal(QPoint()));
}

}  // namespace hearth::shell
