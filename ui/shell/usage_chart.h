// SPDX-License-Identifier: AGPL-3.0-or-later
// Bars in a row, one a day or month. Painted; the arrow keys go from bar to bar, and each is a child with its value for
// who listens instead of looking.
#pragma once

#include <QWidget>
#include <functional>
#include <vector>

#include "ui/theme/theme.h"

namespace hearth::shell {

struct ChartBar {
    QString name;   ///< "12 November 2026"
    QString tick;   ///< Below the axis: "12".
    QString value;  ///< "$0.12 · 3 calls"
    double height = 0;
};

class UsageChart final : public QWidget {
    Q_OBJECT

public:
    explicit UsageChart(const theme::Theme& theme, QWidget* parent = nullptr);

    /// `scale` says what a height means, for the lines behind the bars.
    void setBars(std::vector<ChartBar> bars, std::function<QString(double)> scale);
    const std::vector<ChartBar>& bars() const { return m_bars; }
    int current() const { return m_current; }
    void setCurrent(int bar);
    /// Within the widget.
    QRect barRect(int bar) const;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    /// Where the bars stand where one reads from left to right; time runs the way that one reads.
    QRect plot() const;
    QRect placeOf(int bar) const;
    QRect mirrored(const QRect& place) const;
    void paintLines(QPainter& painter) const;
    void paintTicks(QPainter& painter) const;

    const theme::Theme& m_look;
    std::vector<ChartBar> m_bars;
    std::function<QString(double)> m_scale;
    double m_top = 1;  ///< The height that fills the plot.
    int m_current = -1;
};

/// A round number that is not below `highest`: 1, 2 or 5 times a power of ten.
double roundTop(double highest);

}  // namespace hearth::shell
