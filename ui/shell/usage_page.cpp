// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/usage_page.h"

#include <QComboBox>
#include <QDate>
#include <QFileDialog>
#include <QFocusEvent>
#include <QLocale>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStandardPaths>
#include <algorithm>

#include "ui/shell/budget_bar.h"
#include "ui/shell/choice_box.h"
#include "ui/shell/cost_text.h"
#include "ui/shell/fact_table.h"
#include "ui/shell/flow_layout.h"
#include "ui/shell/moments.h"
#include "ui/shell/prices_view.h"
#include "ui/shell/usage_chart.h"
#include "ui/shell/usage_series.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {

using bridge::UsageRange;
using bridge::UsageSumItem;

constexpr int kUnpriced = 6;
constexpr int kLeastTable = 160;
constexpr int kFiles = 6;  ///< Of the table of what left.

QString costText(const UsageSumItem& sum) {
    return sum.unpriced == sum.calls && sum.calls > 0 ? UsagePage::tr("not known") : dollarText(sum.costUsd);
}

QStringList rowOf(const QString& name, const UsageSumItem& sum) {
    return {name,
            countText(sum.calls),
            countText(sum.inputTokens),
            countText(sum.cachedTokens),
            countText(sum.outputTokens),
            costText(sum),
            sum.unpriced > 0 ? countText(sum.unpriced) : QString()};
}

std::vector<FactColumn> sumColumns(const QString& first) {
    return {{first},
            {UsagePage::tr("Calls"), true},
            {UsagePage::tr("Input"), true},
            {UsagePage::tr("Of it cached"), true},
            {UsagePage::tr("Output"), true},
            {UsagePage::tr("Cost"), true},
            {UsagePage::tr("Price not known"), true}};
}

}  // namespace

UsagePage::UsagePage(Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    setAccessibleName(tr("Usage and costs"));
    auto* down = column(this, 0, theme::kGrid);
    buildHead(*down);
    buildTabs(*down);
    addDays();
    addSums();
    addLeft();
    addPrices();
    connect(m_tabs, &QTabBar::currentChanged, this, &UsagePage::showTab);
}

void UsagePage::buildHead(QVBoxLayout& down) {
    auto* head = child<QWidget>(this);
    auto* lines = column(head, 0, theme::kGrid);
    lines->setContentsMargins(theme::kGrid * 3, theme::kGrid * 3, theme::kGrid * 3, 0);
    // Beside what closes the page; in a narrow one the controls go on below the title.
    auto* across = row(theme::kGrid);
    auto* flow = std::make_unique<FlowLayout>(nullptr, theme::kGrid).release();
    flow->addWidget(label(head, tr("Usage"), "display"));
    m_range = child<ChoiceBox>(head);
    m_range->setAccessibleName(tr("Time"));
    m_range->addItem(tr("This month"), static_cast<int>(UsageRange::ThisMonth));
    m_range->addItem(tr("Last month"), static_cast<int>(UsageRange::LastMonth));
    m_range->addItem(tr("90 days"), static_cast<int>(UsageRange::NinetyDays));
    m_range->addItem(tr("All"), static_cast<int>(UsageRange::All));
    connect(m_range, &QComboBox::activated, this, &UsagePage::reload);
    flow->addWidget(m_range);
    auto* save = button(head, tr("Export as CSV…"));
    connect(save, &QPushButton::clicked, this, &UsagePage::chooseFile);
    flow->addWidget(save);
    across->addLayout(flow, 1);
    auto* away = iconButton(head, m_context.theme, theme::Icon::Close, tr("Close"), QStringLiteral("Esc"));
    connect(away, &QToolButton::clicked, this, &UsagePage::closeChosen);
    across->addWidget(away, 0, Qt::AlignTop);
    lines->addLayout(across);
    m_budget = child<BudgetBar>(head, m_context);
    connect(m_budget, &BudgetBar::changed, this, &UsagePage::readUsage);
    connect(m_budget, &BudgetBar::offered, this, &UsagePage::offered);
    lines->addWidget(m_budget);
    m_problem = child<ProblemBar>(head, m_context.theme);
    lines->addWidget(m_problem);
    down.addWidget(head);
}

