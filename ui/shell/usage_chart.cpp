// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/usage_chart.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <algorithm>
#include <cmath>

#include "ui/shell/usage_chart_accessible.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {

constexpr int kHeight = 208;
constexpr int kLeastHeight = 128;
constexpr int kCaption = 24;
constexpr int kAxis = 24;
constexpr int kScaleWidth = 64;
constexpr int kWidestBar = 40;
constexpr int kTickGap = 12;
constexpr int kLeastBar = 2;  ///< What is more than nothing is seen.
constexpr int kLines = 2;

}  // namespace

double roundTop(double highest) {
    if (!(highest > 0)) return 1;
    const double power = std::pow(10.0, std::floor(std::log10(highest)));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (highest <= step * power) return step * power;
    }
    return 10 * power;
}

UsageChart::UsageChart(const theme::Theme& theme, QWidget* parent) : QWidget(parent), m_look(theme) {
    installChartAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    followText(theme, this, &QWidget::setMinimumHeight, kLeastHeight);
    followText(theme, this, &QWidget::setMaximumHeight, kHeight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(&theme, &theme::Theme::changed, this, [this] { update(); });
}

QSize UsageChart::sizeHint() const { return {480, m_look.scaled(kHeight)}; }

void UsageChart::setBars(std::vector<ChartBar> bars, std::function<QString(double)> scale) {
    m_bars = std::move(bars);
    m_scale = std::move(scale);
    double highest = 0;
    for (const auto& bar : m_bars) highest = std::max(highest, bar.height);
    m_top = roundTop(highest);
    m_current = hasFocus() ? static_cast<int>(m_bars.size()) - 1 : -1;
    update();
}

void UsageChart::setCurrent(int bar) {
    const int wanted = std::clamp(bar, -1, static_cast<int>(m_bars.size()) - 1);
    if (wanted == m_current) return;
    m_current = wanted;
    update();
    if (m_current >= 0 && hasFocus()) announceBar(*this, m_current);
}

QRect UsageChart::plot() const {
    return rect().adjusted(m_look.scaled(kScaleWidth), m_look.scaled(kCaption), -theme::kGrid, -m_look.scaled(kAxis));
}

QRect UsageChart::mirrored(const QRect& place) const { return QStyle::visualRect(layoutDirection(), rect(), place); }

QRect UsageChart::barRect(int bar) const { return mirrored(placeOf(bar)); }

QRect UsageChart::placeOf(int bar) const {
    if (bar < 0 || bar >= static_cast<int>(m_bars.size())) return {};
    const QRect area = plot();
    const double slot = static_cast<double>(area.width()) / static_cast<double>(m_bars.size());
    const double height = m_bars[static_cast<std::size_t>(bar)].height;
    const int width = std::clamp(static_cast<int>(slot * 0.7), 1, kWidestBar);
    const int tall = height > 0 ? std::max(kLeastBar, static_cast<int>(height / m_top * area.height())) : 0;
    const int left = area.left() + static_cast<int>(slot * bar + (slot - width) / 2);
    return {left, area.bottom() - tall + 1, width, tall};
}

void UsageChart::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_look.font(theme::TextRole::Base));
    paintLines(painter);
    paintTicks(painter);
    for (int bar = 0; bar < static_cast<int>(m_bars.size()); ++bar) {
        if (bar == m_current) {
            QRect column = barRect(bar);
            column.setTop(plot().top());
            column.setBottom(plot().bottom());
            painter.fillRect(column.adjusted(-2, 0, 2, 0), m_look.color(theme::ColorRole::Selection));
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_look.color(theme::ColorRole::Accent));
        const QRect rect = barRect(bar);
        const double radius = std::min(2.0, rect.width() / 4.0);
        painter.drawRoundedRect(rect, radius, radius);
    }
    if (m_current >= 0) {
        const auto& bar = m_bars[static_cast<std::size_t>(m_current)];
        painter.setPen(m_look.color(theme::ColorRole::Text));
        const QRect caption(theme::kGrid, 0, width() - 2 * theme::kGrid, m_look.scaled(kCaption));
        const QString words = QStringLiteral("%1 · %2").arg(bar.name, bar.value);
        painter.drawText(caption, Qt::AlignRight | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(words, Qt::ElideRight, caption.width()));
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_look.color(theme::ColorRole::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), theme::kRadius, theme::kRadius);
    }
}

void UsageChart::paintLines(QPainter& painter) const {
    const QRect area = mirrored(plot());
    for (int line = 0; line <= kLines; ++line) {
        const int y = area.bottom() + 1 - area.height() * line / kLines;
        painter.setPen(m_look.color(theme::ColorRole::Line));
        painter.drawLine(area.left(), y, area.right(), y);
        if (!m_scale) continue;
        painter.setPen(m_look.color(theme::ColorRole::Muted));
        const int tall = m_look.scaled(kAxis);
        const QRect beside(0, y - tall / 2, plot().left() - theme::kGrid, tall);
        painter.drawText(mirrored(beside), Qt::AlignRight | Qt::AlignVCenter, m_scale(m_top * line / kLines));
    }
}

void UsageChart::paintTicks(QPainter& painter) const {
    const QFontMetrics metrics = painter.fontMetrics();
    const QRect area = plot();
    painter.setPen(m_look.color(theme::ColorRole::Muted));
    int free = area.left() - kTickGap;
    for (int bar = 0; bar < static_cast<int>(m_bars.size()); ++bar) {
        const QString& tick = m_bars[static_cast<std::size_t>(bar)].tick;
        const int wide = metrics.horizontalAdvance(tick);
        const int left = std::min(placeOf(bar).center().x() - wide / 2, width() - wide);
        if (tick.isEmpty() || left < free + kTickGap) continue;
        const QRect below(left, area.bottom() + 2, wide + 1, m_look.scaled(kAxis) - 2);
        painter.drawText(mirrored(below), Qt::AlignCenter, tick);
        free = left + wide;
    }
}

void UsageChart::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(m_bars.size()) - 1;
    const int forward = isRightToLeft() ? -1 : 1;
    switch (event->key()) {
        case Qt::Key_Left: return setCurrent(std::min(last, std::max(0, m_current - forward)));
        case Qt::Key_Right: return setCurrent(std::min(last, std::max(0, m_current + forward)));
        case Qt::Key_Home: return setCurrent(std::min(0, last));
        case Qt::Key_End: return setCurrent(last);
        default: QWidget::keyPressEvent(event);
    }
}

void UsageChart::mouseMoveEvent(QMouseEvent* event) {
    const QRect area = plot();
    const QPoint at = QStyle::visualPos(layoutDirection(), rect(), event->pos());
    if (m_bars.empty() || !area.contains(at)) return setCurrent(-1);
    setCurrent((at.x() - area.left()) * static_cast<int>(m_bars.size()) / std::max(1, area.width()));
}

void UsageChart::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    if (m_current < 0) setCurrent(static_cast<int>(m_bars.size()) - 1);
    update();
}

void UsageChart::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    setCurrent(-1);
    update();
}

}  // namespace hearth::shell
