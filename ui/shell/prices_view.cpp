// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/prices_view.h"

#include <QLocale>

#include "ui/shell/flow_layout.h"
#include "ui/shell/moments.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {

using bridge::PriceField;

enum Column { Name, Context_, Input, Cached, Output, Sees, Taken };

std::optional<PriceField> fieldOf(int column) {
    switch (column) {
        case Context_: return PriceField::Context;
        case Input: return PriceField::Input;
        case Cached: return PriceField::Cached;
        case Output: return PriceField::Output;
        case Taken: return PriceField::Taken;
        default: return std::nullopt;
    }
}

QString priceText(const std::optional<double>& price) {
    if (!price) return {};
    QString text = QLocale().toString(*price, 'f', 4);
    while (text.endsWith(QLatin1Char('0'))) text.chop(1);
    if (!text.isEmpty() && !text.back().isDigit()) text.chop(1);
    return text;
}

/// What puts a field back as it was: the table shows rounded numbers.
QString exactText(const bridge::PriceItem& price, PriceField field) {
    const auto exact = [](const std::optional<double>& number) {
        return number ? QLocale().toString(*number, 'g', QLocale::FloatingPointShortest) : QString();
    };
    switch (field) {
        case PriceField::Context: return price.context > 0 ? QString::number(price.context) : QString();
        case PriceField::Input: return exact(price.input);
        case PriceField::Cached: return exact(price.cached);
        case PriceField::Output: return exact(price.output);
        case PriceField::Taken: return price.taken;
        case PriceField::Sees: break;
    }
    return price.sees ? QStringLiteral("yes") : QStringLiteral("no");
}

}  // namespace

PricesView::PricesView(Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    auto* down = column(this, 0, theme::kGrid);
    down->setContentsMargins(theme::kGrid * 3, 0, theme::kGrid * 3, theme::kGrid);
    down->addWidget(paragraph(this,
                              tr("Dollars for a million tokens. Enter changes a cell; an empty cell is as it came with "
                                 "Hearth. What was paid before stays as it was counted."),
                              "muted"));
    m_problem = child<ProblemBar>(this, context.theme);
    down->addWidget(m_problem);
    m_table = child<FactTable>(this, context, tr("Prices of models"),
                               std::vector<FactColumn>{{tr("Model")},
                                                       {tr("Context"), true, true},
                                                       {tr("Input"), true, true},
                                                       {tr("Cached"), true, true},
                                                       {tr("Output"), true, true},
                                                       {tr("Sees images")},
                                                       {tr("Taken on"), false, true}});
    m_table->model().setFrozen([this](int row) { return m_prices[static_cast<std::size_t>(row)].fromFile; });
    down->addWidget(m_table, 1);
    buildFoot(*down);
    setFocusProxy(m_table);
    connect(&m_table->model(), &FactModel::edited, this, &PricesView::change);
    connect(m_table, &FactTable::activated, this, &PricesView::turnSight);
    connect(m_table, &FactTable::currentChanged, this, &PricesView::showChosen);
    connect(m_table, &FactTable::tryAgain, this, &PricesView::reload);
}

void PricesView::buildFoot(QBoxLayout& down) {
    auto* foot = child<QWidget>(this);
    auto* across = std::make_unique<FlowLayout>(foot, theme::kGrid).release();
    m_sees = button(foot, tr("It sees images"));
    m_reset = button(foot, tr("As it came with Hearth"));
    m_name = child<QLineEdit>(foot);
    m_name->setPlaceholderText(tr("provider/model"));
    m_name->setAccessibleName(tr("Name of a model to add, as provider/model"));
    auto* add = button(foot, tr("Add a model"));
    across->addWidget(m_sees);
    across->addWidget(m_reset);
    across->addWidget(m_name);
    across->addWidget(add);
    down.addWidget(foot);
    connect(m_sees, &QPushButton::clicked, this, [this] { turnSight(m_table->currentRow()); });
    connect(m_reset, &QPushButton::clicked, this, &PricesView::reset);
    connect(m_name, &QLineEdit::returnPressed, this, &PricesView::add);
    connect(add, &QPushButton::clicked, this, &PricesView::add);
}

void PricesView::reload() {
    m_table->startReading();
    m_context.costs.prices(this, [this](Result<std::vector<bridge::PriceItem>> prices) {
        if (prices.ok()) {
            show(std::move(*prices));
        } else if (prices.error().code != ErrorCode::Cancelled) {
            m_table->showError(Operation::LoadList, prices.error());
        }
    });
}

void PricesView::show(std::vector<bridge::PriceItem> prices) {
    m_prices = std::move(prices);
    std::vector<QStringList> rows;
    for (const auto& price : m_prices) {
        const QString name = price.fromFile  ? tr("%1 (hearth.toml)").arg(price.name)
                             : price.changed ? tr("%1 (changed)").arg(price.name)
                                             : price.name;
        rows.push_back({name, price.context > 0 ? countText(price.context) : QString(), priceText(price.input),
                        priceText(price.cached), priceText(price.output), price.sees ? tr("yes") : tr("no"),
                        price.taken});
    }
    m_table->setRows(std::move(rows));
}

void PricesView::showChosen() {
    const int at = m_table->currentRow();
    const bool any = at >= 0 && at < static_cast<int>(m_prices.size());
    const auto* price = any ? &m_prices[static_cast<std::size_t>(at)] : nullptr;
    m_sees->setEnabled(price && !price->fromFile);
    m_sees->setText(price && price->sees ? tr("It does not see images") : tr("It sees images"));
    m_reset->setEnabled(price && price->changed && !price->fromFile);
}

void PricesView::change(int row, int column, const QString& text) {
    const auto field = fieldOf(column);
    if (!field) return;
    const auto& price = m_prices[static_cast<std::size_t>(row)];
    set(price.name, *field, text, price.changed ? exactText(price, *field) : QString());
}

void PricesView::turnSight(int row) {
    if (row < 0 || row >= static_cast<int>(m_prices.size())) return;
    const auto& price = m_prices[static_cast<std::size_t>(row)];
    if (price.fromFile) return;
    set(price.name, PriceField::Sees, price.sees ? QStringLiteral("no") : QStringLiteral("yes"),
        price.changed ? exactText(price, PriceField::Sees) : QString());
}

void PricesView::set(const QString& model, PriceField field, const QString& text, const QString& before) {
    m_context.costs.setPrice(this, model, field, text, [this, model, field, before](const Status& status) {
        stored(status);
        if (!status.ok()) return;
        Q_EMIT offered(tr("%1 is changed").arg(model), [this, model, field, before] {
            m_context.costs.setPrice(this, model, field, before, [this](const Status& undone) { stored(undone); });
        });
    });
}

void PricesView::reset() {
    const int at = m_table->currentRow();
    if (at < 0 || at >= static_cast<int>(m_prices.size())) return;
    m_context.costs.resetPrice(this, m_prices[static_cast<std::size_t>(at)].name,
                               [this](const Status& status) { stored(status); });
}

void PricesView::add() {
    m_context.costs.addModel(this, m_name->text().trimmed(), [this](const Status& status) {
        if (status.ok()) m_name->clear();
        stored(status);
    });
}

void PricesView::stored(const Status& status) {
    m_problem->hide();
    if (!status.ok()) m_problem->showError(Operation::ChangePrice, status.error());
    reload();
}

}  // namespace hearth::shell
