// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/row_painter.h"

#include <QStyle>
#include <algorithm>

namespace hearth::shell {

RowPainter::RowPainter(QPainter& painter, const QRect& row, Qt::LayoutDirection direction)
    : m_painter(painter), m_row(row), m_direction(direction) {}

void RowPainter::line(const QRect& place, Qt::Alignment alignment, const QString& text) const {
    const QString shown = m_painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width());
    m_painter.drawText(mirrored(place), flags(alignment, text), shown);
}

int RowPainter::paragraph(const QRect& place, const QString& text) const {
    QRect used;
    m_painter.drawText(mirrored(place), flags(Qt::AlignLeft | Qt::AlignTop, text) | Qt::TextWordWrap, text, &used);
    return std::min(used.height(), place.height());
}

void RowPainter::icon(const QRect& place, const QIcon& icon) const { icon.paint(&m_painter, mirrored(place)); }

void RowPainter::dot(const QRectF& place) const { m_painter.drawEllipse(mirrored(place)); }

QRectF RowPainter::mirrored(const QRectF& place) const {
    if (m_direction == Qt::LeftToRight) return place;
    return {m_row.left() + m_row.right() - place.right(), place.top(), place.width(), place.height()};
}

int RowPainter::flags(Qt::Alignment alignment, const QString& text) const {
    const int direction = text.isRightToLeft() ? Qt::TextForceRightToLeft : Qt::TextForceLeftToRight;
    return QStyle::visualAlignment(m_direction, alignment).toInt() | direction;
}

}  // namespace hearth::shell
