// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/row_painter.h"

#include <QStyle>
#include <QTextLayout>
#include <algorithm>

namespace hearth::shell {

namespace {

/// Whether `text` is so short that it need not be measured: a list of thousands asks for every height.
bool fitsSurely(const QString& text, const QFontMetrics& metrics, int width) {
    constexpr double kWideLetters = 1.15;
    return static_cast<double>(text.size()) * metrics.averageCharWidth() * kWideLetters <= width;
}

}  // namespace

QStringList wrappedLines(const QString& text, const QFont& font, int width, int most) {
    const QFontMetrics metrics(font);
    if (fitsSurely(text, metrics, width)) return {text};
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() == most - 1) {
            lines << metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, width);
            break;
        }
        lines << text.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

RowPainter::RowPainter(QPainter& painter, const QRect& row, Qt::LayoutDirection direction)
    : m_painter(painter), m_row(row), m_direction(direction) {}

void RowPainter::line(const QRect& place, Qt::Alignment alignment, const QString& text) const {
    const QString shown = m_painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width());
    m_painter.drawText(mirrored(place), flags(alignment, text), shown);
}

int RowPainter::paragraph(const QRect& place, const QString& text) const {
    const int height = m_painter.fontMetrics().lineSpacing();
    const int most = std::max(1, place.height() / std::max(1, height));
    const int drawn = flags(Qt::AlignLeft | Qt::AlignVCenter, text) | Qt::TextSingleLine | Qt::TextDontClip;
    int top = place.top();
    for (const QString& shown : wrappedLines(text.simplified(), m_painter.font(), place.width(), most)) {
        m_painter.drawText(mirrored(QRect(place.left(), top, place.width(), height)), drawn, shown);
        top += height;
    }
    return top - place.top();
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
