// SPDX-License-Identifier: AGPL-3.0-or-later
// The prices of models: as they came with the program, changed where a person knows better.
#pragma once

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QWidget>
#include <functional>

#include "ui/shell/fact_table.h"

namespace hearth::shell {

class PricesView final : public QWidget {
    Q_OBJECT

public:
    explicit PricesView(Context& context, QWidget* parent = nullptr);

    void reload();

Q_SIGNALS:
    void offered(const QString& done, const std::function<void()>& undo);

private:
    void buildFoot(QBoxLayout& down);
    void show(std::vector<bridge::PriceItem> prices);
    void change(int row, int column, const QString& text);
    void turnSight(int row);
    void set(const QString& model, bridge::PriceField field, const QString& text, const QString& before);
    void reset();
    void add();
    void stored(const Status& status);
    void showChosen();

    Context& m_context;
    std::vector<bridge::PriceItem> m_prices;
    FactTable* m_table;
    ProblemBar* m_problem;
    QPushButton* m_sees;
    QPushButton* m_reset;
    QLineEdit* m_name;
};

}  // namespace hearth::shell
