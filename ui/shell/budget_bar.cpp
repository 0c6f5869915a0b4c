// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/budget_bar.h"

#include <QLocale>
#include <algorithm>

#include "ui/shell/cost_text.h"
#include "ui/shell/flow_layout.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
constexpr int kAmountWidth = 120;
constexpr int kWhole = 1000;
}  // namespace

BudgetBar::BudgetBar(Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    auto* down = column(this, 0, theme::kGrid);
    auto* across = std::make_unique<FlowLayout>(nullptr, theme::kGrid * 2).release();
    m_sum = label(this, {}, "title");
    across->addWidget(m_sum);
    m_change = button(this, tr("Set a limit…"), "quiet");
    connect(m_change, &QPushButton::clicked, this, &BudgetBar::startEdit);
    across->addWidget(m_change);
    down->addLayout(across);
    m_bar = child<QProgressBar>(this);
    m_bar->setAccessibleName(tr("Spent of the month's limit"));
    m_bar->setTextVisible(false);
    m_bar->setRange(0, kWhole);
    down->addWidget(m_bar);
    m_note = paragraph(this, {});
    down->addWidget(m_note);
    m_unpriced = paragraph(this, {}, "muted");
    down->addWidget(m_unpriced);
    buildEdit(*down);
    m_problem = child<ProblemBar>(this, context.theme);
    down->addWidget(m_problem);
}

void BudgetBar::buildEdit(QBoxLayout& down) {
    m_edit = child<QWidget>(this);
    auto* across = std::make_unique<FlowLayout>(m_edit, theme::kGrid).release();
    auto* name = label(m_edit, tr("Limit a month, in dollars"));
    m_amount = child<QLineEdit>(m_edit);
    m_amount->setAccessibleName(name->text());
    followText(m_context.theme, m_amount, &QWidget::setFixedWidth, kAmountWidth);
    name->setBuddy(m_amount);
    auto* keep = button(m_edit, tr("Save the limit"), "primary");
    m_none = button(m_edit, tr("No limit"));
    auto* cancel = button(m_edit, tr("Cancel"), "quiet");
    across->addWidget(name);
    across->addWidget(m_amount);
    across->addWidget(keep);
    across->addWidget(m_none);
    across->addWidget(cancel);
    down.addWidget(m_edit);
    m_edit->hide();
    connect(m_amount, &QLineEdit::returnPressed, this, &BudgetBar::saveTyped);
    connect(keep, &QPushButton::clicked, this, &BudgetBar::saveTyped);
    connect(m_none, &QPushButton::clicked, this, [this] { save(std::nullopt, tr("The limit is taken away")); });
    connect(cancel, &QPushButton::clicked, this, &BudgetBar::endEdit);
}

void BudgetBar::setBudget(const bridge::MonthBudgetItem& budget) {
    using engine::BudgetLevel;
    m_budget = budget;
    const bool limited = budget.limitUsd.has_value();
    m_sum->setText(limited ? tr("This month: %1 of %2").arg(dollarText(budget.spentUsd), dollarText(*budget.limitUsd))
                           : tr("This month: %1").arg(dollarText(budget.spentUsd)));
    m_bar->setVisible(limited);
    if (limited) {
        const double share = *budget.limitUsd > 0 ? budget.spentUsd / *budget.limitUsd : 1;
        m_bar->setValue(static_cast<int>(std::clamp(share, 0.0, 1.0) * kWhole));
    }
    const QString note = budget.level == BudgetLevel::Spent
                             ? tr("The limit is used up. Hearth asks before a call that costs something.")
                         : budget.level == BudgetLevel::Near
                             ? tr("The limit is near. When it is used up, Hearth asks before it goes on.")
                         : budget.fromFile ? tr("The limit is set in hearth.toml and is changed there.")
                         : limited         ? QString()
                                           : tr("No limit is set.");
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    setVariation(m_note, "tone",
                 budget.level == BudgetLevel::Spent  ? "bad"
                 : budget.level == BudgetLevel::Near ? "warn"
                                                     : "muted");
    m_unpriced->setVisible(budget.unpriced > 0);
    m_unpriced->setText(tr("%n call(s) of this month have no known price and are not in the sum.", nullptr,
                           static_cast<int>(budget.unpriced)));
    m_change->setVisible(!budget.fromFile && !m_edit->isVisibleTo(this));
    m_change->setText(limited ? tr("Change the limit…") : tr("Set a limit…"));
}

void BudgetBar::startEdit() {
    m_problem->hide();
    m_amount->setText(m_budget.limitUsd ? QLocale().toString(*m_budget.limitUsd, 'f', 2) : QString());
    m_none->setVisible(m_budget.limitUsd.has_value());
    m_change->hide();
    m_edit->show();
    m_amount->setFocus(Qt::OtherFocusReason);
    m_amount->selectAll();
}

void BudgetBar::endEdit() {
    m_problem->hide();
    m_edit->hide();
    m_change->setVisible(!m_budget.fromFile);
    m_change->setFocus(Qt::OtherFocusReason);
}

void BudgetBar::saveTyped() {
    QString typed = m_amount->text().trimmed();
    typed.remove(QLatin1Char('$'));
    bool good = false;
    double dollars = QLocale().toDouble(typed, &good);
    if (!good) dollars = QLocale::c().toDouble(typed, &good);
    if (!good || !(dollars >= 0))
        return m_problem->showSentence(
            tr("That is not an amount, so nothing was changed. Type dollars, such as 20 or 12.50."));
    save(dollars, tr("The limit is %1 a month").arg(dollarText(dollars)));
}

void BudgetBar::save(std::optional<double> dollars, const QString& done) {
    const auto before = m_budget.limitUsd;
    m_context.costs.setBudget(this, dollars, [this, before, done](const Status& status) {
        if (!status.ok()) return m_problem->showError(Operation::SaveChange, status.error());
        endEdit();
        Q_EMIT changed();
        Q_EMIT offered(done, [this, before] {
            m_context.costs.setBudget(this, before, [this](const Status& undone) {
                if (!undone.ok()) m_problem->showError(Operation::SaveChange, undone.error());
                Q_EMIT changed();
            });
        });
    });
}

}  // namespace hearth::shell