void UsagePage::buildTabs(QVBoxLayout& down) {
    m_tabs = tabsIn(this, down, tr("Parts of usage"));
    // A chart and a table want more height than a low window has: they scroll, and what stands above keeps its own.
    auto* scroll = child<QScrollArea>(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto pages = std::make_unique<QStackedWidget>();
    m_pages = pages.get();
    scroll->setWidget(pages.release());
    down.addWidget(scroll, 1);
}

QWidget* UsagePage::margined(QWidget* inside) {
    auto* ground = child<QWidget>(m_pages);
    auto* down = column(ground, 0, 0);
    down->setContentsMargins(theme::kGrid * 3, 0, theme::kGrid * 3, theme::kGrid);
    down->addWidget(inside, 1);
    ground->setFocusProxy(inside);
    return ground;
}

void UsagePage::addTab(const QString& name, QWidget* page) {
    m_pages->addWidget(page);
    m_tabs->addTab(name);
}

void UsagePage::addDays() {
    auto* page = child<QWidget>(m_pages);
    auto* down = column(page, 0, theme::kGrid);
    down->setContentsMargins(theme::kGrid * 3, 0, theme::kGrid * 3, theme::kGrid);
    m_total = paragraph(page, {}, "muted");
    down->addWidget(m_total);
    m_chart = child<UsageChart>(page, m_context.theme);
    m_chart->setAccessibleName(tr("Usage by day"));
    down->addWidget(m_chart);
    m_days = child<FactTable>(page, m_context, tr("By day"), sumColumns(tr("Day")));
    m_days->setEmptyText(tr("No model was asked in this time. What a call uses and costs is listed here."));
    connect(m_days, &FactTable::tryAgain, this, &UsagePage::readUsage);
    followText(m_context.theme, m_days, &QWidget::setMinimumHeight, kLeastTable);
    down->addWidget(m_days, 1);
    page->setFocusProxy(m_chart);
    addTab(tr("By day"), page);
}

void UsagePage::addSums() {
    m_models = child<FactTable>(m_pages, m_context, tr("By model"), sumColumns(tr("Model")));
    m_models->setEmptyText(tr("No model was asked in this time."));
    addTab(tr("By model"), margined(m_models));
    m_conversations = child<FactTable>(m_pages, m_context, tr("By conversation"), sumColumns(tr("Conversation")));
    m_conversations->setEmptyText(tr("No model was asked in this time."));
    connect(m_conversations, &FactTable::activated, this, [this](int row) {
        if (const auto& id = m_rows[static_cast<std::size_t>(row)]) Q_EMIT conversationChosen(*id);
    });
    addTab(tr("By conversation"), margined(m_conversations));
}

void UsagePage::addLeft() {
    auto* page = child<QWidget>(m_pages);
    auto* down = column(page, 0, theme::kGrid);
    down->setContentsMargins(theme::kGrid * 3, 0, theme::kGrid * 3, theme::kGrid);
    down->addWidget(paragraph(
        page,
        tr("Every time something was sent to a model: to whom, how much of your memory went along, and which files."),
        "muted"));
    m_left = child<FactTable>(page, m_context, tr("What left this machine"),
                              std::vector<FactColumn>{{tr("Sent to")},
                                                      {tr("When")},
                                                      {tr("Address")},
                                                      {tr("Where")},
                                                      {tr("Memories"), true},
                                                      {tr("Tokens of context"), true},
                                                      {tr("Files")}});
    m_left->setEmptyText(tr("Nothing was sent to a model in this time."));
    connect(m_left, &FactTable::tryAgain, this, &UsagePage::readLeft);
    down->addWidget(m_left, 1);
    page->setFocusProxy(m_left);
    addTab(tr("What left this machine"), page);
}

void UsagePage::addPrices() {
    m_prices = child<PricesView>(m_pages, m_context);
    connect(m_prices, &PricesView::offered, this, &UsagePage::offered);
    addTab(tr("Prices"), m_prices);
}

bridge::UsageRange UsagePage::range() const { return static_cast<UsageRange>(m_range->currentData().toInt()); }

void UsagePage::reload() {
    m_problem->hide();
    readUsage();
    showTab();
}

void UsagePage::showTab() {
    m_pages->setCurrentIndex(m_tabs->currentIndex());
    const auto tab = static_cast<Tab>(m_tabs->currentIndex());
    if (tab == Tab::Left) readLeft();
    if (tab == Tab::Prices) m_prices->reload();
}

void UsagePage::focusInEvent(QFocusEvent* event) { m_pages->currentWidget()->setFocus(event->reason()); }

void UsagePage::readUsage() {
    m_reading.cancel();
    m_days->startReading();
    m_reading = m_context.costs.usage(this, range(), [this](const Result<bridge::UsageItem>& usage) {
        if (usage.ok()) {
            show(*usage);
        } else if (usage.error().code != ErrorCode::Cancelled) {
            m_tabs->setCurrentIndex(static_cast<int>(Tab::Days));
            m_days->showError(Operation::LoadList, usage.error());
        }
    });
}

void UsagePage::show(const bridge::UsageItem& usage) {
    m_days->hideError();
    m_budget->setBudget(usage.budget);
    showChart(usage);
    for (FactTable* table : {m_days, m_models, m_conversations})
        table->setColumnShown(kUnpriced, usage.total.unpriced > 0);
    std::vector<QStringList> rows;
    for (auto day = usage.byDay.rbegin(); day != usage.byDay.rend(); ++day) {
        const QDate date = QDate::fromString(day->key, Qt::ISODate);
        rows.push_back(rowOf(QLocale().toString(date, QStringLiteral("ddd, d MMM yyyy")), *day));
    }
    m_days->setRows(std::move(rows));
    rows.clear();
    for (const auto& model : usage.byModel) rows.push_back(rowOf(model.key, model));
    m_models->setRows(std::move(rows));
    rows.clear();
    m_rows.clear();
    for (const auto& sum : usage.byConversation) {
        m_rows.push_back(sum.title.isEmpty() ? std::nullopt : sum.conversation);
        rows.push_back(rowOf(!sum.conversation     ? tr("Remembering, over several conversations")
                             : sum.title.isEmpty() ? tr("A conversation that is gone")
                                                   : sum.title,
                             sum));
    }
    m_conversations->setRows(std::move(rows));
}

void UsagePage::showChart(const bridge::UsageItem& usage) {
    auto series = usageSeries(usage, m_context.bridge.now());
    const bool any = !series.bars.empty();
    m_chart->setVisible(any);
    m_total->setVisible(any);
    m_total->setText(usageText(usage.total));
    m_chart->setAccessibleName(series.months ? tr("Usage by month") : tr("Usage by day"));
    m_chart->setBars(std::move(series.bars), [dollars = series.dollars](double height) {
        return dollars ? dollarText(height) : countText(static_cast<qint64>(height));
    });
}

void UsagePage::readLeft() {
    m_readingLeft.cancel();
    m_left->startReading();
    m_readingLeft = m_context.costs.egress(this, range(), [this](const Result<std::vector<bridge::EgressItem>>& sent) {
        if (sent.ok()) {
            showLeft(*sent);
        } else if (sent.error().code != ErrorCode::Cancelled) {
            m_left->showError(Operation::LoadList, sent.error());
        }
    });
}

void UsagePage::showLeft(const std::vector<bridge::EgressItem>& sent) {
    std::vector<QStringList> rows;
    rows.reserve(sent.size());
    for (const auto& one : sent)
        rows.push_back({one.to, fullMomentText(one.at), one.address,
                        one.remote ? tr("left this machine") : tr("stayed on this machine"), countText(one.memories),
                        countText(one.contextTokens), one.files.join(QStringLiteral(" · "))});
    m_left->setColumnShown(kFiles, std::any_of(sent.begin(), sent.end(),
                                               [](const bridge::EgressItem& one) { return !one.files.isEmpty(); }));
    m_left->setRows(std::move(rows));
}

void UsagePage::chooseFile() {
    auto* dialog = child<QFileDialog>(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Export as CSV"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setNameFilter(tr("Tables (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("hearth-usage.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &UsagePage::exportTo);
    dialog->open();
}

void UsagePage::exportTo(const QString& file) {
    m_problem->hide();
    m_context.costs.exportCsv(this, range(), file, [this, file](const Status& written) {
        if (written.ok()) {
            Q_EMIT told(tr("Written to %1").arg(file));
        } else {
            m_problem->showError(Operation::WriteTable, written.error());
        }
    });
}

}  // namespace hearth::shell
