// SPDX-License-Identifier: AGPL-3.0-or-later
// What was asked of models and what it cost: the month's sum, by day, model and conversation, what left the machine,
// and prices.
#pragma once

#include <QWidget>
#include <functional>
#include <vector>

#include "ui/shell/context.h"

class QComboBox;
class QLabel;
class QStackedWidget;
class QTabBar;
class QVBoxLayout;

namespace hearth::shell {

class BudgetBar;
class FactTable;
class PricesView;
class ProblemBar;
class UsageChart;

class UsagePage final : public QWidget {
    Q_OBJECT

public:
    explicit UsagePage(Context& context, QWidget* parent = nullptr);

    void reload();
    /// Writes one line a call into the file.
    void exportTo(const QString& file);

Q_SIGNALS:
    void conversationChosen(const hearth::ConversationId& id);
    void offered(const QString& done, const std::function<void()>& undo);
    /// Something is to be said that cannot be taken back.
    void told(const QString& done);
    void closeChosen();

protected:
    void focusInEvent(QFocusEvent* event) override;

private:
    enum class Tab { Days, Models, Conversations, Left, Prices };

    void buildHead(QVBoxLayout& down);
    void buildTabs(QVBoxLayout& down);
    QWidget* margined(QWidget* inside);
    void addDays();
    void addSums();
    void addLeft();
    void addPrices();
    void addTab(const QString& name, QWidget* page);
    void showTab();
    bridge::UsageRange range() const;
    void readUsage();
    void readLeft();
    void show(const bridge::UsageItem& usage);
    void showChart(const bridge::UsageItem& usage);
    void showLeft(const std::vector<bridge::EgressItem>& sent);
    void chooseFile();

    Context& m_context;
    QComboBox* m_range;
    BudgetBar* m_budget;
    ProblemBar* m_problem;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    UsageChart* m_chart;
    QLabel* m_total;
    FactTable* m_days;
    FactTable* m_models;
    FactTable* m_conversations;
    FactTable* m_left;
    PricesView* m_prices;
    std::vector<std::optional<ConversationId>> m_rows;  ///< Of the table by conversation.
    CancelToken m_reading;
    CancelToken m_readingLeft;
};

}  // namespace hearth::shell
