// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/usage_chart_accessible.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>
#include <memory>
#include <unordered_map>

#include "ui/shell/usage_chart.h"

namespace hearth::shell {

namespace {

class BarAccessible final : public QAccessibleInterface {
public:
    BarAccessible(UsageChart& chart, int bar) : m_chart(&chart), m_bar(bar) {}

    bool isValid() const override { return m_chart && m_bar < static_cast<int>(m_chart->bars().size()); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return isValid() ? m_chart->window()->windowHandle() : nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_chart); }
    QAccessibleInterface* child(int /*index*/) const override { return nullptr; }
    QAccessibleInterface* childAt(int /*x*/, int /*y*/) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface* /*child*/) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QRect rect() const override {
        if (!isValid()) return {};
        const QRect rect = m_chart->barRect(m_bar);
        return {m_chart->mapToGlobal(rect.topLeft()), rect.size()};
    }

    QAccessible::State state() const override {
        QAccessible::State state;
        state.focusable = true;
        state.readOnly = true;
        state.focused = isValid() && m_chart->hasFocus() && m_chart->current() == m_bar;
        return state;
    }

    QString text(QAccessible::Text kind) const override {
        if (!isValid()) return {};
        const ChartBar& bar = m_chart->bars()[static_cast<std::size_t>(m_bar)];
        if (kind == QAccessible::Name) return bar.name + QStringLiteral(": ") + bar.value;
        return kind == QAccessible::Value ? bar.value : QString();
    }

    void setText(QAccessible::Text /*kind*/, const QString& /*text*/) override {}

private:
    QPointer<UsageChart> m_chart;
    int m_bar;
};

class ChartAccessible final : public QAccessibleWidget {
public:
    explicit ChartAccessible(UsageChart& chart)
        : QAccessibleWidget(&chart, QAccessible::Chart, chart.accessibleName()) {}

    ~ChartAccessible() override {
        for (const auto& [bar, id] : m_children) QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return static_cast<int>(chart().bars().size()); }

    QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount()) return nullptr;
        if (const auto found = m_children.find(index); found != m_children.end())
            return QAccessible::accessibleInterface(found->second);
        // Qt's register owns the interface; it is deleted there with this chart.
        QAccessibleInterface* made = std::make_unique<BarAccessible>(chart(), index).release();
        m_children.emplace(index, QAccessible::registerAccessibleInterface(made));
        return made;
    }

    int indexOfChild(const QAccessibleInterface* wanted) const override {
        for (const auto& [bar, id] : m_children) {
            if (QAccessible::accessibleInterface(id) == wanted) return bar;
        }
        return -1;
    }

    QAccessibleInterface* focusChild() const override {
        return chart().hasFocus() && chart().current() >= 0 ? child(chart().current())
                                                            : QAccessibleWidget::focusChild();
    }

private:
    UsageChart& chart() const { return static_cast<UsageChart&>(*widget()); }

    mutable std::unordered_map<int, QAccessible::Id> m_children;  ///< Bars that were asked for.
};

QAccessibleInterface* makeInterface(const QString& /*key*/, QObject* object) {
    auto* chart = qobject_cast<UsageChart*>(object);
    return chart == nullptr ? nullptr : std::make_unique<ChartAccessible>(*chart).release();
}

}  // namespace

void installChartAccessibility() { QAccessible::installFactory(&makeInterface); }

void announceBar(UsageChart& chart, int bar) {
    if (!QAccessible::isActive()) return;
    QAccessibleEvent event(&chart, QAccessible::Focus);
    event.setChild(bar);
    QAccessible::updateAccessibility(&event);
}

}  // namespace hearth::shell
